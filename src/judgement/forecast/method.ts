import { dampedTrend } from './dampedTrend.ts';
import { meanOfYear } from './meanOfYear.ts';
import { samePeriodLastYear } from './samePeriodLastYear.ts';
import { smoothing } from './smoothing.ts';

/**
 * A way to carry a series on: from its values, oldest first and without a gap, the next so many.
 * @param season values in a year; at least so many are given
 */
export type Carry = (values: readonly number[], season: number, steps: number) => readonly number[];

export const FORECAST_METHODS = ['same-period-last-year', 'mean-of-year', 'smoothing', 'damped-trend'] as const;
export type ForecastMethod = (typeof FORECAST_METHODS)[number];

/** The simplest first: of two that would have been as far off, the simpler is used. */
export const CARRIES: Readonly<Record<ForecastMethod, Carry>> = {
  'same-period-last-year': samePeriodLastYear,
  'mean-of-year': meanOfYear,
  smoothing,
  'damped-trend': dampedTrend,
};
