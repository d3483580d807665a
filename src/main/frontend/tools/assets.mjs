// Fonts cut to what a page of each script shows, the icon and rosette sprites, scripts and styles with hashed names,
// and WEB-INF/assets.json, by which Java finds them.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import subsetFont from 'subset-font';
import { checkHosts } from './check-hosts.mjs';
import { checkStyles } from './check-styles.mjs';
import { blocklyFiles, blocklyPlugin, buildWorkers, copyBlocklyMedia, labEntries, weighLabs } from './labs.mjs';
import { path, star, tiles } from '../src/js/zellij.js';

const range = (...pairs) => pairs.map((p) => (Array.isArray(p) ? p : [p, p]));
const ASCII_SIGNS = range([0x20, 0x40], [0x5b, 0x60], [0x7b, 0x7e]);
const ASCII_LETTERS = range([0x41, 0x5a], [0x61, 0x7a]);
const SIGNS = range(0xa0, 0xab, 0xb0, 0xb7, 0xbb, 0xd7, [0x200c, 0x200f], [0x2013, 0x2014], [0x2018, 0x201d], 0x2022, 0x2026, 0x202f, 0x2212, [0x2066, 0x2069]);
const LATIN_1 = range([0xa1, 0xaa], [0xac, 0xaf], [0xb1, 0xb6], [0xb8, 0xba], [0xbc, 0xd6], [0xd8, 0xff], [0x152, 0x153], 0x178, 0x20ac, [0x2039, 0x203a]);
const LATIN_MORE = range([0x100, 0x151], [0x154, 0x177], [0x179, 0x24f], [0x250, 0x2af], [0x1e00, 0x1eff]);
const ARABIC = range(0x60c, 0x61b, 0x61f, [0x621, 0x63a], [0x640, 0x655], [0x66a, 0x66c], 0x670, 0x671, 0x67e, 0x686, 0x6a4, 0x6ad, 0x6af);
const TIFINAGH = range([0x2d30, 0x2d7f]);

const NOTO = 'noto-sans/400Regular/NotoSans_400Regular.ttf';
const NOTO_BOLD = 'noto-sans/700Bold/NotoSans_700Bold.ttf';
const BALOO = 'baloo-bhaijaan-2/700Bold/BalooBhaijaan2_700Bold.ttf';
/** The Arabic faces carry digits, signs and plain Latin letters too: an Arabic page then needs no Latin file. */
const WEB_FONTS = [
  ['arabic-400', 'Noto Sans Arabic', 400, 'noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf', [...ARABIC, ...ASCII_SIGNS, ...SIGNS, ...ASCII_LETTERS, ...LATIN_1]],
  ['arabic-700', 'Noto Sans Arabic', 700, 'noto-sans-arabic/700Bold/NotoSansArabic_700Bold.ttf', [...ARABIC, ...ASCII_SIGNS, ...SIGNS, ...ASCII_LETTERS]],
  ['latin-400', 'Noto Sans', 400, NOTO, [...ASCII_SIGNS, ...SIGNS, ...ASCII_LETTERS, ...LATIN_1]],
  ['latin-700', 'Noto Sans', 700, NOTO_BOLD, [...ASCII_SIGNS, ...SIGNS, ...ASCII_LETTERS, ...LATIN_1]],
  ['latin-more-400', 'Noto Sans', 400, NOTO, LATIN_MORE],
  ['latin-more-700', 'Noto Sans', 700, NOTO_BOLD, LATIN_MORE],
  ['tifinagh-400', 'Noto Sans Tifinagh', 400, 'noto-sans-tifinagh/400Regular/NotoSansTifinagh_400Regular.ttf', TIFINAGH],
  ['title-arabic', 'Tifawt Title Arabic', 700, BALOO, [...ARABIC, ...ASCII_SIGNS, ...SIGNS]],
  ['title-latin', 'Tifawt Title', 700, BALOO, [...ASCII_SIGNS, ...SIGNS, ...ASCII_LETTERS, ...LATIN_1]],
];

const unicodeRange = (pairs) =>
  pairs.map(([a, b]) => `U+${a.toString(16).toUpperCase()}${a === b ? '' : `-${b.toString(16).toUpperCase()}`}`).join(',');
const letters = (pairs) =>
  pairs.map(([a, b]) => String.fromCodePoint(...Array.from({ length: b - a + 1 }, (_, i) => a + i))).join('');

/** Icons by Lucide name; every one stands beside a word. */
const ICONS = [
  'a-large-small', 'arrow-down', 'arrow-left', 'arrow-right', 'award', 'book-open', 'calendar-check', 'camera', 'check', 'chevron-down', 'chevron-up', 'circle-alert', 'circle-check',
  'circle-question-mark', 'clock', 'cloud-upload', 'coffee', 'contrast', 'delete', 'download', 'file', 'house', 'id-card', 'key-round', 'languages', 'life-buoy', 'lightbulb', 'link', 'log-in', 'log-out',
  'map', 'message-circle', 'monitor-smartphone', 'moon', 'notebook-pen', 'panel-top', 'paperclip', 'printer', 'rotate-ccw', 'save', 'send', 'shield-check', 'smile', 'square', 'star', 'sun',
  'undo-2', 'user-round', 'users-round', 'volume-2', 'wifi-off', 'x', 'zoom-in',
];

const shortHash = (bytes) => createHash('sha256').update(bytes).digest('hex').slice(0, 10);

async function cutFonts(here, work) {
  const cache = join(here, 'node_modules/.cache/tifawt-fonts');
  mkdirSync(cache, { recursive: true });
  const faces = [];
  for (const [name, family, weight, from, pairs] of WEB_FONTS) {
    const source = readFileSync(join(here, 'node_modules/@expo-google-fonts', from));
    const key = join(cache, `${name}-${shortHash(Buffer.concat([source, Buffer.from(unicodeRange(pairs))]))}.woff2`);
    if (!existsSync(key)) writeFileSync(key, await subsetFont(source, letters(pairs), { targetFormat: 'woff2' }));
    writeFileSync(join(work, `${name}.woff2`), readFileSync(key));
    faces.push(
      `@font-face{font-family:"${family}";font-weight:${weight};font-display:swap;src:url("./${name}.woff2") format("woff2");unicode-range:${unicodeRange(pairs)}}`,
    );
  }
  return faces.join('\n');
}

function iconSprite(here) {
  const symbols = ICONS.map((name) => {
    const svg = readFileSync(join(here, 'node_modules/lucide-static/icons', `${name}.svg`), 'utf8');
    const inside = svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>')).replace(/\s+/g, ' ').trim();
    return `<symbol id="${name}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${inside}</symbol>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg"><!-- Lucide, ISC licence -->${symbols.join('')}</svg>`;
}

/** The pictures of children's secrets, drawn for us; each file is a drawing of its own, so that paper shows the same ones. */
function pictureSprite(here) {
  const folder = join(here, 'src/pictures');
  const symbols = readdirSync(folder).sort().map((file) =>
    readFileSync(join(folder, file), 'utf8').trim().replace('<svg xmlns="http://www.w3.org/2000/svg"', `<symbol id="${basename(file, '.svg')}"`).replace('</svg>', '</symbol>'));
  return `<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.join('\n')}\n</svg>`;
}

const COLOURS = { star: '#E3A008', kite: '#1D4F91', petal: '#0A6B4B', drop: '#A84A24' };
const shapes = (folds, fill) => tiles(folds).map((t) => `<path d="${path(t.points)}" fill="${fill(t.kind)}"/>`).join('');

function zellijSprite() {
  const rosettes = [6, 8, 12].map(
    (n) => `<symbol id="rosette-${n}" viewBox="-100 -100 200 200" stroke="var(--surface,#fff)" stroke-width="2.5" stroke-linejoin="round">${shapes(n, (k) => `var(--tile-${k},${COLOURS[k]})`)}</symbol>`,
  );
  const stars = [6, 8, 12].map(
    (n) => `<symbol id="star-${n}" viewBox="-112 -112 224 224" stroke-width="14" stroke-linejoin="round"><path d="${path(star(n, 100, n > 10 ? 0.78 : 0.7))}"/></symbol>`,
  );
  const plain = {
    circle: '<circle r="92"/>',
    diamond: `<path d="${path([[0, -104], [104, 0], [0, 104], [-104, 0]])}"/>`,
    square: '<rect x="-84" y="-84" width="168" height="168" rx="14"/>',
    hexagon: `<path d="${path(star(3, 104, 1))}"/>`,
    triangle: `<path d="${path([[0, -104], [108, 88], [-108, 88]])}"/>`,
  };
  const others = Object.entries(plain).map(
    ([id, inside]) => `<symbol id="${id}" viewBox="-112 -112 224 224" stroke-width="14" stroke-linejoin="round">${inside}</symbol>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg">${rosettes.join('')}${stars.join('')}${others.join('')}</svg>`;
}

const emblem = (folds) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-102 -102 204 204" stroke="#fff" stroke-width="3" stroke-linejoin="round">${shapes(folds, (k) => COLOURS[k])}</svg>`;

/** The scripts that each script cannot run without, to any depth. */
function parts(outputs) {
  const imports = (file) => outputs[file].imports.filter((i) => i.kind === 'import-statement' && outputs[i.path]).map((i) => i.path);
  const all = (file, found = new Set()) => {
    for (const next of imports(file)) if (!found.has(next)) all(next, found.add(next));
    return found;
  };
  const address = (file) => `/assets/${basename(file)}`;
  return Object.fromEntries(Object.keys(outputs).filter((f) => f.endsWith('.js')).map((f) => [address(f), [...all(f)].map(address).sort()]));
}

/** The service worker is one plain script with a fixed address: browsers compare its bytes to find a new one. */
const buildServiceWorker = (here, folder, how) =>
  build({ ...how, entryPoints: [join(here, 'src/js/sw.js')], outfile: join(folder, 'worker.js'), bundle: true, format: 'iife' });

export async function buildAssets(here, out) {
  const styles = join(here, 'src/css');
  checkStyles(styles);
  const work = join(here, 'node_modules/.cache/tifawt-work');
  mkdirSync(work, { recursive: true });
  writeFileSync(join(work, 'fonts.css'), await cutFonts(here, work));
  writeFileSync(join(work, 'icons.svg'), iconSprite(here));
  writeFileSync(join(work, 'pictures.svg'), pictureSprite(here));
  writeFileSync(join(work, 'zellij.svg'), zellijSprite());
  writeFileSync(join(work, 'emblem.svg'), emblem(8));

  const entries = (folder, ending) =>
    readdirSync(folder).filter((f) => f.endsWith(ending) && !f.startsWith('_')).map((f) => join(folder, f));
  // A module that is a page's entry carries `@page` in its first line; the rest is shared code.
  const pages = entries(join(here, 'src/js'), '.js').filter((f) => readFileSync(f, 'utf8').startsWith('// @page'));
  const assets = join(out, 'webapp/assets');
  mkdirSync(assets, { recursive: true });
  const how = { minify: true, target: ['chrome97', 'firefox97', 'safari15.4'], charset: 'utf8', legalComments: 'none', logLevel: 'warning' };
  copyBlocklyMedia(here, assets);
  const define = await buildWorkers(here, assets, how);
  const result = await build({
    ...how,
    define,
    plugins: [blocklyPlugin(here)],
    entryPoints: [...pages, ...labEntries(here), ...entries(styles, '.css'), join(work, 'icons.svg'), join(work, 'pictures.svg'), join(work, 'zellij.svg'), join(work, 'emblem.svg')],
    outdir: assets,
    bundle: true,
    splitting: true,
    format: 'esm',
    metafile: true,
    publicPath: '/assets',
    entryNames: '[name]-[hash]',
    chunkNames: 'part-[hash]',
    assetNames: '[name]-[hash]',
    loader: { '.woff2': 'file', '.svg': 'copy' },
    alias: { 'tifawt-fonts': join(work, 'fonts.css') },
  });
  const manifest = {};
  for (const [file, made] of Object.entries(result.metafile.outputs)) {
    const address = `/assets/${basename(file)}`;
    if (made.entryPoint) manifest[basename(made.entryPoint)] = address;
    for (const input of Object.keys(made.inputs)) if (/\.(woff2|svg)$/.test(input)) manifest[basename(input)] = address;
  }
  const labs = weighLabs(here, assets, result.metafile.outputs, { 'pitch-blocks': blocklyFiles(assets) });
  for (const [id, { files, bytes, later }] of Object.entries(labs)) Object.assign(manifest, { [`${id}.files`]: files.join(' '), [`${id}.bytes`]: `${bytes} ${later}` });
  checkHosts(assets);
  const info = join(out, 'webapp/WEB-INF');
  mkdirSync(info, { recursive: true });
  const sorted = (o) => JSON.stringify(Object.fromEntries(Object.entries(o).sort(([a], [b]) => (a < b ? -1 : 1))), null, 1);
  writeFileSync(join(info, 'assets.json'), sorted(manifest));
  writeFileSync(join(info, 'asset-parts.json'), sorted(parts(result.metafile.outputs)));
  await buildServiceWorker(here, info, how);
  if (process.env.TIFAWT_SIZES) {
    for (const f of readdirSync(assets)) {
      const bytes = readFileSync(join(assets, f));
      console.log(f, bytes.length, f.endsWith('.woff2') ? '' : gzipSync(bytes, { level: 9 }).length, relative(here, assets) && '');
    }
  }
}
