import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { LoggedEntry } from './audit.ts';
import { CHANGE_ACT } from './changes.ts';
import type { Database, Tables } from './tables.ts';

/** Which entries of a log are asked for; null parts leave all in. */
export interface AuditChoice {
  /** words that stand in the name, the subject or the detail, whatever their capitals */
  readonly text: string | null;
  readonly act: string | null;
  /** instants: from the first, counted in, to the second, not counted in */
  readonly from: string | null;
  readonly before: string | null;
}

type Builder = ExpressionBuilder<Tables, 'audit'>;

function has(text: string): Expression<SqlBool> {
  const pattern = `%${text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
  return sql<SqlBool>`(lower(who) || ' ' || lower(subject) || ' ' || lower(detail)) like ${pattern} escape '\\'`;
}

function chosen(organisation: string, { text, act, from, before }: AuditChoice) {
  return (builder: Builder) =>
    builder.and([
      builder('organisation', '=', organisation),
      ...(text === null ? [] : [has(text)]),
      ...(act === null ? [] : [builder('act', '=', act)]),
      ...(from === null ? [] : [builder('at', '>=', from)]),
      ...(before === null ? [] : [builder('at', '<', before)]),
    ]);
}

/** How many entries a choice leaves, by what was done. */
export async function countActs(db: Database, organisation: string, choice: AuditChoice): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('audit')
    .select(({ fn }) => ['act', fn.countAll().as('entries')])
    .where(chosen(organisation, choice))
    .groupBy('act')
    .orderBy('act')
    .execute();
  return new Map(rows.map(({ act, entries }) => [act, Number(entries)]));
}

/** Entries of a choice, newest first. */
export function chooseEntries(
  db: Database,
  organisation: string,
  choice: AuditChoice,
  window: { readonly skip: number; readonly take: number },
): Promise<LoggedEntry[]> {
  return db
    .selectFrom('audit')
    .selectAll()
    .where(chosen(organisation, choice))
    .orderBy('number', 'desc')
    .limit(window.take)
    .offset(window.skip)
    .execute();
}

/** The entry of one change of the council's rows; null for one made before the log began. */
export async function changeEntry(db: Database, organisation: string, change: number): Promise<LoggedEntry | null> {
  const entry = await db
    .selectFrom('audit')
    .selectAll()
    .where('organisation', '=', organisation)
    .where('act', '=', CHANGE_ACT)
    .where('subject', '=', `${change}`)
    .executeTakeFirst();
  return entry ?? null;
}
