import { createHash } from 'node:crypto';
import { ENTRY_FIELDS, type EntryField, type EntryTexts, type ItemKey, NOTHING_SAID } from '../../model/entry.ts';
import { InputFault } from '../../model/fault.ts';
import type { Table } from '../tables.ts';
import { cellText, keyText, readKey } from './columns.ts';

/*
 * A hidden sheet says for whom the workbook was made and what each return held then. What was changed in the workbook,
 * and what was changed behind its back, are told apart by it.
 */

export const STAMP_SHEET = 'Stamp';
const MARK = 'Goldthread return';
const FORMAT = '1';
const FIRST_ROW = 7;
const HEADINGS = ['key', 'version', 'given', 'open', ...ENTRY_FIELDS] as const;

/** For whom a workbook was made. */
export interface MadeFor {
  /** the council's name in addresses */
  readonly organisation: string;
  readonly council: string;
  readonly account: string;
  readonly person: string;
  /** ISO instant */
  readonly at: string;
}

/** What one return held when the workbook was made. */
export interface StampedRow {
  readonly key: ItemKey;
  /** 0 where nothing was saved yet */
  readonly version: number;
  /** digest of the locked cells */
  readonly given: string;
  /** fields whose cells are hers to fill */
  readonly open: ReadonlySet<string>;
  readonly texts: EntryTexts;
}

export interface Stamp extends MadeFor {
  readonly rows: readonly StampedRow[];
}

/** What the locked cells of a row say, as a short sign. */
export function givenDigest(cells: readonly string[]): string {
  return createHash('sha256')
    .update(JSON.stringify(cells.map(cellText)))
    .digest('hex')
    .slice(0, 16);
}

/** The stamp as the cells of its sheet. */
export function stampCells({ organisation, council, account, person, at, rows }: Stamp): readonly (readonly string[])[] {
  return [
    [MARK, FORMAT],
    ['council', organisation, council],
    ['account', account],
    ['person', person],
    ['made', at],
    [],
    HEADINGS,
    ...rows.map(({ key, version, given, open, texts }) => [
      keyText(key),
      String(version),
      given,
      [...open].join(' '),
      ...ENTRY_FIELDS.map((field) => cellText(texts[field])),
    ]),
  ];
}

function textAt(row: Table['rows'][number] | undefined, column: number): string {
  const cell = row?.[column] ?? '';
  return cellText(typeof cell === 'string' ? cell : cell.shown);
}

function fault(message: string): InputFault {
  return new InputFault([{ sheet: null, row: null, column: null, value: null, message }]);
}

export function isStamp({ rows }: Table): boolean {
  return textAt(rows[0], 0) === MARK;
}

/** @throws InputFault for a workbook without the sheet that says what it is */
export function readStamp(tables: readonly Table[]): Stamp {
  const table = tables.find(isStamp);
  if (table === undefined) {
    throw fault(
      'The file is not a return that was taken from here, or its hidden sheet was removed: expected the workbook that “My returns” gives, filled in and saved',
    );
  }
  const { rows } = table;
  if (textAt(rows[0], 1) !== FORMAT)
    throw fault('The workbook was made by another version of this server: take it again and copy your entries over');
  const [, organisation = '', council = ''] = [0, 1, 2].map((column) => textAt(rows[1], column));
  const stamped = rows.slice(FIRST_ROW).flatMap((row): StampedRow[] => {
    const key = readKey(textAt(row, 0));
    const version = Number(textAt(row, 1));
    if (key === null || !Number.isInteger(version)) return [];
    const said = ENTRY_FIELDS.map((field, index): readonly [EntryField, string] => [field, textAt(row, index + 4)]);
    const open = new Set(textAt(row, 3).split(' '));
    return [{ key, version, given: textAt(row, 2), open, texts: { ...NOTHING_SAID, ...Object.fromEntries(said) } }];
  });
  return { organisation, council, account: textAt(rows[2], 1), person: textAt(rows[3], 1), at: textAt(rows[4], 1), rows: stamped };
}
