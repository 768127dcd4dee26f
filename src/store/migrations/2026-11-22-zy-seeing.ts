import type { Kysely } from 'kysely';
import { createSheet } from './sheet-table.ts';

const PERIOD_END = { period_end: { type: 'integer', required: true } } as const;

/** What other bodies reached, from when process limits are worked out anew, and how an indicator stands on a dashboard. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createSheet(db, {
    table: 'benchmarks',
    required: ['indicator', 'period', 'body', 'kind', 'groups'],
    optional: ['value', 'numerator', 'denominator', 'source'],
    numbers: PERIOD_END,
    key: ['indicator', 'period_end', 'period', 'body'],
  });
  await createSheet(db, {
    table: 'rebases',
    required: ['indicator', 'period', 'reason'],
    optional: [],
    numbers: PERIOD_END,
    key: ['indicator', 'period_end', 'period'],
  });
  await db.schema.alterTable('dashboards').addColumn('show', 'text').execute();
}
