import 'fake-indexeddb/auto';
import assert from 'node:assert/strict';
import { webcrypto } from 'node:crypto';
import { beforeEach, test } from 'node:test';
import { IDBFactory } from 'fake-indexeddb';
import { LIFE, OwnPhone, TRIES, weak } from '../src/js/own-phone.js';
import { DAY, heard, serverTime, tick, wallTime } from '../src/js/phone-clock.js';
import { Queue } from '../src/js/queue.js';
import { openStore } from '../src/js/store.js';

globalThis.crypto ??= webcrypto;
const PIN = '274913';
const NOON = Date.parse('2026-11-22T12:00:00Z');
const YEAR = 365 * DAY;
let factory;
let clock;
beforeEach(() => {
  factory = new IDBFactory();
  clock = NOON;
});

/** The telephone after a restart: nothing is in memory. */
const started = async () => new OwnPhone(await openStore(factory), { now: () => clock, rounds: 1000 }).load();
async function mine(server = clock) {
  const phone = await started();
  await phone.begin(12, PIN, server);
  await phone.put('register:5', { rows: [{ name: 'سلمى ب.' }] });
  return phone;
}

test('after a restart the PIN opens what was kept, and nothing else does', async () => {
  await mine();
  const phone = await started();
  assert.equal(phone.owner, 12);
  assert.equal(await phone.get('register:5'), null);
  assert.equal(await phone.open('274914'), 'wrong');
  assert.equal(await phone.get('register:5'), null);
  assert.equal(await phone.open(PIN), 'open');
  assert.deepEqual(await phone.get('register:5'), { rows: [{ name: 'سلمى ب.' }] });
});

test('another PIN opens what the old one closed, and the old one no more', async () => {
  await mine();
  const phone = await started();
  assert.equal(await phone.change('274914', '835216'), 'wrong');
  assert.equal(phone.triesLeft, TRIES - 1);
  assert.equal(await phone.open(PIN), 'open', 'a wrong old PIN changes nothing');
  assert.equal(await phone.change(PIN, '835216'), 'open');
  await phone.put('register:6', { rows: [] });
  const later = await started();
  assert.equal(await later.open(PIN), 'wrong');
  assert.equal(await later.open('835216'), 'open');
  assert.deepEqual(await later.get('register:5'), { rows: [{ name: 'سلمى ب.' }] });
  assert.deepEqual(await later.get('register:6'), { rows: [] });
});

test('ten wrong tries at changing the PIN are ten wrong tries', async () => {
  await mine();
  const phone = await started();
  for (let i = 1; i < TRIES; i++) assert.equal(await phone.change('111222', '835216'), 'wrong');
  assert.equal(await phone.change('111222', '835216'), 'gone');
  assert.equal(phone.owner, null);
});

test('no name lies readable in the store', async () => {
  const phone = await mine();
  await phone.put('me', { displayName: 'نادية ت.' });
  const all = JSON.stringify(await (await openStore(factory)).all('device'));
  assert.match(all, /own:register:5/);
  assert.doesNotMatch(all, /سلمى|نادية/);
});

test('a closed telephone still takes what is newer', async () => {
  await mine();
  await (await started()).put('register:5', { rows: [] });
  const phone = await started();
  await phone.open(PIN);
  assert.deepEqual(await phone.get('register:5'), { rows: [] });
});

test('ten wrong PINs delete the rosters and never the queue', async () => {
  await mine();
  const queue = await new Queue(await openStore(factory), { author: 12, send: async () => Promise.reject(new Error('no line')), locks: undefined, channel: false }).start();
  await queue.add({ kind: 'attendance.mark', subject: 'mark:5:1', payload: { status: 'PRESENT' } });
  await queue.settled();
  for (let i = 1; i < TRIES; i++) assert.equal(await (await started()).open('111222'), 'wrong', `try ${i}`);
  assert.equal(await (await started()).open('111222'), 'gone');
  const phone = await started();
  assert.equal(phone.owner, null);
  assert.equal(await phone.open(PIN), 'gone');
  assert.deepEqual(await phone.names(), []);
  assert.equal((await queue.waiting()).length, 1);
  queue.close();
});

test('the right PIN forgets the wrong ones', async () => {
  await mine();
  const phone = await started();
  await phone.open('111222');
  assert.equal(phone.triesLeft, TRIES - 1);
  await phone.open(PIN);
  assert.equal((await started()).triesLeft, TRIES);
});

test('after fourteen days the rosters are gone', async () => {
  await mine();
  clock += LIFE - 1000;
  assert.equal((await (await started()).names()).length, 1);
  clock += 2000;
  assert.equal((await (await started()).names()).length, 0);
});

test('a clock that is put back before every opening keeps nothing for ever', async () => {
  await mine();
  let days = 0;
  for (; days < 30 && (await (await started()).names()).length; days++) clock -= 3 * DAY;
  assert.ok(days > 1 && days <= 14, `${days} openings`);
});

test('a clock two years off, wrong all the time, counts the same days', async () => {
  clock = NOON - 2 * YEAR;
  await mine(NOON);
  clock += 3 * DAY;
  const phone = await started();
  assert.equal(phone.time, NOON + 3 * DAY);
  assert.equal((await phone.names()).length, 1);
});

test('a clock two years off that is put right meanwhile takes nothing away', async () => {
  for (const off of [-2 * YEAR, 2 * YEAR]) {
    const put = tick(heard(NOON, NOON + off), NOON + 2 * DAY);
    assert.equal(serverTime(put), NOON + 2 * DAY);
    assert.equal(serverTime(tick(put, NOON + 3 * DAY)), NOON + 3 * DAY);
  }
});

test('a right clock that jumps back two years costs one day', () => {
  assert.equal(serverTime(tick(heard(NOON, NOON), NOON - 2 * YEAR)), NOON + DAY);
});

test('the time on the wall is that of the place', () => {
  assert.equal(wallTime(NOON, 'Africa/Casablanca'), '2026-11-22T13:00');
});

test('a PIN that everybody tries first is no PIN', () => {
  for (const pin of ['1234', '12345a', '000000', '123456', '987654', '']) assert.equal(weak(pin), true, pin);
  for (const pin of [PIN, '121212']) assert.equal(weak(pin), false, pin);
});
