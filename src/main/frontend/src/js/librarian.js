// What the service worker does, without the worker around it: answers from the shelf first, keeps the shelf fresh behind the
// reader's back, and clears away what nobody reads any more.
import { SHELL, Shelf, hashOf, kindOf, langOf, named, shown } from './shelf.js';

/** Milliseconds that a page which is not stored may take to begin before the reader is told; a thin line needs some. */
export const PATIENCE = 12000;
/** Milliseconds for looking after a stored page behind the reader's back, all bytes included. */
const BEHIND = 30000;
/** Whoever has opened the register needs it again, where there is no line. */
const STAYS = [...SHELL, 'register', 'register-sheet', 'register-cards'];
/** Pages read and not kept on purpose; the oldest go. */
const READ = 60;

export class Librarian {
  /** Address -> the try that is under way. */
  #busy = new Map();
  /** Open page -> the files it may still ask for. */
  #open = new Map();
  #tidy = false;

  /** @param windows gives the open pages of this site: `{id, url}` */
  constructor({ shelf = new Shelf(), load = (...a) => fetch(...a), windows, patience = PATIENCE } = {}) {
    Object.assign(this, { shelf, load, windows, patience });
  }

  /**
   * @param lasts keeps the worker awake until a promise is settled
   * @returns the answer's promise, or null: none of our business
   */
  answer(request, lasts) {
    // a page that fetches past what is stored wants the server's word
    if (request.method !== 'GET' || (request.mode !== 'navigate' && request.cache === 'no-cache')) return null;
    const { pathname, search } = new URL(request.url);
    const address = decodeURI(pathname);
    const kind = search ? null : kindOf(address);
    if (kind === 'file') return this.#file(request, address, lasts);
    if (kind === 'page') return this.#page(request, address, lasts);
    if (request.mode === 'navigate' && /^\/(ar|fr|en|zgh)?$/.test(address)) return this.#start(request, langOf(address));
    return null;
  }

  async #file(request, address, lasts) {
    const stored = await this.shelf.get(address);
    if (stored) return part(request, stored);
    const response = await this.load(request);
    // read by an open page: stored with it, so that the page stays whole when its release has gone from the server
    if (response.status === 200) lasts(this.#store(address, response.clone()).catch(() => {}));
    return response;
  }

  async #store(address, response) {
    const bytes = await response.arrayBuffer();
    await this.shelf.put(address, response, bytes, await hashOf(bytes));
    this.#tidy = false;
  }

  async #page(request, address, lasts) {
    const stored = await this.shelf.get(address);
    if (stored) {
      lasts(this.refresh(address).catch(() => {}));
      return stored;
    }
    const asked = this.load(request);
    asked.catch(() => {});
    try {
      return await within(asked, this.patience);
    } catch (e) {
      if (request.mode !== 'navigate') throw e;
      return this.#noLine(langOf(address), e);
    }
  }

  /** The front door leads home where the line cannot. */
  async #start(request, lang) {
    try {
      return await within(this.load(request), this.patience / 3);
    } catch (e) {
      const home = (await this.shelf.pages()).find((p) => p.endsWith('/home') && (!lang || langOf(p) === lang));
      if (!home) throw e;
      return Response.redirect(new URL(home, request.url).href, 302);
    }
  }

  async #noLine(lang, fault) {
    const page = await this.shelf.get(`/${lang}/no-line`);
    if (!page) throw fault;
    return page;
  }

  /** Asks the server for the page; a newer one takes the place of the stored one when its own files are here. */
  refresh(address) {
    return this.#alone(address, async () => {
      const response = await this.#fetch(address, 'no-cache');
      const bytes = await response.arrayBuffer();
      const hash = await hashOf(bytes);
      if ((await this.shelf.get(address))?.headers.get('X-Tifawt-Hash') === hash) return;
      // large labs come with a course that is kept, or when one is opened: their bytes are the child's money
      const all = (await this.shelf.parcels()).some((p) => p.manifest.files.some((f) => f.address === address));
      for (const file of (all ? named : shown)(new TextDecoder().decode(bytes))) await this.#want(file);
      await this.shelf.put(address, response, bytes, hash);
      this.#tidy = false;
    });
  }

  async #want(file) {
    if (kindOf(file) !== 'file' || (await this.shelf.get(file))) return;
    try {
      await this.#alone(file, async () => this.#store(file, await this.#fetch(file, 'default')));
    } catch (e) {
      // a file of an earlier release that the server has no more: the rest is worth having
      if (e.status !== 404) throw e;
    }
  }

  #alone(address, work) {
    if (!this.#busy.has(address)) this.#busy.set(address, work().finally(() => this.#busy.delete(address)));
    return this.#busy.get(address);
  }

  async #fetch(address, cache) {
    const response = await this.load(address, { cache, redirect: 'error', signal: AbortSignal.timeout(BEHIND) });
    // "not found" may come from a server that is just starting: it takes nothing away
    if (response.status !== 200) throw Object.assign(new Error(`${response.status} for ${address}`), { status: response.status });
    return response;
  }

  /** A page is open and drawn: it, what it shows, and the ways from it are stored; then what nobody reads goes. */
  async opened(id, { address, files, later = [] }) {
    this.#open.set(id, [...files, ...later]);
    const wanted = [address, ...SHELL.map((name) => `/${langOf(address)}/${name}`)].filter((a) => kindOf(a) === 'page');
    try {
      for (const file of files) await this.#want(file);
      for (const page of wanted) if (!(await this.shelf.get(page))) await this.refresh(page);
    } catch {
      return; // the next page tries again; nothing is cleared away on a bad line
    }
    if (!this.#tidy) await this.sweep();
  }

  /** Drops pages read long ago and the files that neither a stored page, a kept course nor an open page needs. */
  async sweep() {
    const kept = new Set((await this.shelf.parcels()).flatMap((p) => p.manifest.files.map((f) => f.address)));
    const read = (await this.shelf.pages()).filter((p) => !kept.has(p) && !STAYS.includes(p.slice(p.indexOf('/', 1) + 1)));
    await this.shelf.drop(read.slice(0, Math.max(0, read.length - READ)));
    const open = await this.windows();
    for (const id of this.#open.keys()) if (!open.some((w) => w.id === id)) this.#open.delete(id);
    // a page that has not said what it needs may need anything
    if (open.some((w) => langOf(new URL(w.url).pathname) && !this.#open.has(w.id))) return;
    const needed = new Set(kept);
    for (const page of await this.shelf.pages()) for (const file of await this.#namedBy(page)) needed.add(file);
    const spare = async () => {
      // what scripts and styles name in turn; a set grows while it is walked
      for (const file of needed) if (/\.(js|css)$/.test(file)) for (const more of await this.#namedBy(file)) needed.add(more);
      return (await this.shelf.files()).filter((file) => !needed.has(file));
    };
    this.#tidy = (await spare()).length === 0;
    for (const file of [...this.#open.values()].flat()) needed.add(file);
    await this.shelf.drop(await spare());
  }

  async #namedBy(address) {
    const stored = await this.shelf.get(address);
    return stored ? named(await stored.text()) : [];
  }
}

const within = (promise, milliseconds) =>
  Promise.race([promise, new Promise((_, reject) => setTimeout(() => reject(new Error('no answer')), milliseconds))]);

/** Players of sound ask for a part of a file and take nothing else. */
async function part(request, stored) {
  const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.get('Range') ?? '');
  if (!range) return stored;
  const bytes = await stored.arrayBuffer();
  const from = Number(range[1]);
  const to = range[2] ? Math.min(Number(range[2]), bytes.byteLength - 1) : bytes.byteLength - 1;
  const headers = new Headers(stored.headers);
  headers.set('Content-Range', `bytes ${from}-${to}/${bytes.byteLength}`);
  return new Response(bytes.slice(from, to + 1), { status: 206, headers });
}
