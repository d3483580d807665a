import assert from 'node:assert/strict';
import { test } from 'node:test';
import { empty, merge, part, startAt } from '../src/js/player-state.js';
import { disordered, seeded, shuffled } from '../src/js/shuffle.js';
import { uuidv7 } from '../src/js/uuid.js';
import { filled, star, tiles } from '../src/js/zellij.js';
import { faults } from '../tools/check-styles.mjs';

// the quiz modules read the page's language when they are loaded
globalThis.document ??= { documentElement: { dataset: { lang: 'ar' } } };
const choice = await import('../src/js/quiz/choice.js');
const match = await import('../src/js/quiz/match.js');
const number = await import('../src/js/quiz/number.js');
const order = await import('../src/js/quiz/order.js');
const { fill } = await import('../src/js/dom.js');

test('operation ids are UUIDs of version 7 that sort by time and never repeat', () => {
  const ids = Array.from({ length: 2000 }, (_, i) => uuidv7(1_700_000_000_000 + i));
  for (const id of ids) assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  assert.deepEqual([...ids].sort(), ids);
  assert.equal(new Set(Array.from({ length: 5000 }, () => uuidv7(1))).size, 5000);
  assert.equal(uuidv7(0x018bcfe56800).slice(0, 13), '018bcfe5-6800');
});

test('the same seed gives the same order, and every order is met', () => {
  assert.deepEqual(shuffled(['a', 'b', 'c', 'd'], 42), shuffled(['a', 'b', 'c', 'd'], 42));
  const met = new Set(Array.from({ length: 200 }, (_, seed) => shuffled(['a', 'b', 'c'], seed).join('')));
  assert.equal(met.size, 6);
  const first = Array.from({ length: 3000 }, (_, seed) => shuffled(['a', 'b', 'c'], seed)[0]).filter((x) => x === 'a').length;
  assert.ok(first > 850 && first < 1150, `no place is preferred: ${first}`);
  const next = seeded(1);
  assert.ok(Array.from({ length: 100 }, next).every((n) => n >= 0 && n < 1));
});

test('things to be ordered are never shown in the order they came', () => {
  for (let seed = 0; seed < 200; seed++) assert.notDeepEqual(disordered(['a', 'b'], seed), ['a', 'b']);
});

test('choices are right when exactly the right ones are chosen', () => {
  assert.equal(choice.judge({ key: 'b' }, 'b').correct, true);
  assert.equal(choice.judge({ key: 'b' }, 'a').correct, false);
  assert.equal(choice.judge({ key: ['a', 'd'] }, ['d', 'a']).correct, true);
  assert.equal(choice.judge({ key: ['a', 'd'] }, ['a']).correct, false);
  assert.equal(choice.judge({ key: ['a', 'd'] }, ['a', 'b', 'd']).correct, false);
});

test('numbers are read in the digits that a child types', () => {
  assert.deepEqual(['12', ' 12 ', '١٢', '۱۲', '3,5', '3.5', '٣٫٥', '−4', '+7', '1 200'].map(number.parse), [12, 12, 12, 12, 3.5, 3.5, 3.5, -4, 7, 1200]);
  assert.deepEqual(['', 'x', '1.2.3', '12a', '-', '.', '1e5', 'Infinity'].map(number.parse), Array(8).fill(null));
  assert.equal(number.judge({ key: 0.3, tolerance: 0.1 }, 0.4).correct, true);
  assert.equal(number.judge({ key: 5, tolerance: 0 }, 5.01).correct, false);
});

test('an order is right only whole, and moving stops at the ends', () => {
  assert.equal(order.judge({ key: ['a', 'b', 'c'] }, ['a', 'b', 'c']).correct, true);
  assert.equal(order.judge({ key: ['a', 'b', 'c'] }, ['a', 'c', 'b']).correct, false);
  const list = ['a', 'b', 'c'];
  assert.deepEqual(order.move(list, 0, 1), ['b', 'a', 'c']);
  assert.equal(order.move(list, 0, -1), list);
  assert.equal(order.move(list, 2, 1), list);
});

test('pairs are told apart one by one', () => {
  const item = { key: { example: 'row', label: 'after' } };
  assert.deepEqual(match.judge(item, { example: 'row', label: 'after' }), { correct: true, right: ['example', 'label'] });
  assert.deepEqual(match.judge(item, { example: 'row', label: 'before' }), { correct: false, right: ['example'] });
});

test('what device and server know is joined, and the better result stays', () => {
  const steps = ['a', 'b', 'c'];
  const local = { ...empty(), done: ['c'], best: { q: { points: 2, max: 2 } }, last: 'b' };
  const joined = merge(local, { done: ['a', 'gone'], best: { q: { points: 1, max: 2 }, r: { points: 0, max: 1 } }, lastStep: 'c' }, steps);
  assert.deepEqual(joined.done, ['a', 'c']);
  assert.deepEqual(joined.best, { q: { points: 2, max: 2 }, r: { points: 0, max: 1 } });
  assert.equal(joined.last, 'b');
  assert.equal(part(steps, joined), 2 / 3);
  assert.deepEqual(merge(undefined, undefined, steps), empty());
});

test('a lesson opens where the child is', () => {
  const steps = ['a', 'b', 'c'];
  const at = (done, wanted, last = null) => startAt(steps, { ...empty(), done, last }, wanted);
  assert.equal(at([], ''), 'a');
  assert.equal(at(['a', 'b'], ''), 'c');
  assert.equal(at(['a'], 'c'), 'c');
  assert.equal(at(['a'], 'end'), 'end');
  assert.equal(at(['a'], 'no-such-step'), 'b');
  assert.equal(at(steps, ''), 'a');
});

test('a rosette has its tiles for every number of folds, and is whole only at the end', () => {
  for (const n of [6, 8, 12]) {
    assert.equal(tiles(n).length, 1 + 3 * n);
    assert.equal(star(n).length, 2 * n);
    for (const { points } of tiles(n)) for (const [x, y] of points) assert.ok(Math.hypot(x, y) <= 100);
  }
  assert.deepEqual([0, 0.5, 0.99, 1].map((p) => filled(25, p)), [0, 12, 24, 25]);
});

test('words take their values; apostrophes come out single', () => {
  assert.equal(fill("Étape {0} sur {1}", ['2', '9']), 'Étape 2 sur 9');
  assert.equal(fill("l''indice {0}", ['x']), "l'indice x");
  assert.equal(fill("l'indice", []), "l'indice");
});

test('styles that know left from right, or another host, are found', () => {
  assert.equal(faults('a{margin-left:1px}').length, 1);
  assert.equal(faults('a{text-align:right}').length, 1);
  assert.equal(faults('a{background:url(https://x.example/a.png)}').length, 1);
  assert.deepEqual(faults('/* left */a{margin-inline-start:1px;inset-block-end:0}'), []);
});
