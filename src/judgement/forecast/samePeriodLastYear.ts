import type { Carry } from './method.ts';

/** Seasonal naive: every period will be as the same one was a year before. */
export const samePeriodLastYear: Carry = (values, season, steps) =>
  Array.from({ length: steps }, (_, step) => values[values.length - season + (step % season)] ?? 0);
