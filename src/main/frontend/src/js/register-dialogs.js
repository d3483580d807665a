// What the register asks and shows on top of the list: confirmations, details of a mark, histories, decisions.
import { h, icon, t } from './dom.js';
import { mark as shapeOf } from './register-shapes.js';
import { facts } from './register-state.js';
import { words } from './register-words.js';

/** Characters; the server refuses more. */
const LONGEST = 200;

/** Opens a dialog; resolves with what `close(value)` was given, or null when it was left. */
export function dialog(label, build) {
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

export const leave = (close, word = t('register.action.cancel')) => h('button', { type: 'button', class: 'button second', onclick: () => close() }, word);

export const ask = (question, action) =>
  dialog(question, (close) => [
    h('p', { class: 'register-question' }, question),
    h('div', { class: 'register-buttons' }, h('button', { type: 'button', class: 'button', autofocus: true, onclick: () => close(true) }, action), leave(close)),
  ]);

/** @returns why, in words; null if it was left */
export function whyDialog(title) {
  return dialog(title, (close) => {
    const why = h('textarea', { id: 'why', rows: 2, maxlength: LONGEST, required: true, dir: 'auto', 'aria-describedby': 'why-help' });
    const form = h('form', {},
      h('h2', {}, title),
      h('p', { class: 'register-field' }, h('label', { for: 'why' }, t('register.reopen.why')), why),
      h('p', { id: 'why-help', class: 'lead' }, t('register.note.help')),
      h('div', { class: 'register-buttons' }, h('button', { type: 'submit', class: 'button' }, title), leave(close)));
    form.addEventListener('submit', (e) => {
      e.preventDefault();
      if (why.value.trim()) close(why.value.trim());
    });
    return [form];
  });
}

/** @returns what the mark says from now on; null if it was left */
export function detailsDialog(row, code, statuses, { label, reasons, hour }) {
  const title = t('register.details.title', row.name);
  return dialog(title, (close) => {
    const field = (name, words, input) => h('p', { class: 'register-field', 'data-field': name }, h('label', { for: `said-${name}` }, words), input);
    const time = (name) => {
      const input = h('input', { id: `said-${name}`, type: 'time', value: row[name] ?? '' });
      return field(name, t(`register.details.${name}`), h('span', {}, input, h('button', { type: 'button', class: 'button second', onclick: () => (input.value = hour) }, t('register.details.now', hour))));
    };
    const status = h('select', { id: 'said-status', onchange: () => fit() }, statuses.map((s) => h('option', { value: s.code, selected: s.code === code }, label(s.code))));
    const reason = h('select', { id: 'said-reason' }, h('option', { value: '' }, t('register.details.noreason')), reasons.map((r) => h('option', { value: r, selected: r === row.reason }, t(`AbsenceReason.${r}`))));
    const note = h('textarea', { id: 'said-note', rows: 2, maxlength: LONGEST, 'aria-describedby': 'note-help', dir: 'auto' });
    note.value = row.note;
    const told = h('p', { class: 'register-fault', role: 'alert' });
    const form = h('form', {},
      h('h2', {}, title),
      field('status', t('register.details.status'), status), time('arrived'), time('left'), reasons.length ? field('reason', t('register.details.reason'), reason) : null,
      field('note', t('register.action.note'), note),
      h('p', { id: 'note-help', class: 'lead' }, t('register.note.help')), told,
      h('div', { class: 'register-buttons' }, h('button', { type: 'submit', class: 'button' }, t('register.action.save')), leave(close)));
    const value = (name) => {
      const place = form.querySelector(`[data-field=${name}]`);
      return (place && !place.hidden && form.querySelector(`#said-${name}`).value) || null;
    };
    /** Who did not come has no hours; who came needs no reason, unless late or gone early. */
    const fit = () => {
      const kind = statuses.find((s) => s.code === status.value)?.kind;
      const away = kind === 'ABSENT' || kind === 'EXCUSED';
      const hide = (name, hidden) => Object.assign(form.querySelector(`[data-field=${name}]`) ?? {}, { hidden });
      hide('arrived', away);
      hide('left', away);
      hide('reason', kind === 'PRESENT');
    };
    fit();
    form.addEventListener('submit', (e) => {
      e.preventDefault();
      const said = facts({ status: status.value, arrived: value('arrived'), left: value('left'), reason: value('reason'), note: note.value.trim() });
      if (said.arrived && said.left && said.left <= said.arrived) told.textContent = t('register.details.order');
      else close(said);
    });
    return [form];
  });
}

/** Hours, reason and note in a few words each. */
export const saidBesides = ({ arrived, left, reason, note }) =>
  [arrived && t('register.said.arrived', arrived.slice(0, 5)), left && t('register.said.left', left.slice(0, 5)), reason && t(`AbsenceReason.${reason}`), note].filter(Boolean);

function said(mark, statuses) {
  const status = statuses.find((s) => s.code === mark.status);
  const kind = status?.kind ?? (mark.status ? mark.status : null);
  const besides = saidBesides(mark);
  return h('span', { class: 'register-status', 'data-status': mark.status ?? 'NONE', 'data-kind': kind ?? 'NONE' }, shapeOf(kind),
    h('span', {}, mark.status ? words(status?.label) || t(`MarkStatus.${kind}`) : t('register.text.unmarked')),
    besides.length ? h('q', {}, h('bdi', {}, besides.join(' · '))) : null);
}

const moment = (iso) =>
  iso ? new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'medium', timeStyle: 'medium', hourCycle: 'h23', numberingSystem: 'latn' }).format(new Date(iso)) : '–';

export function historyDialog(session, row, here, statuses) {
  const label = t('register.history.title', row.name);
  return dialog(label, (close) => {
    const list = h('ol', { class: 'register-history', tabindex: '0', 'aria-label': label }, h('li', {}, t('register.text.loading')));
    here.api(`/api/v1/sessions/${session}/marks/${row.learner}/history`)
      .then((changes) => list.replaceChildren(...(changes.length ? changes.map((c) => change(c, here.me, statuses)) : [h('li', {}, t('register.history.empty'))])))
      .catch((e) => list.replaceChildren(h('li', {}, e.status ? e.message : t('register.history.offline'))));
    return [h('h2', {}, label), list, h('div', { class: 'register-buttons' }, leave(close))];
  });
}

function change(c, me, statuses) {
  return h('li', {},
    h('p', { class: 'register-change' }, said(facts(c.was), statuses), h('span', { class: 'register-arrow', 'aria-hidden': 'true' }, icon(document.documentElement.dir === 'rtl' ? 'arrow-left' : 'arrow-right')), said(facts(c.says), statuses)),
    c.outcome === 'APPLIED' ? null : h('p', { class: 'register-outcome' }, icon('circle-alert'), t(`register.history.${c.outcome}`)),
    h('p', {}, t('register.history.by', c.account === me.accountId ? t('register.history.you') : words(c.by))),
    h('p', { class: 'lead' }, t('register.history.device', moment(c.deviceTime)), h('br'), t('register.history.server', moment(c.changedAt))));
}

/** Both sides, and a choice; the side not chosen stays in the history. */
export function conflictCard(row, statuses, choose) {
  const { mine, theirs } = row.conflict;
  const one = (label, mark, more) =>
    h('div', {},
      h('p', { class: 'lead' }, label),
      h('p', {}, said(mark, statuses), more ? h('small', {}, [mark.by ? words(mark.by) : '', t('register.conflict.when', moment(mark.at))].filter(Boolean).join(' · ')) : null),
      h('button', { type: 'button', class: 'button second', onclick: () => choose(mark) }, h('span', {}, t('register.action.keep')), h('span', { class: 'unseen' }, label)));
  return h('section', { class: 'card register-conflict', 'aria-label': t('register.conflict.title', row.name) },
    h('h2', {}, icon('circle-alert'), ' ', t('register.conflict.title', row.name)),
    h('div', { class: 'register-sides' }, one(t('register.conflict.theirs'), theirs, false), one(t('register.conflict.mine'), mine, true)));
}

export const refusedCard = (row, seen) =>
  h('section', { class: 'card register-conflict', 'aria-label': t('register.refused.title', row.name) },
    h('h2', {}, icon('circle-alert'), ' ', t('register.refused.title', row.name)),
    h('p', {}, row.refused.message),
    h('button', { type: 'button', class: 'button second', onclick: seen }, t('register.action.seen')));
