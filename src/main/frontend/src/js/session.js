// Who is here. Read from the device first, then asked of the server; and sign-out, which leaves nothing personal behind.
import { page } from './dom.js';
import { NoAnswer, api } from './http.js';
import { openQueue } from './queue.js';
import { store } from './store.js';

/** Milliseconds without a touch after which a learner is signed out on a shared computer (child-safety CS-20). */
const IDLE = 15 * 60 * 1000;
const channel = globalThis.BroadcastChannel ? new BroadcastChannel('tifawt-session') : null;

/** @returns `{me, queue}`; `me` is null for a visitor, and then there is no queue */
let current;
/** From the first moment of a sign-out on, in whichever tab: an answer still on its way must not put back what was taken away. */
let leaving = false;
export const session = () => (current ??= begin());

async function begin() {
  const db = await store();
  if (await db.get('device', 'signing-out')) {
    try {
      await endOnServer(db);
    } catch {
      return { me: null, queue: null };
    }
  }
  const known = (await db.get('personal', 'me'))?.value ?? null;
  if (known) {
    refresh(db, known); // never waited for: what is stored is shown at once
    return start(known);
  }
  const me = await ask();
  if (!me) return { me: null, queue: null };
  await remember(db, me);
  return start(me);
}

async function start(me) {
  // before anything else a young person is asked for the own agreement
  if (me.agree && !location.pathname.endsWith('/agree')) location.replace(page('agree'));
  const queue = await openQueue(me.accountId);
  watchIdle(me);
  channel?.addEventListener('message', () => {
    leaving = true;
    location.replace(page('sign-in'));
  });
  return { me, queue };
}

/** @returns who is signed in, null for nobody, undefined for no answer */
async function ask() {
  try {
    const me = await api('/api/v1/me', { patience: 8000 });
    return me?.kind === 'visitor' ? null : me;
  } catch {
    return undefined;
  }
}

async function remember(db, me) {
  const before = (await db.get('personal', 'me'))?.value;
  if (before?.accountId !== me.accountId) await db.clear('personal');
  if (leaving) return;
  await db.put('personal', { key: 'me', value: me });
  try {
    // with it comes a token that proves who sealed: personal, so it goes at sign-out
    const value = await api('/api/v1/sync/key');
    if (!leaving) await db.put('personal', { key: 'server-key', value });
  } catch {
    // the key of last time does as well
  }
}

async function refresh(db, known) {
  const me = await ask();
  if (me === undefined || leaving) return;
  if (me === null && (await db.get('device', 'own'))?.account === known.accountId) {
    // the own telephone of a trainer whose session has ended: the work waits for its author as it is
    await db.clear('personal');
    return;
  }
  if (me === null || me.accountId !== known.accountId) {
    await forget(db, known.accountId);
    if (me) await remember(db, me);
    location.reload();
    return;
  }
  await remember(db, me);
}

async function forget(db, accountId) {
  const queue = await openQueue(accountId);
  const key = globalThis.crypto?.subtle ? (await db.get('personal', 'server-key'))?.value : null;
  await queue.seal(key);
  try {
    sessionStorage.clear();
  } catch {
    // nothing was kept there
  }
}

async function endOnServer(db) {
  try {
    await api('/api/v1/session', { method: 'DELETE', patience: 5000 });
  } catch (e) {
    if (e instanceof NoAnswer || e.status !== 401) throw e;
  }
  await db.delete('device', 'signing-out');
}

/** After it nothing personal is on the device; unsent work stays, sealed. Works without a line: the server is told later. */
export async function signOut(next = page('sign-in')) {
  const db = await store();
  const { me, queue } = await session();
  leaving = true;
  if (me) {
    if (queue.state().saved) await Promise.race([queue.flush(), new Promise((r) => setTimeout(r, 3000))]);
    await forget(db, me.accountId);
  }
  await db.put('device', { key: 'signing-out' });
  try {
    await endOnServer(db);
  } catch {
    // remembered; done before anybody else is let in
  }
  channel?.postMessage('out');
  location.replace(next);
}

/** To be called when the server has let somebody in. */
export async function signedIn(me) {
  const db = await store();
  await db.delete('device', 'signing-out');
  await remember(db, me);
}

/** Leaves whoever was here before somebody else signs in. */
export async function leaveBefore() {
  const db = await store();
  const known = (await db.get('personal', 'me'))?.value;
  if (known) await forget(db, known.accountId);
}

function watchIdle(me) {
  if (me.kind !== 'learner') return;
  let last = Date.now();
  for (const event of ['pointerdown', 'keydown', 'scroll']) addEventListener(event, () => (last = Date.now()), { passive: true });
  setInterval(() => Date.now() - last > IDLE && signOut(), 30000);
}

/** What the page keeps for who is here (or for the visitor), until sign-out. */
export async function keep(key, value) {
  await (await store()).put('personal', { key, value });
}
export async function kept(key) {
  return (await (await store()).get('personal', key))?.value;
}
