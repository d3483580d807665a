// The secret of the youngest: four pictures of sixteen, tapped in order. A tap on a chosen one takes it back with all after it.
import { h, say, t } from './dom.js';

/** In the order of the grid; the server knows the same names. */
export const PICTURES = ['sun', 'fish', 'tree', 'ball', 'moon', 'house', 'star', 'boat', 'flower', 'key', 'cat', 'apple', 'umbrella', 'bicycle', 'teapot', 'drum'];
export const LENGTH = 4;

/** What a tap makes of the pictures chosen so far. */
export function tap(chosen, picture) {
  const at = chosen.indexOf(picture);
  if (at >= 0) return chosen.slice(0, at);
  return chosen.length < LENGTH ? [...chosen, picture] : chosen;
}

export function drawing(name) {
  const ns = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(ns, 'svg');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('focusable', 'false');
  svg.setAttribute('viewBox', '0 0 64 64');
  const use = document.createElementNS(ns, 'use');
  use.setAttribute('href', `${document.querySelector('[data-pictures]').dataset.pictures}#${name}`);
  svg.append(use);
  return svg;
}

const word = (name) => t(`Picture.${name.toUpperCase()}`);

/** @param whole called with the secret when the fourth picture is chosen; @returns `{element, clear}` */
export function pictureGrid(whole) {
  let chosen = [];
  const slots = Array.from({ length: LENGTH }, () => h('li', {}));
  const tiles = PICTURES.map((name, i) =>
    h('button', { type: 'button', class: 'picture', 'data-picture': name, 'aria-pressed': 'false', tabindex: i ? '-1' : '0', onclick: () => choose(name) },
      drawing(name), h('span', { class: 'unseen' }, word(name)), h('span', { class: 'nth', 'aria-hidden': 'true' })));
  const grid = h('div', { class: 'picture-grid', role: 'group', 'aria-label': t('door.pictures.grid'), onkeydown: walk }, tiles);

  function choose(name) {
    chosen = tap(chosen, name);
    draw();
    if (chosen.length === LENGTH) whole(chosen.join(' '));
    else say(t('door.pictures.count', String(chosen.length), String(LENGTH)));
  }

  function draw() {
    tiles.forEach((tile, i) => {
      const at = chosen.indexOf(PICTURES[i]);
      tile.setAttribute('aria-pressed', String(at >= 0));
      tile.querySelector('.nth').textContent = at >= 0 ? String(at + 1) : '';
    });
    slots.forEach((slot, i) => {
      slot.className = i < chosen.length ? 'full' : '';
      slot.replaceChildren(...(chosen[i] ? [drawing(chosen[i]), h('span', { class: 'unseen' }, word(chosen[i]))] : []));
    });
  }

  /** Arrow keys go over the grid; the page's direction counts. */
  function walk(e) {
    const from = tiles.indexOf(document.activeElement);
    const on = document.documentElement.dir === 'rtl' ? -1 : 1;
    const step = { ArrowRight: on, ArrowLeft: -on, ArrowDown: 4, ArrowUp: -4, Home: -from, End: 15 - from }[e.key];
    const to = from + step;
    if (from < 0 || step === undefined || to < 0 || to > 15) return;
    e.preventDefault();
    tiles.forEach((tile, i) => tile.setAttribute('tabindex', i === to ? '0' : '-1'));
    tiles[to].focus();
  }

  return {
    element: h('div', { class: 'pictures' }, h('ol', { class: 'slots', 'aria-label': t('door.pictures.slots') }, slots), grid),
    clear() {
      chosen = [];
      draw();
    },
    focus: () => tiles.find((tile) => tile.getAttribute('tabindex') === '0').focus(),
  };
}
