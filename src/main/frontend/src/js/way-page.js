// How a page begins that is another way into one session's register: who is here, which session, and its list.
import { $, h, icon, page, t } from './dom.js';
import { frame } from './frame.js';
import { OpenRegister } from './open-register.js';
import { arrive, askServer, here } from './register-here.js';
import { lockScreen } from './register-lock.js';
import { stop } from './register-words.js';
import { fromHash } from './sheet-order.js';

/**
 * @param show called once with the open register; gives what is to be called whenever its rows may say something else
 */
export async function wayIn(show) {
  const main = $('main');
  const { session } = fromHash(location.hash);
  const signIn = () => h('a', { class: 'button', href: page('sign-in') }, t('register.action.signin'));
  const back = () => h('a', { class: 'button second', href: page('register') }, t('typing.action.list'));
  const retry = () => h('button', { class: 'button', type: 'button', onclick: () => location.reload() }, icon('rotate-ccw'), t('register.action.retry'));

  frame();
  addEventListener('hashchange', () => fromHash(location.hash).session && location.reload());
  if (!session) return stop(main, t('register.text.pick'), back());
  if (await arrive()) return go();
  if (here.phone.owner === null) return stop(main, t('register.text.signin'), signIn());
  lockScreen(main, go);
  if (await askServer()) await go();

  async function go() {
    let changed = () => {};
    const register = new OpenRegister(session, () => changed());
    const outcome = await register.open();
    if (outcome === 'locked') return lockScreen(main, go);
    if (outcome === 'out') return stop(main, t('register.text.signin'), signIn());
    if (outcome === 'missing') return stop(main, t('register.text.missing'), back());
    if (outcome === 'none') return stop(main, t('register.text.offline'), retry());
    changed = show(register, main);
    changed();
  }
}
