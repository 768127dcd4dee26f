import { describe, expect, it } from 'vitest';
import { aBenchmark, aCouncil, anIndicator, anObservation, aTarget } from '../../test/make.ts';
import type { Benchmark } from '../model/benchmark.ts';
import type { Indicator } from '../model/indicator.ts';
import { briefComparison } from './comparison.ts';
import { sentenceText } from './wording.ts';

const Q2 = '2013-14 Q2';
const OPTIONS = { asKnown: '2013-11-01T09:00:00Z' };

function briefed(own: string | null, others: readonly (string | Benchmark)[], said: Partial<Indicator> = {}, period = Q2) {
  const council = aCouncil({
    indicators: [anIndicator({ polarity: 'higher', decimals: 1, ...said })],
    observations: own === null ? [] : [anObservation(Q2, own)],
    targets: [aTarget(Q2, '70')],
    benchmarks: others.map((other, index) => (typeof other === 'string' ? aBenchmark(Q2, `Council ${index + 1}`, other) : other)),
  });
  const briefing = briefComparison(council, period, 'PI1', null, OPTIONS);
  return { ...briefing, said: briefing.opening.map(sentenceText).join(' ') };
}

/** Five others with the median 70 and a median absolute deviation of 2 whatever the sixth is near it. */
const OTHERS = ['66', '68', '70', '70', '72', '74'] as const;

describe('what is said first', () => {
  it.each([
    ['70', 'joint 3rd of 7 councils, in the second quartile and broadly similar to the median of 70.0%.'],
    ['71', '3rd of 7 councils, in the second quartile and slightly better than the median of 70.0%.'],
    ['76', '1st of 7 councils, in the top quartile and much better than the median of 70.0%.'],
    ['63', '7th of 7 councils, in the bottom quartile and much worse than the median of 70.0%.'],
  ])('of %s', (own, expected) => {
    expect(briefed(own, OTHERS).said).toBe(`At ${own}.0% in quarter 2, 2013-14, Testshire is ${expected}`);
  });

  it('asks a person to look at a figure that lies further off than councils do', () => {
    expect(briefed('20', OTHERS).said).toBe(
      'At 20.0% in quarter 2, 2013-14, Testshire is 7th of 7 councils, in the bottom quartile and far worse than the median of 70.0%. That is 25.0 median absolute deviations from the median, further than councils usually differ: somebody should look at the figure before it is quoted.',
    );
  });

  it('tells no distance where more than half have one figure', () => {
    expect(briefed('72', ['70', '70', '70', '70']).said).toBe(
      'At 72.0% in quarter 2, 2013-14, Testshire is 1st of 5 councils, in the top quartile. More than half of them have one figure, 70.0%, so no distance from it is told.',
    );
  });

  it('tells size and no place where neither way is better', () => {
    expect(briefed('74', OTHERS, { polarity: 'none' }).said).toBe(
      'At 74.0% in quarter 2, 2013-14, Testshire is above the median of 70.0% among 7 councils. Neither way is better, so there are no places.',
    );
  });

  it('tells neither of fewer than four others', () => {
    const briefing = briefed('74', ['70', '72', '60']);
    expect(briefing.said).toBe(
      'At 74.0% in quarter 2, 2013-14, Testshire stands beside 3 other councils: fewer than 4 are too few for a place or a distance.',
    );
    expect(briefing.compared?.rows.map(({ name, place }) => [name, place])).toEqual([
      ['Testshire', null],
      ['Council 2', null],
      ['Council 1', null],
      ['Council 3', null],
    ]);
  });

  it('tells the median where the council has no figure', () => {
    expect(briefed(null, OTHERS).said).toBe(
      'Testshire has no figure for quarter 2, 2013-14. The median of the 6 other councils that have one is 70.0%.',
    );
  });

  it('says that figures of others are older where the council owes a later one', () => {
    expect(briefed('70', OTHERS, {}, '2013-14 Q3').said).toContain(
      'Figures of others for quarter 3, 2013-14 are not held; these are the latest before it.',
    );
    expect(briefed('70', OTHERS, {}, '2013-11').said).not.toContain('not held');
  });
});

it('shows a value whose counts give another, and counts such values', () => {
  const odd = aBenchmark(Q2, 'Shetland', { value: '100', numerator: '10', denominator: '15' });
  const { compared } = briefed('70', [...OTHERS, odd]);
  expect(compared?.rows[0]).toMatchObject({ name: 'Shetland', place: '1st', note: 'its counts give 67%' });
  expect(compared?.notes).toEqual([
    'One figure is not what the counts published beside it give. Such counts are often rounded so that nobody can be known by them; the published figure is used.',
  ]);
});

it('uses what was published of the council where it holds no figure, and says so', () => {
  const { compared, said } = briefed(null, [...OTHERS, aBenchmark(Q2, 'TESTSHIRE', '69')]);
  expect(said).toContain('At 69.0% in quarter 2, 2013-14, Testshire is 5th of 7 councils');
  expect(compared?.lines[0]).toMatchObject({ label: 'Our figure', value: '69.0%', source: 'as published; none is held here' });
});

it('gives an average a digit more than the figures that it is of, where it needs one', () => {
  const { compared } = briefed('70', ['71', '71', '71', '71'], { decimals: 0 });
  expect(compared?.lines.map(({ label, value }) => `${label} ${value}`)).toEqual([
    'Our figure 70%',
    'Place 5th of 5 councils',
    'Quartile bottom quartile',
    'Median 71%',
    'Mean of values 70.8%',
  ]);
});
