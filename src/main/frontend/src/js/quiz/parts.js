// What the kinds of questions share.
import { h, icon, lang, shape, t } from '../dom.js';

const LETTERS = { ar: 'أبجدهوزح' };
const SHAPES = ['circle', 'diamond', 'square', 'star-8', 'hexagon', 'star-6', 'triangle', 'star-12'];

/** The letter in its shape that names an option by its place on the screen. */
export function letter(index) {
  const letters = LETTERS[lang] ?? 'ABCDEFGH';
  return h('span', { class: 'letter', 'aria-hidden': 'true' }, shape(SHAPES[index % SHAPES.length]), h('span', {}, letters[index] ?? String(index + 1)));
}

/** What is said about one option, inside its card. */
export function verdict(right, html) {
  const word = right === undefined ? '' : t(right ? 'player.verdict.right' : 'player.verdict.wrong');
  const name = right === undefined ? 'message-circle' : right ? 'circle-check' : 'rotate-ccw';
  return h('div', { class: 'verdict' }, icon(name), h('div', {}, word && h('strong', {}, word), html && h('div', { html })));
}
