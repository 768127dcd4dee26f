import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anObservation, aSeries, aTarget } from '../../test/make.ts';
import { exact } from '../model/decimal.ts';
import type { Indicator, Observation, Polarity } from '../model/indicator.ts';
import { next, type Period, parsePeriod, periodsIn } from '../model/period.ts';
import { ownFigure } from './derived.ts';
import { isNone } from './forecast/yearAhead.ts';
import { type Forecast, forecast } from './forecast.ts';
import { type Series, withObservation } from './series.ts';

const Q2 = parsePeriod('2013-14 Q2');

/** Periods from the given one on, one a row. */
function periodsFrom(first: string, count: number): Period[] {
  const periods = [parsePeriod(first)];
  for (let last = periods[0]; last && periods.length < count; ) {
    last = next(last);
    periods.push(last);
  }
  return periods;
}

function quarters(...values: readonly (string | Partial<Observation>)[]): Observation[] {
  return periodsFrom('2011-12 Q1', values.length).map(({ text }, index) => anObservation(text, values[index] ?? {}));
}

function told(of: Series, asked: Period = Q2): Forecast {
  const found = forecast(of, asked);
  if (isNone(found)) throw new Error(`no forecast: ${found.reason}`);
  return found;
}

const FLOW = { basis: 'flow', rollUp: 'sum', unit: 'visits' } as const;
/** Two years and a half that nearly repeat themselves. */
const VISITS = quarters('10', '20', '30', '40', '12', '20', '33', '41', '11', '22');

describe('A year that is added up', () => {
  const of = aSeries(FLOW, VISITS, [aTarget('2013-14', '108')]);

  it('is what is known and the same quarters of last year, where that missed least', () => {
    // Missed by 2, 3, 4, 0 and 1 from the five points of the past: 2 on average, and 4 is the fifth of six for 80%.
    expect(told(of)).toMatchObject({
      year: '2013-14',
      from: '2013-14 Q2',
      values: 10,
      origins: 5,
      yearEnd: { period: '2013-14', value: '107', low: '103', high: '111' },
    });
    expect(told(of).methods[0]).toEqual({ method: 'same-period-last-year', error: '2' });
  });

  it('gives each quarter of the rest with the range of its own errors, and the total so far', () => {
    expect(told(of).points).toEqual([
      { period: '2013-14 Q3', value: '33', low: '30', high: '36' },
      { period: '2013-14 Q4', value: '41', low: '38', high: '44' },
    ]);
    expect(told(of).running).toEqual([
      { period: '2013-14 Q3', value: '66', low: '63', high: '69' },
      { period: '2013-14 Q4', value: '107', low: '103', high: '111' },
    ]);
  });

  it('meets a target above the forecast with four of the ten ends that five past errors give: 5 in 12', () => {
    // 107 and 2, 3, 4, 0 and 1 to either side.
    expect(told(of).chance).toBe(42);
  });

  it('needs what is left in equal parts, rounded up so that it is enough', () => {
    expect(told(of).pace).toEqual({ kind: 'each', figure: '38' });
  });

  it('is rounded up below nought too: towards it', () => {
    // 33 so far; 10 leaves -23 for two quarters, -11.5 each, and -12 each would not be enough.
    const of = aSeries(FLOW, quarters('-10', '20', '30', '40', '12', '20', '33', '41', '11', '22'), [aTarget('2013-14', '10')]);
    expect(told(of).pace).toEqual({ kind: 'each', figure: '-11' });
  });

  it('is not seen with figures that came later', () => {
    const later = withObservation(of, '2013-14 Q3', anObservation('2013-14 Q3', '500'));
    expect(told(later)).toEqual(told(of));
  });

  it('has met its target already where the rest cannot take anything away', () => {
    expect(told(aSeries(FLOW, VISITS, [aTarget('2013-14', '33')]))).toMatchObject({ pace: { kind: 'met-already' }, chance: null });
  });

  it('cannot stay within an allowance that is used up', () => {
    const used = aSeries({ ...FLOW, polarity: 'lower' }, VISITS, [aTarget('2013-14', '32.9')]);
    expect(told(used)).toMatchObject({ pace: { kind: 'out-of-reach' }, chance: null });
    const left = aSeries({ ...FLOW, polarity: 'lower' }, VISITS, [aTarget('2013-14', '108')]);
    expect(told(left).pace).toEqual({ kind: 'each', figure: '37' });
  });

  it('is the same of totals so far that are supplied', () => {
    const totals = quarters('10', '30', '60', '100', '12', '32', '65', '106', '11', '33');
    const supplied = aSeries({ ...FLOW, basis: 'cumulative' }, totals, [aTarget('2013-14', '108')]);
    const found = told(supplied);
    expect(found).toMatchObject({ yearEnd: { value: '107', low: '103', high: '111' }, chance: 42, pace: { kind: 'each', figure: '38' } });
    expect(found.points).toEqual(found.running);
  });
});

describe('A year that is a mean', () => {
  it('takes each quarter for a fourth', () => {
    // (11 + 22 + 33 + 41) / 4, a fourth of the errors, and (4 × 27 − 33) / 2.
    const found = told(aSeries({ ...FLOW, rollUp: 'mean', decimals: 2 }, VISITS, [aTarget('2013-14', '27')]));
    expect(found).toMatchObject({
      yearEnd: { value: '26.75', low: '25.75', high: '27.75' },
      running: [],
      chance: 42,
      pace: { kind: 'each', figure: '37.5' },
    });
  });
});

describe('A year that is a ratio', () => {
  const counts = (numerator: string, denominator: string) => ({ numerator, denominator });
  const rows = quarters(
    counts('80', '100'),
    counts('80', '100'),
    counts('80', '100'),
    counts('80', '100'),
    counts('80', '100'),
    counts('80', '100'),
    counts('160', '200'),
    counts('240', '300'),
    counts('80', '100'),
    counts('80', '100'),
  );
  const asked = { basis: 'flow', rollUp: 'ratio', unit: '%', decimals: 1 } as const;

  it('weighs the rest by the denominators of the same quarters last year', () => {
    // 160 of 200 so far; 84% of all 700 is 588, so 428 of the 500 to come: 85.6%.
    const found = told(aSeries(asked, rows, [aTarget('2013-14', '84')]));
    expect(found.yearEnd).toMatchObject({ value: '80.0', low: '80.0', high: '80.0' });
    expect(found.pace).toEqual({ kind: 'each', figure: '85.6' });
  });

  it('weighs the rest as the quarters of this year where last year came without its counts', () => {
    // 160 of 200 so far; 84% of 400 is 336, so 176 of the 200 to come.
    const of = aSeries(asked, quarters('80', '80', '80', '80', '80', '80', '80', '80', counts('80', '100'), counts('80', '100')), [
      aTarget('2013-14', '84'),
    ]);
    expect(told(of).pace).toEqual({ kind: 'each', figure: '88' });
  });

  it('cannot meet what would take more than 100%', () => {
    // All 500 to come would make 660 of 700: 94.28%.
    expect(told(aSeries(asked, rows, [aTarget('2013-14', '94.3')])).pace).toEqual({ kind: 'out-of-reach' });
    expect(told(aSeries(asked, rows, [aTarget('2013-14', '94.2')])).pace).toEqual({ kind: 'each', figure: '99.9' });
  });

  it('is not forecast without the counts behind it', () => {
    const bare = [...rows.slice(0, 9), anObservation('2013-14 Q2', '80')];
    expect(forecast(aSeries(asked, bare), Q2)).toEqual({ reason: 'no-counts', periods: ['2013-14 Q2'] });
  });
});

describe('A year that ends on its last figure', () => {
  const snapshots = quarters('10', '20', '30', '40', '12', '20', '33', '41', '11', '22');
  const of = (said: Partial<Indicator>, target: string) =>
    aSeries({ basis: 'snapshot', rollUp: 'last', unit: 'beds', ...said }, snapshots, [aTarget('2013-14', target)]);

  it('is forecast for that quarter alone', () => {
    // From five points of the past, two quarters ahead: missed by 0, 3, 1, −1 and 2.
    expect(told(of({}, '43'))).toMatchObject({ yearEnd: { value: '41', low: '38', high: '44' }, chance: 25 });
  });

  it('has so far to go in each quarter', () => {
    expect(told(of({}, '43')).pace).toEqual({ kind: 'step', figure: '11' });
    expect(told(of({ decimals: 1 }, '43')).pace).toEqual({ kind: 'step', figure: '10.5' });
  });

  it('need only stay where it meets the target already', () => {
    expect(told(of({}, '22')).pace).toEqual({ kind: 'hold' });
    expect(told(of({ polarity: 'lower' }, '22')).pace).toEqual({ kind: 'hold' });
  });

  it('is the same of twelve months as supplied', () => {
    expect(told(of({ basis: 'rolling-12' }, '43')).yearEnd).toMatchObject({ value: '41' });
  });

  it('stays a percentage', () => {
    const high = quarters('99', '85', '98', '84', '93', '99', '86', '98', '99', '92');
    const found = told(aSeries({ basis: 'snapshot', rollUp: 'last', unit: '%' }, high));
    expect(found.yearEnd.high).toBe('100');
    const free = told(aSeries({ basis: 'snapshot', rollUp: 'last', unit: '%', highest: '120' }, high));
    expect(Number(free.yearEnd.high)).toBeGreaterThan(100);
  });

  it('has no chance to speak of where it is to inform only, or to hit a point', () => {
    expect(told(of({ polarity: 'none' }, '43'))).toMatchObject({ target: null, chance: null, pace: null });
    expect(told(of({ kind: 'contextual' }, '43'))).toMatchObject({ target: null, chance: null, pace: null });
    expect(told(of({ polarity: 'near' }, '43'))).toMatchObject({ chance: null, pace: null });
  });

  it('may end inside a range', () => {
    const range = aSeries({ basis: 'snapshot', rollUp: 'last', polarity: 'range', unit: 'beds' }, snapshots, [
      aTarget('2013-14', { lower: '40', upper: '42' }),
    ]);
    // 41 and 0, 3, 1, 1 and 2 to either side: six of ten.
    expect(told(range)).toMatchObject({ chance: 58, pace: null });
  });
});

describe('No forecast', () => {
  it('is made of less than the history takes: a season, as many steps and three more', () => {
    const short = VISITS.slice(2).map((row, index) => ({ ...row, period: periodsFrom('2011-12 Q3', 8)[index]?.text ?? '' }));
    expect(forecast(aSeries(FLOW, short), Q2)).toEqual({ reason: 'short', has: 8, needs: 9 });
    expect(told(aSeries(FLOW, VISITS.slice(1))).values).toBe(9);
  });

  it('is made over a gap', () => {
    const gap = VISITS.filter(({ period }) => period !== '2012-13 Q1');
    expect(forecast(aSeries(FLOW, gap), Q2)).toEqual({ reason: 'gap', has: 5, needs: 9 });
  });

  it('is made over a new definition, behind or ahead', () => {
    const behind = aSeries({ ...FLOW, redefined: ['2012-13 Q3'] }, VISITS);
    expect(forecast(behind, Q2)).toEqual({ reason: 'redefined', has: 4, needs: 9 });
    const ahead = aSeries({ ...FLOW, redefined: ['2013-14 Q4'] }, VISITS);
    expect(forecast(ahead, Q2)).toEqual({ reason: 'redefined', has: 0, needs: 9 });
  });

  it('is made of a year of which a part is missing', () => {
    const lost = [...VISITS.slice(0, 9), anObservation('2013-14 Q2', { state: 'suppressed' })];
    expect(forecast(aSeries(FLOW, lost), Q2)).toEqual({ reason: 'missing', periods: ['2013-14 Q2'] });
  });

  it('is made of a year that is over, or of periods that make none', () => {
    expect(forecast(aSeries(FLOW, VISITS), parsePeriod('2012-13 Q4'))).toEqual({ reason: 'over' });
    expect(forecast(aSeries({ ...FLOW, rollUp: 'none' }, VISITS), Q2)).toEqual({ reason: 'no-roll-up' });
    expect(forecast(aSeries(FLOW, []), Q2)).toEqual({ reason: 'never' });
  });
});

describe('What is measured once a year', () => {
  it('is forecast for the year that is not in', () => {
    const years = ['2008-09', '2009-10', '2010-11', '2011-12', '2012-13'].map((year) => anObservation(year, '50'));
    const found = told(aSeries({ frequency: 'year', unit: 'beds' }, years));
    expect(found).toMatchObject({ year: '2013-14', from: '2012-13', origins: 4, yearEnd: { value: '50', low: '50', high: '50' } });
  });
});

describe('Any forecast', () => {
  const values = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 9, maxLength: 11 });
  const kinds = fc.constantFrom<Partial<Indicator>[]>(
    { basis: 'flow', rollUp: 'sum' },
    { basis: 'flow', rollUp: 'mean' },
    { basis: 'snapshot', rollUp: 'last' },
    { basis: 'flow', rollUp: 'ratio', unit: '%' },
  );
  const made = fc.record({
    values,
    kind: kinds,
    target: fc.integer({ min: 0, max: 3000 }),
    polarity: fc.constantFrom<Polarity[]>('higher', 'lower'),
    decimals: fc.integer({ min: 0, max: 2 }),
  });
  /** As many quarters as there are values, the last being the second of its year; ratios get whole numerators of 1000. */
  const seriesOf = ({ values: all, kind, target, polarity, decimals }: typeof made extends fc.Arbitrary<infer Made> ? Made : never) => {
    const start = periodsFrom('2010-11 Q1', 30).findIndex(({ text }) => text === '2013-14 Q2') - all.length + 1;
    const rows = periodsFrom('2010-11 Q1', 30)
      .slice(start, start + all.length)
      .map(({ text }, index) => {
        const value = String(all[index]);
        return anObservation(text, kind.rollUp === 'ratio' ? { numerator: value, denominator: '1000' } : value);
      });
    const share = kind.rollUp === 'ratio' ? target % 100 : target;
    return aSeries({ ...kind, polarity, decimals }, rows, [aTarget('2013-14', String(share))]);
  };
  const rest = periodsIn(parsePeriod('2013-14'), 'quarter').slice(2);

  function withRest(of: Series, figure: (index: number) => string): Series {
    return rest.reduce((series, { text }, index) => {
      const value = figure(index);
      const row = of.indicator.rollUp === 'ratio' ? { numerator: String(exact(value).times(10)), denominator: '1000' } : { value };
      return withObservation(series, text, anObservation(text, row));
    }, of);
  }

  it('has a chance that fits its range: even where the target is the forecast, one in ten or so at its far end', () => {
    fc.assert(
      fc.property(values, (all) => {
        const of = (target: string) =>
          told(
            seriesOf({ values: all, kind: { basis: 'snapshot', rollUp: 'last' }, target: Number(target), polarity: 'higher', decimals: 0 }),
          );
        const { yearEnd } = of('0');
        if (Number(yearEnd.low) === 0 || yearEnd.low === yearEnd.high) return;
        expect(of(String(Number(yearEnd.low) - 1)).chance).toBeGreaterThanOrEqual(75);
        expect(of(String(Number(yearEnd.high) + 1)).chance).toBeLessThanOrEqual(25);
      }),
    );
  });

  it('lies in its range, within its bounds and short of certainty', () => {
    fc.assert(
      fc.property(made, (given) => {
        const found = told(seriesOf(given));
        for (const { value, low, high } of [found.yearEnd, ...found.points, ...found.running]) {
          expect(Number(low)).toBeLessThanOrEqual(Number(value));
          expect(Number(value)).toBeLessThanOrEqual(Number(high));
          expect(Number(low)).toBeGreaterThanOrEqual(0);
          if (given.kind.rollUp === 'ratio') expect(Number(high)).toBeLessThanOrEqual(100);
        }
        expect(found.chance ?? 50).toBeGreaterThanOrEqual(1);
        expect(found.chance ?? 50).toBeLessThanOrEqual(99);
      }),
    );
  });

  it('is what the year comes to with its points for figures', () => {
    fc.assert(
      fc.property(made, (given) => {
        const of = seriesOf({ ...given, decimals: 2 });
        const { points, yearEnd } = told(of);
        const year = ownFigure(
          withRest(of, (index) => points[index]?.value ?? '0'),
          parsePeriod('2013-14'),
        );
        expect(Math.abs(Number(year?.value) - Number(yearEnd.value))).toBeLessThanOrEqual(0.02);
      }),
    );
  });

  it('names a pace with which the year meets its target, and with one digit less does not', () => {
    fc.assert(
      fc.property(made, (given) => {
        const of = seriesOf(given);
        const { pace, target } = told(of);
        if (pace?.kind !== 'each') return;
        const step = exact('1')
          .div(10 ** given.decimals)
          .times(given.polarity === 'higher' ? -1 : 1);
        const reached = (figure: string) =>
          exact(
            ownFigure(
              withRest(of, () => figure),
              parsePeriod('2013-14'),
            )?.value ?? '0',
          );
        const wanted = exact(target?.target ?? '0');
        const meets = (figure: string) => (given.polarity === 'higher' ? reached(figure).gte(wanted) : reached(figure).lte(wanted));
        expect(meets(pace.figure)).toBe(true);
        expect(meets(exact(pace.figure).plus(step).toFixed())).toBe(false);
      }),
    );
  });
});
