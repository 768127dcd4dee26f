import { type Kysely, sql } from 'kysely';
import { createSheet } from './sheet-table.ts';

const PERIOD_END = { period_end: { type: 'integer', required: true } } as const;

const NEW_COLUMNS = [
  { table: 'indicators', columns: ['service', 'lowest', 'highest'] },
  { table: 'actions', columns: ['approver', 'service', 'frequency'] },
] as const;

/** The working copies of returns, and what happened to them. Neither is versioned by changes: an approval makes the change. */
async function createReturns(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('entries')
    .addColumn('organisation', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('reference', 'text', (column) => column.notNull())
    .addColumn('period', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('stage', 'text', (column) => column.notNull())
    .addColumn('texts', 'text', (column) => column.notNull())
    .addColumn('confirmed', 'text', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('entries_key', ['organisation', 'period', 'kind', 'reference'])
    .execute();
  await db.schema
    .createTable('steps')
    .addColumn('organisation', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('reference', 'text', (column) => column.notNull())
    .addColumn('period', 'text', (column) => column.notNull())
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('step', 'text', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('reason', 'text')
    .addColumn('until', 'text')
    .addColumn('texts', 'text')
    .addColumn('confirmed', 'text', (column) => column.notNull())
    .addColumn('change', 'integer')
    .addPrimaryKeyConstraint('steps_key', ['organisation', 'period', 'kind', 'reference', 'number'])
    .execute();
}

export async function up(db: Kysely<unknown>): Promise<void> {
  await createSheet(db, {
    table: 'calendar',
    required: ['period', 'opens', 'due'],
    optional: ['approve_by', 'locks'],
    numbers: PERIOD_END,
    key: ['period_end', 'period'],
  });
  await createSheet(db, { table: 'checks', required: ['name', 'total', 'parts'], optional: ['tolerance'], key: ['name'] });
  await sql`alter table organisation add column comment_when text not null default 'red;worsened;overridden'`.execute(db);
  for (const { table, columns } of NEW_COLUMNS) {
    for (const name of columns) await db.schema.alterTable(table).addColumn(name, 'text').execute();
  }
  await createReturns(db);
}
