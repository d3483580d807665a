// The second step at the door: what a child proves the chosen name with. One of three shapes; each calls `whole(secret)` and can be
// cleared and focused.
import { h, icon, t } from './dom.js';
import { pictureGrid } from './pictures.js';

const PIN = 6;

export function secretField(kind, whole) {
  if (kind === 'PICTURES') return pictureGrid(whole);
  return kind === 'PIN' ? pad(whole) : field(whole);
}

function pad(whole) {
  const input = h('input', { id: 'pin', class: 'code pin', type: 'password', inputmode: 'numeric', pattern: '[0-9]*', maxlength: String(PIN), autocomplete: 'off', 'aria-describedby': 'pin-help' });
  const changed = () => {
    input.value = input.value.replace(/\D/g, '');
    if (input.value.length === PIN) whole(input.value);
  };
  input.addEventListener('input', changed);
  const press = (digit) => {
    if (input.value.length < PIN) input.value += digit;
    changed();
  };
  const key = (digit) => h('button', { type: 'button', class: 'digit', 'data-digit': digit, onclick: () => press(digit) }, digit);
  const erase = h('button', { type: 'button', class: 'digit erase', onclick: () => (input.value = input.value.slice(0, -1)) }, icon('delete', 'mirror'), h('span', { class: 'unseen' }, t('door.pin.erase')));
  return {
    element: h('div', { class: 'pad-box' },
      h('div', { class: 'field' }, h('label', { for: 'pin' }, t('door.pin.label')), input, h('p', { class: 'help', id: 'pin-help' }, t('door.pin.help'))),
      h('div', { class: 'pad', dir: 'ltr' }, ['1', '2', '3', '4', '5', '6', '7', '8', '9'].map(key), h('span', {}), key('0'), erase)),
    clear: () => (input.value = ''),
    focus: () => input.focus(),
  };
}

function field(whole) {
  const input = h('input', { id: 'word', class: 'code', type: 'password', autocomplete: 'off', autocapitalize: 'none', spellcheck: 'false', required: true });
  return {
    element: h('form', { class: 'form', onsubmit: (e) => (e.preventDefault(), input.value && whole(input.value)) },
      h('div', { class: 'field' }, h('label', { for: 'word' }, t('door.password.label')), input),
      h('button', { type: 'submit', class: 'button' }, icon('log-in', 'mirror'), h('span', {}, t('sign-in.go')))),
    clear: () => (input.value = ''),
    focus: () => input.focus(),
  };
}
