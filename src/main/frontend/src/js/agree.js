// @page Asks a young person for the own agreement, one question after the other, yes and no of one size.
import { $, h, icon, page, say, t } from './dom.js';
import { frame } from './frame.js';
import { HttpError, api } from './http.js';
import { showMe } from './me.js';
import { fill } from './personal.js';
import { session, signOut, signedIn } from './session.js';

frame();
const { me } = await session();
if (me?.kind !== 'learner') location.replace(page('sign-in'));
else {
  showMe();
  await ask();
}

async function ask() {
  try {
    show(await api('/api/v1/me/consents'));
  } catch (e) {
    trouble(e);
  }
}

function trouble(e) {
  const words = e instanceof HttpError ? e.message || t('script.trouble', e.reference ?? '') : t('script.noAnswer');
  fill(h('div', { class: 'note', role: 'alert' }, icon('circle-alert'), h('p', {}, words)),
    h('button', { type: 'button', class: 'button second', onclick: () => location.reload() }, icon('rotate-ccw'), t('script.retry')));
}

function question(q) {
  const choice = (value, word) =>
    h('label', { class: 'agree-choice' },
      h('input', { type: 'radio', name: q.purpose, value: String(value), ...(q.answer === value ? { checked: '' } : {}), ...(q.purpose === 'participation' ? { required: '' } : {}) }),
      h('span', {}, word));
  return h('fieldset', { class: 'card agree-question' }, h('legend', {}, q.text),
    h('div', { class: 'agree-choices' }, choice(true, t('agree.yes')), choice(false, t('agree.no'))));
}

function show(own) {
  if (!own.questions.length) return fill(h('p', { class: 'card' }, t('agree.nothing')), home());
  const refused = own.questions[0].answer === false;
  const form = h('form', { class: 'agree' },
    h('p', { class: 'lead' }, t(refused ? 'agree.refused' : own.ofAge ? 'agree.lead.ofAge' : 'agree.lead')),
    ...own.questions.map(question),
    h('p', {}, t('agree.change')),
    h('button', { type: 'submit', class: 'button' }, icon('check'), t('agree.save')),
    own.due ? h('button', { type: 'button', class: 'button second', onclick: () => signOut() }, icon('log-out', 'mirror'), t('agree.later')) : home());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    save(form);
  });
  fill(form);
}

function home() {
  return h('a', { class: 'button second', href: page('home') }, icon('house'), t('agree.home'));
}

async function save(form) {
  const button = $('[type=submit]', form);
  button.disabled = true;
  const answers = Object.fromEntries([...new FormData(form)].map(([purpose, value]) => [purpose, value === 'true']));
  try {
    const own = await api('/api/v1/me/consents', { method: 'POST', json: { answers } });
    const now = await api('/api/v1/me');
    if (now.kind !== 'learner') return signOut();
    await signedIn(now);
    if (!own.due) return location.replace(page('home'));
    show(own);
    say(t('agree.refused'));
  } catch (e) {
    trouble(e);
  }
}
