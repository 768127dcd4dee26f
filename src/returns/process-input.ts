import { InputFault } from '../model/fault.ts';
import { nearest } from '../model/nearest.ts';
import { comparePeriods, type Period, PeriodError, parsePeriod } from '../model/period.ts';
import type { Problem } from '../model/problem.ts';

/** A point of a series, at the date as it was written. */
export interface DatedFigure {
  readonly date: string;
  /** null where none is held */
  readonly value: number | null;
}

/** What `goldthread spc` reads (docs/formats.md), checked and in date order. Words of the method are left to whoever holds them. */
export interface ProcessInput {
  readonly points: readonly DatedFigure[];
  readonly improvement: 'increase' | 'decrease' | 'neutral';
  readonly target: number | null;
  /** places among the points at which new limits begin, ascending */
  readonly rebasedAt: readonly number[];
  /** the limits rest on the first so many points of each group; null takes all */
  readonly fixAfter: number | null;
  readonly screenOutliers: boolean;
  /** what was taken otherwise than it was written, a sentence each */
  readonly warnings: readonly string[];
}

const KEYS = ['date', 'value', 'improvement', 'target', 'rebase', 'fixAfter', 'screenOutliers'] as const;
type Key = (typeof KEYS)[number];
const IMPROVEMENTS = ['increase', 'decrease', 'neutral'] as const;
/** Limits that are fixed on fewer points would be worth nothing. */
const FEWEST_FIXED = 12;

type Entries = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Entries {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

interface Dated {
  readonly text: string;
  readonly period: Period;
}

class ProcessReader {
  readonly problems: Problem[] = [];

  complain(place: string | null, value: unknown, message: string): void {
    const shown = value === undefined ? null : typeof value === 'object' ? JSON.stringify(value) : String(value);
    this.problems.push({ sheet: null, row: null, column: place, value: shown, message });
  }

  keys(given: Entries): void {
    const known: readonly string[] = KEYS;
    for (const key of Object.keys(given)) {
      if (!known.includes(key)) this.complain(null, key, `is not known: did you mean ${nearest(key, KEYS)}? There are ${KEYS.join(', ')}`);
    }
  }

  /** A list; one value that stands alone is a list of it, as some programs write it. */
  list(key: Key, value: unknown): readonly unknown[] {
    if (Array.isArray(value)) return value;
    if (typeof value === 'string' || typeof value === 'number') return [value];
    if (value !== undefined && value !== null) this.complain(key, value, 'is not a list in brackets [ ]');
    return [];
  }

  date(place: string, value: unknown): Dated | null {
    if (typeof value !== 'string') {
      this.complain(place, value, 'is not a date in quotes such as "2014-03-31"');
      return null;
    }
    try {
      return { text: value, period: parsePeriod(value) };
    } catch (error) {
      if (!(error instanceof PeriodError)) throw error;
      this.complain(place, value, 'is not a date such as 2014-03-31, nor a period such as 2012-09 or 2013-14 Q2');
      return null;
    }
  }

  figure(place: string, value: unknown): number | null {
    if (value === null || value === undefined) return null;
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    this.complain(place, value, 'is not a number: expected one without quotes such as 97.87, or null where there is none');
    return null;
  }

  improvement(value: unknown): ProcessInput['improvement'] {
    const word = IMPROVEMENTS.find((each) => each === value);
    if (word === undefined && value !== undefined && value !== null) {
      this.complain('improvement', value, `is not one of ${IMPROVEMENTS.join(', ')}`);
    }
    return word ?? 'neutral';
  }

  fixAfter(value: unknown): number | null {
    if (value === undefined || value === null) return null;
    if (typeof value === 'number' && Number.isInteger(value) && value >= FEWEST_FIXED) return value;
    this.complain('fixAfter', value, `is not a whole number of points, ${FEWEST_FIXED} or more, or null`);
    return null;
  }

  screenOutliers(value: unknown): boolean {
    if (value === undefined || value === null) return true;
    if (typeof value === 'boolean') return value;
    this.complain('screenOutliers', value, 'is neither true nor false');
    return true;
  }

  points(dates: readonly unknown[], values: readonly unknown[]): { readonly at: Dated; readonly value: number | null }[] {
    const read = dates.map((date, index) => ({
      at: this.date(`date, point ${index + 1}`, date),
      value: values[index],
      index,
    }));
    const figures = values.map((value, index) => this.figure(`value, point ${index + 1}`, value));
    if (dates.length !== values.length)
      this.complain(null, undefined, `${dates.length} dates and ${values.length} values: expected as many of one as of the other`);
    else if (dates.length === 0) this.complain(null, undefined, 'there are no points: expected "date" and "value", each a list');
    else if (figures.every((figure) => figure === null) && !values.some((value) => value !== null)) {
      this.complain('value', undefined, 'there is no figure among them');
    }
    const points = read.flatMap(({ at, index }) => (at === null ? [] : [{ at, value: figures[index] ?? null }]));
    points.sort((a, b) => comparePeriods(a.at.period, b.at.period));
    for (const [index, { at }] of points.entries()) {
      const before = points[index - 1];
      if (before?.at.period.text === at.period.text) this.complain('date', at.text, 'stands there twice: expected one value for each date');
    }
    return points;
  }
}

/** Where new limits begin: at the first point on the day or after it. */
function rebasePlaces(rebases: readonly Dated[], points: readonly { readonly at: Dated }[]) {
  const warnings: string[] = [];
  const places = rebases.flatMap((rebase) => {
    const place = points.findIndex(({ at }) => comparePeriods(at.period, rebase.period) >= 0);
    const point = points[place]?.at;
    if (point === undefined) warnings.push(`The rebase at ${rebase.text} lies after the last point and changes nothing.`);
    else if (point.period.text !== rebase.period.text) {
      warnings.push(`No point is dated ${rebase.text}: the new limits begin at the next one, ${point.text}.`);
    }
    return point === undefined ? [] : [place];
  });
  return { places: [...new Set(places)].sort((a, b) => a - b), warnings };
}

/**
 * A series for statistical process control, from its JSON text. Dates may come in any order.
 * @throws InputFault with everything that is wrong with it, each at its place
 */
export function readProcessInput(json: string): ProcessInput {
  const reader = new ProcessReader();
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch (error) {
    reader.complain(null, undefined, `the input is not JSON (${error instanceof Error ? error.message : String(error)})`);
    throw new InputFault(reader.problems);
  }
  if (!isObject(parsed)) {
    reader.complain(null, undefined, 'the input is not an object in braces { } with "date" and "value"');
    throw new InputFault(reader.problems);
  }
  reader.keys(parsed);
  const points = reader.points(reader.list('date', parsed['date']), reader.list('value', parsed['value']));
  const rebases = reader.list('rebase', parsed['rebase']).flatMap((date, index) => reader.date(`rebase, date ${index + 1}`, date) ?? []);
  const { places, warnings } = rebasePlaces(rebases, points);
  const input: ProcessInput = {
    points: points.map(({ at, value }) => ({ date: at.text, value })),
    improvement: reader.improvement(parsed['improvement']),
    target: reader.figure('target', parsed['target']),
    rebasedAt: places,
    fixAfter: reader.fixAfter(parsed['fixAfter']),
    screenOutliers: reader.screenOutliers(parsed['screenOutliers']),
    warnings,
  };
  if (reader.problems.length > 0) throw new InputFault(reader.problems);
  return input;
}
