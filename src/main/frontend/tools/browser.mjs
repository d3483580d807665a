// Unpacks the Chromium of @sparticuz/chromium for the browser tests of a machine that has no browser of its own.
// Prints the executable's path, then the folder of libraries (NSS among them) that a bare machine lacks.
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// the package unpacks its libraries only where it believes to be on the platform it was made for
process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs20.x';
const { default: chromium } = await import('@sparticuz/chromium');
console.log(await chromium.executablePath());
const libraries = join(tmpdir(), 'al2023', 'lib');
console.log(existsSync(libraries) ? libraries : '');
