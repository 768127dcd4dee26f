import { cpSync, existsSync, rmSync, symlinkSync } from 'node:fs';
import { extname, join } from 'node:path';
import { productNode } from '../bin/runtime.mjs';
import { root, run } from './installation.mjs';
import { cutTypefaces } from './typefaces.mjs';

/** Cuts the typefaces, compiles src/ to dist/, takes along what is not TypeScript (styles, browser scripts, templates), and leaves the command ready. */
const compiled = join(root, 'dist');
const LEFT_BEHIND = ['.ts', '.tsx', '.md'];

rmSync(compiled, { recursive: true, force: true });
process.exitCode = run(productNode() ?? process.execPath, [
  join(root, 'node_modules', 'typescript', 'bin', 'tsc'),
  '-p',
  'tsconfig.build.json',
]);
/** `npx goldthread` in the clone: npm links the commands of what is installed, but not the clone's own. */
function linkCommand() {
  const link = join(root, 'node_modules', '.bin', 'goldthread');
  if (process.platform !== 'win32' && !existsSync(link)) symlinkSync(join('..', '..', 'bin', 'goldthread.mjs'), link);
}

if (process.exitCode === 0) {
  linkCommand();
  await cutTypefaces();
  cpSync(join(root, 'src'), compiled, { recursive: true, filter: (file) => !LEFT_BEHIND.includes(extname(file)) });
}
