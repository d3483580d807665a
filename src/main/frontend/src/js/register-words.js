// How the register says names, days and hours; and what it says instead of a list.
import { h, lang, t } from './dom.js';

export const words = (byLanguage) => byLanguage?.[lang] ?? byLanguage?.fr ?? byLanguage?.ar ?? byLanguage?.en ?? '';

/** The local time of the place, whatever zone this device believes in. */
const part = (local, options) => new Intl.DateTimeFormat(document.documentElement.lang, { ...options, timeZone: 'UTC', numberingSystem: 'latn' }).format(new Date(`${local}Z`));
export const day = (local) => part(local, { weekday: 'long', day: 'numeric', month: 'long' });
export const time = (local) => part(local, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

export function stop(main, text, action) {
  main.replaceChildren(h('div', { class: 'card register-stop' }, h('h1', {}, t('register.title')), h('p', {}, text), action));
}
