// The labs in the build: one module each, workers beside them, Blockly without what we do not use, and what each lab weighs.
import { copyFileSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/** Bytes, compressed, of everything a lab adds to a lesson page; labs.md part 5. */
const BUDGET = { 'pitch-blocks': 450_000 };
const USUAL_BUDGET = 300_000;

/** Blockly puts it before the name of each picture; the files lie beside the others, and a new version has new addresses. */
const mediaPrefix = (here) => `/assets/blockly-${JSON.parse(readFileSync(join(here, 'node_modules/blockly/package.json'), 'utf8')).version}-`;
const BLOCKLY_MEDIA = ['dropdown-arrow.svg', 'sprites.svg', 'handopen.cur', 'handclosed.cur', 'handdelete.cur', 'delete-icon.svg', 'foldout-icon.svg', 'resize-handle.svg'];

/** Those that are built; others are described only, and say so. */
const isBuilt = (here, id) => !JSON.parse(readFileSync(join(here, 'src/labs', id, 'lab.json'), 'utf8')).planned;

export const labIds = (here) =>
  readdirSync(join(here, 'src/labs'), { withFileTypes: true }).filter((e) => e.isDirectory() && isBuilt(here, e.name)).map((e) => e.name).sort();

export const labEntries = (here) => labIds(here).map((id) => join(here, 'src/labs', id, `${id}.js`));

/** Workers are built first, whole, so that any browser that has workers can run them; their addresses are put into the labs. */
export async function buildWorkers(here, assets, options) {
  const define = {};
  for (const id of labIds(here)) {
    if (!readdirSync(join(here, 'src/labs', id)).includes('worker.js')) continue;
    const result = await build({
      ...options,
      entryPoints: [join(here, 'src/labs', id, 'worker.js')],
      outdir: assets,
      bundle: true,
      format: 'iife',
      metafile: true,
      entryNames: `${id}-worker-[hash]`,
    });
    define[`${id.replaceAll('-', '_').toUpperCase()}_WORKER`] = JSON.stringify(`/assets/${basename(Object.keys(result.metafile.outputs)[0])}`);
  }
  return define;
}

/**
 * Blockly as we ship it: without the address it takes its pictures from by default, with the words of one language, only those
 * that its core asks for, ours before its own, and out of the function that its file wraps around it: browsers read what stands
 * in such a function twice, the second time while the page waits.
 */
export function blocklyPlugin(here) {
  const folder = join(here, 'node_modules/blockly');
  const require = createRequire(import.meta.url);
  return {
    name: 'blockly',
    setup(builder) {
      builder.onResolve({ filter: /^blockly\/core$/ }, () => ({ path: join(folder, 'blockly_compressed.js') }));
      builder.onLoad({ filter: /blockly[\\/]blockly_compressed\.js$/ }, ({ path }) => {
        const [, inside] = /\}\(this, function\(\) \{\n(.*)\n\}\)\);/s.exec(readFileSync(path, 'utf8')) ?? [];
        const contents = inside?.replaceAll('https://static.blockly.com/media/', mediaPrefix(here)).replace(/\nreturn (\$\.\w+);$/, '\nexport default $1;');
        if (!contents?.includes('export default') || !contents.includes(mediaPrefix(here))) throw new Error('Blockly is packed in another way: see tools/labs.mjs');
        return { contents, loader: 'js' };
      });
      builder.onResolve({ filter: /^blockly-words\// }, ({ path }) => ({ path, namespace: 'blockly-words' }));
      builder.onLoad({ filter: /./, namespace: 'blockly-words' }, ({ path }) => {
        const lang = path.slice('blockly-words/'.length);
        const core = readFileSync(join(folder, 'blockly_compressed.js'), 'utf8');
        const own = JSON.parse(readFileSync(join(here, 'src/labs/pitch-blocks/words', `${lang}.json`), 'utf8'));
        const all = { ...require(join(folder, 'msg', `${lang}.js`)), ...own };
        const asked = Object.entries(all).filter(([key]) => core.includes(key) && !key.endsWith('HELPURL'));
        return { contents: JSON.stringify(Object.fromEntries(asked)), loader: 'json' };
      });
    },
  };
}

export function copyBlocklyMedia(here, assets) {
  for (const name of BLOCKLY_MEDIA) copyFileSync(join(here, 'node_modules/blockly/media', name), join(assets, `${basename(mediaPrefix(here))}${name}`));
}

/** Every file that `file` may load, itself first; `atOnce`: that it cannot start without. */
function reach(outputs, file, atOnce = false, seen = new Set()) {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const { path, external, kind } of outputs[file]?.imports ?? []) {
    if (!external && outputs[path] && (!atOnce || kind === 'import-statement')) reach(outputs, path, atOnce, seen);
  }
  return seen;
}

/**
 * What each lab adds to a lesson page, as `{<id>: {files, bytes, later}}`: its addresses, their weight over the line, and how
 * much of it comes only when a part is opened that a weak device or a thin line does without. Refuses a lab that is too heavy.
 * @param outputs of esbuild's metafile, @param more names of files that a lab asks for by their address
 */
export function weighLabs(here, assets, outputs, more) {
  const outputOf = (name) => Object.keys(outputs).find((file) => outputs[file].entryPoint && basename(outputs[file].entryPoint) === name);
  const page = reach(outputs, outputOf('lesson.js'));
  const labs = {};
  for (const id of labIds(here)) {
    const own = [...reach(outputs, outputOf(`${id}.js`)), outputOf('labs.css')].filter((file) => !page.has(file)).map((file) => basename(file));
    const all = [...new Set([...own, ...readdirSync(assets).filter((name) => name.startsWith(`${id}-worker-`)), ...(more[id] ?? [])])];
    const weight = (names) => names.reduce((sum, name) => sum + gzipSync(readFileSync(join(assets, name)), { level: 9 }).length, 0);
    const bytes = weight(all);
    const first = new Set([...reach(outputs, outputOf(`${id}.js`), true)].map((file) => basename(file)));
    const later = weight(all.filter((name) => !first.has(name) && name.startsWith('part-')));
    const budget = BUDGET[id] ?? USUAL_BUDGET;
    if (bytes > budget) throw new Error(`the lab ${id} weighs ${bytes} bytes compressed; its budget is ${budget}`);
    if (process.env.TIFAWT_SIZES) console.log(`lab ${id}: ${bytes} bytes compressed of ${budget}`);
    labs[id] = { files: all.map((name) => `/assets/${name}`), bytes, later };
  }
  return labs;
}

export const blocklyFiles = (assets) => readdirSync(assets).filter((name) => name.startsWith('blockly-'));
