import { type Council, emptyCouncil } from '../model/council.ts';
import { InputFault } from '../model/fault.ts';
import type { Problem } from '../model/problem.ts';
import type { Column } from './cells.ts';
import { Refusal, startReading } from './cells.ts';
import type { Beside } from './check.ts';
import { writeFolderTables } from './folder.ts';
import { SHEETS, type SheetName } from './sheets.ts';
import { readTables } from './tables.ts';

/* A row of a sheet as a form has it: the same columns, the same reading and the same messages as in the workbook. */

/** What a form asks for one column of a sheet. */
export interface FormColumn {
  readonly heading: string;
  /** one sentence of what it says, for whoever fills it in */
  readonly about: string;
  readonly required: boolean;
  readonly form: 'text' | 'prose' | 'number';
  /** the words to choose from; null for anything else */
  readonly words: readonly string[] | null;
}

/** Texts by heading, as they were typed; a heading that is not there is empty. */
export type FormTexts = Readonly<Record<string, string>>;

export function formColumns(name: SheetName): readonly FormColumn[] {
  const { headings, columns } = SHEETS[name];
  return columns.map(({ about, required, form, words }, index) => ({ heading: headings[index] ?? '', about, required, form, words }));
}

function asTexts(headings: readonly string[], texts: readonly string[]): FormTexts {
  return Object.fromEntries(headings.map((heading, index) => [heading, texts[index] ?? '']));
}

/** The texts of the rows of a sheet, as its form and its export have them. */
export function formTexts(name: SheetName, council: Council): readonly FormTexts[] {
  const of = <Row>(sheet: { readonly headings: readonly string[]; texts(row: Row): string[] }, rows: readonly Row[]) =>
    rows.map((row) => asTexts(sheet.headings, sheet.texts(row)));
  switch (name) {
    case 'organisation':
      return of(SHEETS.organisation, [council.organisation]);
    case 'plans':
      return of(SHEETS.plans, council.plans);
    case 'objectives':
      return of(SHEETS.objectives, council.objectives);
    case 'indicators':
      return of(SHEETS.indicators, council.indicators);
    case 'targets':
      return of(SHEETS.targets, council.targets);
    case 'observations':
      return of(SHEETS.observations, council.observations);
    case 'actions':
      return of(SHEETS.actions, council.actions);
    case 'progress':
      return of(SHEETS.progress, council.progress);
    case 'schemes':
      return of(SHEETS.schemes, council.schemes);
    case 'dashboards':
      return of(SHEETS.dashboards, council.dashboards);
    case 'narrative':
      return of(SHEETS.narrative, council.narrative);
    case 'calendar':
      return of(SHEETS.calendar, council.calendar);
    case 'checks':
      return of(SHEETS.checks, council.checks);
    case 'benchmarks':
      return of(SHEETS.benchmarks, council.benchmarks);
    case 'rebases':
      return of(SHEETS.rebases, council.rebases);
  }
}

/** What every column says to an empty cell, for a form in which nothing was typed: a workbook passes over such a row. */
function emptyProblems(name: SheetName): Problem[] {
  const { headings } = SHEETS[name];
  const columns: readonly Column[] = SHEETS[name].columns;
  return columns.flatMap((column, index) => {
    const read = column.read('', startReading(1));
    return read instanceof Refusal ? [{ sheet: name, row: null, column: headings[index] ?? null, value: null, message: read.message }] : [];
  });
}

/**
 * The row of a sheet that a form's texts make, in a council that holds it alone.
 * @param beside the council as it is held, which the row may refer to
 * @throws InputFault with everything that is wrong with it, each problem under its column
 */
export function readForm(name: SheetName, texts: FormTexts, beside: Beside): Council {
  const { headings } = SHEETS[name];
  const cells = headings.map((heading) => (texts[heading] ?? '').replace(/\r\n?/g, '\n'));
  if (cells.every((cell) => cell.trim() === '')) throw new InputFault(emptyProblems(name));
  const organisation = formTexts('organisation', councilOf(beside))[0] ?? {};
  const known = { name: 'organisation', rows: [Object.keys(organisation), Object.values(organisation)] };
  const row = { name, rows: [headings, cells] };
  try {
    return readTables(name === 'organisation' ? [row] : [known, row], beside);
  } catch (error) {
    if (!(error instanceof InputFault)) throw error;
    throw new InputFault(error.problems.map((problem) => ({ ...problem, row: null })));
  }
}

function councilOf({ organisation }: Beside): Council {
  return emptyCouncil(organisation);
}

/** Some rows of a sheet as its CSV file, under all its headings. */
export function formCsv(name: SheetName, rows: readonly FormTexts[]): Uint8Array {
  const { headings, columns } = SHEETS[name];
  const table = { name, headings, columns, rows: rows.map((texts) => headings.map((heading) => texts[heading] ?? '')), open: [] };
  return writeFolderTables([table]).get(`${name}.csv`) ?? new Uint8Array();
}
