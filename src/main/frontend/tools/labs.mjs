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

export const labIds = (here) =>
  readdirSync(join(here, 'src/labs'), { withFileTypes: true }).filter((e) => e.isDirectory()).map((e) => e.name).sort();

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
 * Blockly as we ship it: without the address it takes its pictures from by default, and with the words of one language,
 * only those that its core asks for, ours before its own.
 */
export function blocklyPlugin(here) {
  const folder = join(here, 'node_modules/blockly');
  const require = createRequire(import.meta.url);
  return {
    name: 'blockly',
    setup(builder) {
      builder.onLoad({ filter: /blockly[\\/]blockly_compressed\.js$/ }, ({ path }) => {
        const code = readFileSync(path, 'utf8');
        const contents = code.replaceAll('https://static.blockly.com/media/', mediaPrefix(here));
        if (contents === code) throw new Error('Blockly names its pictures in another way: see tools/labs.mjs');
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

/** Every file that `file` may load, itself first. */
function reach(outputs, file, seen = new Set()) {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const { path, external } of outputs[file]?.imports ?? []) if (!external && outputs[path]) reach(outputs, path, seen);
  return seen;
}

/**
 * What each lab adds to a lesson page, as `{<id>: [addresses]}`; refuses a lab that is too heavy.
 * @param outputs of esbuild's metafile, @param more names of files that a lab asks for by their address
 */
export function weighLabs(here, assets, outputs, more) {
  const outputOf = (name) => Object.keys(outputs).find((file) => outputs[file].entryPoint && basename(outputs[file].entryPoint) === name);
  const page = reach(outputs, outputOf('lesson.js'));
  const files = {};
  for (const id of labIds(here)) {
    const own = [...reach(outputs, outputOf(`${id}.js`)), outputOf('labs.css')].filter((file) => !page.has(file)).map((file) => basename(file));
    const all = [...new Set([...own, ...readdirSync(assets).filter((name) => name.startsWith(`${id}-worker-`)), ...(more[id] ?? [])])];
    const bytes = all.reduce((sum, name) => sum + gzipSync(readFileSync(join(assets, name)), { level: 9 }).length, 0);
    const budget = BUDGET[id] ?? USUAL_BUDGET;
    if (bytes > budget) throw new Error(`the lab ${id} weighs ${bytes} bytes compressed; its budget is ${budget}`);
    if (process.env.TIFAWT_SIZES) console.log(`lab ${id}: ${bytes} bytes compressed of ${budget}`);
    files[id] = all.map((name) => `/assets/${name}`);
  }
  return files;
}

export const blocklyFiles = (assets) => readdirSync(assets).filter((name) => name.startsWith('blockly-'));
