import { type Period, parsePeriod, periodsIn } from '../src/model/period.ts';
import type { TargetRow } from './story.ts';

type Figures = Partial<Omit<TargetRow, 'period'>>;
type Frequency = 'month' | 'quarter' | 'half';

function row(period: string, figures: Figures): TargetRow {
  return { period, target: null, minimum: null, lower: null, upper: null, tolerance: null, note: null, ...figures };
}

/** One row for each of the years, the target as text ("85.0"), other figures the same in all of them. */
export function yearly(byYear: Readonly<Record<string, string>>, figures: Figures = {}): TargetRow[] {
  return Object.entries(byYear).map(([year, target]) => row(year, { ...figures, target }));
}

/** A target that stands in every period of each year, and for the year. */
export function standing(frequency: Frequency, byYear: Readonly<Record<string, string>>, figures: Figures = {}): TargetRow[] {
  return Object.entries(byYear).flatMap(([year, target]) => {
    const whole = parsePeriod(year);
    return [...periodsIn(whole, frequency), whole].map((period) => row(period.text, { ...figures, target }));
  });
}

/** Thresholds for every period of the years, without a target. */
export function thresholds(frequency: Frequency, years: readonly string[], of: (period: Period) => readonly [string, string]): TargetRow[] {
  return years
    .flatMap((year) => periodsIn(parsePeriod(year), frequency))
    .map((period) => {
      const [lower, upper] = of(period);
      return row(period.text, { lower, upper });
    });
}

/** A target that steps through one year: a figure for each of its periods (12 or 4), the last of them for the year too. */
export function phased(year: string, steps: readonly string[], figures: Figures = {}): TargetRow[] {
  const whole = parsePeriod(year);
  const frequency = steps.length === 12 ? 'month' : steps.length === 2 ? 'half' : 'quarter';
  const rows = periodsIn(whole, frequency).map((period, index) => row(period.text, { ...figures, target: steps[index] ?? null }));
  return [...rows, row(year, { ...figures, target: steps.at(-1) ?? null, note: figures.note ?? 'Phased through the year' })];
}

/** The same step for three months together, so that a quarter has one target: four figures become twelve. */
export function byQuarter(steps: readonly [string, string, string, string]): string[] {
  return steps.flatMap((step) => [step, step, step]);
}

/** Twelve figures with even steps from the first to the last. */
export function monthlySteps(from: number, to: number, decimals = 0): string[] {
  return Array.from({ length: 12 }, (_, index) => (from + ((to - from) * index) / 11).toFixed(decimals));
}

export { row as targetRow };
