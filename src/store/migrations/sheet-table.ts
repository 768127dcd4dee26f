import { type ColumnDataType, type Kysely, sql } from 'kysely';

/** What a sheet's table has beside the columns that every sheet's table has. */
export interface SheetTable {
  readonly table: string;
  /** text columns that every row has */
  readonly required: readonly string[];
  readonly optional: readonly string[];
  readonly numbers?: Readonly<Record<string, { readonly type: ColumnDataType; readonly required: boolean }>>;
  /** the key, in the order in which rows are looked up */
  readonly key: readonly string[];
}

/**
 * A sheet's table holds every version of every row: known from the change `known_from` until the change `known_to`,
 * which is null for what holds today. The one index finds a council's rows by their key, lets a period's end be asked
 * for as a range, and allows one version of a row at a time: two that ended with the same change, or two of today,
 * would be equal in it.
 */
export async function createSheet(db: Kysely<unknown>, { table, required, optional, numbers = {}, key }: SheetTable): Promise<void> {
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
