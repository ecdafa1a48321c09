import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

/** Fails the build when the script that every shop page loads grows beyond its budget, or is no longer one file. */
const BUDGET = 40 * 1024;
const script = readFileSync(new URL('../dist/widget.js', import.meta.url));
const size = gzipSync(script).length;
if (size >= BUDGET) throw new Error(`widget.js: ${size} bytes gzipped, ${BUDGET} are allowed`);
if (/\bimport\s*[({"']|^export\s/m.test(script.toString())) throw new Error('widget.js: not self-contained');
console.log(`widget.js: ${size} of ${BUDGET} bytes gzipped`);
