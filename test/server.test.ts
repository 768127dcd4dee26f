import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { THIS_MACHINE } from '../src/cli/settings.ts';
import { type Running, startServer } from '../src/server.ts';

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

it('answers its first page within 3 seconds on an empty data folder, and soon has three councils', async () => {
  const began = performance.now();
  running = await startServer(settings(0, true), 'silent');
  const first = await fetch(running.address);
  expect(first.status).toBe(200);
  expect(performance.now() - began).toBeLessThan(3000);
  await running.ready;
  const page = await (await fetch(running.address)).text();
  for (const name of ['Brackenshire County Council', 'Kent-shaped county', 'Vale of Glamorgan']) expect(page).toContain(name);
  expect(await (await fetch(`${running.address}/healthz`)).json()).toEqual({ status: 'ok', councils: 3 });
});

it('leaves an empty store empty where no examples are wanted, and keeps what it has when it starts again', async () => {
  running = await startServer(settings(), 'silent');
  expect(await (await fetch(running.address)).text()).toContain('No council is here yet.');
  await running.stop();
  expect(existsSync(join(folder, 'data', 'goldthread.db'))).toBe(true);
  running = await startServer(settings(0, true), 'silent');
  await running.ready;
  await running.stop();
  running = await startServer(settings(), 'silent');
  expect(await (await fetch(`${running.address}/healthz`)).json()).toMatchObject({ councils: 3 });
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
  const asked = fetch(`${address}/vale-of-glamorgan-example/reports/SS.pdf`);
  await new Promise((resolve) => setTimeout(resolve, 30));
  await running.stop();
  running = null;
  expect((await asked).status).toBe(200);
  await expect(fetch(address)).rejects.toThrow();
});
