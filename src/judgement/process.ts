import type Big from 'big.js';
import type { DecimalText } from '../model/decimal.ts';
import type { Polarity } from '../model/indicator.ts';
import { type Period, yearOf } from '../model/period.ts';
import { type Bounds, boundsOf } from './forecast/bounds.ts';
import { addsUp } from './history.ts';
import { type ProcessFigure, processFigures } from './process/figures.ts';
import { type Unfit, unfitness } from './process/fitness.ts';
import { type Meeting, meeting } from './process/meeting.ts';
import { type SettledGroup, type SettledLimits, settledGroup } from './process/settledGroup.ts';
import { type Start, startsOf } from './process/starts.ts';
import type { Series } from './series.ts';
import type { Improvement } from './spc/pointType.ts';
import type { ControlPoint } from './spc.ts';

/** Points of one stretch of the process, with its own limits. */
export interface ProcessStretch extends SettledGroup {
  readonly figures: readonly ProcessFigure[];
  /** what begins it; null for the first, where nothing does */
  readonly start: Start | null;
}

/** The last figure held, with what it says. */
export interface LatestFigure {
  readonly figure: ProcessFigure;
  readonly point: ControlPoint;
}

/** How the process behind an indicator runs (method.md section 9). */
export interface ProcessVerdict {
  readonly improvement: Improvement;
  /** whether its figures are what each period added to a total so far */
  readonly added: boolean;
  readonly stretches: readonly ProcessStretch[];
  /** beyond which no figure can lie, however far off a limit is */
  readonly bounds: Bounds;
  /** what each figure should reach now; null where there is none or it is of a total */
  readonly target: DecimalText | null;
  /** of the last stretch that holds a figure; null where it has no limits */
  readonly now: { readonly limits: SettledLimits; readonly latest: LatestFigure; readonly meeting: Meeting } | null;
}

const IMPROVEMENT: Readonly<Record<Polarity, Improvement>> = {
  higher: 'increase',
  lower: 'decrease',
  near: 'neutral',
  range: 'neutral',
  none: 'neutral',
};

/** A target of a total says nothing of the parts that the chart shows. */
function targetIsOfTotal(of: Series): boolean {
  const { basis, rollUp, shownAs } = of.indicator;
  return addsUp(of) || (basis === 'flow' && rollUp === 'sum' && shownAs !== null);
}

/** The target of a single period: its own, or its year's where every period is judged by that. */
function targetOf(of: Series, period: Period): DecimalText | null {
  if (targetIsOfTotal(of)) return null;
  const own = of.targets.get(period.text);
  if (own !== undefined || of.indicator.judged !== 'every-period') return own?.target ?? null;
  return of.targets.get(yearOf(period, of.yearStart).text)?.target ?? null;
}

function stretchesOf(figures: readonly ProcessFigure[], starts: readonly Start[], improvement: Improvement): ProcessStretch[] {
  const begun = starts[0]?.at === 0 ? starts : [null, ...starts];
  return begun.map((start, index) => {
    const part = figures.slice(start?.at ?? 0, begun[index + 1]?.at ?? figures.length);
    const values = part.map(({ value }) => (value === null ? null : Number(value)));
    return { figures: part, start, ...settledGroup(values, improvement) };
  });
}

function latestOf({ figures, points }: ProcessStretch): LatestFigure | null {
  const place = figures.findLastIndex(({ value }) => value !== null);
  const figure = figures[place];
  const point = points[place];
  return figure === undefined || point === undefined ? null : { figure, point };
}

function meetingOf(of: Series, target: DecimalText | null, limits: SettledLimits, latest: LatestFigure, improvement: Improvement): Meeting {
  if (improvement === 'neutral') return 'no-better';
  if (targetIsOfTotal(of)) return 'total';
  return target === null ? 'no-target' : meeting(Number(target), limits, { improvement, latest: latest.point.type });
}

function held(figures: readonly ProcessFigure[]): Big[] {
  return figures.flatMap(({ value }) => value ?? []);
}

/**
 * How the process behind an indicator runs over these periods, oldest first: real changes told from noise, beside the status and never in its
 * place. Why not, where its figures are no series of a process; null where no figure is held.
 */
export function processOf(of: Series, periods: readonly Period[]): ProcessVerdict | Unfit | null {
  const unfit = unfitness(of);
  if (unfit !== null) return unfit;
  const figures = processFigures(of, periods);
  const values = held(figures);
  if (values.length === 0) return null;
  const improvement = IMPROVEMENT[of.indicator.polarity];
  const starts = startsOf(
    of,
    figures.map(({ period }) => period),
  );
  const stretches = stretchesOf(figures, starts, improvement);
  const current = stretches.findLast(({ count }) => count > 0);
  const latest = current === undefined ? null : latestOf(current);
  const target = latest === null ? null : targetOf(of, latest.figure.period);
  return {
    improvement,
    added: addsUp(of),
    stretches,
    bounds: boundsOf(of, values, addsUp(of)),
    target,
    now:
      current?.limits == null || latest === null
        ? null
        : { limits: current.limits, latest, meeting: meetingOf(of, target, current.limits, latest, improvement) },
  };
}
