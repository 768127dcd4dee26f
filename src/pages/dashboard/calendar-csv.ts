import type { ReportWords, StatusCalendarBriefing } from '../../briefing/types.ts';

/** The calendar as rows of a file: an indicator a row, a period a column, in each cell the status with its figure. */
export function calendarRows(
  { periods, sections }: StatusCalendarBriefing,
  words: ReportWords,
): { readonly heads: readonly string[]; readonly rows: readonly (readonly (string | null)[])[] } {
  return {
    heads: [words.columns.section, words.reference, words.indicator, ...periods.map(({ name }) => name)],
    rows: sections.flatMap((section) =>
      section.rows.map(({ code, title, cells }) => [section.title, code, title, ...cells.map(({ text }) => text)]),
    ),
  };
}
