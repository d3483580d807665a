// The card that offers a course for reading without a line: the size first, then progress with a number, then "it is here".
import { ability } from './device.js';
import { $, h, icon, lang, say, t } from './dom.js';
import { Keeper } from './keeper.js';

/** Bytes that a new release of a kept course may take without being asked for; more is offered with its size. */
const UNASKED = 300000;

/** `1.2 MB`, in the words and digits of the page. */
export function bytes(count) {
  const big = count >= 950000;
  const number = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: big && count < 9500000 ? 1 : 0, numberingSystem: 'latn' });
  return t(big ? 'keep.mb' : 'keep.kb', number.format(Math.max(1, big ? count / 1e6 : count / 1e3)));
}

/**
 * Draws into `card` what is known of `course`, and goes on as things change.
 * @param onChange is called when lessons have come or gone
 */
export function keepCard(card, course, onChange = () => {}) {
  const able = ability();
  card.hidden = false;
  if (able !== 'ok') {
    card.dataset.state = able;
    return draw(card, 'wifi-off', t(`keep.${able}.title`), [t(`keep.${able}.text`)]);
  }
  let shown = null;
  const channel = globalThis.BroadcastChannel ? new BroadcastChannel('tifawt-keep') : null;
  const show = (view) => {
    if (shown !== view.state && ['kept', 'offer'].includes(view.state)) onChange();
    if (shown === 'busy' && view.state === 'kept') say(t('keep.kept.title'));
    const same = shown === view.state && view.state === 'busy';
    shown = view.state;
    if (same) return drawProgress(card, view);
    card.dataset.state = view.state;
    VIEWS[view.state](card, view, acts);
    if (view.state === 'newer' && view.left <= UNASKED) acts.keep();
  };
  const keeper = new Keeper({ course, lang, tell: (view) => { show(view); channel?.postMessage({ course, lang, view }); } });
  channel?.addEventListener('message', ({ data }) => data.course === course && data.lang === lang && !keeper.running && show(data.view));
  const acts = {
    keep: () => {
      navigator.storage?.persist?.();
      keeper.keep();
    },
    pause: async () => {
      await keeper.pause();
      if (!keeper.running) await keeper.look();
    },
    look: () => keeper.look(),
    remove: async () => {
      await keeper.remove();
      (await navigator.serviceWorker.ready).active?.postMessage({ type: 'sweep' });
      await keeper.look();
    },
  };
  addEventListener('online', () => shown === 'unknown' && keeper.look());
  keeper.look();
}

const button = (cls, name, words, act) => h('button', { type: 'button', class: cls, onclick: act }, icon(name), h('span', {}, words));
const share = (view) => (view.all ? Math.floor((100 * view.have) / view.all) : 0);

const VIEWS = {
  unknown: (card, _view, acts) => draw(card, 'wifi-off', t('keep.offer.title'), [t('keep.unknown.text')], [button('quiet-button', 'rotate-ccw', t('script.retry'), acts.look)]),
  offer: (card, view, acts) =>
    draw(card, 'download', t('keep.offer.title'), [t('keep.offer.text'), parts(view)], [button('button second', 'download', t('keep.offer.go', bytes(view.left)), acts.keep)]),
  busy: (card, view, acts) => {
    draw(card, 'download', t('keep.busy.title'), [progress(view), h('p', { class: 'keep-count' })], [button('quiet-button', 'x', t('keep.stop'), acts.pause)]);
    drawProgress(card, view);
  },
  cut: (card, view, acts) => draw(card, 'wifi-off', t('keep.cut.title', String(share(view))), [progress(view), t('keep.cut.text')], [button('quiet-button', 'x', t('keep.stop'), acts.pause)]),
  paused: (card, view, acts) =>
    draw(card, 'download', t('keep.paused.title', String(share(view))), [progress(view)], [button('button second', 'download', t('keep.paused.go', bytes(view.left)), acts.keep), removal(card, view, acts)]),
  kept: (card, view, acts) => draw(card, 'circle-check', t('keep.kept.title'), [t('keep.kept.text', bytes(view.all))], [removal(card, view, acts)]),
  newer: (card, view, acts) =>
    draw(card, 'download', t('keep.newer.title'), [t('keep.newer.text')], [button('button second', 'download', t('keep.newer.go', bytes(view.left)), acts.keep), removal(card, view, acts)]),
  full: (card, view, acts) => draw(card, 'circle-alert', t('keep.full.title'), [t('keep.full.text', bytes(view.left))], [button('button second', 'rotate-ccw', t('script.retry'), acts.keep), removal(card, view, acts)]),
};

const parts = (view) => t(view.media ? 'keep.offer.parts' : 'keep.offer.plain', bytes(view.text), bytes(view.media));
const progress = (view) => h('progress', { max: 100, value: share(view), 'aria-label': t('keep.busy.title') });

function drawProgress(card, view) {
  $('progress', card).value = share(view);
  $('.keep-count', card).textContent = t(`keep.busy.${view.phase}`, bytes(view.have), bytes(view.all), String(share(view)));
}

/** Asks once more: what goes must come over the line again. */
function removal(card, view, acts) {
  return button('quiet-button', 'x', t('keep.remove'), () => {
    card.dataset.state = 'remove';
    draw(card, 'circle-alert', t('keep.remove.title'), [t('keep.remove.text')], [button('button second', 'check', t('keep.remove.not'), acts.look), button('quiet-button', 'x', t('keep.remove.go'), acts.remove)]);
    $('.keep-acts button', card).focus(); // the answer that takes nothing away
  });
}

function draw(card, picture, title, lines, buttons = []) {
  const within = card.contains(document.activeElement);
  card.replaceChildren(
    h('span', { class: 'keep-picture' }, icon(picture)),
    h('div', { class: 'keep-words' }, h('h2', { tabindex: '-1' }, title), lines.map((line) => (typeof line === 'string' ? h('p', {}, line) : line))),
    h('div', { class: 'keep-acts' }, buttons),
  );
  // whoever pressed the button that went stays where it was
  if (within) $('h2', card).focus({ preventScroll: true });
}
