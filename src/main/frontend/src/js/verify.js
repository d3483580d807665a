// @page Checking a paper. The names came with the paper's own QR, behind the # of the address: they never reach the server.
import { $, h, icon, t } from './dom.js';
import { frame } from './frame.js';

frame();
await showNames();
addEventListener('hashchange', () => location.reload());

async function showNames() {
  const place = $('.names');
  const [salt, names] = location.hash.slice(1).split('.');
  // Without a secure connection the browser computes no hash; then the initials are all there is.
  if (!place || !salt || !names || !crypto.subtle) return;
  const text = new TextEncoder().encode(`${place.dataset.code}.${salt}.${names}`);
  const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', text));
  const seal = [...sum].map((b) => b.toString(16).padStart(2, '0')).join('');
  place.hidden = false;
  if (seal !== place.dataset.seal) {
    place.classList.add('wrong');
    place.append(icon('circle-alert'), h('span', {}, t('verify.names.wrong')));
    return;
  }
  const bytes = Uint8Array.from(atob(names.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
  const written = new TextDecoder().decode(bytes).split('\n').filter(Boolean);
  place.append(icon('user-round'), h('span', {}, t('verify.names.label'), ...written.map((name) => h('bdi', {}, name))));
}
