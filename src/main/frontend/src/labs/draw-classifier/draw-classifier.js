// Teach by drawing: examples of two to four kinds, then new drawings, answered by their three nearest examples.
import { h, icon, say } from '../../js/dom.js';
import { seeded } from '../../js/shuffle.js';
import { button, describe, speaker } from '../words.js';
import lab from './lab.json';
import { Pad, picture } from './pad.js';
import { drawing } from './shapes.js';

export const meta = describe(lab);

/** Pictures shown of each kind; the count says how many there are. */
const SHOWN = { full: 6, light: 3 };

class Numbers {
  #worker = new Worker(DRAW_CLASSIFIER_WORKER);
  #waiting = new Map();
  #next = 0;

  constructor() {
    this.#worker.onmessage = ({ data }) => {
      this.#waiting.get(data.id)?.(data);
      this.#waiting.delete(data.id);
    };
  }

  ask(verb, what) {
    const id = this.#next++;
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      this.#worker.postMessage({ id, verb, ...what });
    });
  }

  end() {
    this.#worker.terminate();
  }
}

export async function mount(root, { config, strings, seed, tier, restore, onEvidence }) {
  const word = speaker(strings);
  const { classes, minExamples = 4 } = config;
  const random = seeded(seed + (restore?.score.taken ?? 0) * 7919);
  const numbers = new Numbers();
  const examples = restore?.examples ?? [];
  const score = restore?.score ?? { tested: 0, right: 0, taken: 0 };
  let key = examples.length ? Math.max(...examples.map((e) => e.key)) + 1 : 0;
  let kind = classes[0];
  let testing = false;
  let supplied = false;
  await Promise.all(examples.map((example) => numbers.ask('add', example)));

  const name = (of) => word(`class-${of}`);
  const of = (which) => examples.filter((example) => example.kind === which);
  const least = () => Math.min(...classes.map((which) => of(which).length));

  const tab = (id, on) => button(word(id), () => go(on), { 'aria-pressed': 'false' });
  const tabs = [tab('teach', false), tab('test', true)];
  const choice = h('fieldset', { class: 'dc-kinds' }, h('legend', {}, word('what')), classes.map(radio));
  const note = h('p', { class: 'lab-note' });
  const pad = new Pad(word('pad'), () => {
    supplied = false;
    answer.replaceChildren();
  });
  const actions = h('div', { class: 'lab-buttons' });
  const answer = h('div', { class: 'lab-results', 'aria-live': 'polite' });
  const shelf = h('div', { class: 'dc-shelf' });
  const drawn = h('div', { class: 'dc-desk' }, pad.element, h('div', { class: 'dc-side' }, choice, note, actions, answer));
  root.append(h('div', { class: 'lab-buttons' }, tabs), drawn, shelf);

  function radio(which) {
    const input = h('input', { type: 'radio', name: `kind-${seed}`, value: which, onchange: () => { kind = which; draw(); } });
    input.checked = which === kind;
    return h('label', { class: 'dc-kind' }, input, h('span', {}, name(which)));
  }

  function told() {
    return {
      classes: classes.length,
      examples: examples.length,
      examplesPerClass: least(),
      supplied: examples.filter((example) => example.supplied).length,
      tested: score.tested,
      right: score.right,
    };
  }

  function go(on) {
    testing = on && least() >= minExamples;
    if (on && !testing) say(word('need', minExamples));
    pad.strokes = [];
    draw();
  }

  function take() {
    const which = testing ? classes[Math.floor(random() * classes.length)] : kind;
    score.taken += 1;
    pad.strokes = drawing(which, random);
    supplied = true;
    say(testing ? word('supplied') : name(which));
  }

  function isEmpty() {
    if (pad.strokes.length) return false;
    answer.replaceChildren(h('p', {}, word('empty')));
    return true;
  }

  async function add() {
    if (isEmpty()) return;
    const example = { key: key++, kind, strokes: pad.strokes, supplied };
    examples.push(example);
    pad.strokes = [];
    await numbers.ask('add', example);
    say(word('added', name(kind), of(kind).length));
    draw();
    onEvidence(told());
  }

  async function remove(which) {
    const last = of(which).pop();
    examples.splice(examples.indexOf(last), 1);
    await numbers.ask('remove', last);
    if (least() < minExamples) testing = false;
    draw();
    onEvidence(told());
  }

  async function look() {
    if (isEmpty()) return;
    const { kind: said, nearest } = await numbers.ask('look', { strokes: pad.strokes });
    const rows = nearest.map((near) => {
      const example = examples.find((e) => e.key === near.key);
      const words = word('alike', name(example.kind), Math.round(near.alike * 100));
      return h('li', {}, picture(example.strokes, name(example.kind)), h('span', {}, words));
    });
    const judged = (right) => () => {
      score.tested += 1;
      score.right += right ? 1 : 0;
      pad.strokes = [];
      draw();
      say(word('score', score.right, score.tested));
      actions.querySelector('button').focus();
      onEvidence(told());
    };
    const right = button(word('right'), judged(true), { name: 'check' });
    answer.replaceChildren(
      h('p', { class: 'dc-says' }, word('says', name(said))),
      h('p', {}, word('nearest')),
      h('ol', { class: 'dc-near' }, rows),
      h('p', {}, word('true-is')),
      h('div', { class: 'lab-buttons' }, right, button(word('wrong'), judged(false), { name: 'x' })),
    );
    right.focus();
  }

  function draw() {
    tabs.forEach((t, i) => t.setAttribute('aria-pressed', String(testing === (i === 1))));
    tabs[1].setAttribute('aria-disabled', String(least() < minExamples));
    choice.hidden = testing;
    const ready = least() >= minExamples;
    note.textContent = testing ? word('score', score.right, score.tested) : ready ? '' : word('need', minExamples);
    note.hidden = note.textContent === '';
    const clear = button(word('clear'), () => (pad.strokes = []), { name: 'rotate-ccw' });
    const ready_made = button(word('supplied'), take, { name: 'download' });
    const main = testing ? button(word('guess'), look, { second: false, name: 'zoom-in' }) : button(word('add', name(kind)), add, { second: false, name: 'check' });
    const had = actions.contains(document.activeElement) ? [...actions.children].indexOf(document.activeElement) : -1;
    actions.replaceChildren(main, ready_made, clear);
    if (had >= 0) actions.children[had].focus();
    shelf.replaceChildren(...classes.map(row));
  }

  function row(which) {
    const own = of(which);
    const pictures = own.slice(-SHOWN[tier === 'light' ? 'light' : 'full']).map((example) => picture(example.strokes, name(which)));
    const drop = own.length ? h('button', { type: 'button', class: 'quiet-button', onclick: () => remove(which), 'aria-label': word('remove', name(which)) }, icon('x')) : null;
    return h('div', { class: 'dc-row' }, h('b', {}, word('count', name(which), own.length)), h('div', { class: 'dc-pictures' }, pictures), drop);
  }

  draw();
  return {
    unmount() {
      numbers.end();
      root.replaceChildren();
    },
    snapshot: () => ({ examples, score }),
  };
}
