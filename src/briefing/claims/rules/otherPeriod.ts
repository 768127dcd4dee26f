import { PeriodError, parsePeriod, yearOf } from '../../../model/period.ts';
import type { PrintedPlace } from '../../../model/printedReport.ts';
import type { Reading } from '../reading.ts';
import { sentencesOf } from '../sentences.ts';
import type { Finding } from '../types.ts';
import { COMPARES, PERIOD_OF_FIGURES, QUARTER_NAMED, QUARTER_ORDINAL, YEAR_NAMED } from '../vocabulary.ts';
import { commentsOf } from '../words.ts';

/** A heading is no longer than this and ends without a full stop. */
const LONGEST_HEADING = 120;

function quartersIn(text: string): number[] {
  const named = [...text.matchAll(QUARTER_NAMED)].map(([, quarter]) => Number(quarter));
  return [...named, ...QUARTER_ORDINAL.flatMap(([quarter, words]) => (words.test(text) ? [quarter] : []))];
}

/** Whether a text names no other year than the report's, or none. */
function namesOtherYear(text: string, { facts, yearStart }: Reading): boolean {
  const { period } = facts.report;
  if (period === null) return false;
  const own = yearOf(parsePeriod(period, yearStart), yearStart).text;
  return [...text.matchAll(YEAR_NAMED)].some(([, year = '']) => {
    try {
      const named = parsePeriod(year.replace(/\s/g, ''), yearStart);
      return named.kind === 'year' && named.text !== own;
    } catch (error) {
      if (error instanceof PeriodError) return false;
      throw error;
    }
  });
}

function finding(printed: string, where: PrintedPlace, { facts, wording }: Reading): Finding {
  const period = facts.report.period ?? '';
  const explanation = wording.text('claims.period', { period });
  return { kind: 'other-period', where, printed, figure: period, rows: [], explanation };
}

function headings(reading: Reading): { readonly text: string; readonly where: PrintedPlace }[] {
  const { report } = reading.facts;
  const short = report.texts.filter(({ text }) => text.length <= LONGEST_HEADING && !/[.!?;:]$/.test(text));
  return [...report.headings, ...short].filter(({ text }) => !COMPARES.test(text));
}

function inHeadings(reading: Reading, quarter: number): Finding[] {
  return headings(reading)
    .filter(({ text }) => {
      const quarters = quartersIn(text);
      return quarters.length > 0 ? quarters.length === 1 && (quarters[0] !== quarter || namesOtherYear(text, reading)) : false;
    })
    .map(({ text, where }) => finding(text, where, reading));
}

/** Sentences whose counts are said to be for another quarter, and comments that open with its name. */
function inSentences(reading: Reading, quarter: number): Finding[] {
  const claimed = reading.texts.flatMap(({ text, placed }) =>
    placed.flatMap(({ claims }) =>
      claims.counts.length + claims.shares.length > 0 ? [{ text: claims.text, where: text.where, rows: [] }] : [],
    ),
  );
  // A comment that tells quarter by quarter names its own as well.
  const opened = commentsOf(reading.facts.report)
    .filter(({ text }) => !quartersIn(text).includes(quarter))
    .map(({ text, where, rows }) => ({ text: sentencesOf(text)[0]?.text ?? '', where, rows }));
  const other = (text: string, opens: boolean): boolean =>
    [...text.matchAll(PERIOD_OF_FIGURES)].some(([, said, opening]) => {
      const named = opens ? opening : said;
      return named !== undefined && Number(named) !== quarter;
    });
  return [
    ...claimed.filter(({ text }) => other(text, false)).map(({ text, where }) => finding(text, where, reading)),
    ...opened.filter(({ text }) => other(text, true)).map(({ text, where, rows }) => ({ ...finding(text, where, reading), rows })),
  ];
}

/** Headings and sentences that name another period than the report's. */
export function otherPeriods(reading: Reading): Finding[] {
  const { quarter } = reading.facts;
  return quarter === null ? [] : [...inHeadings(reading, quarter), ...inSentences(reading, quarter)];
}
