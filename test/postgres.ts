import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';
import { given, startCluster, stopCluster, withoutPostgres } from './cluster.ts';

/**
 * A PostgreSQL of the test run's own: a throw-away cluster from Debian's package, begun by the first test that asks for
 * it and removed when the run ends. GOLDTHREAD_TEST_POSTGRES names a server to be used instead.
 */

const ADDRESS = 'address';
const POLL_MILLISECONDS = 50;

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
    await stopCluster(folder);
    await rm(folder, { recursive: true, force: true });
  };
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
    const started = await startCluster(folder, false).catch((error: unknown) => `failed: ${String(error)}`);
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
