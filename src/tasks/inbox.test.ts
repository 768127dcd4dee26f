import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { NotFoundFault } from '../model/fault.ts';
import { discard, type Inbox, inboxIn, receive, received } from './inbox.ts';

let folder: string;
let late: number;
let inbox: Inbox;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'goldthread-inbox-'));
  late = 0;
  inbox = inboxIn(join(folder, 'inbox'), () => Date.now() + late);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const HOUR = 60 * 60 * 1000;
const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
const texts = async (token: string) => (await received(inbox, token)).map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)]);

it('gives back what was laid in it, in its order, under its names', async () => {
  const token = await receive(inbox, [file('plans.csv', 'a'), file('actions.csv', 'b')]);
  expect(await texts(token)).toEqual([
    ['plans.csv', 'a'],
    ['actions.csv', 'b'],
  ]);
});

it('keeps names that no file could have, and two files of one name', async () => {
  const odd = ['..', '../../etc/passwd', 'a'.repeat(400), 'plans.csv', 'plans.csv'];
  const token = await receive(
    inbox,
    odd.map((name, index) => file(name, String(index))),
  );
  expect((await texts(token)).map(([, text]) => text)).toEqual(['0', '1', '2', '3', '4']);
  expect(existsSync(join(folder, 'etc'))).toBe(false);
});

it('forgets an upload that was imported, and one that waited for more than two hours', async () => {
  const imported = await receive(inbox, [file('plans.csv', 'a')]);
  await discard(inbox, imported);
  await expect(received(inbox, imported)).rejects.toThrow(NotFoundFault);
  const old = await receive(inbox, [file('plans.csv', 'a')]);
  late = 2 * HOUR + 1;
  await expect(received(inbox, old)).rejects.toThrow(NotFoundFault);
  const next = await receive(inbox, [file('plans.csv', 'b')]);
  expect(existsSync(join(folder, 'inbox', old))).toBe(false);
  expect(existsSync(join(folder, 'inbox', next))).toBe(true);
});

it('takes no token that is a path', async () => {
  for (const token of ['..', '../inbox', '', 'x']) await expect(received(inbox, token)).rejects.toThrow(NotFoundFault);
});
