import { peersByPeriod } from '../src/judgement/peers.ts';
import { type Series, type SeriesRows, series } from '../src/judgement/series.ts';
import type { Benchmark } from '../src/model/benchmark.ts';
import { COMMENT_BY_DEFAULT } from '../src/model/collection.ts';
import { type Council, emptyCouncil } from '../src/model/council.ts';
import type { Indicator, Observation, Target } from '../src/model/indicator.ts';
import { type Action, LEFT_OUT_BY_DEFAULT, type Progress } from '../src/model/plan.ts';

/* Rows for tests: each with the least that is said, and what the test is about given by the test. */

export function anIndicator(said: Partial<Indicator> = {}): Indicator {
  return {
    code: 'PI1',
    title: 'Visits made in time',
    objective: null,
    kind: 'key',
    polarity: 'higher',
    unit: '%',
    decimals: null,
    frequency: 'quarter',
    basis: 'snapshot',
    rollUp: 'last',
    shownAs: null,
    judged: null,
    scheme: null,
    direction: null,
    owner: null,
    approver: null,
    definition: null,
    numerator: null,
    denominator: null,
    source: null,
    links: [],
    redefined: [],
    service: null,
    lowest: null,
    highest: null,
    ...said,
  };
}

export function aTarget(period: string, said: Partial<Target> | string = {}): Target {
  const figures = typeof said === 'string' ? { target: said } : said;
  return { indicator: 'PI1', period, target: null, minimum: null, lower: null, upper: null, tolerance: null, note: null, ...figures };
}

export function anObservation(period: string, said: Partial<Observation> | string = {}): Observation {
  const figures = typeof said === 'string' ? { value: said } : said;
  return {
    indicator: 'PI1',
    period,
    breakdown: null,
    value: null,
    numerator: null,
    denominator: null,
    state: null,
    direction: null,
    status: null,
    reason: null,
    comment: null,
    ...figures,
  };
}

/** What another authority reached; a kind of body, groups or counts where they are said. */
export function aBenchmark(period: string, body: string, said: Partial<Benchmark> | string): Benchmark {
  const figures = typeof said === 'string' ? { value: said } : said;
  return {
    indicator: 'PI1',
    period,
    body,
    kind: 'authority',
    groups: [],
    value: null,
    numerator: null,
    denominator: null,
    source: null,
    ...figures,
  };
}

/** @param benchmarks of others, and of the council itself under the name Testshire */
export function aSeries(
  said: Partial<Indicator>,
  observations: readonly Observation[],
  targets: readonly Target[] = [],
  benchmarks: readonly Benchmark[] = [],
): Series {
  const indicator = anIndicator(said);
  const rows: SeriesRows = { indicator, observations, targets, peers: peersByPeriod(benchmarks, indicator.unit, 'Testshire') };
  return series(rows);
}

export function anAction(said: Partial<Action> = {}): Action {
  return {
    ref: 'SS01/A001',
    title: 'Open the new day centre',
    objective: null,
    links: [],
    owner: null,
    starts: null,
    due: null,
    approver: null,
    service: null,
    frequency: null,
    ...said,
  };
}

export function aProgress(period: string, said: Partial<Progress> = {}): Progress {
  return { action: 'SS01/A001', period, percent: null, status: null, completedIn: null, comment: null, ...said };
}

export function aCouncil(said: Partial<Council> = {}): Council {
  return {
    ...emptyCouncil({
      name: 'Testshire',
      yearStarts: 4,
      language: 'en',
      rounding: 'independent',
      leftOut: LEFT_OUT_BY_DEFAULT,
      commentWhen: COMMENT_BY_DEFAULT,
    }),
    ...said,
  };
}
