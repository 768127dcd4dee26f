import type { Council } from '../src/model/council.ts';
import type { Indicator, Observation, Polarity, Status } from '../src/model/indicator.ts';
import { parsePeriod, previous, shift, yearOf } from '../src/model/period.ts';
import { anIndicator, anObservation } from './make.ts';

/*
 * Hart District Council's published quarterly tiles (../shared/cases, not part of the project) as councils: 45 rows a
 * quarter, each with its printed status.
 */

interface PrintedRow {
  readonly ref: string;
  readonly title: string;
  readonly actual: string;
  readonly target: string | null;
  readonly unit: string | null;
  readonly polarity: Polarity;
  readonly previous: string | null;
  readonly priorYear: string | null;
  readonly service: string;
  /** null for a tile that is "for info only" */
  readonly status: Status | null;
}

/** The words of the tiles' key. */
const WORDS: Readonly<Record<string, Status>> = { 'above target': 'green', 'close to target': 'amber', 'below target': 'red' };

type Entries = Readonly<Record<string, unknown>>;

function isEntries(value: unknown): value is Entries {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(row: Entries, key: string): string {
  const value = row[key];
  if (typeof value !== 'string') throw new TypeError(`${key} is no text`);
  return value;
}

/** The shortest decimal that a number of the file stands for is the figure that was printed: 1.58, not its binary neighbour. */
function figure(row: Entries, key: string): string | null {
  const value = row[key];
  if (value === null || value === undefined) return null;
  if (typeof value !== 'number') throw new TypeError(`${key} is no number`);
  return String(value);
}

function printedRow(row: Entries): PrintedRow {
  const polarity = text(row, 'polarity');
  if (polarity !== 'higher' && polarity !== 'lower') throw new TypeError(`the polarity is ${polarity}`);
  return {
    ref: text(row, 'ref'),
    title: text(row, 'title'),
    actual: figure(row, 'actual') ?? '',
    target: figure(row, 'target'),
    unit: text(row, 'unit') || null,
    polarity,
    previous: figure(row, 'previous'),
    priorYear: figure(row, 'prior_year_outturn'),
    service: text(row, 'service'),
    status: WORDS[text(row, 'status_as_printed')] ?? null,
  };
}

/** @param json the text of a case file */
export function printedRows(json: string): PrintedRow[] {
  const content: unknown = JSON.parse(json);
  const rows = isEntries(content) ? content['rows'] : null;
  if (!Array.isArray(rows)) throw new TypeError('the case has no rows');
  return rows.filter(isEntries).map(printedRow);
}

function indicator({ ref, title, polarity, unit }: PrintedRow, objective: string): Indicator {
  return anIndicator({ code: ref, title, objective, polarity, unit, basis: 'flow', rollUp: 'none', scheme: 'within-10%' });
}

function observation(ref: string, period: string, value: string | null): Observation[] {
  return value === null ? [] : [{ ...anObservation(period, value), indicator: ref }];
}

/** The tiles of one quarter as a council, judged within 10%: each row with its value, the one before and last year's. */
export function hartCouncil(rows: readonly PrintedRow[], quarter: string): Council {
  const now = parsePeriod(quarter);
  const services = [...new Set(rows.map(({ service }) => service))];
  const numberOf = (service: string) => String(services.indexOf(service) + 1);
  return {
    organisation: {
      name: 'Hart District Council',
      yearStarts: 4,
      language: 'en',
      rounding: 'independent',
      leftOut: ['deleted'],
      commentWhen: [],
    },
    plans: [{ code: 'HDC', title: 'Key performance indicators', kind: 'other', years: '2014-15' }],
    objectives: services.map((title) => ({ plan: 'HDC', code: numberOf(title), title, level: 'service', parent: null })),
    indicators: rows.map((row) => indicator(row, `HDC/${numberOf(row.service)}`)),
    targets: rows.flatMap(({ ref, target }) =>
      target === null
        ? []
        : [{ indicator: ref, period: now.text, target, minimum: null, lower: null, upper: null, tolerance: null, note: null }],
    ),
    observations: rows.flatMap((row) => [
      ...observation(row.ref, shift(yearOf(now), -1).text, row.priorYear),
      ...observation(row.ref, previous(now).text, row.previous),
      ...observation(row.ref, now.text, row.actual),
    ]),
    actions: [],
    progress: [],
    schemes: [],
    dashboards: [],
    narrative: [],
    calendar: [],
    checks: [],
    benchmarks: [],
    rebases: [],
  };
}
