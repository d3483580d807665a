// What is typed from a sheet, and in which order its rows stand.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromHash, letters } from '../src/js/sheet-order.js';
import { lettersOf, read } from '../src/js/sheet-words.js';

const statuses = [
  { code: 'PRESENT', letter: { ar: 'ح', fr: 'P', en: 'P' } },
  { code: 'LATE', letter: { ar: 'م', fr: 'R', en: 'L' } },
  { code: 'LEFT_EARLY', letter: { ar: 'خ', fr: 'D', en: 'E' } },
  { code: 'ABSENT', letter: { ar: 'غ', fr: 'A', en: 'A' } },
  { code: 'EXCUSED', letter: { ar: 'ع', fr: 'E', en: 'X' } },
];
const now = (lang = 'ar', turn = 1) => ({ letters: lettersOf(statuses, lang), rows: 25, turn });

test('the letters of a list are those that the server printed', () => {
  assert.equal(letters([7, 41, 200123]), 'T6PW'); // the vector of SheetOrderTest
  assert.notEqual(letters([41, 7, 200123]), letters([7, 41, 200123]));
});

test('the square code says the session and who stands in which row', () => {
  assert.deepEqual(fromHash('#12~7.15.4aez'), { session: 12, learners: [7, 41, 200123] });
  assert.deepEqual(fromHash('#12'), { session: 12, learners: null });
  assert.deepEqual(fromHash('#12~'), { session: 12, learners: null });
  assert.deepEqual(fromHash('#main'), { session: 0, learners: null });
});

test('a row and a letter, in Arabic and in Latin, with the digits of either', () => {
  const absent = { rows: [7], code: 'ABSENT', hour: null };
  for (const typed of ['7 غ', '٧ غ', '7غ', ' 7  غـ ', '7 a', '7A']) assert.deepEqual(read(typed, now()), absent, typed);
});

test('a letter alone is for the row whose turn it is', () => {
  assert.deepEqual(read('ح', now('ar', 4)), { rows: [4], code: 'PRESENT', hour: null });
  assert.deepEqual(read('ح', now('ar', 26)), { fault: 'row', said: '26' });
});

test('several rows at once', () => {
  assert.deepEqual(read('3 7 12 غ', now()).rows, [3, 7, 12]);
  assert.deepEqual(read('3,7، 12 A', now()).rows, [3, 7, 12]);
  assert.deepEqual(read('4-6 9 A', now()).rows, [4, 5, 6, 9]);
  assert.deepEqual(read('6-4 A', now()), { fault: 'row', said: '0' });
});

test('hours belong to who came late and who left early', () => {
  for (const typed of ['7 م 17:42', '7 م 1742', '7م17.42', '7 R 17h42', '٧ م ١٧:٤٢']) assert.deepEqual(read(typed, now()), { rows: [7], code: 'LATE', hour: '17:42' }, typed);
  assert.equal(read('7 م 9:05', now()).hour, '09:05');
  assert.deepEqual(read('7 م 17:75', now()), { fault: 'hour', said: '17:75' });
});

test('a letter that two languages use means what the page means', () => {
  assert.equal(read('7 E', now('fr')).code, 'EXCUSED');
  assert.equal(read('7 E', now('en')).code, 'LEFT_EARLY');
});

test('the rest are present, a mark is taken back, a number alone goes there', () => {
  assert.deepEqual(read(' * ', now()), { rest: true });
  assert.deepEqual(read('7 -', now()), { rows: [7], code: null, hour: null });
  assert.deepEqual(read('-', now('ar', 3)), { rows: [3], code: null, hour: null });
  assert.deepEqual(read('12', now()), { turn: 12 });
});

test('what nobody can have meant is said so', () => {
  assert.deepEqual(read('26 غ', now()), { fault: 'row', said: '26' });
  assert.deepEqual(read('0 غ', now()), { fault: 'row', said: '0' });
  assert.deepEqual(read('7 ق', now()), { fault: 'letter', said: 'ق' });
  assert.deepEqual(read('3 7', now()), { fault: 'letter', said: '3 7' });
  assert.equal(read('', now()).fault, 'what');
  assert.equal(read('7 غ غ', now()).fault, 'what');
});
