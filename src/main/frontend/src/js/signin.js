// @page Sign-in by name and secret.
import { $, h, icon, page, t } from './dom.js';
import { frame } from './frame.js';
import { HttpError, api } from './http.js';
import { leaveBefore, signedIn } from './session.js';
import { store } from './store.js';

frame();
const form = $('#sign-in');
const wrong = $('#wrong');
const button = $('button[type=submit]', form);
const label = [...button.childNodes];
form.hidden = false;
const kept = await store();
// whose work it is cannot be told here; that it is safe can
if ((await kept.all('sealed')).length || (await kept.all('operations')).length) form.before(h('div', { class: 'note', id: 'unsent' }, icon('save'), h('p', {}, t('sign-in.unsent'))));
form.elements.user.focus();
form.addEventListener('submit', async (e) => {
  e.preventDefault();
  if (button.getAttribute('aria-disabled') === 'true') return;
  wrong.hidden = true;
  button.setAttribute('aria-disabled', 'true');
  button.replaceChildren(h('span', {}, t('sign-in.busy')));
  try {
    await leaveBefore();
    const { kind, next } = await api('/api/v1/session', {
      method: 'POST',
      json: { userName: form.elements.user.value.trim(), secret: form.elements.secret.value },
    });
    await signedIn(await api('/api/v1/me'));
    location.replace(kind === 'learner' ? page('home') : own(next));
  } catch (fault) {
    say(fault);
    button.removeAttribute('aria-disabled');
    button.replaceChildren(...label);
  }
});

/** Only addresses of this site are followed. */
const own = (next) => (/^\/(?!\/)/.test(next ?? '') ? next : page('home'));

function say(fault) {
  const status = fault instanceof HttpError ? fault.status : 0;
  const words =
    status === 401 || status === 422 ? t('sign-in.wrong') : status === 429 ? fault.message || t('sign-in.slow') : status ? t('script.trouble', fault.reference ?? '') : t('script.noAnswer');
  $('p', wrong).textContent = words;
  wrong.hidden = false;
  if (status === 401 || status === 422) {
    form.elements.secret.value = '';
    form.elements.secret.focus();
  }
}
