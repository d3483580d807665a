// A number, typed in the digits the child has.
import { h, t } from '../dom.js';

/** The number in a text with Latin or Arabic-Indic digits, comma or point; null if it is none. */
export function parse(text) {
  const latin = text
    .trim()
    .replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (d) => String(d.charCodeAt(0) & 0xf))
    .replace(/[,\u066B]/, '.')
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/[\s\u00A0\u200E\u200F\u202F]/g, '');
  return /^[-+]?(\d+\.?\d*|\.\d+)$/.test(latin) ? Number(latin) : null;
}

export function judge(item, answer) {
  // the key is written by people: compare as they would, without the dust of binary fractions
  return { correct: Math.abs(answer - item.key) <= item.tolerance + 1e-9 };
}

export function mount({ name, labelledBy, changed }) {
  const input = h('input', { type: 'text', inputmode: 'decimal', autocomplete: 'off', id: `${name}-field`, name, 'aria-labelledby': `${name}-label ${labelledBy}`, oninput: changed });
  const box = h('div', { class: 'number' }, h('label', { for: `${name}-field`, id: `${name}-label` }, t('player.number.label')), input);
  return {
    element: box,
    answer: () => parse(input.value),
    restore(answer) {
      input.value = String(answer);
      changed();
    },
    show({ correct }) {
      input.readOnly = true;
      box.classList.add(correct ? 'correct' : 'wrong');
    },
    again() {
      input.readOnly = false;
      box.classList.remove('correct', 'wrong');
      input.focus();
      input.select();
      changed();
    },
    focus: () => input.focus(),
  };
}
