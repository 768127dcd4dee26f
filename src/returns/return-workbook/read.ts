import type { EntryField, ItemKey } from '../../model/entry.ts';
import type { Problem } from '../../model/problem.ts';
import type { Cell } from '../cells.ts';
import type { Table } from '../tables.ts';
import { workbookTables } from '../workbook.ts';
import { cellText, codeFor, KEY_HEADING, keyText, RETURN_SHEETS, type ReturnSheet, readKey } from './columns.ts';
import { givenDigest, isStamp, readStamp, type Stamp, type StampedRow } from './stamp.ts';

/** Where something stands in the file, as the spreadsheet names it. */
export interface BroughtPlace {
  readonly sheet: string;
  /** heading row 1 */
  readonly row: number;
}

/** One return as it came back. */
export interface BroughtRow extends BroughtPlace {
  readonly key: ItemKey;
  /** what its cells say; a field whose column or cell cannot be read is not among them, and stays as it is */
  readonly said: ReadonlyMap<EntryField, string>;
  /** what it held when the workbook was made */
  readonly stamped: StampedRow;
}

/** A person's return as it came back. */
export interface BroughtReturn {
  readonly stamp: Stamp;
  readonly rows: readonly BroughtRow[];
  /** returns that the workbook had and the file has no more */
  readonly absent: readonly ItemKey[];
  /** what could not be taken, each with its place */
  readonly problems: readonly Problem[];
  /** what was changed and left alone, each with its place */
  readonly notes: readonly Problem[];
}

function shown(cell: Cell | undefined): string {
  return cellText(cell === undefined ? '' : typeof cell === 'string' ? cell : cell.shown);
}

/** The sheet's headings stand in one of its first rows, even where somebody wrote above them. */
const ROWS_SEARCHED = 20;

interface Found {
  readonly table: Table;
  readonly sheet: ReturnSheet;
  /** index of the row of headings */
  readonly head: number;
  /** index of a column by its heading */
  readonly columns: ReadonlyMap<string, number>;
}

function columnsOf(row: Table['rows'][number]): ReadonlyMap<string, number> {
  return new Map(row.map((cell, index) => [shown(cell).toLowerCase(), index] as const).reverse());
}

/** Which of the workbook's sheets a table is, by its headings: names of sheets are changed more easily. */
function recognised(table: Table): Found | null {
  for (const [head, row] of table.rows.slice(0, ROWS_SEARCHED).entries()) {
    const columns = columnsOf(row);
    const has = (heading: string) => columns.has(heading.toLowerCase());
    const sheet = RETURN_SHEETS.find(
      ({ own }) => (has(KEY_HEADING) || has('Reference')) && own.filter(({ heading }) => has(heading)).length > 2,
    );
    if (sheet !== undefined) return { table, sheet, head, columns };
  }
  return null;
}

/** The rows of one sheet, read into what is collected. */
class Reader {
  readonly problems: Problem[] = [];
  readonly notes: Problem[] = [];
  readonly rows = new Map<string, BroughtRow>();
  readonly #stamped: ReadonlyMap<string, StampedRow>;
  readonly #refused = new Set<string>();

  constructor(stamp: Stamp) {
    this.#stamped = new Map(stamp.rows.map((row) => [keyText(row.key), row]));
  }

  read({ table, sheet, head, columns }: Found): void {
    const { name } = table;
    for (const { heading } of sheet.own) {
      if (columns.has(heading.toLowerCase())) continue;
      const message = 'is a column that the file has no more: what was entered under it stays as it is';
      this.notes.push({ sheet: name, row: null, column: heading, value: null, message });
    }
    for (const [index, cells] of table.rows.entries()) {
      if (index > head && cells.some((cell) => shown(cell) !== '')) this.#readRow({ sheet: name, row: index + 1 }, cells, sheet, columns);
    }
  }

  /** Which return a row is: by its hidden key, else by reference and period. */
  #keyOf(cells: Table['rows'][number], { kind }: ReturnSheet, at: (heading: string) => Cell | undefined): StampedRow | null {
    const key = readKey(shown(at(KEY_HEADING)));
    const byKey = key === null ? undefined : this.#stamped.get(keyText(key));
    if (byKey !== undefined) return byKey.key.kind === kind ? byKey : null;
    const reference = shown(at('Reference'));
    const named = [...this.#stamped.values()].filter((row) => row.key.kind === kind && row.key.reference === reference);
    const ofPeriod = named.filter((row) => cells.some((cell) => shown(cell) === row.key.period));
    const [only] = named.length === 1 ? named : ofPeriod;
    return only ?? null;
  }

  #readRow(place: BroughtPlace, cells: Table['rows'][number], sheet: ReturnSheet, columns: Found['columns']): void {
    const at = (heading: string) => {
      const index = columns.get(heading.toLowerCase());
      return index === undefined ? undefined : cells[index];
    };
    const stamped = this.#keyOf(cells, sheet, at);
    if (stamped === null) {
      this.#unknown(place, sheet, at);
      return;
    }
    const said = new Map<EntryField, string>();
    let slipped = givenDigest(sheet.given.map(({ heading }) => shown(at(heading)))) !== stamped.given;
    for (const { field, heading } of sheet.own) {
      const cell = at(heading);
      if (!columns.has(heading.toLowerCase())) continue;
      if (!stamped.open.has(field)) slipped ||= shown(cell) !== '';
      else if (cell !== undefined && typeof cell !== 'string') {
        this.problems.push({ ...place, column: heading, value: cell.shown, message: cell.message });
      } else said.set(field, codeFor(field, shown(cell)));
    }
    this.#take({ ...place, key: stamped.key, said, stamped });
    if (!slipped) return;
    const message = 'has a locked cell that was changed: only the coloured cells are yours, the others were passed over';
    this.notes.push({ ...place, column: null, value: stamped.key.reference, message });
  }

  #unknown(place: BroughtPlace, sheet: ReturnSheet, at: (heading: string) => Cell | undefined): void {
    const said = sheet.own.some(({ heading }) => shown(at(heading)) !== '');
    const value = shown(at('Reference'));
    const named = value === '' ? null : value;
    if (said)
      this.problems.push({
        ...place,
        column: 'Reference',
        value: named,
        message: 'is no return of this workbook: expected a row that it came with',
      });
    else
      this.notes.push({
        ...place,
        column: 'Reference',
        value: named,
        message: 'is a row that the workbook did not come with: it was passed over',
      });
  }

  /** A return that stands twice is taken where both say the same, and otherwise not at all. */
  #take(row: BroughtRow): void {
    const name = keyText(row.key);
    const first = this.rows.get(name);
    if (first === undefined && !this.#refused.has(name)) {
      this.rows.set(name, row);
      return;
    }
    if (first !== undefined && JSON.stringify([...first.said]) === JSON.stringify([...row.said])) return;
    this.rows.delete(name);
    this.#refused.add(name);
    const also = first === undefined ? '' : ` (first in row ${first.row} of ${first.sheet})`;
    const message = `stands here again with other entries${also}: expected one row for each return, so neither was taken`;
    this.problems.push({ sheet: row.sheet, row: row.row, column: 'Reference', value: row.key.reference, message });
  }

  absent(): ItemKey[] {
    return [...this.#stamped].filter(([name]) => !this.rows.has(name) && !this.#refused.has(name)).map(([, { key }]) => key);
  }
}

/**
 * A person's return as it came back from a spreadsheet program, whatever was done to its sheets: sheets are known by their
 * headings, rows by their hidden key, columns by their heading.
 * @throws InputFault where it is no workbook, or none that was taken from here
 */
export function readReturnWorkbook(bytes: Uint8Array): BroughtReturn {
  const tables = workbookTables(bytes);
  const stamp = readStamp(tables);
  const reader = new Reader(stamp);
  for (const table of tables) {
    const found = isStamp(table) ? null : recognised(table);
    if (found !== null) reader.read(found);
  }
  return { stamp, rows: [...reader.rows.values()], absent: reader.absent(), problems: reader.problems, notes: reader.notes };
}
