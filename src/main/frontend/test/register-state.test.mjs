import assert from 'node:assert/strict';
import { test } from 'node:test';
import { count, fresher, lay, received, taken } from '../src/js/register-state.js';

const salma = { learner: 1, name: 'سلمى ب.', status: null, note: '', version: 0 };
const yassine = { learner: 2, name: 'ياسين م.', status: 'ABSENT', note: '', version: 3 };
const wish = (learner, status, more = {}) => ({ id: `op${more.counter ?? 1}`, counter: 1, state: 'saved', payload: { session: 9, learner, status, note: '' }, deviceTime: '2026-03-04T15:00:00Z', ...more });

test('a wish that is not sent yet is what the trainer sees', () => {
  const [row] = lay([salma], [wish(1, 'PRESENT')]);
  assert.equal(row.status, 'PRESENT');
  assert.equal(row.sync, 'saved');
});

test('the last of several own wishes counts, whatever their order in the store', () => {
  const [row] = lay([salma], [wish(1, 'LATE', { counter: 8 }), wish(1, 'PRESENT', { counter: 7 })]);
  assert.equal(row.status, 'LATE');
});

test('a conflict shows both sides and keeps what the server says until somebody decides', () => {
  const [row] = lay([yassine], [wish(2, 'PRESENT', { state: 'needs', receipt: { outcome: 'conflict', version: 3 } })]);
  assert.equal(row.status, 'ABSENT');
  assert.equal(row.sync, 'needs');
  assert.equal(row.conflict.mine.status, 'PRESENT');
  assert.equal(row.conflict.theirs.status, 'ABSENT');
});

test('a decision made after a conflict hides it', () => {
  const lost = wish(2, 'PRESENT', { state: 'needs', receipt: { outcome: 'conflict' } });
  const [row] = lay([yassine], [lost, wish(2, 'LATE', { counter: 2 })]);
  assert.equal(row.conflict, null);
  assert.equal(row.status, 'LATE');
  assert.deepEqual(row.waiting, ['op1', 'op2']);
});

test('a conflict of another device is shown too', () => {
  const [row] = lay([{ ...yassine, conflict: { says: { status: 'PRESENT', note: '' }, changedAt: '2026-03-04T15:00:00Z', by: { fr: 'A. B.' } } }], []);
  assert.equal(row.sync, 'needs');
  assert.equal(row.conflict.mine.status, 'PRESENT');
});

test('a refusal says why and changes nothing', () => {
  const [row] = lay([yassine], [wish(2, 'PRESENT', { state: 'needs', receipt: { outcome: 'refused', message: 'approved' } })]);
  assert.equal(row.status, 'ABSENT');
  assert.equal(row.refused.message, 'approved');
});

test('a receipt becomes the row, and an older one does not', () => {
  const row = received(salma, wish(1, 'PRESENT'), { outcome: 'applied', version: 1 });
  assert.deepEqual([row.status, row.version], ['PRESENT', 1]);
  assert.equal(received(yassine, wish(2, 'LATE'), { outcome: 'applied', version: 2 }), yassine);
});

test('after a conflict the row says what the server says', () => {
  const row = received(yassine, wish(2, 'PRESENT'), { outcome: 'conflict', version: 4, result: { status: 'EXCUSED', note: 'n' } });
  assert.deepEqual([row.status, row.note, row.version], ['EXCUSED', 'n', 4]);
});

test('a list fetched before a receipt came does not take it back', () => {
  const known = [{ ...salma, status: 'LATE', version: 2 }];
  assert.equal(fresher(known, [{ ...salma, status: 'PRESENT', version: 1 }])[0].status, 'LATE');
  assert.equal(fresher(known, [{ ...salma, status: 'PRESENT', version: 3 }])[0].status, 'PRESENT');
});

test('a mark taken back counts as not marked', () => {
  const rows = lay([yassine, salma], [wish(2, null)]);
  assert.equal(count(rows).marked, 0);
  assert.equal(count(rows).unmarked.length, 2);
});

test('hours and reason of both sides stand in a conflict', () => {
  const lost = wish(2, 'LATE', { state: 'needs', receipt: { outcome: 'conflict', version: 3 }, payload: { session: 9, learner: 2, status: 'LATE', arrived: '16:20', reason: 'TRANSPORT', note: '' } });
  const [row] = lay(taken([{ ...yassine, code: 'ABSENT', reason: 'ILLNESS' }]), [lost]);
  assert.deepEqual([row.conflict.mine.arrived, row.conflict.mine.reason, row.conflict.theirs.reason], ['16:20', 'TRANSPORT', 'ILLNESS']);
});

test('a configured status goes by its code, and its kind stays with the server', () => {
  const [row] = taken([{ ...yassine, status: 'EXCUSED', code: 'TRIP' }]);
  assert.equal(row.status, 'TRIP');
  const after = received(row, wish(2, 'SICK'), { outcome: 'conflict', version: 9, result: { status: 'EXCUSED', code: 'SICK', left: '17:00', note: '' } });
  assert.deepEqual([after.status, after.left], ['SICK', '17:00']);
});
