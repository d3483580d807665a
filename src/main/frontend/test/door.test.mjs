// The parts of signing in that need no page: pictures in order, and what a hand scanner types on any layout.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { digitOf, digitsOf, isCard, wedge } from '../src/js/card-digits.js';

globalThis.document ??= { documentElement: { dataset: {} } };
const { PICTURES, tap } = await import('../src/js/pictures.js');

const CARD = '0123456789'.repeat(8).slice(0, 78);

test('four different pictures are taken in order, and a second tap takes back', () => {
  assert.equal(new Set(PICTURES).size, 16);
  let chosen = [];
  for (const name of ['sun', 'fish', 'tree', 'ball', 'moon']) chosen = tap(chosen, name);
  assert.deepEqual(chosen, ['sun', 'fish', 'tree', 'ball']);
  assert.deepEqual(tap(chosen, 'fish'), ['sun']);
});

test('a digit is a digit on every layout', () => {
  assert.equal(digitsOf('à&é"\'(-è_ç'), '0123456789');
  assert.equal(digitsOf('٠١٢٣٤٥٦٧٨٩'), '0123456789');
  assert.equal(digitsOf('۰۱۲۳۴۵۶۷۸۹'), '0123456789');
  assert.equal(digitsOf('§!'), '68');
  assert.equal(digitOf('a'), '');
  assert.ok(isCard(CARD));
  assert.ok(!isCard(CARD.slice(1)));
});

/** Types like a scanner: `key` gives what the layout makes of the n-th digit, `gap` the milliseconds before it. */
function type(text, key, gap = () => 5) {
  const found = [];
  const scanned = wedge((digits) => found.push(digits));
  let at = 1000;
  [...text].forEach((digit, n) => scanned({ ...key(digit), timeStamp: (at += gap(n)) }));
  return found;
}

test('a scanner is read by the places of its keys, whatever signs they give', () => {
  const azerty = 'à&é"\'(-è_ç';
  assert.deepEqual(type(CARD, (d) => ({ code: `Digit${d}`, key: azerty[d] })), [CARD]);
  assert.deepEqual(type(CARD, (d) => ({ code: `Digit${d}`, key: '٠١٢٣٤٥٦٧٨٩'[d] })), [CARD]);
  assert.deepEqual(type(CARD, (d) => ({ code: '', key: azerty[d] })), [CARD]);
});

test('what a hand types is no card, and what stood before a card is forgotten', () => {
  assert.deepEqual(type(CARD, (d) => ({ key: d }), () => 400), []);
  assert.deepEqual(type(`12345${CARD}`, (d) => ({ key: d }), (n) => (n <= 5 ? 300 : 5)), [CARD]);
});
