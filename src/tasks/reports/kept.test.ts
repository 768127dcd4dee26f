import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { issuedReport } from '../../../test/issued-report.ts';
import { QUARTER, roundCouncil } from '../../../test/round.ts';
import { onEachEngine } from '../../../test/stores.ts';
import type { Store } from '../../store/connect.ts';
import { organisationId } from '../../store/councils.ts';
import { verifyAudit } from '../audit.ts';
import { backUp, restore } from '../backup.ts';
import { type Context, contextFor } from '../context.ts';
import { importCouncil } from '../importCouncil.ts';
import { openContext } from '../openContext.ts';
import { addErratum } from './erratum.ts';
import { issuedFile, readIssue } from './issued.ts';

/* What was issued stays: the log vouches for it, and a backup brings it back. */

const CODE = 'social-services-2026-27-q2';
const operator = (store: Store) => contextFor(store, () => '2026-10-20T09:00:00.000Z');

/** A council with one report that was issued and corrected once. */
async function issued(context: Context, name: string): Promise<string> {
  const organisation = organisationId(name);
  await importCouncil(context, roundCouncil(name), { who: 'a test' });
  expect(await issuedReport(context, organisation, 'SS', QUARTER)).toBe(CODE);
  await addErratum(context, organisation, CODE, 1, { where: 'R1', printed: '77.1%', corrected: '77.0%', reason: 'Rounded twice' });
  return organisation;
}

/** What an intruder does first who has the database in hand. */
async function passTriggers(store: Store, url: string): Promise<void> {
  for (const table of ['report_issues', 'report_files', 'report_errata']) {
    if (url.startsWith('postgres')) await sql`alter table ${sql.table(table)} disable trigger user`.execute(store.db);
    else for (const act of ['update', 'delete']) await sql`drop trigger if exists ${sql.ref(`${table}_no_${act}`)}`.execute(store.db);
  }
}

onEachEngine('the audit log of what was issued', (place) => {
  it('vouches for its words, figures, files and errata, and finds what was altered or taken away', async () => {
    const context = operator(place.store());
    const organisation = await issued(context, 'Vouched');
    const findings = async () => (await verifyAudit(context, { organisation }))[0]?.findings.map(({ text }) => text);
    expect(await findings()).toEqual([]);
    await passTriggers(place.store(), place.url());
    const { db } = place.store();
    await sql`update report_errata set corrected = '99%' where organisation = ${organisation}`.execute(db);
    expect(await findings()).toEqual([
      expect.stringMatching(
        /^What entry \d+ tells of \(report-erratum, social-services-2026-27-q2 1, by Operator, .*\) is missing or altered$/,
      ),
      'The log does not know erratum 1 to issue 1 of social-services-2026-27-q2 as it stands',
    ]);
    await sql`delete from report_errata where organisation = ${organisation}`.execute(db);
    await sql`delete from report_files where organisation = ${organisation} and format = 'pdf'`.execute(db);
    expect(await findings()).toEqual([
      expect.stringContaining('(report-issued, social-services-2026-27-q2, by Operator'),
      expect.stringContaining('(report-erratum, social-services-2026-27-q2 1, by Operator'),
      'The log does not know issue 1 of social-services-2026-27-q2 as it stands',
    ]);
  });
});

it('a backup brings back what was issued, byte for byte', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'goldthread-issued-'));
  const [from, to] = [join(folder, 'from'), join(folder, 'to')].map((data) => ({ data, store: null }));
  if (from === undefined || to === undefined) throw new Error('two places');
  const before = operator((await openContext(from)).store);
  const organisation = await issued(before, 'Copied');
  const file = await issuedFile(before, organisation, CODE, 1, 'pdf');
  const { briefing, errata } = await readIssue(before, organisation, CODE, 1);
  await before.store.close();
  await backUp(from, join(folder, 'copy.db'));
  await restore(to, join(folder, 'copy.db'), { who: 'a test', dryRun: false });
  const after = operator((await openContext(to)).store);
  expect((await issuedFile(after, organisation, CODE, 1, 'pdf')).body).toEqual(file.body);
  expect(await readIssue(after, organisation, CODE, 1)).toMatchObject({ briefing, errata });
  await after.store.close();
  await rm(folder, { recursive: true });
});
