import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aBenchmark, anObservation, aSeries, aTarget } from '../../test/make.ts';
import type { Indicator, Status, Target } from '../model/indicator.ts';
import { parsePeriod } from '../model/period.ts';
import type { Verdict } from '../model/verdict.ts';
import { judgeIndicator } from './judge.ts';

const PERIOD = '2013-14 Q2';

function judged(said: Partial<Indicator>, value: string, target: string | Partial<Target>): Verdict {
  return judgeIndicator(aSeries(said, [anObservation(PERIOD, value)], [aTarget(PERIOD, target)]), parsePeriod(PERIOD));
}

function statusOf(said: Partial<Indicator>, value: string, target: string | Partial<Target>): string {
  const verdict = judged(said, value, target);
  return verdict.status ?? `not judged: ${verdict.notJudged}`;
}

describe('within-10%', () => {
  it.each([
    ['higher', '81', '81', 'green'],
    ['higher', '80.99', '81', 'amber'],
    ['higher', '72.9', '81', 'amber'],
    ['higher', '72.89', '81', 'red'],
    ['lower', '17.00', '17', 'green'],
    ['lower', '17.39', '17.00', 'amber'],
    ['lower', '18.7', '17', 'amber'],
    ['lower', '18.71', '17', 'red'],
    ['higher', '-9', '-10', 'green'],
    ['higher', '-11', '-10', 'amber'],
    ['higher', '-11.01', '-10', 'red'],
    ['near', '10', '10', 'green'],
    ['near', '9', '10', 'amber'],
    ['near', '11', '10', 'amber'],
    ['near', '11.1', '10', 'red'],
    ['higher', '0.3', '0.30', 'green'],
    ['higher', '0.27', '0.3', 'amber'],
  ] as const)('%s is better: %s against %s is %s', (polarity, value, target, status) => {
    expect(statusOf({ polarity }, value, target)).toBe(status);
  });

  it.each([
    ['lower', '0', 'green'],
    ['lower', '0.01', 'red'],
    ['higher', '0', 'green'],
    ['higher', '-28', 'red'],
    ['higher', '3', 'green'],
  ] as const)('has no gap in per cent at target 0, where any miss is red: %s, %s is %s', (polarity, value, status) => {
    const verdict = judged({ polarity }, value, '0.00');
    expect([verdict.status, verdict.gapPercent]).toEqual([status, null]);
  });

  it('shows its reason with every figure it was made on', () => {
    const verdict = judged({}, '97.44', '100.00');
    expect(verdict).toMatchObject({ status: 'amber', gap: '-2.56', gapPercent: '-2.56', label: 'amber', scheme: 'within-10%' });
    expect(verdict.trace).toEqual([
      { label: 'green', status: 'green', matched: false, tests: [{ on: 'gapPercent', found: '-2.56', wanted: '>= 0', holds: false }] },
      { label: 'amber', status: 'amber', matched: true, tests: [{ on: 'gapPercent', found: '-2.56', wanted: '>= -10', holds: true }] },
    ]);
  });

  it('is the mirror image where lower is better, at every figure', () => {
    const figure = fc.integer({ min: -5000, max: 5000 }).map((hundredths) => (hundredths / 100).toFixed(2));
    fc.assert(
      fc.property(
        figure,
        figure.filter((text) => Number(text) !== 0),
        (value, target) => {
          const mirrored = (2 * Number(target) - Number(value)).toFixed(2);
          expect(statusOf({ polarity: 'lower' }, mirrored, target)).toBe(statusOf({ polarity: 'higher' }, value, target));
        },
      ),
    );
  });

  it('turns amber exactly at the edge and red one unit in the last place beyond it, for every target', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (tenths) => {
        const target = (tenths / 10).toFixed(1);
        const edge = ((tenths * 9) / 100).toFixed(2);
        const beyond = ((tenths * 9 - 1) / 100).toFixed(2);
        expect([statusOf({}, edge, target), statusOf({}, beyond, target)]).toEqual(['amber', 'red']);
      }),
    );
  });
});

describe('minimum-standard', () => {
  const scheme = 'minimum-standard';
  it.each([
    ['higher', '90', 'green'],
    ['higher', '89.99', 'amber'],
    ['higher', '80', 'amber'],
    ['higher', '79.99', 'red'],
  ] as const)('%s is better: %s against 90 with a minimum of 80 is %s', (polarity, value, status) => {
    expect(statusOf({ scheme, polarity }, value, { target: '90', minimum: '80' })).toBe(status);
  });

  it('takes the minimum as a ceiling where lower is better', () => {
    const against = (value: string) => statusOf({ scheme, polarity: 'lower' }, value, { target: '4', minimum: '5' });
    expect([against('4'), against('4.01'), against('5'), against('5.01')]).toEqual(['green', 'amber', 'amber', 'red']);
  });

  it('is never silently red without a minimum', () => {
    expect(statusOf({ scheme }, '91', { target: '90' })).toBe('green');
    expect(statusOf({ scheme }, '12', { target: '90' })).toBe('not judged: no-minimum');
  });
});

describe('the other presets', () => {
  it.each([
    ['within-5%', '95', 'amber'],
    ['within-5%', '94.99', 'red'],
    ['1-and-5', '99', 'green'],
    ['1-and-5', '98.99', 'amber'],
    ['1-and-5', '95.01', 'amber'],
    ['1-and-5', '95', 'red'],
    ['on-off', '100', 'green'],
    ['on-off', '99.9', 'red'],
  ])('%s: %s against 100 is %s', (scheme, value, status) => {
    expect(statusOf({ scheme }, value, '100')).toBe(status);
  });

  it('calls off track by its own word', () => {
    expect(judged({ scheme: 'on-off' }, '99', '100').label).toBe('off track');
  });

  it('two-sided has words of its own, either side of the tolerance', () => {
    const against = (value: string) => statusOf({ scheme: 'two-sided' }, value, { target: '50', tolerance: '4' });
    expect([against('52.01'), against('52'), against('48'), against('47.99')]).toEqual(['better', 'within', 'within', 'worse']);
    expect(statusOf({ scheme: 'two-sided' }, '50', '50')).toBe('not judged: no-target');
  });

  it('activity-range places demand, both ends inside', () => {
    const demand: Partial<Indicator> = { scheme: 'activity-range', kind: 'activity', polarity: 'none' };
    const against = (value: string) => statusOf(demand, value, { lower: '370', upper: '400' });
    expect([against('370'), against('400'), against('401'), against('369')]).toEqual([
      'as-expected',
      'as-expected',
      'above-range',
      'below-range',
    ]);
  });

  it('trend-aware spares a miss that held or improved on the same quarter last year', () => {
    const against = (lastYear: string): Status | null =>
      judgeIndicator(
        aSeries({ scheme: 'trend-aware' }, [anObservation('2012-13 Q2', lastYear), anObservation(PERIOD, '80')], [aTarget(PERIOD, '100')]),
        parsePeriod(PERIOD),
      ).status;
    expect([against('79'), against('80'), against('81')]).toEqual(['amber', 'amber', 'red']);
    expect(statusOf({ scheme: 'trend-aware' }, '90', '100')).toBe('green');
    expect(statusOf({ scheme: 'trend-aware' }, '89', '100')).toBe('red');
  });

  it('quartile is not judged while no peers are held', () => {
    expect(statusOf({ scheme: 'quartile' }, '89', '100')).toBe('not judged: no-target');
  });

  it.each([
    ['5th of 22 is in the best quarter', 4, 'green', '22.73'],
    ['6th of 22 is not', 5, 'amber', '27.27'],
    ['16th of 22 is in the middle half', 15, 'amber', '72.73'],
    ['17th of 22 is in the last quarter', 16, 'red', '77.27'],
  ])('quartile: %s (Welsh Government 2013/14)', (_, better, status, share) => {
    const others = Array.from({ length: 21 }, (__, index) => aBenchmark(PERIOD, `Council ${index + 1}`, index < better ? '90' : '80'));
    const verdict = judgeIndicator(aSeries({ scheme: 'quartile' }, [anObservation(PERIOD, '89')], [], others), parsePeriod(PERIOD));
    expect([verdict.status, verdict.trace.at(0)?.tests]).toEqual([
      status,
      [{ on: 'rankShare', found: share, wanted: '<= 25', holds: status === 'green' }],
    ]);
  });

  it('a range is met inside it and missed by the distance outside', () => {
    const range: Partial<Indicator> = { polarity: 'range' };
    const against = (value: string) => judged(range, value, { lower: '10', upper: '20' });
    expect([against('10').status, against('20').gap, against('21').gap, against('21').status, against('8.9').status]).toEqual([
      'green',
      '0',
      '-1',
      'amber',
      'red',
    ]);
  });
});

describe('not judged', () => {
  const period = parsePeriod(PERIOD);
  it.each([
    ['no target is set', {}, anObservation(PERIOD, '5'), [], 'no-target'],
    ['the value is not available', {}, anObservation(PERIOD, { state: 'not-available' }), [aTarget(PERIOD, '5')], 'no-data'],
    ['the value is suppressed', {}, anObservation(PERIOD, { state: 'suppressed' }), [aTarget(PERIOD, '5')], 'no-data'],
    ['nothing was due', {}, anObservation(PERIOD, { state: 'not-due' }), [aTarget(PERIOD, '5')], 'not-due'],
    ['it is judged at year end', { judged: 'year-end' }, anObservation(PERIOD, '11.11'), [aTarget(PERIOD, '0.00')], 'not-due'],
    ['it is collected yearly', { frequency: 'year' }, anObservation('2012-13', '5'), [aTarget('2012-13', '5')], 'not-due'],
    ['it gives context', { kind: 'contextual' }, anObservation(PERIOD, '5'), [aTarget(PERIOD, '5')], 'information-only'],
    ['neither way is better', { polarity: 'none' }, anObservation(PERIOD, '5'), [aTarget(PERIOD, '5')], 'information-only'],
    ['only the year has a target', {}, anObservation(PERIOD, '5'), [aTarget('2013-14', '5')], 'no-target'],
  ] as const)('where %s', (_, said, observation, targets, why) => {
    expect(judgeIndicator(aSeries(said, [observation], targets), period)).toMatchObject({ status: null, notJudged: why });
  });

  it('judges in-year periods by the year-end target where the indicator says so', () => {
    const series = aSeries({ judged: 'every-period' }, [anObservation(PERIOD, '5')], [aTarget('2013-14', '5')]);
    expect(judgeIndicator(series, period)).toMatchObject({ status: 'green', yearEndTarget: '5' });
  });

  it("judges at year end by the outturn and the year's target", () => {
    const series = aSeries(
      { judged: 'year-end' },
      [anObservation('2013-14 Q4', '11')],
      [aTarget('2013-14', '10'), aTarget('2013-14 Q4', '99')],
    );
    expect(judgeIndicator(series, parsePeriod('2013-14 Q4'))).toMatchObject({ status: 'green', gap: '1' });
  });

  it.each([
    ['academic-year', 'AY2013-14'],
    ['calendar-year', '2013'],
  ] as const)("judges what is measured by %s at the end of that year, which is not the end of the council's", (frequency, year) => {
    const series = aSeries({ frequency, judged: 'year-end' }, [anObservation(year, '11')], [aTarget(year, '10')]);
    expect(judgeIndicator(series, parsePeriod(year))).toMatchObject({ status: 'green', yearEndTarget: '10' });
  });
});

it('an override keeps both statuses', () => {
  const stated = anObservation(PERIOD, { value: '60', status: 'green', reason: 'Two late forms arrived after the count' });
  const verdict = judgeIndicator(aSeries({}, [stated], [aTarget(PERIOD, '100')]), parsePeriod(PERIOD));
  expect(verdict).toMatchObject({
    status: 'green',
    computed: 'red',
    override: { stated: 'green', reason: 'Two late forms arrived after the count' },
  });
});

it('an override of the last quarter is one of the year only where that quarter stands for the year', () => {
  const quarters = ['2013-14 Q1', '2013-14 Q2', '2013-14 Q3', '2013-14 Q4'].map((period) =>
    anObservation(period, { value: '10', status: period.endsWith('Q4') ? 'green' : null }),
  );
  const year = (said: Partial<Indicator>) =>
    judgeIndicator(aSeries(said, quarters, [aTarget('2013-14', '100')]), parsePeriod('2013-14')).status;
  expect(year({ basis: 'flow', rollUp: 'sum' })).toBe('red');
  expect(year({ basis: 'snapshot', rollUp: 'last' })).toBe('green');
});

it('a phased target judges its own period, and the year-end target stands beside it', () => {
  const series = aSeries({ frequency: 'month' }, [anObservation('2012-09', '62')], [aTarget('2012-09', '60'), aTarget('2012-13', '70')]);
  expect(judgeIndicator(series, parsePeriod('2012-09'))).toMatchObject({ status: 'green', yearEndTarget: '70', target: { target: '60' } });
});
