// The own telephone: saying that it is one, opening it by its PIN, and giving it up.
import { $, date, h, icon, page, say, t } from './dom.js';
import { weak } from './own-phone.js';
import { ask, dialog, leave } from './register-dialogs.js';
import { carry, here, unlock } from './register-here.js';

const pinField = (id, label) =>
  h('p', { class: 'register-pin' }, h('label', { for: id }, label),
    h('input', { id, type: 'password', inputmode: 'numeric', pattern: '[0-9]*', minlength: 6, maxlength: 12, autocomplete: 'off', dir: 'ltr', required: true }));
const fault = () => h('p', { class: 'register-fault', role: 'alert' });

/** Instead of the register, until the PIN is right. @param opened what to do then */
export function lockScreen(main, opened) {
  const told = fault();
  const go = h('button', { class: 'button', type: 'submit' }, icon('key-round'), h('span', {}, t('register.phone.open')));
  const form = h('form', { class: 'card register-stop', id: 'own-phone' },
    h('h1', {}, t('register.phone.closed')),
    h('p', {}, t('register.phone.ask')),
    pinField('pin', t('register.phone.pin')),
    told,
    h('div', { class: 'register-buttons' }, go, h('a', { class: 'button second', href: page('sign-in') }, icon('log-in', 'mirror'), t('register.action.signin'))));
  const field = $('#pin', form);
  form.addEventListener('submit', async (e) => {
    e.preventDefault();
    if (go.disabled) return;
    go.disabled = true;
    told.textContent = '';
    const outcome = await unlock(field.value);
    go.disabled = false;
    if (outcome === 'open') return opened();
    if (outcome === 'gone') return form.replaceChildren(h('h1', {}, t('register.title')), h('p', { role: 'alert' }, t('register.phone.gone')), h('a', { class: 'button', href: page('sign-in') }, t('register.action.signin')));
    told.textContent = t('register.phone.wrong', String(here.phone.triesLeft));
    field.value = '';
    field.focus();
  });
  main.replaceChildren(form);
  field.focus();
}

/** @returns the card that says whether this telephone is somebody's own; @param changed after it was said or taken back */
export function phoneCard({ until, count }, changed) {
  const { phone, me } = here;
  const mine = phone.owner === me.accountId;
  if (!phone.able || (phone.owner !== null && !mine)) return null;
  const words = mine
    ? [h('p', {}, t('register.phone.on', String(count), date(until))), h('button', { type: 'button', class: 'button second', onclick: () => changePin(changed) }, icon('key-round'), t('register.phone.change')), ' ', h('button', { type: 'button', class: 'button second', onclick: () => giveUp(changed) }, icon('x'), t('register.phone.off'))]
    : [h('p', {}, t('register.phone.offer')), h('button', { type: 'button', class: 'button second register-own', onclick: () => claim(changed) }, icon('shield-check'), t('register.phone.claim'))];
  return h('section', { class: 'card register-phone', 'data-own': String(mine), 'aria-labelledby': 'phone' }, h('h2', { id: 'phone' }, t('register.phone.title')), words);
}

async function giveUp(changed) {
  if (!(await ask(t('register.phone.confirm'), t('register.phone.off')))) return;
  await here.phone.remove();
  say(t('register.phone.removed'));
  await changed();
}

async function claim(changed) {
  const pin = await choosePin();
  if (pin === null) return;
  const { now } = await here.api('/api/v1/sessions/around');
  await here.phone.begin(here.me.accountId, pin, Date.parse(now));
  await carry();
  // from here on nothing of the register lies open in this tab
  for (const name of Object.keys(sessionStorage)) if (name.startsWith('register')) sessionStorage.removeItem(name);
  await changed();
}

/** The old PIN opens the lock, the new one closes it; no line is needed. */
async function changePin(changed) {
  const { phone } = here;
  const outcome = await choosePin(t('register.phone.change'), async (pin, old) => {
    const tried = await phone.change(old, pin);
    return tried === 'wrong' ? t('register.phone.wrong', String(phone.triesLeft)) : { done: tried };
  });
  if (outcome === null) return;
  say(t(outcome === 'open' ? 'register.phone.changed' : 'register.phone.gone'));
  await changed();
}

/** @param change for a telephone that has a PIN: told both, it gives `{done}`, or in words why the old one is wrong */
function choosePin(label = t('register.phone.claim'), change = null) {
  return dialog(label, (close) => {
    const told = fault();
    const form = h('form', {},
      h('h2', {}, label), h('p', {}, t('register.phone.rule')),
      change && pinField('old-pin', t('register.phone.old')),
      pinField('new-pin', t(change ? 'register.phone.new' : 'register.phone.pin')), pinField('same-pin', t('register.phone.again')), told,
      h('div', { class: 'register-buttons' }, h('button', { class: 'button', type: 'submit' }, t('register.action.save')), leave(close)));
    form.noValidate = true;
    form.addEventListener('submit', async (e) => {
      e.preventDefault();
      const [pin, same] = [$('#new-pin', form).value, $('#same-pin', form).value];
      told.textContent = weak(pin) ? t('register.phone.weak') : pin === same ? '' : t('register.phone.unequal');
      if (told.textContent) return;
      if (!change) return close(pin);
      const go = $('[type=submit]', form);
      if (go.disabled) return; // a second press would be a second try
      go.disabled = true;
      const said = await change(pin, $('#old-pin', form).value);
      go.disabled = false;
      if (said.done) return close(said.done);
      told.textContent = said;
    });
    return [form];
  });
}
