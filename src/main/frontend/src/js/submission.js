// Handing in a piece of work: words and one file. The words are kept on the device until they have been sent.
import { $, h, icon, page, t } from './dom.js';
import { fileChoice } from './file-choice.js';
import { HttpError, api } from './http.js';
import { keep, kept } from './session.js';
import { uuidv7 } from './uuid.js';

/** Bytes; the server has the last word (tifawt.upload-limit). */
const LIMIT = 5_000_000;
const TYPES = '.pdf,.png,.jpg,.jpeg,.webp,.txt';

export async function submission(section, { lesson, step, session, onSent }) {
  const place = $('.submission', section);
  if (!place) return;
  const { me } = await session();
  if (me?.kind !== 'learner') {
    place.append(h('p', { class: 'note' }, icon('log-in'), h('span', {}, t('player.work.signIn'), ' ', h('a', { href: page('sign-in') }, t('player.signIn')))));
    return;
  }
  const key = `draft:${lesson}:${step}`;
  const draft = (await kept(key)) ?? { text: '', operation: uuidv7() };
  const id = `work-${step}`;
  const text = h('textarea', { id, name: 'text', maxlength: 4000, rows: 6, 'aria-describedby': `${id}-help` });
  text.value = draft.text;
  const file = h('input', { id: `${id}-file`, name: 'file', type: 'file', accept: TYPES, 'aria-describedby': `${id}-file-help` });
  const { choice, show } = fileChoice(file, h('label', { for: file.id, class: 'button second' }, icon('paperclip'), t('player.work.choose')), t('player.work.noFile'));
  const message = h('div', { 'aria-live': 'polite' });
  const button = h('button', { type: 'submit', class: 'button' }, icon('send'), t('player.work.send'));
  text.addEventListener('input', () => keep(key, { ...draft, text: text.value }));
  const form = h('form', { class: 'form', onsubmit: send },
    h('div', { class: 'field' }, h('label', { for: id }, t('player.work.text')), text, h('p', { class: 'help', id: `${id}-help` }, t('player.work.textHelp'))),
    h('div', { class: 'field' }, h('label', { for: file.id }, t('player.work.file')),
      choice, h('p', { class: 'help', id: `${id}-file-help` }, t('player.work.fileHelp'))),
    message, button);
  place.append(h('p', { class: 'note work-before' }, icon('circle-check'), h('span', {}, t('player.work.before'), ' ', h('a', { href: page('work') }, t('player.work.see')))), form);

  async function send(e) {
    e.preventDefault();
    const chosen = file.files[0];
    if (!text.value.trim() && !chosen) return tell('wrong-box', t('player.work.empty'));
    if (chosen && chosen.size > LIMIT) return tell('wrong-box', t('player.work.tooBig'));
    button.setAttribute('aria-disabled', 'true');
    const body = new FormData();
    body.append('operation', draft.operation);
    body.append('lesson', lesson);
    body.append('step', step);
    body.append('text', text.value);
    if (chosen) body.append('file', chosen);
    try {
      await api('/api/v1/submissions', { method: 'POST', body, patience: 120000 });
      // the next hand-in is a new operation; this one may be repeated safely until here
      draft.operation = uuidv7();
      await keep(key, { ...draft, text: text.value });
      tell('result correct', t('player.work.sent'), h('a', { href: page('work') }, t('player.work.see')));
      file.value = '';
      show();
      onSent();
    } catch (fault) {
      const known = fault instanceof HttpError && fault.status < 500;
      tell('wrong-box', known ? fault.message : t('player.work.notSent'), known && fault.help);
    } finally {
      button.removeAttribute('aria-disabled');
    }
  }
  function tell(kind, sentence, more) {
    message.replaceChildren(h('div', { class: kind }, icon(kind === 'wrong-box' ? 'circle-alert' : 'circle-check'), h('div', {}, h('p', {}, sentence), more && h('p', {}, more))));
  }
}
