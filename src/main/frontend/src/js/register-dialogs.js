// What the register asks and shows on top of the list: confirmations, notes, histories, decisions.
import { h, icon, t } from './dom.js';
import { api } from './http.js';
import { mark as shapeOf } from './register-shapes.js';

/** Characters; the server refuses more. */
const LONGEST = 200;

/** Opens a dialog; resolves with what `close(value)` was given, or null when it was left. */
function dialog(label, build) {
  return new Promise((resolve) => {
    let result = null;
    const box = h('dialog', { class: 'register-dialog', 'aria-label': label });
    const close = (value = null) => {
      result = value;
      box.close();
    };
    box.append(...build(close));
    box.addEventListener('click', (e) => e.target === box && close());
    box.addEventListener('close', () => {
      box.remove();
      resolve(result);
    });
    document.body.append(box);
    box.showModal();
  });
}

const leave = (close, word = t('register.action.cancel')) => h('button', { type: 'button', class: 'button second', onclick: () => close() }, word);

export const ask = (question, action) =>
  dialog(question, (close) => [
    h('p', { class: 'register-question' }, question),
    h('div', { class: 'register-buttons' }, h('button', { type: 'button', class: 'button', autofocus: true, onclick: () => close(true) }, action), leave(close)),
  ]);

export function noteDialog(row) {
  const label = t('register.note.label', row.name);
  return dialog(label, (close) => {
    const area = h('textarea', { id: 'note', rows: 3, maxlength: LONGEST, 'aria-describedby': 'note-help', autofocus: true, dir: 'auto' });
    area.value = row.note;
    return [
      h('label', { for: 'note', class: 'register-question' }, label),
      area,
      h('p', { id: 'note-help', class: 'lead' }, t('register.note.help')),
      h('div', { class: 'register-buttons' }, h('button', { type: 'button', class: 'button', onclick: () => close(area.value.trim()) }, t('register.action.save')), leave(close)),
    ];
  });
}

const said = (status, note) =>
  h('span', { class: 'register-status', 'data-status': status ?? 'NONE' }, shapeOf(status), h('span', {}, status ? t(`MarkStatus.${status}`) : t('register.text.unmarked')), note ? h('q', {}, h('bdi', {}, note)) : null);

const moment = (iso) =>
  iso ? new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'medium', timeStyle: 'medium', hourCycle: 'h23', numberingSystem: 'latn' }).format(new Date(iso)) : '–';

export function historyDialog(session, row, me, words) {
  const label = t('register.history.title', row.name);
  return dialog(label, (close) => {
    const list = h('ol', { class: 'register-history', tabindex: '0', 'aria-label': label }, h('li', {}, t('register.text.loading')));
    api(`/api/v1/sessions/${session}/marks/${row.learner}/history`)
      .then((changes) => list.replaceChildren(...(changes.length ? changes.map((c) => change(c, me, words)) : [h('li', {}, t('register.history.empty'))])))
      .catch((e) => list.replaceChildren(h('li', {}, e.status ? e.message : t('register.history.offline'))));
    return [h('h2', {}, label), list, h('div', { class: 'register-buttons' }, leave(close))];
  });
}

function change(c, me, words) {
  return h('li', {},
    h('p', { class: 'register-change' }, said(c.from, c.fromNote), h('span', { class: 'register-arrow', 'aria-hidden': 'true' }, icon(document.documentElement.dir === 'rtl' ? 'arrow-left' : 'arrow-right')), said(c.to, c.toNote)),
    c.outcome === 'APPLIED' ? null : h('p', { class: 'register-outcome' }, icon('circle-alert'), t(`register.history.${c.outcome}`)),
    h('p', {}, t('register.history.by', c.account === me.accountId ? t('register.history.you') : words(c.by))),
    h('p', { class: 'lead' }, t('register.history.device', moment(c.deviceTime)), h('br'), t('register.history.server', moment(c.changedAt))));
}

/** Both sides, and a choice; the side not chosen stays in the history. */
export function conflictCard(row, words, choose) {
  const { mine, theirs } = row.conflict;
  const side = (label, { status, note, by, at }, more) =>
    h('div', {},
      h('p', { class: 'lead' }, label),
      h('p', {}, said(status, note), more ? h('small', {}, [by ? words(by) : '', t('register.conflict.when', moment(at))].filter(Boolean).join(' · ')) : null),
      h('button', { type: 'button', class: 'button second', onclick: () => choose({ status, note }) }, h('span', {}, t('register.action.keep')), h('span', { class: 'unseen' }, label)));
  return h('section', { class: 'card register-conflict', 'aria-label': t('register.conflict.title', row.name) },
    h('h2', {}, icon('circle-alert'), ' ', t('register.conflict.title', row.name)),
    h('div', { class: 'register-sides' }, side(t('register.conflict.theirs'), theirs, false), side(t('register.conflict.mine'), mine, true)));
}

export const refusedCard = (row, seen) =>
  h('section', { class: 'card register-conflict', 'aria-label': t('register.refused.title', row.name) },
    h('h2', {}, icon('circle-alert'), ' ', t('register.refused.title', row.name)),
    h('p', {}, row.refused.message),
    h('button', { type: 'button', class: 'button second', onclick: seen }, t('register.action.seen')));

