import type Big from 'big.js';
import type { ObservationState } from '../../model/indicator.ts';
import type { Period } from '../../model/period.ts';
import { comparable } from '../history.ts';
import type { Series } from '../series.ts';

/** The figure of one period as a process has it. */
export interface ProcessFigure {
  readonly period: Period;
  /** the period's own, or what it added to a total so far; null where none is held, or one is only carried forward */
  readonly value: Big | null;
  /** null where nothing was returned */
  readonly state: ObservationState | null;
}

/** The figures of periods, oldest first, from the first that has one on. A figure carried forward was not measured and does not count. */
export function processFigures(of: Series, periods: readonly Period[]): ProcessFigure[] {
  const figures = periods.map((period): ProcessFigure => {
    const observation = of.observations.get(period.text);
    const value = observation?.state === 'carried-forward' ? null : comparable(of, period);
    const given = observation?.state ?? (observation === undefined ? null : 'final');
    return { period, value, state: given };
  });
  const first = figures.findIndex(({ value }) => value !== null);
  return first < 0 ? [] : figures.slice(first);
}
