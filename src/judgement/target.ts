import { exact, plain, sum } from '../model/decimal.ts';
import type { Target } from '../model/indicator.ts';
import { end, type Period, periodsIn } from '../model/period.ts';
import type { TargetInForce } from '../model/verdict.ts';
import { latestPeriod, yearFor } from './derived.ts';
import type { Series } from './series.ts';

const FIGURES = ['target', 'minimum', 'lower', 'upper', 'tolerance'] as const;
type TargetFigure = (typeof FIGURES)[number];

function inForce(target: Target): TargetInForce {
  const { period, note } = target;
  return {
    period,
    target: target.target,
    minimum: target.minimum,
    lower: target.lower,
    upper: target.upper,
    tolerance: target.tolerance,
    note,
  };
}

/** The figures of several rows made one by a rule a figure; a figure that not every row sets is none. */
function combined(
  rows: readonly Target[],
  period: Period,
  rule: (figures: readonly string[], of: TargetFigure) => string | null,
): TargetInForce {
  const figure = (of: TargetFigure): string | null => {
    const figures = rows.map((row) => row[of]).filter((text) => text !== null);
    return figures.length === rows.length ? rule(figures, of) : null;
  };
  return {
    period: period.text,
    target: figure('target'),
    minimum: figure('minimum'),
    lower: figure('lower'),
    upper: figure('upper'),
    tolerance: figure('tolerance'),
    note: null,
  };
}

const whereEqual = (figures: readonly string[]): string | null => {
  const [first] = figures;
  return first !== undefined && figures.every((figure) => exact(figure).eq(exact(first))) ? first : null;
};

/** A target of a longer period from those of its parts: added up for a sum that is judged by itself, else where all agree. */
function fromParts(of: Series, period: Period): TargetInForce | null {
  const parts = periodsIn(period, of.indicator.frequency, of.yearStart);
  const rows = parts.map((part) => of.targets.get(part.text)).filter((row) => row !== undefined);
  if (rows.length === 0 || rows.length < parts.length) return null;
  const added = of.indicator.rollUp === 'sum';
  return combined(rows, period, (figures, name) => (added && name !== 'tolerance' ? plain(sum(figures.map(exact))) : whereEqual(figures)));
}

/** Whether the judged figure runs to the end of its period, so that the last part's target is the one to meet. */
export function runsUp(of: Series): boolean {
  const { basis, rollUp, shownAs } = of.indicator;
  return shownAs !== null || basis !== 'flow' || rollUp === 'last';
}

/** Whether the period ends with its year. */
export function endsYear(of: Series, period: Period): boolean {
  return end(yearFor(of, period)) === end(period);
}

/**
 * The target that judges a period (method.md section 4, phased targets): the period's own; for a longer period that of
 * its last part where the figure runs up to it, or else its parts' together; the year's own where the indicator is
 * judged at year end, or says that every period is judged by it. Null where none is in force.
 */
export function targetInForce(of: Series, period: Period): TargetInForce | null {
  const own = of.targets.get(period.text);
  const year = of.targets.get(yearFor(of, period).text);
  if (of.indicator.judged === 'year-end' && year) return inForce(year);
  if (own) return inForce(own);
  if (period.kind !== of.indicator.frequency && period.kind !== 'date') {
    const last = runsUp(of) ? of.targets.get(latestPeriod(of, period).text) : undefined;
    if (last) return inForce(last);
    const parts = fromParts(of, period);
    if (parts) return parts;
  }
  return year && of.indicator.judged === 'every-period' ? inForce(year) : null;
}

/** What the year is to end on: the year's own target, else that of the year's last period. Shown beside, never mixed in. */
export function yearEndTarget(of: Series, period: Period): string | null {
  const year = yearFor(of, period);
  const last = periodsIn(year, of.indicator.frequency, of.yearStart).at(-1);
  return of.targets.get(year.text)?.target ?? (last ? (of.targets.get(last.text)?.target ?? null) : null);
}
