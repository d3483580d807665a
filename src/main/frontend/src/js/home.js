// @page The child's home: one thing to go on with, the path, the work, the certificates. For a visitor: a welcome.
import { $, h, icon, lang, page, t } from './dom.js';
import { avatar } from './avatar.js';
import { frame } from './frame.js';
import { api } from './http.js';
import { keepCard } from './keep.js';
import { part } from './player-state.js';
import { follow } from './progress.js';
import { keep, kept, session, signOut } from './session.js';
import { strip } from './strip.js';
import { rosette } from './zellij.js';

frame();
const inside = $('#inside');
const index = courses();
const { me, queue } = await session();
const unsent = h('p', { class: 'strip', role: 'status' });
const offer = h('section', { class: 'keep card' });
let offered = false;
// one and the same while the page is drawn anew: a tap on the way out must not fall between two drawings
const hello = me?.kind === 'learner' && greeting();
if (me?.kind === 'staff') location.replace(`/staff/today.xhtml?lang=${lang}`);
else if (!me) welcome();
else {
  strip(unsent, queue);
  const found = await index;
  await follow(me, (progress, own) => draw(found.courses.filter((c) => !own?.length || own.includes(c.id)), progress));
}

/** Titles and structure: of the last visit at once where the line gives nothing. */
async function courses() {
  try {
    const found = await api(`/${lang}/courses/index.json`, { patience: 6000 });
    await keep(`index:${lang}`, found);
    return found;
  } catch {
    return (await kept(`index:${lang}`)) ?? { courses: [] };
  }
}

function welcome() {
  fill(
    h('section', { class: 'continue' }, rosette(8), h('div', {},
      h('h2', { class: 'title' }, t('home.visitor.title')),
      h('p', {}, t('home.visitor.text')),
      h('a', { class: 'button', href: page('sign-in') }, icon('log-in', 'mirror'), t('home.visitor.signIn')),
      ' ',
      h('a', { class: 'button second', href: page('courses') }, icon('book-open'), t('home.visitor.look')))),
  );
}

function draw(all, progress) {
  const lessons = all.flatMap((c) => c.modules.flatMap((m) => m.lessons.map((l) => ({ ...l, course: c.id, folds: c.folds, module: m, state: progress(l.address, l.rev, l.steps) }))));
  const begun = lessons.filter((l) => l.state.done.length && part(l.steps, l.state) < 1);
  const next = begun[0] ?? lessons.find((l) => l.state.done.length === 0);
  const path = h('ol', { class: 'way' }, all.flatMap((c) => c.modules.map((m) => moduleRow(c, m, lessons.filter((l) => l.module === m)))));
  fill(
    hello,
    unsent,
    next ? card(next, begun[0] ? 'home.continue' : 'home.begin') : lessons.length ? card(lessons[0], 'home.again') : h('div', { class: 'empty' }, rosette(8, 0), h('p', {}, t('home.nothing'))),
    lessons.length > 0 && h('section', {}, h('h2', { class: 'row-head' }, t('home.path')), path),
    lessons.length > 0 && offer,
    h('section', { class: 'way', id: 'mine' },
      row(page('work'), icon('notebook-pen'), t('home.work'), h('span', { class: 'more', id: 'work-state' })),
      row(page('agree'), icon('check'), t('home.agree'), null),
      row(page('certificates'), icon('award'), t('home.certificates'), h('span', { class: 'more', id: 'certificate-state' }))),
  );
  if (lessons.length && !offered) {
    offered = true;
    keepCard(offer, (next ?? lessons[0]).course);
  }
  counts();
}

function greeting() {
  const leave = h('button', { type: 'button', class: 'quiet-button not-me', onclick: () => signOut() }, icon('user-round'), t('home.notMe'));
  const out = h('button', { type: 'button', class: 'quiet-button not-me', onclick: () => signOut() }, icon('log-out', 'mirror'), t('home.signOut'));
  return h('div', { class: 'greet' }, avatar(me.avatar), h('div', {}, h('p', { class: 'title hello' }, t('home.hello', `\u2068${me.displayName}\u2069`)), h('div', { class: 'leave' }, leave, out)));
}

function card(l, kicker) {
  const at = Math.min(l.steps.length, l.state.done.length + 1);
  return h('section', { class: 'continue' }, rosette(l.folds, part(l.steps, l.state)),
    h('div', {},
      h('p', { class: 'kicker' }, t(kicker)),
      h('h2', { class: 'title' }, l.title),
      h('p', { class: 'lead' }, t('home.where', String(at), String(l.steps.length), String(l.minutes))),
      h('a', { class: 'button', href: page(`courses/${l.address}`) }, t('home.go'), icon('arrow-right', 'mirror'))));
}

function moduleRow(course, module, lessons) {
  const steps = lessons.reduce((n, l) => n + l.steps.length, 0);
  const done = lessons.reduce((n, l) => n + l.state.done.length, 0);
  const words = done === 0 ? t('home.lesson.new') : done >= steps ? t('home.lesson.done') : t('home.lesson.part', String(done), String(steps));
  return h('li', {}, row(page(`courses/${module.address}`), rosette(course.folds, steps ? done / steps : 0), module.title, h('span', { class: 'more' }, words)));
}

function row(href, picture, name, more) {
  return h('a', { class: 'way-item', href }, h('span', { class: 'picture' }, picture), h('span', {}, h('span', { class: 'name' }, name), more), icon('arrow-right', 'mirror'));
}

async function counts() {
  try {
    const work = list(await api('/api/v1/me/work'), 'works');
    const seen = new Set((await kept('seen-feedback')) ?? []);
    const state = $('#work-state');
    const fresh = work.some((w) => w.feedback && !seen.has(w.feedback.id));
    state.classList.toggle('new', fresh);
    state.textContent = fresh ? `● ${t('home.work.new')}` : t('home.count', String(work.length));
    $('#certificate-state').textContent = t('home.count', String(list(await api('/api/v1/me/certificates'), 'certificates').length));
  } catch {
    // two small numbers can wait
  }
}

function list(answer, name) {
  return Array.isArray(answer) ? answer : (answer?.[name] ?? []);
}

function fill(...children) {
  inside.replaceChildren(...children.filter(Boolean));
  inside.removeAttribute('aria-busy');
}
