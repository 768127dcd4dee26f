import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anObservation, aSeries, aTarget } from '../../test/make.ts';
import { periodAt } from '../model/period.ts';
import { rolling12, yearToDate } from './derived.ts';
import { judgeIndicator } from './judge.ts';
import { isPanelScheme, judgePanel, NOT_COMPARABLE, statusOf } from './panel.ts';
import { PRESETS } from './presets.ts';

const FIRST = 2012 * 12 + 3;
const WORDS = { 1: 'improved', 0: 'no-change', [-1]: 'worsened', [NOT_COMPARABLE]: 'not-comparable' } as const;
const schemes = ['within-10%', 'within-5%', 'minimum-standard', '1-and-5', 'on-off'] as const;

const units = fc.oneof(
  fc.integer({ min: -30_000, max: 30_000 }),
  fc.constantFrom(0, 7290, 8100, 9000, 10_000, 9500, 9501, 9900, 900_719_925_474, 810_647_932_926),
);
const month = fc.record({ actual: fc.option(units), target: fc.option(units), minimum: fc.option(units) });

const decimal = (value: number): string =>
  `${value < 0 ? '-' : ''}${Math.trunc(Math.abs(value) / 100)}.${String(Math.abs(value) % 100).padStart(2, '0')}`;

describe('a panel of series', () => {
  it('gives the same status, direction and sums as the judge of one indicator, at and around every boundary', () => {
    const one = fc.record({
      months: fc.array(month, { minLength: 14, maxLength: 20 }),
      polarity: fc.constantFrom('higher', 'lower'),
      scheme: fc.constantFrom(...schemes),
      direction: fc.constantFrom('previous', 'previous-to-target'),
    });
    fc.assert(
      fc.property(one, ({ months, polarity, scheme, direction }) => {
        const column = (of: 'actual' | 'target' | 'minimum') => Float64Array.from(months, (each) => each[of] ?? Number.NaN);
        const verdicts = judgePanel({
          series: 1,
          months: months.length,
          firstMonth: FIRST,
          yearStart: 4,
          actual: column('actual'),
          target: column('target'),
          minimum: column('minimum'),
          polarity: [polarity],
          scheme: [PRESETS[scheme]],
          direction: [direction],
        });
        const periods = months.map((_, index) => periodAt('month', FIRST + index));
        const of = aSeries(
          { frequency: 'month', basis: 'flow', rollUp: 'sum', polarity, scheme, direction, unit: null },
          months.flatMap(({ actual }, index) => (actual === null ? [] : [anObservation(periods[index]?.text ?? '', decimal(actual))])),
          months.map(({ target, minimum }, index) =>
            aTarget(periods[index]?.text ?? '', {
              target: target === null ? null : decimal(target),
              minimum: minimum === null ? null : decimal(minimum),
            }),
          ),
        );
        periods.forEach((period, index) => {
          const verdict = judgeIndicator(of, period);
          expect(statusOf(verdicts.status[index] ?? 255)).toBe(verdict.status ?? verdict.notJudged);
          const sign = verdicts.direction[index];
          expect(sign === 1 || sign === 0 || sign === -1 ? WORDS[sign] : 'not-comparable').toBe(verdict.direction.direction);
          const year = yearToDate(of, period);
          const twelve = rolling12(of, period);
          expect(verdicts.yearToDate[index]).toBe(year?.whole ? Math.round(Number(year.value) * 100) : Number.NaN);
          expect(verdicts.rolling12[index]).toBe(twelve?.whole ? Math.round(Number(twelve.value) * 100) : Number.NaN);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('stays exact where doubles are not: 90% of a target of seventeen digits', () => {
    const target = 9_007_199_254_740_990;
    const edge = 8_106_479_329_266_891;
    const judged = (actual: number) =>
      judgePanel({
        series: 1,
        months: 1,
        firstMonth: FIRST,
        yearStart: 4,
        actual: Float64Array.of(actual),
        target: Float64Array.of(target),
        minimum: Float64Array.of(Number.NaN),
        polarity: ['higher'],
        scheme: [PRESETS['within-10%']],
        direction: ['previous'],
      }).status[0] ?? 255;
    expect([statusOf(judged(edge)), statusOf(judged(edge - 1))]).toEqual(['amber', 'red']);
  });

  it('leaves to the judge what needs more than a gap and a minimum', () => {
    expect([
      isPanelScheme(PRESETS['trend-aware'], 'higher'),
      isPanelScheme(PRESETS['within-10%'], 'near'),
      isPanelScheme(PRESETS['1-and-5'], 'lower'),
    ]).toEqual([false, false, true]);
  });
});
