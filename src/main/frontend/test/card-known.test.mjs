// Whose card it is, and what reading it means.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { arrival, holderOf, signOf } from '../src/js/card-known.js';

const TOKEN = '1'.repeat(78);
const session = { startsAt: '2026-11-25T15:00:00', minutes: 90 };

test('the sign of a card is the one that the server sends', async () => {
  // sha256('register:' + sha256(TOKEN)), as RegisterCardsSliceIT makes it
  const { createHash } = await import('node:crypto');
  const sha = (text) => createHash('sha256').update(text).digest('hex');
  assert.equal(await signOf(TOKEN), sha(`register:${sha(TOKEN)}`).slice(0, 32));
});

test('a card of somebody else is nobody here', async () => {
  const cards = { signs: { [await signOf(TOKEN)]: 101 } };
  assert.equal(await holderOf(TOKEN, cards), 101);
  assert.equal(await holderOf('2'.repeat(78), cards), null);
  assert.equal(await holderOf(TOKEN, undefined), null);
});

test('late is who comes some minutes after the start', () => {
  assert.deepEqual(arrival(session, '2026-11-25T14:50', 10), { kind: 'PRESENT', arrived: null });
  assert.deepEqual(arrival(session, '2026-11-25T15:10', 10), { kind: 'PRESENT', arrived: null });
  assert.deepEqual(arrival(session, '2026-11-25T15:11', 10), { kind: 'LATE', arrived: '15:11' });
});

test('a clock that is wrong makes nobody late', () => {
  assert.equal(arrival(session, '2028-11-25T15:30', 10).kind, 'PRESENT');
  assert.equal(arrival(session, '2026-11-26T15:30', 10).kind, 'PRESENT');
});
