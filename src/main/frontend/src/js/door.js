// Signing in on a device of the centre: group, name, secret; or a card. Names are asked for when a group is opened, shown, and kept
// nowhere.
import { $, h, icon, page, say, t } from './dom.js';
import { avatar } from './avatar.js';
import { cardPanel } from './card-panel.js';
import { wedge } from './card-digits.js';
import { HttpError, api } from './http.js';
import { secretField } from './secret-field.js';
import { leaveBefore, signedIn } from './session.js';

/** @param found what the server said of this device; `byName` shows the form for a user name */
export function door(found, byName) {
  const place = $('#door');
  const title = $('.welcome h1');
  const lead = $('.welcome .lead');
  const wrong = $('#wrong-door');
  let close = () => {};
  let listening = false;
  let busy = false;
  const scanned = wedge((digits) => enter('/api/v1/door/card', { card: digits }));
  document.addEventListener('keydown', (e) => {
    if (listening && e.target.tagName !== 'INPUT' && scanned(e)) e.preventDefault();
  });
  place.hidden = false;
  document.body.classList.add('enrolled');

  function show(words, ...children) {
    close();
    close = () => {};
    wrong.hidden = true;
    title.textContent = words;
    place.replaceChildren(...children.filter(Boolean));
    title.setAttribute('tabindex', '-1');
    scrollTo(0, 0);
    title.focus({ preventScroll: true });
  }

  const back = (to, words) => h('button', { type: 'button', class: 'quiet-button back', onclick: to }, icon('arrow-left', 'mirror'), h('span', {}, words));
  const more = () => h('p', { class: 'ways' },
    h('button', { type: 'button', class: 'quiet-button', id: 'by-card', onclick: card }, icon('id-card'), h('span', {}, t('door.card.open'))),
    h('button', { type: 'button', class: 'quiet-button', id: 'by-name', onclick: others }, icon('key-round'), h('span', {}, t('door.other'))));

  function groups() {
    listening = true;
    lead.textContent = found.centre;
    if (found.groups.length === 1) return names(found.groups[0]);
    show(t('door.group'), found.groups.length
      ? h('ul', { class: 'door-groups' }, found.groups.map((g) => h('li', {}, h('button', { type: 'button', 'data-group': String(g.id), onclick: () => names(g) }, icon('users-round'), h('span', {}, g.name)))))
      : h('p', { class: 'note' }, t('door.noGroups')), more());
  }

  async function names(group) {
    listening = true;
    lead.textContent = group.name;
    const list = h('ul', { class: 'door-names', 'aria-busy': 'true' });
    show(t('door.name'), found.groups.length > 1 && back(groups, t('door.toGroups')), list, more());
    try {
      const { children } = await api(`/api/v1/door/groups/${group.id}`);
      list.removeAttribute('aria-busy');
      if (!children.length) list.replaceWith(h('p', { class: 'note' }, t('door.noNames')));
      list.replaceChildren(...children.map((c) => h('li', {}, h('button', { type: 'button', 'data-child': String(c.id), onclick: () => secret(group, c) }, avatar(c.avatar), h('bdi', {}, c.name)))));
    } catch (fault) {
      refused(fault);
    }
  }

  function secret(group, child) {
    if (!child.kind) return tell(t('door.noSecret'));
    listening = false;
    const asked = secretField(child.kind, async (words) => {
      const ok = await enter('/api/v1/door/session', { learner: child.id, secret: words }, t(`door.wrong.${child.kind}`));
      if (!ok) {
        asked.clear();
        asked.focus();
      }
    });
    show(t(`door.lead.${child.kind}`),
      h('div', { class: 'who' }, avatar(child.avatar), h('bdi', { class: 'title' }, child.name),
        h('button', { type: 'button', class: 'quiet-button not-me', onclick: () => names(group) }, icon('user-round'), h('span', {}, t('home.notMe')))),
      asked.element);
    if (child.kind !== 'PICTURES' && matchMedia('(hover: hover)').matches) asked.focus();
  }

  function card() {
    listening = true;
    const panel = cardPanel((digits) => enter('/api/v1/door/card', { card: digits }));
    show(t('door.card.open'), back(groups, t('door.toGroups')), panel.element);
    close = panel.close;
    panel.focus();
  }

  function others() {
    listening = false;
    show(t('sign-in.title'), back(() => (byName(false), groups()), t('door.toGroups')));
    byName(true);
  }

  /** @returns whether it led in */
  async function enter(address, json, words) {
    if (busy) return false;
    busy = true;
    wrong.hidden = true;
    say(t('sign-in.busy'));
    try {
      await leaveBefore();
      await api(address, { method: 'POST', json });
      await signedIn(await api('/api/v1/me'));
      close();
      location.replace(page('home'));
      return true;
    } catch (fault) {
      refused(fault, words);
      return false;
    } finally {
      busy = false;
    }
  }

  function refused(fault, words) {
    const status = fault instanceof HttpError ? fault.status : 0;
    if (fault.code === 'ACC-008') return location.reload(); // revoked: a strange device now
    tell(status === 401 || status === 429 ? (fault.code === 'ACC-001' && words) || fault.message : status ? t('script.trouble', fault.reference ?? '') : t('script.noAnswer'));
  }

  function tell(words) {
    $('p', wrong).textContent = words;
    wrong.hidden = false;
    wrong.scrollIntoView({ block: 'nearest' });
  }

  groups();
}
