// The other ways into a register than tapping, in its header: paper, keyboard, cards.
import { h, icon, lang, page, t } from './dom.js';
import { addWay } from './register-sheet.js';

const link = (name, word, href, more = {}) => h('a', { class: 'register-way', href, ...more }, icon(name), h('span', {}, t(word)));

addWay(({ id }) => link('camera', 'register.way.cards', page(`register-cards#${id}`)));
addWay(({ id }) => link('printer', 'register.way.print', `/staff/sheet-print/session/${id}.pdf?lang=${lang}`, { target: '_blank' }));
addWay(({ id }) => link('notebook-pen', 'register.way.type', page(`register-sheet#${id}`)));
