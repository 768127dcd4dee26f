import type { Kysely } from 'kysely';

/** Who saved the working copy of a return since it was last approved: accounts, a line each. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('entries')
    .addColumn('saved_by', 'text', (column) => column.notNull().defaultTo(''))
    .execute();
}
