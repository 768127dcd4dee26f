import type { Carry } from './method.ts';

/** Every period will be as the last twelve months were on average. */
export const meanOfYear: Carry = (values, season, steps) => {
  const mean = values.slice(-season).reduce((total, value) => total + value, 0) / season;
  return Array.from({ length: steps }, () => mean);
};
