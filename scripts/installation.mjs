import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nodePackage, productNode } from '../bin/runtime.mjs';

/** The clone's root. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Runs a command in the clone with its output shown; gives its exit code. */
export function run(program, args, environment = process.env) {
  const ended = spawnSync(program, args, { cwd: root, stdio: 'inherit', env: environment });
  if (ended.error) throw ended.error;
  return ended.status ?? 1;
}

/** Whether node_modules is whole and no older than package-lock.json: npm writes the inner file last. */
export function isInstalled() {
  const inner = join(root, 'node_modules', '.package-lock.json');
  return existsSync(inner) && statSync(inner).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs;
}

function npm(args) {
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js')) return run(process.execPath, [script, ...args]);
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args);
}

/**
 * Installs what is missing, and sees to it that Node 24 is there: npm may be set not to run install scripts, in which
 * case the one that fetches Node is run by itself. Gives the path of that Node, or null.
 */
export function install() {
  if (!isInstalled()) {
    console.error('Installing Goldthread (a minute or two the first time) …');
    if (npm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']) !== 0) {
      console.error('npm could not install Goldthread; what it says of the reason stands above.');
      process.exit(1);
    }
  }
  if (productNode() === null) {
    const home = nodePackage();
    if (home !== null) spawnSync(process.execPath, ['installArchSpecificPackage.js'], { cwd: home, stdio: 'inherit' });
  }
  return productNode();
}
