// The last resort of work that finds no line: a file that only the server can read, and that any signed-in device may hand in.
import { h, icon, say, t } from './dom.js';
import { here, sealKey } from './register-here.js';
import { store } from './store.js';

const FORMAT = 'tifawt-unsent-1';
/** Bytes; a term's work of a centre is far less. */
const LARGEST = 20_000_000;

export async function lastResort() {
  const closed = (await (await store()).all('sealed')).length;
  const unsent = here.queue.state().saved + closed;
  const told = h('p', { role: 'status', class: 'register-file-said' });
  const tell = (text) => {
    told.textContent = text;
    say(text);
  };
  const file = h('input', { type: 'file', id: 'handed-in', accept: '.json,application/json', onchange: (e) => handIn(e.target, tell) });
  return h('details', { class: 'register-file' },
    h('summary', {}, t('register.file.title')),
    h('p', {}, t('register.file.lead')),
    h('p', {}, t(unsent ? 'register.file.unsent' : 'register.file.nothing', String(unsent))),
    h('button', { type: 'button', class: 'button second register-save-file', disabled: unsent === 0, onclick: () => save(tell) }, icon('download'), t('register.file.save')),
    h('p', {}, h('label', { for: 'handed-in' }, t('register.file.hand')), h('br'), file),
    told);
}

async function save(tell) {
  const key = await sealKey();
  const envelopes = await here.queue.envelopes(key);
  if (!envelopes.length) return tell(t('register.file.nokey'));
  const url = URL.createObjectURL(new Blob([JSON.stringify({ format: FORMAT, envelopes })], { type: 'application/json' }));
  const stamp = new Date().toISOString().slice(0, 16).replace(/\D/g, '');
  h('a', { href: url, download: `tifawt-${stamp}.json` }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60000);
  tell(t('register.file.saved'));
}

async function handIn(input, tell) {
  const [file] = input.files;
  if (!file) return;
  const envelopes = file.size > LARGEST ? null : read(await file.text());
  input.value = '';
  if (!envelopes) return tell(t('register.file.foreign'));
  try {
    const { opened, later } = await here.api('/api/v1/sync/sealed', { method: 'POST', json: { device: here.queue.device, envelopes } });
    const broken = envelopes.length - opened - later.length;
    tell(broken ? t('register.file.broken') : later.length ? t('register.file.later') : t('register.file.arrived'));
  } catch (e) {
    tell(e.status === 401 ? t('register.text.signin') : e.status ? e.message : t('register.file.noline'));
  }
}

/** @returns null for what is no such file */
export function read(text) {
  try {
    const { format, envelopes } = JSON.parse(text);
    const whole = (e) => ['id', 'key', 'iv', 'data'].every((part) => typeof e?.[part] === 'string');
    return format === FORMAT && Array.isArray(envelopes) && envelopes.length && envelopes.every(whole) ? envelopes.map(({ id, key, iv, data }) => ({ id, key, iv, data })) : null;
  } catch {
    return null;
  }
}
