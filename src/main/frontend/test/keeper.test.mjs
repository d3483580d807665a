import assert from 'node:assert/strict';
import { webcrypto } from 'node:crypto';
import { beforeEach, test } from 'node:test';
import { Keeper, missing, sizes } from '../src/js/keeper.js';
import { Shelf } from '../src/js/shelf.js';
import { FakeCaches, hash, until, world } from './_offline-world.mjs';

globalThis.crypto ??= webcrypto;
const LIST = '/ar/courses/builders/offline.json';
const content = (version, words) => ({
  '/media/builders/aa/goal.svg': '<svg/>'.repeat(20),
  '/assets/lesson-1.js': 'script',
  '/ar/courses/builders': `map ${version}`,
  '/ar/courses/builders/b5/l1': `lesson 1 ${words}`,
  '/ar/courses/builders/b5/l2': `lesson 2 ${version}`,
});
/** The list names media first, to see that text is fetched before them all the same. */
const list = (release, files) => JSON.stringify({ release, files: Object.entries(files).map(([address, text]) => ({ address, bytes: text.length, hash: hash(text), kind: address.startsWith('/media') ? 'media' : 'text' })) });
let server;
let shelf;
let views;
const release = (id, files) => (server.files = { ...files, [LIST]: list(id, files) });
const keeper = () => new Keeper({ course: 'builders', lang: 'ar', shelf, load: server.load, tell: (view) => views.push(view), locks: undefined });
const fetched = () => server.asked.filter((address) => address !== LIST);

beforeEach(() => {
  server = world({});
  release('r1', content(1, 'old'));
  shelf = new Shelf(new FakeCaches());
  views = [];
});

test('the size is known before anything is fetched', async () => {
  const view = await keeper().look();
  assert.deepEqual(fetched(), []);
  assert.equal(view.state, 'offer');
  assert.deepEqual([view.media, view.all - view.text, view.have], [120, 120, 0]);
});

test('text comes before media, with a number that only grows', async () => {
  await keeper().keep();
  assert.equal(fetched().at(-1), '/media/builders/aa/goal.svg');
  assert.equal(fetched().length, 5);
  const have = views.filter((v) => v.state === 'busy').map((v) => v.have);
  assert.ok(have.length >= 5 && have.every((n, i) => i === 0 || n > have[i - 1]), String(have));
  assert.deepEqual([views.at(-1).state, views.at(-1).left], ['kept', 0]);
  assert.equal((await keeper().look()).state, 'kept');
});

test('after a cut only what is missing is fetched, by whichever page comes next', async () => {
  server.before = (address) => address.endsWith('/l2') && (server.line = 'cut');
  const first = keeper();
  first.keep();
  await until(() => views.at(-1)?.state === 'cut');
  assert.equal(views.at(-1).state, 'cut');
  await first.pause();
  await until(() => views.at(-1).state === 'paused');
  assert.equal(views.at(-1).state, 'paused');
  assert.equal((await shelf.parcel('builders', 'ar')).state, 'paused', 'the next page does not go on unasked');
  const here = new Set((await shelf.stored()).keys());
  assert.ok(here.size >= 2 && here.size < 5);
  server.asked.length = 0;
  server.line = 'up';
  server.before = () => {};
  await keeper().keep();
  assert.deepEqual(fetched().filter((address) => here.has(address)), []);
  assert.equal(fetched().length, 5 - here.size);
  assert.equal(views.at(-1).state, 'kept');
});

test('it goes on by itself when the line is back', async () => {
  server.line = 'cut';
  const handlers = [];
  globalThis.addEventListener = (type, handler) => type === 'online' && handlers.push(handler);
  const done = keeper().keep();
  await until(() => handlers.length);
  assert.equal(views.at(-1).state, 'unknown');
  server.line = 'up';
  handlers.forEach((handler) => handler());
  await done;
  delete globalThis.addEventListener;
  assert.equal(views.at(-1).state, 'kept');
});

test('what is here is known without a line', async () => {
  await keeper().keep();
  server.line = 'cut';
  assert.equal((await keeper().look()).state, 'kept');
});

test('of a new release only the difference is fetched, and its lost pages go', async () => {
  await keeper().keep();
  const next = content(1, 'new');
  delete next['/ar/courses/builders/b5/l2'];
  release('r2', next);
  const seen = await keeper().look();
  assert.deepEqual([seen.state, seen.left], ['newer', 'lesson 1 new'.length]);
  server.asked.length = 0;
  await keeper().keep();
  assert.deepEqual(fetched(), ['/ar/courses/builders/b5/l1']);
  assert.equal(await (await shelf.get('/ar/courses/builders/b5/l1')).text(), 'lesson 1 new');
  assert.equal(await shelf.get('/ar/courses/builders/b5/l2'), null);
});

test('a release that changes under way is taken whole', async () => {
  server.before = (address) => {
    if (address.endsWith('/l1') && !server.files['/ar/courses/builders/b5/l1'].endsWith('new')) release('r2', content(2, 'new'));
  };
  await keeper().keep();
  assert.equal(views.at(-1).state, 'kept');
  for (const [address, text] of Object.entries(content(2, 'new'))) assert.equal(await (await shelf.get(address)).text(), text);
});

test('a line that rewrites pages does not make it try for ever', async () => {
  const honest = server.load;
  server.load = async (address, options) => {
    const answer = await honest(address, options);
    return String(address).endsWith('/l1') ? new Response(`${await answer.text()}<!-- by your provider -->`) : answer;
  };
  await keeper().keep();
  assert.equal((await keeper().look()).state, 'kept');
});

test('a new release that is cut leaves every page that was here whole', async () => {
  const pictured = (id) => ({ ...content(id, `<img src="/media/builders/${id}/goal.svg">`), [`/media/builders/${id}/goal.svg`]: '<svg/>' });
  release('r1', pictured('bb'));
  await keeper().keep();
  release('r2', { ...pictured('cc'), '/ar/courses/builders/b5/l3': 'lesson 3' });
  server.before = (address) => address === '/media/builders/cc/goal.svg' && (server.line = 'cut');
  const again = keeper();
  again.keep();
  await until(() => views.at(-1)?.state === 'cut');
  for (const [address, text] of Object.entries(pictured('bb'))) assert.equal(await (await shelf.get(address)).text(), text);
  assert.equal(await (await shelf.get('/ar/courses/builders/b5/l3')).text(), 'lesson 3', 'text that is new comes first');
  server.before = () => {};
  server.line = 'up';
  await again.pause();
  await until(() => views.at(-1).state === 'paused');
  await keeper().keep();
  for (const [address, text] of Object.entries(pictured('cc'))) assert.equal(await (await shelf.get(address)).text(), text);
});

const noRoom = async () => {
  throw new DOMException('full', 'QuotaExceededError');
};

test('no room is said with what is missing, not tried again, and takes nothing away', async () => {
  const { put } = shelf;
  shelf.put = async (address, ...more) => (address.endsWith('/l2') ? noRoom() : put.call(shelf, address, ...more));
  shelf.putParcel = async (parcel) => (parcel.state === 'wanted' ? Shelf.prototype.putParcel.call(shelf, parcel) : noRoom());
  await keeper().keep();
  assert.equal(views.at(-1).state, 'full');
  assert.ok(views.at(-1).left >= 'lesson 2 1'.length && views.at(-1).have > 0);
  assert.equal(await (await shelf.get('/ar/courses/builders/b5/l1')).text(), 'lesson 1 old');
  assert.equal(fetched().filter((address) => address.endsWith('/l2')).length, 1);
});

test('no room at all is not called a broken line', async () => {
  shelf.putParcel = noRoom;
  await keeper().keep();
  assert.deepEqual([views.at(-1).state, views.at(-1).have], ['full', 0]);
});

test('content leaves room for work', async () => {
  await keeper().keep();
  assert.ok(shelf.caches.names().includes('tifawt-reserve-1'));
  const room = new Shelf(new FakeCaches());
  (await room.caches.open('tifawt-reserve-1')).put = noRoom;
  await assert.rejects(room.put('/ar/home', new Response('x'), new TextEncoder().encode('x'), 'h'), { name: 'QuotaExceededError' });
  assert.equal(await room.get('/ar/home'), null);
});

test('a course is removed with its pages; another course keeps its own', async () => {
  await keeper().keep();
  await shelf.putParcel({ course: 'creators', lang: 'ar', state: 'kept', manifest: { files: [{ address: '/ar/courses/builders' }] } });
  await keeper().remove();
  assert.deepEqual(await shelf.pages(), ['/ar/courses/builders']);
  assert.equal((await keeper().look()).state, 'offer');
});

test('what is to be fetched and how much', () => {
  const files = [{ address: 'm', hash: '1', bytes: 70, kind: 'media' }, { address: 't', hash: '2', bytes: 30, kind: 'text' }];
  assert.deepEqual(missing(files, new Map()).map((f) => f.address), ['t', 'm']);
  assert.deepEqual(missing(files, new Map([['m', 'old'], ['t', '2']])).map((f) => f.address), ['m']);
  assert.deepEqual(sizes(files, [files[0]]), { all: 100, have: 30, left: 70, text: 0, media: 70, phase: 'media' });
});
