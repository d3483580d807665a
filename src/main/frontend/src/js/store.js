// What the browser keeps, in IndexedDB, or in memory where the browser refuses (then `durable` is false and pages say so). On a full
// device the reserve is given up first; then what has no room is kept by the page alone (`full`), until there is room again.
//   operations  not yet receipted work, with its author     sealed   the same, closed to everybody but the server
//   subjects    versions and the last own operation         device   id of the browser and counter; own-phone.js: closed rosters
//   personal    everything else about who is signed in: wiped at sign-out
import { giveUp } from './reserve.js';

const STORES = { operations: 'id', subjects: 'key', sealed: 'id', device: 'key', personal: 'key' };
const NAME = 'tifawt';

const done = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

function open(factory) {
  return new Promise((resolve, reject) => {
    const request = factory.open(NAME, 1);
    request.onupgradeneeded = () => {
      for (const [store, keyPath] of Object.entries(STORES)) request.result.createObjectStore(store, { keyPath });
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error('blocked'));
  });
}

const tables = () => Object.fromEntries(Object.keys(STORES).map((s) => [s, new Map()]));
const onlyFull = (e) => {
  if (e?.name !== 'QuotaExceededError') throw e;
};

class IndexedStore {
  durable = true;
  /** What had no room on the disk. */
  #beside = tables();

  constructor(db) {
    this.db = db;
    db.onversionchange = () => db.close();
  }

  /** Work that would be lost with the page. */
  get full() {
    return this.#beside.operations.size > 0;
  }

  /**
   * Runs `work` with the named stores in one transaction; resolves when it is on the disk, or, on a full one, in this page.
   * @param mustLast fails with `QuotaExceededError` instead, having changed nothing
   */
  async transact(names, work, { mustLast = false } = {}) {
    try {
      return await this.#write(names, work);
    } catch (e) {
      onlyFull(e);
    }
    await giveUp();
    try {
      return await this.#write(names, work);
    } catch (e) {
      if (mustLast) throw e;
      onlyFull(e);
    }
    return work(this.#spilling());
  }

  /** On the disk, and with it what lay beside it. */
  async #write(names, work) {
    const late = names.flatMap((s) => [...this.#beside[s]].map(([key, value]) => ({ s, key, value })));
    const result = await this.#onDisk(names, async (t) => {
      for (const { s, value } of late) await t.put(s, value);
      return work(t);
    });
    for (const { s, key, value } of late) if (this.#beside[s].get(key) === value) this.#beside[s].delete(key);
    return result;
  }

  /** What takes room stays here; what makes room is done on the disk, too. */
  #spilling() {
    const disk = (s, step) => this.#onDisk([s], step);
    const beside = (s) => this.#beside[s];
    return {
      get: async (s, key) => structuredClone(beside(s).get(key)) ?? disk(s, (t) => t.get(s, key)),
      all: async (s) => [...(await disk(s, (t) => t.all(s))).filter((v) => !beside(s).has(v[STORES[s]])), ...structuredClone([...beside(s).values()])],
      put: async (s, value) => void beside(s).set(value[STORES[s]], structuredClone(value)),
      delete: (s, key) => (beside(s).delete(key), disk(s, (t) => t.delete(s, key))),
      clear: (s) => (beside(s).clear(), disk(s, (t) => t.clear(s))),
    };
  }

  async #onDisk(names, work) {
    const tx = this.db.transaction(names, 'readwrite', { durability: 'strict' });
    const finished = new Promise((resolve, reject) => {
      tx.oncomplete = resolve;
      tx.onabort = tx.onerror = () => reject(tx.error ?? new Error('aborted'));
    });
    const handle = {
      get: (store, key) => done(tx.objectStore(store).get(key)),
      all: (store) => done(tx.objectStore(store).getAll()),
      put: (store, value) => done(tx.objectStore(store).put(value)),
      delete: (store, key) => done(tx.objectStore(store).delete(key)),
      clear: (store) => done(tx.objectStore(store).clear()),
    };
    let result;
    try {
      result = await work(handle);
    } catch (e) {
      try {
        tx.abort();
      } catch {
        // already over
      }
      finished.catch(() => {});
      throw e;
    }
    await finished;
    return result;
  }
}

class MemoryStore {
  durable = false;
  full = false;
  #tables = tables();

  async transact(_names, work) {
    const table = (s) => this.#tables[s];
    return work({
      get: async (s, key) => structuredClone(table(s).get(key)),
      all: async (s) => structuredClone([...table(s).values()]),
      put: async (s, value) => void table(s).set(value[STORES[s]], structuredClone(value)),
      delete: async (s, key) => void table(s).delete(key),
      clear: async (s) => table(s).clear(),
    });
  }
}

export async function openStore(factory = globalThis.indexedDB) {
  let store;
  try {
    if (!factory) throw new Error('no IndexedDB');
    store = new IndexedStore(await open(factory));
  } catch {
    store = new MemoryStore();
  }
  const one = (name, verb) => (argument) => store.transact([name], (t) => t[verb](name, argument));
  return Object.assign(store, {
    get: (name, key) => one(name, 'get')(key),
    all: (name) => one(name, 'all')(),
    put: (name, value) => one(name, 'put')(value),
    delete: (name, key) => one(name, 'delete')(key),
    clear: (name) => one(name, 'clear')(),
  });
}

/** One store for the page. */
let shared;
export const store = () => (shared ??= openStore());
