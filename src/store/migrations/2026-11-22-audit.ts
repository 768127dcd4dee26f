import { type Kysely, sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { type AuditDetail, canonicalDetail, entryDigest } from '../audit.ts';
import { BEGAN_ACT, type StoredVersion, stateOf } from '../audit-content.ts';
import { contentDigest } from '../content-digest.ts';

/** The sheets that there were. */
const SHEETS = [
  'organisation',
  'plans',
  'objectives',
  'indicators',
  'targets',
  'observations',
  'actions',
  'progress',
  'schemes',
  'dashboards',
  'narrative',
  'calendar',
  'checks',
];

const OF_EVERY_VERSION = ['organisation', 'position', 'known_from', 'known_to'];

/** What a sheet holds of a council when its log begins: how many versions, of which columns, and their digest. */
async function sheetDetail(db: Kysely<unknown>, organisation: string, revision: number, sheet: string): Promise<AuditDetail> {
  const { rows } = await sql<StoredVersion>`select * from ${sql.table(sheet)} where organisation = ${organisation}`.execute(db);
  const [first] = rows;
  if (first === undefined) return {};
  const columns = Object.keys(first).filter((name) => !OF_EVERY_VERSION.includes(name));
  return {
    [`${sheet}.held`]: rows.length,
    [`${sheet}.columns`]: columns.join(','),
    [`${sheet}.digest`]: contentDigest(stateOf(rows, columns, revision), []),
  };
}

/** A council that had changes before there was a log has one entry that vouches for what they left. */
async function beginLog(db: Kysely<unknown>, organisation: string, revision: number): Promise<void> {
  const sheets: AuditDetail[] = [];
  for (const sheet of SHEETS) sheets.push(await sheetDetail(db, organisation, revision, sheet));
  const detail = canonicalDetail({ number: revision, ...Object.fromEntries(sheets.flatMap((each) => Object.entries(each))) });
  const at = Temporal.Now.instant().toString({ smallestUnit: 'millisecond' });
  const said = {
    organisation,
    number: 1,
    at,
    who: 'Goldthread',
    account: '',
    act: BEGAN_ACT,
    subject: `${revision}`,
    detail,
    previous: '',
  };
  const digest = entryDigest(said);
  await sql`insert into audit (organisation, number, at, who, account, act, subject, detail, previous, digest)
    values (${organisation}, 1, ${at}, ${said.who}, '', ${said.act}, ${said.subject}, ${detail}, '', ${digest})`.execute(db);
  await sql`insert into audit_heads (organisation, number, digest) values (${organisation}, 1, ${digest})`.execute(db);
}

/** The log of who did what, and where each organisation's stands. What keeps entries as they are is in ../guards.ts. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('audit')
    .addColumn('organisation', 'text', (column) => column.notNull())
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('who', 'text', (column) => column.notNull())
    .addColumn('account', 'text', (column) => column.notNull())
    .addColumn('act', 'text', (column) => column.notNull())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('detail', 'text', (column) => column.notNull())
    .addColumn('previous', 'text', (column) => column.notNull())
    .addColumn('digest', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('audit_key', ['organisation', 'number'])
    .execute();
  await db.schema
    .createTable('audit_heads')
    .addColumn('organisation', 'text', (column) => column.primaryKey().notNull())
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('digest', 'text', (column) => column.notNull())
    .execute();
  const { rows } = await sql<{ organisation: string; revision: number }>`
    select organisation, revision from revisions where revision > 0 order by organisation`.execute(db);
  for (const { organisation, revision } of rows) await beginLog(db, organisation, revision);
}
