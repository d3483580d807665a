// @page The player: one step at a time, a visible path, a big next, never a dead end.
import { $, $$, h, icon, lang, say, shape, t } from './dom.js';
import { aloud, hush } from './aloud.js';
import { frame } from './frame.js';
import { showMe } from './me.js';
import { api } from './http.js';
import { LabHost } from './lab-host.js';
import { merge, part, startAt } from './player-state.js';
import { Question } from './question.js';
import { keep, kept, session } from './session.js';
import { strip } from './strip.js';
import { submission } from './submission.js';
import { rosette } from './zellij.js';

/** Milliseconds that a scored answer may take before the page says "kept" and goes on. */
const SOON = 6000;
/** Minutes after which a break is offered, by age band; child-safety CS-22. */
const BREAK = { A: 25, B: 40, C: 40 };

const main = $('main.lesson');
const { lesson, rev, folds, band } = main.dataset;
const sections = $$('.step[data-step]', main);
const steps = sections.map((s) => s.id);
const end = $('#end');
const bar = $('.bar');
const next = $('#next');
const back = $('#back');
const reason = $('#reason');
const questions = new Map();
const labs = new Map();
let who = { me: null, queue: null };
let state = await readState();
let here = null;

frame();
showMe();
for (const section of sections) prepare(section);
aloud(sections);
show(startAt(steps, state, decodeURIComponent(location.hash.slice(1))), false);
addEventListener('hashchange', () => show(startAt(steps, state, decodeURIComponent(location.hash.slice(1))), true));
next.addEventListener('click', onNext);
back.addEventListener('click', () => go(position() - 1));
prepareTerms();
offerBreak();
joinSession();

function stateKey() {
  return `lesson:${lesson}@${rev}`;
}
async function readState() {
  return merge(await kept(stateKey()), null, steps);
}
async function saveState() {
  state.last = here === 'end' ? state.last : here;
  await keep(stateKey(), state);
}

async function joinSession() {
  who = await session();
  if (!who.me) {
    const note = $('#visitor');
    note.hidden = false;
    return;
  }
  strip($('#strip'), who.queue);
  if (who.me.kind !== 'learner') return; // a trainer looks on: nothing is followed or sent
  who.queue.on(({ type, operation, receipt }) => {
    const o = type === 'receipt' || receipt ? operation : null;
    // a step the server does not know (any more) is nothing a child can mend
    if (o?.kind === 'learning.step' && receipt?.outcome === 'refused') who.queue.dismiss(o.id);
    if (o?.kind === 'learning.evidence' && ['LRN-001', 'LRN-003'].includes(receipt?.code)) who.queue.dismiss(o.id);
    if (o?.kind === 'learning.answer' && o.payload.lesson === lesson) received(o, receipt);
  });
  // steps done while nobody was known yet (the first seconds of a page) belong to who is here
  try {
    const learning = await api('/api/v1/me/learning');
    const before = new Set(state.done);
    state = merge(state, learning.lessons?.[lesson], steps);
    if (state.done.some((s) => !before.has(s))) {
      await saveState();
      if (!location.hash && !$('#end.shown')) show(startAt(steps, state, null), false);
      else draw();
    }
    const unsent = new Set((await who.queue.waiting(`answer:${lesson}:`)).map((o) => o.payload.step));
    for (const [step, { result }] of Object.entries(state.answers)) {
      if (result?.state !== 'kept' || unsent.has(step)) continue;
      delete state.answers[step];
      questions.get(step)?.reopen();
    }
    const told = new Set(learning.lessons?.[lesson]?.done ?? []);
    const waiting = new Set((await who.queue.waiting(`step:${lesson}:`)).map((o) => o.payload.step));
    for (const step of state.done) if (!isScored(step) && !told.has(step) && !waiting.has(step)) await tellStep(step);
  } catch {
    // what is on the device is enough to go on
  }
}

function prepare(section) {
  const { type } = section.dataset;
  const step = section.id;
  if (type.startsWith('quiz.')) {
    const question = new Question(section, {
      remembered: state.answers[step],
      onAnswer: (answer, seed) => send(step, answer, seed),
      onDone: async (answer, seed, result) => {
        state.answers[step] = { answer, seed, result, lang };
        if (result.state === 'judged' && result.max != null) state.best[step] = better(state.best[step], result);
        await finish(step);
        if (result.state === 'judged') say($('.result p', section)?.textContent ?? '');
      },
      onChange: () => here === step && drawBar(),
    });
    questions.set(step, question);
  } else if ($('.lab', section)) {
    const tell = async (evidence) => {
      state.answers[step] = { answer: evidence };
      await finish(step);
      await tellLab(step, evidence);
    };
    labs.set(step, new LabHost(section, { remembered: state.answers[step]?.answer, camera: mayUseCamera, onDone: tell, onEnd: (evidence) => tellLab(step, evidence) }));
  } else if (type === 'reflect') {
    faces(section);
  } else if (type === 'project') {
    submission(section, { lesson, step, session, onSent: () => finish(step) });
  }
}

async function mayUseCamera() {
  return ((await session()).me?.agreed ?? []).includes('labs.camera');
}

const better = (a, b) => (a && Number(a.points) > Number(b.points) ? a : { points: b.points, max: b.max });

/** Gives the server's result if it comes soon, else says that the answer is kept. */
async function send(step, answer, seed) {
  who = await session();
  if (!who.me || who.me.kind !== 'learner') return { state: 'visitor' };
  const added = await who.queue.add({
    kind: 'learning.answer',
    subject: `answer:${lesson}:${step}`,
    payload: { lesson, step, rev: Number(rev), answer, seed, lang },
  });
  return new Promise((resolve) => {
    const stop = who.queue.on(({ operation, receipt }) => {
      if (operation?.id !== added.id || !receipt) return;
      stop();
      resolve(asResult(receipt));
    });
    const kept = () => {
      stop();
      resolve({ state: 'kept', full: who.queue.state().full });
    };
    setTimeout(kept, SOON);
    who.queue.settled().then(kept); // a try that is over without a receipt: no need to wait longer
  });
}

function asResult(receipt) {
  if (receipt.outcome === 'refused' || receipt.outcome === 'conflict') return { state: 'refused', message: receipt.message };
  if (!receipt.result) return { state: 'kept' };
  return { state: 'judged', ...receipt.result };
}

/** A receipt for an answer given earlier, perhaps on another page. */
async function received({ payload }, receipt) {
  const remembered = state.answers[payload.step];
  if (remembered?.result?.state !== 'kept' || JSON.stringify(remembered.answer) !== JSON.stringify(payload.answer)) return;
  const result = asResult(receipt);
  if (result.state === 'kept') return;
  Object.assign(remembered, { result, lang: payload.lang });
  if (result.max != null) state.best[payload.step] = better(state.best[payload.step], result);
  await saveState();
  questions.get(payload.step)?.arrived(result);
}

/** A question with points is done by its answer; the server would not take our word for it. */
const isScored = (step) => questions.get(step)?.scored ?? false;

async function tellStep(step) {
  if (who.me?.kind !== 'learner') return;
  if (labs.has(step)) return tellLab(step, state.answers[step]?.answer);
  await who.queue.add({ kind: 'learning.step', subject: `step:${lesson}:${step}`, payload: { lesson, step, rev: Number(rev) } });
}

/** @param told the lab's numbers, or `{paper: true}`; nothing where the step was done on another device */
async function tellLab(step, told) {
  if (who.me?.kind !== 'learner' || !told) return;
  const what = told.paper ? told : { evidence: told };
  await who.queue.add({ kind: 'learning.evidence', subject: `step:${lesson}:${step}`, payload: { lesson, step, rev: Number(rev), ...what } });
}

async function finish(step) {
  const first = !state.done.includes(step);
  if (first) state.done = steps.filter((s) => s === step || state.done.includes(s));
  await saveState();
  draw();
  if (first && !isScored(step) && !labs.has(step)) await tellStep(step);
}

function position() {
  return here === 'end' ? steps.length : steps.indexOf(here);
}
function go(index) {
  const target = index >= steps.length ? 'end' : steps[Math.max(0, index)];
  if (location.hash === `#${target}`) show(target, true);
  else location.hash = target;
}

async function onNext() {
  const question = questions.get(here);
  if (question && !question.judged) {
    if (!question.answered()) {
      reason.hidden = false;
      say(reason.textContent);
      question.view.focus();
      return;
    }
    await question.check();
    return;
  }
  const at = position();
  if (here !== 'end' && !questions.has(here) && !labs.has(here) && $(`#${CSS.escape(here)}`).dataset.type !== 'project') await finish(here);
  go(at + 1);
}

function show(target, moved) {
  hush();
  here = target;
  for (const section of [...sections, end]) section.classList.toggle('shown', section.id === target);
  for (const [step, lab] of labs) step === target ? lab.show() : lab.hide();
  $('.lesson-head').classList.toggle('small', target !== steps[0]);
  $('.path').open = false;
  reason.hidden = true;
  draw();
  saveState();
  if (moved) {
    scrollTo({ top: 0 });
    const section = target === 'end' ? end : sections[steps.indexOf(target)];
    section.focus({ preventScroll: true });
  }
}

function draw() {
  const done = new Set(state.done);
  const tiles = $('.path-tiles');
  tiles.replaceChildren(
    ...steps.flatMap((s, i) => [
      ...(i ? [h('i')] : []),
      shape(`star-${folds}`, [done.has(s) && 'done', s === here && 'here'].filter(Boolean).join(' ')),
    ]),
  );
  const at = position();
  $('.path-count .count').textContent = here === 'end' ? t('player.path.end') : t('player.path.count', String(at + 1), String(steps.length));
  $$('.path li').forEach((li, i) => {
    li.classList.toggle('done', done.has(steps[i]));
    const link = $('a', li);
    if (steps[i] === here) link.setAttribute('aria-current', 'step');
    else link.removeAttribute('aria-current');
    $('.step-state', li).textContent = done.has(steps[i]) ? t('player.path.done') : '';
  });
  for (const section of sections) section.classList.toggle('done', done.has(section.id));
  drawBar();
  if (here === 'end') drawEnd();
}

function drawBar() {
  const at = position();
  back.hidden = at === 0;
  bar.hidden = here === 'end';
  const question = questions.get(here);
  const asks = question && !question.judged;
  const ready = !asks || (question.answered() && !question.busy);
  next.setAttribute('aria-disabled', String(!ready));
  const word = asks ? t(question.busy ? 'player.checking' : 'player.check') : at === steps.length - 1 ? t('player.finish') : t('player.next');
  next.replaceChildren(h('span', {}, word), asks ? icon('check') : icon(document.documentElement.dir === 'rtl' ? 'arrow-left' : 'arrow-right'));
  if (ready) reason.hidden = true;
  const later = $('.later', sections[at]);
  if (later) later.hidden = !asks;
}

function drawEnd() {
  const share = part(steps, state);
  const missing = steps.filter((s) => !state.done.includes(s));
  $('.end-picture', end).replaceChildren(rosette(Number(folds), share));
  $('.end-done', end).hidden = missing.length > 0;
  const open = $('.end-open', end);
  open.hidden = missing.length === 0;
  if (missing.length) {
    $('.end-missing', end).replaceChildren(
      ...missing.map((s) => h('li', {}, h('a', { href: `#${s}` }, $(`.path a[href="#${CSS.escape(s)}"] .step-name`)?.textContent ?? s))),
    );
  } else say(t('player.end.done'));
}

/** Faces for each "I can" sentence; they stay on the device: nobody is graded by them. */
function faces(section) {
  const list = $('.options', section);
  if (!list) return;
  const chosen = state.answers[section.id]?.answer ?? {};
  const sets = [...list.children].map((li) => {
    const { option } = li.dataset;
    const face = (value, mouth) => {
      const input = h('input', { type: 'radio', name: `${section.id}-${option}`, value, onchange: () => pick(option, value) });
      input.checked = chosen[option] === value;
      return h('label', { class: 'face' }, picture(mouth), h('span', {}, t(`player.face.${value}`)), input);
    };
    return h('fieldset', { class: 'faces' }, h('legend', { html: li.innerHTML }), h('div', {}, face('no', 'M8 16.5q4 -3.5 8 0'), face('almost', 'M8 15.5h8'), face('yes', 'M8 14.5q4 4 8 0')));
  });
  list.replaceWith(h('div', {}, sets));
  function pick(option, value) {
    const answer = { ...(state.answers[section.id]?.answer ?? {}), [option]: value };
    state.answers[section.id] = { answer };
    saveState();
  }
}

function picture(mouth) {
  const ns = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(ns, 'svg');
  for (const [k, v] of Object.entries({ viewBox: '0 0 24 24', fill: 'none', stroke: 'currentColor', 'stroke-width': 2, 'stroke-linecap': 'round', 'aria-hidden': 'true' })) svg.setAttribute(k, v);
  svg.innerHTML = `<circle cx="12" cy="12" r="10"/><path d="M9 9.5v.01M15 9.5v.01"/><path d="${mouth}"/>`;
  return svg;
}

/** A word of the programme opens its meaning under the paragraph it stands in. */
function prepareTerms() {
  for (const term of $$('.term', main)) {
    term.setAttribute('aria-expanded', 'false');
    term.addEventListener('click', (e) => {
      e.preventDefault();
      const open = term.getAttribute('aria-expanded') === 'true';
      term.setAttribute('aria-expanded', String(!open));
      if (open) return $(`.meaning[data-of="${term.dataset.term}"]`, term.closest('.step'))?.remove();
      const meaning = $(`.glossary [data-term="${term.dataset.term}"]`);
      const block = term.closest('table, p, li, .option') ?? term;
      const card = h('div', { class: 'meaning', role: 'note', 'data-of': term.dataset.term }, icon('book-open'), h('span', {}, meaning?.textContent ?? ''));
      if (block.matches('li')) block.append(card);
      else block.after(card);
      say(card.textContent);
    });
  }
  for (const later of $$('.later')) later.addEventListener('click', () => go(position() + 1));
}

function offerBreak() {
  const card = $('#break');
  if (!card) return;
  const show = () => {
    card.hidden = false;
    card.scrollIntoView({ block: 'nearest' });
    say($('p', card).textContent);
  };
  setTimeout(show, (BREAK[band] ?? 40) * 60000);
  $('button', card).addEventListener('click', () => (card.hidden = true));
}
