import { COMMENT_BY_DEFAULT } from '../src/model/collection.ts';
import type { Council } from '../src/model/council.ts';
import { periodAt } from '../src/model/period.ts';
import { LEFT_OUT_BY_DEFAULT } from '../src/model/plan.ts';
import { anIndicator, anObservation, aTarget } from '../test/make.ts';
import { seeded } from './measure.ts';

const LAST_MONTH = 2026 * 12 + 8;
export const ON_DASHBOARD = 60;

/** A council of so many monthly indicators with so many months to September 2026, the first 60 on one dashboard. */
export function seededCouncil(indicators: number, months: number, name = `Bench of ${indicators} by ${months}`): Council {
  const random = seeded(11);
  const codes = Array.from({ length: indicators }, (_, index) => `B${String(index + 1).padStart(5, '0')}`);
  const periods = Array.from({ length: months }, (_, index) => periodAt('month', LAST_MONTH - months + 1 + index).text);
  return {
    organisation: {
      name,
      yearStarts: 4,
      language: 'en',
      rounding: 'independent',
      leftOut: LEFT_OUT_BY_DEFAULT,
      commentWhen: COMMENT_BY_DEFAULT,
    },
    plans: [{ code: 'BP', title: 'Bench plan', kind: 'service', years: '2026-27' }],
    objectives: [{ plan: 'BP', code: '1', title: 'Be quick', level: 'objective', parent: null }],
    indicators: codes.map((code, index) =>
      anIndicator({
        code,
        title: `Measure number ${index + 1} of the bench`,
        objective: 'BP/1',
        polarity: index % 2 === 0 ? 'higher' : 'lower',
        decimals: 2,
        frequency: 'month',
        basis: 'flow',
        rollUp: 'mean',
        shownAs: index % 3 === 0 ? 'rolling-12' : 'year-to-date',
      }),
    ),
    targets: codes.map((indicator) => aTarget('2026-09', { indicator, target: '85.00' })),
    observations: codes.flatMap((indicator) =>
      periods.map((period) => anObservation(period, { indicator, value: (60 + random() * 40).toFixed(2) })),
    ),
    actions: [],
    progress: [],
    schemes: [],
    dashboards: codes
      .slice(0, ON_DASHBOARD)
      .map((indicator, order) => ({ dashboard: 'main', title: 'Sixty measures', section: null, indicator, order, show: null })),
    narrative: [],
    calendar: [],
    checks: [],
    benchmarks: [],
    rebases: [],
  };
}
