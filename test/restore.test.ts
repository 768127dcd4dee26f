import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Council } from '../src/model/council.ts';
import { WHOLE_COUNCIL } from '../src/model/person.ts';
import { addAccount } from '../src/store/people/accounts.ts';
import { type Context, worldOf } from '../src/tasks/context.ts';
import { importCouncil } from '../src/tasks/importCouncil.ts';
import { openContext } from '../src/tasks/openContext.ts';
import { addPerson } from '../src/tasks/people/addPerson.ts';
import { beginSession } from '../src/tasks/signIn/session.ts';
import { VALE, vale, visible } from './served.ts';

/* The real server in a process of its own, a backup made of its store and put back while it answers. */

const MAIN = join(import.meta.dirname, '..', 'src', 'main.ts');
const folder = mkdtempSync(join(tmpdir(), 'goldthread-restore-'));
/** Between two requests of a visitor, in milliseconds. */
const PAUSE = 30;
const place = { data: folder, store: null };
const file = join(folder, 'backup.db');

let server: ChildProcess;
let address: string;
let context: Context;
let council: Council;

function titled(title: string): Council {
  return { ...council, indicators: council.indicators.map((each, index) => (index === 0 ? { ...each, title } : each)) };
}

/** A session of somebody who may see everything, as the browser's cookie. */
async function signIn(): Promise<string> {
  const email = `${randomUUID()}@vale.example`;
  const grants = [{ role: 'officer' as const, scope: WHOLE_COUNCIL }];
  await addPerson(context, VALE, { email, name: 'Ann Hay', post: null, grants, password: null });
  const made = { id: randomUUID(), email, name: 'Ann Hay', password: null, demonstration: false, created: context.clock() };
  const account = await context.store.transaction((write) => addAccount(write, made));
  return `goldthread=${await beginSession(worldOf(context.store, context.clock), account, 'test', { userAgent: null })}`;
}

/** The command as the council's IT gives it, in a process of its own. */
async function run(...command: string[]): Promise<string> {
  return (await promisify(execFile)(process.execPath, ['--import', 'tsx', MAIN, ...command, '--data', folder])).stdout;
}

const ask = (path: string, cookie: string) => fetch(`${address}${path}`, { headers: { cookie }, redirect: 'manual' });
const titles = async (cookie: string) => visible(await (await ask(`/${VALE}/indicators`, cookie)).text());

beforeAll(async () => {
  council = await vale();
  context = await openContext(place);
  await importCouncil(context, titled('The earlier title'), { who: 'a test' });
  const command = ['--import', 'tsx', MAIN, 'serve', '--port', '0', '--data', folder, '--no-examples'];
  server = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, GOLDTHREAD_LOG: 'error' } });
  if (server.stdout === null) throw new Error('the server says nothing');
  const [line] = await once(createInterface({ input: server.stdout }), 'line');
  address = /http:\S+/.exec(String(line))?.[0] ?? '';
});
afterAll(async () => {
  const ended = once(server, 'exit');
  server.kill('SIGTERM');
  await ended;
  await context.store.close();
  rmSync(folder, { recursive: true, force: true });
});

it('answers before, while and after a backup is made of its store and put back, and then shows the earlier state', async () => {
  const cookie = await signIn();
  const statuses: number[] = [];
  const asking = { done: false };
  const visitors = Array.from({ length: 2 }, async () => {
    while (!asking.done) {
      statuses.push((await ask(`/${VALE}/indicators`, cookie)).status);
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  });
  expect(await run('backup', file)).toContain(`${VALE}, up to change 1`);
  await importCouncil(context, titled('The later title'), { who: 'a test' });
  expect(await titles(cookie)).toContain('The later title');
  const before = statuses.length;
  expect(await run('restore', file, '--yes')).toContain('It is now the store.');
  const during = statuses.length;
  await new Promise((resolve) => setTimeout(resolve, 10 * PAUSE));
  asking.done = true;
  await Promise.all(visitors);

  expect(before).toBeGreaterThan(0);
  expect(during).toBeGreaterThan(before);
  // The restore ends every session: from one answer on, all are the way to the sign-in, and none is ever a fault.
  const first = statuses.indexOf(303);
  expect(new Set(statuses.slice(0, first))).toEqual(new Set([200]));
  expect(new Set(statuses.slice(first + visitors.length))).toEqual(new Set([303]));

  const again = await signIn();
  const now = await titles(again);
  expect(now).toContain('The earlier title');
  expect(now).not.toContain('The later title');
  expect(visible(await (await ask(`/${VALE}/audit`, again)).text())).toContain('kind restore, source backup.db');
  await importCouncil(context, titled('The newest title'), { who: 'a test' });
  expect(await titles(again)).toContain('The newest title');
});
