import { describe, expect, it } from 'vitest';
import { aBenchmark, anObservation, aSeries, aTarget } from '../../test/make.ts';
import type { Benchmark } from '../model/benchmark.ts';
import { plain, rounded } from '../model/decimal.ts';
import type { Indicator } from '../model/indicator.ts';
import { parsePeriod } from '../model/period.ts';
import { compareIn, groupsOf, latestCompared, ownFigureAmong, placeAmongPeers } from './comparison.ts';
import { judgeIndicator } from './judge.ts';
import { takesOf } from './takes.ts';

const PERIOD = '2013-14 Q2';
const AT = parsePeriod(PERIOD);

function others(...values: readonly string[]): Benchmark[] {
  return values.map((value, index) => aBenchmark(PERIOD, `Council ${index + 1}`, value));
}

function against(own: string, values: readonly string[], said: Partial<Indicator> = {}, target?: string) {
  return compareIn(
    aSeries(said, [anObservation(PERIOD, own)], target === undefined ? [] : [aTarget(PERIOD, target)], others(...values)),
    AT,
    null,
  );
}

function placeOf(comparison: ReturnType<typeof against>): string {
  const { own } = comparison;
  return own?.rank ? `${own.rank.place} of ${own.rank.of}, shared by ${own.rank.shared}` : 'none';
}

describe('the place', () => {
  it('is shared by equals, and the next place is as many further down', () => {
    const places = against('5', ['9', '9.0', '9.00', '9', '1']).bodies.map(({ name, rank }) => `${name ?? 'own'} ${rank?.place}`);
    expect(places).toEqual(['Council 1 1', 'Council 2 1', 'Council 3 1', 'Council 4 1', 'own 5', 'Council 5 6']);
  });

  it.each([
    ['higher', '70', undefined, '2 of 5, shared by 1'],
    ['lower', '70', undefined, '4 of 5, shared by 1'],
    ['near', '70', '68', '2 of 5, shared by 2'],
    ['near', '70', undefined, 'none'],
    ['none', '70', undefined, 'none'],
  ] as const)('where %s is better, of %s with target %s is %s', (polarity, own, target, expected) => {
    expect(placeOf(against(own, ['60', '66', '67', '90'], { polarity }, target))).toBe(expected);
  });

  it('comes from the range where one is to be hit: all inside it are first', () => {
    const of = aSeries(
      { polarity: 'range' },
      [anObservation(PERIOD, '65')],
      [aTarget(PERIOD, { lower: '60', upper: '70' })],
      others('60', '59', '75', '70'),
    );
    expect(compareIn(of, AT, null).bodies.map(({ name, rank }) => `${name ?? 'own'} ${rank?.place}`)).toEqual([
      'own 1',
      'Council 1 1',
      'Council 4 1',
      'Council 2 4',
      'Council 3 5',
    ]);
  });

  it('is told of five and more, the council among them', () => {
    expect([placeOf(against('5', ['1', '2', '3'])), placeOf(against('5', ['1', '2', '3', '4']))]).toEqual(['none', '1 of 5, shared by 1']);
  });

  it('compares what is exactly equal although written and worked out in different ways', () => {
    const of = aSeries(
      { rollUp: 'ratio' },
      [anObservation(PERIOD, { numerator: '1', denominator: '8' })],
      [],
      [...others('12.50', '12.51', '12.49'), aBenchmark(PERIOD, 'Council 4', { numerator: '125', denominator: '1000' })],
    );
    expect(compareIn(of, AT, null).own?.rank).toEqual({ place: 2, of: 5, shared: 3 });
  });
});

describe('quartiles', () => {
  it('are parted by lines that no place contradicts', () => {
    const eight = against('50', ['10', '20', '30', '40', '60', '70', '80']);
    expect([eight.quartile, eight.lines && [plain(eight.lines.best), plain(eight.lines.last)]]).toEqual([2, ['65', '25']]);
    const eleven = against('97', ['100', '99', '97', '97', '90', '80', '70', '60', '50', '40']);
    // 11 / 4 is 2.75: the best quarter holds places 1 and 2, and the three that share the third are out of it.
    expect([eleven.quartile, eleven.lines && plain(eleven.lines.best)]).toEqual([2, '98']);
  });

  it('have no lines on a scale where a target is to be hit from both sides', () => {
    const near = against('70', ['60', '66', '67', '90'], { polarity: 'near' }, '68');
    expect([near.lines, near.wanted.map(plain)]).toEqual([null, ['68']]);
  });
});

describe('averages', () => {
  it('are three: of 90%, 50% and 50% of very different numbers of cases they are 63.3%, 50% and 86.4%', () => {
    const of = aSeries(
      { rollUp: 'ratio' },
      [anObservation(PERIOD, { value: '50', numerator: '5', denominator: '10' })],
      [],
      [
        aBenchmark(PERIOD, 'Large', { value: '90', numerator: '900', denominator: '1000' }),
        aBenchmark(PERIOD, 'Small', { value: '50', numerator: '50', denominator: '100' }),
      ],
    );
    const { averages, enough } = compareIn(of, AT, null);
    expect([
      averages && rounded(averages.meanOfValues, 4),
      averages && plain(averages.median),
      averages?.ratioOfSums && rounded(averages.ratioOfSums, 4),
    ]).toEqual(['63.3333', '50', '86.0360']);
    expect(enough).toBe(false);
  });

  it('have no ratio of sums where the counts of one are not held', () => {
    expect(against('50', ['40', '60']).averages?.ratioOfSums).toBeNull();
  });

  it('take the median of an even number half-way between the two in the middle', () => {
    const { averages } = against('4', ['1', '2', '100']);
    expect(averages && plain(averages.median)).toBe('3');
  });
});

describe('the distance', () => {
  /** Ten councils with the median 70 and a median absolute deviation of 2, the own one beside. */
  const distanceOf = (own: string, polarity: 'higher' | 'lower' | 'none' = 'higher') => {
    const found = against(own, ['66', '67', '68', '68', '70', '70', '72', '72', '73', '74'], { polarity }).deviation;
    return found && [plain(found.size), found.word, rounded(found.times, 2)].join(' ');
  };

  it.each([
    ['85.01', '2 extremely-above 7.51'],
    ['85', '2 extremely-above 7.50'],
    ['84.99', '2 much-above 7.50'],
    ['76', '2 much-above 3.00'],
    ['75.99', '2 above 3.00'],
    ['73', '2 above 1.50'],
    ['72.99', '2 slightly-above 1.50'],
    ['71', '2 slightly-above 0.50'],
    ['70.99', '2 similar 0.50'],
    ['70', '2 similar 0.00'],
    ['69', '2 similar -0.50'],
    ['68.99', '2 slightly-below -0.51'],
    ['67', '2 slightly-below -1.50'],
    ['66.99', '2 below -1.51'],
    ['64', '2 below -3.00'],
    ['63.99', '2 much-below -3.01'],
    ['55', '2 much-below -7.50'],
    ['54.99', '2 extremely-below -7.51'],
  ])('of %s is %s: the lower end of a band belongs to it', (own, expected) => {
    expect(distanceOf(own)).toBe(expected);
  });

  it('is turned round where lower is better, and not where neither is', () => {
    expect([distanceOf('64', 'lower'), distanceOf('76', 'lower'), distanceOf('76', 'none')]).toEqual([
      '2 much-above 3.00',
      '2 below -3.00',
      '2 much-above 3.00',
    ]);
  });

  it('is not measured where more than half have one figure', () => {
    expect(against('60', ['50', '50', '50', '50']).deviation).toBeNull();
  });

  it('is not measured among fewer than five', () => {
    expect(against('60', ['50', '52', '54']).deviation).toBeNull();
  });
});

describe("the council's own figure", () => {
  const published = aBenchmark(PERIOD, ' testshire ', '64.0');

  it('is the one it holds, and what was published beside it where that is another', () => {
    const of = aSeries({}, [anObservation(PERIOD, '63')], [], [published, ...others('1', '2', '3', '4')]);
    expect(ownFigureAmong(of, AT)).toMatchObject({ from: 'held', publishedAs: '64.0' });
    expect(compareIn(of, AT, null).bodies.map(({ name, value }) => `${name ?? 'own'} ${plain(value)}`)).toEqual([
      'own 63',
      'Council 4 4',
      'Council 3 3',
      'Council 2 2',
      'Council 1 1',
    ]);
  });

  it('agrees with what was published in fewer digits', () => {
    const of = aSeries({}, [anObservation(PERIOD, '63.96')], [], [published]);
    expect(ownFigureAmong(of, AT)?.publishedAs).toBeNull();
  });

  it('is what was published where it holds none', () => {
    const of = aSeries({}, [], [], [published, ...others('1', '2', '3', '4')]);
    expect(compareIn(of, AT, null).own).toMatchObject({ from: 'published', rank: { place: 1, of: 5 } });
  });

  it('may be missing, and the others are still ranked among themselves', () => {
    const comparison = compareIn(aSeries({}, [], [], others('1', '2', '3', '4', '5')), AT, null);
    expect([comparison.own, comparison.quartile, comparison.deviation, comparison.bodies[0]?.rank?.of]).toEqual([null, null, null, 5]);
  });
});

describe('with whom', () => {
  const grouped = [
    ...['90', '91', '92', '93'].map((value, index) => aBenchmark(PERIOD, `Far ${index}`, { value, groups: ['England'] })),
    ...['50', '51', '52', '53'].map((value, index) => aBenchmark(PERIOD, `Near ${index}`, { value, groups: ['England', 'Peers'] })),
    aBenchmark(PERIOD, 'England', { value: '71', kind: 'average' }),
    aBenchmark('2012-13', 'Far 0', '90'),
  ];
  const of = aSeries({ scheme: 'quartile' }, [anObservation(PERIOD, '52.5')], [], grouped);

  it('groups are told apart, and averages are never ranked', () => {
    expect(groupsOf(of, AT)).toEqual(['England', 'Peers']);
    expect([null, 'england', 'Peers'].map((group) => compareIn(of, AT, group).own?.rank)).toEqual([
      { place: 6, of: 9, shared: 1 },
      { place: 6, of: 9, shared: 1 },
      { place: 2, of: 5, shared: 1 },
    ]);
  });

  it('a scheme of quarters asks the group called peers, and everybody where there is none', () => {
    expect(judgeIndicator(of, AT).trace[0]?.tests[0]?.found).toBe('40.00');
    const alone = aSeries({ scheme: 'quartile' }, [anObservation(PERIOD, '52.5')], [], grouped.slice(0, 4));
    expect(placeAmongPeers(alone, AT, alone.peers.get(PERIOD)?.authorities[0]?.value.minus(1) ?? fail(), null)).toEqual({
      place: 5,
      of: 5,
      shared: 1,
    });
  });

  it('the latest period with figures of others is compared that is over by then', () => {
    const text = (asked: string) => latestCompared(of, parsePeriod(asked))?.text ?? null;
    expect([text('2013-14'), text('2013-14 Q2'), text('2013-14 Q1'), text('2012-13 Q3')]).toEqual([PERIOD, PERIOD, '2012-13', null]);
  });

  it('what each status takes of a return follows the figures of the peers', () => {
    const takes = takesOf(of, AT, { value: null, denominator: null })?.takes.map(({ status, ranges }) => [
      status,
      ranges[0]?.from,
      ranges[0]?.to,
    ]);
    expect(takes).toEqual([
      ['green', '53', null],
      ['amber', '51', '52'],
      ['red', null, '50'],
    ]);
  });
});

function fail(): never {
  throw new Error('the benchmark is not there');
}
