import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withoutPostgres } from '../../test/cluster.ts';
import { type EmptyPostgres, emptyPostgres, emptyPostgresOfRole } from '../../test/postgres.ts';
import { onEachEngine } from '../../test/stores.ts';
import { appendAudit, NO_COUNCIL } from './audit.ts';
import { lockCouncil, recordChange } from './changes.ts';
import { openStore, type Store } from './connect.ts';
import { unguardedTables } from './guards.ts';
import { PLANS } from './nouns.ts';

const NOTE = { at: '2026-11-22T09:00:00Z', who: 'a test', account: '', why: null, source: null, kind: 'import' };

/** A change of a council that adds one plan. */
function addPlan(store: Store, organisation: string, code: string): Promise<number> {
  return store.transaction(async (write) => {
    const revision = await lockCouncil(write, organisation);
    const beginning = [{ cells: [code, `Plan ${code}`, 'corporate', null], position: revision + 1 }];
    return recordChange(store, write, { organisation, revision }, NOTE, [{ sheet: PLANS, ending: [], beginning }]);
  });
}

async function councilsSeen(store: Store): Promise<string[]> {
  const { rows } = await sql<{ organisation: string }>`select distinct organisation from plans order by organisation`.execute(store.db);
  return rows.map(({ organisation }) => organisation);
}

describe.skipIf(withoutPostgres !== null)('a PostgreSQL whose role is no superuser', () => {
  let place: EmptyPostgres;
  let open: Store;
  let closed: Store;
  beforeAll(async () => {
    place = await emptyPostgresOfRole();
    open = await openStore(place.url);
    closed = await openStore(place.url, { closed: true });
    await addPlan(open, 'north', 'A');
    await addPlan(open, 'south', 'B');
  });
  afterAll(async () => {
    await open.close();
    await closed.close();
    await place.drop();
  });

  it('guards every table that has rows of an organisation', async () => {
    expect(await unguardedTables(open.db)).toEqual([]);
  });

  it('would not pass a table that a later version adds without a guard, and guards it when the store is next opened', async () => {
    await sql`create table later (organisation text not null, words text)`.execute(open.db);
    expect(await unguardedTables(open.db)).toEqual(['later']);
    const again = await openStore(place.url);
    expect(await unguardedTables(again.db)).toEqual([]);
    await again.close();
  });

  it('shows the work within a council that council alone, though it asks for all', async () => {
    expect(await councilsSeen(open)).toEqual(['north', 'south']);
    expect(await open.within('north', () => councilsSeen(open))).toEqual(['north']);
    expect(await closed.within('south', () => councilsSeen(closed))).toEqual(['south']);
    expect(await closed.within('*', () => councilsSeen(closed))).toEqual(['north', 'south']);
    const asked = sql<{ code: string }>`select code from plans where organisation = 'south'`;
    expect((await open.within('north', () => asked.execute(open.db))).rows).toEqual([]);
  });

  it('keeps many at once apart, each on whichever connection it gets', async () => {
    const names = Array.from({ length: 60 }, (_, index) => (index % 2 === 0 ? 'north' : 'south'));
    const seen = await Promise.all(names.map((name) => closed.within(name, () => councilsSeen(closed))));
    expect(seen).toEqual(names.map((name) => [name]));
  });

  it('shows nothing where a closed store has not been told whose the work is, not even what belongs to no council', async () => {
    await sql`insert into audit_heads (organisation, number, digest) values ('', 0, '')`.execute(open.db);
    expect(await councilsSeen(closed)).toEqual([]);
    expect((await sql`select * from audit_heads`.execute(closed.db)).rows).toEqual([]);
    await expect(addPlan(closed, 'north', 'C')).rejects.toThrow('violates row-level security policy');
  });

  it("refuses to write another council's row, and to make a row another council's", async () => {
    await expect(open.within('north', () => addPlan(open, 'south', 'D'))).rejects.toThrow('violates row-level security policy');
    const moved = sql`update plans set organisation = 'south' where code = 'A'`;
    await expect(open.within('north', () => moved.execute(open.db))).rejects.toThrow('violates row-level security policy');
    const { numAffectedRows } = await open.within('north', () => sql`update plans set title = 'x' where code = 'B'`.execute(open.db));
    expect(numAffectedRows).toBe(0n);
  });

  it('lets the work within a council also tell of what belongs to none, such as an account', async () => {
    const entry = { at: '2026-11-22T09:00:00Z', who: 'Ann Hay', account: 'a', act: 'two-factor-off', subject: 'bo@x.example', detail: {} };
    await closed.within('north', () => closed.transaction((write) => appendAudit(write, NO_COUNCIL, entry)));
    const heads = () => sql<{ organisation: string }>`select organisation from audit_heads order by organisation`.execute(closed.db);
    expect((await closed.within('north', heads)).rows.map(({ organisation }) => organisation)).toEqual(['', 'north']);
    expect((await heads()).rows).toEqual([]);
  });

  it('writes within the council whose the work is', async () => {
    expect(await closed.within('north', () => addPlan(closed, 'north', 'E'))).toBe(2);
  });

  it('has nothing to warn of', () => {
    expect(open.weaknesses).toEqual([]);
  });
});

it.skipIf(withoutPostgres !== null)('warns that a superuser passes the policies', async () => {
  const place = await emptyPostgres();
  const store = await openStore(place.url);
  expect(store.weaknesses).toEqual([
    'The store\'s role "goldthread" is a superuser, so PostgreSQL does not keep councils\' rows apart for it. Use a role without either (docs/operating.md).',
  ]);
  await store.close();
  await place.drop();
});

onEachEngine('the tables of the audit log', (place) => {
  it('take no change of an entry, no removal, and no replacement', async () => {
    const { db } = place.store();
    const row = {
      organisation: 'x',
      number: 1,
      at: '',
      who: '',
      account: '',
      act: '',
      subject: '',
      detail: '{}',
      previous: '',
      digest: '',
    };
    await db.insertInto('audit').values(row).execute();
    const refusal = 'entries of the audit log are only ever added';
    await expect(db.updateTable('audit').set({ who: 'y' }).execute()).rejects.toThrow(refusal);
    await expect(db.deleteFrom('audit').execute()).rejects.toThrow(refusal);
    const replacing = db
      .insertInto('audit')
      .values(row)
      .onConflict((conflict) => conflict.columns(['organisation', 'number']).doUpdateSet({ who: 'y' }));
    await expect(replacing.execute()).rejects.toThrow(refusal);
    expect((await db.selectFrom('audit').selectAll().execute()).map(({ who }) => who)).toEqual(['']);
  });
});
