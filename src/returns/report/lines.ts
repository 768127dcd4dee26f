/** The kinds of file that a printed report is read from. */
export type ReportForm = 'text' | 'word' | 'pdf';

/**
 * A line of a report, whatever file it came from: a paragraph or heading is one cell, a row of a table as many as it
 * has columns. Within a cell a line break parts what stands below each other (a title and the code under it).
 */
export interface ReportLine {
  readonly cells: readonly string[];
  /** page of a PDF, from 1; null where the file has no pages */
  readonly page: number | null;
  /** which table of the file it is a row of, so that a table goes on after another in one of its cells; null where a text does not say */
  readonly table: number | null;
  /** level of a heading, from 1; null for other text and where the file does not say */
  readonly heading: number | null;
}

/** A report as lines. A line's number is its place in the list, from 1. */
export interface ReportText {
  readonly form: ReportForm;
  readonly lines: readonly ReportLine[];
  /** what has to be said about the file itself, such as changes in it that nobody accepted; a sentence each */
  readonly remarks: readonly string[];
}

/** A line without anything: what parts a paragraph from what stands before it. */
export const BLANK: ReportLine = { cells: [''], page: null, table: null, heading: null };

const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;
const LINE_END = /\r\n|[\n\r\f\v\u2028\u2029]/;

/** Text without the characters that nobody sees: soft hyphens, joiners, byte order marks. */
export function visible(text: string): string {
  return text.replace(INVISIBLE, '');
}

/** A plain text, in which tabs part the cells of a row. */
export function linesOfText(text: string): ReportText {
  const lines = visible(text)
    .split(LINE_END)
    .map((line) => ({ ...BLANK, cells: line.split('\t') }));
  return { form: 'text', lines, remarks: [] };
}

/** One text with single spaces and single line breaks. */
export function tidy(text: string): string {
  return visible(text)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
}
