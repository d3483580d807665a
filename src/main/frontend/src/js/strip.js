// The thin line that says where the work is: on this device, sent, or in need of a look.
import { h, icon, t } from './dom.js';

export function strip(element, queue) {
  let sentSomething = false;
  const draw = () => {
    const { saved, needs, durable, full, reach } = queue.state();
    let [state, name, text] = ['', '', ''];
    if (needs.length) [state, name, text] = ['needs', 'circle-alert', t('script.strip.needs', needs[0].receipt?.message ?? '')];
    else if (full) [state, name, text] = ['needs', 'circle-alert', t('script.strip.full')];
    else if (saved && reach === 'signed-out') [state, name, text] = ['saved', 'log-in', t('script.strip.signedOut')];
    else if (saved && !durable) [state, name, text] = ['needs', 'wifi-off', t('script.strip.fragile')];
    else if (saved) [state, name, text] = reach === 'none' ? ['saved', 'wifi-off', t('script.strip.saved')] : ['saved', 'save', t('script.strip.sending')];
    else if (sentSomething) [state, name, text] = ['sent', 'circle-check', t('script.strip.sent')];
    element.dataset.state = state;
    element.replaceChildren(...(text ? [icon(name), h('span', {}, text)] : []));
  };
  queue.on(({ type, receipt }) => {
    if (type === 'receipt' || receipt) sentSomething = true;
    draw();
  });
  draw();
}
