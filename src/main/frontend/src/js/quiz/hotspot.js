// Areas of a picture. Each stands twice: on the picture for a tap, in the list for the keyboard and for those who cannot see it.
import { h } from '../dom.js';
import * as choice from './choice.js';
import { letter } from './parts.js';

export const judge = choice.judge;

export function mount({ item, prompt, words, changed, ...rest }) {
  const picture = prompt.querySelector('img');
  const frame = h('div', { class: 'spots' });
  const spots = new Map();
  const draw = () => {
    const chosen = new Set([].concat(list.answer() ?? []));
    for (const [id, spot] of spots) spot.classList.toggle('chosen', chosen.has(id));
    changed();
  };
  const list = choice.mount({ ...rest, item: { ...item, type: item.several ? 'multiple' : 'single' }, words, changed: () => draw() });
  const input = (id) => list.element.querySelector(`input[value="${id}"]`);
  item.options.forEach((id, i) => {
    const [x, y, width, height] = item.areas[id];
    const spot = h('span', { class: 'spot', 'aria-hidden': 'true', onclick: () => input(id).click() }, letter(i));
    // a picture is not mirrored: its left is its left in every language
    for (const [side, share] of Object.entries({ left: x, top: y, width, height })) spot.style.setProperty(side, `${share}%`);
    spots.set(id, spot);
  });
  const around = picture.parentElement;
  frame.append(picture, ...spots.values());
  if (around !== prompt && !around.textContent.trim() && !around.children.length) around.remove();
  const element = h('div', { class: 'hotspot' }, frame, list.element);
  const mark = (right) => {
    for (const [id, spot] of spots) {
      const known = right && input(id).checked;
      spot.classList.toggle('correct', Boolean(known && right.includes(id)));
      spot.classList.toggle('wrong', Boolean(known && !right.includes(id)));
    }
  };
  return {
    ...list,
    element,
    answer: () => (list.answer() == null ? null : [].concat(list.answer())),
    show(result) {
      list.show(result);
      element.classList.add('judged');
      mark(result.right ?? (result.correct ? [].concat(list.answer() ?? []) : undefined));
    },
    again() {
      list.again();
      element.classList.remove('judged');
      mark(undefined);
    },
  };
}
