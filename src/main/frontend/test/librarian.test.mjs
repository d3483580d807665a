import assert from 'node:assert/strict';
import { webcrypto } from 'node:crypto';
import { beforeEach, test } from 'node:test';
import { Librarian } from '../src/js/librarian.js';
import { SHELL, Shelf, kindOf, named } from '../src/js/shelf.js';
import { FakeCaches, request, world } from './_offline-world.mjs';

globalThis.crypto ??= webcrypto;
const LESSON = '/ar/courses/builders/b5/l1';
const page = (script, picture, words = '') => `<script type="module" src="/assets/${script}.js"></script><img src="/media/builders/${picture}/goal.svg">${words}`;
const first = {
  [LESSON]: page('lesson-1', 'aa'),
  '/assets/lesson-1.js': 'import"./part-1.js";',
  '/assets/part-1.js': 'export{}',
  '/media/builders/aa/goal.svg': '<svg/>',
  ...Object.fromEntries(SHELL.map((name) => [`/ar/${name}`, `shell ${name}`])),
};
let server;
let shelf;
let windows;
let work;
const librarian = (patience = 50) => new Librarian({ shelf, load: server.load, windows: async () => windows, patience });
const lasts = (promise) => work.push(promise);
const text = async (answer) => (await answer).text();
const opened = (l, files = ['/assets/lesson-1.js', '/assets/part-1.js', '/media/builders/aa/goal.svg']) => l.opened('w1', { address: LESSON, files });

beforeEach(() => {
  server = world(first);
  shelf = new Shelf(new FakeCaches());
  windows = [{ id: 'w1', url: `https://device${LESSON}` }];
  work = [];
});

test('only what is the same for everybody is ever kept', async () => {
  for (const path of ['/api/v1/me', '/api/v1/sync', '/ar/api', '/staff/today.xhtml', '/setup.xhtml', '/ar/verify/', '/verify/x', '/health/ready', '/sw.js', '/ar/courses/builders/offline.json', '/api/home', '/ar/home/x']) {
    assert.equal(kindOf(path), null, path);
    assert.equal(librarian().answer(request(path), lasts), null, path);
  }
  for (const path of ['/ar/home', '/zgh/courses', LESSON, '/fr/courses/index.json', '/en/register']) assert.equal(kindOf(path), 'page', path);
  for (const path of ['/assets/a-1.js', '/media/builders/aa/goal.svg']) assert.equal(kindOf(path), 'file', path);
  assert.equal(librarian().answer(request('/ar/home', { method: 'POST' }), lasts), null);
  assert.equal(librarian().answer(request('/ar/home?who=me'), lasts), null);
});

test('the lesson that was opened and the ways from it are there without a line', async () => {
  const l = librarian();
  await opened(l);
  server.line = 'cut';
  assert.equal(await text(l.answer(request(LESSON), lasts)), first[LESSON]);
  assert.equal((await l.answer(request(LESSON), lasts)).headers.get('Content-Security-Policy'), "default-src 'self'");
  for (const file of ['/assets/lesson-1.js', '/assets/part-1.js', '/media/builders/aa/goal.svg']) assert.equal(await text(l.answer(request(file), lasts)), first[file]);
  for (const name of SHELL) assert.equal(await text(l.answer(request(`/ar/${name}`), lasts)), `shell ${name}`);
});

test('a line that delivers nothing does not make a stored lesson wait', async () => {
  const l = librarian(60000);
  await opened(l);
  server.line = 'silent';
  const start = performance.now();
  assert.equal(await text(l.answer(request(LESSON), lasts)), first[LESSON]);
  assert.ok(performance.now() - start < 500);
});

test('a page that is not stored and gets no answer says so in its language, after some patience', async () => {
  const l = librarian();
  await opened(l);
  server.line = 'silent';
  assert.equal(await text(l.answer(request('/ar/courses/builders/b5/l2'), lasts)), 'shell no-line');
  server.line = 'cut';
  assert.equal(await text(l.answer(request('/ar/courses/builders/b5/l2'), lasts)), 'shell no-line');
  await assert.rejects(l.answer(request('/fr/courses'), lasts), 'nothing in French is here');
  await assert.rejects(l.answer(request('/ar/courses/index.json', { mode: 'cors' }), lasts).then((r) => r.json()));
});

test('the front door leads home without a line', async () => {
  const l = librarian();
  await opened(l);
  server.line = 'cut';
  assert.equal((await l.answer(request('/'), lasts)).headers.get('Location'), 'https://device/ar/home');
  await assert.rejects(l.answer(request('/fr'), lasts));
});

test('a new release comes with its own files or not at all, and the open lesson keeps its own', async () => {
  const l = librarian();
  await opened(l);
  server.files = { ...first, [LESSON]: page('lesson-2', 'bb', 'new'), '/assets/lesson-2.js': 'import"./part-2.js";', '/assets/part-2.js': '2', '/media/builders/bb/goal.svg': '<svg>2</svg>' };
  delete server.files['/assets/lesson-1.js'];
  delete server.files['/media/builders/aa/goal.svg'];

  server.before = (address) => (server.line = address === '/media/builders/bb/goal.svg' ? 'cut' : 'up');
  assert.equal(await text(l.answer(request(LESSON), lasts)), first[LESSON]);
  await Promise.all(work);
  assert.equal(await (await shelf.get(LESSON)).text(), first[LESSON], 'half of a release takes no place');

  server.before = () => {};
  server.line = 'up';
  assert.equal(await text(l.answer(request(LESSON), lasts)), first[LESSON]);
  await Promise.all(work);
  assert.match(await (await shelf.get(LESSON)).text(), /new$/);
  await l.sweep();
  for (const file of ['/assets/lesson-1.js', '/assets/part-1.js', '/media/builders/aa/goal.svg']) assert.equal(await text(l.answer(request(file), lasts)), first[file], 'the open page still has it');

  windows = [{ id: 'w2', url: `https://device${LESSON}` }];
  await l.sweep();
  assert.ok((await shelf.files()).includes('/assets/lesson-1.js'), 'a page that has not said what it needs may need anything');
  await l.opened('w2', { address: LESSON, files: ['/assets/lesson-2.js'] });
  assert.deepEqual((await shelf.files()).sort(), ['/assets/lesson-2.js', '/media/builders/bb/goal.svg']);
});

test('what scripts name in turn is not cleared away', async () => {
  const l = librarian();
  await opened(l);
  windows = [];
  await l.sweep();
  assert.deepEqual((await shelf.files()).sort(), ['/assets/lesson-1.js', '/assets/part-1.js', '/media/builders/aa/goal.svg']);
});

test('a lab that weighs no more than a picture comes with the page', async () => {
  const lab = '/assets/tree-1.js';
  server.files = { ...first, [LESSON]: `${first[LESSON]}<div class="lab" data-module="${lab}" data-bytes="5254 0">`, [lab]: 'lab' };
  await librarian().opened('w1', { address: LESSON, files: [] });
  assert.ok((await shelf.files()).includes(lab));
});

test('a large lab comes when it is opened or its course is kept, not with the page', async () => {
  const lab = ['/assets/tree-1.js', '/assets/labs-1.css'];
  server.files = { ...first, [LESSON]: `${first[LESSON]}<div class="lab" data-module="${lab[0]}" data-style="${lab[1]}" data-files="${lab.join(' ')}" data-bytes="250000 200000">`, [lab[0]]: 'lab', [lab[1]]: 'css' };
  const has = async (file) => (await shelf.files()).includes(file);
  const l = librarian();
  await l.opened('w1', { address: LESSON, files: ['/assets/lesson-1.js'], later: lab });
  assert.ok((await has('/assets/lesson-1.js')) && (await has('/media/builders/aa/goal.svg')));
  assert.ok(!(await has(lab[0])), 'nobody asked for it');

  await text(l.answer(request(lab[0], { mode: 'cors' }), lasts));
  await Promise.all(work);
  await l.sweep();
  assert.ok(await has(lab[0]), 'opened once, it is here');
  windows = [];
  await l.sweep();
  assert.ok(await has(lab[0]), 'as long as its lesson is');
  assert.ok(!(await has(lab[1])));

  await shelf.putParcel({ course: 'builders', lang: 'ar', title: '', state: 'kept', manifest: { files: [{ address: LESSON }] } });
  server.files[LESSON] += ' ';
  await l.refresh(LESSON);
  assert.ok(await has(lab[1]), 'a kept course is kept whole');
});

test('"not found" from a server that is just starting takes nothing away', async () => {
  const l = librarian();
  await opened(l);
  server.files = {};
  await text(l.answer(request(LESSON), lasts));
  await Promise.all(work);
  assert.equal(await text(l.answer(request(LESSON), lasts)), first[LESSON]);
});

test('nothing is cleared away on a bad line', async () => {
  const l = librarian();
  await opened(l);
  server.line = 'cut';
  windows = [{ id: 'w1', url: 'https://device/ar/home' }];
  await l.opened('w1', { address: '/fr/courses/builders/b5/l1', files: [] });
  assert.ok((await shelf.files()).includes('/media/builders/aa/goal.svg'));
});

test('of pages that were only read the oldest go', async () => {
  const l = librarian();
  for (let i = 0; i < 70; i++) server.files[`/ar/courses/builders/m/l${i}`] = `lesson ${i}`;
  for (let i = 0; i < 70; i++) await l.opened('w1', { address: `/ar/courses/builders/m/l${i}`, files: [] });
  const pages = await shelf.pages();
  assert.equal(pages.filter((p) => p.includes('/m/')).length, 60);
  assert.ok(pages.includes('/ar/courses/builders/m/l69') && pages.includes('/ar/home') && !pages.includes('/ar/courses/builders/m/l3'));
});

test('a player of sound gets the part it asked for', async () => {
  server.files['/media/builders/cc/read.mp3'] = '0123456789';
  const l = librarian();
  const ask = (headers) => l.answer(request('/media/builders/cc/read.mp3', { mode: 'cors', headers: new Headers(headers) }), lasts);
  assert.equal(await text(ask({})), '0123456789');
  await Promise.all(work);
  server.line = 'cut';
  const some = await ask({ Range: 'bytes=2-5' });
  assert.deepEqual([some.status, some.headers.get('Content-Range'), await some.text()], [206, 'bytes 2-5/10', '2345']);
  assert.equal(await text(ask({ Range: 'bytes=8-' })), '89');
});

test('what fetches past the shelf gets the answer of the server; a reload does not', async () => {
  const l = librarian();
  await opened(l);
  assert.equal(l.answer(request(LESSON, { mode: 'cors', cache: 'no-cache' }), lasts), null);
  assert.equal(await text(l.answer(request(LESSON, { cache: 'no-cache' }), lasts)), first[LESSON]);
});

test('files are found by name in pages, scripts and styles', () => {
  assert.deepEqual([...named('<use href="/assets/icons-1.svg#x"><img src="/media/b/1/a.svg">')], ['/assets/icons-1.svg', '/media/b/1/a.svg']);
  assert.deepEqual([...named('import{a}from"./part-9.js";import("./keeper-2.js")')], ['/assets/part-9.js', '/assets/keeper-2.js']);
  assert.deepEqual([...named('src:url(/assets/latin-400-1.woff2) format("woff2")')], ['/assets/latin-400-1.woff2']);
});
