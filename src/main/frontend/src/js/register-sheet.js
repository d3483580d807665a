// One session's register: one tap a child, saved before anything else happens, sent when there is a line.
//   addWay(build)                  such a way's place in the header: `build(session)` gives an element, or null
import { $, h, icon, lang, page, say, t } from './dom.js';
import { HttpError } from './http.js';
import { ask, conflictCard, detailsDialog, historyDialog, refusedCard, whyDialog } from './register-dialogs.js';
import { here, isLocked, isOwn, remember, remembered } from './register-here.js';
import { Lines } from './register-lines.js';
import { lockScreen } from './register-lock.js';
import { announced, expected } from './register-notices.js';
import { mark as shapeOf } from './register-shapes.js';
import { NOTHING, count, facts, fresher, lay, prefix, received, same, statusesOf, subject, taken } from './register-state.js';
import { day, stop, time, words } from './register-words.js';
import { wallTime } from './phone-clock.js';
import { strip } from './strip.js';

/** Milliseconds. */
const UNDO = 10000;
const REFRESH = 20000;
/** Milliseconds that a line may say nothing before the telephone asks for its PIN. */
const PATIENCE = 3000;
/** Milliseconds; children come early, and the register opens with them. */
const EARLY = 30 * 60000;
/** A second tap of one double tap would meet the next child's button, which has just moved there. */
const DOUBLE_TAP = 400;
const WRITABLE = ['PLANNED', 'OPEN'];

let main;
let id = 0; // 0: no register is open
let key;
let data = null;
let rows = [];
let statuses = [];
let stale = true;
let out = false; // the server knows nobody here
let begun = false; // a person has said that it takes place now, whatever the clock says
let lastTap = { at: 0, learner: 0 };
let undo = null;
let waiting = []; // as the store said last
let failed = false;
const added = new Map(); // by id: this page's operations whose receipt it has not been told of
const tapped = new Map(); // by learner: shown at once, while the store writes
const ways = [];
const lines = new Lines({ tap, details, excuse, history: (row) => historyDialog(id, row, here, statuses) });
let listening = false;

export const addWay = (build) => void ways.push(build);

export async function openSheet(place, session) {
  leaveSheet();
  main = place;
  id = session;
  key = `register:${id}`;
  listen();
  data = await remembered(key);
  if (id !== session) return;
  if (data) await draw();
  const patience = setTimeout(() => !data && id === session && isLocked() && unlockFirst(), PATIENCE);
  await refresh();
  clearTimeout(patience);
}

export function leaveSheet() {
  clearTimeout(undo?.timer);
  id = 0;
  [data, rows, undo, waiting] = [null, [], null, []];
  [stale, out, begun, failed] = [true, false, false, false];
  added.clear();
  tapped.clear();
  lines.clear();
}

function listen() {
  if (listening) return;
  listening = true;
  here.queue.on((event) => id && onQueue(event));
  addEventListener('online', () => id && refresh());
  addEventListener('offline', () => id && draw());
  document.addEventListener('visibilitychange', () => id && document.visibilityState === 'visible' && refresh());
  setInterval(() => id && document.visibilityState === 'visible' && refresh(), REFRESH);
}

const unlockFirst = () => {
  const session = id;
  lockScreen(main, () => openSheet(main, session));
};

async function refresh() {
  const session = id;
  try {
    const fetched = await here.api(`/api/v1/sessions/${session}/register`);
    if (id !== session) return;
    fetched.rows = fresher(data?.rows, taken(fetched.rows));
    data = fetched;
    [stale, out] = [false, false];
    remember(key, data);
    await Promise.all(data.rows.filter((r) => r.version > 0).map((r) => here.queue.setVersion(subject(session, r.learner), r.version)));
  } catch (e) {
    if (id !== session) return;
    stale = true;
    out = e instanceof HttpError && e.status === 401;
    if (e instanceof HttpError && e.status === 404) return quit(t('register.text.missing'), back());
    if (!data && isLocked()) return unlockFirst();
    if (out && !(data && isOwn())) return quit(t('register.text.signin'), signIn());
    if (!data) return quit(e.status ? e.message : t('register.text.noline'), h('button', { class: 'button', type: 'button', onclick: () => openSheet(main, session) }, icon('rotate-ccw'), t('register.action.retry')));
  }
  if (id === session) await draw();
}

const signIn = () => h('a', { class: 'button', href: page('sign-in') }, t('register.action.signin'));
const back = () => h('a', { class: 'button second', href: '#' }, t('register.list.title'));
const quit = (text, action) => {
  lines.clear();
  stop(main, text, action);
};

async function onQueue({ operation, receipt }) {
  if (!operation?.subject.startsWith(prefix(id)) || !data) return draw();
  if (!receipt) added.set(operation.id, operation);
  else {
    added.delete(operation.id);
    const learner = Number(operation.payload.learner);
    data.rows = data.rows.map((r) => (r.learner === learner ? received(r, operation, receipt) : r));
    remember(key, data);
  }
  await draw();
}

// ---- wishes

/** @param wanted what the marks say from now on: `{learner, ...facts}` each */
async function wish(...wanted) {
  const session = id;
  const before = rows.filter((r) => wanted.some(({ learner }) => r.learner === learner));
  for (const { learner, ...said } of wanted) tapped.set(learner, said);
  paint();
  try {
    await Promise.all(before.flatMap((r) => r.waiting).filter((o) => needsYou(o)).map((o) => here.queue.dismiss(o)));
    await here.queue.addAll(wanted.map((mark) => ({ kind: 'attendance.mark', subject: subject(session, mark.learner), payload: { session, ...mark } })));
    failed = false;
  } catch {
    failed = true;
    say(t('register.text.notsaved'));
  } finally {
    for (const { learner } of wanted) tapped.delete(learner);
    await draw();
  }
}
const needsYou = (operation) => here.queue.state().needs.some((o) => o.id === operation);

async function tap(event, learner, code) {
  const doubled = event.detail > 1 && Date.now() - lastTap.at < DOUBLE_TAP && lastTap.learner !== learner;
  lastTap = { at: Date.now(), learner };
  if (doubled) return;
  const row = rows.find((r) => r.learner === learner);
  lines.fold();
  if (row.status === code) return draw();
  // hours and reason belong to the status they were said with; a note stays
  await wishOne(row, { ...NOTHING, status: code, note: row.note });
}

async function wishOne(row, wanted) {
  await wish({ learner: row.learner, ...wanted });
  offerUndo([{ learner: row.learner, ...facts(row) }], t('register.undo.one', row.name, label(wanted.status)));
}
const label = (code) => {
  const status = statuses.find((s) => s.code === code);
  return status ? words(status.label) || t(`MarkStatus.${status.kind}`) : t('register.text.unmarked');
};

/** @param code the status whose button was pressed long; else the mark as it is */
async function details(learner, code) {
  const row = rows.find((r) => r.learner === learner);
  const wanted = await detailsDialog(row, code ?? row.status, statuses, { label, reasons: data.reasons ?? [], hour: hourNow() });
  lines.fold();
  if (wanted && !same(wanted, row)) await wishOne(row, wanted);
  else await draw();
}

/** A guardian said beforehand that the child would not come. */
async function excuse(learner) {
  const row = rows.find((r) => r.learner === learner);
  const excused = statuses.find((s) => s.kind === 'EXCUSED');
  lines.fold();
  await wishOne(row, { ...NOTHING, status: excused.code, ...row.announced });
}

async function allPresent() {
  const unmarked = expected(count(rows).unmarked);
  const present = statuses.find((s) => s.kind === 'PRESENT');
  if (!unmarked.length || !(await ask(t('register.confirm.allpresent', String(unmarked.length)), t('register.action.allpresent')))) return;
  const before = unmarked.map((row) => ({ learner: row.learner, ...facts(row) }));
  await wish(...unmarked.map(({ learner }) => ({ learner, ...NOTHING, status: present.code })));
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
  await wish(...before.map((mark) => (mark.status ? mark : { learner: mark.learner, ...NOTHING })));
  say(t('register.undo.gone'));
}

async function close() {
  const session = id;
  const { unmarked } = count(rows);
  const question = unmarked.length ? t('register.confirm.closemissing', String(unmarked.length)) : t('register.confirm.close');
  if (!(await ask(question, t('register.action.close')))) return;
  const told = $('.register-close p', main);
  await Promise.race([here.queue.flush(), new Promise((r) => setTimeout(r, 8000))]);
  if ((await here.queue.waiting(prefix(session))).some((o) => o.state === 'saved')) return tell(told, t('register.wait.close'));
  try {
    const closed = await here.api(`/api/v1/sessions/${session}/close`, { method: 'POST' });
    data.session = { ...data.session, ...closed };
    remember(key, data);
    tell(told, '');
    say(t('SessionState.CLOSED'));
    await draw();
  } catch (e) {
    tell(told, e.status ? e.message : t('register.wait.close'));
  }
}

async function reopen() {
  const session = id;
  const why = await whyDialog(t('register.reopen.action'));
  if (why === null) return;
  const told = $('.register-reopen p', main);
  try {
    const reopened = await here.api(`/api/v1/sessions/${session}/reopen`, { method: 'POST', json: { why } });
    data.session = { ...data.session, ...reopened };
    remember(key, data);
    tell(told, '');
    say(t('SessionState.OPEN'));
    await draw();
  } catch (e) {
    tell(told, e.status ? [e.message, e.help].filter(Boolean).join(' ') : t('register.reopen.wait'));
  }
}

function tell(place, text) {
  place.textContent = text;
  if (text) say(text);
}

// ---- when

/** By the server's clock, as well as it can be told here. */
const moment = () => (isOwn() ? here.phone.time : Date.now());
const hourNow = () => wallTime(moment(), data.session.zone).slice(11);

/** What the server says of it, while it says something; without it a session that has begun takes marks. */
function takesMarks() {
  const { session } = data;
  if (!stale || session.takesMarks) return session.takesMarks;
  return WRITABLE.includes(session.state) && (begun || wallTime(moment() + EARLY, session.zone) >= session.startsAt.slice(0, 16));
}
/** A clock that was wrong all along must not keep anybody from marking. */
const mayBegin = () => stale && !takesMarks() && WRITABLE.includes(data.session.state);

// ---- drawing

function drawFrame() {
  const { group, session } = data;
  document.title = `${words(group.name)} · ${t('register.title')}`;
  main.replaceChildren(
    h('header', { class: 'register-head' },
      h('a', { class: 'register-back', href: '#' }, icon(document.documentElement.dir === 'rtl' ? 'arrow-right' : 'arrow-left'), t('register.list.title')),
      h('h1', {}, words(group.name)),
      h('p', { class: 'register-when' }, t('register.text.when', day(session.startsAt), time(session.startsAt)), ' · ', words(group.centre), ' · ', h('span', { class: 'register-session-state' })),
      h('div', { class: 'register-ways' }, ways.map((build) => build(session)))),
    h('div', { class: 'register-progress' },
      h('p', { class: 'register-count', role: 'status' }), h('progress', { max: 1, value: 0, 'aria-hidden': 'true' }), h('p', { class: 'strip register-strip' })),
    h('div', { class: 'note register-note', hidden: true }),
    h('p', { class: 'register-begin', hidden: true }, h('button', { type: 'button', class: 'button second', onclick: begin }, icon('clock'), t('register.action.begin'))),
    h('div', { class: 'register-decide' }),
    h('button', { type: 'button', class: 'button register-all', onclick: allPresent }, shapeOf('PRESENT'), t('register.action.allpresent')),
    h('section', { class: 'register-unmarked', 'aria-labelledby': 'unmarked' }, h('h2', { id: 'unmarked' }), h('ul', { class: 'register-list' })),
    h('p', { class: 'register-done', hidden: true }, icon('circle-check'), h('span', {}, t('register.text.done'))),
    h('section', { class: 'register-marked', 'aria-labelledby': 'marked' }, h('h2', { id: 'marked' }), h('ul', { class: 'register-list' })),
    h('p', { class: 'register-walkin', hidden: true }, h('a', { class: 'button second', href: `/staff/roster/show-group.xhtml?group=${session.groupId}&lang=${lang}` }, icon('users-round'), t('register.walkin.action')), h('span', {}, t('register.walkin.help'))),
    h('section', { class: 'card register-pending', hidden: true }, h('h2', {}), h('p', {}, t('register.pending.text')),
      h('p', {}, h('input', { type: 'number', min: '0', inputmode: 'numeric', 'aria-label': t('register.pending.text'), onchange: headcount }), ' ', h('span', { role: 'status' }))),
    h('div', { class: 'register-close' }, h('p', { role: 'status' }), h('button', { type: 'button', class: 'button second', onclick: close }, icon('check'), t('register.action.close'))),
    h('div', { class: 'register-reopen', hidden: true }, h('p', { role: 'status' }), h('button', { type: 'button', class: 'button second', onclick: reopen }, icon('undo-2'), t('register.reopen.action'))),
    h('div', { class: 'register-undo', hidden: true }, h('span', {}), h('button', { type: 'button', class: 'button second', onclick: takeBack }, icon('rotate-ccw'), t('register.action.undo'))),
  );
  strip($('.register-strip', main), here.queue);
}

async function begin() {
  if (!(await ask(t('register.confirm.begin'), t('register.action.begin')))) return;
  begun = true;
  await draw();
}

let drawing = Promise.resolve();
/** One after the other: a drawing reads the queue, and an older reading must not replace a newer one. */
function draw() {
  return (drawing = drawing.then(async () => {
    const session = id;
    if (!session) return;
    const found = await here.queue.waiting(prefix(session));
    if (id !== session) return;
    waiting = found;
    paint();
  }));
}

function paint() {
  if (!data) return;
  statuses = statusesOf(data);
  // an operation leaves the store a moment before its receipt is told: until then it still counts
  const known = new Set(waiting.map((o) => o.id));
  const all = [...waiting, ...[...added.values()].filter((o) => !known.has(o.id))];
  rows = announced(lay(data.rows, all), data.notices).map((r) => (tapped.has(r.learner) ? { ...r, ...tapped.get(r.learner), sync: 'none', conflict: null, refused: null } : r));
  drawAll();
}

function note(held, all) {
  if (failed) return t('register.text.notsaved');
  if (out) return t('register.text.out');
  if (held.state === 'CLOSED') return t('register.text.closed');
  if (!takesMarks()) return mayBegin() ? t('register.text.notbegun') : t('register.text.readonly');
  if (stale) return t(navigator.onLine === false ? 'register.text.offline' : 'register.text.old');
  return all ? '' : t('register.text.none');
}

function drawAll() {
  if (main.dataset.session !== String(id) || !$('.register-progress', main)) drawFrame();
  main.dataset.session = String(id);
  const { all, marked, unmarked, needs } = count(rows);
  const { session: held } = data;
  const open = takesMarks();
  $('.register-count', main).textContent = t('register.text.marked', String(marked), String(all));
  Object.assign($('progress', main), { max: Math.max(all, 1), value: marked });
  $('.register-session-state', main).textContent = t(`SessionState.${held.state}`);
  const text = note(held, all);
  $('.register-note', main).hidden = !text;
  if ($('.register-note', main).dataset.text !== text) {
    $('.register-note', main).dataset.text = text;
    $('.register-note', main).replaceChildren(h('p', {}, text, out ? ' ' : null, out ? h('a', { href: page('sign-in') }, t('register.action.signin')) : null));
  }
  $('.register-begin', main).hidden = !mayBegin();
  $('.register-all', main).hidden = !open || unmarked.length === 0;
  $('.register-done', main).hidden = !open || unmarked.length > 0 || all === 0;
  $('.register-close', main).hidden = !open || all === 0;
  $('.register-walkin', main).hidden = !open || stale;
  $('.register-reopen', main).hidden = held.state !== 'CLOSED';
  drawDecisions(needs);
  drawPending(held);
  lines.show({ rows, statuses, open, label });
  const bar = $('.register-undo', main);
  bar.hidden = !undo;
  if (undo) $('span', bar).textContent = undo.text;
}

/** Who has not been agreed for is here as a number. */
function drawPending() {
  const most = Math.max(data.pending ?? 0, data.headcount ?? 0);
  const place = $('.register-pending', main);
  place.hidden = !most;
  $('h2', place).textContent = t('register.pending.title', String(data.pending ?? 0));
  const field = $('input', place);
  Object.assign(field, { max: String(most), disabled: !takesMarks() });
  if (document.activeElement !== field) field.value = String(data.headcount ?? 0);
}

async function headcount(event) {
  const told = $('.register-pending [role=status]', main);
  try {
    await here.api(`/api/v1/sessions/${id}/headcount`, { method: 'POST', json: { count: Number(event.target.value) } });
    tell(told, '✓');
    await refresh();
  } catch (e) {
    tell(told, e.status ? e.message : t('register.wait.close'));
  }
}

function drawDecisions(needs) {
  const place = $('.register-decide', main);
  const signs = JSON.stringify(needs.map((row) => [row.learner, row.conflict, row.refused]));
  if (place.dataset.shown === signs) return;
  place.dataset.shown = signs;
  place.replaceChildren(
    ...needs.map((row) =>
      row.conflict
        ? conflictCard(row, statuses, (chosen) => wish({ learner: row.learner, ...facts(chosen) }))
        : refusedCard(row, () => Promise.all(row.waiting.map((o) => here.queue.dismiss(o)))),
    ),
  );
  if (needs.length) say(place.textContent);
}
