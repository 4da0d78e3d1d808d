import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the extension. */
export const HOME = join(dirname(fileURLToPath(import.meta.url)), '..');

export const MANIFEST = JSON.parse(readFileSync(join(HOME, 'package.json'), 'utf8'));

/** What `node build.mjs` made. */
export const VSIX = join(HOME, `target/virtsnap-${MANIFEST.version}.vsix`);
