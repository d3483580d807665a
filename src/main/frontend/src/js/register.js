// @page The register: one tap a child, saved before anything else happens, sent when there is a line.
import { avatar } from './avatar.js';
import { $, h, icon, page, say, t, lang } from './dom.js';
import { frame } from './frame.js';
import { HttpError, api } from './http.js';
import { ask, conflictCard, historyDialog, noteDialog, refusedCard } from './register-dialogs.js';
import { mark as shapeOf } from './register-shapes.js';
import { STATUSES, count, fresher, lay, prefix, received, subject } from './register-state.js';
import { session } from './session.js';
import { strip } from './strip.js';

/** Milliseconds. */
const UNDO = 10000;
const REFRESH = 20000;
/** A second tap of one double tap would meet the next child's button, which has just moved there. */
const DOUBLE_TAP = 400;

const main = $('main');
main.classList.add('register');
const id = Number(location.hash.slice(1));
const key = `register:${id}`;
const words = (byLanguage) => byLanguage?.[lang] ?? byLanguage?.fr ?? byLanguage?.ar ?? byLanguage?.en ?? '';
let me;
let queue;
let data = remembered();
let rows = [];
let open = null; // the marked child whose buttons are shown
let stale = true;
let lastTap = { at: 0, learner: 0 };
let undo = null;
const lines = new Map();
let waiting = []; // as the store said last
const added = new Map(); // by id: this page's operations whose receipt it has not been told of
const tapped = new Map(); // by learner: shown at once, while the store writes
let failed = false;

frame();
addEventListener('hashchange', () => location.reload());
begin();

async function begin() {
  if (!Number.isSafeInteger(id) || id <= 0) return stop(t('register.text.pick'), back());
  ({ me, queue } = await session());
  if (!me) return stop(t('register.text.signin'), h('a', { class: 'button', href: page('sign-in') }, t('register.action.signin')));
  queue.on(onQueue);
  addEventListener('online', refresh);
  addEventListener('offline', draw);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && refresh());
  setInterval(() => document.visibilityState === 'visible' && refresh(), REFRESH);
  if (data) await draw();
  await refresh();
}

/** For this tab only: a reload without a line still shows the list. Wiped at sign-out. */
function remembered() {
  try {
    return JSON.parse(sessionStorage.getItem(key));
  } catch {
    return null;
  }
}
function remember() {
  try {
    sessionStorage.setItem(key, JSON.stringify(data));
  } catch {
    // the list lives as long as the page
  }
}

async function refresh() {
  try {
    const fetched = await api(`/api/v1/sessions/${id}/register`);
    fetched.rows = fresher(data?.rows, fetched.rows);
    data = fetched;
    stale = false;
    remember();
    await Promise.all(data.rows.filter((r) => r.version > 0).map((r) => queue.setVersion(subject(id, r.learner), r.version)));
  } catch (e) {
    stale = true;
    if (e instanceof HttpError && e.status === 404) return stop(t('register.text.missing'), back());
    if (e instanceof HttpError && e.status === 401) return stop(t('register.text.signin'), h('a', { class: 'button', href: page('sign-in') }, t('register.action.signin')));
    if (!data) return stop(e.status ? e.message : t('register.text.offline'), h('button', { class: 'button', type: 'button', onclick: () => location.reload() }, icon('rotate-ccw'), t('register.action.retry')));
  }
  await draw();
}

async function onQueue({ operation, receipt }) {
  if (!operation?.subject.startsWith(prefix(id)) || !data) return draw();
  if (!receipt) added.set(operation.id, operation);
  else {
    added.delete(operation.id);
    const learner = Number(operation.payload.learner);
    data.rows = data.rows.map((r) => (r.learner === learner ? received(r, operation, receipt) : r));
    remember();
  }
  await draw();
}

const back = () => h('a', { class: 'button second', href: `/staff/today.xhtml?lang=${lang}` }, t('register.action.back'));

function stop(text, action) {
  lines.clear();
  main.replaceChildren(h('div', { class: 'card register-stop' }, h('h1', {}, t('register.title')), h('p', {}, text), action));
}

// ---- wishes

async function wish(learner, status, note) {
  const row = rows.find((r) => r.learner === learner);
  tapped.set(learner, { status, note });
  paint();
  try {
    await Promise.all(row.waiting.filter((o) => needsYou(o)).map((o) => queue.dismiss(o)));
    await queue.add({ kind: 'attendance.mark', subject: subject(id, learner), payload: { session: id, learner, status, note } });
    failed = false;
  } catch {
    failed = true;
    say(t('register.text.notsaved'));
  } finally {
    tapped.delete(learner);
    await draw();
  }
}
const needsYou = (operation) => queue.state().needs.some((o) => o.id === operation);

async function tap(event, learner, status) {
  const doubled = event.detail > 1 && Date.now() - lastTap.at < DOUBLE_TAP && lastTap.learner !== learner;
  lastTap = { at: Date.now(), learner };
  if (doubled) return;
  const row = rows.find((r) => r.learner === learner);
  open = null;
  if (row.status === status) return draw();
  const before = [{ learner, status: row.status, note: row.note }];
  await wish(learner, status, row.note);
  offerUndo(before, t('register.undo.one', row.name, t(`MarkStatus.${status}`)));
}

async function allPresent() {
  const { unmarked } = count(rows);
  if (!unmarked.length || !(await ask(t('register.confirm.allpresent', String(unmarked.length)), t('register.action.allpresent')))) return;
  const before = unmarked.map(({ learner, status, note }) => ({ learner, status, note }));
  await Promise.all(unmarked.map(({ learner }) => wish(learner, 'PRESENT', '')));
  offerUndo(before, t('register.undo.all', String(before.length)));
}

function offerUndo(before, text) {
  clearTimeout(undo?.timer);
  undo = { before, text, timer: setTimeout(() => ((undo = null), draw()), UNDO) };
  say(text);
  draw();
}

async function takeBack() {
  const { before, timer } = undo;
  clearTimeout(timer);
  undo = null;
  await Promise.all(before.map(({ learner, status, note }) => wish(learner, status, status ? note : '')));
  say(t('register.undo.gone'));
}

async function note(row) {
  const text = await noteDialog(row);
  if (text != null && text !== row.note) await wish(row.learner, row.status, text);
}

async function close() {
  const { unmarked } = count(rows);
  const question = unmarked.length ? t('register.confirm.closemissing', String(unmarked.length)) : t('register.confirm.close');
  if (!(await ask(question, t('register.action.close')))) return;
  const told = $('.register-close p', main);
  await Promise.race([queue.flush(), new Promise((r) => setTimeout(r, 8000))]);
  if ((await queue.waiting(prefix(id))).some((o) => o.state === 'saved')) return tell(told, t('register.wait.close'));
  try {
    const closed = await api(`/api/v1/sessions/${id}/close`, { method: 'POST' });
    data.session = { ...data.session, ...closed };
    remember();
    tell(told, '');
    say(t('SessionState.CLOSED'));
    await draw();
  } catch (e) {
    tell(told, e.status ? e.message : t('register.wait.close'));
  }
}
function tell(place, text) {
  place.textContent = text;
  if (text) say(text);
}

// ---- drawing

let frameDrawn = false;
function drawFrame() {
  frameDrawn = true;
  const { group } = data;
  document.title = `${words(group.name)} · ${t('register.title')}`;
  main.replaceChildren(
    h('header', { class: 'register-head' },
      h('a', { class: 'register-back', href: `/staff/today.xhtml?lang=${lang}` }, icon(document.documentElement.dir === 'rtl' ? 'arrow-right' : 'arrow-left'), t('register.action.back')),
      h('h1', {}, words(group.name)),
      h('p', { class: 'register-when' }, when(data.session), ' · ', words(group.centre), ' · ', h('span', { class: 'register-session-state' }))),
    h('div', { class: 'register-progress' },
      h('p', { class: 'register-count', role: 'status' }), h('progress', { max: 1, value: 0, 'aria-hidden': 'true' }), h('p', { class: 'strip register-strip' })),
    h('p', { class: 'note register-note', hidden: true }),
    h('div', { class: 'register-decide' }),
    h('button', { type: 'button', class: 'button register-all', onclick: allPresent }, shapeOf('PRESENT'), t('register.action.allpresent')),
    h('section', { class: 'register-unmarked', 'aria-labelledby': 'unmarked' }, h('h2', { id: 'unmarked' }), h('ul', { class: 'register-list' })),
    h('p', { class: 'register-done', hidden: true }, icon('circle-check'), h('span', {}, t('register.text.done'))),
    h('section', { class: 'register-marked', 'aria-labelledby': 'marked' }, h('h2', { id: 'marked' }), h('ul', { class: 'register-list' })),
    h('section', { class: 'card register-pending', hidden: true }, h('h2', {}), h('p', {}, t('register.pending.text')),
      h('p', {}, h('input', { type: 'number', min: '0', inputmode: 'numeric', 'aria-label': t('register.pending.text'), onchange: headcount }), ' ', h('span', { role: 'status' }))),
    h('div', { class: 'register-close' }, h('p', { role: 'status' }), h('button', { type: 'button', class: 'button second', onclick: close }, icon('check'), t('register.action.close'))),
    h('div', { class: 'register-undo', hidden: true }, h('span', {}), h('button', { type: 'button', class: 'button second', onclick: takeBack }, icon('rotate-ccw'), t('register.action.undo'))),
  );
  strip($('.register-strip', main), queue);
}

function when({ startsAt }) {
  // the local time of the place, whatever zone this device believes in
  const at = new Date(`${startsAt}Z`);
  const part = (options) => new Intl.DateTimeFormat(document.documentElement.lang, { ...options, timeZone: 'UTC', numberingSystem: 'latn' }).format(at);
  return t('register.text.when', part({ weekday: 'long', day: 'numeric', month: 'long' }), part({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }));
}

let drawing = Promise.resolve();
/** One after the other: a drawing reads the queue, and an older reading must not replace a newer one. */
function draw() {
  return (drawing = drawing.then(async () => {
    waiting = await queue.waiting(prefix(id));
    paint();
  }));
}

function paint() {
  if (!data) return;
  // an operation leaves the store a moment before its receipt is told: until then it still counts
  const known = new Set(waiting.map((o) => o.id));
  const all = [...waiting, ...[...added.values()].filter((o) => !known.has(o.id))];
  rows = lay(data.rows, all).map((r) => (tapped.has(r.learner) ? { ...r, ...tapped.get(r.learner), sync: 'none', conflict: null, refused: null } : r));
  drawAll();
}

function drawAll() {
  if (!frameDrawn || !$('.register-head', main)) drawFrame();
  const { all, marked, unmarked, needs } = count(rows);
  const { session: held } = data;
  $('.register-count', main).textContent = t('register.text.marked', String(marked), String(all));
  Object.assign($('progress', main), { max: Math.max(all, 1), value: marked });
  $('.register-session-state', main).textContent = t(`SessionState.${held.state}`);
  const text = failed ? t('register.text.notsaved') : !held.takesMarks ? t('register.text.readonly') : held.state === 'CLOSED' ? t('register.text.closed') : stale && navigator.onLine === false ? t('register.text.offline') : stale ? t('register.text.old') : all ? '' : t('register.text.none');
  Object.assign($('.register-note', main), { textContent: text, hidden: !text });
  $('.register-all', main).hidden = !held.takesMarks || unmarked.length === 0;
  $('.register-done', main).hidden = !held.takesMarks || held.state === 'CLOSED' || unmarked.length > 0 || all === 0;
  $('.register-close', main).hidden = !held.takesMarks || held.state === 'CLOSED' || all === 0;
  drawDecisions(needs);
  drawPending(held);
  const focused = document.activeElement?.closest?.('.register-row');
  fill('.register-unmarked', unmarked, t('register.list.unmarked', String(unmarked.length)));
  fill('.register-marked', rows.filter((r) => r.status), t('register.list.marked', String(marked)));
  if (focused && !document.activeElement?.closest('.register-row')) focusNext(focused);
  const bar = $('.register-undo', main);
  bar.hidden = !undo;
  if (undo) $('span', bar).textContent = undo.text;
}

/** Who has not been agreed for is here as a number. */
function drawPending(held) {
  const most = Math.max(data.pending ?? 0, data.headcount ?? 0);
  const place = $('.register-pending', main);
  place.hidden = !most;
  $('h2', place).textContent = t('register.pending.title', String(data.pending ?? 0));
  const field = $('input', place);
  Object.assign(field, { max: String(most), disabled: !held.takesMarks });
  if (document.activeElement !== field) field.value = String(data.headcount ?? 0);
}

async function headcount(event) {
  const told = $('.register-pending [role=status]', main);
  try {
    await api(`/api/v1/sessions/${id}/headcount`, { method: 'POST', json: { count: Number(event.target.value) } });
    tell(told, '✓');
    await refresh();
  } catch (e) {
    tell(told, e.status ? e.message : t('register.wait.close'));
  }
}

function drawDecisions(needs) {
  const place = $('.register-decide', main);
  const cards = needs.map((row) => ({ row, sign: JSON.stringify([row.learner, row.conflict, row.refused]) }));
  if (place.dataset.shown === JSON.stringify(cards.map((c) => c.sign))) return;
  place.dataset.shown = JSON.stringify(cards.map((c) => c.sign));
  place.replaceChildren(
    ...cards.map(({ row }) =>
      row.conflict
        ? conflictCard(row, words, (side) => wish(row.learner, side.status, side.note ?? ''))
        : refusedCard(row, () => Promise.all(row.waiting.map((o) => queue.dismiss(o)))),
    ),
  );
  if (cards.length) say(place.textContent);
}

function fill(selector, wanted, title) {
  const section = $(selector, main);
  section.hidden = wanted.length === 0;
  $('h2', section).textContent = title;
  const list = $('ul', section);
  wanted.forEach((row, i) => {
    const line = lineOf(row);
    if (list.children[i] !== line) list.insertBefore(line, list.children[i] ?? null);
  });
  while (list.children.length > wanted.length) list.lastChild.remove();
}

/** Keyboard and switch users go on with the child that came up, on the same button. */
function focusNext(moved) {
  const status = moved.dataset.focused;
  const next = $(`.register-unmarked .register-row button[data-status="${status || 'PRESENT'}"]`, main) ?? $('.register-close button', main);
  next?.focus({ preventScroll: true });
}

function lineOf(row) {
  const line = lines.get(row.learner) ?? newLine(row);
  const shown = JSON.stringify([row, open === row.learner, data.session.takesMarks]);
  if (line.dataset.shown === shown) return line;
  line.dataset.shown = shown;
  line.classList.toggle('marked', Boolean(row.status));
  line.classList.toggle('open', !row.status || open === row.learner);
  const who = $('.register-who', line);
  who.setAttribute('aria-expanded', String(!row.status || open === row.learner));
  who.disabled = !row.status;
  $('.register-status', line).replaceChildren(shapeOf(row.status), h('span', {}, row.status ? t(`MarkStatus.${row.status}`) : t('register.text.unmarked')));
  $('.register-status', line).dataset.status = row.status ?? 'NONE';
  $('.register-said', line).textContent = [row.member ? '' : t('register.text.walkin'), row.note].filter(Boolean).join(' · ');
  const sync = $('.register-sync', line);
  sync.hidden = row.sync === 'none';
  sync.dataset.state = row.sync;
  if (row.sync !== 'none') {
    const state = t(`register.state.${row.sync}`);
    sync.replaceChildren(icon({ sent: 'clock', saved: 'save', needs: 'circle-alert' }[row.sync]), h('span', {}, state));
    sync.setAttribute('aria-label', `${state} · ${t('register.history.title', row.name)}`);
  }
  for (const button of line.querySelectorAll('button[data-status]')) {
    button.setAttribute('aria-pressed', String(button.dataset.status === row.status));
    button.disabled = !data.session.takesMarks;
  }
  Object.assign($('.register-write', line), { hidden: !row.status || !data.session.takesMarks });
  return line;
}

function newLine(row) {
  const { learner } = row;
  const now = () => rows.find((r) => r.learner === learner);
  const choose = (status) =>
    h('button', { type: 'button', 'data-status': status, onclick: (e) => tap(e, learner, status) }, shapeOf(status), h('span', {}, t(`MarkStatus.${status}`)));
  const line = h('li', { class: 'register-row' },
    h('button', { type: 'button', class: 'register-who', onclick: () => ((open = open === learner ? null : learner), draw()) },
      avatar(row.avatar),
      h('span', { class: 'register-name' }, h('bdi', {}, row.name), h('span', { class: 'register-said' })),
      h('span', { class: 'register-status' })),
    h('button', { type: 'button', class: 'register-sync', onclick: () => historyDialog(id, now(), me, words) }),
    h('div', { class: 'register-marks', role: 'group', 'aria-label': t('register.group.status', row.name) }, STATUSES.map(choose)),
    h('button', { type: 'button', class: 'register-write', onclick: () => note(now()) }, icon('notebook-pen'), h('span', {}, t('register.action.note'))));
  line.addEventListener('focusin', (e) => (line.dataset.focused = e.target.closest('[data-status]')?.dataset.status ?? ''));
  lines.set(learner, line);
  return line;
}
