import type { PrintedPlace, PrintedReport } from '../../model/printedReport.ts';

/** Words that somebody wrote: a paragraph, or the comment of a row. */
export interface Words {
  readonly text: string;
  readonly where: PrintedPlace;
  /** reference of the row whose comment it is */
  readonly rows: readonly string[];
}

export function commentsOf(report: PrintedReport): Words[] {
  const actions = report.actions.map(({ reference, comment, where }) => ({ text: comment ?? '', where, rows: [reference] }));
  const indicators = report.indicators.map(({ code, comment, where }) => ({ text: comment ?? '', where, rows: [code] }));
  return [...actions, ...indicators].filter(({ text }) => text !== '');
}

/** Everything that somebody wrote in the report: its paragraphs, then its comments. */
export function wordsOf(report: PrintedReport): Words[] {
  return [...report.texts.map(({ text, where }) => ({ text, where, rows: [] })), ...commentsOf(report)];
}

/** Letters are bounded: a text of capitals would otherwise be read again from each of them. */
const REFERENCE = /(?<![A-Z])[A-Z]{2}[A-Za-z]{0,30}[-/]?\d[A-Za-z0-9]*(?:[./-][A-Za-z0-9]+)*/g;

/** The references in a text of rows that are known, each once. */
export function referencesIn(text: string, known: ReadonlyMap<string, unknown>): string[] {
  const found = (text.match(REFERENCE) ?? []).map((reference) => (known.has(reference) ? reference : reference.replace(/[.,]+$/, '')));
  return [...new Set(found)].filter((reference) => known.has(reference));
}
