import { describe, expect, it } from 'vitest';
import { anObservation, aSeries, aTarget } from '../../test/make.ts';
import type { Indicator, Observation } from '../model/indicator.ts';
import { parsePeriod } from '../model/period.ts';
import { type Breakdown, breakDown } from './breakdown.ts';
import { dimensionsOf, likelySlips } from './breakdownParts.ts';

const Q1 = '2013-14 Q1';
const Q2 = '2013-14 Q2';
const LAST_YEAR = '2012-13 Q2';

function part(breakdown: string, counts: readonly [number, number] | string | Partial<Observation>, period = Q2): Observation {
  if (typeof counts === 'string') return anObservation(period, { breakdown, value: counts });
  if (!('length' in counts)) return anObservation(period, { breakdown, ...counts });
  const [numerator, denominator] = counts;
  return anObservation(period, { breakdown, numerator: `${numerator}`, denominator: `${denominator}` });
}

function broken(said: Partial<Indicator>, rows: readonly Observation[], asked = Q2, threshold: number | null = null): Breakdown {
  const whole = aSeries(said, rows, [aTarget(Q2, '87')]);
  const [dimension] = dimensionsOf(whole, rows, threshold).dimensions;
  const found = dimension === undefined ? null : breakDown(whole, dimension, parsePeriod(asked));
  if (found === null) throw new Error('there is no breakdown');
  return found;
}

const WHOLE = anObservation(Q2, { value: '68.5', numerator: '305', denominator: '445' });
const AREAS = [part('area=Barry', [120, 200]), part('area=Penarth', [145, 185]), part('area=Cowbridge', [40, 60])];
const REVIEWS: Partial<Indicator> = { decimals: 1, rollUp: 'ratio' };

describe('the total', () => {
  it('of percentages is the sum of the numerators over the sum of the denominators, never a mean', () => {
    const { total, kind } = broken(REVIEWS, [WHOLE, ...AREAS]);
    expect(kind).toBe('ratio');
    // the mean of 60, 78.4 and 66.7 is 68.4
    expect(total).toMatchObject({
      value: '68.53932584269662921348',
      numerator: '305',
      denominator: '445',
      difference: '0.03932584269662921348',
      numeratorDifference: '0',
      denominatorDifference: '0',
      agrees: true,
      without: [],
    });
  });

  it('says by how much the parts hold less, or more, than the whole', () => {
    const { total: less } = broken(REVIEWS, [WHOLE, ...AREAS.slice(0, 2)]);
    expect(less).toMatchObject({
      numerator: '265',
      denominator: '385',
      numeratorDifference: '-40',
      denominatorDifference: '-60',
      agrees: false,
    });
    const { total: more } = broken(REVIEWS, [WHOLE, ...AREAS, part('area=Rhoose', [30, 40])]);
    expect(more).toMatchObject({ numerator: '335', numeratorDifference: '30', denominatorDifference: '40', agrees: false });
  });

  it('of counts is their sum', () => {
    const { total, kind, parts } = broken({ unit: null }, [
      anObservation(Q2, '400'),
      part('area=Barry', '250'),
      part('area=Penarth', '149'),
    ]);
    expect(kind).toBe('count');
    expect(total).toMatchObject({ value: '399', numerator: null, difference: '-1', agrees: false });
    expect(parts.map(({ share, standing, apart }) => [share, standing, apart])).toEqual([
      ['62.5', null, null],
      ['37.3', null, null],
    ]);
  });

  it('of percentages without their parts is none', () => {
    const { total, kind } = broken(REVIEWS, [anObservation(Q2, '68.5'), part('area=Barry', '60'), part('area=Penarth', '78.4')]);
    expect([kind, total]).toEqual(['rate', 'rates']);
  });

  it('of a year so far is none while a part lacks one of its quarters', () => {
    const year: Partial<Indicator> = { decimals: 0, rollUp: 'sum', unit: null, shownAs: 'year-to-date' };
    const rows = [
      anObservation(Q1, { value: '20' }),
      anObservation(Q2, { value: '30' }),
      part('area=Barry', '8', Q1),
      part('area=Barry', '12'),
      part('area=Penarth', '18'),
    ];
    expect(broken(year, rows).total).toBe('incomplete');
    expect(broken(year, [...rows, part('area=Penarth', '12', Q1)]).total).toMatchObject({ value: '50', agrees: true });
  });

  it('names the parts that have no figure and are not in it', () => {
    const { total, parts } = broken(REVIEWS, [WHOLE, ...AREAS.slice(0, 2), part('area=Cowbridge', { state: 'not-available' })]);
    expect(total).toMatchObject({ value: '68.83116883116883116883', without: ['Cowbridge'] });
    expect(parts.map(({ lacks }) => lacks)).toEqual([null, null, 'not-available']);
  });

  it('is held against nothing where no whole figure is reported', () => {
    expect(broken(REVIEWS, AREAS).total).toMatchObject({ numerator: '305', difference: null, agrees: false });
  });
});

describe('a part', () => {
  it('is better or worse than the whole by which way is better, to the digit that is shown', () => {
    const rows = [WHOLE, ...AREAS, part('area=Rhoose', [685, 1000])];
    const standings = (said: Partial<Indicator>) => broken({ ...REVIEWS, ...said }, rows).parts.map(({ standing }) => standing);
    expect(standings({})).toEqual(['worse', 'better', 'worse', 'same']);
    expect(standings({ polarity: 'lower' })).toEqual(['better', 'worse', 'better', 'same']);
    expect(standings({ polarity: 'none' })).toEqual(['below', 'above', 'below', 'same']);
    expect(broken(REVIEWS, rows).parts[0]?.apart).toBe('-8.5');
  });

  it("has its share of the whole council's cases; where the parts hold more, of theirs", () => {
    expect(broken(REVIEWS, [WHOLE, ...AREAS]).parts.map(({ share }) => share)).toEqual(['44.9', '41.6', '13.5']);
    expect(broken(REVIEWS, [WHOLE, ...AREAS, part('area=Rhoose', [30, 55])]).parts.map(({ share }) => share)).toEqual([
      '40.0',
      '37.0',
      '12.0',
      '11.0',
    ]);
  });

  it('has its change since the period before and since last year, where both are held', () => {
    const earlier = [
      part('area=Barry', [110, 200], Q1),
      part('area=Barry', [140, 200], LAST_YEAR),
      part('area=Penarth', [1, 2], LAST_YEAR),
    ];
    const { parts } = broken(REVIEWS, [...earlier, WHOLE, ...AREAS]);
    expect(parts.map(({ name, change, changeOnYear }) => [name, change, changeOnYear])).toEqual([
      ['Barry', '5', '-10'],
      ['Penarth', null, '28.37837837837837837838'],
      ['Cowbridge', null, null],
    ]);
  });

  it('has no change from period to period of a running total, which only grows, and one on last year', () => {
    const of = { unit: null, rollUp: 'sum', basis: 'flow', shownAs: 'year-to-date' } as const;
    const rows = ['2012-13 Q1', LAST_YEAR, Q1, Q2].map((period, index) => part('area=Barry', `${10 + index}`, period));
    const [barry] = broken(of, rows).parts;
    expect([barry?.figure?.value, barry?.change, barry?.changeOnYear]).toEqual(['25', null, '4']);
  });

  it('is not compared over a new definition', () => {
    const rows = [part('area=Barry', [110, 200], Q1), WHOLE, ...AREAS];
    expect(broken({ ...REVIEWS, redefined: [Q2] }, rows).parts[0]?.change).toBe(null);
  });
});

describe('the spread', () => {
  it('runs from the lowest to the highest, with all that share an end', () => {
    const { spread } = broken(REVIEWS, [WHOLE, ...AREAS, part('area=Rhoose', [3, 5])]);
    expect(spread?.lowest.map(({ name }) => name)).toEqual(['Barry', 'Rhoose']);
    expect(spread?.highest.map(({ name }) => name)).toEqual(['Penarth']);
    expect(spread?.range).toBe('18.37837837837837837838');
  });

  it('is none of a single figure', () => {
    expect(broken(REVIEWS, AREAS.slice(0, 1)).spread).toBe(null);
  });
});

describe('small numbers', () => {
  it('hide a second part where one withheld alone could be worked out from the whole', () => {
    const { parts, total } = broken(REVIEWS, [WHOLE, ...AREAS.slice(0, 2), part('area=Cowbridge', { state: 'suppressed' })]);
    // Penarth has 185 cases, Barry 200
    expect(parts.map(({ name, lacks, share }) => [name, lacks, share])).toEqual([
      ['Barry', null, '44.9'],
      ['Penarth', 'secondary', null],
      ['Cowbridge', 'suppressed', null],
    ]);
    expect(total).toBe('suppressed');
  });

  it('hide a count below the threshold of the organisation', () => {
    const { parts } = broken(REVIEWS, [WHOLE, ...AREAS, part('area=Rhoose', [4, 30])], Q2, 5);
    expect(parts.map(({ lacks }) => lacks)).toEqual([null, null, 'secondary', 'suppressed']);
    expect(broken(REVIEWS, [WHOLE, ...AREAS, part('area=Rhoose', [5, 30])], Q2, 5).parts.every(({ lacks }) => lacks === null)).toBe(true);
  });

  it('hide a change from or to a withheld figure', () => {
    const before = [anObservation(Q1, { numerator: '280', denominator: '440' }), part('area=Barry', { state: 'suppressed' }, Q1)];
    const { parts } = broken(REVIEWS, [...before, part('area=Penarth', [150, 180], Q1), WHOLE, ...AREAS]);
    expect(parts.map(({ name, change }) => [name, change])).toEqual([
      ['Barry', null],
      ['Penarth', null],
      ['Cowbridge', null],
    ]);
  });

  it('hide a second of means with a unit of their own as well: of beds they add up', () => {
    const rows = [
      anObservation(Q2, '22.5'),
      part('area=Barry', '13.2'),
      part('area=Penarth', '6.3'),
      part('area=Cowbridge', { state: 'suppressed' }),
    ];
    const beds = { ...REVIEWS, unit: 'beds', rollUp: 'mean' } as const;
    const { parts } = broken(beds, rows);
    expect(parts.map(({ lacks }) => lacks).sort()).toEqual([null, 'secondary', 'suppressed'].sort());
  });

  it('hide no second part of percentages that come without counts, or beside no whole', () => {
    const rates = [anObservation(Q2, '68.5'), part('area=Barry', '60'), part('area=Penarth', { state: 'suppressed' })];
    expect(broken(REVIEWS, rates).parts.map(({ lacks }) => lacks)).toEqual([null, 'suppressed']);
    expect(broken(REVIEWS, [...AREAS.slice(0, 2), part('area=Rhoose', { state: 'suppressed' })]).parts.map(({ lacks }) => lacks)).toEqual([
      null,
      null,
      'suppressed',
    ]);
  });
});

describe('the period', () => {
  const MONTHS: Partial<Indicator> = { decimals: 1, frequency: 'month', rollUp: 'ratio' };

  it('is the one asked for, rolled up by its numerators and denominators', () => {
    const rows = ['2013-07', '2013-08', '2013-09'].flatMap((period, index) => [
      part('area=Barry', [10 + index, 20], period),
      part('area=Penarth', [9, 20], period),
    ]);
    const { period, judged, parts } = broken(MONTHS, rows);
    expect([period.text, judged]).toEqual([Q2, true]);
    expect(parts.map(({ figure }) => [figure?.numerator, figure?.denominator, figure?.value])).toEqual([
      ['33', '60', '55'],
      ['27', '60', '45'],
    ]);
  });

  it('is the latest that has any where the one asked for has none, and never a later one', () => {
    const rows = [part('area=Barry', [1, 2], '2013-04'), part('area=Barry', [1, 4], '2013-05'), part('area=Barry', [3, 4], '2014-01')];
    expect(broken(MONTHS, rows).period.text).toBe('2013-05');
  });

  it('has figures of its own where twelve months are judged and only one is broken down', () => {
    const rows = [anObservation('2013-09', { numerator: '3', denominator: '4' }), part('area=Barry', [1, 2], '2013-09')];
    const found = broken({ ...MONTHS, shownAs: 'rolling-12' }, rows, '2013-09');
    expect([found.judged, found.whole?.value, found.parts[0]?.figure?.value]).toEqual([false, '75', '50']);
  });

  it('is none before anything was broken down', () => {
    const whole = aSeries({}, []);
    const [dimension] = dimensionsOf(whole, AREAS, null).dimensions;
    expect(dimension && breakDown(whole, dimension, parsePeriod(Q1))).toBe(null);
  });
});

describe('the dimensions', () => {
  const of = (...texts: readonly string[]) =>
    dimensionsOf(
      aSeries({}, []),
      texts.map((text) => part(text, '1')),
      null,
    );

  it('are told apart, single ones first, and crossed ones whatever their order', () => {
    const { dimensions, unread } = of('age=65+; area=Barry', 'area=Barry', 'Area=Penarth', 'area=Penarth;age=65+', 'team=North');
    expect(dimensions.map(({ key, parts }) => [key, parts.map(({ names }) => names.join(', '))])).toEqual([
      ['area', ['Barry', 'Penarth']],
      ['team', ['North']],
      ['age; area', ['65+, Barry', '65+, Penarth']],
    ]);
    expect(unread).toEqual([]);
  });

  it('leave out what is no breakdown, and say so', () => {
    expect(of('Barry', 'area=', '=Barry', 'area=Barry; area=Penarth', 'area=Rhoose').unread).toEqual([
      'Barry',
      'area=',
      '=Barry',
      'area=Barry; area=Penarth',
    ]);
  });

  it('take names that differ in capitals and white space for one part, as it is spelt last', () => {
    const rows = [part('area=barry ', '1', Q1), part('area=Barry', '2', Q2)];
    const [dimension] = dimensionsOf(aSeries({}, []), rows, null).dimensions;
    expect(dimension?.parts.map(({ names, alsoSpelt, series }) => [names, alsoSpelt, series.observations.size])).toEqual([
      [['Barry'], ['barry'], 2],
    ]);
  });

  it('ask about a name that is one letter from another that is there more often', () => {
    const rows = [part('area=Penarth', '1', Q1), part('area=Penarth', '2', Q2), part('area=Pennarth', '3', LAST_YEAR)];
    const [dimension] = dimensionsOf(aSeries({}, []), rows, null).dimensions;
    expect(dimension && likelySlips(dimension)).toEqual([{ name: 'Pennarth', like: 'Penarth' }]);
    const bands = [part('age=18-64', '1', Q1), part('age=18-64', '1', Q2), part('age=18-65', '1', Q2)];
    const [ages] = dimensionsOf(aSeries({}, []), bands, null).dimensions;
    expect(ages && likelySlips(ages)).toEqual([]);
  });
});
