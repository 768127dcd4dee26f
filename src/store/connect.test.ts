import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { onEachEngine } from '../../test/stores.ts';
import { EnvironmentFault, UsageFault } from '../model/fault.ts';
import { openStore, type Store } from './connect.ts';
import { MIGRATIONS } from './migrations/index.ts';
import { NOUNS } from './nouns.ts';

onEachEngine('a new store', (place) => {
  test('has, for each sheet, the columns that the noun describes and those that every version has', async () => {
    const tables = await place.store().db.introspection.getTables();
    for (const noun of NOUNS) {
      const columns = tables.find(({ name }) => name === noun.sheet)?.columns.map(({ name }) => name);
      const described = noun.columns.map(({ name }) => name);
      expect(columns?.sort(), noun.sheet).toEqual(['organisation', 'position', 'known_from', 'known_to', ...described].sort());
    }
  });

  test('can be opened again, by a second process too, and is then as it was', async () => {
    const stepsOf = async (store: Store): Promise<unknown> =>
      (await sql`select name, timestamp from kysely_migration order by name`.execute(store.db)).rows;
    const before = await stepsOf(place.store());
    const again = await openStore(place.url());
    expect(await stepsOf(again)).toEqual(before);
    expect(before).toHaveLength(Object.keys(MIGRATIONS).length);
    await again.close();
  });
});

describe('opening a store', () => {
  test('an address of another kind is wrong use', async () => {
    await expect(openStore('mysql://host/figures')).rejects.toThrow(UsageFault);
    await expect(openStore('mysql://host/figures')).rejects.toThrow(
      'A store is a file, sqlite:FILE or postgres://HOST/DATABASE, not mysql:',
    );
  });

  test('a server that does not answer is a fault of the surroundings, told without the password', async () => {
    const opening = openStore('postgres://clerk:secret@127.0.0.1:1/figures');
    await expect(opening).rejects.toThrow(EnvironmentFault);
    await expect(opening).rejects.toThrow('The store 127.0.0.1:1/figures cannot be opened: connect ECONNREFUSED 127.0.0.1:1');
    await expect(opening).rejects.not.toThrow('secret');
  });

  test('a file that is no database is a fault of the surroundings', async () => {
    await expect(openStore('package.json')).rejects.toThrow('The store package.json cannot be opened: file is not a database');
  });

  test('SQLite writes through to the disk and lets others read meanwhile', async () => {
    const store = await openStore(':memory:');
    const pragma = async (name: string) =>
      Object.values((await sql<Record<string, unknown>>`${sql.raw(`pragma ${name}`)}`.execute(store.db)).rows[0] ?? {})[0];
    expect(await pragma('synchronous')).toBe(2);
    expect(await pragma('foreign_keys')).toBe(1);
    await store.close();
  });

  test('SQLite lets a transaction that reads before it writes do so though another process writes too', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'goldthread-connect-'));
    const [one, two] = [await openStore(join(folder, 'store.db')), await openStore(join(folder, 'store.db'))];
    const add = (store: Store, organisation: string) => store.db.insertInto('revisions').values({ organisation, revision: 1 }).execute();
    await one.transaction(async (write) => {
      await write.selectFrom('revisions').selectAll().execute();
      // The other one has to wait; better-sqlite3 waits without letting us go on, so it is only tried with no patience.
      await sql`pragma busy_timeout = 0`.execute(two.db);
      await expect(add(two, 'two')).rejects.toThrow('database is locked');
      await write.insertInto('revisions').values({ organisation: 'one', revision: 1 }).execute();
    });
    await two.snapshot(async (db) => {
      await db.selectFrom('revisions').selectAll().execute();
      await add(one, 'three');
      expect((await db.selectFrom('revisions').selectAll().execute()).map(({ organisation }) => organisation)).toEqual(['one']);
    });
    await one.close();
    await two.close();
    rmSync(folder, { recursive: true });
  });
});
