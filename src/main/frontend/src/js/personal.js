// Pages that show what is one's own: signed out, empty, no answer, and the list.
import { $, h, icon, page, t } from './dom.js';
import { HttpError, api } from './http.js';
import { keep, kept, session } from './session.js';
import { rosette } from './zellij.js';

export const inside = $('#inside');

export function fill(...children) {
  inside.replaceChildren(...children.filter(Boolean));
  inside.removeAttribute('aria-busy');
}

const empty = (sentence, link) => h('div', { class: 'empty card' }, rosette(8, 0.34), h('p', {}, sentence), link);

/** Shows `address` by `draw`, the copy on the device first. */
export async function own({ address, prefix, draw, go }) {
  const { me } = await session();
  if (!me) return fill(empty(t(`${prefix}.visitor`), h('a', { class: 'button', href: page('sign-in') }, icon('log-in', 'mirror'), t(`${prefix}.signIn`))));
  const show = (found) => (found.length ? draw(found) : fill(empty(t(`${prefix}.empty`), go)));
  const before = await kept(address);
  if (before) show(before);
  try {
    const answer = await api(address);
    const found = Array.isArray(answer) ? answer : (Object.values(answer ?? {}).find(Array.isArray) ?? []);
    await keep(address, found);
    show(found);
  } catch (e) {
    if (before) return;
    const known = e instanceof HttpError;
    fill(h('div', { class: 'note' }, icon(known ? 'circle-alert' : 'wifi-off'), h('p', {}, known ? t('script.trouble', e.reference ?? '') : t('script.noAnswer'))),
      h('button', { type: 'button', class: 'button second', onclick: () => location.reload() }, icon('rotate-ccw'), t('script.retry')));
  }
}
