// @page My certificates.
import { date, h, icon, t } from './dom.js';
import { frame } from './frame.js';
import { showMe } from './me.js';
import { fill, own } from './personal.js';
import { rosette } from './zellij.js';

frame();
showMe();
await own({ address: '/api/v1/me/certificates', prefix: 'own-certificates', draw: (all) => fill(h('ul', { class: 'way' }, all.map(card))) });

function card(c) {
  const [before, after] = t('own-certificates.code', '\n').split('\n');
  const revoked = c.revoked || c.status === 'REVOKED';
  return h('li', { class: 'way-item' },
    h('span', { class: 'picture' }, rosette(8, revoked ? 0 : 1)),
    h('span', {},
      h('span', { class: 'name' }, c.title ?? c.award ?? ''),
      c.issuedOn && h('span', { class: 'more' }, t('own-certificates.given', date(c.issuedOn))),
      h('span', { class: 'more' }, before, h('bdi', { class: 'code' }, c.code), after),
      revoked && h('span', { class: 'more' }, t('own-certificates.revoked')),
      !revoked && h('a', { class: 'button second', href: `/api/v1/me/certificates/${encodeURIComponent(c.code)}.pdf`, download: `${c.code}.pdf` }, icon('download'), t('own-certificates.download'))));
}
