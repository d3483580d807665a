// The program as a list with buttons: for the keyboard, for those who listen, and for devices that Blockly is too heavy for.
import { h, icon, say } from '../../js/dom.js';
import { button } from '../words.js';
import { bodies, CHOICES } from './program.js';
import { CONDITIONS } from './pitch.js';

const MOST_TIMES = 20;

/** The list that holds the step of this id, and its place in it. */
function find(program, id) {
  const index = program.findIndex((step) => step.id === id);
  if (index >= 0) return { list: program, index };
  for (const step of program) {
    for (const body of bodies(step)) {
      const found = find(body, id);
      if (found) return found;
    }
  }
  return null;
}

/** A new step of a kind, with everything it needs. */
export function fresh(what, id) {
  const holds = ['repeat', 'until', 'while', 'if', 'ifelse'].includes(what) ? { body: [] } : {};
  return { id, do: what, ...holds, ...(what === 'repeat' && { times: 2 }), ...(CHOICES.includes(what) && { when: 'free' }), ...(what === 'ifelse' && { other: [] }) };
}

export class ListEditor {
  #into;
  #next = 1;

  constructor({ program, tools, word, onChange }) {
    Object.assign(this, { program, tools, word, onChange });
    this.#into = program;
    this.element = h('div', { class: 'pb-list' });
    this.#draw();
  }

  #changed(focus) {
    this.#draw();
    this.onChange(this.program);
    if (focus) this.element.querySelector(focus)?.focus();
  }

  #add(what) {
    const step = fresh(what, `list-${Date.now().toString(36)}-${this.#next++}`);
    this.#into.push(step);
    if (step.body) this.#into = step.body;
    say(this.#words(step));
    this.#changed(`[data-tool="${what}"]`);
  }

  #move(id, by) {
    const { list, index } = find(this.program, id);
    const to = index + by;
    if (to < 0 || to >= list.length) return;
    [list[index], list[to]] = [list[to], list[index]];
    this.#changed(`[data-step="${id}"] [data-by="${by}"]`);
  }

  #remove(id) {
    const { list, index } = find(this.program, id);
    list.splice(index, 1);
    this.#into = this.program;
    this.#changed('.pb-tools button');
  }

  #words(step) {
    if (step.do === 'ifelse') return `${this.word('b-if', this.word(`c-${step.when}`))} … ${this.word('b-else')}`;
    return this.word(`b-${step.do}`, step.do === 'repeat' ? step.times : step.when ? this.word(`c-${step.when}`) : '');
  }

  #select(label, values, now, words, onchange) {
    const select = h('select', { 'aria-label': label, onchange: () => onchange(select.value) }, values.map((value) => h('option', { value }, words(value))));
    select.value = String(now);
    return select;
  }

  #row(step) {
    const words = this.#words(step);
    const tool = (name, key, onclick, more = {}) => h('button', { type: 'button', class: 'quiet-button', onclick, 'aria-label': `${this.word(key)}: ${words}`, ...more }, icon(name));
    const settings = [];
    if (step.do === 'repeat') {
      const counts = Array.from({ length: MOST_TIMES }, (_, i) => String(i + 1));
      settings.push(this.#select(this.word('times'), counts, step.times, (n) => n, (n) => { step.times = Number(n); this.#changed(`[data-step="${step.id}"] select`); }));
    }
    if (CHOICES.includes(step.do)) {
      settings.push(this.#select(this.word('when'), Object.keys(CONDITIONS), step.when, (c) => this.word(`c-${c}`), (c) => { step.when = c; this.#changed(`[data-step="${step.id}"] select`); }));
    }
    const line = h(
      'div',
      { class: `pb-row pb-${step.do}` },
      h('span', { class: 'pb-words' }, words),
      settings,
      h('span', { class: 'pb-moves' }, tool('chevron-up', 'up', () => this.#move(step.id, -1), { 'data-by': '-1' }), tool('chevron-down', 'down', () => this.#move(step.id, 1), { 'data-by': '1' }), tool('x', 'remove', () => this.#remove(step.id))),
    );
    const inside = step.body ? [this.#steps(step.body, words)] : [];
    if (step.other) inside.push(h('div', { class: 'pb-row pb-else' }, this.word('b-else')), this.#steps(step.other, this.word('b-else')));
    return h('li', { 'data-step': step.id }, line, inside);
  }

  #steps(list, words) {
    const rows = list.map((step) => this.#row(step));
    const here = h(
      'button',
      { type: 'button', class: 'pb-here', 'aria-pressed': String(this.#into === list), onclick: () => { this.#into = list; this.#draw(); this.element.querySelector('.pb-here[aria-pressed="true"]').focus(); } },
      words === null ? this.word('add') : this.word('add-inside', words),
    );
    return h('div', { class: 'pb-steps' }, rows.length ? h('ol', {}, rows) : null, here);
  }

  #draw() {
    const tools = this.tools.map((what) => button(this.#words(fresh(what, '')), () => this.#add(what), { 'data-tool': what }));
    this.element.replaceChildren(h('div', { class: 'lab-buttons pb-tools' }, tools), h('div', { class: 'pb-program' }, h('p', { class: 'pb-row pb-start' }, this.word('b-start')), this.#steps(this.program, null)));
  }

  now() {
    return this.program;
  }

  /** Shows which step is being played; null: none. */
  highlight(id) {
    for (const row of this.element.querySelectorAll('[data-step]')) row.classList.toggle('on', row.dataset.step === id);
  }

  resize() {}

  dispose() {
    this.element.remove();
  }
}
