// @page Maps of courses and modules: each emblem becomes a rosette, filled as far as its lessons are done.
import { ability } from './device.js';
import { $, $$, h, icon, t } from './dom.js';
import { frame } from './frame.js';
import { showMe } from './me.js';
import { keepCard } from './keep.js';
import { part } from './player-state.js';
import { follow } from './progress.js';
import { session } from './session.js';
import { Shelf } from './shelf.js';
import { rosette } from './zellij.js';

frame();
showMe();
const keep = $('#keep');
if (keep) keepCard(keep, keep.dataset.course, stored);
const { me } = await session();
await follow(me, (progress) => {
  for (const link of $$('a[data-steps]')) {
    const steps = link.dataset.steps.split(' ');
    const state = progress(link.dataset.lesson, link.dataset.rev, steps);
    picture(link, part(steps, state));
    if (state.done.length === 0) continue;
    const all = state.done.length >= steps.length;
    note(link, all ? t('map.done') : t('map.progress', String(state.done.length), String(steps.length)));
  }
  for (const link of $$('a[data-of]')) {
    let [done, all] = [0, 0];
    for (const entry of link.dataset.of.split(' ')) {
      const [, address, rev, count] = /^(.*)@(\d+):(\d+)$/.exec(entry) ?? [];
      if (!address) continue;
      all += Number(count);
      done += Math.min(Number(count), progress(address, rev, null).done.length);
    }
    picture(link, all ? done / all : 0);
    if (done) note(link, done >= all ? t('map.done') : t('map.progress', String(done), String(all)));
  }
});

function picture(link, share) {
  $('.picture', link).replaceChildren(rosette(Number(link.dataset.folds), share));
}
function note(link, words) {
  let line = $('.state', link);
  if (!line) $('.name', link).after((line = h('span', { class: 'more state' })));
  line.textContent = words;
}

/** Says of each lesson whether it opens without a line. */
async function stored() {
  if (ability() !== 'ok') return;
  const here = new Set(await new Shelf().pages());
  for (const link of $$('a[data-lesson]')) {
    $('.here', link)?.remove();
    if (here.has(new URL(link.href).pathname)) $('.name', link).parentElement.append(h('span', { class: 'more here' }, icon('circle-check'), t('map.here')));
  }
}
