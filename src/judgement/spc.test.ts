import { describe, expect, it } from 'vitest';
import { assurance } from './spc/assurance.ts';
import { groupsOf } from './spc/groups.ts';
import { type Limits, limitsOf } from './spc/limits.ts';
import { pointType } from './spc/pointType.ts';
import { inShift } from './spc/shift.ts';
import { specialCauses } from './spc/specialCause.ts';
import { byNextStep, inTrend } from './spc/trend.ts';
import { inTwoOfThree } from './spc/twoInThree.ts';
import { controlChart, type ProcessRules } from './spc.ts';

const GAP = Number.NaN;
const RULES: ProcessRules = {
  improvement: 'increase',
  target: null,
  rebasedAt: [],
  fixAfter: null,
  screenOutliers: true,
  trendHeading: 'next-step',
};

/** 10, 12, 10, 12 …: mean 11, every moving range 2, limits 11 ± 5.32 */
function swinging(count: number): number[] {
  return Array.from({ length: count }, (_, at) => (at % 2 === 0 ? 10 : 12));
}

describe('process limits', () => {
  it('lie 2.66 mean moving ranges from the mean, and two thirds of that is close', () => {
    const limits = limitsOf(swinging(12), RULES);
    expect(limits.mean).toBe(11);
    expect(limits.lower).toBeCloseTo(5.68, 12);
    expect(limits.upper).toBeCloseTo(16.32, 12);
    expect(limits.nearLower).toBeCloseTo(7.4533333333, 9);
    expect(limits.nearUpper).toBeCloseTo(14.5466666667, 9);
  });

  it('leave out moving ranges of 3.267 mean ranges or more once, where that is asked for', () => {
    // Ten ranges of 2 and two of 25: their mean is 5.8333, and 25 is more than 19.06.
    const values = [10, 12, 10, 12, 10, 12, 37, 12, 10, 12, 10, 12, 10];
    const screened = limitsOf(values, { fixAfter: null, screenOutliers: true });
    expect([screened.mean, screened.lower, screened.upper].map((value) => value.toFixed(9))).toEqual([
      '13.000000000',
      '7.680000000',
      '18.320000000',
    ]);
    const all = limitsOf(values, { fixAfter: null, screenOutliers: false });
    expect([all.mean, all.lower, all.upper].map((value) => value.toFixed(6))).toEqual(['13.000000', '-2.516667', '28.516667']);
  });

  it('take no step across a missing figure, and no figure for it', () => {
    // Ranges: 2, 2, 4; not the 6 from 12 to 18.
    const { mean, upper } = limitsOf([10, 12, 10, GAP, 18, 14], { fixAfter: null, screenOutliers: true });
    expect(mean).toBeCloseTo(12.8, 12);
    expect(upper).toBeCloseTo(12.8 + 2.66 * (8 / 3), 12);
  });

  it('are no numbers where a series is constant and screened, or has one point; unscreened they meet in the mean', () => {
    expect(limitsOf([5, 5, 5], { fixAfter: null, screenOutliers: true })).toMatchObject({ mean: 5, lower: Number.NaN, upper: Number.NaN });
    expect(limitsOf([5], { fixAfter: null, screenOutliers: false })).toMatchObject({ mean: 5, lower: Number.NaN, upper: Number.NaN });
    expect(limitsOf([0.1, 0.1, 0.1], { fixAfter: null, screenOutliers: false })).toMatchObject({ mean: 0.1, lower: 0.1, upper: 0.1 });
  });

  it('rest on the first so many points where they are fixed', () => {
    const { points } = controlChart([...swinging(12), ...new Array(6).fill(20)], { ...RULES, fixAfter: 12 });
    expect(points.map(({ mean }) => mean)).toEqual(new Array(18).fill(11));
    // The twelfth lies above the mean as well, which makes seven.
    expect(points.map(({ cause }) => cause)).toEqual([...new Array(11).fill(null), 'shift', ...new Array(6).fill('outside')]);
  });
});

describe('a rebase', () => {
  it('begins new limits at its point', () => {
    const { points } = controlChart([...swinging(12), ...swinging(12).map((value) => value + 10)], { ...RULES, rebasedAt: [12] });
    expect(points.map(({ group }) => group)).toEqual([...new Array(12).fill(0), ...new Array(12).fill(1)]);
    expect([points[11]?.mean, points[12]?.mean]).toEqual([11, 21]);
    expect(points.every(({ cause }) => cause === null)).toBe(true);
  });

  it('at the first point, twice at one, or outside the series, parts nothing', () => {
    expect(groupsOf(5, [])).toEqual([{ group: 0, from: 0, until: 5 }]);
    expect(groupsOf(5, [0])).toEqual([{ group: 1, from: 0, until: 5 }]);
    expect(groupsOf(5, [3, 3, 5, -1])).toEqual([
      { group: 0, from: 0, until: 3 },
      { group: 1, from: 3, until: 5 },
    ]);
    expect(groupsOf(0, [0])).toEqual([]);
  });

  it('ends every row of points, so that seven in a row are of one group', () => {
    const falling = [9, 8, 7, 6, 5, 4, 3, 2];
    const whole = controlChart(falling, RULES).points.map(({ cause }) => cause);
    expect(whole).toEqual(['outside', ...new Array(6).fill('trend'), 'outside']);
    expect(controlChart(falling, { ...RULES, rebasedAt: [4] }).points.map(({ cause }) => cause)).toEqual(new Array(8).fill(null));
  });
});

describe('a trend', () => {
  it('is 7 in a row that rise or fall; 6 are none', () => {
    expect(inTrend([1, 2, 3, 4, 5, 6, 7])).toEqual([1, 1, 1, 1, 1, 1, 1]);
    expect(inTrend([1, 2, 3, 4, 5, 6])).toEqual([0, 0, 0, 0, 0, 0]);
    expect(inTrend([5, 9, 8, 7, 6, 5, 4, 3, 2])).toEqual([0, -1, -1, -1, -1, -1, -1, -1, -1]);
  });

  it('is ended by two equal neighbours and by a missing figure', () => {
    expect(inTrend([1, 2, 3, 4, 4, 5, 6, 7])).toEqual(new Array(8).fill(0));
    expect(inTrend([1, 2, 3, 4, GAP, 5, 6, 7])).toEqual(new Array(8).fill(0));
  });

  it('gives a peak that ends one and begins another to the later, and the end of a rise before a drop to the rise', () => {
    expect(inTrend([1, 2, 3, 4, 5, 6, 7, 6, 5, 4, 3, 2, 1])).toEqual([1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1, -1, -1]);
    expect(inTrend([1, 2, 3, 4, 5, 6, 7, 1, 2, 3, 4, 5, 6, 7])).toEqual(new Array(14).fill(1));
  });
});

describe('the heading of a trend by the step after it', () => {
  it('is that of the row everywhere but where another row begins', () => {
    const peak = [1, 2, 3, 4, 5, 6, 7, 6, 5, 4, 3, 2, 1];
    expect(byNextStep(peak, inTrend(peak))).toEqual(inTrend(peak));
    const again = [1, 2, 3, 4, 5, 6, 7, 1, 2, 3, 4, 5, 6, 7];
    expect(byNextStep(again, inTrend(again))).toEqual([1, 1, 1, 1, 1, 1, -1, 1, 1, 1, 1, 1, 1, 1]);
    expect(byNextStep([1, 2], [0, 0])).toEqual([0, 0]);
  });
});

describe('a shift', () => {
  it('is 7 in a row on one side of the mean; a point on it, or a missing one, ends the row', () => {
    expect(inShift([1, 1, 1, 1, 1, 1, 1])).toEqual(new Array(7).fill(true));
    expect(inShift([1, 1, 1, 1, 1, 1])).toEqual(new Array(6).fill(false));
    expect(inShift([-1, -1, -1, 0, -1, -1, -1, -1])).toEqual(new Array(8).fill(false));
    expect(inShift([1, -1, -1, -1, -1, -1, -1, -1, -1, 1])).toEqual([false, ...new Array(8).fill(true), false]);
    expect(inShift(new Array(9).fill(0))).toEqual(new Array(9).fill(false));
  });
});

describe('two in three', () => {
  it('names the close ones of three neighbours on one side', () => {
    expect(inTwoOfThree([true, false, true], [1, 1, 1])).toEqual([true, false, true]);
    expect(inTwoOfThree([true, true, true, false], [-1, -1, -1, -1])).toEqual([true, true, true, false]);
  });

  it('does not hold where the third lies across the mean or on it, or only one is close', () => {
    expect(inTwoOfThree([true, false, true], [1, -1, 1])).toEqual([false, false, false]);
    expect(inTwoOfThree([true, true, false], [1, 1, 0])).toEqual([false, false, false]);
    expect(inTwoOfThree([false, true, false], [1, 1, 1])).toEqual([false, false, false]);
    expect(inTwoOfThree([true, true], [1, 1])).toEqual([false, false]);
  });
});

describe('the special cause of a point', () => {
  const limits: Limits = { mean: 0, lower: -3, upper: 3, nearLower: -2, nearUpper: 2 };
  const causes = (values: readonly number[]) => specialCauses(values, limits, 'own-row').map(({ cause }) => cause);

  it('is outside before trend, trend before two in three, two in three before shift', () => {
    expect(causes([1, 1.1, 1.2, 1.3, 1.4, 1.5, 3.5])).toEqual([...new Array(6).fill('trend'), 'outside']);
    expect(causes([0.5, 1, 1.5, 1.8, 2.1, 2.2, 2.3])).toEqual(new Array(7).fill('trend'));
    expect(causes([1, 1, 1, 1, 1, 2.5, 2.5])).toEqual([...new Array(5).fill('shift'), 'two-in-three', 'two-in-three']);
  });

  it('is none exactly on a limit, which is neither outside nor past', () => {
    expect(causes([3, 0, -3])).toEqual([null, null, null]);
    expect(causes([3.0001, 0, -3.0001])).toEqual(['outside', null, 'outside']);
  });

  it('heads up or down: by its side of the mean, and a trend by the way it moves', () => {
    expect(specialCauses([4, -4], limits, 'own-row').map(({ heading }) => heading)).toEqual([1, -1]);
    expect(specialCauses([2.9, 2, 1.5, 1, 0.8, 0.5, 0.2], limits, 'own-row').map(({ heading }) => heading)).toEqual(new Array(7).fill(-1));
  });
});

describe('what a point says', () => {
  const up = { cause: 'outside', heading: 1 } as const;
  const down = { cause: 'shift', heading: -1 } as const;

  it('follows from which way is better', () => {
    expect([pointType(up, 'increase'), pointType(down, 'increase')]).toEqual(['special_cause_improvement', 'special_cause_concern']);
    expect([pointType(up, 'decrease'), pointType(down, 'decrease')]).toEqual(['special_cause_concern', 'special_cause_improvement']);
    expect([pointType(up, 'neutral'), pointType(down, 'neutral')]).toEqual(['special_cause_neutral_high', 'special_cause_neutral_low']);
    expect(pointType({ cause: null, heading: 0 }, 'increase')).toBe('common_cause');
  });

  it('is what the whole says where it is the last', () => {
    expect(controlChart([...swinging(12), 30], RULES).variation).toBe('special_cause_improvement');
    expect(controlChart([...swinging(12), 30, 11], RULES).variation).toBe('common_cause');
  });
});

describe('assurance', () => {
  const limits: Limits = { mean: 11, lower: 5.68, upper: 16.32, nearLower: 7, nearUpper: 15 };

  it('is met or missed each time where the target lies outside the limits, and by chance between them', () => {
    expect([4, 11, 20].map((target) => assurance(target, limits, 'increase'))).toEqual([
      'consistent_pass',
      'inconsistent',
      'consistent_fail',
    ]);
    expect([4, 11, 20].map((target) => assurance(target, limits, 'decrease'))).toEqual([
      'consistent_fail',
      'inconsistent',
      'consistent_pass',
    ]);
  });

  it('is not said without a target or where neither way is better, and by chance exactly on a limit', () => {
    expect(assurance(null, limits, 'increase')).toBeNull();
    expect(assurance(20, limits, 'neutral')).toBeNull();
    expect(assurance(16.32, limits, 'increase')).toBe('inconsistent');
  });

  it('asks the limits of the last group', () => {
    const values = [...swinging(12), ...swinging(12).map((value) => value + 30)];
    expect(controlChart(values, { ...RULES, target: 30, rebasedAt: [12] }).assurance).toBe('consistent_pass');
  });
});

describe('a control chart', () => {
  it('names groups of fewer than 13 points', () => {
    expect(controlChart(swinging(12), RULES).short).toEqual([{ group: 0, count: 12 }]);
    expect(controlChart(swinging(13), RULES).short).toEqual([]);
    expect(controlChart(swinging(25), { ...RULES, rebasedAt: [13] }).short).toEqual([{ group: 1, count: 12 }]);
  });

  it('keeps a missing figure as a point without one', () => {
    const { points } = controlChart([10, 12, null, 12], RULES);
    expect(points[2]).toEqual({ ...points[1], value: null });
  });

  it('has nothing to say of nothing', () => {
    expect(controlChart([], RULES)).toMatchObject({ points: [], variation: 'common_cause', assurance: null, short: [] });
  });
});
