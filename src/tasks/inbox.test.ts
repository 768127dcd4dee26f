import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { InputFault, NotFoundFault } from '../model/fault.ts';
import { openStore } from '../store/connect.ts';
import { contextFor } from './context.ts';
import { discard, inboxIn, readUpload, receive, received } from './inbox.ts';

const HOUR = 3_600_000;
const file = (name: string, text = 'name\nAnytown\n') => ({ name, bytes: new TextEncoder().encode(text) });

describe('the inbox', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'goldthread-inbox-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it.each([['..'], ['../../outside.csv'], ['C:\\figures\\plans.csv'], [`${'long'.repeat(100)}.csv`], ['half\0gone.csv'], ['names']])(
    'keeps a file by whatever name it comes, and writes nowhere else: %j',
    async (name) => {
      const inbox = inboxIn(join(folder, 'inbox'));
      const token = await receive(inbox, [file('plans.csv', 'first'), file(name, 'second')]);
      const found = await received(inbox, token);
      expect(found.map((each) => [each.name, new TextDecoder().decode(each.bytes)])).toEqual([
        ['plans.csv', 'first'],
        [name, 'second'],
      ]);
      expect([readdirSync(folder), readdirSync(join(folder, 'inbox'))]).toEqual([['inbox'], [token]]);
    },
  );

  it('gives up an upload after two hours, and clears it away with the next', async () => {
    const token = await receive(inboxIn(folder), [file('plans.csv')]);
    const later = inboxIn(folder, () => Date.now() + 3 * HOUR);
    await expect(received(later, token)).rejects.toThrow(NotFoundFault);
    await receive(later, [file('plans.csv')]);
    expect(readdirSync(folder)).not.toContain(token);
  });

  it('gives nothing for a token that is a path, that is unknown, or that was discarded', async () => {
    const inbox = inboxIn(folder);
    const token = await receive(inbox, [file('plans.csv')]);
    await discard(inbox, '..');
    expect(readdirSync(folder)).toEqual([token]);
    await discard(inbox, token);
    for (const each of ['..', '../..', token]) await expect(received(inbox, each)).rejects.toThrow(NotFoundFault);
  });
});

it('an upload names a file that was chosen twice, of which one would be lost', async () => {
  const store = await openStore(':memory:');
  try {
    const files = [file('organisation.csv'), file('organisation.csv', 'name\nElsewhere\n')];
    const refusal = await readUpload(contextFor(store), files).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(InputFault);
    expect(String(refusal)).toContain('"organisation.csv" was chosen twice');
  } finally {
    await store.close();
  }
});
