import type { Council } from '../../model/council.ts';
import type { PeriodText } from '../../model/period.ts';
import type { ActionState } from '../../model/plan.ts';
import type { SheetName } from '../sheets.ts';
import type { WrittenTable } from '../tables.ts';
import type { LineNumber, PrintedShare } from './layout.ts';
import type { SectionName } from './vocabulary.ts';

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

const EXPECTED = ['polarity', 'actions', 'missing-state', 'judged', 'text'] as const;
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

export interface PrintedCounts {
  readonly title: string;
  /** plan code; null for the table of all actions */
  readonly plan: string | null;
  readonly total: string | null;
  readonly counts: Readonly<Partial<Record<ActionState, string>>>;
  readonly shares: Readonly<Partial<Record<ActionState, string>>>;
  readonly line: LineNumber;
}

/** What the report states about itself, for a checker to compare with its rows. */
export interface Printed {
  readonly countTables: readonly PrintedCounts[];
  readonly shareLines: readonly {
    readonly objective: string | null;
    readonly shares: readonly PrintedShare[];
    readonly line: LineNumber;
  }[];
  /** every paragraph, with the heading that it stands under */
  readonly sentences: readonly {
    readonly section: SectionName | null;
    readonly objective: string | null;
    readonly text: string;
    readonly line: LineNumber;
  }[];
  /** colours that status cells state in words, by indicator */
  readonly statuses: Readonly<Record<string, string>>;
  /** the line of each listed action and indicator, by reference */
  readonly lines: Readonly<Record<string, LineNumber>>;
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
  readonly printed: Printed;
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
