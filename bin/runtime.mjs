import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * Finds the Node that the product runs under. Plain JavaScript for the oldest Node that npm still meets, because it is
 * what runs before anything of ours can.
 */

export const OLDEST_NODE = 24;

/** The directory of the `node` package, which carries Node 24 for machines that have an older one; null when it is not installed. */
export function nodePackage() {
  try {
    return dirname(createRequire(import.meta.url).resolve('node/package.json'));
  } catch {
    return null;
  }
}

function majorOf(version) {
  return Number(/^v?(\d+)\./.exec(version)?.[1] ?? 0);
}

/** The path of a Node of version 24 or later: the one in node_modules, else the running one; null when neither is. */
export function productNode() {
  const home = nodePackage();
  const carried = home === null ? null : join(home, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (carried !== null && existsSync(carried)) {
    const asked = spawnSync(carried, ['--version'], { encoding: 'utf8' });
    if (asked.status === 0 && majorOf(asked.stdout.trim()) >= OLDEST_NODE) return carried;
  }
  return majorOf(process.version) >= OLDEST_NODE ? process.execPath : null;
}

/** What to do where no Node 24 is to be had, said to whoever started us. */
export const NO_NODE = `Goldthread needs Node ${OLDEST_NODE} or later; this is ${process.version}, and the copy that comes with the "node" package is not in node_modules.
Either
  - run "npm ci" here. If npm says that install scripts were not run, allow this one: npm install-scripts approve node (npm 12), or npm rebuild node;
  - or install Node ${OLDEST_NODE} from https://nodejs.org and start again.`;

const LOOK_AFTER = 500;

/**
 * Runs a program in this one's place: same terminal, same signals, same end. Resolves with its exit code.
 * @param withParent ends it also when this program's parent ends: npm, asked to end, ends its shell and not what that runs
 */
export function inPlace(program, args, { withParent = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'inherit' });
    // A terminal sends Ctrl-C to the child as well; forwarding it would stop a graceful end halfway.
    const wait = () => {};
    const forward = (signal) => child.kill(signal);
    process.on('SIGINT', wait);
    process.on('SIGTERM', forward);
    process.on('SIGHUP', forward);
    const parent = process.ppid;
    const orphaned = setInterval(() => withParent && process.ppid !== parent && forward('SIGTERM'), LOOK_AFTER);
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      clearInterval(orphaned);
      process.off('SIGINT', wait);
      process.off('SIGTERM', forward);
      process.off('SIGHUP', forward);
      if (signal === null) resolve(code ?? 1);
      else process.kill(process.pid, signal);
    });
  });
}
