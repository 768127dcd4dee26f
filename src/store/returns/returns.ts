import { type RawBuilder, sql } from 'kysely';
import {
  type Confirmations,
  ENTRY_FIELDS,
  type Entry,
  type EntryTexts,
  type EntryToSave,
  ITEM_KINDS,
  type ItemKey,
  NOTHING_SAID,
  STAGES,
  STEPS,
  type Step,
  WARNINGS,
} from '../../model/entry.ts';
import type { PeriodText } from '../../model/period.ts';
import { instantText } from '../changes.ts';
import { word } from '../columns.ts';
import { keptTexts } from '../kept-text.ts';
import type { Database, Write } from '../tables.ts';
import { stepDigest } from './step-digest.ts';
import type { EntriesTable, StepsTable } from './tables.ts';

const KIND = word('kind', ITEM_KINDS);
const STAGE = word('stage', STAGES);
const STEP = word('step', STEPS);

/** The texts of an object that was kept as JSON, for those of the names that it has. */
function textsIn<Name extends string>(json: string, names: readonly Name[]): readonly (readonly [Name, string])[] {
  const parsed: unknown = JSON.parse(json);
  if (typeof parsed !== 'object' || parsed === null) return [];
  const held = new Map<string, unknown>(Object.entries(parsed));
  return names.flatMap((name) => {
    const value = held.get(name);
    return typeof value === 'string' ? [[name, value] as const] : [];
  });
}

function readTexts(json: string): EntryTexts {
  return { ...NOTHING_SAID, ...Object.fromEntries(textsIn(json, ENTRY_FIELDS)) };
}

function readConfirmed(json: string): Confirmations {
  return Object.fromEntries(textsIn(json, WARNINGS));
}

const BETWEEN = '\n';

function entryOf(row: EntriesTable): Entry {
  const { reference, period, version, person, name, at } = row;
  const texts = readTexts(row.texts);
  const confirmed = readConfirmed(row.confirmed);
  const savedBy = row.saved_by.split(BETWEEN).filter((account) => account !== '');
  return {
    kind: KIND.read(row.kind),
    reference,
    period,
    version,
    stage: STAGE.read(row.stage),
    texts,
    confirmed,
    person,
    name,
    at,
    savedBy,
  };
}

function stepOf(row: StepsTable): Step {
  const { reference, period, number, person, name, at, reason, until, change } = row;
  const texts = row.texts === null ? null : readTexts(row.texts);
  const confirmed = readConfirmed(row.confirmed);
  return {
    kind: KIND.read(row.kind),
    reference,
    period,
    number,
    step: STEP.read(row.step),
    person,
    name,
    at,
    reason,
    until,
    texts,
    confirmed,
    change,
  };
}

/** Which returns: of these periods, and of all indicators and actions or of those named. */
export interface ReturnsAsked {
  readonly periods: readonly PeriodText[];
  readonly references?: readonly string[];
}

/** More names than these are not asked for one by one: all are read sooner. */
const MOST_NAMED = 500;

function named({ references }: ReturnsAsked): readonly string[] | null {
  return references === undefined || references.length > MOST_NAMED ? null : references;
}

/** The working copies of a council's returns. With many references, also those of others. */
export async function readEntries(db: Database, organisation: string, asked: ReturnsAsked): Promise<Entry[]> {
  const { periods } = asked;
  const references = named(asked);
  if (periods.length === 0 || references?.length === 0) return [];
  const all = db.selectFrom('entries').selectAll().where('organisation', '=', organisation).where('period', 'in', periods);
  const rows = await (references === null ? all : all.where('reference', 'in', references)).execute();
  return rows.map(entryOf);
}

export async function readEntry(db: Database, organisation: string, { kind, reference, period }: ItemKey): Promise<Entry | null> {
  const row = await db
    .selectFrom('entries')
    .selectAll()
    .where('organisation', '=', organisation)
    .where('period', '=', period)
    .where('kind', '=', kind)
    .where('reference', '=', reference)
    .executeTakeFirst();
  return row === undefined ? null : entryOf(row);
}

/** What happened to a council's returns, in the order in which it did. With many references, also to those of others. */
export async function readSteps(db: Database, organisation: string, asked: ReturnsAsked): Promise<Step[]> {
  const { periods } = asked;
  const references = named(asked);
  if (periods.length === 0 || references?.length === 0) return [];
  const all = db.selectFrom('steps').selectAll().where('organisation', '=', organisation).where('period', 'in', periods);
  const rows = await (references === null ? all : all.where('reference', 'in', references)).orderBy('number').execute();
  return rows.map(stepOf);
}

/** What happened to the returns of one indicator or action, whatever the period, oldest first. */
export async function stepsOf(
  db: Database,
  organisation: string,
  { kind, reference }: Pick<ItemKey, 'kind' | 'reference'>,
): Promise<Step[]> {
  const rows = await db
    .selectFrom('steps')
    .selectAll()
    .where('organisation', '=', organisation)
    .where('kind', '=', kind)
    .where('reference', '=', reference)
    .orderBy('at')
    .orderBy('number')
    .execute();
  return rows.map(stepOf);
}

/** Those who saved it before and this one, put together in the row itself: whoever saves has not read it under a lock. */
function withSaver(person: string) {
  const held = sql.ref<string>('saved_by');
  const within = (text: RawBuilder<string>) => sql`${BETWEEN} || ${text} || ${BETWEEN}`;
  return sql<string>`case when ${within(held)} like '%' || ${within(sql`cast(${person} as text)`)} || '%' then ${held}
    else ${held} || ${BETWEEN} || cast(${person} as text) end`;
}

/**
 * Saves a working copy, but only over the version that whoever saves it has seen.
 * @param seen the version she has seen; 0 where there was none
 * @returns whether it was saved; where it was not, somebody else saved in between
 * @throws InputFault for a text that cannot be kept
 */
export async function saveEntry(write: Write, organisation: string, seen: number, entry: Omit<EntryToSave, 'version'>): Promise<boolean> {
  const { kind, reference, period, stage, person, name } = entry;
  const said = {
    stage,
    person,
    name,
    at: instantText(entry.at),
    texts: keptTexts({ ...entry.texts }),
    confirmed: keptTexts({ ...entry.confirmed }),
  };
  const key = { organisation, kind, reference, period };
  if (seen === 0) {
    const { numInsertedOrUpdatedRows } = await write
      .insertInto('entries')
      .values({ ...key, ...said, version: 1, saved_by: person })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return numInsertedOrUpdatedRows === 1n;
  }
  const { numUpdatedRows } = await write
    .updateTable('entries')
    .set({ ...said, version: seen + 1, saved_by: stage === 'approved' ? '' : withSaver(person) })
    .where('organisation', '=', organisation)
    .where('period', '=', period)
    .where('kind', '=', kind)
    .where('reference', '=', reference)
    .where('version', '=', seen)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/**
 * Adds a step to a return of a council that is locked (store/changes.ts), so that two never have one number.
 * @returns the digest of it, for the log
 */
export async function addStep(write: Write, organisation: string, step: Omit<Step, 'number'>): Promise<string> {
  const { kind, reference, period, texts, confirmed, ...said } = step;
  const last = await write
    .selectFrom('steps')
    .select(({ fn }) => fn.max('number').as('number'))
    .where('organisation', '=', organisation)
    .where('period', '=', period)
    .where('kind', '=', kind)
    .where('reference', '=', reference)
    .executeTakeFirst();
  const number = (last?.number ?? 0) + 1;
  const kept = { texts: texts === null ? null : JSON.stringify(texts), confirmed: JSON.stringify(confirmed) };
  const row = { organisation, kind, reference, period, number, ...said, at: instantText(step.at), ...kept };
  await write.insertInto('steps').values(row).execute();
  return stepDigest(row);
}

/**
 * Periods with returns that somebody still has to do with whatever the calendar says: sent, sent back or reopened and not
 * yet approved, or allowed to be late until the day or later (ISO date).
 */
export async function unfinishedPeriods(db: Database, organisation: string, today: string): Promise<PeriodText[]> {
  const waiting = await db
    .selectFrom('entries')
    .select('period')
    .distinct()
    .where('organisation', '=', organisation)
    .where('stage', 'in', ['submitted', 'returned', 'reopened'])
    .execute();
  const excepted = await db
    .selectFrom('steps')
    .select('period')
    .distinct()
    .where('organisation', '=', organisation)
    .where('until', '>=', today)
    .execute();
  return [...new Set([...waiting, ...excepted].map(({ period }) => period))];
}
