// Refuses styles that know left from right: such a page breaks in Arabic. Also refuses addresses of other hosts.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** One finding per line of `css` that uses a physical direction or another host. */
export function faults(css, name = 'css') {
  const clean = css.replace(/\/\*[^]*?\*\//g, (c) => c.replace(/[^\n]/g, ' '));
  return clean.split('\n').flatMap((line, i) => {
    if (/\b(left|right)\b/i.test(line.replace(/\b(arrow|chevron)-(left|right)\b/g, ''))) return [`${name}:${i + 1}: physical direction: ${line.trim()}`];
    if (/(https?:)?\/\/[a-z0-9]/i.test(line)) return [`${name}:${i + 1}: another host: ${line.trim()}`];
    return [];
  });
}

export function checkStyles(folder) {
  const files = readdirSync(folder).filter((f) => f.endsWith('.css'));
  if (files.length === 0) throw new Error(`no styles in ${folder}`);
  const found = files.flatMap((f) => faults(readFileSync(join(folder, f), 'utf8'), f));
  if (found.length) throw new Error(`styles must use logical properties (inline-start, inset-inline-end …) and own files only:\n${found.join('\n')}`);
}
