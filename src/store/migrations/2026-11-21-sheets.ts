import type { Kysely } from 'kysely';
import { createSheet, type SheetTable } from './sheet-table.ts';

const PERIOD_END = { period_end: { type: 'integer', required: true } } as const;

const SHEETS: readonly SheetTable[] = [
  {
    table: 'organisation',
    required: ['name', 'language', 'rounding', 'left_out'],
    optional: [],
    numbers: { year_starts: { type: 'integer', required: true } },
    key: [],
  },
  { table: 'plans', required: ['code', 'title', 'kind'], optional: ['years'], key: ['code'] },
  { table: 'objectives', required: ['plan', 'code', 'title', 'level'], optional: ['parent'], key: ['plan', 'code'] },
  {
    table: 'indicators',
    required: ['code', 'title', 'kind', 'polarity', 'frequency', 'basis', 'roll_up', 'links', 'redefined'],
    optional: [
      'objective',
      'unit',
      'shown_as',
      'judged',
      'scheme',
      'direction',
      'owner',
      'approver',
      'definition',
      'numerator',
      'denominator',
      'source',
    ],
    numbers: { decimals: { type: 'integer', required: false } },
    key: ['code'],
  },
  {
    table: 'targets',
    required: ['indicator', 'period'],
    optional: ['target', 'minimum', 'lower', 'upper', 'tolerance', 'note'],
    numbers: PERIOD_END,
    key: ['indicator', 'period_end', 'period'],
  },
  {
    table: 'observations',
    required: ['indicator', 'period', 'breakdown'],
    optional: ['value', 'numerator', 'denominator', 'state', 'direction', 'status', 'reason', 'comment'],
    numbers: PERIOD_END,
    key: ['indicator', 'breakdown', 'period_end', 'period'],
  },
  { table: 'actions', required: ['ref', 'title', 'links'], optional: ['objective', 'owner', 'starts', 'due'], key: ['ref'] },
  {
    table: 'progress',
    required: ['action', 'period'],
    optional: ['percent', 'status', 'completed_in', 'comment'],
    numbers: PERIOD_END,
    key: ['action', 'period_end', 'period'],
  },
  { table: 'schemes', required: ['name', 'rule'], optional: [], key: ['name'] },
  {
    table: 'dashboards',
    required: ['dashboard', 'indicator'],
    optional: ['title', 'section'],
    numbers: { order: { type: 'double precision', required: false } },
    key: ['dashboard', 'indicator'],
  },
  {
    table: 'narrative',
    required: ['report', 'period', 'section', 'text'],
    optional: [],
    numbers: PERIOD_END,
    key: ['report', 'section', 'period_end', 'period'],
  },
];

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('revisions')
    .addColumn('organisation', 'text', (column) => column.primaryKey().notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('changes')
    .addColumn('organisation', 'text', (column) => column.notNull().references('revisions.organisation'))
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('who', 'text', (column) => column.notNull())
    .addColumn('why', 'text')
    .addColumn('source', 'text')
    .addColumn('kind', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('changes_key', ['organisation', 'number'])
    .execute();
  for (const sheet of SHEETS) await createSheet(db, sheet);
}
