// Signing in: name and secret, for some a second step, and where it leads.
import { $, h, icon, page, t } from './dom.js';
import { HttpError, api } from './http.js';
import { prove } from './passkey.js';
import { leaveBefore, signedIn } from './session.js';

const post = (path, json = {}) => api(`/api/v1/session${path}`, { method: 'POST', json });

/** Throws what {@link api} throws; else the page is left, or shows the second step. */
export async function enter(userName, secret) {
  await leaveBefore();
  const answer = await post('', { userName, secret });
  if (answer.step) await askFor(answer.step);
  else await arrive(answer);
}

/** What is still asked of somebody whose first step is done: here, or at the provider. */
export async function askFor(step) {
  if (step === 'code') askCode();
  else if (step === 'passkey') askPasskey();
  else if (step === 'enrol') await enrol();
}

/** Whoever the device says; nobody has typed a name. */
export async function enterByPasskey() {
  await leaveBefore();
  await arriveByPasskey();
}

const arriveByPasskey = async () => arrive(await post('/passkey', await prove(await post('/passkey/options'))));

async function arrive({ kind, next }) {
  await signedIn(await api('/api/v1/me'));
  location.replace(kind === 'learner' ? page('home') : own(next));
}

/** Only addresses of this site are followed. */
const own = (next) => (/^\/(?!\/)/.test(next ?? '') ? next : page('home'));

function askCode() {
  show(h('h1', {}, t('second.title')), codeForm('second.lead', 'second.help', (code) => post('/second', { code }).then(arrive)));
}

function askPasskey() {
  const form = actionForm(t('passkey.second.go'), arriveByPasskey, h('p', {}, t('passkey.second.lead')));
  show(h('h1', {}, t('second.title')), form);
}

async function enrol() {
  const secret = await post('/second/app');
  show(
    h('h1', {}, t('second.enrol.title')),
    h('div', { class: 'card' },
      h('p', {}, t('second.enrol.lead')),
      h('div', { class: 'qr' }, qr(secret)),
      h('details', {}, h('summary', {}, t('second.enrol.by-hand')), h('p', {}, h('bdi', { class: 'code', id: 'secret-by-hand' }, secret.base32.replace(/(.{4})(?!$)/g, '$1 '))))),
    codeForm('second.enrol.confirm', 'second.enrol.help', async (code) => showRecovery(await post('/second/app/confirm', { code }))),
  );
}

function showRecovery(answer) {
  const go = h('button', { class: 'button', type: 'button', id: 'go-on' }, t('second.recovery.go'));
  go.addEventListener('click', () => arrive(answer));
  show(
    h('h1', {}, t('second.recovery.title')),
    h('div', { class: 'card' },
      h('p', {}, t('second.recovery.lead')),
      h('ol', { class: 'recovery' }, answer.recoveryCodes.map((code) => h('li', {}, h('bdi', { class: 'code' }, code)))),
      go),
  );
}

function codeForm(lead, help, use) {
  const input = h('input', { id: 'second-code', name: 'code', class: 'code', dir: 'ltr', autocomplete: 'one-time-code', autocapitalize: 'characters', spellcheck: 'false', 'aria-describedby': 'second-help', required: true });
  const again = () => {
    input.value = '';
    input.focus();
  };
  return actionForm(t('second.go'), () => use(input.value), h('div', { class: 'field' }, h('label', { for: 'second-code' }, t(lead)), input, h('p', { class: 'help', id: 'second-help' }, t(help))), again);
}

/** One thing to do, and a place for why it did not work. */
function actionForm(go, act, inside, again = () => {}) {
  const wrong = h('div', { class: 'wrong-box', role: 'alert', hidden: true }, icon('circle-alert'), h('p', {}));
  const button = h('button', { class: 'button', type: 'submit' }, go);
  const form = h('form', { id: 'second', class: 'card form' }, wrong, inside, button);
  form.addEventListener('submit', async (e) => {
    e.preventDefault();
    if (button.disabled) return;
    wrong.hidden = true;
    button.disabled = true;
    try {
      await act();
    } catch (fault) {
      $('p', wrong).textContent = inWords(fault);
      wrong.hidden = false;
      again();
    } finally {
      button.disabled = false;
    }
  });
  return form;
}

export function inWords(fault) {
  if (fault instanceof HttpError) return [fault.message, fault.help].filter(Boolean).join(' ');
  return t(fault instanceof DOMException ? 'passkey.cancelled' : 'script.noAnswer');
}

/** The whole page is about one thing at a time. */
function show(...parts) {
  const main = $('#main');
  main.replaceChildren(...parts);
  (main.querySelector('input') ?? main).focus();
}

/** Dark on white whatever the theme: cameras read nothing else as well. */
function qr({ modules, path }) {
  const make = (name, attributes) => {
    const node = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
    return node;
  };
  const svg = make('svg', { viewBox: `0 0 ${modules} ${modules}`, role: 'img', 'aria-label': t('second.enrol.qr'), 'shape-rendering': 'crispEdges' });
  svg.append(make('rect', { width: modules, height: modules, fill: '#fff' }), make('path', { d: path, fill: '#000' }));
  return svg;
}
