import type { Council } from '../../model/council.ts';
import type { PeriodText } from '../../model/period.ts';
import type { PrintedReport } from '../../model/printedReport.ts';
import type { SheetName } from '../sheets.ts';
import type { WrittenTable } from '../tables.ts';

/** What stands in a cell that the report leaves open: no value of any column, so that reading it back says so. */
export const MARK = '?';

/** A row of the workbook by column; an absent column is an empty cell. */
export type SheetRow = Readonly<Record<string, string>>;

/** A cell that the report does not say. */
export interface MarkedCell {
  readonly sheet: SheetName;
  /** as the spreadsheet numbers it, the headings being row 1 */
  readonly row: number;
  /** what the row is about: a reference, or the name of its objective */
  readonly key: string;
  readonly column: string;
  readonly why: string;
}

const EXPECTED = ['polarity', 'actions', 'missing-state', 'judged', 'text', 'column', 'meaning'] as const;
export type Expected = (typeof EXPECTED)[number];

/** Something that a person has to say before the workbook is whole. */
export interface Question {
  readonly id: string;
  readonly text: string;
  readonly expects: Expected;
  /** the words to choose from; empty for free text */
  readonly choices: readonly string[];
  /** references of the rows that it is about */
  readonly rows: readonly string[];
  /** where the answer goes in the answers file: `polarity.lower` */
  readonly answer: string;
  /** what the report hints at, to be confirmed; null for nothing */
  readonly suggestion: string | null;
  /** false where the workbook can be read and judged without it */
  readonly required: boolean;
}

export interface ReportReading {
  readonly period: PeriodText;
  /** what the report and the answers say together; null while a required question is open */
  readonly council: Council | null;
  /** the sheets of the workbook, `?` in the cells that are open */
  readonly tables: readonly WrittenTable[];
  readonly marked: readonly MarkedCell[];
  readonly questions: readonly Question[];
  /** what was concluded from the report's own words, to be shown to whoever brought it; a sentence each */
  readonly assumptions: readonly string[];
  readonly printed: PrintedReport;
}

/** Where the parts of a reading put what they find out. */
export interface Notes {
  readonly questions: Question[];
  readonly assumptions: string[];
}

/** A row without its empty cells. */
export function sheetRow(cells: Readonly<Record<string, string | null>>): SheetRow {
  return Object.fromEntries(Object.entries(cells).flatMap(([column, text]) => (text === null || text === '' ? [] : [[column, text]])));
}
