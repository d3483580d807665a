// What the browser keeps, in IndexedDB, or in memory where the browser refuses (then `durable` is false and pages say so).
//   operations  not yet receipted work, with its author     sealed   the same, closed to everybody but the server
//   subjects    versions and the last own operation         device   id of the browser and counter; nothing personal
//   personal    everything else about who is signed in: wiped at sign-out

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

class IndexedStore {
  durable = true;

  constructor(db) {
    this.db = db;
    db.onversionchange = () => db.close();
  }

  /** Runs `work` with the named stores in one transaction; resolves when it is on the disk. */
  async transact(names, work) {
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
  tables = Object.fromEntries(Object.keys(STORES).map((s) => [s, new Map()]));

  async transact(_names, work) {
    const table = (s) => this.tables[s];
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
