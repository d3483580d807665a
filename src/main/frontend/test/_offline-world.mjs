// A cache storage, a line that can be cut or go silent, and a server with releases: what the offline scripts are tested against.
import { createHash } from 'node:crypto';

const ORIGIN = 'https://device';
globalThis.location = { origin: ORIGIN };

class FakeCache {
  #kept = new Map();
  async match(key) {
    const found = this.#kept.get(key.url ?? key);
    return found && new Response(found.bytes, { headers: found.headers });
  }
  async put(key, response) {
    const url = key.url ?? key;
    const bytes = await response.arrayBuffer();
    this.#kept.delete(url);
    this.#kept.set(url, { bytes, headers: [...response.headers] });
  }
  async delete(key) {
    return this.#kept.delete(key.url ?? key);
  }
  async keys() {
    return [...this.#kept.keys()].map((url) => new Request(url));
  }
}

export class FakeCaches {
  #all = new Map();
  async open(name) {
    if (!this.#all.has(name)) this.#all.set(name, new FakeCache());
    return this.#all.get(name);
  }
  async delete(name) {
    return this.#all.delete(name);
  }
  names() {
    return [...this.#all.keys()];
  }
}

export const hash = (text) => createHash('sha256').update(text).digest('hex').slice(0, 32);
export async function until(condition) {
  for (let i = 0; i < 500 && !condition(); i++) await new Promise((resolve) => setTimeout(resolve, 5));
}

/** @param files address -> text; change it for a new release */
export function world(files) {
  const it = {
    files: { ...files },
    asked: [],
    line: 'up',
    /** called before each answer; may cut the line */
    before: () => {},
    load: async (request, options) => {
      const address = new URL(request.url ?? request, ORIGIN).pathname;
      it.asked.push(address);
      it.before(address);
      if (it.line === 'cut') throw new TypeError('Failed to fetch');
      if (it.line === 'silent') return new Promise((_, reject) => options?.signal?.addEventListener('abort', () => reject(new Error('aborted'))));
      const text = it.files[address];
      return text === undefined ? new Response('not found', { status: 404 }) : new Response(text, { headers: { 'Content-Type': 'text/html', ETag: `"${hash(text)}"`, 'Content-Security-Policy': "default-src 'self'" } });
    },
  };
  return it;
}

export const request = (address, more = {}) => ({ url: ORIGIN + address, method: 'GET', mode: 'navigate', headers: new Headers(), ...more });
