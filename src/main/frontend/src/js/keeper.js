// Brings a whole course onto the device: text before media, each file whole or not at all, and after a cut only what is missing.
import { Shelf, hashOf } from './shelf.js';

/** Files fetched at the same time; more would only wait for each other on a thin line. */
const AT_ONCE = 3;
/** Milliseconds for one file and for the list; a sound of a megabyte takes minutes on a bad day. */
const PATIENCE = 180000;
const LIST_PATIENCE = 10000;
const FIRST_WAIT = 3000;
const LAST_WAIT = 60000;

const isText = (file) => file.kind === 'text';
const sum = (files) => files.reduce((bytes, file) => bytes + file.bytes, 0);

/** What is still to be fetched, by the turn in which it comes: text before media; a page that is here stays until all is here that its new form may name. */
function turns(files, stored) {
  const open = files.filter((file) => stored.get(file.address) !== file.hash);
  const renews = (file) => stored.has(file.address);
  return [open.filter((file) => isText(file) && !renews(file)), open.filter((file) => !isText(file)), open.filter((file) => isText(file) && renews(file))];
}

export const missing = (files, stored) => turns(files, stored).flat();

/** Bytes over the wire: of all, of what is here, and of what is still to come as text and as media; `phase` is the kind that comes next. */
export function sizes(files, open) {
  const [all, left, text] = [files, open, open.filter(isText)].map(sum);
  return { all, have: all - left, left, text, media: left - text, phase: open[0]?.kind ?? 'text' };
}

export class Keeper {
  #stopped = false;
  #wake = null;
  #running = false;
  /** The server's list, when it was last asked for. */
  #listed = null;

  /** @param tell is given each new view: `{state, all, have, left, text, media, phase}` */
  constructor({ course, lang, shelf = new Shelf(), load = (...a) => fetch(...a), tell = () => {}, locks = globalThis.navigator?.locks }) {
    Object.assign(this, { course, lang, shelf, load, locks });
    this.tell = (state, files = [], open = []) => {
      const view = { state, ...sizes(files, open) };
      tell(view);
      return view;
    };
  }

  get running() {
    return this.#running;
  }

  /** What is here, and what the server has: 'offer' | 'paused' | 'kept' | 'newer' | 'unknown'. */
  async look() {
    const known = await this.shelf.parcel(this.course, this.lang);
    let list = null;
    try {
      list = await this.#list();
    } catch {
      if (!known) return this.tell('unknown');
    }
    const { files } = list ?? known.manifest;
    const open = missing(files, await this.shelf.stored());
    if (this.#running) return this.tell('busy', files, open);
    if (!known) return this.tell('offer', files, open);
    if (open.length === 0) return this.tell('kept', files, open);
    return this.tell(known.state === 'kept' ? 'newer' : 'paused', files, open);
  }

  /** Works until all is here, through any number of cuts, or until {@link pause}. Only one page of the device does it. */
  async keep() {
    this.#stopped = false;
    const run = async (lock) => {
      if (lock === null) return;
      this.#running = true;
      try {
        await this.#run();
      } finally {
        this.#running = false;
      }
      if (this.#stopped) await this.look();
    };
    await (this.locks ? this.locks.request(`tifawt-keep:${this.lang}:${this.course}`, { ifAvailable: true }, run) : run());
  }

  async pause() {
    this.#stopped = true;
    this.#wake?.();
    const known = await this.shelf.parcel(this.course, this.lang);
    if (known?.state === 'wanted') await this.shelf.putParcel({ ...known, state: 'paused' });
  }

  /** The course goes from the device; answers are not touched. */
  async remove() {
    await this.pause();
    const known = await this.shelf.parcel(this.course, this.lang);
    await this.shelf.dropParcel(this.course, this.lang);
    if (known) await this.#dropPages(known.manifest.files, []);
  }

  async #run() {
    for (let failures = 0, rounds = 0; !this.#stopped; ) {
      try {
        if (await this.#round(rounds++ > 0)) return;
        failures = 0;
      } catch (e) {
        if (e?.name === 'QuotaExceededError') return void (await this.#give('paused', 'full'));
        if (this.#stopped) break;
        await this.#give('wanted', 'cut');
        await this.#pauseFor(Math.min(LAST_WAIT, FIRST_WAIT * 2 ** failures++));
      }
    }
  }

  /**
   * @param again the server had other files than it listed: there was a new release under way, or something on the line rewrites
   *     pages and will always do so
   * @returns whether all is here
   */
  async #round(again) {
    const known = await this.shelf.parcel(this.course, this.lang);
    const list = await this.#list();
    await this.shelf.putParcel({ course: this.course, lang: this.lang, state: 'wanted', manifest: list });
    const stored = await this.shelf.stored();
    const inOrder = turns(list.files, stored);
    const left = new Set(inOrder.flat());
    let changed = false;
    this.tell('busy', list.files, [...left]);
    const one = async (file) => {
      if (this.#stopped) return;
      const response = await this.load(file.address, { cache: 'no-cache', redirect: 'error', signal: AbortSignal.timeout(PATIENCE) });
      if (response.status === 404 && !again) return void (changed = true);
      if (response.status !== 200) throw new Error(`${response.status} for ${file.address}`);
      const bytes = await response.arrayBuffer();
      if (!again && (await hashOf(bytes)) !== file.hash) return void (changed = true);
      await this.shelf.put(file.address, response, bytes, file.hash);
      left.delete(file);
      if (!this.#stopped) this.tell('busy', list.files, [...left]);
    };
    for (const turn of inOrder) await inTurn(turn, one);
    if (this.#stopped) throw new Error('stopped');
    if (changed) return false;
    await this.shelf.putParcel({ course: this.course, lang: this.lang, state: 'kept', manifest: list });
    await this.#dropPages(known?.manifest.files ?? [], list.files);
    this.tell('kept', list.files, []);
    return true;
  }

  async #list() {
    const response = await this.load(`/${this.lang}/courses/${this.course}/offline.json`, { cache: 'no-cache', signal: AbortSignal.timeout(LIST_PATIENCE) });
    if (response.status !== 200) throw new Error(`${response.status} for the list`);
    this.#listed = await response.json();
    return this.#listed;
  }

  /** Pages that were listed and are so no more; files go with the worker's next sweep. */
  async #dropPages(before, now) {
    const others = (await this.shelf.parcels()).flatMap((p) => p.manifest.files);
    const needed = new Set([...now, ...others].map((file) => file.address));
    const lessons = (file) => /^\/[a-z]+\/courses\/[a-z0-9-]+(\/|$)/.test(file.address);
    await this.shelf.drop(before.filter((file) => lessons(file) && !needed.has(file.address)).map((file) => file.address));
  }

  /** @param state of the parcel from here on; a device that is full may not even take that */
  async #give(state, view) {
    const known = await this.shelf.parcel(this.course, this.lang);
    const files = (known?.manifest ?? this.#listed)?.files;
    if (!files) return this.tell('unknown');
    if (known) await this.shelf.putParcel({ ...known, state }).catch(() => {});
    return this.tell(view, files, missing(files, await this.shelf.stored()));
  }

  #pauseFor(milliseconds) {
    return new Promise((resolve) => {
      this.#wake = resolve;
      setTimeout(resolve, milliseconds).unref?.();
      globalThis.addEventListener?.('online', resolve, { once: true });
    });
  }
}

/** Does `one` for each file, a few at a time; the first failure ends all of it, when what is under way is over. */
async function inTurn(files, one) {
  const open = [...files];
  const lane = async () => {
    try {
      while (open.length) await one(open.shift());
    } finally {
      open.length = 0;
    }
  };
  const over = await Promise.allSettled(Array.from({ length: AT_ONCE }, lane));
  const failed = over.find((lane) => lane.status === 'rejected');
  if (failed) throw failed.reason;
}

/** Goes on with what an earlier page began. */
export function resume(parcels) {
  const channel = globalThis.BroadcastChannel ? new BroadcastChannel('tifawt-keep') : null;
  for (const { course, lang } of parcels) new Keeper({ course, lang, tell: (view) => channel?.postMessage({ course, lang, view }) }).keep();
}
