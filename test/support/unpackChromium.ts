/**
 * Run as a program of its own: unpacks the npm package's Chromium, its fonts and its spare libraries into
 * TMPDIR. The package unpacks nowhere but TMPDIR, and changing that inside a test's process would move
 * everybody else's temporary files too.
 */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import chromium, { inflate } from '@sparticuz/chromium';

await chromium.executablePath();
const built = dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium')));
await inflate(join(built, '../bin/al2023.tar.br'));
