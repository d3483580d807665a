// @page My work: what was handed in, and what the trainer wrote.
import { date, h, icon, page, shape, t } from './dom.js';
import { frame } from './frame.js';
import { showMe } from './me.js';
import { fill, own } from './personal.js';
import { keep } from './session.js';

frame();
showMe();
await own({
  address: '/api/v1/me/work',
  prefix: 'work',
  go: h('a', { class: 'button', href: page('courses') }, icon('book-open'), t('work.empty.go')),
  draw: (all) => {
    fill(...all.map(card));
    keep('seen-feedback', all.flatMap((w) => (w.feedback ? [w.feedback.id] : [])));
  },
});

function card(w) {
  const graded = Boolean(w.feedback);
  return h('article', { class: 'card' },
    h('h2', {}, w.lessonTitle),
    h('p', { class: 'facts' },
      h('span', {}, icon('send'), ' ', t('work.sentOn', date(w.submittedAt))),
      h('span', {}, icon(graded ? 'message-circle' : 'clock'), ' ', t(graded ? 'work.graded' : 'work.waiting'))),
    w.text && h('p', { class: 'own-text' }, w.text),
    w.file && h('p', { class: 'facts' }, h('span', {}, icon('paperclip'), ' ', t('work.file', w.file.name ?? w.file.fileName ?? ''))),
    graded && h('div', { class: 'feedback' }, h('h3', {}, t('work.feedback')), h('p', { class: 'own-text' }, w.feedback.comment ?? '')),
    graded && rubric(w.feedback),
    h('p', {}, h('a', { class: 'quiet-button', href: page(`courses/${w.lesson}#${w.step}`) }, icon('book-open'), t('work.open'))));
}

function rubric({ levels = [] }) {
  if (levels.length === 0) return false;
  return h('section', {}, h('h3', { class: 'row-head' }, t('work.rubric')),
    h('ul', { class: 'rubric' }, levels.map((c) =>
      h('li', {},
        h('strong', {}, c.name),
        h('span', { class: 'levels' },
          [1, 2, 3, 4].map((n) => shape('star-8', n <= c.level ? 'on' : '')),
          h('span', {}, c.levelName ?? t('work.level', String(c.level)))),
        (c.description ?? '') && h('span', { class: 'lead' }, c.description)))));
}
