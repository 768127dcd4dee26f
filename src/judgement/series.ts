import type { Council } from '../model/council.ts';
import type { Indicator, Observation, Target } from '../model/indicator.ts';
import { APRIL, end, type Period, type PeriodText, parsePeriod, type YearStart } from '../model/period.ts';
import type { Scheme } from '../model/scheme.ts';
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
  /** per cent of peers that do as well or better, by period; empty where no peers are held */
  readonly rankShares: ReadonlyMap<PeriodText, string>;
}

/** What makes a series: rows of one indicator and the schemes of its council. */
export interface SeriesRows {
  readonly indicator: Indicator;
  readonly targets: readonly Target[];
  readonly observations: readonly Observation[];
}

const NO_SHARES: ReadonlyMap<PeriodText, string> = new Map();

/** @throws RangeError for a scheme name that neither the council nor the presets have; returns/ refuses those before */
export function series(rows: SeriesRows, own: ReadonlyMap<string, Scheme> = new Map(), yearStart: YearStart = APRIL): Series {
  const { indicator } = rows;
  const scheme = schemeNamed(indicator.scheme, own);
  if (!scheme) throw new RangeError(`there is no scheme named "${indicator.scheme}"`);
  const whole = rows.observations.filter((observation) => observation.breakdown === null);
  return {
    indicator,
    yearStart,
    scheme,
    observations: new Map(whole.map((observation) => [observation.period, observation])),
    targets: new Map(rows.targets.map((target) => [target.period, target])),
    redefined: indicator.redefined.map((text) => parsePeriod(text, yearStart).first).sort((a, b) => a - b),
    rankShares: NO_SHARES,
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
  return new Map(
    council.indicators.map((indicator) => [
      indicator.code,
      series(
        { indicator, targets: targets.get(indicator.code) ?? [], observations: observations.get(indicator.code) ?? [] },
        own,
        council.organisation.yearStarts,
      ),
    ]),
  );
}

/** Whether a new definition or basis began after the earlier period did and before the later one was over. */
export function redefinedBetween(of: Series, earlier: Period, later: Period): boolean {
  return of.redefined.some((month) => month > earlier.first && month < end(later));
}
