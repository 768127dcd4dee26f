import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { vale } from '../../test/served.ts';
import { onEachEngine } from '../../test/stores.ts';
import type { Council } from '../model/council.ts';
import { entryDigest } from '../store/audit.ts';
import { lockCouncil } from '../store/changes.ts';
import { openStore, type Store } from '../store/connect.ts';
import { verifyAudit } from './audit.ts';
import { contextFor } from './context.ts';
import { importCouncil } from './importCouncil.ts';
import { itemText } from './returns/due.ts';
import { takeStep } from './returns/steps.ts';

const brought = await vale();
/** Tables that steps after the log's made. */
const LATER_TABLES = [
  ...['mail_sent', 'leases', 'benchmarks', 'rebases', 'dashboard_drafts'],
  ...['report_templates', 'reports', 'report_sections', 'report_steps', 'report_findings_accepted'],
  ...['report_issues', 'report_files', 'report_errata'],
  ...['committees', 'meetings', 'agenda_items', 'questions', 'recommendations', 'selection_requests'],
  'council_looks',
];

/** The council under another name, so that each test has rows of its own. */
function named(name: string, council: Council = brought): Council {
  return { ...council, organisation: { ...council.organisation, name } };
}

function withValue(council: Council, value: string): Council {
  return { ...council, observations: council.observations.map((row, index) => (index === 3 ? { ...row, value } : row)) };
}

/** What an intruder does first who has the database in hand. */
async function passTriggers(store: Store, url: string): Promise<void> {
  if (url.startsWith('postgres')) {
    await sql`alter table audit disable trigger user`.execute(store.db);
    return;
  }
  for (const name of ['audit_no_update', 'audit_no_delete', 'audit_no_replace'])
    await sql`drop trigger if exists ${sql.ref(name)}`.execute(store.db);
}

onEachEngine('the audit log', (place) => {
  let tests = 0;
  let name: string;
  const context = () => contextFor(place.store(), () => '2026-11-22T09:00:00Z');
  const findings = async (expected: string | null = null) => {
    const [state] = await verifyAudit(context(), { organisation: name, expected });
    return state?.findings.map(({ text }) => text);
  };
  const run = async (statement: ReturnType<typeof sql>) => {
    await passTriggers(place.store(), place.url());
    await statement.execute(place.store().db);
  };

  beforeEach(async () => {
    tests += 1;
    name = `council-${tests}`;
    await importCouncil(context(), named(name), { who: 'Ann Hay', why: 'to begin with' });
    await importCouncil(context(), withValue(named(name), '11.1'), { who: 'Ann Hay', why: 'a slip' });
    await importCouncil(context(), withValue(named(name), '12.2'), { who: 'Bo Lee', source: 'again.xlsx' });
  });

  it('is intact after changes, and says how many entries and changes it recomputed', async () => {
    const [state] = await verifyAudit(context(), { organisation: name });
    expect(state).toMatchObject({ entries: 3, changes: 3, beganAt: 0, findings: [] });
    expect(state?.head.digest).toMatch(/^[0-9a-f]{64}$/);
  });

  it('finds an entry that was changed', async () => {
    await run(sql`update audit set who = 'Nobody' where organisation = ${name} and number = 2`);
    expect(await findings()).toEqual([
      'Entry 2 (change by Nobody, 2026-11-22T09:00:00.000Z) has been changed since it was made',
      'The record of change 2 (import by Nobody, 2026-11-22T09:00:00.000Z) says another person, time, kind, reason or source',
    ]);
  });

  it('finds an entry that was removed from the middle', async () => {
    await run(sql`delete from audit where organisation = ${name} and number = 2`);
    expect(await findings()).toContain('Entry 2 is missing');
  });

  it('finds that the last entries were removed', async () => {
    await run(sql`delete from audit where organisation = ${name} and number > 1`);
    expect(await findings()).toContain('Entries 2 to 3 are missing at the end of the log');
  });

  it('finds an entry that was put in, between others and at the end', async () => {
    await run(sql`insert into audit select organisation, 4, at, who, account, act, subject, detail, digest, digest
      from audit where organisation = ${name} and number = 3`);
    expect(await findings()).toContain('The log should end at entry 3, but has entries up to 4: they were put in');
    await run(sql`delete from audit where organisation = ${name} and number = 4`);
    const { db } = place.store();
    await run(sql`update audit set number = number + 10 where organisation = ${name} and number > 1`);
    await run(sql`update audit set number = number - 9 where organisation = ${name} and number > 1`);
    const first = await db
      .selectFrom('audit')
      .selectAll()
      .where('organisation', '=', name)
      .where('number', '=', 1)
      .executeTakeFirstOrThrow();
    const forged = { ...first, number: 2, who: 'A forger', previous: first.digest };
    await db
      .insertInto('audit')
      .values({ ...forged, digest: entryDigest(forged) })
      .execute();
    const found = await findings();
    expect(found).toContain('Entry 3 does not follow on entry 2 as it stands: one of them was changed, removed or put in');
    expect(found).toContain('Entry 3 (change by Ann Hay, 2026-11-22T09:00:00.000Z) has been changed since it was made');
  });

  it('finds a figure that was altered, and names the sheet and the change', async () => {
    await run(sql`update observations set value = '99' where organisation = ${name} and known_from = 3`);
    expect(await findings()).toEqual([
      'In change 3 (import by Bo Lee, 2026-11-22T09:00:00.000Z), a cell in the sheet observations is not what the change wrote',
    ]);
  });

  it('finds that the end of a version was altered', async () => {
    await run(sql`update observations set known_to = 1 where organisation = ${name} and known_from = 1 and known_to = 2`);
    expect(await findings()).toEqual([
      'In change 1 (import by Ann Hay, 2026-11-22T09:00:00.000Z), the store now has 1 of the 0 rows that it ended in observations',
      'In change 2 (import by Ann Hay, 2026-11-22T09:00:00.000Z), the store now has 0 of the 1 rows that it ended in observations',
    ]);
  });

  it('finds a row that was taken away, and one that was put in where a change wrote none', async () => {
    await run(sql`delete from plans where organisation = ${name} and code = (select min(code) from plans where organisation = ${name})`);
    await run(sql`update indicators set known_from = 2 where organisation = ${name}
      and code = (select min(code) from indicators where organisation = ${name})`);
    const count = brought.plans.length;
    expect(await findings()).toEqual([
      `In change 1 (import by Ann Hay, 2026-11-22T09:00:00.000Z), the store now has ${count - 1} of the ${count} rows that it began in plans`,
      'In change 1 (import by Ann Hay, 2026-11-22T09:00:00.000Z), the store now has 53 of the 54 rows that it began in indicators',
      'In change 2 (import by Ann Hay, 2026-11-22T09:00:00.000Z), the sheet indicators has 1 rows begun and 0 ended that are not its doing',
    ]);
  });

  it('finds a record of a change that was altered, and one of which it knows nothing', async () => {
    await run(sql`update changes set who = 'Somebody' where organisation = ${name} and number = 1`);
    await run(
      sql`insert into changes (organisation, number, at, who, kind) values (${name}, 4, '2026-11-22T10:00:00.000Z', 'X', 'import')`,
    );
    expect(await findings()).toEqual([
      'The record of change 1 (import by Ann Hay, 2026-11-22T09:00:00.000Z) says another person, time, kind, reason or source',
      'The log knows nothing of change 4 (by X, 2026-11-22T10:00:00.000Z)',
      'The council stands at change 3, but its newest is change 4',
    ]);
  });

  it('finds what recomputes in itself, where a digest was noted down elsewhere before', async () => {
    const [before] = await verifyAudit(context(), { organisation: name });
    const noted = before?.head.digest ?? '';
    expect(await findings(noted)).toEqual([]);
    await importCouncil(context(), withValue(named(name), '13.3'), { who: 'Ann Hay' });
    expect(await findings(noted)).toEqual([]);
    expect(await findings('0'.repeat(64))).toEqual([
      `No entry has the digest ${'0'.repeat(64)} that was noted down: the log is not the one it was then`,
    ]);
  });

  it('finds a step of a return that was altered, or moved to another', async () => {
    const key = { kind: 'indicator', reference: 'SCC006Q', period: '2013-14 Q2' } as const;
    await place.store().transaction(async (write) => {
      await lockCouncil(write, name);
      const taken = { step: 'excepted', act: 'return-allowed-late', stage: null, reason: 'Ill', until: '2026-12-01' } as const;
      await takeStep(context(), write, name, key, null, taken);
      await takeStep(context(), write, name, key, null, { ...taken, until: '2026-12-08' });
    });
    expect(await findings()).toEqual([]);
    await run(sql`update steps set name = 'Somebody else' where organisation = ${name} and number = 1`);
    await run(sql`update steps set reference = 'SCC007Q' where organisation = ${name} and number = 2`);
    const told = (number: number) =>
      `The step of a return that entry ${number} tells of (return-allowed-late, ${itemText(key)}, by Operator, 2026-11-22T09:00:00.000Z) is missing or altered`;
    expect(await findings()).toEqual([
      told(4),
      told(5),
      'The log does not know step 1 (excepted) of SCC006Q 2013-14 Q2 as it stands',
      'The log does not know step 2 (excepted) of SCC007Q 2013-14 Q2 as it stands',
    ]);
  });

  it('finds a whole log that was taken away with its head', async () => {
    await run(sql`delete from audit where organisation = ${name}`);
    await run(sql`delete from audit_heads where organisation = ${name}`);
    expect(await findings()).toContain('The log knows nothing of change 1 (by Ann Hay, 2026-11-22T09:00:00.000Z)');
  });
});

onEachEngine('a store from before there was a log', (place) => {
  it('has it begin with what is there, which it then vouches for as well', async () => {
    const url = await place.another();
    const old = await openStore(url);
    const context = contextFor(old, () => '2026-11-22T09:00:00Z');
    await importCouncil(context, named('Old'), { who: 'Ann Hay' });
    await importCouncil(context, withValue(named('Old'), '11.1'), { who: 'Ann Hay' });
    for (const table of ['audit', 'audit_heads', ...LATER_TABLES]) await sql`drop table ${sql.table(table)}`.execute(old.db);
    await sql`alter table entries drop column saved_by`.execute(old.db);
    await sql`alter table dashboards drop column show`.execute(old.db);
    await sql`delete from kysely_migration where name >= '2026-11-22-z-audit'`.execute(old.db);
    await old.close();

    const store = await openStore(url);
    const later = contextFor(store, () => '2026-11-23T09:00:00Z');
    await importCouncil(later, withValue(named('Old'), '12.2'), { who: 'Bo Lee' });
    const verify = async () => (await verifyAudit(later, { organisation: 'old' }))[0];
    expect(await verify()).toMatchObject({ entries: 2, changes: 1, beganAt: 2, findings: [] });
    await sql`update observations set value = '99' where known_from = 1 and indicator = (select min(indicator) from observations)`.execute(
      store.db,
    );
    expect((await verify())?.findings.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^In the sheet observations, what changes 1 to 2 wrote is not as it was when the log began \(2/),
    ]);
    await store.close();
  });
});

describe('who may verify', () => {
  it('is the operator for all, and for a council whoever may see its log', async () => {
    const store = await openStore(':memory:');
    const clock = () => '2026-11-22T09:00:00Z';
    const operator = contextFor(store, clock);
    await importCouncil(operator, named('North'), { who: 'a test' });
    expect((await verifyAudit(operator)).map(({ organisation }) => organisation)).toEqual(['', 'north']);
    const person = (role: 'officer' | 'reader') => ({
      ...operator,
      actor: {
        kind: 'person' as const,
        id: 'p',
        name: 'P',
        email: 'p@north.example',
        memberships: new Map([['north', { post: null, grants: [{ role, scope: { kind: 'council' as const, name: null } }] }]]),
      },
    });
    expect(await verifyAudit(person('officer'), { organisation: 'north' })).toHaveLength(1);
    await expect(verifyAudit(person('officer'))).rejects.toThrow('There is no council');
    await expect(verifyAudit(person('reader'), { organisation: 'north' })).rejects.toThrow('There is no council "north"');
    await store.close();
  });
});
