import { InputFault } from '../../model/fault.ts';
import { PeriodError, type PeriodText, parsePeriod, periodAt, periodsIn, shift, type YearStart } from '../../model/period.ts';
import type { Problem } from '../../model/problem.ts';
import type { Answers } from './answers.ts';
import type { Found } from './found.ts';
import type { Notes } from './reading.ts';

const QUARTER = /\b(?:Quarter|Qtr|Q)\s?([1-4])\b/i;
const YEAR = /\b(\d{4}\s?[-/–]\s?(?:\d{4}|\d{2}))\b/;
const HALF = /\b(?:(first|second) half|half[- ]year (1|2)|H([12]))\b/i;
const MONTH =
  /\b(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\s+(\d{4})\b/i;

function wholeProblem(message: string): Problem {
  return { sheet: 'report', row: null, column: null, value: null, message };
}

function yearIn(text: string): string | undefined {
  return YEAR.exec(text)?.[1]?.replace(/\s/g, '');
}

/** The half, month or year that a title names where it names no quarter; null where it names none. */
function namedIn(title: string, yearStart: YearStart): PeriodText | null {
  const [, word, ...digits] = HALF.exec(title) ?? [];
  const year = yearIn(title);
  if ((word !== undefined || digits.some((digit) => digit !== undefined)) && year !== undefined) {
    const first = word?.toLowerCase() === 'first' || digits.includes('1');
    return periodsIn(parsePeriod(year, yearStart), 'half', yearStart)[first ? 0 : 1]?.text ?? null;
  }
  const month = MONTH.exec(title);
  if (month !== null) return parsePeriod(`${(month[1] ?? '').slice(0, 3)} ${month[2]}`, yearStart).text;
  return year === undefined ? null : parsePeriod(year, yearStart).text;
}

/** The quarter that the report's headings name, by the year that they or the figures of the year before give. */
function quarterOf(
  lines: readonly string[],
  found: Found,
  yearStart: YearStart,
): { readonly period: PeriodText; readonly why: string } | null {
  const heading = lines.find((text) => QUARTER.test(text));
  const quarter = heading === undefined ? undefined : QUARTER.exec(heading)?.[1];
  const prior = found.indicators.flatMap((row) => row.prior.map(({ year }) => year))[0];
  const stated = heading === undefined ? undefined : yearIn(heading);
  const year = stated ? parsePeriod(stated, yearStart) : prior ? shift(parsePeriod(prior, yearStart), 1, yearStart) : null;
  const all = quarter && year ? periodsIn(periodAt('year', year.first, yearStart), 'quarter', yearStart) : [];
  const period = all[Number(quarter) - 1];
  if (period === undefined) return null;
  return { period: period.text, why: stated ? `"${heading}"` : `"${heading}" and the figures for ${prior} beside it, the year before` };
}

/**
 * The period that the report is for: as answered, as its title says where that names a month, a half or a year, or the quarter
 * that its headings name.
 * @throws InputFault where nothing says it
 */
export function periodOf(found: Found, answers: Answers, yearStart: YearStart, notes: Notes): PeriodText {
  if (answers.period !== null) return answers.period;
  const lines = [...found.headings, ...found.texts].sort((a, b) => a.line - b.line).map(({ text }) => text);
  const [title = ''] = lines;
  try {
    const own = QUARTER.test(title) ? null : namedIn(title, yearStart);
    const named = own === null ? quarterOf(lines, found, yearStart) : { period: own, why: `"${title}"` };
    if (named !== null) {
      notes.assumptions.push(`The period is ${named.period}, by ${named.why}.`);
      return named.period;
    }
  } catch (error) {
    if (!(error instanceof PeriodError)) throw error;
  }
  const lacks = lines.some((text) => QUARTER.test(text))
    ? 'names a quarter and no year'
    : 'names no quarter, and its title no other period';
  throw new InputFault([
    wholeProblem(
      `the report ${lacks}; expected a heading such as "Quarter 2 2013/14", a title such as "Adults: September 2012", or "period" in the answers`,
    ),
  ]);
}
