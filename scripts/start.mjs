import { join } from 'node:path';
import { inPlace, NO_NODE } from '../bin/runtime.mjs';
import { install, root, run } from './installation.mjs';

/** `npm start`: installs what is missing, builds, and serves; everything after `--` goes to `goldthread serve`. */
const node = install();
if (node === null) {
  console.error(NO_NODE);
  process.exitCode = 1;
} else {
  process.exitCode = run(node, [join(root, 'scripts', 'build.mjs')]);
  if (process.exitCode === 0) {
    process.exitCode = await inPlace(node, ['--enable-source-maps', join(root, 'dist', 'main.js'), 'serve', ...process.argv.slice(2)], {
      withParent: true,
    });
  }
}
