// The third way in: a printed card, before the camera or under a hand scanner.
import { h, icon, t } from './dom.js';
import { digitsOf, isCard } from './card-digits.js';

/** @param whole called with the digits; @returns `{element, close}` */
export function cardPanel(whole) {
  const control = new AbortController();
  const video = h('video', { class: 'scan', playsinline: true, muted: true, 'aria-label': t('door.card.video') });
  const state = h('p', { class: 'help', role: 'status' }, t('door.card.hold'));
  const open = h('button', { type: 'button', class: 'button', onclick: look }, icon('camera'), h('span', {}, t('door.card.camera')));
  const seen = h('div', { class: 'scan-box', hidden: true }, video, state);
  const input = h('input', { id: 'card', class: 'code', type: 'password', inputmode: 'numeric', autocomplete: 'off', 'aria-describedby': 'card-help' });
  const typed = () => {
    const digits = digitsOf(input.value);
    if (isCard(digits)) {
      input.value = '';
      whole(digits);
    }
  };
  input.addEventListener('input', typed);

  async function look() {
    open.hidden = true;
    seen.hidden = false;
    state.textContent = t('door.card.hold');
    try {
      const { readCard } = await import('./card-camera.js');
      const digits = await readCard(video, control.signal);
      if (digits) await whole(digits);
    } catch {
      state.textContent = t(isSecureContext ? 'door.card.noCamera' : 'door.card.insecure');
      video.hidden = true;
    }
    if (!control.signal.aborted && !video.hidden) {
      seen.hidden = true;
      open.hidden = false;
    }
  }

  return {
    element: h('section', { class: 'card form' }, h('h2', {}, t('door.card.title')), open, seen,
      h('div', { class: 'field' }, h('label', { for: 'card' }, t('door.card.field')), input, h('p', { class: 'help', id: 'card-help' }, t('door.card.help')))),
    close: () => control.abort(),
    focus: () => open.focus(),
  };
}
