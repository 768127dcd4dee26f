import { execFile, spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { chown, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';

/**
 * A PostgreSQL of the test run's own: a throw-away cluster from Debian's package, begun by the first test that asks for
 * it and removed when the run ends. GOLDTHREAD_TEST_POSTGRES names a server to be used instead.
 */

const INSTALLED = '/usr/lib/postgresql';
const ADDRESS = 'address';
const POLL_MILLISECONDS = 50;
const run = promisify(execFile);

declare module 'vitest' {
  interface ProvidedContext {
    postgresFolder: string;
  }
}

/** The run's beginning and end, as vitest calls them: an empty folder, and whatever stands in it taken down. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (withoutPostgres !== null) console.warn(`Store tests on PostgreSQL are skipped: ${withoutPostgres}`);
  const folder = await mkdtemp(join(tmpdir(), 'goldthread-postgres-'));
  project.provide('postgresFolder', folder);
  return async () => {
    if (existsSync(join(folder, 'data', 'postmaster.pid')))
      await asOwner('pg_ctl', ['stop', '-D', join(folder, 'data'), '-m', 'immediate']);
    await rm(folder, { recursive: true, force: true });
  };
}

/** Folder of the newest installed server's programs; null where there is none. */
function programs(): string | null {
  if (!existsSync(INSTALLED)) return null;
  const newest = readdirSync(INSTALLED)
    .filter((version) => existsSync(join(INSTALLED, version, 'bin', 'initdb')))
    .sort((a, b) => Number(b) - Number(a))[0];
  return newest === undefined ? null : join(INSTALLED, newest, 'bin');
}

const given = process.env['GOLDTHREAD_TEST_POSTGRES'];

/** Why there is no PostgreSQL to test on; null where there is one. Under CI it must be there, and the tests fail. */
export const withoutPostgres: string | null =
  given !== undefined || programs() !== null || process.env['CI'] === 'true'
    ? null
    : 'no PostgreSQL is installed (apt-get install postgresql), and GOLDTHREAD_TEST_POSTGRES names none';

const asRoot = process.getuid?.() === 0;

/** Runs a program of PostgreSQL, which refuses to serve root, as the user that the package makes. */
async function asOwner(program: string, options: readonly string[]): Promise<void> {
  const path = join(programs() ?? '', program);
  const [file, ...before] = asRoot ? ['setpriv', '--reuid=postgres', '--regid=postgres', '--clear-groups', path] : [path];
  // Not through pipes: the server that pg_ctl leaves behind would hold them open, and this would never end.
  const child = spawn(file ?? path, [...before, ...options], { stdio: 'ignore', cwd: '/' });
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('exit', resolve));
  if (code !== 0) throw new Error(`${program} ${options.join(' ')} ended with ${code}`);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function startCluster(folder: string): Promise<string> {
  if (programs() === null) throw new Error('CI is true, but no PostgreSQL is installed');
  const data = join(folder, 'data');
  if (asRoot) {
    const { stdout } = await run('id', ['-u', 'postgres']);
    await chown(folder, Number(stdout), -1);
  }
  await asOwner('initdb', ['-D', data, '-U', 'goldthread', '-A', 'trust', '-E', 'UTF8', '--no-sync']);
  const port = await freePort();
  const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off`;
  await asOwner('pg_ctl', ['start', '-w', '-D', data, '-o', settings, '-l', join(folder, 'log')]);
  return `postgres://goldthread@127.0.0.1:${port}/postgres`;
}

/** The server's address; whoever makes the `starting` folder first starts it, the others wait for what comes of it. */
async function server(): Promise<string> {
  if (given !== undefined) return given;
  const folder = inject('postgresFolder');
  const address = join(folder, ADDRESS);
  const first = await mkdir(join(folder, 'starting')).then(
    () => true,
    () => false,
  );
  if (first) {
    const started = await startCluster(folder).catch((error: unknown) => `failed: ${String(error)}`);
    await writeFile(`${address}.new`, started);
    await rename(`${address}.new`, address);
  }
  while (!existsSync(address)) await new Promise((resolve) => setTimeout(resolve, POLL_MILLISECONDS));
  const text = await readFile(address, 'utf8');
  if (text.startsWith('failed')) throw new Error(`PostgreSQL did not start: ${text}`);
  return text;
}

let made = 0;

export interface EmptyPostgres {
  readonly url: string;
  drop(): Promise<void>;
}

async function statementsOn(address: string, statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

function schemaAddress(address: string, schema: string, role: string | null): string {
  const url = new URL(address);
  if (role !== null) url.username = role;
  url.searchParams.set('options', `-c search_path=${schema}`);
  return url.href;
}

function newName(): string {
  made += 1;
  return `test_${process.pid}_${made}_${Date.now()}`;
}

/** The address of an empty schema of its own, and how to drop it. Its role is the cluster's superuser. */
export async function emptyPostgres(): Promise<EmptyPostgres> {
  const address = await server();
  const schema = newName();
  await statementsOn(address, [`create schema ${schema}`]);
  return { url: schemaAddress(address, schema, null), drop: () => statementsOn(address, [`drop schema ${schema} cascade`]) };
}

/** The same for a role that is no superuser, as a council's own is: PostgreSQL holds it to the policies of its tables. */
export async function emptyPostgresOfRole(): Promise<EmptyPostgres> {
  const address = await server();
  const name = newName();
  await statementsOn(address, [`create role ${name} login password '${name}'`, `create schema ${name} authorization ${name}`]);
  const url = new URL(schemaAddress(address, name, name));
  url.password = name;
  return { url: url.href, drop: () => statementsOn(address, [`drop schema ${name} cascade`, `drop role ${name}`]) };
}
