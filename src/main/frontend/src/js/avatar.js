// Avatars are pictures of the product, never of the child: a star whose folds and colour come from the avatar's name.
import { h, icon } from './dom.js';
import { path, star } from './zellij.js';

const COLOURS = ['a', 'b', 'c', 'd', 'e'];

export function avatar(name) {
  if (!name) return h('span', { class: 'avatar', 'aria-hidden': 'true' }, icon('user-round'));
  let sum = 0;
  for (const c of String(name)) sum = (sum * 31 + c.codePointAt(0)) >>> 0;
  const ns = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(ns, 'svg');
  svg.setAttribute('viewBox', '-110 -110 220 220');
  const shape = (points, cls) => {
    const p = document.createElementNS(ns, 'path');
    p.setAttribute('d', path(points));
    p.setAttribute('class', cls);
    return p;
  };
  const folds = 5 + (sum % 6);
  svg.append(shape(star(folds, 104, 0.62), 'outer'), shape(star(folds, 52, 0.5), 'inner'));
  return h('span', { class: `avatar colour-${COLOURS[(sum >>> 8) % COLOURS.length]}`, 'aria-hidden': 'true' }, svg);
}
