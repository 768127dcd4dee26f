import { sql } from 'kysely';
import type { Write } from '../tables.ts';

/** The number after the last of a council that is locked (store/changes.ts), so that two never have one. */
export async function nextNumber(
  write: Write,
  table: 'meetings' | 'questions' | 'recommendations' | 'selection_requests',
  organisation: string,
): Promise<number> {
  const { rows } = await sql<{ last: number | null }>`
    select max(number) as last from ${sql.table(table)} where organisation = ${organisation}`.execute(write);
  return (rows[0]?.last ?? 0) + 1;
}
