// The trainer's sessions: today's first, then this week's; on the own telephone their registers come along for the coming days.
import { $, h, icon, page, say, t } from './dom.js';
import { LIFE } from './own-phone.js';
import { DAY, wallTime } from './phone-clock.js';
import { here, isLocked, isOwn, remember, remembered } from './register-here.js';
import { lastResort } from './register-file.js';
import { lockScreen, phoneCard } from './register-lock.js';
import { prefix } from './register-state.js';
import { strip } from './strip.js';
import { day, stop, time, words } from './register-words.js';

/** Milliseconds that a line may say nothing before the telephone asks for its PIN. */
const PATIENCE = 3000;
/** Registers that a telephone takes along; a trainer has far fewer. */
const MOST = 60;

let main;
let list = null;
let shown = 0; // which opening of the list is on the screen

export async function openList(place) {
  main = place;
  const mine = ++shown;
  list = await remembered('sessions');
  if (shown !== mine) return;
  if (list) await draw('kept', mine);
  const patience = setTimeout(() => !list && shown === mine && isLocked() && unlockFirst(), PATIENCE);
  try {
    const fresh = await here.api('/api/v1/sessions/around');
    if (shown !== mine) return;
    list = fresh;
    if (isOwn()) await here.phone.hear(Date.parse(fresh.now));
    await remember('sessions', list);
    await draw('fresh', mine);
    if (isOwn()) await takeAlong(mine);
  } catch (e) {
    if (shown !== mine) return;
    if (list) await draw(e.status === 401 ? 'out' : 'stale', mine);
    else if (isLocked()) unlockFirst();
    else if (e.status === 401) stop(main, t('register.text.signin'), h('a', { class: 'button', href: page('sign-in') }, t('register.action.signin')));
    else {
      stop(main, e.status ? e.message : t('register.text.noline'), h('button', { class: 'button', type: 'button', onclick: () => openList(main) }, icon('rotate-ccw'), t('register.action.retry')));
      main.append(await lastResort());
    }
  } finally {
    clearTimeout(patience);
  }
}

export function leaveList() {
  shown++;
}

const unlockFirst = () => lockScreen(main, () => openList(main));
const today = () => (isOwn() && list.sessions[0] ? wallTime(here.phone.time, list.sessions[0].zone).slice(0, 10) : list.today);

async function draw(state, mine) {
  const now = today();
  const on = (keep) => list.sessions.filter((s) => keep(s.startsAt.slice(0, 10)) && s.state !== 'CANCELLED');
  const parts = await Promise.all([
    section('today', on((d) => d === now), () => null),
    section('before', on((d) => d < now).reverse()),
    section('coming', on((d) => d > now)),
  ]);
  const cards = [phoneCard(await along(), () => openList(main)), await lastResort()].filter(Boolean);
  if (shown !== mine) return; // somebody has chosen a session meanwhile
  const told = { stale: 'register.text.offline', out: 'register.text.out' }[state];
  const thin = h('p', { class: 'strip register-strip' });
  document.title = t('register.list.title');
  main.replaceChildren(
    h('header', { class: 'register-head' }, h('h1', {}, t('register.list.title')), h('p', { class: 'register-when' }, day(`${now}T12:00`))),
    thin,
    h('div', { class: 'note register-note', hidden: !told }, h('p', {}, told ? t(told) : '', ' ', state === 'out' ? h('a', { href: page('sign-in') }, t('register.action.signin')) : null)),
    ...parts.filter(Boolean),
    ...(list.sessions.length ? [] : [h('p', { class: 'card' }, t('register.list.none'))]),
    ...cards,
  );
  strip(thin, here.queue);
}

async function along() {
  const registers = (await here.phone.names()).filter(({ name }) => name.startsWith('register:'));
  return { count: registers.length, until: Math.min(...registers.map(({ at }) => at), here.phone.time) + LIFE };
}

async function section(name, sessions, dayOf = (s) => day(s.startsAt)) {
  if (!sessions.length) return null;
  const cards = await Promise.all(sessions.map(async (s) => card(s, dayOf(s), (await here.queue.waiting(prefix(s.id))).length)));
  return h('section', { class: 'register-day', 'data-day': name, 'aria-labelledby': `day-${name}` }, h('h2', { id: `day-${name}` }, t(`register.list.${name}`)), h('ul', { class: 'register-list' }, cards));
}

function card(session, onDay, waiting) {
  const said = session.marked ? t('register.text.marked', String(session.marked), String(Math.max(session.expected, session.marked))) : t(`SessionState.${session.state}`);
  return h('li', {},
    h('a', { class: 'register-session', href: `#${session.id}` },
      h('span', { class: 'register-hour' }, time(session.startsAt)),
      h('span', { class: 'register-name' }, h('bdi', {}, words(session.group?.name)), h('span', { class: 'register-said' }, [onDay, words(session.group?.centre)].filter(Boolean).join(' · '))),
      h('span', { class: 'register-session-state', 'data-state': session.state }, said),
      waiting ? h('span', { class: 'register-waits' }, icon('save'), h('span', {}, t('register.list.waiting', String(waiting)))) : null));
}

/** What the own telephone needs for a day without a line; what is no longer the trainer's goes. */
async function takeAlong(mine) {
  const from = wallTime(here.phone.time - DAY, 'UTC').slice(0, 10);
  const wanted = list.sessions.filter((s) => s.startsAt.slice(0, 10) >= from && s.state !== 'CANCELLED').slice(0, MOST);
  const ids = new Set(list.sessions.map((s) => `register:${s.id}`));
  for (const { name } of await here.phone.names()) if (name.startsWith('register:') && !ids.has(name)) await here.phone.drop(name);
  for (const { id } of wanted) {
    if (shown !== mine) return;
    await remember(`register:${id}`, await here.api(`/api/v1/sessions/${id}/register`));
  }
  if (shown !== mine) return;
  await draw('fresh', mine);
  say(t('register.phone.taken'));
  $('.register-phone', main)?.setAttribute('data-taken', String(wanted.length));
}
