import { Temporal } from 'temporal-polyfill';

export const PERIOD_KINDS = ['month', 'quarter', 'half', 'year', 'academic-year', 'calendar-year', 'date'] as const;

/** Month, quarter, half-year, the council's financial year, the school year from September, the calendar year, a day. */
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/** How many months a period of each kind has; a date has none. */
export const MONTHS_OF: Readonly<Record<PeriodKind, number>> = {
  month: 1,
  quarter: 3,
  half: 6,
  year: 12,
  'academic-year': 12,
  'calendar-year': 12,
  date: 0,
};

/** The canonical text of a period: `2012-09`, `2013-14 Q2`, `2013-14 H1`, `2013-14`, `AY2013-14`, `2013`, `2014-03-31`. */
export type PeriodText = string;

/**
 * A stretch of whole months, or one day. `first` counts months from January of year 0, so that a period's neighbours,
 * its length and what it contains are whole-number sums and no calendar library is asked.
 */
export interface Period {
  readonly kind: PeriodKind;
  readonly text: PeriodText;
  /** months since January of year 0 of the first month */
  readonly first: number;
  /** length in months; 1 for a date, whose month it is */
  readonly months: number;
  /** the day of the month, for a date only */
  readonly day: number | null;
}

/** The first month of a council's year, 1 to 12 (April, 4, unless the council says otherwise). */
export type YearStart = number;

export const APRIL: YearStart = 4;
const SEPTEMBER = 9;
const MONTH_NAMES = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** Thrown for a text that names no period; the message says what was expected. */
export class PeriodError extends Error {}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

function span(year: number): string {
  return `${year}-${pad((year + 1) % 100)}`;
}

/** `2011-12` is a year of the council; the December is then written `Dec 2011`, so that no text means two periods. */
function monthText(year: number, month: number): PeriodText {
  return (year + 1) % 100 === month ? `${MONTH_NAMES[month - 1]} ${year}` : `${year}-${pad(month)}`;
}

function month(year: number, ofYear: number): Period {
  if (ofYear < 1 || ofYear > 12) throw new PeriodError(`there is no month ${ofYear}`);
  return { kind: 'month', text: monthText(year, ofYear), first: year * 12 + ofYear - 1, months: 1, day: null };
}

const PARTS = { quarter: { months: 3, mark: ' Q' }, half: { months: 6, mark: ' H' } } as const;

function partOfYear(kind: 'quarter' | 'half', year: number, part: number, yearStart: YearStart): Period {
  const { months, mark } = PARTS[kind];
  const name = yearStart === 1 ? String(year) : span(year);
  return { kind, text: `${name}${mark}${part}`, first: year * 12 + yearStart - 1 + (part - 1) * months, months, day: null };
}

function councilYear(year: number, yearStart: YearStart): Period {
  return { kind: 'year', text: yearStart === 1 ? String(year) : span(year), first: year * 12 + yearStart - 1, months: 12, day: null };
}

function academicYear(year: number): Period {
  return { kind: 'academic-year', text: `AY${span(year)}`, first: year * 12 + SEPTEMBER - 1, months: 12, day: null };
}

function calendarYear(year: number): Period {
  return { kind: 'calendar-year', text: String(year), first: year * 12, months: 12, day: null };
}

function date(year: number, ofYear: number, day: number): Period {
  try {
    const plainDate = Temporal.PlainDate.from({ year, month: ofYear, day }, { overflow: 'reject' });
    return { kind: 'date', text: plainDate.toString(), first: year * 12 + ofYear - 1, months: 1, day };
  } catch {
    throw new PeriodError(`${year}-${pad(ofYear)}-${pad(day)} is no day of the calendar`);
  }
}

function monthOf(word: string): number {
  const position = MONTH_NAMES.findIndex((name) => name.toLowerCase() === word.slice(0, 3).toLowerCase());
  if (position < 0) throw new PeriodError(`"${word}" is no month`);
  return position + 1;
}

/** Whether `ending` (two or four digits) is the year after `year`, as in 2013-14 or 2013/2014. */
function follows(year: number, ending: string): boolean {
  return ending === (ending.length === 4 ? String(year + 1) : pad((year + 1) % 100));
}

function partNamed(kind: 'quarter' | 'half', part: string, from: string, ending: string | undefined, yearStart: YearStart): Period {
  const year = Number(from);
  if (yearStart === 1 ? ending !== undefined : ending === undefined) {
    throw new PeriodError(yearStart === 1 ? 'the year begins in January and has one number' : 'it does not say into which year it runs');
  }
  if (ending !== undefined && !follows(year, ending)) throw new PeriodError(`${from} does not run into ${ending}`);
  return partOfYear(kind, year, Number(part), yearStart);
}

type Groups = readonly (string | undefined)[];
interface Form {
  readonly form: RegExp;
  read(groups: Groups, yearStart: YearStart): Period;
}

const YEARS = '(\\d{4})(?:[-/](\\d{4}|\\d{2}))?';
/** What councils print, tried in order; spaces are single and dashes plain by then. */
const FORMS: readonly Form[] = [
  { form: /^(\d{4})-(\d{2})-(\d{2})$/, read: ([y = '', m = '', d = '']) => date(Number(y), Number(m), Number(d)) },
  { form: /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/, read: ([d = '', m = '', y = '']) => date(Number(y), Number(m), Number(d)) },
  {
    form: /^(\d{1,2})(?:st|nd|rd|th)? ([A-Za-z]{3,9}) (\d{4})$/i,
    read: ([d = '', m = '', y = '']) => date(Number(y), monthOf(m), Number(d)),
  },
  { form: new RegExp(`^(?:Q|Quarter |Qtr )([1-4]),? ${YEARS}$`, 'i'), read: ([q = '', y = '', e], s) => partNamed('quarter', q, y, e, s) },
  { form: new RegExp(`^${YEARS},? (?:Q|Quarter |Qtr )([1-4])$`, 'i'), read: ([y = '', e, q = ''], s) => partNamed('quarter', q, y, e, s) },
  { form: new RegExp(`^(?:H|Half )([12]),? ${YEARS}$`, 'i'), read: ([h = '', y = '', e], s) => partNamed('half', h, y, e, s) },
  { form: new RegExp(`^${YEARS},? (?:H|Half )([12])$`, 'i'), read: ([y = '', e, h = ''], s) => partNamed('half', h, y, e, s) },
  {
    form: /^(?:AY ?|academic year )(\d{4})[-/](\d{4}|\d{2})$/i,
    read([y = '', e = '']) {
      if (!follows(Number(y), e)) throw new PeriodError(`${y} does not run into ${e}`);
      return academicYear(Number(y));
    },
  },
  { form: /^([A-Za-z]{3,9})[ -](\d{4})$/, read: ([m = '', y = '']) => month(Number(y), monthOf(m)) },
  {
    form: /^(\d{4})[-/](\d{4}|\d{2})$/,
    read([y = '', e = ''], s) {
      if (follows(Number(y), e) && s !== 1) return councilYear(Number(y), s);
      if (e.length === 4) throw new PeriodError(`${y} does not run into ${e}`);
      return month(Number(y), Number(e));
    },
  },
  { form: /^(\d{4})$/, read: ([y = ''], s) => (s === 1 ? councilYear(Number(y), 1) : calendarYear(Number(y))) },
];

export const PERIOD_FORMS = '2012-09, 2013-14 Q2, 2013-14 H1, 2013-14, AY2013-14, 2013 or 2014-03-31';

/** Beyond these a year is a slip of the hand, and its neighbours would have no four digits. */
const YEARS_READ = { from: 1800, to: 2199 } as const;

function readPeriod(raw: string, yearStart: YearStart): Period {
  const text = raw.trim().replace(/[–—]/g, '-').replace(/\s+/g, ' ');
  for (const { form, read } of FORMS) {
    const found = form.exec(text);
    if (!found) continue;
    const period = read(found.slice(1), yearStart);
    const year = Math.floor(period.first / 12);
    if (year >= YEARS_READ.from && year <= YEARS_READ.to) return period;
    throw new PeriodError(`its year is not between ${YEARS_READ.from} and ${YEARS_READ.to}`);
  }
  throw new PeriodError(`it is not a period such as ${PERIOD_FORMS}`);
}

const KEPT_READINGS = 50_000;
const readings = new Map<string, Period>();

/**
 * The period that a text names, in any form that councils print ("Q2 2013/14", "Quarter 2 2013-14", "Sep 2012",
 * "30th September 2013"), for a council whose year starts in the given month. One text always gives one object.
 * `2011-12` is the year, as councils write it; the December is written "Dec 2011".
 * @throws PeriodError when the text names none; its message completes the sentence "…, but "
 */
export function parsePeriod(text: string, yearStart: YearStart = APRIL): Period {
  const key = `${yearStart}|${text}`;
  const known = readings.get(key);
  if (known) return known;
  const period = readPeriod(text, yearStart);
  if (readings.size < KEPT_READINGS) readings.set(key, period);
  return period;
}

/** The month after the last one of the period, counted as `first` is. */
export function end(period: Period): number {
  return period.first + period.months;
}

/** The year, begun in the given month, that holds a month. */
function yearHolding(monthIndex: number, firstMonth: number): number {
  return Math.floor((monthIndex - (firstMonth - 1)) / 12);
}

/** The period of a kind that holds the given month (counted as `first` is). */
export function periodAt(kind: Exclude<PeriodKind, 'date'>, monthIndex: number, yearStart: YearStart = APRIL): Period {
  switch (kind) {
    case 'month':
      return month(Math.floor(monthIndex / 12), (monthIndex % 12) + 1);
    case 'quarter':
    case 'half': {
      const year = yearHolding(monthIndex, yearStart);
      return partOfYear(kind, year, Math.floor((monthIndex - year * 12 - yearStart + 1) / PARTS[kind].months) + 1, yearStart);
    }
    case 'year':
      return councilYear(yearHolding(monthIndex, yearStart), yearStart);
    case 'academic-year':
      return academicYear(yearHolding(monthIndex, SEPTEMBER));
    case 'calendar-year':
      return calendarYear(Math.floor(monthIndex / 12));
  }
}

/** The neighbour `by` periods later (earlier where negative); a date moves by whole months, to that month's last day at most. */
export function shift(period: Period, by: number, yearStart: YearStart = APRIL): Period {
  if (period.kind !== 'date') return periodAt(period.kind, period.first + by * period.months, yearStart);
  const moved = Temporal.PlainDate.from(period.text).add({ months: by });
  return date(moved.year, moved.month, moved.day);
}

export function next(period: Period, yearStart: YearStart = APRIL): Period {
  return shift(period, 1, yearStart);
}

export function previous(period: Period, yearStart: YearStart = APRIL): Period {
  return shift(period, -1, yearStart);
}

/** The same period twelve months earlier. */
export function lastYear(period: Period, yearStart: YearStart = APRIL): Period {
  return shift(period, -12 / period.months, yearStart);
}

/** Whether every month (and day) of the second period lies in the first. */
export function contains(outer: Period, inner: Period): boolean {
  if (outer.kind === 'date') return inner.text === outer.text;
  return inner.first >= outer.first && end(inner) <= end(outer);
}

/** The council's year that a period ends in. */
export function yearOf(period: Period, yearStart: YearStart = APRIL): Period {
  return periodAt('year', end(period) - 1, yearStart);
}

/** The periods of a kind that make up a longer one, in order: the twelve months of a year, the quarters of a half. */
export function periodsIn(whole: Period, kind: Exclude<PeriodKind, 'date'>, yearStart: YearStart = APRIL): Period[] {
  const parts: Period[] = [];
  for (let part = periodAt(kind, whole.first, yearStart); end(part) <= end(whole); part = next(part, yearStart)) {
    if (part.first >= whole.first) parts.push(part);
  }
  return parts;
}

/** The periods of a kind that end in a year: a school year's figure falls into the council's year in which it ends. */
export function periodsEndingIn(year: Period, kind: Exclude<PeriodKind, 'date'>, yearStart: YearStart = APRIL): Period[] {
  const around = { ...year, first: year.first - year.months, months: 2 * year.months };
  return periodsIn(around, kind, yearStart).filter((part) => yearOf(part, yearStart).text === year.text);
}

/** The first and last day, as ISO dates. */
export function days(period: Period): { readonly from: string; readonly to: string } {
  if (period.kind === 'date') return { from: period.text, to: period.text };
  const dayOne = (index: number) => new Temporal.PlainDate(Math.floor(index / 12), (index % 12) + 1, 1);
  return { from: dayOne(period.first).toString(), to: dayOne(end(period)).subtract({ days: 1 }).toString() };
}

/** Order by when they end, then by length: a quarter before the year that ends with it. */
export function comparePeriods(a: Period, b: Period): number {
  return end(a) - end(b) || (a.day ?? 32) - (b.day ?? 32) || a.months - b.months || (a.text < b.text ? -1 : a.text > b.text ? 1 : 0);
}
