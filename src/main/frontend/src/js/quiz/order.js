// Things to be put in order, with two buttons a row: no dragging.
import { h, icon, say, t } from '../dom.js';
import { disordered } from '../shuffle.js';

export function judge(item, answer) {
  return { correct: item.key.length === answer.length && item.key.every((id, i) => answer[i] === id) };
}

/** A new list with the entry at `index` moved by one; the same list at its ends. */
export function move(list, index, by) {
  const to = index + by;
  if (to < 0 || to >= list.length) return list;
  const result = [...list];
  [result[index], result[to]] = [result[to], result[index]];
  return result;
}

export function mount({ item, words, seed, labelledBy, changed }) {
  let now = disordered(item.options, seed);
  let locked = false;
  let touched = false;
  const list = h('ol', { class: 'options order', 'aria-labelledby': labelledBy });
  const rows = new Map();
  for (const id of now) {
    const go = (by) => () => {
      if (locked) return;
      touched = true;
      const next = move(now, now.indexOf(id), by);
      if (next !== now) {
        now = next;
        draw();
        row.classList.add('moved');
        say(t('player.order.moved', rows.get(id).text, now.indexOf(id) + 1, now.length));
      }
      changed();
      (by < 0 ? up : down).focus();
    };
    const up = h('button', { type: 'button', onclick: go(-1) }, icon('chevron-up'), t('player.order.up'));
    const down = h('button', { type: 'button', onclick: go(1) }, icon('chevron-down'), t('player.order.down'));
    const place = h('span', { class: 'place' });
    const text = h('div', { html: words.get(id) });
    const row = h('li', { class: 'order-row' }, place, text, h('span', { class: 'moves' }, up, down));
    for (const [button, key] of [[up, 'player.order.up'], [down, 'player.order.down']]) button.setAttribute('aria-label', `${t(key)}: ${text.textContent.trim()}`);
    rows.set(id, { row, place, up, down, text: text.textContent.trim() });
  }
  function draw() {
    now.forEach((id, i) => {
      const { row, place, up, down } = rows.get(id);
      row.classList.remove('moved');
      place.textContent = String(i + 1);
      up.setAttribute('aria-disabled', String(i === 0));
      down.setAttribute('aria-disabled', String(i === now.length - 1));
      if (list.children[i] !== row) list.insertBefore(row, list.children[i] ?? null);
    });
  }
  draw();
  return {
    element: list,
    /** The order shown is an answer once the child has moved something or said that it is right. */
    answer: () => [...now],
    touched: () => touched,
    restore(answer) {
      if (answer.length === now.length) now = [...answer];
      draw();
      changed();
    },
    show() {
      locked = true;
      list.classList.add('judged');
    },
    again() {
      locked = false;
      list.classList.remove('judged');
      changed();
    },
    focus: () => rows.get(now[0]).down.focus(),
  };
}
