import type { Kysely } from 'kysely';

/**
 * What was sent to whom on which day, so that nobody is written to twice a day, and which of several servers runs a job.
 * A mail is one person's whatever councils it is about, so it belongs to none: `organisation` is '' in both.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('mail_sent')
    .addColumn('organisation', 'text', (column) => column.notNull())
    .addColumn('account', 'text', (column) => column.notNull())
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('claimed', 'text', (column) => column.notNull())
    .addColumn('sent', 'text')
    .addPrimaryKeyConstraint('mail_sent_key', ['organisation', 'account', 'day'])
    .execute();
  await db.schema
    .createTable('leases')
    .addColumn('organisation', 'text', (column) => column.notNull())
    .addColumn('job', 'text', (column) => column.notNull())
    .addColumn('holder', 'text', (column) => column.notNull())
    .addColumn('until', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('leases_key', ['organisation', 'job'])
    .execute();
}
