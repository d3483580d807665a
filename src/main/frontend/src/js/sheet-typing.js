// @page A sheet of paper typed into the register by keyboard alone.
import { $, h, icon, lang, page, say, t } from './dom.js';
import { strip } from './strip.js';
import { here } from './register-here.js';
import { mark as shapeOf } from './register-shapes.js';
import { day, time, words } from './register-words.js';
import { fromHash, letters as codeOf } from './sheet-order.js';
import { lettersOf, read } from './sheet-words.js';
import { wayIn } from './way-page.js';

wayIn((register, main) => {
  const { session, learners } = fromHash(location.hash);
  const { group, session: held } = register.head;
  const order = learners ?? register.rows.map((r) => r.learner);
  const letters = lettersOf(register.statuses, lang);
  let turn = 1;
  let writing = Promise.resolve();
  const shown = new Map(); // by row: what its line says

  const field = h('input', { id: 'typed', class: 'typing-field', autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false', enterkeyhint: 'next', dir: 'auto', 'aria-describedby': 'typing-help typing-told', autofocus: true });
  const told = h('p', { id: 'typing-told', class: 'typing-told', role: 'status' });
  const alone = h('input', { type: 'checkbox', id: 'alone' });
  const count = h('p', { class: 'register-count' });
  const list = h('ol', { class: 'typing-list' });
  const extra = h('section', { class: 'card typing-extra', hidden: true });
  const thin = h('p', { class: 'strip register-strip' });
  const form = h('form', { class: 'card typing-form' },
    h('label', { for: 'typed' }, t('typing.label')),
    h('div', { class: 'typing-line' }, field, h('button', { class: 'button', type: 'submit' }, icon('check'), h('span', {}, t('typing.action.enter')))),
    told);
  const aids = h('section', { class: 'typing-aids' },
    h('p', { id: 'typing-help', class: 'lead' }, t('typing.help')),
    h('ul', { class: 'typing-letters', 'aria-label': t('typing.letters') }, register.statuses.map((s) => h('li', {}, h('kbd', {}, words(s.letter)), ' ', words(s.label)))),
    h('p', { class: 'typing-more' }, h('label', {}, alone, ' ', t('typing.alone')), h('button', { class: 'button second', type: 'button', onclick: () => run('*') }, shapeOf('PRESENT'), t('typing.action.rest'))));

  document.title = `${t('typing.title')} · ${words(group.name)}`;
  main.classList.add('typing');
  main.replaceChildren(
    h('header', { class: 'register-head' },
      h('a', { class: 'register-back', href: page(`register#${session}`) }, icon(document.documentElement.dir === 'rtl' ? 'arrow-right' : 'arrow-left'), t('typing.action.back')),
      h('h1', {}, t('typing.title')),
      h('p', { class: 'register-when' }, words(group.name), ' · ', t('register.text.when', day(held.startsAt), time(held.startsAt)), ' · ', words(group.centre)),
      h('p', { class: 'typing-code' }, learners ? t('typing.text.printed') : t('typing.text.code', codeOf(order)))),
    h('div', { class: 'register-progress' }, count, thin),
    h('p', { class: 'note register-note', hidden: register.takesMarks }, t('register.text.readonly')),
    aids, form, list, extra,
  );
  strip(thin, here.queue);
  form.addEventListener('submit', (e) => {
    e.preventDefault();
    run(field.value);
  });
  // a letter alone is enough for who goes down the list: one key a child
  field.addEventListener('input', () => alone.checked && letters.has(field.value.trim().toUpperCase()) && run(field.value));

  const rowOf = (number) => register.rows.find((r) => r.learner === order[number - 1]);
  const label = (code) => (code ? words(register.statuses.find((s) => s.code === code)?.label) : t('register.text.unmarked'));

  function run(typed) {
    if (!register.takesMarks) return tell(t('register.text.readonly'), true);
    const wish = read(typed, { letters, rows: order.length, turn });
    if (wish.fault) return tell(t(`typing.fault.${wish.fault}`, wish.said), true);
    if (wish.turn) return goTo(wish.turn);
    const gone = wish.rest ? null : wish.rows.find((n) => !rowOf(n));
    if (gone) return tell(t('typing.fault.gone', String(gone)), true);
    field.value = '';
    if (!wish.rest) goTo(wish.rows.at(-1) + 1, false);
    // one after the other: "the rest" are those whom nothing typed before speaks of, also when a disk is slow
    writing = writing.then(() => write(wish)).catch(() => tell(t('register.text.notsaved'), true));
    return writing;
  }

  async function write(wish) {
    const numbers = wish.rest ? order.map((_, i) => i + 1).filter((n) => rowOf(n) && !rowOf(n).status) : wish.rows;
    const code = wish.rest ? register.statuses.find((s) => s.kind === 'PRESENT').code : wish.code;
    tell(wish.rest ? t('typing.done.rest', String(numbers.length)) : t('typing.done.rows', numbers.map((n) => `${n}. ${rowOf(n).name}`).join(t('typing.and')), label(code)));
    await register.mark(...numbers.map((n) => ({ learner: order[n - 1], status: code, ...hours(code, wish.hour) })));
  }

  /** The hour of who left early is when the child left; of everybody else, when it came. */
  function hours(code, hour) {
    if (!hour) return {};
    const early = register.statuses.find((s) => s.code === code)?.kind === 'LEFT_EARLY';
    return early ? { left: hour } : { arrived: hour };
  }

  function goTo(number, clear = true) {
    turn = number;
    if (clear) field.value = '';
    draw();
    field.focus();
  }

  function tell(text, wrong = false) {
    told.textContent = text;
    told.dataset.wrong = String(wrong);
    if (wrong) field.select();
  }

  function draw() {
    const all = order.map((_, i) => i + 1);
    const done = all.filter((n) => rowOf(n)?.status).length;
    count.textContent = t('register.text.marked', String(done), String(all.length));
    all.forEach((n) => {
      const line = list.children[n - 1] ?? list.appendChild(h('li', {}));
      const row = rowOf(n);
      const sign = JSON.stringify([row, n === turn]);
      if (shown.get(n) === sign) return;
      shown.set(n, sign);
      if (n === turn) line.setAttribute('aria-current', 'true');
      else line.removeAttribute('aria-current');
      line.replaceChildren(h('button', { type: 'button', class: 'typing-row', 'data-row': n, 'data-status': row?.status ?? '', onclick: () => goTo(n) }, h('span', { class: 'typing-number' }, String(n)), ...said(row)), ...decide(row));
      if (n === turn) line.scrollIntoView({ block: 'nearest' });
    });
    drawExtra();
  }

  function said(row) {
    if (!row) return [h('span', { class: 'typing-name' }, t('typing.text.gone'))];
    const kind = register.statuses.find((s) => s.code === row.status)?.kind ?? null;
    const hour = [row.arrived, row.left].filter(Boolean).join(' – ');
    return [
      h('span', { class: 'typing-name' }, h('bdi', {}, row.name)),
      h('span', { class: 'register-status', 'data-status': kind ?? 'NONE' }, shapeOf(kind), h('span', {}, label(row.status)), hour ? h('span', { dir: 'ltr' }, ` ${hour}`) : null),
    ];
  }

  const decide = (row) => (row?.sync === 'needs' ? [h('a', { class: 'typing-decide', href: page(`register#${session}`) }, icon('circle-alert'), h('span', {}, t('typing.text.decide')))] : []);

  /** Who came onto the list after the paper was printed has no number on it. */
  function drawExtra() {
    const others = register.rows.filter((r) => !order.includes(r.learner));
    extra.hidden = !others.length;
    extra.replaceChildren(h('h2', {}, t('typing.extra.title', String(others.length))), h('p', {}, t('typing.extra.text')), h('ul', {}, others.map((r) => h('li', {}, h('bdi', {}, r.name), ' · ', label(r.status)))));
  }

  field.focus();
  say(t('typing.help'));
  return draw;
});
