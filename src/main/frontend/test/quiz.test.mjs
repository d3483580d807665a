import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

// the quiz modules read the page's language when they are loaded
globalThis.document ??= { documentElement: { dataset: { lang: 'ar' } } };
const text = await import('../src/js/quiz/text.js');
const sort = await import('../src/js/quiz/sort.js');
const hotspot = await import('../src/js/quiz/hotspot.js');

test('short answers are told apart as the server does', () => {
  const rows = readFileSync(new URL('../../../test/resources/short-answers.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => line.split('|'));
  assert.ok(rows.length > 25);
  for (const [typed, accepted, same] of rows) {
    assert.equal(text.judge({ key: ['no such word', accepted] }, typed).correct, same.trim() === 'yes', `${typed}|${accepted}`);
  }
  assert.equal(text.fold('\u200F\u0648\u0633\u0645\u200E'), '\u0648\u0633\u0645');
  assert.equal(text.fold(' ... '), '');
});

test('things are told apart one by one, and all must be in their bin', () => {
  const item = { key: { lemon: 'fruit', fig: 'fruit', carrot: 'root' } };
  assert.deepEqual(sort.judge(item, { lemon: 'fruit', fig: 'root', carrot: 'root' }), { correct: false, right: ['lemon', 'carrot'] });
  assert.equal(sort.judge(item, { lemon: 'fruit', fig: 'fruit', carrot: 'root' }).correct, true);
});

test('areas are right when exactly the right ones are chosen', () => {
  assert.equal(hotspot.judge({ key: ['pot'] }, ['pot']).correct, true);
  assert.equal(hotspot.judge({ key: ['pot'] }, ['door']).correct, false);
  assert.equal(hotspot.judge({ key: ['pot', 'cup'] }, ['cup']).correct, false);
});
