import { execFile, spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { chown } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';

/* A PostgreSQL of one's own from Debian's package: a cluster in a folder, started and stopped. */

const INSTALLED = '/usr/lib/postgresql';
const run = promisify(execFile);

/** Folder of the newest installed server's programs; null where there is none. */
function programs(): string | null {
  if (!existsSync(INSTALLED)) return null;
  const newest = readdirSync(INSTALLED)
    .filter((version) => existsSync(join(INSTALLED, version, 'bin', 'initdb')))
    .sort((a, b) => Number(b) - Number(a))[0];
  return newest === undefined ? null : join(INSTALLED, newest, 'bin');
}

/** A server that is to be used instead; undefined where none is named. */
export const given = process.env['GOLDTHREAD_TEST_POSTGRES'];

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

/**
 * Makes a cluster in an empty folder and starts it; gives its address.
 * @param durable whether it writes through to the disk, as a council's own does
 */
export async function startCluster(folder: string, durable: boolean): Promise<string> {
  if (programs() === null) throw new Error('CI is true, but no PostgreSQL is installed');
  const data = join(folder, 'data');
  if (asRoot) {
    const { stdout } = await run('id', ['-u', 'postgres']);
    await chown(folder, Number(stdout), -1);
  }
  await asOwner('initdb', ['-D', data, '-U', 'goldthread', '-A', 'trust', '-E', 'UTF8', '--no-sync']);
  const port = await freePort();
  const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${durable ? '' : ' -c fsync=off'}`;
  await asOwner('pg_ctl', ['start', '-w', '-D', data, '-o', settings, '-l', join(folder, 'log')]);
  return `postgres://goldthread@127.0.0.1:${port}/postgres`;
}

/** Stops the cluster of a folder, where one is running. */
export async function stopCluster(folder: string): Promise<void> {
  const data = join(folder, 'data');
  if (existsSync(join(data, 'postmaster.pid'))) await asOwner('pg_ctl', ['stop', '-D', data, '-m', 'immediate']);
}
