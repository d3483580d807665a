// @page Finding a child: asks while somebody types, and shows only the answer to what was typed last.
import { avatar } from './avatar.js';
import { $, fill, h } from './dom.js';
import { api } from './http.js';

/** Milliseconds without a key before a question goes out. */
const PAUSE = 150;
const SHORTEST = 2;

const box = $('#find');
const list = $('#found');
const count = $('#found-count');
const words = $('.find').dataset;
let timer;
let asked = 0;

box.addEventListener('input', () => {
  clearTimeout(timer);
  timer = setTimeout(ask, PAUSE);
});
box.addEventListener('keydown', (event) => {
  if (event.key === 'ArrowDown') move(event, $('a', list));
});
list.addEventListener('keydown', (event) => {
  const row = event.target.closest('li');
  if (event.key === 'ArrowDown') move(event, row.nextElementSibling?.firstElementChild);
  if (event.key === 'ArrowUp') move(event, row.previousElementSibling?.firstElementChild ?? box);
});
box.focus();
if (box.value) ask(); // the browser brought the text back with the page

async function ask() {
  const text = box.value;
  const question = ++asked;
  if (text.trim().length < SHORTEST) {
    show([], '');
    return;
  }
  try {
    const answer = await api('/api/v1/people/find', { method: 'POST', json: { text } });
    if (question !== asked) return;
    const { found, more } = answer;
    show(found, found.length === 0 ? words.none : fill(more ? words.most : words.count, [found.length]));
  } catch {
    if (question === asked) show([], words.fail);
  }
}

function show(found, sentence) {
  count.textContent = sentence;
  list.replaceChildren(...found.map(row));
}

function row(child) {
  const [first, ...other] = child.names;
  return h(
    'li',
    {},
    h(
      'a',
      { href: `/staff/people/learner.xhtml?id=${child.id}` },
      avatar(child.avatar),
      h('span', { class: 'found-name' }, h('bdi', {}, first), other.map((name) => h('bdi', { class: 'found-other' }, name))),
      h('span', { class: 'found-where' }, child.where.map((part) => h('bdi', {}, part))),
    ),
  );
}

function move(event, target) {
  if (!target) return;
  event.preventDefault();
  target.focus();
}
