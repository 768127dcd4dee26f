import type { Problem } from '../../model/problem.ts';
import type { Cell } from '../../store/columns.ts';
import { type FieldChange, fieldChanges, keyText } from '../../store/history.ts';
import type { Sheet } from '../../store/noun.ts';
import type { PlacedCells, SheetVersions } from '../../store/versions.ts';
import { positionsFor } from './positions.ts';

/** A row that an import changes or withdraws. */
export interface RowChange {
  readonly what: 'changed' | 'withdrawn';
  /** the row's key: "SCC006Q 2013-14 Q2" */
  readonly key: string;
  /** columns that change; none for a withdrawn row */
  readonly fields: readonly FieldChange[];
}

/** What an import does to one sheet. */
export interface SheetPreview {
  readonly sheet: Sheet['sheet'];
  readonly added: number;
  readonly changed: number;
  /** rows with the same content at another place of the sheet */
  readonly moved: number;
  readonly withdrawn: number;
  readonly unchanged: number;
  /** rows of the store that the workbook does not have and that stay */
  readonly leftAsIs: number;
  /** changed and withdrawn rows, the first ones only */
  readonly rows: readonly RowChange[];
  /** how many changed and withdrawn rows there are */
  readonly rowsTotal: number;
}

export interface SheetDifference {
  readonly preview: SheetPreview;
  readonly versions: SheetVersions;
  /** keys that are given twice; the rest then means nothing */
  readonly problems: readonly Problem[];
}

/** What the store has of a sheet, as far as a comparison needs it. */
export interface Held {
  /** rows that may be meant, in the sheet's order */
  readonly rows: readonly PlacedCells[];
  /** how many rows the sheet has in all, and the last position */
  readonly total: number;
  readonly last: number;
}

const ROWS_LISTED = 200;
const BETWEEN = '\u001f';

function indicesOf(sheet: Sheet, names: readonly string[]): readonly number[] {
  return names.map((name) => sheet.columns.findIndex((column) => column.name === name));
}

function pick(cells: readonly Cell[], indices: readonly number[]): Cell[] {
  return indices.map((index) => cells[index] ?? null);
}

function same(a: readonly Cell[], b: readonly Cell[]): boolean {
  return a.every((cell, index) => cell === b[index]);
}

function duplicate(sheet: Sheet, key: string): Problem {
  const columns = sheet.keyColumns.join(', ');
  return { sheet: sheet.sheet, row: null, column: columns, value: key, message: 'stands in more than one row, but each is expected once' };
}

/**
 * What has to be done so that the store holds the rows given, in their order; rows that are not given stay where they
 * are, or are withdrawn where the given ones replace all.
 */
export function difference(sheet: Sheet, given: readonly (readonly Cell[])[], held: Held, replace: boolean): SheetDifference {
  const keyIndices = indicesOf(sheet, sheet.keyColumns);
  const identityIndices = indicesOf(
    sheet,
    sheet.identity.map(({ name }) => name),
  );
  const keyOf = (cells: readonly Cell[]): string => keyIndices.map((index) => cells[index]).join(BETWEEN);
  const heldByKey = new Map(held.rows.map((row) => [keyOf(row.cells), row]));

  const seen = new Set<string>();
  const problems: Problem[] = [];
  const partners = given.map((cells) => {
    const key = keyOf(cells);
    if (seen.has(key)) problems.push(duplicate(sheet, keyText(pick(cells, keyIndices))));
    seen.add(key);
    return heldByKey.get(key) ?? null;
  });
  const positions = positionsFor(
    partners.map((partner) => partner?.position ?? null),
    held.rows.map(({ position }) => position),
    held.last,
  );
  const ending: Cell[][] = [];
  const beginning: PlacedCells[] = [];
  const rows: RowChange[] = [];
  let changed = 0;
  let moved = 0;
  given.forEach((cells, index) => {
    const partner = partners[index] ?? null;
    const position = positions[index] ?? 0;
    if (partner && partner.position === position && same(cells, partner.cells)) return;
    beginning.push({ cells, position });
    if (!partner) return;
    ending.push(pick(partner.cells, identityIndices));
    if (same(cells, partner.cells)) {
      moved += 1;
      return;
    }
    changed += 1;
    if (rows.length >= ROWS_LISTED) return;
    const fields = fieldChanges(
      sheet.headings,
      (_, column) => partner.cells[column] ?? null,
      (_, column) => cells[column] ?? null,
    );
    rows.push({ what: 'changed', key: keyText(pick(cells, keyIndices)), fields });
  });
  const absent = replace ? held.rows.filter(({ cells }) => !seen.has(keyOf(cells))) : [];
  for (const { cells } of absent) {
    ending.push(pick(cells, identityIndices));
    if (rows.length < ROWS_LISTED) rows.push({ what: 'withdrawn', key: keyText(pick(cells, keyIndices)), fields: [] });
  }
  const met = partners.filter((partner) => partner !== null).length;
  return {
    preview: {
      sheet: sheet.sheet,
      added: given.length - met,
      changed,
      moved,
      withdrawn: absent.length,
      unchanged: met - changed - moved,
      leftAsIs: held.total - met - absent.length,
      rows,
      rowsTotal: changed + absent.length,
    },
    versions: { sheet, ending, beginning },
    problems,
  };
}
