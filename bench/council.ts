import type { Council } from '../src/model/council.ts';
import type { Indicator, Observation, Target } from '../src/model/indicator.ts';
import { periodAt } from '../src/model/period.ts';
import { LEFT_OUT_BY_DEFAULT } from '../src/model/plan.ts';
import { seeded } from './measure.ts';

const LAST_MONTH = 2026 * 12 + 8;
export const ON_DASHBOARD = 60;

/** A council of so many monthly indicators with so many months to September 2026, the first 60 on one dashboard. */
export function seededCouncil(indicators: number, months: number, name = `Bench of ${indicators} by ${months}`): Council {
  const random = seeded(11);
  const codes = Array.from({ length: indicators }, (_, index) => `B${String(index + 1).padStart(5, '0')}`);
  const periods = Array.from({ length: months }, (_, index) => periodAt('month', LAST_MONTH - months + 1 + index).text);
  return {
    organisation: { name, yearStarts: 4, language: 'en', rounding: 'independent', leftOut: LEFT_OUT_BY_DEFAULT },
    plans: [{ code: 'BP', title: 'Bench plan', kind: 'service', years: '2026-27' }],
    objectives: [{ plan: 'BP', code: '1', title: 'Be quick', level: 'objective', parent: null }],
    indicators: codes.map(
      (code, index): Indicator => ({
        code,
        title: `Measure number ${index + 1} of the bench`,
        objective: 'BP/1',
        kind: 'key',
        polarity: index % 2 === 0 ? 'higher' : 'lower',
        unit: '%',
        decimals: 2,
        frequency: 'month',
        basis: 'flow',
        rollUp: 'mean',
        shownAs: index % 3 === 0 ? 'rolling-12' : 'year-to-date',
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
      }),
    ),
    targets: codes.map(
      (indicator): Target => ({
        indicator,
        period: '2026-09',
        target: '85.00',
        minimum: null,
        lower: null,
        upper: null,
        tolerance: null,
        note: null,
      }),
    ),
    observations: codes.flatMap((indicator) =>
      periods.map(
        (period): Observation => ({
          indicator,
          period,
          breakdown: null,
          value: (60 + random() * 40).toFixed(2),
          numerator: null,
          denominator: null,
          state: null,
          direction: null,
          status: null,
          reason: null,
          comment: null,
        }),
      ),
    ),
    actions: [],
    progress: [],
    schemes: [],
    dashboards: codes
      .slice(0, ON_DASHBOARD)
      .map((indicator, order) => ({ dashboard: 'main', title: 'Sixty measures', section: null, indicator, order })),
    narrative: [],
  };
}
