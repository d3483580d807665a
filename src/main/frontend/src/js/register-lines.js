// The children of a register, a line each: who is not marked yet stays on top, who is marked shrinks.
import { avatar } from './avatar.js';
import { $, h, icon, t } from './dom.js';
import { noticeText } from './register-notices.js';
import { mark as shapeOf } from './register-shapes.js';
import { saidBesides } from './register-dialogs.js';
import { words } from './register-words.js';

/** Milliseconds that a finger stays on a button to say more than a status. */
const LONG = 500;

export class Lines {
  #lines = new Map();
  #open = null; // the marked child whose buttons are shown
  #shown = null;

  /** @param tap, details, history, excuse what a finger wants, by learner */
  constructor(acts) {
    this.acts = acts;
  }

  clear() {
    this.#lines.clear();
    this.#open = null;
    this.#shown = null;
  }

  /** Nobody's buttons are shown any more but those of who is not marked. */
  fold() {
    this.#open = null;
  }

  show(shown) {
    this.#shown = shown;
    const { rows } = shown;
    const [unmarked, marked] = [rows.filter((r) => !r.status), rows.filter((r) => r.status)];
    const focused = document.activeElement?.closest?.('.register-row');
    this.#fill('.register-unmarked', unmarked, t('register.list.unmarked', String(unmarked.length)));
    this.#fill('.register-marked', marked, t('register.list.marked', String(marked.length)));
    if (focused && !document.activeElement?.closest('.register-row')) focusNext(focused);
  }

  #fill(selector, wanted, title) {
    const section = $(selector);
    section.hidden = wanted.length === 0;
    $('h2', section).textContent = title;
    const list = $('ul', section);
    wanted.forEach((row, i) => {
      const line = this.#lineOf(row);
      if (list.children[i] !== line) list.insertBefore(line, list.children[i] ?? null);
    });
    while (list.children.length > wanted.length) list.lastChild.remove();
  }

  #lineOf(row) {
    const { statuses, open, label } = this.#shown;
    const codes = statuses.map((s) => s.code).join();
    let line = this.#lines.get(row.learner);
    if (line?.dataset.codes !== codes) this.#lines.set(row.learner, (line = this.#newLine(row, codes)));
    const unfolded = !row.status || this.#open === row.learner;
    const shown = JSON.stringify([row, unfolded, open]);
    if (line.dataset.shown === shown) return line;
    line.dataset.shown = shown;
    line.classList.toggle('marked', Boolean(row.status));
    line.classList.toggle('open', unfolded);
    const who = $('.register-who', line);
    who.setAttribute('aria-expanded', String(unfolded));
    who.disabled = !row.status;
    const kind = statuses.find((s) => s.code === row.status)?.kind;
    const status = $('.register-status', line);
    status.replaceChildren(shapeOf(kind), h('span', {}, label(row.status)));
    Object.assign(status.dataset, { status: row.status ?? 'NONE', kind: kind ?? 'NONE' });
    $('.register-said', line).textContent = [row.member ? '' : t('register.text.walkin'), noticeText(row), ...saidBesides(row)].filter(Boolean).join(' · ');
    const sync = $('.register-sync', line);
    sync.hidden = row.sync === 'none';
    sync.dataset.state = row.sync;
    if (row.sync !== 'none') {
      const state = t(`register.state.${row.sync}`);
      sync.replaceChildren(icon({ sent: 'clock', saved: 'save', needs: 'circle-alert' }[row.sync]), h('span', {}, state));
      sync.setAttribute('aria-label', `${state} · ${t('register.history.title', row.name)}`);
    }
    for (const button of line.querySelectorAll('button[data-status]')) {
      button.setAttribute('aria-pressed', String(button.dataset.status === row.status));
      button.disabled = !open;
    }
    $('.register-more', line).hidden = !open;
    $('.register-excuse', line).hidden = !open || !row.announced || Boolean(row.status);
    return line;
  }

  #newLine(row, codes) {
    const { learner } = row;
    const now = () => this.#shown.rows.find((r) => r.learner === learner);
    const unfold = () => {
      this.#open = this.#open === learner ? null : learner;
      this.show(this.#shown);
    };
    const line = h('li', { class: 'register-row', 'data-codes': codes, 'data-learner': String(learner) },
      h('button', { type: 'button', class: 'register-who', onclick: unfold },
        avatar(row.avatar),
        h('span', { class: 'register-name' }, h('bdi', {}, row.name), h('span', { class: 'register-status' }), h('span', { class: 'register-said' }))),
      h('button', { type: 'button', class: 'register-sync', onclick: () => this.acts.history(now()) }),
      h('div', { class: 'register-marks', role: 'group', 'aria-label': t('register.group.status', row.name) }, this.#shown.statuses.map((s) => this.#choice(learner, s))),
      h('button', { type: 'button', class: 'register-excuse', onclick: () => this.acts.excuse(learner) }, icon('check'), h('span', {}, t('register.notice.accept'))),
      h('button', { type: 'button', class: 'register-more', onclick: () => this.acts.details(learner) }, icon('notebook-pen'), h('span', {}, t('register.action.details'))));
    line.addEventListener('focusin', (e) => (line.dataset.focused = e.target.closest('[data-status]')?.dataset.status ?? ''));
    return line;
  }

  #choice(learner, { code, kind, letter }) {
    let timer = null;
    let long = false;
    const forget = () => clearTimeout(timer);
    return h('button', {
      type: 'button', 'data-status': code, 'data-kind': kind,
      onpointerdown: () => {
        long = false;
        timer = setTimeout(() => {
          long = true;
          this.acts.details(learner, code);
        }, LONG);
      },
      onpointerup: forget, onpointerleave: forget, onpointercancel: forget,
      oncontextmenu: (e) => e.pointerType === 'touch' && e.preventDefault(),
      onclick: (e) => {
        forget();
        if (!long) this.acts.tap(e, learner, code);
        long = false;
      },
    }, h('span', { class: 'register-sign', 'aria-hidden': 'true' }, shapeOf(kind), h('b', {}, words(letter))), h('span', {}, this.#shown.label(code)));
  }
}

/** Keyboard and switch users go on with the child that came up, on the same button. */
function focusNext(moved) {
  const status = moved.dataset.focused;
  const next = $(`.register-unmarked .register-row button[data-status="${status || 'PRESENT'}"]`) ?? $('.register-close button');
  next?.focus({ preventScroll: true });
}
