import { sql } from 'kysely';
import type { Target } from '../model/indicator.ts';
import type { Stored } from './noun.ts';
import { TARGETS } from './nouns.ts';
import type { Database } from './tables.ts';

/** A target as it stood until a change replaced or withdrew it. */
export interface SupersededTarget {
  readonly target: Target;
  /** number, instant and reason of that change */
  readonly change: number;
  readonly at: string;
  readonly why: string | null;
}

/** The targets that changes up to the given one replaced or withdrew, oldest change first. */
export async function supersededTargets(db: Database, organisation: string, until: number): Promise<SupersededTarget[]> {
  const columns = sql.join(TARGETS.columns.map(({ name }) => sql.ref(`targets.${name}`)));
  const { rows } = await sql<Stored & { change_number: number; change_at: string; change_why: string | null }>`
    select ${columns}, changes.number as change_number, changes.at as change_at, changes.why as change_why
    from targets join changes on changes.organisation = targets.organisation and changes.number = targets.known_to
    where targets.organisation = ${organisation} and targets.known_to <= ${until} order by changes.number`.execute(db);
  return rows.map((row) => ({ target: TARGETS.read(row), change: row.change_number, at: row.change_at, why: row.change_why }));
}
