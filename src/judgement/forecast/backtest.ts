import { CARRIES, FORECAST_METHODS, type ForecastMethod } from './method.ts';

/** How many of a hundred figures the range is to hold. */
export const CONFIDENCE = 80;

/**
 * The fewest past errors that a range can be made of: with n of them, the next figure lies within the k-th smallest with a
 * chance of k / (n + 1), so that four are needed for 80% (split conformal prediction: Vovk, Gammerman and Shafer 2005).
 */
export const FEWEST_ERRORS = 4;

/** Values of one definition without a gap that are needed to forecast so many steps. */
export function valuesNeeded(season: number, steps: number): number {
  return season + steps + FEWEST_ERRORS - 1;
}

/** What a method makes of the past: what it would have said of the next steps each time, against what came. */
export interface Backtest {
  readonly method: ForecastMethod;
  /** one row an origin, one error a step: what came minus what was forecast */
  readonly errors: readonly (readonly number[])[];
}

/** The errors of a weighted sum of the steps, such as a year's total, one an origin. */
export function weightedErrors({ errors }: Backtest, weights: readonly number[]): number[] {
  return errors.map((row) => row.reduce((total, error, step) => total + error * (weights[step] ?? 0), 0));
}

/** The mean of the errors' sizes. */
export function meanSize(errors: readonly number[]): number {
  return errors.reduce((total, error) => total + Math.abs(error), 0) / errors.length;
}

/** Half the width of the range: the size that the wanted share of past errors, counted for the next figure, did not exceed. */
export function reach(errors: readonly number[]): number {
  const sizes = errors.map(Math.abs).sort((a, b) => a - b);
  const rank = Math.min(sizes.length, Math.ceil(((sizes.length + 1) * CONFIDENCE) / 100));
  return sizes[rank - 1] ?? 0;
}

/** A value within what it can be. */
export type Clip = (value: number) => number;

/** Stands at every point of the past from which enough was known before and the steps are known now, and forecasts from there. */
function backtest(method: ForecastMethod, values: readonly number[], season: number, steps: number, clip: Clip): Backtest {
  const errors: number[][] = [];
  for (let origin = season; origin + steps <= values.length; origin += 1) {
    const said = CARRIES[method](values.slice(0, origin), season, steps);
    errors.push(said.map((value, step) => (values[origin + step] ?? 0) - clip(value)));
  }
  return { method, errors };
}

/**
 * Every method tried on the series' own past over as many steps as are to be forecast (rolling origin), the one whose
 * errors of the weighted sum were smallest on average first.
 */
export function backtests(values: readonly number[], season: number, weights: readonly number[], clip: Clip): readonly Backtest[] {
  const tried = FORECAST_METHODS.map((method) => {
    const test = backtest(method, values, season, weights.length, clip);
    return { test, size: meanSize(weightedErrors(test, weights)) };
  });
  return tried.sort((a, b) => a.size - b.size).map(({ test }) => test);
}
