import { sql } from 'kysely';
import type { Cell } from './columns.ts';
import { type FieldChange, fieldChanges, keyText } from './history.ts';
import type { Sheet, Stored } from './noun.ts';
import { NOUNS } from './nouns.ts';
import type { Database } from './tables.ts';

/** What one change did to one row of any sheet. */
export interface ChangedRow {
  readonly sheet: Sheet['sheet'];
  readonly what: 'added' | 'changed' | 'withdrawn';
  /** the row's key as a person reads it: "SCC006Q 2013-14 Q2" */
  readonly key: string;
  /** the columns that differ; all that say something where the row was added or withdrawn */
  readonly fields: readonly FieldChange[];
}

type Version = Stored & { readonly known_from: number; readonly known_to: number | null };

async function rowsOf(db: Database, organisation: string, noun: Sheet, change: number): Promise<ChangedRow[]> {
  const columns = sql.join(['known_from', 'known_to', ...noun.columns.map(({ name }) => name)].map((name) => sql.ref(name)));
  const { rows } = await sql<Version>`
    select ${columns} from ${sql.table(noun.sheet)} where organisation = ${organisation}
    and (known_from = ${change} or known_to = ${change}) order by position`.execute(db);
  const keyOf = (row: Version): readonly Cell[] => noun.keyColumns.map((name) => row[name] ?? null);
  const versions = new Map<string, { readonly key: string; before: Version | null; after: Version | null }>();
  for (const row of rows) {
    const identity = JSON.stringify(keyOf(row));
    const known = versions.get(identity) ?? { key: keyText(keyOf(row)), before: null, after: null };
    if (row.known_from === change) known.after = row;
    if (row.known_to === change) known.before = row;
    versions.set(identity, known);
  }
  return [...versions.values()].flatMap(({ key, before, after }): ChangedRow[] => {
    const fields = fieldChanges(noun.headings, before && ((name) => before[name] ?? null), after && ((name) => after[name] ?? null));
    if (fields.length === 0) return [];
    return [{ sheet: noun.sheet, what: before === null ? 'added' : after === null ? 'withdrawn' : 'changed', key, fields }];
  });
}

/** Every row that a change added, changed or withdrew, sheet by sheet. Rows that only changed places are not told. */
export async function rowsOfChange(db: Database, organisation: string, change: number): Promise<ChangedRow[]> {
  const sheets: ChangedRow[][] = [];
  for (const noun of NOUNS) sheets.push(await rowsOf(db, organisation, noun, change));
  return sheets.flat();
}
