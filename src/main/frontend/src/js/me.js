// On every page of a signed-in child: whose it is, and the way out for somebody else. What is stored is enough; no answer is waited for.
import { $, h, icon, t } from './dom.js';
import { signOut } from './session.js';
import { store } from './store.js';

export async function showMe() {
  const me = (await (await store()).get('personal', 'me'))?.value;
  if (me?.kind !== 'learner' || $('.top .not-me')) return;
  document.body.classList.add('known');
  $('.top .brand').after(
    h('bdi', { class: 'my-name' }, me.displayName),
    h('button', { type: 'button', class: 'quiet-button not-me', onclick: () => signOut() }, icon('user-round'), h('span', {}, t('script.notMe'))));
}
