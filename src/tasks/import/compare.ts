import type { Council } from '../../model/council.ts';
import { InputFault } from '../../model/fault.ts';
import type { Problem } from '../../model/problem.ts';
import { NOTHING_YET } from '../../store/changes.ts';
import type { Cell } from '../../store/columns.ts';
import { readFrame } from '../../store/councils.ts';
import type { Sheet } from '../../store/noun.ts';
import { NOUNS } from '../../store/nouns.ts';
import type { Database } from '../../store/tables.ts';
import { columnIn, extent, type Known, readCells } from '../../store/versions.ts';
import { difference, type Held, type SheetDifference } from './difference.ts';
import { referenceProblems } from './references.ts';

const NO_ROWS: Held = { rows: [], total: 0, last: 0 };
/** With more indicators than these in an import, the whole sheet is read sooner than asked for by name. */
const ASKED_BY_NAME = 1000;
const BY_INDICATOR: readonly Sheet['sheet'][] = ['targets', 'observations'];

/** The stored rows that the given ones may be about: a quarter's return does not read ten years of other figures. */
async function heldFor(db: Database, sheet: Sheet, at: Known, given: readonly (readonly Cell[])[], replace: boolean): Promise<Held> {
  if (at.revision === NOTHING_YET) return NO_ROWS;
  const { rows: total, last } = await extent(db, sheet, at);
  if (total === 0 || (given.length === 0 && !replace)) return { rows: [], total, last };
  const column = sheet.columns.findIndex(({ name }) => name === 'indicator');
  const codes = new Set(given.map((cells) => String(cells[column])));
  const asked = !replace && BY_INDICATOR.includes(sheet.sheet) && codes.size <= ASKED_BY_NAME;
  return { rows: await readCells(db, sheet, at, asked ? [columnIn('indicator', [...codes])] : []), total, last };
}

const NUL = /\0/g;

/** Texts of a sheet that would come back as others: halves of characters, and the one character that PostgreSQL has no room for. */
export function unkeepable(sheet: Sheet, given: readonly (readonly Cell[])[]): Problem[] {
  return given.flatMap((cells) =>
    cells.flatMap((cell, index) => {
      if (typeof cell !== 'string' || (cell.isWellFormed() && !cell.includes('\0'))) return [];
      const value = cell.toWellFormed().replace(NUL, '\ufffd');
      const column = sheet.columns[index]?.name ?? null;
      return [{ sheet: sheet.sheet, row: null, column, value, message: 'has a character that is none, where \ufffd stands' }];
    }),
  );
}

/**
 * Every period's end is counted by the council's own year: rows of the old year that stayed beside rows of the new one
 * would mean other months than they say.
 */
function yearProblems(council: Council, yearStarted: number, differences: readonly SheetDifference[]): Problem[] {
  const { yearStarts } = council.organisation;
  const stays = differences.some(({ preview, versions }) => versions.sheet.dated && preview.leftAsIs > 0);
  if (yearStarted === yearStarts || !stays) return [];
  const message = `is not ${yearStarted}, the month in which the year of the figures held begins: expected the same, or an import of every row that replaces them`;
  return [{ sheet: 'organisation', row: null, column: 'year_starts', value: String(yearStarts), message }];
}

/**
 * What an import would do to a council as it stands at a revision, sheet by sheet.
 * @param problems what was found wrong with it already
 * @throws InputFault with these, every reference that leads nowhere and every key given twice
 */
export async function compare(
  db: Database,
  at: Known,
  council: Council,
  replace: boolean,
  problems: readonly Problem[] = [],
): Promise<SheetDifference[]> {
  const frame = at.revision === NOTHING_YET ? null : await readFrame(db, at);
  const beside = frame === null || replace ? NOTHING_BESIDE : frame;
  const differences: SheetDifference[] = [];
  for (const noun of NOUNS) {
    const given = noun.cellsOf(council);
    const held = await heldFor(db, noun, at, given, replace);
    const compared = difference(noun, given, held, replace);
    differences.push({ ...compared, problems: [...unkeepable(noun, given), ...compared.problems] });
  }
  const found = [
    ...problems,
    ...referenceProblems(council, beside),
    ...differences.flatMap(({ problems }) => problems),
    ...(frame === null ? [] : yearProblems(council, frame.organisation.yearStarts, differences)),
  ];
  if (found.length > 0) throw new InputFault(found);
  return differences;
}

const NOTHING_BESIDE = { plans: [], objectives: [], indicators: [], actions: [], schemes: [] };
