// A session's register without its list: for the ways in other than tapping. The server's rows with the device's own wishes over them,
// and wishes that go through the same queue.
import { HttpError } from './http.js';
import { here, isLocked, isOwn, remember, remembered } from './register-here.js';
import { NOTHING, facts, fresher, lay, prefix, received, same, statusesOf, subject, taken } from './register-state.js';

/** Milliseconds. */
const REFRESH = 20000;
const MARKABLE = ['PLANNED', 'OPEN', 'CLOSED'];

export class OpenRegister {
  #data = null;
  #key;
  #added = new Map(); // by id: operations whose receipt this page has not been told of
  #changed;
  #stale = true;
  #turn = Promise.resolve();

  /** @param changed called whenever `rows` may say something else */
  constructor(session, changed) {
    this.session = session;
    this.#key = `register:${session}`;
    this.#changed = changed;
    this.rows = [];
  }

  get head() {
    return this.#data;
  }

  get statuses() {
    return statusesOf(this.#data);
  }

  /** Without a line the server cannot say; what it thinks of a mark it says when it has it. */
  get takesMarks() {
    const { takesMarks, state } = this.#data.session;
    return takesMarks || (this.#stale && MARKABLE.includes(state));
  }

  /** @returns 'open', or why not: 'locked', 'out', 'missing', 'none' */
  async open() {
    this.#data = await remembered(this.#key);
    const outcome = await this.#refresh();
    if (outcome !== 'open') return outcome;
    here.queue.on((event) => this.#onQueue(event));
    const again = () => document.visibilityState === 'visible' && this.#refresh();
    addEventListener('online', again);
    document.addEventListener('visibilitychange', again);
    setInterval(again, REFRESH);
    return 'open';
  }

  async #refresh() {
    try {
      const fetched = await here.api(`/api/v1/sessions/${this.session}/register`);
      fetched.rows = fresher(this.#data?.rows, taken(fetched.rows));
      this.#data = fetched;
      this.#stale = false;
      remember(this.#key, fetched);
      await Promise.all(fetched.rows.filter((r) => r.version > 0).map((r) => here.queue.setVersion(subject(this.session, r.learner), r.version)));
    } catch (e) {
      this.#stale = true;
      if (e instanceof HttpError && e.status === 404) return 'missing';
      if (!this.#data && isLocked()) return 'locked';
      if (e instanceof HttpError && e.status === 401 && !(this.#data && isOwn())) return 'out';
      if (!this.#data) return 'none';
    }
    await this.#lay();
    return 'open';
  }

  async #onQueue({ operation, receipt }) {
    if (operation?.subject.startsWith(prefix(this.session))) {
      if (!receipt) this.#added.set(operation.id, operation);
      else {
        this.#added.delete(operation.id);
        const learner = Number(operation.payload.learner);
        this.#data.rows = this.#data.rows.map((r) => (r.learner === learner ? received(r, operation, receipt) : r));
        remember(this.#key, this.#data);
      }
    }
    await this.#lay();
  }

  /** One after the other: each reads the queue, and an older reading must not replace a newer one. */
  #lay() {
    return (this.#turn = this.#turn.then(async () => {
      const waiting = await here.queue.waiting(prefix(this.session));
      const known = new Set(waiting.map((o) => o.id));
      this.rows = lay(this.#data.rows, [...waiting, ...[...this.#added.values()].filter((o) => !known.has(o.id))]);
      this.#changed();
    }));
  }

  /**
   * Resolves when it is on the disk; what already says so is left alone, with its note.
   * @param wanted `{learner, status, arrived, left, reason, note}`; what is not named is nothing, but a note stays
   * @throws where the device cannot keep it
   */
  async mark(...wanted) {
    const wishes = wanted
      .map((said) => ({ row: this.rows.find((r) => r.learner === said.learner), said }))
      .map(({ row, said }) => ({ row, said: { ...NOTHING, note: said.status ? row.note : '', ...said } }))
      .filter(({ row, said }) => !same(said, row));
    const old = wishes.flatMap(({ row }) => row.waiting).filter((id) => here.queue.state().needs.some((o) => o.id === id));
    await Promise.all(old.map((id) => here.queue.dismiss(id)));
    await here.queue.addAll(
      wishes.map(({ row, said }) => ({ kind: 'attendance.mark', subject: subject(this.session, row.learner), payload: { session: this.session, learner: row.learner, ...facts(said) } })),
    );
    await this.#lay();
  }
}
