// One right option (single, true or false), or several (multiple).
import { h } from '../dom.js';
import { shuffled } from '../shuffle.js';
import { letter, verdict } from './parts.js';

/** @returns `{correct, right}`: the option ids that are right */
export function judge(item, answer) {
  const right = [].concat(item.key);
  const chosen = [].concat(answer);
  return { correct: right.length === chosen.length && right.every((id) => chosen.includes(id)), right };
}

export function mount({ item, words, name, seed, labelledBy, changed }) {
  const several = item.type === 'multiple';
  const order = item.shuffle ? shuffled(item.options, seed) : item.options;
  const cards = new Map();
  const inputs = new Map();
  const list = h('div', { class: 'options', role: several ? 'group' : 'radiogroup', 'aria-labelledby': labelledBy });
  const choose = () => {
    for (const [id, input] of inputs) cards.get(id).classList.toggle('chosen', input.checked);
    changed();
  };
  order.forEach((id, i) => {
    const input = h('input', { type: several ? 'checkbox' : 'radio', name, value: id, onchange: choose });
    const card = h('label', { class: 'option' }, letter(i), h('div', { class: 'words', html: words.get(id) }), input);
    inputs.set(id, input);
    cards.set(id, card);
    list.append(card);
  });
  const chosen = () => order.filter((id) => inputs.get(id).checked);
  return {
    element: list,
    answer() {
      const ids = chosen();
      if (ids.length === 0) return null;
      return several ? item.options.filter((id) => ids.includes(id)) : ids[0];
    },
    restore(answer) {
      for (const id of [].concat(answer)) if (inputs.has(id)) inputs.get(id).checked = true;
      choose();
    },
    /** Turns the chosen cards into feedback; `right` is known for practice only. */
    show({ correct, feedback = {}, right }) {
      for (const [id, card] of cards) {
        inputs.get(id).disabled = true;
        card.classList.add('judged');
        if (!inputs.get(id).checked) continue;
        const isRight = right ? right.includes(id) : correct ? true : several ? undefined : false;
        if (isRight !== undefined) card.classList.add(isRight ? 'correct' : 'wrong');
        card.append(verdict(isRight, feedback[id]));
      }
    },
    again() {
      for (const [id, card] of cards) {
        card.classList.remove('judged', 'correct', 'wrong');
        card.querySelector('.verdict')?.remove();
        inputs.get(id).disabled = false;
        if (!several) inputs.get(id).checked = false;
      }
      choose();
    },
    focus: () => inputs.get(order[0]).focus(),
  };
}
