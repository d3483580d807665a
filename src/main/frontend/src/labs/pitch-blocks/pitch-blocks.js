// A player among cones, moved by a program of blocks. The blocks are Blockly's, or a plain list; the player runs in our own small interpreter.
import { h, say } from '../../js/dom.js';
import { button, describe, speaker } from '../words.js';
import lab from './lab.json';
import { ListEditor } from './list.js';
import { pitchOf } from './pitch.js';
import { CHOICES, LOOPS, play, steps } from './program.js';
import { PitchView } from './view.js';

export const meta = describe(lab);

/** Milliseconds that a step is shown. */
const PACE = 420;

const WORDS = {
  ar: () => import('blockly-words/ar'),
  fr: () => import('blockly-words/fr'),
  en: () => import('blockly-words/en'),
};

export async function mount(root, { config, strings, dir, lang, tier, weight, restore, onEvidence }) {
  const word = speaker(strings);
  const levels = config.levels.map((level) => ({ ...level, pitch: pitchOf(level) }));
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const known = restore ?? { at: 0, programs: levels.map(() => []), solved: [], runs: 0, best: null, listed: tier === 'light' };
  let editor = null;
  let view = null;
  let timer = null;
  let gone = false;

  const title = h('h3');
  const place = h('div', { class: 'pb-place' });
  const status = h('p', { class: 'pb-status', role: 'status' });
  const budget = h('p', { class: 'lab-note' });
  const go = button(word('run'), () => (timer === null ? settle(run) : stop()), { second: false, name: 'send' });
  const next = button(word('next-level'), () => level(known.at + 1), { second: false, name: 'star' });
  // the blocks cost something to fetch: where that matters, their button says how much
  const price = tier === 'light' && weight ? ` (${weight})` : '';
  const looks = [word('as-blocks') + price, word('as-list')].map((words, i) => button(words, () => settle(() => edit(i === 1)), { 'aria-pressed': 'false' }));
  const desk = h('div', { class: 'pb-desk' });
  const work = h('section', { class: 'pb-work', 'aria-label': word('program') }, h('div', { class: 'lab-buttons' }, looks), budget, desk);
  root.append(h('div', { class: 'pb-field' }, title, place, status, h('div', { class: 'lab-buttons' }, go, next)), work);

  const pitch = () => levels[known.at].pitch;
  const program = () => known.programs[known.at];
  const where = ({ x, y, way }) => word('where', x + 1, y + 1, word(`d-${way}`));

  function told() {
    const all = known.best ? steps(known.best) : [];
    return {
      levels: levels.length,
      solved: known.solved.length,
      runs: Math.min(known.runs, 1000),
      blocks: Math.min(all.length, 200),
      loops: all.some((step) => LOOPS.includes(step.do)),
      conditions: all.some((step) => CHOICES.includes(step.do)),
    };
  }

  function level(to) {
    stop();
    known.at = to;
    const at = pitch();
    const others = [...at.cones.map((cone) => [word('cone'), cone]), [word('flag'), at.flag], [word('mate'), at.mate]];
    const things = others.flatMap(([name, spot]) => (spot ? [`${name} ${spot.x + 1}/${spot.y + 1}`] : []));
    view = new PitchView(at, `${word('pitch', at.columns, at.rows)} ${things.join(', ')}`);
    place.replaceChildren(view.element);
    title.textContent = word('level', to + 1, levels.length);
    status.textContent = where(at.start);
    delete status.dataset.how;
    return edit(known.listed);
  }

  async function edit(listed) {
    stop();
    known.listed = listed;
    looks.forEach((look, i) => look.setAttribute('aria-pressed', String(listed === (i === 1))));
    editor?.dispose();
    editor = null;
    const options = { program: structuredClone(program()), tools: config.tools, word, dir, onChange: changed };
    if (listed) {
      editor = new ListEditor(options);
      desk.replaceChildren(editor.element);
    } else {
      const [{ BlockEditor }, { default: words }] = await Promise.all([import('./blocks.js'), (WORDS[lang.slice(0, 2)] ?? WORDS.en)()]);
      if (gone || known.listed) return;
      const ground = h('div', { class: 'pb-blocks', dir: 'ltr' });
      desk.replaceChildren(ground);
      editor = new BlockEditor({ ...options, place: ground, words });
      await editor.ready;
      if (gone) return;
    }
    draw();
  }

  /** What was moved this very moment counts: Blockly tells of it two frames later. */
  function settle(then) {
    known.programs[known.at] = structuredClone(editor?.now() ?? program());
    return then();
  }

  function changed(now) {
    known.programs[known.at] = now;
    if (timer !== null) stop();
    draw();
  }

  function draw() {
    const most = levels[known.at].blocks;
    const count = steps(program()).length;
    budget.textContent = most ? word('budget', count, most) : '';
    budget.hidden = !most;
    next.hidden = !known.solved.includes(known.at) || known.at === levels.length - 1;
    go.querySelector('span').textContent = word(timer === null ? 'run' : 'stop');
  }

  function stop() {
    clearTimeout(timer);
    timer = null;
    editor?.highlight(null);
    view?.show(pitch().start);
    draw();
  }

  function run() {
    known.runs += 1;
    view.show(pitch().start);
    const game = play(pitch(), structuredClone(program()));
    const step = () => {
      const { value, done } = game.next();
      if (done) return end(value);
      editor?.highlight(value.id);
      view.show(value.state);
      timer = setTimeout(step, PACE);
    };
    timer = setTimeout(step, calm ? 0 : PACE / 2);
    draw();
  }

  function end(how) {
    timer = null;
    editor?.highlight(null);
    const most = levels[known.at].blocks;
    const count = steps(program()).length;
    const tooMany = how === 'won' && most && count > most;
    status.textContent = tooMany ? word('budget', count, most) : word(how, count);
    status.dataset.how = tooMany ? 'short' : how;
    if (how === 'won' && !tooMany) {
      known.best = structuredClone(program());
      if (!known.solved.includes(known.at)) known.solved.push(known.at);
    }
    say(status.textContent);
    draw();
    onEvidence(told());
  }

  const resized = new ResizeObserver(() => editor?.resize());
  await level(known.at);
  resized.observe(desk);
  return {
    unmount() {
      gone = true;
      clearTimeout(timer);
      resized.disconnect();
      editor?.dispose();
      root.replaceChildren();
    },
    snapshot: () => known,
  };
}
