import type { Council } from '../model/council.ts';
import type { Indicator, Observation, Target } from '../model/indicator.ts';
import { APRIL, comparePeriods, end, type Period, type PeriodText, parsePeriod, periodAt, type YearStart } from '../model/period.ts';
import type { Rebase } from '../model/rebase.ts';
import type { Scheme } from '../model/scheme.ts';
import { type Peers, peersByPeriod } from './peers.ts';
import { schemeNamed } from './presets.ts';

/** One indicator with all that is known of it for the whole council, found by period. Breakdowns are not in it. */
export interface Series {
  readonly indicator: Indicator;
  readonly yearStart: YearStart;
  readonly scheme: Scheme;
  readonly observations: ReadonlyMap<PeriodText, Observation>;
  readonly targets: ReadonlyMap<PeriodText, Target>;
  /** first months from which a new definition holds, ascending */
  readonly redefined: readonly number[];
  /** where the limits of its process are worked out anew by somebody's decision, ascending */
  readonly rebases: readonly RebasedAt[];
  /** what other bodies reached, by period; empty where no benchmarks are held */
  readonly peers: ReadonlyMap<PeriodText, Peers>;
}

export interface RebasedAt {
  /** the first month that the new limits are for */
  readonly month: number;
  readonly reason: string;
}

/** What makes a series: rows of one indicator and the schemes of its council. */
export interface SeriesRows {
  readonly indicator: Indicator;
  readonly targets: readonly Target[];
  readonly observations: readonly Observation[];
  /** by period (peersByPeriod); none where left out */
  readonly peers?: ReadonlyMap<PeriodText, Peers>;
  /** none where left out */
  readonly rebases?: readonly Rebase[];
}

const NO_PEERS: ReadonlyMap<PeriodText, Peers> = new Map();

/** The canonical text of a day, told from that of a month or quarter without reading it: most values are of none. */
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * The whole council's observations by period. A value of a day stands for the period of the indicator's frequency that the
 * day falls in, the latest day of several, where that period has no value of its own.
 */
function byPeriod({ indicator, observations }: SeriesRows, yearStart: YearStart): ReadonlyMap<PeriodText, Observation> {
  const whole = observations.filter((observation) => observation.breakdown === null);
  const found = new Map(whole.map((observation) => [observation.period, observation]));
  const days = whole
    .filter((observation) => DAY.test(observation.period))
    .map((observation) => ({ observation, period: parsePeriod(observation.period, yearStart) }))
    .sort((a, b) => comparePeriods(b.period, a.period));
  for (const { observation, period } of days) {
    const { text } = periodAt(indicator.frequency, period.first, yearStart);
    if (!found.has(text)) found.set(text, { ...observation, period: text });
  }
  return found;
}

/** @throws RangeError for a scheme name that neither the council nor the presets have; returns/ refuses those before */
export function series(rows: SeriesRows, own: ReadonlyMap<string, Scheme> = new Map(), yearStart: YearStart = APRIL): Series {
  const { indicator } = rows;
  const scheme = schemeNamed(indicator.scheme, own);
  if (!scheme) throw new RangeError(`there is no scheme named "${indicator.scheme}"`);
  return {
    indicator,
    yearStart,
    scheme,
    observations: byPeriod(rows, yearStart),
    targets: new Map(rows.targets.map((target) => [target.period, target])),
    redefined: indicator.redefined.map((text) => parsePeriod(text, yearStart).first).sort((a, b) => a - b),
    rebases: (rows.rebases ?? [])
      .map(({ period, reason }) => ({ month: parsePeriod(period, yearStart).first, reason }))
      .sort((a, b) => a.month - b.month),
    peers: rows.peers ?? NO_PEERS,
  };
}

function grouped<Row extends { readonly indicator: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.indicator);
    if (group) group.push(row);
    else groups.set(row.indicator, [row]);
  }
  return groups;
}

/** A council's own schemes by name. */
export function schemesOf(council: Pick<Council, 'schemes'>): ReadonlyMap<string, Scheme> {
  return new Map(council.schemes.map(({ name, scheme }) => [name, scheme]));
}

/** Every indicator's series, by code, in the council's order. */
export function seriesOf(council: Council): ReadonlyMap<string, Series> {
  const own = schemesOf(council);
  const targets = grouped(council.targets);
  const observations = grouped(council.observations);
  const benchmarks = grouped(council.benchmarks);
  const rebases = grouped(council.rebases);
  const { name } = council.organisation;
  return new Map(
    council.indicators.map((indicator) => [
      indicator.code,
      series(
        {
          indicator,
          targets: targets.get(indicator.code) ?? [],
          observations: observations.get(indicator.code) ?? [],
          rebases: rebases.get(indicator.code) ?? [],
          peers: peersByPeriod(benchmarks.get(indicator.code) ?? [], indicator.unit, name),
        },
        own,
        council.organisation.yearStarts,
      ),
    ]),
  );
}

/** The same indicator as it is measured for one part of the council: with the rows of that part in place of the whole's. */
export function seriesOfPart(of: Series, rows: readonly Observation[]): Series {
  const observations = rows.map((row) => ({ ...row, breakdown: null }));
  return { ...of, observations: byPeriod({ indicator: of.indicator, targets: [], observations }, of.yearStart) };
}

/** The series as it would be with another observation of a period, or with none. */
export function withObservation(of: Series, period: PeriodText, observation: Observation | null): Series {
  const observations = new Map(of.observations);
  if (observation === null) observations.delete(period);
  else observations.set(period, observation);
  return { ...of, observations };
}

/** Whether a new definition or basis began after the earlier period did and before the later one was over. */
export function redefinedBetween(of: Series, earlier: Period, later: Period): boolean {
  return of.redefined.some((month) => month > earlier.first && month < end(later));
}
