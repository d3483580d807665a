// A tree of questions built by hand: piles of cards, each asked one question until it is all of one kind.
import { h, icon, say, shape } from '../../js/dom.js';
import { shuffled } from '../../js/shuffle.js';
import { button, describe, s, SHAPES, speaker } from '../words.js';
import lab from './lab.json';
import * as trees from './tree.js';

export const meta = describe(lab);

/** Pixels; three piles stand side by side on a telephone. */
const WIDTH = 88;
const GAP = 6;
const LEVEL = 118;
const HEIGHT = 78;
/** Measures grow with the text that the child has chosen. */
const rem = (px) => `${px / 16}rem`;

export function mount(root, { config, strings, seed, restore, onEvidence }) {
  const word = speaker(strings);
  const { questions, classes } = config;
  const cards = shuffled(config.items, seed);
  const fresh = config.fresh ?? [];
  let tree = restore?.tree ?? null;
  let here = restore?.here ?? '';
  let tried = restore?.tried ?? null;

  const picture = h('div', { class: 'ynt-tree' });
  const scroll = h('div', { class: 'lab-scroll', role: 'group', 'aria-label': word('tree') }, picture);
  const panel = h('div', { class: 'lab-panel' });
  const results = h('div', { class: 'lab-results' });
  root.append(scroll, panel, results);

  const name = (kind) => word(`class-${kind}`);
  const sign = (kind) => shape(SHAPES[classes.indexOf(kind)], `sign kind-${classes.indexOf(kind)}`);
  const pileAt = (path) => trees.pile(tree, cards, path);
  const isPure = (pile) => new Set(pile.map((card) => card.is)).size <= 1;
  const open = (path) => questions.filter((question) => !trees.asked(tree, path).includes(question));

  function told() {
    const numbers = trees.measure(tree, cards, classes);
    return { ...numbers, tried: tried !== null, freshRight: tried ?? 0 };
  }

  function changed(next) {
    tree = next;
    tried = null;
    results.replaceChildren();
    draw();
    onEvidence(told());
  }

  function ask(question) {
    const path = here;
    const next = trees.ask(tree, path, question);
    const [yes, no] = ['y', 'n'].map((way) => trees.pile(next, cards, path + way));
    const mixed = trees.places(next).filter((p) => !trees.at(next, p) && !isPure(trees.pile(next, cards, p)));
    here = mixed.find((p) => p.startsWith(path)) ?? mixed[0] ?? path;
    changed(next);
    say(word('split', yes.length, no.length));
    picture.querySelector('[aria-pressed="true"]')?.focus();
  }

  function takeBack() {
    changed(trees.takeBack(tree, here));
    picture.querySelector('[aria-pressed="true"]')?.focus();
  }

  function content(path) {
    const node = trees.at(tree, path);
    if (node) return [h('span', { class: 'ynt-question' }, word(`question-${node.question}`))];
    const pile = pileAt(path);
    const found = trees.counts(pile, classes);
    const lines = classes.filter((kind) => found[kind]).map((kind) => h('span', { class: 'ynt-count' }, sign(kind), h('span', { class: 'ynt-name' }, name(kind)), h('b', {}, String(found[kind]))));
    if (pile.length === 0) lines.push(h('span', { class: 'ynt-count' }, word('cards', 0)));
    return lines;
  }

  function draw() {
    const { spots, columns, rows } = trees.layout(tree);
    const width = columns * (WIDTH + GAP) - GAP;
    const height = (rows - 1) * LEVEL + HEIGHT + 8;
    const middle = ({ x }) => x * (WIDTH + GAP) + WIDTH / 2;
    const lines = s('svg', { viewBox: `0 0 ${width} ${height}`, 'aria-hidden': 'true', class: 'ynt-lines' });
    const others = [];
    for (const path of trees.places(tree)) {
      const spot = spots[path];
      const pile = trees.at(tree, path) ? null : pileAt(path);
      const node = h(
        'button',
        {
          type: 'button',
          class: ['ynt-node', pile ? (isPure(pile) ? 'pure' : 'mixed') : 'question'].join(' '),
          'aria-pressed': String(path === here),
          onclick: () => {
            here = path;
            draw();
            picture.querySelector('[aria-pressed="true"]').focus();
          },
        },
        content(path),
        pile && pile.length && isPure(pile) ? icon('check', 'ynt-check') : null,
      );
      node.style.insetInlineStart = rem(spot.x * (WIDTH + GAP));
      node.style.insetBlockStart = rem(spot.y * LEVEL);
      others.push(node);
      if (path === '') continue;
      const parent = spots[path.slice(0, -1)];
      const [x0, y0, x1, y1] = [middle(parent), parent.y * LEVEL + HEIGHT - 6, middle(spot), spot.y * LEVEL];
      lines.append(s('path', { d: `M${x0} ${y0}C${x0} ${y0 + 26} ${x1} ${y1 - 30} ${x1} ${y1}` }));
      const way = h('span', { class: 'ynt-way' }, word(path.endsWith('y') ? 'yes' : 'no'));
      way.style.insetInlineStart = rem(x1 - 26);
      way.style.insetBlockStart = rem(y1 - 30);
      others.push(way);
    }
    picture.style.inlineSize = rem(width);
    picture.style.blockSize = rem(height);
    picture.replaceChildren(lines, ...others);
    drawPanel();
  }

  function drawPanel() {
    const node = trees.at(tree, here);
    const pile = pileAt(here);
    const { right, of } = told();
    const inside = [h('p', { class: 'lab-score' }, word('score', right, of))];
    if (node) {
      inside.push(h('h3', {}, word(`question-${node.question}`)), button(word('take-back'), takeBack, { name: 'rotate-ccw' }));
    } else {
      const said = trees.majority(pile, classes);
      const state = pile.length === 0 ? word('cards', 0) : isPure(pile) ? word('finished', name(said)) : open(here).length ? word('mixed', pile.length) : word('no-more', name(said));
      inside.push(
        h('p', {}, state),
        h('ul', { class: 'ynt-cards' }, pile.map((card) => h('li', {}, sign(card.is), h('span', {}, word(`item-${card.id}`), ' · ', name(card.is))))),
      );
      if (!isPure(pile) && open(here).length) {
        inside.push(
          h('h3', {}, word('ask')),
          h('div', { class: 'lab-buttons' }, open(here).map((question) => button(word(`question-${question}`), () => ask(question), { name: 'circle-question-mark' }))),
        );
      }
    }
    const after = [];
    if (tree && fresh.length) after.push(button(word('try'), tryFresh, { second: false, name: 'send' }));
    if (tree) after.push(button(word('again'), startOver, { name: 'rotate-ccw' }));
    panel.replaceChildren(...inside, h('div', { class: 'lab-buttons after' }, after));
  }

  function tryFresh() {
    tried = trees.rightOf(tree, cards, classes, fresh);
    const rows = fresh.map((card) => {
      const { said } = trees.predict(tree, cards, classes, card);
      const right = said === card.is;
      return h('li', { class: right ? 'good' : 'bad' }, icon(right ? 'check' : 'x'), h('span', {}, word('fresh-row', word(`item-${card.id}`), name(said), name(card.is))));
    });
    const sentence = word('fresh-score', tried, fresh.length);
    results.replaceChildren(h('p', { class: 'lab-score' }, sentence), h('ul', { class: 'lines ynt-fresh' }, rows));
    say(sentence);
    onEvidence(told());
  }

  function startOver() {
    here = '';
    changed(null);
    picture.querySelector('button').focus();
  }

  draw();
  return { unmount: () => root.replaceChildren(), snapshot: () => ({ tree, here, tried }) };
}
