import { type Assurance, assurance } from './spc/assurance.ts';
import { groupsOf } from './spc/groups.ts';
import { type LimitRules, type Limits, limitsOf } from './spc/limits.ts';
import { type Improvement, type PointType, pointType } from './spc/pointType.ts';
import type { Heading } from './spc/runs.ts';
import { type SpecialCause, specialCauses } from './spc/specialCause.ts';
import type { TrendHeading } from './spc/trend.ts';

/** A group with fewer points has trial limits only: each further point moves them (the reference warns below this). */
export const SETTLED_POINTS = 13;

export interface ProcessRules extends LimitRules {
  readonly improvement: Improvement;
  /** what each figure should reach; null for none */
  readonly target: number | null;
  /** places in the series at which new limits begin */
  readonly rebasedAt: readonly number[];
  /** how a trend says which way it goes where another begins; NHSRplotthedots goes by the next step */
  readonly trendHeading: TrendHeading;
}

export interface ControlPoint {
  /** null where no figure is held */
  readonly value: number | null;
  readonly group: number;
  /** null where the group holds too few figures to make it */
  readonly mean: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly cause: SpecialCause | null;
  /** whether its special cause points up or down; 0 for none */
  readonly heading: Heading;
  readonly type: PointType;
}

export interface ControlChart {
  readonly points: readonly ControlPoint[];
  /** what the last point says, and with it the process as it runs now; common cause for no points */
  readonly variation: PointType;
  readonly assurance: Assurance | null;
  /** groups that have fewer than 13 points, missing ones counted */
  readonly short: readonly { readonly group: number; readonly count: number }[];
}

const NO_LIMITS: Limits = {
  mean: Number.NaN,
  lower: Number.NaN,
  upper: Number.NaN,
  nearLower: Number.NaN,
  nearUpper: Number.NaN,
};

function held(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

function groupPoints(
  values: readonly number[],
  group: number,
  limits: Limits,
  { improvement, trendHeading }: ProcessRules,
): ControlPoint[] {
  const mean = held(limits.mean);
  const lower = held(limits.lower);
  const upper = held(limits.upper);
  return specialCauses(values, limits, trendHeading).map((signal, at) => ({
    value: held(values[at] ?? Number.NaN),
    group,
    mean,
    lower,
    upper,
    cause: signal.cause,
    heading: signal.heading,
    type: pointType(signal, improvement),
  }));
}

/**
 * An XmR chart: whether a series moves more than it does by itself (method.md section 9). It agrees point by point with NHSRplotthedots, the
 * reference of NHS Making Data Count.
 *
 * Figures are binary floats here, against the rule for every other figure: the limits are estimates from a spread, no published figure is made
 * of them, and the reference computes so. Nothing that gives a status rests on them.
 *
 * @param figures in date order; null where none is held, which leaves the point out and ends each row of points
 */
export function controlChart(figures: readonly (number | null)[], rules: ProcessRules): ControlChart {
  const values = figures.map((figure) => figure ?? Number.NaN);
  const groups = groupsOf(values.length, rules.rebasedAt);
  const points: ControlPoint[] = [];
  let limits = NO_LIMITS;
  for (const { group, from, until } of groups) {
    const inGroup = values.slice(from, until);
    limits = limitsOf(inGroup, rules);
    points.push(...groupPoints(inGroup, group, limits, rules));
  }
  const counts = groups.map(({ group, from, until }) => ({ group, count: until - from }));
  return {
    points,
    variation: points.at(-1)?.type ?? 'common_cause',
    assurance: assurance(rules.target, limits, rules.improvement),
    short: counts.filter(({ count }) => count < SETTLED_POINTS),
  };
}
