// What every content page has: settings of the look, a language switch that keeps the place, menus that close.
import { enlist } from './device.js';
import { $, $$, h, t } from './dom.js';

const root = document.documentElement;
const KEY = 'tifawt-look';

function look() {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}');
  } catch {
    return {};
  }
}

function choose(name, value) {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...look(), [name]: value }));
  } catch {
    // lasts for this page only
  }
  if (value === 'day' || value === 'normal') delete root.dataset[name];
  else root.dataset[name] = value;
}

function segments(name, options) {
  const now = () => root.dataset[name] ?? options[0];
  const buttons = options.map((value) =>
    h('button', { type: 'button', onclick: () => { choose(name, value); show(); } }, t(`script.look.${name}.${value}`)),
  );
  const show = () => buttons.forEach((b, i) => b.setAttribute('aria-pressed', String(options[i] === now())));
  show();
  return h('fieldset', {}, h('legend', {}, t(`script.look.${name}`)), h('div', { class: 'segments' }, buttons));
}

export function frame() {
  enlist();
  const place = $('.settings .drop');
  if (place) {
    place.append(segments('text', ['normal', 'large', 'larger']), segments('theme', ['day', 'night']), segments('contrast', ['normal', 'high']), segments('calm', ['normal', 'calm']), segments('motion', ['normal', 'none']));
    place.closest('.settings').hidden = false;
  }
  const keepPlace = () => $$('a[data-keep]').forEach((a) => (a.href = a.href.split('#')[0] + location.hash));
  keepPlace();
  addEventListener('hashchange', keepPlace);
  $$('a[data-keep]').forEach((a) =>
    a.addEventListener('click', () => {
      document.cookie = `tifawt-lang=${a.dataset.keep}; path=/; max-age=31536000; samesite=lax`;
    }),
  );
  const menus = $$('details.langs, details.settings, details.path');
  document.addEventListener('click', (e) => menus.forEach((m) => m.contains(e.target) || (m.open = false)));
  document.addEventListener('keydown', (e) => {
    if (e.key !== 'Escape') return;
    const open = menus.find((m) => m.open);
    if (!open) return;
    open.open = false;
    $('summary', open).focus();
  });
}
