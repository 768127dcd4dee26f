import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { NO_NODE } from '../bin/runtime.mjs';
import { install, root, run } from './installation.mjs';

/**
 * `npm test`: everything that says whether a change may go in. Installs what is missing, then builds (which checks the
 * types of what is shipped), checks all types, checks style, and runs the tests; it stops at the first that fails.
 * Arguments after `--` go to vitest.
 */

const CI = process.env.CI === 'true' || process.env.CI === '1';

const PATHS = (process.env.PATH ?? '').split(delimiter);
const DEBIAN_POSTGRES = '/usr/lib/postgresql';

/** Where Debian puts the servers of PostgreSQL; the tests start one from there and from nowhere else. */
function postgresPlaces() {
  return existsSync(DEBIAN_POSTGRES) ? readdirSync(DEBIAN_POSTGRES).map((version) => join(DEBIAN_POSTGRES, version, 'bin')) : [];
}

const TOOLS = [
  { program: 'chromium', debian: 'chromium', without: 'browser tests', places: () => PATHS },
  { program: 'initdb', debian: 'postgresql', without: 'store tests on PostgreSQL', places: postgresPlaces },
  { program: 'pdftotext', debian: 'poppler-utils', without: 'checks of the PDF by another reader', places: () => PATHS },
];

function has(program, places = PATHS) {
  return places.some((place) => existsSync(join(place, program)));
}

function missingTools() {
  return TOOLS.filter(({ program, places }) => !has(program, places()));
}

/** How to become root without a question: not needed, through sudo, or not at all. */
function asRoot() {
  if (process.getuid?.() === 0) return [];
  return spawnSync('sudo', ['-n', 'true']).status === 0 ? ['sudo', '-n'] : null;
}

function installTools() {
  const missing = missingTools();
  const prefix = asRoot();
  if (missing.length === 0 || prefix === null || !has('apt-get')) return;
  const names = missing.map(({ debian }) => debian);
  console.error(`Installing ${names.join(', ')} for the tests …`);
  for (const args of [
    ['apt-get', 'update', '-qq'],
    ['apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...names],
  ]) {
    const [program = 'apt-get', ...rest] = [...prefix, ...args];
    if (run(program, rest, { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }) !== 0) return;
  }
}

/** Whether the tests can go on: where a tool is still missing they are skipped, but not where nobody would notice. */
function toolsSuffice() {
  const missing = missingTools();
  for (const { program, debian, without } of missing) {
    console.error(`${CI ? 'Missing' : 'Skipping'} ${without}: ${program} is not installed (Debian package ${debian}).`);
  }
  return missing.length === 0 || !CI;
}

function test() {
  const node = install();
  if (node === null) {
    console.error(NO_NODE);
    return 1;
  }
  installTools();
  if (!toolsSuffice()) return 1;
  const environment = { ...process.env, PATH: [dirname(node), process.env.PATH].join(delimiter) };
  const tool = (...path) => join(root, 'node_modules', ...path);
  const steps = [
    [join(root, 'scripts', 'build.mjs')],
    [tool('typescript', 'bin', 'tsc'), '-p', '.'],
    [tool('@biomejs', 'biome', 'bin', 'biome'), 'check', '--error-on-warnings'],
    [tool('vitest', 'vitest.mjs'), 'run', ...process.argv.slice(2)],
  ];
  for (const step of steps) {
    const code = run(node, step, environment);
    if (code !== 0) return code;
  }
  return 0;
}

process.exitCode = test();
