import { sql } from 'kysely';
import type { LoggedEntry } from './audit.ts';
import type { Finding } from './audit-chain.ts';
import { CHANGE_ACT } from './changes.ts';
import type { Cell } from './columns.ts';
import { contentDigest } from './content-digest.ts';
import type { NamedColumn, Sheet } from './noun.ts';
import { NOUNS } from './nouns.ts';
import { publishedFindings } from './reports/audit-published.ts';
import { PUBLISHED_DIGEST } from './reports/published-digest.ts';
import { STEP_DIGEST, stepDigest } from './returns/step-digest.ts';
import type { ChangesTable, Database } from './tables.ts';

/** The act of the entry with which the log of a council begins that had changes before there was a log. */
export const BEGAN_ACT = 'began';

type Details = ReadonlyMap<string, Cell>;

function isCell(value: unknown): value is Cell {
  return value === null || typeof value === 'string' || typeof value === 'number';
}

/** What an entry's detail says; nothing where somebody has made it no JSON, which the chain finds. */
export function detailsOf({ detail }: Pick<LoggedEntry, 'detail'>): Details {
  try {
    const parsed: unknown = JSON.parse(detail);
    if (typeof parsed !== 'object' || parsed === null) return new Map();
    return new Map(Object.entries(parsed).flatMap(([name, value]) => (isCell(value) ? [[name, value]] : [])));
  } catch {
    return new Map();
  }
}

/** What the log vouches for of a council's rows. */
export interface Vouched {
  /** the entry with which the log begins, for a council that had changes before; null where it has all of them */
  readonly began: LoggedEntry | null;
  /** entries that tell of a change, by its number */
  readonly changes: ReadonlyMap<number, LoggedEntry>;
  /** entries that tell of a step of a return, by the step's digest */
  readonly steps: ReadonlyMap<string, LoggedEntry>;
  /** entries that tell of an issue of a report or of an erratum, by its digest */
  readonly published: ReadonlyMap<string, LoggedEntry>;
}

/** Gathers, while the log is walked, what it vouches for. */
export function gathering(): { see(entry: LoggedEntry): void; vouched(): Vouched } {
  const changes = new Map<number, LoggedEntry>();
  const steps = new Map<string, LoggedEntry>();
  const published = new Map<string, LoggedEntry>();
  let began: LoggedEntry | null = null;
  return {
    see(entry) {
      if (entry.act === BEGAN_ACT && entry.number === 1) began = entry;
      const details = detailsOf(entry);
      if (entry.act === CHANGE_ACT) changes.set(Number(details.get('number')), entry);
      const step = details.get(STEP_DIGEST);
      if (typeof step === 'string') steps.set(step, entry);
      const issued = details.get(PUBLISHED_DIGEST);
      if (typeof issued === 'string') published.set(issued, entry);
    },
    vouched: () => ({ began, changes, steps, published }),
  };
}

/** The number of the last change that was there before the log. */
export function beganAt({ began }: Vouched): number {
  return began === null ? 0 : Number(detailsOf(began).get('number') ?? 0);
}

/** A version of a row as its table has it. */
export interface StoredVersion {
  readonly position: number;
  readonly known_from: number;
  readonly known_to: number | null;
  readonly [column: string]: Cell;
}

function grouped(rows: readonly StoredVersion[], by: 'known_from' | 'known_to'): Map<number, StoredVersion[]> {
  const groups = new Map<number, StoredVersion[]>();
  for (const row of rows) {
    const change = row[by];
    if (change === null) continue;
    const group = groups.get(change);
    if (group) group.push(row);
    else groups.set(change, [row]);
  }
  return groups;
}

function cellsOf(row: StoredVersion, names: readonly string[]): Cell[] {
  return names.map((name) => row[name] ?? null);
}

const namesOf = (columns: readonly NamedColumn[]): string[] => columns.map(({ name }) => name);

function told(entry: LoggedEntry): string {
  const kind = detailsOf(entry).get('kind');
  return `change ${entry.subject} (${kind ?? entry.act} by ${entry.who}, ${entry.at})`;
}

function counted(sheet: string, what: string, expected: number, found: number): string | null {
  return expected === found ? null : `${found} of the ${expected} rows that it ${what} in ${sheet}`;
}

/** What is wrong with one sheet's part of one change. */
function partFinding(
  { sheet, identity }: Sheet,
  entry: LoggedEntry,
  details: Details,
  began: readonly StoredVersion[],
  ended: readonly StoredVersion[],
): Finding | null {
  const said = (name: string) => details.get(`${sheet}.${name}`);
  const about = (text: string): Finding => ({ entry: entry.number, text: `In ${told(entry)}, ${text}` });
  const digest = said('digest');
  if (digest === undefined) {
    if (began.length + ended.length === 0) return null;
    return about(`the sheet ${sheet} has ${began.length} rows begun and ${ended.length} ended that are not its doing`);
  }
  const columns = String(said('columns') ?? '').split(',');
  const content = began.map((row) => ({ position: row.position, cells: cellsOf(row, columns) }));
  const identities = ended.map((row) => cellsOf(row, namesOf(identity)));
  if (contentDigest(content, identities) === digest) return null;
  const counts = [
    counted(sheet, 'began', Number(said('began')), began.length),
    counted(sheet, 'ended', Number(said('ended')), ended.length),
  ].filter((text) => text !== null);
  return about(
    counts.length > 0 ? `the store now has ${counts.join(', and ')}` : `a cell in the sheet ${sheet} is not what the change wrote`,
  );
}

/** What is wrong with what was there before the log. */
function beforeFinding({ sheet }: Sheet, entry: LoggedEntry, versions: readonly StoredVersion[]): Finding | null {
  const details = detailsOf(entry);
  const digest = details.get(`${sheet}.digest`);
  const until = Number(details.get('number'));
  const columns = String(details.get(`${sheet}.columns`) ?? '').split(',');
  const content = stateOf(versions, columns, until);
  if (digest === undefined ? content.length === 0 : contentDigest(content, []) === digest) return null;
  const text = `In the sheet ${sheet}, what changes 1 to ${until} wrote is not as it was when the log began (${entry.at})`;
  return { entry: entry.number, text };
}

/** Versions as they stood after a change, for a digest of all of them. */
export function stateOf(versions: readonly StoredVersion[], columns: readonly string[], until: number) {
  return versions
    .filter((row) => row.known_from <= until)
    .map((row) => ({
      position: row.position,
      cells: [row.known_from, row.known_to !== null && row.known_to <= until ? row.known_to : null, ...cellsOf(row, columns)],
    }));
}

async function sheetFindings(db: Database, organisation: string, sheet: Sheet, vouched: Vouched): Promise<Finding[]> {
  const { rows } = await sql<StoredVersion>`select * from ${sql.table(sheet.sheet)} where organisation = ${organisation}`.execute(db);
  const until = beganAt(vouched);
  const began = grouped(rows, 'known_from');
  const ended = grouped(rows, 'known_to');
  const findings = vouched.began === null ? [] : [beforeFinding(sheet, vouched.began, rows)];
  for (const [number, entry] of vouched.changes) {
    findings.push(partFinding(sheet, entry, detailsOf(entry), began.get(number) ?? [], ended.get(number) ?? []));
  }
  for (const number of new Set([...began.keys(), ...ended.keys()])) {
    if (number <= until || vouched.changes.has(number)) continue;
    findings.push({ entry: null, text: `The sheet ${sheet.sheet} has rows of change ${number}, of which the log knows nothing` });
  }
  return findings.filter((finding) => finding !== null);
}

const NOTED = ['kind', 'why', 'source'] as const;

/** What is wrong with the records of changes beside the log. */
function recordFindings(records: readonly ChangesTable[], vouched: Vouched): Finding[] {
  const findings: Finding[] = [];
  const byNumber = new Map(records.map((record) => [record.number, record]));
  for (const [number, entry] of vouched.changes) {
    const record = byNumber.get(number);
    const details = detailsOf(entry);
    if (record === undefined) findings.push({ entry: entry.number, text: `The record of ${told(entry)} is missing` });
    else if (record.who !== entry.who || record.at !== entry.at || NOTED.some((name) => record[name] !== (details.get(name) ?? null))) {
      findings.push({ entry: entry.number, text: `The record of ${told(entry)} says another person, time, kind, reason or source` });
    }
  }
  for (const { number, who, at } of records) {
    if (number > beganAt(vouched) && !vouched.changes.has(number)) {
      findings.push({ entry: null, text: `The log knows nothing of change ${number} (by ${who}, ${at})` });
    }
  }
  return findings;
}

async function revisionFinding(db: Database, organisation: string, records: readonly ChangesTable[]): Promise<Finding[]> {
  const row = await db.selectFrom('revisions').select('revision').where('organisation', '=', organisation).executeTakeFirst();
  const newest = Math.max(0, ...records.map(({ number }) => number));
  const stands = row?.revision ?? 0;
  return stands === newest ? [] : [{ entry: null, text: `The council stands at change ${stands}, but its newest is change ${newest}` }];
}

/** What is wrong with the steps of returns: one that the log tells of and is not there as it was taken, one that it does not know. */
async function stepFindings(db: Database, organisation: string, { steps }: Vouched): Promise<Finding[]> {
  const rows = await db
    .selectFrom('steps')
    .selectAll()
    .where('organisation', '=', organisation)
    .orderBy('reference')
    .orderBy('number')
    .execute();
  const held = new Map(rows.map((row) => [stepDigest(row), row]));
  const missing = [...steps].filter(([digest]) => !held.has(digest));
  const unknown = [...held].filter(([digest]) => !steps.has(digest));
  return [
    ...missing.map(([, { number, act, subject, who, at }]) => ({
      entry: number,
      text: `The step of a return that entry ${number} tells of (${act}, ${subject}, by ${who}, ${at}) is missing or altered`,
    })),
    ...unknown.map(([, { reference, period, number, step }]) => ({
      entry: null,
      text: `The log does not know step ${number} (${step}) of ${reference} ${period} as it stands`,
    })),
  ];
}

/**
 * Whether a council's rows, the steps of its returns, what it issued and the records of its changes are what its log says; what is
 * not.
 */
export async function verifyContent(db: Database, organisation: string, vouched: Vouched): Promise<Finding[]> {
  const records = await db.selectFrom('changes').selectAll().where('organisation', '=', organisation).orderBy('number').execute();
  const findings = [
    ...recordFindings(records, vouched),
    ...(await revisionFinding(db, organisation, records)),
    ...(await stepFindings(db, organisation, vouched)),
    ...(await publishedFindings(db, organisation, vouched.published)),
  ];
  for (const noun of NOUNS) findings.push(...(await sheetFindings(db, organisation, noun, vouched)));
  return findings;
}
