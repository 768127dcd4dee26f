import { cpSync, rmSync } from 'node:fs';
import { extname, join } from 'node:path';
import { productNode } from '../bin/runtime.mjs';
import { root, run } from './installation.mjs';

/** Compiles src/ to dist/ and takes along what is not TypeScript: styles, browser scripts, letterheads. */
const compiled = join(root, 'dist');
const LEFT_BEHIND = ['.ts', '.tsx', '.md'];

rmSync(compiled, { recursive: true, force: true });
process.exitCode = run(productNode() ?? process.execPath, [
  join(root, 'node_modules', 'typescript', 'bin', 'tsc'),
  '-p',
  'tsconfig.build.json',
]);
if (process.exitCode === 0) {
  cpSync(join(root, 'src'), compiled, { recursive: true, filter: (file) => !LEFT_BEHIND.includes(extname(file)) });
}
