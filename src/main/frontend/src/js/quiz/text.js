// A few words, typed. What a keyboard or a habit changes does not count; the server folds alike (ShortAnswer.java).
import { h, t } from '../dom.js';

/** Characters of an answer; the server takes no more. */
const LONGEST = 100;

const FORMS = { '\u0671': '\u0627', '\u0649': '\u064A', '\u06CC': '\u064A', '\u0629': '\u0647', '\u06A9': '\u0643', œ: 'oe', æ: 'ae', ß: 'ss' };
const ENDS = /^[\s.,;:!?…"«»“”„()،؛؟]+|[\s.,;:!?…"«»“”„()،؛؟]+$/g;

export function fold(typed) {
  return typed
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}\p{Cf}\u0640]/gu, '')
    .replace(/[\u0671\u0649\u06CC\u0629\u06A9œæß]/g, (c) => FORMS[c])
    .replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (d) => String(d.charCodeAt(0) & 0xf))
    .replace(/[’‘`ʼʿʾ]/g, "'")
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(ENDS, '');
}

export function judge(item, answer) {
  return { correct: item.key.map(fold).includes(fold(answer)) };
}

export function mount({ name, labelledBy, changed }) {
  const input = h('input', { type: 'text', autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false', enterkeyhint: 'done', dir: 'auto', maxlength: LONGEST, id: `${name}-field`, name, 'aria-labelledby': `${name}-label ${labelledBy}`, oninput: changed });
  const box = h('div', { class: 'typed' }, h('label', { for: `${name}-field`, id: `${name}-label` }, t('player.text.label')), input);
  return {
    element: box,
    answer: () => (fold(input.value) ? input.value.trim() : null),
    restore(answer) {
      input.value = answer;
      changed();
    },
    show({ correct }) {
      input.readOnly = true;
      if (correct !== undefined) box.classList.add(correct ? 'correct' : 'wrong');
    },
    again() {
      input.readOnly = false;
      box.classList.remove('correct', 'wrong');
      changed();
    },
    focus() {
      input.focus();
      input.select();
    },
  };
}
