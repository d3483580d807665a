// @page Sign-in: on a device of a centre by group, name and secret or by card; elsewhere by user name and secret.
import { $, h, icon, page, t } from './dom.js';
import { door } from './door.js';
import { enrolCard } from './enrol.js';
import { frame } from './frame.js';
import { askFor, enter, enterByPasskey, inWords } from './enter.js';
import { HttpError, api } from './http.js';
import { passkeysWork } from './passkey.js';
import { pictureGrid } from './pictures.js';
import { store } from './store.js';

frame();
const form = $('#sign-in');
const wrong = $('#wrong');
const button = $('button[type=submit]', form);
const label = [...button.childNodes];
const byPictures = picturesInstead();
const said = new URLSearchParams(location.search);
if (said.size) history.replaceState(null, '', location.pathname);
if (passkeysWork()) form.append(passkeyButton());
// whoever comes back from the provider with one step done goes on with the other
if (said.get('step')) await askFor(said.get('step'));
else await ways();

async function ways() {
  const kept = await store();
  // whose work it is cannot be told here; that it is safe can
  if ((await kept.all('sealed')).length || (await kept.all('operations')).length) form.before(h('div', { class: 'note', id: 'unsent' }, icon('save'), h('p', {}, t('sign-in.unsent'))));
  const found = await api('/api/v1/door', { patience: 8000 }).catch(() => ({ enrolled: false }));
  const refused = said.get('refused');
  if (found.enrolled && !refused) door(found, byName);
  else {
    byName(true);
    if (!found.enrolled) $('#door-foot').append(enrolCard());
  }
  if (/^OID-\d{3}$/.test(refused)) {
    $('p', wrong).textContent = `${t(`error.${refused}`)} ${t(`error.${refused}.help`)}`;
    wrong.hidden = false;
  }
}

function byName(shown) {
  form.hidden = !shown;
  wrong.hidden = true;
  if (shown) form.elements.user.focus();
}

form.addEventListener('submit', async (e) => {
  e.preventDefault();
  if (button.getAttribute('aria-disabled') === 'true') return;
  wrong.hidden = true;
  button.setAttribute('aria-disabled', 'true');
  button.replaceChildren(h('span', {}, t('sign-in.busy')));
  try {
    await enter(form.elements.user.value.trim(), form.elements.secret.value);
  } catch (fault) {
    say(fault);
    button.removeAttribute('aria-disabled');
    button.replaceChildren(...label);
  }
});

/** Away from the centre the secret may be pictures, too; who needs them says so, because the page must not know whose name it is. */
function picturesInstead() {
  const field = form.elements.secret;
  const typed = $('#typed-secret');
  const grid = pictureGrid((secret) => {
    field.value = secret;
    form.requestSubmit();
  });
  grid.element.hidden = true;
  const words = h('span', {}, t('door.pictures.instead'));
  const change = h('button', { type: 'button', class: 'quiet-button', id: 'pictures-instead' }, icon('smile'), words);
  change.addEventListener('click', () => {
    const pictures = grid.element.hidden;
    grid.element.hidden = !pictures;
    typed.hidden = pictures;
    button.hidden = pictures;
    words.textContent = t(pictures ? 'door.typed.instead' : 'door.pictures.instead');
    clear();
  });
  typed.after(grid.element, change);
  const clear = () => {
    field.value = '';
    grid.clear();
  };
  return { clear, focus: () => (grid.element.hidden ? field.focus() : grid.focus()) };
}

/** For staff; a child has none, and a device that has none says so itself. */
function passkeyButton() {
  const way = h('button', { type: 'button', class: 'quiet-button', id: 'by-passkey' }, icon('key-round'), h('span', {}, t('passkey.sign-in')));
  way.addEventListener('click', async () => {
    if (way.disabled) return;
    wrong.hidden = true;
    way.disabled = true;
    try {
      await enterByPasskey();
    } catch (fault) {
      $('p', wrong).textContent = inWords(fault);
      wrong.hidden = false;
    } finally {
      way.disabled = false;
    }
  });
  return way;
}

function say(fault) {
  const status = fault instanceof HttpError ? fault.status : 0;
  const words =
    status === 401 || status === 422 ? t('sign-in.wrong') : status === 429 || status === 403 ? fault.message || t('sign-in.slow') : status ? t('script.trouble', fault.reference ?? '') : t('script.noAnswer');
  $('p', wrong).textContent = words;
  wrong.hidden = false;
  byPictures.clear();
  if (status === 401 || status === 422) byPictures.focus();
}
