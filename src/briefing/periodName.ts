import { end, type Period, parsePeriod, type YearStart, yearOf } from '../model/period.ts';
import type { Wording } from './wording.ts';

/** The clock that instants are told by; periods and dates have none. */
const LOCAL = 'Europe/London';

/** Names of periods in the language of the council. All are kept, because a page names the same few again and again. */
export class PeriodNames {
  readonly #wording: Wording;
  readonly #yearStart: YearStart;
  readonly #months: Intl.DateTimeFormat;
  readonly #shortMonths: Intl.DateTimeFormat;
  readonly #monthOnly: Intl.DateTimeFormat;
  readonly #days: Intl.DateTimeFormat;
  readonly #weekdays: Intl.DateTimeFormat;
  readonly #times: Intl.DateTimeFormat;
  readonly #daysOfTimes: Intl.DateTimeFormat;
  readonly #kept = new Map<string, string>();

  constructor(wording: Wording, yearStart: YearStart) {
    const { locale } = wording;
    this.#wording = wording;
    this.#yearStart = yearStart;
    const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
    this.#months = format({ month: 'long', year: 'numeric' });
    this.#shortMonths = format({ month: 'short', year: 'numeric' });
    this.#monthOnly = format({ month: 'long' });
    this.#days = format({ day: 'numeric', month: 'long', year: 'numeric' });
    this.#weekdays = format({ weekday: 'long', day: 'numeric', month: 'long' });
    this.#times = format({ hour: 'numeric', minute: '2-digit', timeZone: LOCAL });
    this.#daysOfTimes = format({ day: 'numeric', month: 'long', year: 'numeric', timeZone: LOCAL });
  }

  #keep(kind: string, text: string, make: (period: Period) => string): string {
    const key = `${kind}|${text}`;
    const known = this.#kept.get(key);
    if (known !== undefined) return known;
    const made = make(parsePeriod(text, this.#yearStart));
    this.#kept.set(key, made);
    return made;
  }

  /** "Quarter 2, 2013-14", "September 2012", "31 March 2014" */
  title(text: string): string {
    return this.#keep('title', text, (period) => this.#name(period, false));
  }

  /** The same inside a sentence: "quarter 2, 2013-14" */
  inner(text: string): string {
    return this.#keep('inner', text, (period) => this.#name(period, true));
  }

  #name(period: Period, within: boolean): string {
    switch (period.kind) {
      case 'month':
        return this.#months.format(monthDate(period.first));
      case 'quarter': {
        const year = yearOf(period, this.#yearStart).text;
        return this.#wording.text(within ? 'period.quarter.inner' : 'period.quarter', { number: this.#part(period), year });
      }
      case 'half': {
        const year = yearOf(period, this.#yearStart).text;
        return this.#wording.text(within ? 'period.half.inner' : 'period.half', { number: this.#part(period), year });
      }
      case 'academic-year':
        return this.#wording.text(within ? 'period.academic-year.inner' : 'period.academic-year', { year: period.text.slice(2) });
      case 'year':
      case 'calendar-year':
        return period.text;
      case 'date':
        return this.#days.format(new Date(`${period.text}T00:00:00Z`));
    }
  }

  #part(period: Period): number {
    return (period.first - yearOf(period, this.#yearStart).first) / period.months + 1;
  }

  /** Beside another period of the same year: "quarter 1", otherwise with its year. */
  near(text: string, beside: string): string {
    return this.#keep(`near ${beside}`, text, (period) => {
      const other = parsePeriod(beside, this.#yearStart);
      const sameYear = yearOf(period, this.#yearStart).text === yearOf(other, this.#yearStart).text;
      if (sameYear && period.kind === 'quarter') return this.#wording.text('period.quarter.near', { number: this.#part(period) });
      return this.#name(period, true);
    });
  }

  /** British English alone writes one month with four letters; tables give each three. */
  #shortMonth(period: Period): string {
    return this.#shortMonths.format(monthDate(period.first)).replace(/^Sept /, 'Sep ');
  }

  /** "2013-14 Q2", "Sep 2012", "School year 2013-14": as short as tables and axes want it */
  short(text: string): string {
    return this.#keep('short', text, (period) => this.#short(period, false));
  }

  /** The same inside a sentence: "the school year 2013-14" */
  shortInner(text: string): string {
    return this.#keep('short inner', text, (period) => this.#short(period, true));
  }

  #short(period: Period, within: boolean): string {
    if (period.kind === 'month') return this.#shortMonth(period);
    return period.kind === 'date' || period.kind === 'academic-year' ? this.#name(period, within) : period.text;
  }

  /** "Q1" within the year of the other period, else the whole short name as it stands in a sentence: "2012-13 Q4" */
  shortNear(text: string, beside: string): string {
    return this.#keep(`short near ${beside}`, text, (period) => {
      const other = parsePeriod(beside, this.#yearStart);
      const sameYear = yearOf(period, this.#yearStart).text === yearOf(other, this.#yearStart).text;
      return sameYear && period.kind === 'quarter'
        ? this.#wording.text('period.quarter.short', { number: this.#part(period) })
        : this.#short(period, true);
    });
  }

  /** "July to September 2013", "October 2013 to January 2014", "September 2012" */
  span(text: string): string {
    return this.#keep('span', text, (period) => {
      if (period.kind === 'date') return this.#name(period, false);
      const last = end(period) - 1;
      const to = this.#months.format(monthDate(last));
      if (period.months === 1) return to;
      const oneYear = Math.floor(period.first / 12) === Math.floor(last / 12);
      const from = (oneYear ? this.#monthOnly : this.#months).format(monthDate(period.first));
      return this.#wording.text('period.span', { from, to });
    });
  }

  /** "September 2013": the month that the period ends with */
  lastMonth(text: string): string {
    return this.#keep('last', text, (period) => this.#months.format(monthDate(end(period) - 1)));
  }

  /** "April", of the number 4 */
  monthName(month: number): string {
    return this.#monthOnly.format(monthDate(month - 1));
  }

  /** "30 September 2013": the last day of a period, by which something is due */
  dueBy(text: string): string {
    return this.#keep('due', text, (period) =>
      period.kind === 'date'
        ? this.#name(period, false)
        : this.#days.format(new Date(monthDate(end(period)).getTime() - MILLISECONDS_A_DAY)),
    );
  }

  /** "Sep", of a month where its year is plain from its neighbours */
  monthShort(text: string): string {
    return this.#keep('month short', text, (period) => this.#shortMonth(period).replace(/ \d+$/, ''));
  }

  /** "Friday 16 October", of a date that is near */
  weekday(text: string): string {
    return this.#keep('weekday', text, () => this.#weekdays.format(new Date(`${text}T00:00:00Z`)).replace(',', ''));
  }

  /** "1 July 2013": the first day of a period */
  from(text: string): string {
    return this.#keep('from', text, (period) =>
      period.kind === 'date' ? this.#name(period, false) : this.#days.format(monthDate(period.first)),
    );
  }

  /** "9:00 on 19 October 2026" of an instant (ISO 8601) */
  instant(iso: string): string {
    const at = new Date(iso);
    return this.#wording.text('period.instant', { time: this.#times.format(at), date: this.#daysOfTimes.format(at) });
  }
}

const MILLISECONDS_A_DAY = 86_400_000;

function monthDate(index: number): Date {
  return new Date(Date.UTC(Math.floor(index / 12), index % 12, 1));
}

const names = new Map<string, PeriodNames>();

/** The period names for a language and a council's first month, made once. */
export function periodNamesFor(wording: Wording, yearStart: YearStart): PeriodNames {
  const key = `${wording.language}|${yearStart}`;
  const known = names.get(key);
  if (known) return known;
  const made = new PeriodNames(wording, yearStart);
  names.set(key, made);
  return made;
}
