// @page A member of staff chooses user name and password with the code that a manager handed over.
import { $, t } from './dom.js';
import { frame } from './frame.js';
import { HttpError, api } from './http.js';
import { enter } from './enter.js';

frame();
const wrong = $('#wrong');
const ask = $('#ask');
const choose = $('#choose');
const own = location.hash.slice(1);
// the code leaves the address at once: an address is photographed, sent on and kept in histories
if (own) history.replaceState(null, '', location.pathname);
ask.elements.code.value = decodeURIComponent(own);
ask.hidden = false;
if (own) look();
else ask.elements.code.focus();

ask.addEventListener('submit', (e) => {
  e.preventDefault();
  look();
});
choose.addEventListener('submit', async (e) => {
  e.preventDefault();
  const { user, password, again } = choose.elements;
  if (password.value !== again.value) return say(t('invited.differ'));
  await attempt(choose, async () => {
    await api('/api/v1/session/invitation/accept', {
      method: 'POST',
      json: { code: ask.elements.code.value, userName: user.value.trim(), password: password.value },
    });
    await enter(user.value.trim(), password.value);
  });
});

function look() {
  return attempt(ask, async () => {
    const { name, userName } = await api('/api/v1/session/invitation', { method: 'POST', json: { code: ask.elements.code.value } });
    ask.hidden = true;
    choose.hidden = false;
    $('#greeting').textContent = t('invited.greeting', name || userName);
    if (userName) {
      choose.elements.user.value = userName;
      choose.elements.user.readOnly = true;
    }
    (userName ? choose.elements.password : choose.elements.user).focus();
  });
}

async function attempt(form, action) {
  const button = $('button[type=submit]', form);
  if (button.disabled) return;
  wrong.hidden = true;
  button.disabled = true;
  try {
    await action();
  } catch (fault) {
    say(fault instanceof HttpError ? [fault.message, fault.help].filter(Boolean).join(' ') : t('script.noAnswer'));
  } finally {
    button.disabled = false;
  }
}

function say(words) {
  $('p', wrong).textContent = words;
  wrong.hidden = false;
}
