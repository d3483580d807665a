// Makes this device one of a centre, with the code that staff reads from their own screen.
import { h, icon, t } from './dom.js';
import { HttpError, api } from './http.js';

export function enrolCard() {
  const wrong = h('div', { class: 'wrong-box', role: 'alert', hidden: true }, icon('circle-alert'), h('p', {}));
  const code = h('input', { id: 'enrol-code', class: 'code', autocomplete: 'off', autocapitalize: 'characters', spellcheck: 'false', required: true, maxlength: '12' });
  const name = h('input', { id: 'enrol-name', autocomplete: 'off', required: true, maxlength: '60', 'aria-describedby': 'enrol-name-help' });
  return h('details', { class: 'enrol' }, h('summary', { class: 'quiet-button' }, icon('monitor-smartphone'), h('span', {}, t('door.enrol.open'))),
    h('form', { id: 'enrol', class: 'card form', onsubmit: send }, h('p', { class: 'lead' }, t('door.enrol.lead')), wrong,
      h('div', { class: 'field' }, h('label', { for: 'enrol-code' }, t('door.enrol.code')), code),
      h('div', { class: 'field' }, h('label', { for: 'enrol-name' }, t('door.enrol.name')), name, h('p', { class: 'help', id: 'enrol-name-help' }, t('door.enrol.name.help'))),
      h('button', { type: 'submit', class: 'button' }, t('door.enrol.go'))));

  async function send(e) {
    e.preventDefault();
    wrong.hidden = true;
    try {
      await api('/api/v1/door/enrolment', { method: 'POST', json: { code: code.value, name: name.value.trim() } });
      location.reload();
    } catch (fault) {
      wrong.querySelector('p').textContent = fault instanceof HttpError ? `${fault.message} ${fault.help ?? ''}` : t('script.noAnswer');
      wrong.hidden = false;
      code.focus();
    }
  }
}
