// What every lab needs: the words the course gives it, buttons, pictures of its own.
import { fill, h, icon } from '../js/dom.js';

/** `word('score', 3, 8)`: the course's words for an id, with its `{0}`, `{1}` … filled. */
export const speaker = (strings) => (id, ...values) => fill(strings[id] ?? id, values.map(String));

export const button = (words, onclick, { name, second = true, ...more } = {}) =>
  h('button', { type: 'button', class: second ? 'button second small' : 'button small', onclick, ...more }, name ? icon(name) : null, h('span', {}, words));

const NS = 'http://www.w3.org/2000/svg';
/** `s('path', { d: '…' })`. */
export function s(tag, attributes = {}, ...children) {
  const element = document.createElementNS(NS, tag);
  for (const [name, value] of Object.entries(attributes)) if (value != null && value !== false) element.setAttribute(name, value);
  element.append(...children.flat());
  return element;
}

/** A shape for each class, so that no colour speaks alone. */
export const SHAPES = ['circle', 'diamond', 'square', 'triangle'];

/** What a lab says of itself, from the file that the server reads, too. */
export const describe = ({ id, version, config, evidence }) => ({ id, version, configSchema: config, evidenceSchema: evidence });
