import 'fake-indexeddb/auto';
import assert from 'node:assert/strict';
import { webcrypto } from 'node:crypto';
import { beforeEach, test } from 'node:test';
import { IDBFactory, IDBObjectStore as FDBObjectStore } from 'fake-indexeddb';
import { HttpError, NoAnswer } from '../src/js/http.js';
import { layBy } from '../src/js/reserve.js';
import { Queue, waitAfter } from '../src/js/queue.js';
import { unseal } from '../src/js/seal.js';
import { openStore } from '../src/js/store.js';
import { FakeCaches } from './_offline-world.mjs';

globalThis.crypto ??= webcrypto;
let factory;
let server;

/** A server that keeps what it was given by operation id and can be silent, broken or short of words. */
function fakeServer() {
  const kept = new Map();
  const calls = [];
  const state = { kept, calls, silent: false, status: 0, limit: Infinity, outcome: () => 'applied', poison: null, later: [] };
  state.send = async (path, { json }) => {
    calls.push({ path, json });
    if (state.silent) throw new NoAnswer('cut');
    if (state.status) throw new HttpError(state.status, { code: 'X', message: 'no' });
    if (path.endsWith('/sealed')) return { later: state.later };
    if (state.poison && json.operations.some((o) => o.subject === state.poison)) throw new HttpError(422, { code: 'GEN-002', message: 'malformed' });
    return {
      receipts: json.operations.slice(0, state.limit).map((o) => {
        const duplicate = kept.has(o.id);
        kept.set(o.id, o);
        return { id: o.id, outcome: duplicate ? 'duplicate' : state.outcome(o), version: kept.size };
      }),
    };
  };
  return state;
}

const open = async (author = 7, send = server.send) =>
  new Queue(await openStore(factory), { author, send, locks: undefined, channel: false }).start();
const add = (queue, subject = 'mark:1:2', payload = { status: 'PRESENT' }) => queue.add({ kind: 'attendance.mark', subject, payload });

beforeEach(() => {
  factory = new IDBFactory();
  server = fakeServer();
});

test('an operation leaves the device only with a receipt', async () => {
  const queue = await open();
  server.silent = true;
  await add(queue);
  await queue.settled();
  assert.equal(queue.state().saved, 1);
  assert.equal(queue.state().reach, 'none');
  server.silent = false;
  await queue.flush();
  assert.deepEqual([queue.state().saved, server.kept.size, queue.state().reach], [0, 1, 'ok']);
  queue.close();
});

test('a batch says who did the work: another tab may have let somebody else in meanwhile', async () => {
  const queue = await open(7);
  await add(queue);
  await queue.settled();
  assert.deepEqual(server.calls.map((c) => c.json.author), [7]);
  server.status = 401; // SYN-006
  await add(queue);
  await queue.settled();
  assert.deepEqual([queue.state().saved, queue.state().needs.length, queue.state().reach], [1, 0, 'signed-out']);
  queue.close();
});

test('what was added survives the page and is sent by the next one', async () => {
  const first = await open();
  server.silent = true;
  const { id } = await add(first);
  await first.settled();
  first.close();
  server.silent = false;
  const second = await open();
  assert.equal(second.state().saved, 1);
  await second.flush();
  assert.deepEqual([...server.kept.keys()], [id]);
  second.close();
});

test('a receipt that was lost makes a repetition with the same id, not a second operation', async () => {
  const queue = await open(7, async (path, options) => {
    await server.send(path, options);
    if (server.calls.length === 1) throw new NoAnswer('the answer was lost');
    return server.send(path, options);
  });
  const seen = [];
  queue.on(({ receipt }) => receipt && seen.push(receipt.outcome));
  await add(queue);
  await queue.settled();
  assert.equal(queue.state().saved, 1);
  await queue.flush();
  assert.deepEqual([server.kept.size, seen], [1, ['duplicate']]);
  queue.close();
});

test('the second edit of a subject builds on the first by its id, then on the version of the server', async () => {
  const queue = await open();
  server.silent = true;
  const first = await add(queue);
  const second = await add(queue);
  const other = await add(queue, 'mark:1:3');
  assert.deepEqual([first.base, second.base, other.base], [0, first.id, 0]);
  assert.deepEqual([first.counter, second.counter, other.counter], [1, 2, 3]);
  await queue.settled();
  server.silent = false;
  await queue.flush();
  server.silent = true;
  assert.equal((await add(queue)).base, 2);
  await queue.setVersion('mark:1:9', 41);
  assert.equal((await add(queue, 'mark:1:9')).base, 41);
  queue.close();
});

test('conflicts and refusals stay until the person has seen them', async () => {
  const queue = await open();
  server.outcome = () => 'conflict';
  const { id } = await add(queue);
  await queue.flush();
  assert.deepEqual([queue.state().saved, queue.state().needs.map((o) => o.id)], [0, [id]]);
  await queue.flush();
  assert.equal(server.calls.length, 1, 'it is not sent again');
  await queue.dismiss(id);
  assert.equal(queue.state().needs.length, 0);
  queue.close();
});

test('one operation the server cannot read does not hold up the others', async () => {
  const queue = await open();
  server.silent = true;
  for (let i = 0; i < 9; i++) await add(queue, `mark:1:${i}`);
  await queue.settled();
  server.silent = false;
  server.poison = 'mark:1:4';
  await queue.flush();
  assert.deepEqual([server.kept.size, queue.state().saved, queue.state().needs.map((o) => o.subject)], [8, 0, ['mark:1:4']]);
  queue.close();
});

test('receipts for a part of the batch leave the rest waiting, and it is sent', async () => {
  const queue = await open();
  server.silent = true;
  for (let i = 0; i < 5; i++) await add(queue, `mark:1:${i}`);
  await queue.settled();
  server.silent = false;
  server.limit = 2;
  await queue.flush();
  assert.deepEqual([server.kept.size, queue.state().saved], [5, 0]);
  queue.close();
});

test('when the session has ended nothing is lost and nothing is tried in vain', async () => {
  const queue = await open();
  server.status = 401;
  await add(queue);
  await queue.settled();
  assert.deepEqual([queue.state().saved, queue.state().reach], [1, 'signed-out']);
  queue.close();
});

test('nobody sends what another person has done', async () => {
  const first = await open(7);
  server.silent = true;
  await add(first);
  await first.settled();
  first.close();
  server.silent = false;
  const second = await open(8);
  await second.flush();
  assert.deepEqual([second.state().saved, server.kept.size], [0, 0]);
  assert.deepEqual(await second.waiting(), []);
  second.close();
});

test('a visitor has nothing to queue', async () => {
  const queue = await open(null);
  await assert.rejects(add(queue), /nobody/);
  queue.close();
});

const keyPair = () => crypto.subtle.generateKey({ name: 'RSA-OAEP', modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]), hash: 'SHA-256' }, true, ['encrypt', 'decrypt']);

test('at sign-out unsent work is sealed for the server alone, with its author, and everything personal goes', async () => {
  const { subtle } = globalThis.crypto;
  const pair = await keyPair();
  const queue = await open();
  server.silent = true;
  const { id } = await add(queue, 'mark:1:2', { note: 'a secret word' });
  await queue.settled();
  await queue.db.put('personal', { key: 'me', value: { displayName: 'Aya' } });
  assert.equal(await queue.seal({ ...(await subtle.exportKey('jwk', pair.publicKey)), token: 'of Aya' }), true);
  queue.close();

  const db = await openStore(factory);
  assert.deepEqual([await db.all('operations'), await db.all('personal'), await db.all('subjects')], [[], [], []]);
  const [envelope] = await db.all('sealed');
  assert.ok(!JSON.stringify(envelope).includes('secret word'));
  const bytes = (text) => Buffer.from(text, 'base64');
  const raw = await subtle.decrypt({ name: 'RSA-OAEP' }, pair.privateKey, bytes(envelope.key));
  const key = await subtle.importKey('raw', raw, 'AES-GCM', false, ['decrypt']);
  const plain = JSON.parse(new TextDecoder().decode(await subtle.decrypt({ name: 'AES-GCM', iv: bytes(envelope.iv) }, key, bytes(envelope.data))));
  assert.deepEqual([plain.author, plain.token], [7, 'of Aya']);
  assert.deepEqual(plain.operations.map((o) => [o.id, o.payload.note]), [[id, 'a secret word']]);

  server.silent = false;
  server.later = [envelope.id]; // Aya has to agree first: her work waits for that on the device
  const next = await open(8);
  await next.flush();
  assert.equal((await db.all('sealed')).length, 1);
  server.later = [];
  await next.flush();
  assert.deepEqual(server.calls.at(-1).json.envelopes.map((e) => e.id), [envelope.id]);
  assert.deepEqual(await db.all('sealed'), []);
  next.close();
});

test('without a key to seal with, unsent work waits for its author', async () => {
  const queue = await open();
  server.silent = true;
  await add(queue);
  await queue.settled();
  assert.equal(await queue.seal(null), false);
  queue.close();
  const again = await open(7);
  assert.equal(again.state().saved, 1);
  again.close();
});

test('where the browser keeps nothing the queue works and says so', async () => {
  const queue = await new Queue(await openStore(null), { author: 7, send: server.send, locks: undefined, channel: false }).start();
  assert.equal(queue.state().durable, false);
  await add(queue);
  await queue.settled();
  assert.equal(server.kept.size, 1);
  queue.close();
});

test('waiting between tries doubles, with an end', () => {
  assert.deepEqual([1, 2, 3, 30].map((n) => waitAfter(n, () => 0)), [2000, 4000, 8000, 300000]);
  assert.ok(waitAfter(1, () => 0.999) < 2700);
});

/** A disk that takes nothing more; deleting needs no room. */
function fullDisk(room = () => 0) {
  const { put } = FDBObjectStore.prototype;
  FDBObjectStore.prototype.put = function (value) {
    if (room() <= 0) throw new DOMException('full', 'QuotaExceededError');
    return put.call(this, value);
  };
  return () => (FDBObjectStore.prototype.put = put);
}

test('on a full device work takes the room that was held back for it', async () => {
  const queue = await open();
  server.silent = true;
  globalThis.caches = new FakeCaches();
  await layBy(caches);
  const mend = fullDisk(() => (caches.names().length ? 0 : 1));
  try {
    const { id } = await add(queue);
    await queue.settled();
    assert.deepEqual([queue.state().saved, queue.state().full], [1, false]);
    queue.close();
    const next = await open();
    assert.deepEqual((await next.waiting()).map((o) => o.id), [id]);
    next.close();
  } finally {
    mend();
    delete globalThis.caches;
  }
});

test('without any room the page keeps the work, says so, sends it and gives it to the disk as soon as there is room', async () => {
  const queue = await open();
  server.silent = true;
  const first = await add(queue, 'a');
  await queue.settled();
  const mend = fullDisk();
  const second = await add(queue, 'b');
  const third = await add(queue, 'b');
  assert.deepEqual([queue.state().saved, queue.state().full], [3, true]);
  assert.deepEqual([second.counter, third.counter, third.base], [2, 3, second.id]);
  server.silent = false;
  await queue.flush();
  assert.deepEqual([[...server.kept.keys()], queue.state().saved, queue.state().full], [[first.id, second.id, third.id], 0, false]);
  server.silent = true;
  const fourth = await add(queue, 'c');
  assert.equal(queue.state().full, true);
  mend();
  await add(queue, 'd');
  await queue.settled();
  assert.equal(queue.state().full, false);
  queue.close();
  const next = await open();
  assert.deepEqual((await next.waiting()).map((o) => o.subject), ['c', 'd']);
  assert.equal((await next.waiting())[0].id, fourth.id);
  next.close();
});

test('signing out on a full device takes what is personal, and leaves what cannot be sealed to its author', async () => {
  const queue = await open();
  server.silent = true;
  const { id } = await add(queue);
  await queue.settled();
  await queue.db.put('personal', { key: 'me', value: 'Fatima' });
  const mend = fullDisk();
  try {
    await queue.db.put('personal', { key: 'lesson', value: 'half done' });
    const key = { ...(await crypto.subtle.exportKey('jwk', (await keyPair()).publicKey)), token: 'of Aya' };
    assert.equal(await queue.seal(key), false);
    assert.deepEqual(await queue.db.all('personal'), []);
    queue.close();
  } finally {
    mend();
  }
  const next = await open();
  assert.deepEqual([(await next.waiting()).map((o) => o.id), await next.db.all('personal'), await next.db.all('subjects')], [[id], [], []]);
  next.close();
});

test('several wishes are on the disk together, in their order, or none of them', async () => {
  const queue = await open();
  server.silent = true;
  const made = await queue.addAll([1, 2, 3].map((n) => ({ kind: 'attendance.mark', subject: `mark:1:${n}`, payload: { n } })));
  await queue.settled();
  assert.deepEqual((await queue.waiting()).map((o) => [o.id, o.payload.n]), made.map((o, i) => [o.id, i + 1]));
  await assert.rejects(queue.addAll([{ kind: 'k', subject: 'mark:1:4', payload: {} }, { kind: 'k', subject: 'mark:1:5', payload: () => 0 }]));
  assert.equal((await queue.waiting()).length, 3);
  queue.close();
});

test('a file of unsent work holds what was sealed before, too, and takes nothing away', async () => {
  const key = await serverKey();
  const first = await open(7);
  server.silent = true;
  await add(first, 'mark:1:1', { status: 'ABSENT' });
  await first.settled();
  await first.seal(key.jwk);
  first.close();
  const second = await open(8);
  await add(second, 'mark:1:2', { status: 'LATE' });
  await second.settled();
  const envelopes = await second.envelopes(key.jwk);
  assert.equal(envelopes.length, 2);
  assert.doesNotMatch(JSON.stringify(envelopes), /mark:1|ABSENT|LATE/);
  const works = await Promise.all(envelopes.map((e) => unseal(e, key.secret)));
  assert.deepEqual(works.map((w) => [w.author, w.operations[0].subject]), [[7, 'mark:1:1'], [8, 'mark:1:2']]);
  assert.equal(second.state().saved, 1);
  second.close();
});

async function serverKey() {
  const pair = await keyPair();
  return { jwk: { ...(await webcrypto.subtle.exportKey('jwk', pair.publicKey)), token: 'proof' }, secret: pair.privateKey };
}
