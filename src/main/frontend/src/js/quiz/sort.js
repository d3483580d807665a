// Things to be put into bins: the thing in hand goes where one taps, or is dragged; every bin is a button for the keyboard.
import { h, icon, say, t } from '../dom.js';
import { shuffled } from '../shuffle.js';
import { draggable } from './drag.js';
import { verdict } from './parts.js';

/** @returns also `right`: the things that are in their bin */
export function judge(item, answer) {
  const right = Object.keys(item.key).filter((id) => answer[id] === item.key[id]);
  return { correct: right.length === Object.keys(item.key).length, right };
}

export function mount({ item, words, seed, name, changed }) {
  const things = shuffled(item.items, seed);
  const where = new Map();
  let hand = things[0];
  let locked = false;
  const plain = (id) => h('div', { html: words.get(id) }).textContent.trim();
  const tray = h('div', { class: 'bank' }, h('p', { id: `${name}-tray` }, t('player.sort.tray')));
  const cards = new Map(
    things.map((id) => {
      const card = h('button', { type: 'button', class: 'thing', onclick: () => take(id) }, h('span', { html: words.get(id) }));
      draggable(card, { over: '.bin', can: () => !locked, begin: () => take(id), drop: (bin) => put(id, bin.dataset.bin) });
      return [id, card];
    }),
  );
  const bins = new Map(
    item.bins.map((id, i) => {
      const label = h('p', { id: `${name}-bin-${i}`, html: words.get(id) });
      const here = h('button', { type: 'button', class: 'slot', 'aria-label': t('player.sort.here', plain(id)), onclick: () => put(hand, id) }, icon('arrow-down'), t('player.sort.put'));
      const bin = h('div', { class: 'bin', role: 'group', 'aria-labelledby': label.id, 'data-bin': id }, label, here);
      return [id, { bin, here }];
    }),
  );
  const board = h('div', { class: 'sort' }, tray, h('div', { class: 'bins' }, [...bins.values()].map(({ bin }) => bin)));

  const nextToPlace = () => things.find((id) => !where.has(id)) ?? null;
  function take(id) {
    if (locked) return;
    hand = id;
    draw();
  }
  function put(id, bin) {
    if (locked || id == null) return;
    where.set(id, bin);
    hand = nextToPlace();
    draw();
    const done = t('player.sort.placed', plain(id), plain(bin));
    say(hand == null ? done : `${done} ${t('player.sort.next', plain(hand))}`);
    changed();
  }
  function draw() {
    const focused = document.activeElement;
    for (const id of things) {
      const card = cards.get(id);
      card.setAttribute('aria-pressed', String(id === hand));
      const home = where.has(id) ? bins.get(where.get(id)).bin : tray;
      if (card.parentElement !== home) home.append(card);
    }
    // a thing that moves keeps the focus of who moved it
    if (board.contains(focused) && document.activeElement !== focused) focused.focus({ preventScroll: true });
    for (const { here } of bins.values()) {
      here.hidden = locked;
      here.setAttribute('aria-disabled', String(hand == null));
    }
    tray.hidden = where.size === things.length;
  }
  draw();
  return {
    element: board,
    answer: () => (where.size === things.length ? Object.fromEntries(item.items.map((id) => [id, where.get(id)])) : null),
    restore(answer) {
      for (const [id, bin] of Object.entries(answer)) if (cards.has(id) && bins.has(bin)) where.set(id, bin);
      hand = nextToPlace();
      draw();
      changed();
    },
    show({ correct, feedback = {}, right }) {
      locked = true;
      hand = null;
      draw();
      for (const [id, card] of cards) {
        card.setAttribute('aria-disabled', 'true');
        const isRight = right ? right.includes(id) : correct ? true : undefined;
        if (isRight !== undefined) card.classList.add(isRight ? 'correct' : 'wrong');
        if (feedback[id] || isRight !== undefined) card.append(verdict(isRight, feedback[id]));
      }
    },
    again() {
      locked = false;
      for (const card of cards.values()) {
        card.classList.remove('correct', 'wrong');
        card.removeAttribute('aria-disabled');
        card.querySelector('.verdict')?.remove();
      }
      hand = nextToPlace();
      draw();
      changed();
    },
    focus: () => (hand == null ? cards.get(things[0]) : bins.get(item.bins[0]).here).focus(),
  };
}
