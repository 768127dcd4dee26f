import type { Council } from '../model/council.ts';
import { end, type PeriodText, parsePeriod, type YearStart } from '../model/period.ts';
import type { Cell, CellType, Column } from './columns.ts';

type Columns<Row> = { readonly [Property in keyof Row]-?: Column<Row[Property]> };

interface Description<Row, Key extends keyof Row> {
  /** name of the sheet and of the table */
  readonly sheet: keyof Council;
  readonly rows: (council: Council) => readonly Row[];
  /** what tells one row from another; the period stands last in it */
  readonly key: readonly Key[];
  /** the period that a row is about, whose end is stored beside it; absent for a row about none */
  readonly period?: (row: Row) => PeriodText;
  readonly columns: Columns<Row>;
}

export interface NamedColumn {
  readonly name: string;
  readonly type: CellType;
}

/** A row as a table returns it. */
export type Stored = Readonly<Record<string, Cell>>;

/** The end of a row's period: months from January of year 0 to the month after its last (model/period.ts, `end`). */
export const PERIOD_END = 'period_end';

/** What the generic parts need of a noun, whatever its rows are. */
export interface Sheet {
  readonly sheet: keyof Council;
  /** all stored columns of a row, in the order of its cells */
  readonly columns: readonly NamedColumn[];
  /** the key's columns, with the period's end before the period: the order of the table's unique index */
  readonly identity: readonly NamedColumn[];
  /** the columns that a person knows by the sheet's headings, in the order of a row's cells */
  readonly headings: readonly string[];
  /** those of the key */
  readonly keyColumns: readonly string[];
  readonly dated: boolean;
  /** a council's rows of this sheet, each as its cells */
  cellsOf(council: Council): Cell[][];
}

export interface Noun<Row, Key extends keyof Row> extends Sheet {
  read(stored: Stored): Row;
  /** conditions that the given parts of a key set, as pairs of column and cell */
  keyCells(key: Partial<Pick<Row, Key>>): readonly (readonly [column: string, cell: Cell])[];
}

interface Field<Row> {
  readonly column: NamedColumn;
  write(row: Row): Cell;
  read(stored: Stored, into: Unfinished<Row>): void;
}

type Unfinished<Row> = { -readonly [Property in keyof Row]?: Row[Property] };

function field<Row, Property extends keyof Row>(columns: Columns<Row>, property: Property): Field<Row> {
  const column: Column<Row[Property]> = columns[property];
  return {
    column: { name: column.name, type: column.type },
    write: (row) => column.write(row[property]),
    read(stored, into) {
      into[property] = column.read(stored[column.name] ?? null);
    },
  };
}

function isProperty<Row>(columns: Columns<Row>, name: PropertyKey): name is keyof Row {
  return name in columns;
}

function isFinished<Row>(row: Unfinished<Row>, fields: readonly Field<Row>[]): row is Row {
  return Object.keys(row).length === fields.length;
}

function endMonth(text: PeriodText, yearStarts: YearStart): number {
  return end(parsePeriod(text, yearStarts));
}

/** Makes a noun of its description; called in two steps so that the row is named and the key is inferred. */
export function noun<Row extends object>(): <const Key extends keyof Row>(description: Description<Row, Key>) => Noun<Row, Key> {
  return ({ sheet, rows, key, period, columns }) => {
    const fields = Object.keys(columns)
      .filter((name) => isProperty(columns, name))
      .map((property) => field(columns, property));
    const keyColumns = key.map((property) => ({ name: columns[property].name, type: columns[property].type }));
    const ends = period ? [{ name: PERIOD_END, type: 'integer' as const }] : [];
    return {
      sheet,
      columns: [...fields.map(({ column }) => column), ...ends],
      identity: period ? [...keyColumns.slice(0, -1), ...ends, ...keyColumns.slice(-1)] : keyColumns,
      headings: fields.map(({ column }) => column.name),
      keyColumns: keyColumns.map(({ name }) => name),
      dated: period !== undefined,
      cellsOf(council) {
        const { yearStarts } = council.organisation;
        return rows(council).map((row) => {
          const cells = fields.map(({ write }) => write(row));
          if (period) cells.push(endMonth(period(row), yearStarts));
          return cells;
        });
      },
      read(stored) {
        const row: Unfinished<Row> = {};
        for (const { read } of fields) read(stored, row);
        if (!isFinished(row, fields)) throw new TypeError(`a row of ${sheet} lacks a property`);
        return row;
      },
      keyCells: (given) =>
        key.flatMap((property) => {
          const value = given[property];
          return value === undefined ? [] : [[columns[property].name, columns[property].write(value)] as const];
        }),
    };
  };
}
