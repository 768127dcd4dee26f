import { type ColumnDataType, type Kysely, sql } from 'kysely';

interface Sheet {
  readonly table: string;
  /** text columns that every row has */
  readonly required: readonly string[];
  readonly optional: readonly string[];
  readonly numbers?: Readonly<Record<string, { readonly type: ColumnDataType; readonly required: boolean }>>;
  /** the key, in the order in which rows are looked up */
  readonly key: readonly string[];
}

const PERIOD_END = { period_end: { type: 'integer', required: true } } as const;

const SHEETS: readonly Sheet[] = [
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

/**
 * A sheet's table holds every version of every row: known from the change `known_from` until the change `known_to`,
 * which is null for what holds today. The one index finds a council's rows by their key, lets a period's end be asked
 * for as a range, and allows one version of a row at a time: two that ended with the same change, or two of today,
 * would be equal in it.
 */
async function createSheet(db: Kysely<unknown>, { table, required, optional, numbers = {}, key }: Sheet): Promise<void> {
  let building = db.schema
    .createTable(table)
    .addColumn('organisation', 'text', (column) => column.notNull())
    .addColumn('position', 'double precision', (column) => column.notNull())
    .addColumn('known_from', 'integer', (column) => column.notNull())
    .addColumn('known_to', 'integer');
  for (const name of required) building = building.addColumn(name, 'text', (column) => column.notNull());
  for (const name of optional) building = building.addColumn(name, 'text');
  for (const [name, { type, required: always }] of Object.entries(numbers)) {
    building = building.addColumn(name, type, (column) => (always ? column.notNull() : column));
  }
  await building
    .addForeignKeyConstraint(`${table}_known_from`, ['organisation', 'known_from'], 'changes', ['organisation', 'number'])
    .execute();
  const keyed = sql.join(['organisation', ...key].map((name) => sql.ref(name)));
  await sql`create unique index ${sql.ref(`${table}_key`)} on ${sql.table(table)} (${keyed}, (coalesce(known_to, 0)))`.execute(db);
}

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
