import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { THIS_MACHINE } from '../src/cli/settings.ts';
import { type Running, startServer } from '../src/server.ts';
import { signedInAt } from './browser/running.ts';
import { withoutPostgres } from './cluster.ts';
import { emptyPostgresOfRole } from './postgres.ts';
import { visible } from './served.ts';

let folder: string;
let running: Running | null;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'goldthread-server-'));
  running = null;
});
afterEach(async () => {
  await running?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const settings = (port = 0, examples = false) => ({
  host: '127.0.0.1',
  port,
  data: join(folder, 'data'),
  store: null,
  examples,
  entrance: THIS_MACHINE,
});

/** A page as an administrator and performance officer of every council sees it. */
async function visit(path: string): Promise<Response> {
  const cookie = `goldthread=${await signedInAt(settings())}`;
  return fetch((running?.address ?? '') + path, { headers: { cookie } });
}

it('answers its first page within 3 seconds on an empty data folder, and soon has three councils', async () => {
  const began = performance.now();
  running = await startServer(settings(0, true), 'silent');
  const first = await fetch(running.address);
  expect(first.status).toBe(200);
  expect(performance.now() - began).toBeLessThan(3000);
  await running.ready;
  const page = await (await visit('/')).text();
  for (const name of ['Brackenshire County Council', 'Kent-shaped county', 'Vale of Glamorgan']) expect(page).toContain(name);
  expect(await (await fetch(`${running.address}/healthz`)).json()).toEqual({ status: 'ok' });
});

it('prints a link in an empty store that makes the first administrator, of a council that she names, once', async () => {
  running = await startServer(settings(), 'silent');
  const link = (await running.firstLink) ?? '';
  expect(link).toMatch(new RegExp(`^${running.address}/sign-in/first/[\\w-]{43}$`));
  const fill = (fields: Record<string, string>) =>
    fetch(link, { method: 'POST', body: new URLSearchParams(fields), headers: { origin: running?.address ?? '' }, redirect: 'manual' });
  const typed = { name: 'Ann Jones', email: 'ann@council.example', council: 'Porthmelin Council' };
  const wrong = await fill({ ...typed, email: 'ann', password: 'short', repeated: '' });
  expect(wrong.status).toBe(422);
  const told = visible(await wrong.text());
  expect(told).toContain('The e-mail address is no e-mail address: expected one such as ann.jones@council.example.');
  expect(told).toContain('The new password has 5 characters: expected 12 or more; four words do well.');
  expect(told).toContain('The second password is not the same: expected the password again.');

  const password = 'four words of nothing';
  const done = await fill({ ...typed, password, repeated: password });
  expect(done.status).toBe(303);
  const [cookie = ''] = (done.headers.get('set-cookie') ?? '').split(';');
  const home = await fetch(`${running.address}/porthmelin-council`, { headers: { cookie } });
  expect(home.status).toBe(200);
  expect((await fill({ ...typed, password, repeated: password })).status).toBe(404);
  await running.stop();
  running = await startServer(settings(), 'silent');
  expect(await running.firstLink).toBeNull();
});

it.skipIf(withoutPostgres !== null)(
  'lets her in, and whoever she is, on PostgreSQL, where each request sees its own council alone',
  async () => {
    const { url, drop } = await emptyPostgresOfRole();
    running = await startServer({ ...settings(), store: url }, 'silent');
    const { address } = running;
    const send = (path: string, fields: Record<string, string>, cookie = '') =>
      fetch(address + path, {
        method: 'POST',
        body: new URLSearchParams(fields),
        headers: { origin: address, cookie },
        redirect: 'manual',
      });
    const password = 'four words of nothing';
    const typed = { name: 'Ann Jones', email: 'ann@council.example', council: 'Porthmelin Council', password, repeated: password };
    expect((await send(new URL((await running.firstLink) ?? '').pathname, typed)).status).toBe(303);
    expect((await send('/sign-in', { email: typed.email, password: 'wrong' })).status).toBe(401);
    const inside = await send('/sign-in', { email: typed.email, password, to: '/porthmelin-council' });
    expect(inside.headers.get('location')).toBe('/porthmelin-council');
    const [cookie = ''] = (inside.headers.get('set-cookie') ?? '').split(';');
    for (const [path, status] of Object.entries({ '/porthmelin-council': 200, '/account': 200, '/atlantis': 404 })) {
      expect((await fetch(address + path, { headers: { cookie } })).status).toBe(status);
    }
    expect((await send('/account/name', { name: 'Ann Price' }, cookie)).headers.get('location')).toBe('/account?said=name');
    expect((await send('/account/sessions/end-others', {}, cookie)).status).toBe(303);
    expect((await send('/sign-out', {}, cookie)).status).toBe(303);
    expect((await fetch(`${address}/account`, { headers: { cookie }, redirect: 'manual' })).status).toBe(303);
    await running.stop();
    running = null;
    await drop();
  },
);

it('prints another link at each start, and the one before is worth nothing', async () => {
  running = await startServer(settings(), 'silent');
  const before = new URL((await running.firstLink) ?? '');
  await running.stop();
  running = await startServer(settings(), 'silent');
  const after = new URL((await running.firstLink) ?? '');
  expect(after.pathname).not.toBe(before.pathname);
  expect((await fetch(running.address + before.pathname)).status).toBe(404);
  expect((await fetch(running.address + after.pathname)).status).toBe(200);
});

it('keeps the key that seals secrets where its owner alone reads it', async () => {
  running = await startServer(settings(), 'silent');
  expect(statSync(join(folder, 'data', 'secret.key')).mode & 0o777).toBe(0o600);
});

it('leaves an empty store empty where no examples are wanted, and keeps what it has when it starts again', async () => {
  running = await startServer(settings(), 'silent');
  await expect(signedInAt(settings())).rejects.toThrow('no council');
  await running.stop();
  expect(existsSync(join(folder, 'data', 'goldthread.db'))).toBe(true);
  running = await startServer(settings(0, true), 'silent');
  await running.ready;
  await running.stop();
  running = await startServer(settings(), 'silent');
  expect((await visit('/vale-of-glamorgan-example')).status).toBe(200);
});

it('says that the port is taken, and by which way out', async () => {
  running = await startServer(settings(), 'silent');
  const port = Number(new URL(running.address).port);
  await expect(startServer({ ...settings(port), data: join(folder, 'other') }, 'silent')).rejects.toThrow(
    `Port ${port} is taken by another program. Choose another with --port, or --port 0 for any that is free.`,
  );
});

it('answers what was asked before it ends', async () => {
  running = await startServer(settings(0, true), 'silent');
  const { address } = running;
  await running.ready;
  const cookie = `goldthread=${await signedInAt(settings())}`;
  const asked = fetch(`${address}/vale-of-glamorgan-example/reports/SS.pdf`, { headers: { cookie } });
  await new Promise((resolve) => setTimeout(resolve, 100));
  await running.stop();
  running = null;
  expect((await asked).status).toBe(200);
  await expect(fetch(address)).rejects.toThrow();
});
