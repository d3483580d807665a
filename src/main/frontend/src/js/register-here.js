// Who holds the register: somebody signed in, or the owner of this telephone by its PIN; and what may be kept for them.
import { HttpError, api } from './http.js';
import { OwnPhone } from './own-phone.js';
import { openQueue } from './queue.js';
import { kept, session } from './session.js';
import { store } from './store.js';

/** `me` and `queue` are null until somebody is known; `api` asks the server as nobody else than `me`. */
export const here = { me: null, queue: null, phone: null, api };

/** Whether this telephone belongs to who is here, or to the only one who can be asked for. */
export const isOwn = () => here.phone.owner !== null && (here.me === null || here.me.accountId === here.phone.owner);
export const isLocked = () => isOwn() && !here.phone.isOpen;

/** @returns whether somebody is known without a PIN */
export async function arrive() {
  here.phone = await new OwnPhone(await store()).load();
  const known = await kept('me');
  // a line that says nothing must not keep the owner of the telephone waiting
  if (!known && here.phone.owner !== null) return false;
  Object.assign(here, await session());
  if (here.me && isOwn()) await carry();
  return here.me !== null;
}

/** Nobody was known on the device; the server may know better. */
export async function askServer() {
  const found = await session();
  if (here.me || !found.me) return false;
  Object.assign(here, found);
  if (isOwn()) await carry();
  return true;
}

/** What the owner needs where nobody is signed in. */
export async function carry() {
  await here.phone.put('me', here.me);
  const key = await kept('server-key');
  if (key) await here.phone.put('server-key', key);
}

/** @returns as {@link OwnPhone#open} */
export async function unlock(pin) {
  const outcome = await here.phone.open(pin);
  if (outcome === 'open' && !here.me) {
    here.me = (await here.phone.get('me')) ?? { accountId: here.phone.owner };
    here.api = asOwner(here.phone.owner);
    here.queue = await openQueue(here.phone.owner, here.api);
  }
  return outcome;
}

/** The server may know somebody else by now, or nobody: then nothing of the owner's work goes there. */
function asOwner(account) {
  let sure = false;
  return async (path, options) => {
    if (!sure) {
      const me = await api('/api/v1/me');
      if (me?.accountId !== account) throw new HttpError(401);
      sure = true;
    }
    try {
      return await api(path, options);
    } catch (e) {
      if (e.status === 401) sure = false;
      throw e;
    }
  };
}

export const sealKey = async () => (await kept('server-key')) ?? (await here.phone.get('server-key'));

/** On the own telephone closed and for days; elsewhere for this tab, wiped at sign-out. */
export async function remembered(name) {
  if (isOwn()) return here.phone.get(name);
  try {
    return JSON.parse(sessionStorage.getItem(name));
  } catch {
    return null;
  }
}

let writing = Promise.resolve();
export function remember(name, value) {
  // one after the other: closing takes a moment, and an older one must not come last
  writing = writing.then(() => write(name, value)).catch(() => {}); // else the list lives as long as the page
  return writing;
}
async function write(name, value) {
  if (isOwn()) await here.phone.put(name, value);
  else sessionStorage.setItem(name, JSON.stringify(value));
}
