import { sql } from 'kysely';
import type { ItemKind } from '../model/entry.ts';
import type { PeriodText } from '../model/period.ts';
import type { Database, Write } from './tables.ts';

/** An indicator or action of a council, of which returns are asked. */
export interface Returned {
  readonly organisation: string;
  readonly kind: ItemKind;
  readonly reference: string;
}

/**
 * The periods for which a return was sent, sent back, reopened or allowed to be late, and is not approved since. The log
 * vouches for these steps under the reference that they have (audit-content.ts), so they cannot follow another.
 */
export async function unfinishedReturns(db: Database, { organisation, kind, reference }: Returned): Promise<PeriodText[]> {
  const rows = await db
    .selectFrom('steps')
    .select('period')
    .distinct()
    .where('organisation', '=', organisation)
    .where('kind', '=', kind)
    .where('reference', '=', reference)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('entries')
            .select('entries.period')
            .whereRef('entries.organisation', '=', 'steps.organisation')
            .whereRef('entries.kind', '=', 'steps.kind')
            .whereRef('entries.reference', '=', 'steps.reference')
            .whereRef('entries.period', '=', 'steps.period')
            .where('entries.stage', '=', 'approved'),
        ),
      ),
    )
    .orderBy('period')
    .execute();
  return rows.map(({ period }) => period);
}

/** What was typed and never sent goes on under the new reference; what was approved stays under the one it was approved under. */
export async function renameDrafts(write: Write, { organisation, kind, reference }: Returned, to: string): Promise<void> {
  await write
    .updateTable('entries')
    .set({ reference: to })
    .where('organisation', '=', organisation)
    .where('kind', '=', kind)
    .where('reference', '=', reference)
    .where('stage', '<>', 'approved')
    .execute();
}

/** Roles that were given for an objective (`PLAN/CODE`) are given for it under its new name. */
export async function renameObjectiveScopes(write: Write, organisation: string, from: string, to: string): Promise<void> {
  await write
    .updateTable('grants')
    .set({ scope_name: to })
    .where('organisation', '=', organisation)
    .where('scope_kind', '=', 'objective')
    .where('scope_name', '=', from)
    .execute();
}

/** Roles that were given for a plan or its objectives are given for them under the plan's new code. */
export async function renamePlanScopes(write: Write, organisation: string, from: string, to: string): Promise<void> {
  await write
    .updateTable('grants')
    .set({ scope_name: to })
    .where('organisation', '=', organisation)
    .where('scope_kind', '=', 'plan')
    .where('scope_name', '=', from)
    .execute();
  const prefix = `${from}/`;
  await sql`update grants set scope_name = ${`${to}/`} || substr(scope_name, ${sql.lit(prefix.length + 1)})
    where organisation = ${organisation} and scope_kind = 'objective'
    and substr(scope_name, 1, ${sql.lit(prefix.length)}) = ${prefix}`.execute(write);
}
