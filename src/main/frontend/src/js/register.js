// @page The register: the trainer's sessions, and each one's list of children. It works where there is no line.
import { $, h, page, t } from './dom.js';
import { frame } from './frame.js';
import { arrive, askServer, here } from './register-here.js';
import { leaveList, openList } from './register-list.js';
import { lockScreen } from './register-lock.js';
import { leaveSheet, openSheet } from './register-sheet.js';
import './register-ways.js';
import { stop } from './register-words.js';

const main = $('main');

frame();
addEventListener('hashchange', route);
if (await arrive()) route();
else if (here.phone.owner === null) stop(main, t('register.text.signin'), h('a', { class: 'button', href: page('sign-in') }, t('register.action.signin')));
else {
  lockScreen(main, route);
  if (await askServer()) route();
}

function route() {
  const { hash } = location;
  // other places of the page, such as the one that the skip link leads to
  if (!here.me || !/^(#\d*)?$/.test(hash)) return;
  leaveSheet();
  leaveList();
  delete main.dataset.session;
  const id = Number(hash.slice(1));
  if (Number.isSafeInteger(id) && id > 0) openSheet(main, id);
  else openList(main);
}
