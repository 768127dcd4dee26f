#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inPlace, NO_NODE, productNode } from './runtime.mjs';

const main = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const node = productNode();

if (node === null) {
  console.error(NO_NODE);
  process.exitCode = 1;
} else if (!existsSync(main)) {
  console.error('Goldthread is not built yet. Run "npm ci", or "npm run build" where that was done without install scripts.');
  process.exitCode = 1;
} else {
  process.exitCode = await inPlace(node, ['--enable-source-maps', main, ...process.argv.slice(2)]);
}
