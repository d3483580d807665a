// One question of a lesson: its form, its answer, and the card that turns into feedback.
import { $, h, icon, lang, page, say, t } from './dom.js';
import * as choice from './quiz/choice.js';
import * as hotspot from './quiz/hotspot.js';
import * as match from './quiz/match.js';
import * as number from './quiz/number.js';
import * as order from './quiz/order.js';
import * as sort from './quiz/sort.js';
import * as text from './quiz/text.js';
import { newSeed } from './shuffle.js';

const KINDS = { single: choice, truefalse: choice, multiple: choice, order, number, match, text, sort, hotspot };

/**
 * @param section the step; its `.item` holds the question without words, `.options` the words
 * @param onAnswer called with `(answer, seed)` for a scored item; gives a promise of the server's result, or null for "kept"
 * @param onChange called whenever the main button must be drawn again
 */
export class Question {
  constructor(section, { onAnswer, onDone, onChange, remembered }) {
    const id = section.id;
    this.section = section;
    this.item = JSON.parse($('.item', section).textContent);
    this.kind = KINDS[this.item.type];
    this.scored = this.item.points > 0;
    this.onAnswer = onAnswer;
    this.onDone = onDone;
    this.onChange = onChange;
    this.judged = false;
    this.busy = false;
    this.seed = remembered?.seed ?? newSeed();
    const list = $('.options', section);
    const words = new Map([...(list?.children ?? [])].map((li) => [li.dataset.option, li.innerHTML]));
    $('.prompt', section).id ||= `${id}-prompt`;
    this.view = this.kind.mount({
      item: this.item,
      words,
      prompt: $('.prompt', section),
      name: `answer-${id}`,
      seed: this.seed,
      labelledBy: $('.prompt', section).id,
      changed: () => this.onChange(),
    });
    this.form = h('form', { class: 'question-form', onsubmit: (e) => (e.preventDefault(), this.check()) }, this.view.element);
    this.box = h('div', { class: 'result-place', 'aria-live': 'polite' });
    this.form.append(this.box);
    if (list) list.replaceWith(this.form);
    else $('.prompt', section).after(this.form);
    if (remembered) this.#remember(remembered);
  }

  answered() {
    return this.view.answer() != null;
  }

  async check() {
    if (this.judged || this.busy) return;
    const answer = this.view.answer();
    if (answer == null) return;
    if (this.scored) {
      this.busy = true;
      this.onChange();
      let result;
      try {
        result = await this.onAnswer(answer, this.seed);
      } finally {
        this.busy = false;
      }
      this.show(answer, result);
    } else {
      this.show(answer, this.#practice(answer));
    }
    this.onDone(answer, this.seed, this.result);
  }

  #practice(answer) {
    const { correct, right } = this.kind.judge(this.item, answer);
    const feedback = {};
    const said = Array.isArray(answer) ? answer : typeof answer === 'object' ? Object.keys(answer) : [String(answer)];
    for (const id of said) if (this.item.feedback?.[id]) feedback[id] = this.item.feedback[id];
    return { state: 'judged', correct, right, feedback };
  }

  /** @param result `{state: 'judged', correct, points, max, feedback}`, `{state: 'kept'}` or `{state: 'visitor'}` */
  show(answer, result) {
    this.judged = true;
    this.result = result;
    this.lastAnswer = answer;
    if (result.state === 'judged') {
      this.view.show(result);
      this.#card(result.correct ? 'correct' : 'again', result.correct ? 'circle-check' : 'lightbulb', this.#sentence(result), !result.correct);
    } else if (result.state === 'kept') {
      this.view.show({});
      this.#card('kept', result.full ? 'circle-alert' : 'save', t(result.full ? 'player.result.full' : 'player.result.kept'), false);
    } else if (result.state === 'refused') {
      this.view.show({});
      this.#card('again', 'circle-alert', result.message || t('player.result.refused'), true);
    } else {
      this.view.show({});
      this.#card('kept', 'log-in', t('player.result.visitor'), false, h('a', { class: 'button second', href: page('sign-in') }, t('player.signIn')));
    }
    this.onChange();
  }

  #sentence({ correct, points, max, feedback = {} }) {
    if (correct) return t('player.result.right');
    if (Number(points) > 0) return t('player.result.part', String(points), String(max));
    return t(Object.keys(feedback).length ? 'player.result.again' : 'player.result.againNoChoice');
  }

  #card(kind, name, sentence, again, more) {
    const button = again && h('button', { type: 'button', class: 'button second', onclick: () => this.again() }, icon('rotate-ccw'), t('player.tryAgain'));
    this.box.replaceChildren(h('div', { class: `result ${kind}` }, icon(name), h('div', {}, h('p', {}, sentence), button, more)));
  }

  again() {
    this.judged = false;
    this.result = null;
    this.box.replaceChildren();
    this.view.again();
    this.onChange();
    this.view.focus();
    say(t('player.tryAgain'));
  }

  /** The server's remarks are in the language the lesson was read in then; in another one they are left out. */
  #remember({ answer, result, lang: told }) {
    this.view.restore(answer);
    if (!result) return;
    if (!this.scored) this.show(answer, this.#practice(answer));
    else this.show(answer, told && told !== lang ? { ...result, feedback: {} } : result);
  }

  /** The server's receipt for an answer that was kept. */
  arrived(receipt) {
    if (this.result?.state !== 'kept') return;
    this.view.again();
    this.view.restore(this.lastAnswer);
    this.show(this.lastAnswer, receipt);
  }

  /** Open again: the answer was sent and judged where this page could not see it. */
  reopen() {
    this.judged = false;
    this.result = null;
    this.box.replaceChildren();
    this.view.again();
  }
}
