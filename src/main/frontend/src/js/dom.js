// Building pages: elements, icons, words.
import { bend } from './plural.js';

const root = document.documentElement;

/** `h('p', { class: 'lead', onclick: f }, 'text', node)`; false and null are left out. */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value == null) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name === 'html') element.innerHTML = value; // words of the course, made safe by the server
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.flat().filter((c) => c !== false && c != null));
  return element;
}

function sprite(file, name, cls) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', cls);
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('focusable', 'false');
  const use = document.createElementNS(svg.namespaceURI, 'use');
  use.setAttribute('href', `${file}#${name}`);
  svg.append(use);
  return svg;
}

/** Decorative: a word always stands beside it. */
export const icon = (name, cls = '') => sprite(root.dataset.icons, name, `icon ${cls}`.trim());
export const shape = (name, cls = '') => sprite(root.dataset.zellij, name, cls);

export const $ = (selector, from = document) => from.querySelector(selector);
export const $$ = (selector, from = document) => [...from.querySelectorAll(selector)];

let words;
/** The words of the interface for this page's language; `{0}`, `{1}` … are replaced. */
export function t(key, ...values) {
  words ??= JSON.parse($('#texts')?.textContent ?? '{}');
  return fill(words[key] ?? key, values);
}

export function fill(pattern, values, language = root.lang) {
  if (values.length === 0) return pattern;
  return bend(pattern, values, language).replace(/''/g, "'").replace(/\{(\d+)\}/g, (_, i) => values[i] ?? '');
}

export const lang = root.dataset.lang;
/** `/ar/home` for `home`. */
export const page = (path) => `/${lang}/${path}`;

/** Says something to those who listen instead of looking. */
export function say(text) {
  let live = $('#live');
  if (!live) document.body.append((live = h('div', { id: 'live', class: 'unseen', role: 'status' })));
  live.textContent = '';
  setTimeout(() => (live.textContent = text), 50);
}

export const date = (iso) => new Intl.DateTimeFormat(root.lang, { dateStyle: 'long', numberingSystem: 'latn' }).format(new Date(iso));
