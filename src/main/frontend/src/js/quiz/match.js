// Pairs: choose a place, then what belongs there. Every move is a button, so that touch and keyboard are alike.
import { h, icon, say, t } from '../dom.js';
import { shuffled } from '../shuffle.js';
import { verdict } from './parts.js';

/** @returns also `right`: the left ids whose partner is right */
export function judge(item, answer) {
  const right = Object.keys(item.key).filter((left) => answer[left] === item.key[left]);
  return { correct: right.length === Object.keys(item.key).length, right };
}

export function mount({ item, words, seed, changed }) {
  const left = shuffled(item.left, seed);
  const right = shuffled(item.right, seed + 1);
  // several left sides may share a right one; then it stays in the bank
  const shared = item.left.length > item.right.length;
  const pairs = new Map();
  let active = left[0];
  let locked = false;
  const plain = (id) => h('div', { html: words.get(id) }).textContent.trim();
  const board = h('div', { class: 'match' });
  const bank = h('div', { class: 'bank' }, h('p', {}, t('player.match.bank')));
  const places = new Map();
  for (const id of left) {
    const slot = h('button', { type: 'button', class: 'slot', onclick: () => pick(id) });
    const pair = h('div', { class: 'pair' }, h('p', { html: words.get(id) }), slot);
    places.set(id, { slot, pair });
    board.append(pair);
  }
  const cards = new Map(right.map((id) => [id, h('button', { type: 'button', onclick: () => put(id), html: words.get(id) })]));
  bank.append(...cards.values());
  board.append(bank);

  function pick(id) {
    if (locked) return;
    if (pairs.delete(id)) changed();
    active = id;
    draw();
  }
  function put(id) {
    if (locked || active == null) return;
    const target = active;
    pairs.set(target, id);
    active = left.find((l) => !pairs.has(l)) ?? null;
    draw();
    say(t('player.match.put', plain(id), plain(target)));
    changed();
    const next = active == null ? places.get(target).slot : [...cards.values()].find((c) => !c.hidden);
    next?.focus();
  }
  function draw() {
    for (const [id, { slot }] of places) {
      const chosen = pairs.get(id);
      slot.classList.toggle('full', chosen !== undefined);
      slot.setAttribute('aria-pressed', String(id === active));
      slot.replaceChildren(
        h('span', { class: 'unseen' }, `${plain(id)}: `),
        ...(chosen === undefined ? [icon('link'), t(id === active ? 'player.match.choose' : 'player.match.empty')] : [h('span', { html: words.get(chosen) })]),
      );
    }
    const used = new Set(pairs.values());
    for (const [id, card] of cards) card.hidden = !shared && used.has(id);
    bank.hidden = locked || (!shared && used.size === right.length);
  }
  draw();
  return {
    element: board,
    answer: () => (pairs.size === left.length ? Object.fromEntries(item.left.map((l) => [l, pairs.get(l)])) : null),
    restore(answer) {
      for (const [l, r] of Object.entries(answer)) if (places.has(l) && cards.has(r)) pairs.set(l, r);
      active = left.find((l) => !pairs.has(l)) ?? null;
      draw();
      changed();
    },
    show({ correct, feedback = {}, right: good }) {
      locked = true;
      active = null;
      draw();
      for (const [id, { pair }] of places) {
        const isRight = good ? good.includes(id) : correct ? true : undefined;
        if (isRight !== undefined) pair.classList.add(isRight ? 'correct' : 'wrong');
        if (feedback[id] || isRight !== undefined) pair.append(verdict(isRight, feedback[id]));
      }
    },
    again() {
      locked = false;
      for (const { pair } of places.values()) {
        pair.classList.remove('correct', 'wrong');
        pair.querySelector('.verdict')?.remove();
      }
      active = left.find((l) => !pairs.has(l)) ?? null;
      draw();
      changed();
    },
    focus: () => places.get(left[0]).slot.focus(),
  };
}
