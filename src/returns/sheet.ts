import type { Column } from './cells.ts';

/** The value of a cell of the row at hand; a problem is kept and its column's stand-in returned. */
export type At = <T>(column: Column<T>) => T;

export interface Sheet<Row> {
  readonly name: string;
  readonly about: string;
  readonly headings: readonly string[];
  readonly columns: readonly Column[];
  /** a row of the model from the cells of a row of the sheet */
  build(at: At): Row;
  /** the texts of the cells, in the order of the headings */
  texts(row: Row): string[];
}

type Columns = Readonly<Record<string, Column>>;
type Values<C extends Columns> = { readonly [K in keyof C]: C[K] extends Column<infer T> ? T : never };

/** A column's heading is the model's word for it: `rollUp` stands under `roll_up`. */
function headingOf(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** A sheet from its columns, keyed by the names of the row's properties, and the row that their cells make. */
export function sheet<Row extends Values<C>, C extends Columns>(
  name: string,
  about: string,
  columns: C,
  build: (at: At, columns: C) => Row,
): Sheet<Row> {
  const keys: readonly (keyof C & string)[] = Object.keys(columns);
  return {
    name,
    about,
    headings: keys.map(headingOf),
    columns: Object.values(columns),
    build: (at) => build(at, columns),
    texts: (row) =>
      keys.map((key) => {
        const column: Column | undefined = columns[key];
        return column?.write(row[key]) ?? '';
      }),
  };
}
