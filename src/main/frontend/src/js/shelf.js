// What the device keeps of the content plane, in the browser's cache storage; the service worker and the pages share it. Only
// what is the same for everybody comes in here: no answer of the API, no staff page, nothing that somebody sent.
//   pages     text of lessons and maps by address, the newest that came whole      files    assets and media: their names never lie
//   parcels   the courses that somebody wanted on this device, with their lists of files
import { layBy } from './reserve.js';

const PAGES = 'tifawt-pages-1';
const FILES = 'tifawt-files-1';
const PARCELS = 'tifawt-parcels-1';
/** The hash of a stored page's bytes, as the server's lists give it: first 16 bytes of SHA-256. */
const HASH = 'X-Tifawt-Hash';

const PAGE = /^\/(ar|fr|en|zgh)\/(home|work|certificates|help|sign-in|no-line|register|register-(sheet|cards)|courses(\/[a-z0-9-]+){0,3}|courses\/index\.json)$/;
const FILE = /^\/(assets|media)\/[^?#]+$/;
/** Pages that a child may come to from any other; fetched once for each language that is read here. */
export const SHELL = ['home', 'courses', 'courses/index.json', 'work', 'certificates', 'help', 'sign-in', 'no-line'];

/** @returns 'page', 'file' or null for what is never kept */
export const kindOf = (path) => (PAGE.test(path) ? 'page' : FILE.test(path) ? 'file' : null);
export const langOf = (path) => /^\/(ar|fr|en|zgh)(\/|$)/.exec(path)?.[1] ?? null;

/** The files that a text names: pages in full addresses, scripts and styles also beside themselves. */
export function named(text) {
  const found = new Set();
  for (const [, full, beside] of text.matchAll(/(\/(?:assets|media)\/[^"'\s<>&#?()\\]+)|["'(]\.\/([A-Za-z0-9._-]+\.(?:js|css|woff2|svg))/g)) found.add(full ?? `/assets/${beside}`);
  return found;
}

/** Bytes over the line that nobody counts: so much weighs a picture. A lab that is no heavier comes along with its lesson. */
export const A_PICTURE = 30000;

/** The same without what the large labs of a page need: that comes when a child opens one or keeps the course. */
export const shown = (page) => named(page.replace(/<div class="lab"[^>]*data-bytes="(\d+)[^>]*>/g, (lab, bytes) => (bytes > A_PICTURE ? '' : lab)));

export async function hashOf(bytes, subtle = globalThis.crypto.subtle) {
  const digest = new Uint8Array(await subtle.digest('SHA-256', bytes));
  return [...digest.subarray(0, 16)].map((b) => b.toString(16).padStart(2, '0')).join('');
}

const place = (address) => new URL(address, location.origin).href;
const pathOf = (request) => decodeURI(new URL(request.url).pathname);

export class Shelf {
  constructor(caches = globalThis.caches) {
    this.caches = caches;
  }

  async get(address) {
    const cache = await this.caches.open(kindOf(address) === 'page' ? PAGES : FILES);
    return (await cache.match(place(address))) ?? null;
  }

  /** Stores what has come whole. Throws `QuotaExceededError` on a full device: what is stored already stays. */
  async put(address, response, bytes, hash) {
    await layBy(this.caches);
    const headers = new Headers(response.headers);
    // the bytes are unpacked by now
    for (const name of ['Content-Encoding', 'Content-Length', 'Vary']) headers.delete(name);
    headers.set(HASH, hash);
    const cache = await this.caches.open(kindOf(address) === 'page' ? PAGES : FILES);
    await cache.put(place(address), new Response(bytes, { status: 200, headers }));
  }

  /** @returns the hash of each stored address */
  async stored() {
    const found = new Map();
    for (const name of [PAGES, FILES]) {
      const cache = await this.caches.open(name);
      for (const request of await cache.keys()) found.set(pathOf(request), (await cache.match(request))?.headers.get(HASH) ?? '');
    }
    return found;
  }

  async pages() {
    return (await (await this.caches.open(PAGES)).keys()).map(pathOf);
  }

  async files() {
    return (await (await this.caches.open(FILES)).keys()).map(pathOf);
  }

  async drop(addresses) {
    for (const address of addresses) await (await this.caches.open(kindOf(address) === 'page' ? PAGES : FILES)).delete(place(address));
  }

  /** @returns every `{course, lang, title, state, manifest}` that somebody wanted here */
  async parcels() {
    const cache = await this.caches.open(PARCELS);
    return Promise.all((await cache.keys()).map(async (request) => (await cache.match(request)).json()));
  }

  async parcel(course, lang) {
    const found = await (await this.caches.open(PARCELS)).match(place(`/parcel/${lang}/${course}`));
    return found ? found.json() : null;
  }

  async putParcel(parcel) {
    await (await this.caches.open(PARCELS)).put(place(`/parcel/${parcel.lang}/${parcel.course}`), new Response(JSON.stringify(parcel), { headers: { 'Content-Type': 'application/json' } }));
  }

  async dropParcel(course, lang) {
    await (await this.caches.open(PARCELS)).delete(place(`/parcel/${lang}/${course}`));
  }
}
