// Builds what the browser and the PDF writer need, from npm packages and from src/, into the folder given as argument:
//   <out>/webapp/assets/…   hashed names, served for ever       <out>/pdf-fonts/*.ttf   whole fonts for PDF
// Runs `npm ci` only when the lock file changed, and does nothing at all when no source changed.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
if (!process.argv[2]) throw new Error('usage: node build.mjs <folder to write>');
const out = resolve(process.argv[2]);
const hash = (...parts) => parts.reduce((h, p) => h.update(p), createHash('sha256')).digest('hex');

function filesOf(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((e) => (e.isDirectory() ? filesOf(join(folder, e.name)) : [join(folder, e.name)]));
}

function installPackages() {
  const lock = hash(readFileSync(join(here, 'package-lock.json')));
  const stamp = join(here, 'node_modules', '.tifawt-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  execFileSync(npm, ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: here,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  writeFileSync(stamp, lock);
}

const PDF_FONTS = {
  'NotoSans-Regular.ttf': 'noto-sans/400Regular/NotoSans_400Regular.ttf',
  'NotoSans-Bold.ttf': 'noto-sans/700Bold/NotoSans_700Bold.ttf',
  'NotoSansArabic-Regular.ttf': 'noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
  'NotoSansArabic-Bold.ttf': 'noto-sans-arabic/700Bold/NotoSansArabic_700Bold.ttf',
  'NotoSansTifinagh-Regular.ttf': 'noto-sans-tifinagh/400Regular/NotoSansTifinagh_400Regular.ttf',
  'Amiri-Regular.ttf': 'amiri/400Regular/Amiri_400Regular.ttf',
  'Amiri-Bold.ttf': 'amiri/700Bold/Amiri_700Bold.ttf',
};

function copyPdfFonts() {
  const folder = join(out, 'pdf-fonts');
  mkdirSync(folder, { recursive: true });
  for (const [name, from] of Object.entries(PDF_FONTS)) {
    copyFileSync(join(here, 'node_modules/@expo-google-fonts', from), join(folder, name));
  }
}

const SOURCES = ['src', 'tools', 'build.mjs', 'package-lock.json'];
const sources = SOURCES.map((s) => join(here, s)).filter(existsSync);
const stamp = join(out, '.stamp');
const now = hash(
  ...sources
    .flatMap((s) => (s.endsWith('.mjs') || s.endsWith('.json') ? [s] : filesOf(s)))
    .flatMap((f) => [f, '\0', readFileSync(f), '\0']),
);
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== now) {
  installPackages();
  rmSync(out, { recursive: true, force: true });
  mkdirSync(join(out, 'webapp/assets'), { recursive: true });
  copyPdfFonts();
  const tools = join(here, 'tools/assets.mjs');
  if (existsSync(tools)) await (await import(pathToFileURL(tools).href)).buildAssets(here, out);
  writeFileSync(stamp, now);
}
