// The queue of operations: everything a person does is first written here, then sent, and leaves only with a receipt.
//
//   const queue = await openQueue();          // one per page; tabs share it through IndexedDB
//   await queue.add({ kind, subject, payload })   resolves when it is on the disk; returns the operation
//   await queue.addAll([…])                   the same for several at once
//   queue.on(({ type, operation, receipt }) => …)  'added' | 'receipt' | 'state'; also for receipts of earlier pages
//   queue.state()                             { saved, needs: [operation…], durable, full, reach: 'ok'|'none'|'signed-out' }
//   await queue.waiting(prefix)               the author's operations not yet receipted whose subject starts so
//   await queue.setVersion(subject, version)  what the page has been shown by the server
//   await queue.dismiss(id)                   the person has seen what the server refused
//   queue.flush(), queue.settled()            try now; wait until that try is over
//   await queue.envelopes(key)                all that is unsent, closed, for a file
//   await queue.seal()                        at sign-out: close what is unsent and forget everything personal
import { HttpError, NoAnswer, api } from './http.js';
import { seal } from './seal.js';
import { store } from './store.js';
import { uuidv7 } from './uuid.js';

/** Operations per request; the server takes batches cut anywhere. */
const BATCH = 50;
/** Milliseconds between tries: doubles from the first to the last, plus up to a third at random. */
const FIRST_WAIT = 2000;
const LAST_WAIT = 300000;

export const waitAfter = (failures, random = Math.random) =>
  Math.min(LAST_WAIT, FIRST_WAIT * 2 ** Math.min(failures - 1, 20)) * (1 + random() / 3);

const sendable = ({ author, state, receipt, ...sent }) => sent;
const subjectKey = (author, subject) => `${author}|${subject}`;

export class Queue {
  #listeners = new Set();
  #flushing = null;
  #again = false;
  #timer = null;
  #failures = 0;
  #saved = 0;
  #needs = [];
  #reach = 'ok';
  #channel = null;

  /** @param author account id of who is signed in, or null for a visitor; only the author's operations are sent */
  constructor(db, { author = null, send = api, locks = globalThis.navigator?.locks, channel = true } = {}) {
    this.db = db;
    this.author = author;
    this.send = send;
    this.locks = locks;
    if (channel && globalThis.BroadcastChannel) {
      this.#channel = new BroadcastChannel('tifawt-queue');
      this.#channel.unref?.();
      this.#channel.onmessage = async ({ data }) => {
        await this.#count();
        this.#tell({ type: 'state', ...data }, false);
      };
    }
  }

  async start() {
    const device = await this.db.transact(['device'], async (t) => {
      const known = await t.get('device', 'device');
      if (known) return known;
      const made = { key: 'device', id: uuidv7(), counter: 0 };
      await t.put('device', made);
      return made;
    });
    this.device = device.id;
    await this.#count();
    return this;
  }

  on(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  state() {
    return { saved: this.#saved, needs: this.#needs, durable: this.db.durable, full: this.db.full, reach: this.#reach };
  }

  async add(wish) {
    return (await this.addAll([wish]))[0];
  }

  /** All of them or none: they are on the disk together. */
  async addAll(wishes) {
    if (this.author == null) throw new Error('nobody is signed in');
    const operations = await this.db.transact(['device', 'subjects', 'operations'], async (t) => {
      const device = await t.get('device', 'device');
      const made = [];
      for (const { kind, subject, payload } of wishes) {
        device.counter += 1;
        const key = subjectKey(this.author, subject);
        const known = (await t.get('subjects', key)) ?? { key, author: this.author, subject, version: 0, last: null };
        const operation = {
          id: uuidv7(),
          counter: device.counter,
          kind,
          subject,
          // two own edits in a row are no conflict: the second builds on the first by its id
          base: known.last ?? known.version,
          payload,
          deviceTime: new Date().toISOString(),
          author: this.author,
          state: 'saved',
        };
        await t.put('subjects', { ...known, last: operation.id });
        await t.put('operations', operation);
        made.push(operation);
      }
      await t.put('device', device);
      return made;
    });
    await this.#count();
    for (const operation of operations) this.#tell({ type: 'added', operation });
    this.#failures = 0;
    this.flush();
    return operations;
  }

  async waiting(prefix = '') {
    return (await this.#own()).filter((o) => o.subject.startsWith(prefix));
  }

  async setVersion(subject, version) {
    await this.db.transact(['subjects'], async (t) => {
      const key = subjectKey(this.author, subject);
      const known = (await t.get('subjects', key)) ?? { key, author: this.author, subject, last: null };
      await t.put('subjects', { ...known, version });
    });
  }

  async dismiss(id) {
    await this.db.delete('operations', id);
    await this.#count();
    this.#tell({ type: 'state' });
  }

  /** Sends what waits, now; a second call while one runs only makes sure that nothing added meanwhile is left. */
  flush() {
    clearTimeout(this.#timer);
    this.#timer = null;
    if (this.#flushing) {
      this.#again = true;
      return this.#flushing;
    }
    this.#again = false;
    const run = () => this.#sendAll();
    this.#flushing = (this.locks ? this.locks.request('tifawt-queue', run) : run())
      .catch(() => this.#later())
      .finally(() => {
        this.#flushing = null;
        if (this.#again) this.flush();
      });
    return this.#flushing;
  }

  /** Resolves when the try that is under way (if any) is over, with or without success. */
  async settled() {
    await this.#flushing;
  }

  /**
   * Ends the author's work on this device: unsent operations are sealed, everything personal goes.
   * @param key the server's public key with the author's token, as `GET /api/v1/sync/key` gives it; null: nothing can be sealed
   */
  async seal(key) {
    const author = this.author;
    this.author = null; // nothing can be added from here on
    const own = (await this.#own(author)).filter((o) => o.state === 'saved');
    let envelope = await this.#closed(own, author, key);
    try {
      await this.#forget(author, envelope);
    } catch (e) {
      if (e?.name !== 'QuotaExceededError') throw e;
      envelope = null; // no room to seal it: the author's name goes all the same
      await this.#forget(author, envelope);
    }
    await this.#count();
    this.#tell({ type: 'state' });
    return envelope !== null || own.length === 0;
  }

  /**
   * Everything unsent on this device, readable by the server alone: for a file, when no line comes. It stays here as well; what
   * arrives twice changes nothing.
   * @param key as for {@link seal}
   */
  async envelopes(key) {
    const own = (await this.#own()).filter((o) => o.state === 'saved');
    return [...(await this.db.all('sealed')), await this.#closed(own, this.author, key)].filter(Boolean);
  }

  #closed(own, author, key) {
    return own.length && key ? seal({ device: this.device, author, token: key.token, operations: own }, key) : null;
  }

  #forget(author, envelope) {
    const forget = async (t) => {
      if (envelope) await t.put('sealed', envelope);
      // what the server refused has been shown to its author; what could not be sealed waits for its author
      for (const o of await t.all('operations')) {
        if (o.author === author && (envelope || o.state === 'needs')) await t.delete('operations', o.id);
      }
      await t.clear('subjects');
      await t.clear('personal');
    };
    return this.db.transact(['operations', 'subjects', 'sealed', 'personal'], forget, { mustLast: envelope !== null });
  }

  async #own(author = this.author) {
    const all = await this.db.all('operations');
    return all.filter((o) => o.author === author).sort((a, b) => a.counter - b.counter);
  }

  async #sendAll() {
    await this.#sendSealed();
    if (this.author == null) return;
    let size = BATCH;
    for (;;) {
      const waiting = (await this.#own()).filter((o) => o.state === 'saved');
      if (waiting.length === 0) break;
      const batch = waiting.slice(0, size);
      let answer;
      try {
        answer = await this.send('/api/v1/sync', {
          method: 'POST',
          json: { device: this.device, author: this.author, operations: batch.map(sendable) },
        });
      } catch (e) {
        // The server could not take the batch as it is: find the one it cannot take, keep it and say so.
        if (e instanceof HttpError && [400, 413, 422].includes(e.status)) {
          if (batch.length > 1) {
            size = Math.ceil(batch.length / 2);
            continue;
          }
          await this.#receive(batch[0], { id: batch[0].id, outcome: 'refused', code: e.code, message: e.message });
          size = BATCH;
          continue;
        }
        return this.#failed(e);
      }
      const receipts = new Map((answer?.receipts ?? []).map((r) => [r.id, r]));
      let received = 0;
      for (const operation of batch) {
        const receipt = receipts.get(operation.id);
        if (!receipt) continue;
        await this.#receive(operation, receipt);
        received++;
      }
      if (received === 0) return this.#failed(new NoAnswer('no receipts'));
      this.#failures = 0;
    }
    this.#reached('ok');
  }

  async #sendSealed() {
    const envelopes = await this.db.all('sealed');
    if (envelopes.length === 0 || this.author == null) return;
    let later;
    try {
      ({ later = [] } = await this.send('/api/v1/sync/sealed', { method: 'POST', json: { device: this.device, envelopes } }));
    } catch {
      return; // kept; another try comes with the next flush
    }
    // work of a child who has to agree first is kept until that was done
    for (const e of envelopes) if (!later.includes(e.id)) await this.db.delete('sealed', e.id);
  }

  async #receive(operation, receipt) {
    const refused = receipt.outcome === 'conflict' || receipt.outcome === 'refused';
    await this.db.transact(['operations', 'subjects'], async (t) => {
      if (refused) await t.put('operations', { ...operation, state: 'needs', receipt });
      else await t.delete('operations', operation.id);
      const key = subjectKey(operation.author, operation.subject);
      const known = await t.get('subjects', key);
      if (!known) return;
      // a refusal tells of no version: the one the page was shown stays
      if (receipt.version != null && receipt.outcome !== 'refused') known.version = receipt.version;
      if (known.last === operation.id) known.last = null;
      await t.put('subjects', known);
    });
    await this.#count();
    this.#tell({ type: 'receipt', operation, receipt });
  }

  #failed(e) {
    if (e instanceof HttpError && e.status === 401) return this.#reached('signed-out');
    this.#reached('none');
    this.#later();
  }

  #later() {
    this.#failures += 1;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), waitAfter(this.#failures));
    this.#timer.unref?.();
  }

  #reached(reach) {
    if (this.#reach === reach) return;
    this.#reach = reach;
    this.#tell({ type: 'state' });
  }

  async #count() {
    const own = await this.#own();
    this.#saved = own.filter((o) => o.state === 'saved').length;
    this.#needs = own.filter((o) => o.state === 'needs');
  }

  #tell(event, others = true) {
    for (const listener of this.#listeners) listener(event);
    if (others) this.#channel?.postMessage({ operation: event.operation, receipt: event.receipt });
  }

  close() {
    clearTimeout(this.#timer);
    this.#channel?.close();
  }
}

let shared;

/** The page's queue, trying again whenever there is reason to hope: line back, page shown, something added. */
export function openQueue(author, send = api) {
  shared ??= (async () => {
    const queue = await new Queue(await store(), { author, send }).start();
    addEventListener('online', () => queue.flush());
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && queue.flush());
    queue.flush();
    return queue;
  })();
  return shared;
}
