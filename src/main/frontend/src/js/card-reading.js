// @page Children's cards read into the register, one after the other, by the camera or a hand scanner.
import { avatar } from './avatar.js';
import { h, icon, page, t } from './dom.js';
import { wedge } from './card-digits.js';
import { arrival, holderOf } from './card-known.js';
import { wallTime } from './phone-clock.js';
import { here, isOwn } from './register-here.js';
import { mark as shapeOf } from './register-shapes.js';
import { day, time, words } from './register-words.js';
import { strip } from './strip.js';
import { wayIn } from './way-page.js';

/** Milliseconds; a card that stays before the camera is one card. */
const SAME = 4000;
/** Hertz: heard beside the noise of a group; and milliseconds. */
const [GOOD, BAD] = [880, 220];
const BEEP = 120;
const HERE = ['PRESENT', 'LATE', 'LEFT_EARLY'];

wayIn((register, main) => {
  const { group, session } = register.head;
  const control = new AbortController();
  const video = h('video', { class: 'scan', playsinline: true, muted: true, 'aria-label': t('cards.video') });
  const seen = h('div', { class: 'scan-box', hidden: true }, video);
  const open = h('button', { type: 'button', class: 'button', onclick: look }, icon('camera'), h('span', {}, t('cards.action.camera')));
  const told = h('p', { class: 'cards-told', role: 'status' }, t('cards.text.hold'));
  const child = h('section', { class: 'card cards-child', 'aria-live': 'assertive', hidden: true });
  const count = h('p', { class: 'register-count' });
  const thin = h('p', { class: 'strip register-strip' });
  let last = { digits: '', at: 0 };
  let sound = null;
  let reading = Promise.resolve();

  document.title = `${t('cards.title')} · ${words(group.name)}`;
  main.replaceChildren(
    h('header', { class: 'register-head' },
      h('a', { class: 'register-back', href: page(`register#${session.id}`) }, icon(document.documentElement.dir === 'rtl' ? 'arrow-right' : 'arrow-left'), t('typing.action.back')),
      h('h1', {}, t('cards.title')),
      h('p', { class: 'register-when' }, words(group.name), ' · ', t('register.text.when', day(session.startsAt), time(session.startsAt)), ' · ', words(group.centre))),
    h('div', { class: 'register-progress' }, count, thin),
    h('p', { class: 'note register-note', hidden: register.takesMarks }, t('register.text.readonly')),
    h('section', { class: 'cards-reader' }, open, seen, told, child),
  );
  strip(thin, here.queue);
  const key = wedge((digits) => read(digits));
  addEventListener('keydown', (e) => key(e));
  addEventListener('pagehide', () => control.abort());
  open.focus();

  async function look() {
    open.hidden = true;
    seen.hidden = false;
    sound ??= globalThis.AudioContext ? new AudioContext() : null; // browsers let a page sound after a touch only
    try {
      const { readCards } = await import('./card-camera.js');
      await readCards(video, control.signal, (digits) => void read(digits));
    } catch {
      seen.hidden = true;
      open.hidden = false;
      told.textContent = t(isSecureContext ? 'cards.text.noCamera' : 'cards.text.insecure');
    }
  }

  function read(digits) {
    const now = Date.now();
    const again = last.digits === digits && now - last.at < SAME;
    last = { digits, at: now };
    if (!again) reading = reading.then(() => one(digits)).catch(() => show(null, t('register.text.notsaved'), false));
    return reading;
  }

  async function one(digits) {
    const { cards } = register.head;
    const learner = await holderOf(digits, cards);
    const row = register.rows.find((r) => r.learner === learner);
    if (!row) return show(null, t('cards.text.unknown'), false);
    if (!register.takesMarks) return show(row, t('register.text.readonly'), false);
    const kindOf = (code) => register.statuses.find((s) => s.code === code)?.kind;
    if (HERE.includes(kindOf(row.status))) return show(row, t('cards.text.already'), true);
    const { kind, arrived } = arrival(session, wallTime(isOwn() ? here.phone.time : Date.now(), session.zone), cards.lateAfter);
    const status = register.statuses.find((s) => s.kind === kind);
    await register.mark({ learner, status: status.code, arrived });
    show(row, [words(status.label), arrived].filter(Boolean).join(' '), true, kind);
  }

  function show(row, text, good, kind) {
    told.textContent = row ? '' : text;
    child.hidden = !row;
    child.dataset.good = String(good);
    if (row) child.replaceChildren(avatar(row.avatar), h('p', { class: 'cards-name' }, h('bdi', {}, row.name)), h('p', { class: 'register-status', 'data-status': kind ?? 'NONE' }, kind ? shapeOf(kind) : icon('check'), h('span', {}, text)));
    beep(good);
    navigator.vibrate?.(good ? 80 : [60, 60, 60]);
  }

  function beep(good) {
    if (!sound) return;
    const tone = sound.createOscillator();
    tone.frequency.value = good ? GOOD : BAD;
    tone.connect(sound.destination);
    tone.start();
    tone.stop(sound.currentTime + BEEP / 1000);
  }

  return () => {
    count.textContent = t('register.text.marked', String(register.rows.filter((r) => r.status).length), String(register.rows.length));
  };
});
