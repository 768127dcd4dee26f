import { type Series, type SeriesRows, series } from '../src/judgement/series.ts';
import { COMMENT_BY_DEFAULT } from '../src/model/collection.ts';
import type { Council } from '../src/model/council.ts';
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

export function aSeries(said: Partial<Indicator>, observations: readonly Observation[], targets: readonly Target[] = []): Series {
  const rows: SeriesRows = { indicator: anIndicator(said), observations, targets };
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
    organisation: {
      name: 'Testshire',
      yearStarts: 4,
      language: 'en',
      rounding: 'independent',
      leftOut: LEFT_OUT_BY_DEFAULT,
      commentWhen: COMMENT_BY_DEFAULT,
    },
    plans: [],
    objectives: [],
    indicators: [],
    targets: [],
    observations: [],
    actions: [],
    progress: [],
    schemes: [],
    dashboards: [],
    narrative: [],
    calendar: [],
    checks: [],
    benchmarks: [],
    rebases: [],
    ...said,
  };
}
