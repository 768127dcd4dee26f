import type { Council } from '../model/council.ts';
import { InputFault } from '../model/fault.ts';
import { nearest } from '../model/nearest.ts';
import { APRIL } from '../model/period.ts';
import type { Problem } from '../model/problem.ts';
import { type BrokenCell, type Cell, type Column, choice, type Reading, Refusal, startReading } from './cells.ts';
import { type Beside, checkCouncil, type Entries, type Entry, itemsOf } from './check.ts';
import { parseScheme } from './scheme.ts';
import type { Sheet } from './sheet.ts';
import { SHEET_NAMES, SHEETS, type SheetName } from './sheets.ts';

/** A sheet or file as it was brought: row 1 of the spreadsheet is `rows[0]`, an empty row an empty list. */
export interface Table {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

/** What may be called `roll_up`, `Roll up`, `roll-up` or `RollUp*` (the star marks required columns in the documentation). */
function folded(name: string): string {
  return name.toLowerCase().replace(/[\s_*-]+/g, '');
}

const FOLDED_NAMES: ReadonlyMap<string, SheetName> = new Map(SHEET_NAMES.map((name) => [folded(name), name]));

export function sheetNamed(name: string): SheetName | null {
  return FOLDED_NAMES.get(folded(name)) ?? null;
}

function isBlank(cells: readonly Cell[]): boolean {
  return cells.every((cell) => typeof cell === 'string' && cell.trim() === '');
}

function shown(cell: Cell | undefined): string {
  return cell === undefined ? '' : typeof cell === 'string' ? cell.trim() : cell.shown;
}

/** Where each column of a sheet stands in a table, and cells that stand under no heading. */
interface Layout {
  readonly headingRow: number;
  readonly places: ReadonlyMap<Column, number>;
  readonly headings: ReadonlyMap<Column, string>;
  readonly unheaded: readonly number[];
  readonly width: number;
}

function layoutOf(sheet: Sheet<unknown>, table: Table, problems: Problem[]): Layout | null {
  const headingRow = table.rows.findIndex((cells) => !isBlank(cells));
  const given = table.rows[headingRow];
  if (given === undefined) {
    problems.push({
      sheet: sheet.name,
      row: null,
      column: null,
      value: null,
      message: `is empty: expected a row of headings, ${sheet.headings.join(', ')}`,
    });
    return null;
  }
  const place = { sheet: sheet.name, row: headingRow + 1, column: null };
  const known = new Map(sheet.headings.map((heading, position) => [folded(heading), position]));
  const places = new Map<Column, number>();
  const unheaded: number[] = [];
  for (const [index, cell] of given.entries()) {
    const heading = shown(cell);
    const column = sheet.columns[known.get(folded(heading)) ?? -1];
    if (heading === '') unheaded.push(index);
    else if (column === undefined) {
      problems.push({
        ...place,
        value: heading,
        message: `is not a column of this sheet; the nearest is "${nearest(heading, sheet.headings)}"`,
      });
    } else if (places.has(column)) problems.push({ ...place, value: heading, message: 'is the heading of two columns: expected one' });
    else places.set(column, index);
  }
  const headings = new Map(sheet.columns.map((column, position) => [column, sheet.headings[position] ?? '']));
  for (const [column, heading] of headings) {
    if (!column.required || places.has(column)) continue;
    problems.push({ ...place, column: heading, value: null, message: `is missing: the sheet needs this column, with ${column.expected}` });
  }
  return { headingRow, places, headings, unheaded, width: given.length };
}

function strayCells(sheet: string, row: number, cells: readonly Cell[], layout: Layout, problems: Problem[]): void {
  if (cells.length <= layout.width && layout.unheaded.length === 0) return;
  for (let index = layout.width; index < cells.length; index++) complainIfFilled(index);
  for (const index of layout.unheaded) complainIfFilled(index);

  function complainIfFilled(index: number): void {
    const value = shown(cells[index]);
    if (value !== '') problems.push({ sheet, row, column: null, value, message: `stands in column ${index + 1}, which has no heading` });
  }
}

function refusalOf(cell: BrokenCell): Refusal {
  return new Refusal(cell.message);
}

/** The rows of one sheet, each with its number; a row with problems is there too, so that what names it is found. */
function readRows<Row>(sheet: Sheet<Row>, table: Table | undefined, reading: Reading, problems: Problem[]): readonly Entry<Row>[] {
  const layout = table === undefined ? null : layoutOf(sheet, table, problems);
  if (table === undefined || layout === null) return [];
  const entries: Entry<Row>[] = [];
  const { places, headings, headingRow } = layout;
  let cells: readonly Cell[] = [];
  let row = 0;
  let sound = true;

  const at = <T>(column: Column<T>): T => {
    const index = places.get(column);
    const cell = index === undefined ? '' : (cells[index] ?? '');
    const value = typeof cell === 'string' ? column.read(cell.trim(), reading) : refusalOf(cell);
    if (!(value instanceof Refusal)) return value;
    sound = false;
    if (index !== undefined) {
      problems.push({ sheet: sheet.name, row, column: headings.get(column) ?? null, value: shown(cell) || null, message: value.message });
    }
    return column.standIn;
  };

  for (let index = headingRow + 1; index < table.rows.length; index++) {
    cells = table.rows[index] ?? [];
    if (isBlank(cells)) continue;
    row = index + 1;
    sound = true;
    strayCells(sheet.name, row, cells, layout, problems);
    const item = sheet.build(at);
    entries.push({ row, item, sound });
  }
  return entries;
}

function matchTables(tables: readonly Table[], problems: Problem[]): ReadonlyMap<SheetName, Table> {
  const matched = new Map<SheetName, Table>();
  for (const table of tables) {
    const name = sheetNamed(table.name);
    const place = { sheet: table.name, row: null, column: null, value: null };
    if (name === null) {
      // A new workbook of a spreadsheet program comes with a "Sheet1" that nobody fills.
      if (table.rows.every(isBlank)) continue;
      problems.push({
        ...place,
        message: `is not a sheet that is known; the nearest is "${nearest(table.name, SHEET_NAMES)}", and all are ${choice(SHEET_NAMES)}`,
      });
    } else if (matched.has(name)) problems.push({ ...place, message: `is there twice: expected one ${name}` });
    else matched.set(name, table);
  }
  return matched;
}

function schemeEntries(rows: readonly Entry<{ readonly name: string; readonly rule: string }>[], problems: Problem[]): Entries['schemes'] {
  return rows.map(({ row, item, sound }) => {
    const { scheme, complaints } = parseScheme(item.name, item.rule);
    if (sound) problems.push(...complaints.map((message) => ({ sheet: 'schemes', row, column: 'rule', value: null, message })));
    return { row, sound, item: { ...item, scheme: scheme ?? { name: item.name, bands: [], needs: 'target' } } };
  });
}

function theOrganisation(entries: Entries['organisation'], matched: ReadonlyMap<SheetName, Table>, problems: Problem[]): void {
  const place = { sheet: 'organisation', column: null, value: null };
  if (!matched.has('organisation'))
    problems.push({ ...place, row: null, message: 'is missing: expected this sheet, with the name of the council' });
  else if (entries.length === 0 && !problems.some((problem) => problem.sheet === 'organisation')) {
    problems.push({ ...place, row: 2, message: 'is missing: expected one row, with the name of the council' });
  }
  for (const { row } of entries.slice(1))
    problems.push({ ...place, row, message: 'is a second row: expected one, because a workbook is about one council' });
}

/** Sheets in their order, rows in theirs, problems of a whole sheet first. */
function inReadingOrder(problems: readonly Problem[]): Problem[] {
  const names: readonly string[] = SHEET_NAMES;
  const position = (sheet: string | null): number => names.indexOf(sheet ?? '');
  return problems.toSorted((a, b) => position(a.sheet) - position(b.sheet) || (a.row ?? 0) - (b.row ?? 0));
}

/** The name in the sheet organisation, by which a council is known; null where there is none to read. */
export function councilNamed(tables: readonly Table[]): string | null {
  const table = tables.find(({ name }) => sheetNamed(name) === 'organisation');
  const [entry] = readRows(SHEETS.organisation, table, startReading(APRIL), []);
  return entry === undefined || entry.item.name === '' ? null : entry.item.name;
}

/** A row that says no more than the council's name leaves everything else about it as it is held. */
function asHeld(entries: Entries['organisation'], table: Table | undefined, beside: Beside | null): Entries['organisation'] {
  const [entry] = entries;
  const said = table?.rows[(entry?.row ?? 0) - 1]?.filter((cell) => shown(cell) !== '').length ?? 0;
  return entry && beside && said === 1
    ? [{ ...entry, item: { ...beside.organisation, name: entry.item.name } }, ...entries.slice(1)]
    : entries;
}

/**
 * The council that the tables describe, every cell and every reference checked.
 * @param beside the same council as it is held already, which rows may refer to; null where they stand alone
 * @throws InputFault with all problems at once, by sheet, row and column
 */
export function readTables(tables: readonly Table[], beside: Beside | null = null): Council {
  const problems: Problem[] = [];
  const matched = matchTables(tables, problems);
  const given = readRows(SHEETS.organisation, matched.get('organisation'), startReading(APRIL), problems);
  const organisation = asHeld(given, matched.get('organisation'), beside);
  const reading = startReading(organisation[0]?.item.yearStarts ?? APRIL);
  const rowsOf = <Row>(name: SheetName, sheet: Sheet<Row>): readonly Entry<Row>[] => readRows(sheet, matched.get(name), reading, problems);
  const entries: Entries = {
    organisation,
    plans: rowsOf('plans', SHEETS.plans),
    objectives: rowsOf('objectives', SHEETS.objectives),
    indicators: rowsOf('indicators', SHEETS.indicators),
    targets: rowsOf('targets', SHEETS.targets),
    observations: rowsOf('observations', SHEETS.observations),
    actions: rowsOf('actions', SHEETS.actions),
    progress: rowsOf('progress', SHEETS.progress),
    schemes: schemeEntries(rowsOf('schemes', SHEETS.schemes), problems),
    dashboards: rowsOf('dashboards', SHEETS.dashboards),
    narrative: rowsOf('narrative', SHEETS.narrative),
    calendar: rowsOf('calendar', SHEETS.calendar),
    checks: rowsOf('checks', SHEETS.checks),
    benchmarks: rowsOf('benchmarks', SHEETS.benchmarks),
    rebases: rowsOf('rebases', SHEETS.rebases),
  };
  theOrganisation(organisation, matched, problems);
  checkCouncil(entries, reading.yearStarts, beside, problems);
  const council = organisation[0]?.item;
  if (problems.length > 0 || council === undefined) throw new InputFault(inReadingOrder(problems));
  return {
    organisation: council,
    plans: itemsOf(entries.plans),
    objectives: itemsOf(entries.objectives),
    indicators: itemsOf(entries.indicators),
    targets: itemsOf(entries.targets),
    observations: itemsOf(entries.observations),
    actions: itemsOf(entries.actions),
    progress: itemsOf(entries.progress),
    schemes: itemsOf(entries.schemes),
    dashboards: itemsOf(entries.dashboards),
    narrative: itemsOf(entries.narrative),
    calendar: itemsOf(entries.calendar),
    checks: itemsOf(entries.checks),
    benchmarks: itemsOf(entries.benchmarks),
    rebases: itemsOf(entries.rebases),
  };
}

/** A cell of a sheet: row as the spreadsheet numbers it, column by its heading. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: string;
}

/** A sheet as it is written: the texts of its cells below its headings, and cells that wait for somebody's answer. */
export interface WrittenTable {
  readonly name: SheetName;
  readonly headings: readonly string[];
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
  readonly open: readonly Place[];
}

function written<Row>(name: SheetName, sheet: Sheet<Row>, rows: readonly Row[]): WrittenTable {
  return { name, headings: sheet.headings, columns: sheet.columns, rows: rows.map((row) => sheet.texts(row)), open: [] };
}

/** Every sheet of a council's workbook, those without rows too, so that it can be filled in. */
export function writeTables(council: Council): readonly WrittenTable[] {
  return [
    written('organisation', SHEETS.organisation, [council.organisation]),
    written('plans', SHEETS.plans, council.plans),
    written('objectives', SHEETS.objectives, council.objectives),
    written('indicators', SHEETS.indicators, council.indicators),
    written('targets', SHEETS.targets, council.targets),
    written('observations', SHEETS.observations, council.observations),
    written('actions', SHEETS.actions, council.actions),
    written('progress', SHEETS.progress, council.progress),
    written('schemes', SHEETS.schemes, council.schemes),
    written('dashboards', SHEETS.dashboards, council.dashboards),
    written('narrative', SHEETS.narrative, council.narrative),
    written('calendar', SHEETS.calendar, council.calendar),
    written('checks', SHEETS.checks, council.checks),
    written('benchmarks', SHEETS.benchmarks, council.benchmarks),
    written('rebases', SHEETS.rebases, council.rebases),
  ];
}
