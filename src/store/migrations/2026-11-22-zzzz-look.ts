import type { Kysely } from 'kysely';

/** How a council's pages and documents look. Not versioned by changes; saving it makes one all the same, for what was made to be made anew. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('council_looks')
    .addColumn('organisation', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('colour', 'text')
    .addColumn('logo_type', 'text')
    .addColumn('logo', 'text')
    .addColumn('words', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('council_looks_key', ['organisation'])
    .execute();
}
