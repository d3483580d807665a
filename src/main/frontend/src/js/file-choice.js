// The browser's own control for a file speaks the browser's language; this one speaks the page's.
import { h } from './dom.js';

/**
 * Takes the place of the input, where it stands anywhere.
 *
 * @param label a `<label>` of the input, in the looks of a button
 * @param none what stands for the name while there is none
 * @returns `{choice, show}`: the control, and what to call after the input has been emptied
 */
export function fileChoice(input, label, none) {
  const name = h('span', { class: 'file-name', 'aria-live': 'polite' });
  const show = () => (name.textContent = input.files[0]?.name ?? none);
  input.addEventListener('change', show);
  show();
  const choice = h('span', { class: 'file-choice' }, label, name);
  input.replaceWith(choice);
  choice.prepend(input);
  return { choice, show };
}
