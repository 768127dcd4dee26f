import { hasCounts, resultOf } from '../model/counts.ts';
import { type DecimalText, decimalsOf, exact } from '../model/decimal.ts';
import type { NotJudged, Observation, Status } from '../model/indicator.ts';
import { type Period, previous, shift } from '../model/period.ts';
import { multipleOf } from '../model/unit.ts';
import { criticalFigures } from './critical.ts';
import { observedValue } from './derived.ts';
import { ruledStatus } from './judge.ts';
import { type Series, withObservation } from './series.ts';

/*
 * What each status takes: which numerators of a known denominator, or which values, would be judged as what. Found by
 * judging, never by solving the scheme, so that it holds for every scheme that can be written and for figures that are
 * rolled up with earlier ones. Between two figures that are judged alike nothing else is looked for, so the samples stand
 * where a verdict can turn: at the target and its bands, the minimum, the range, the figures that the direction compares.
 */

/** Figures from one to another, both included; null at an end up to which all that can be typed is taken. */
export interface TakenRange {
  readonly from: DecimalText | null;
  readonly to: DecimalText | null;
}

export interface Take {
  /** null: not judged, for the reason */
  readonly status: Status | null;
  readonly notJudged: NotJudged | null;
  /** the scheme's own word; null where it is not judged */
  readonly label: string | null;
  readonly ranges: readonly TakenRange[];
}

export interface Takes {
  /** whether the ranges are of numerators or of values */
  readonly of: 'numerator' | 'value';
  /** the smallest and the largest that can be; null where there is no such bound */
  readonly least: DecimalText | null;
  readonly most: DecimalText | null;
  /** in the scheme's order, best first; what is not judged last */
  readonly takes: readonly Take[];
}

/** Whole numbers that stand for what is typed: numerators, or values in steps of the last decimal. */
interface Domain {
  readonly of: Takes['of'];
  readonly low: number;
  readonly high: number;
  /** whether smaller and larger figures than `low` and `high` could be typed */
  readonly openLow: boolean;
  readonly openHigh: boolean;
  readonly decimals: number;
  /** the step at which the figure itself, not one that it is a part of, would be so large */
  stepAt(figure: number): number;
  observation(step: number): Observation;
}

type Ruled = ReturnType<typeof ruledStatus>;

/** A whole number of steps as the figure it stands for: 8743 in steps of 0.1 is 874.3. */
function stepText(step: number, decimals: number): DecimalText {
  if (decimals === 0) return String(step);
  const digits = String(Math.abs(step)).padStart(decimals + 1, '0');
  return `${step < 0 ? '-' : ''}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

const LARGEST = 2 ** 45;
const EVEN_SAMPLES = 24;
/** Beyond these a council's value is no longer typed by hand. */
const WIDTHS = 2;
const MOST_DECIMALS = 4;

function blank(of: Series, period: Period): Observation {
  return {
    indicator: of.indicator.code,
    period: period.text,
    breakdown: null,
    value: null,
    numerator: null,
    denominator: null,
    state: 'final',
    direction: null,
    status: null,
    reason: null,
    comment: null,
  };
}

/**
 * Digits after the point in steps of which values are told apart: the indicator's own, else those of its targets and latest
 * value; and as many as are typed.
 */
function stepDecimals(of: Series, period: Period, typed: DecimalText | null): number {
  const target = of.targets.get(period.text);
  const before = of.observations.get(previous(period, of.yearStart).text)?.value;
  const shown = of.indicator.decimals === null ? [target?.target, target?.minimum, target?.lower, target?.upper, before] : [];
  const digits = [...shown, typed].map((text) => (text == null ? 0 : decimalsOf(text)));
  return Math.min(MOST_DECIMALS, Math.max(of.indicator.decimals ?? 0, ...digits));
}

function numerators(of: Series, period: Period, denominator: DecimalText): Domain {
  const { unit, highest } = of.indicator;
  const share = multipleOf(unit) === 100 && (highest === null || Number(highest) <= 100);
  const row = { ...blank(of, period), denominator };
  return {
    of: 'numerator',
    low: 0,
    high: Math.floor(Number(denominator)),
    openLow: false,
    openHigh: !share,
    decimals: 0,
    stepAt: (figure) => (figure * Number(denominator)) / multipleOf(unit),
    observation: (step) => ({ ...row, numerator: String(step), value: resultOf(of.indicator, String(step), denominator) }),
  };
}

/** Figures of a year back, for how large a value may be. */
function recent(of: Series, period: Period): number[] {
  return Array.from({ length: 12 }, (_, back) => of.observations.get(shift(period, -back - 1, of.yearStart).text)).flatMap((row) => {
    const value = row === undefined ? null : observedValue(row, of);
    return value === null ? [] : [Number(value)];
  });
}

function values(of: Series, period: Period, typed: DecimalText | null): Domain {
  const { unit, lowest, highest } = of.indicator;
  const decimals = stepDecimals(of, period, typed);
  const scale = 10 ** decimals;
  const target = of.targets.get(period.text);
  const known = [
    ...recent(of, period),
    ...[target?.target, target?.minimum, target?.lower, target?.upper, typed].flatMap((text) => (text == null ? [] : [Number(text)])),
  ];
  const percent = multipleOf(unit) === 100 && known.every((value) => value >= 0 && value <= 100);
  const least = lowest !== null ? Number(lowest) : known.every((value) => value >= 0) ? 0 : null;
  const most = highest !== null ? Number(highest) : percent ? 100 : null;
  const row = blank(of, period);
  return {
    of: 'value',
    low: least === null ? Math.floor(Math.min(...known) * WIDTHS * scale) : Math.ceil(least * scale),
    high: most === null ? Math.ceil(Math.max(1, ...known) * WIDTHS * scale) : Math.floor(most * scale),
    openLow: least === null,
    openHigh: most === null,
    decimals,
    stepAt: (figure) => figure * scale,
    observation: (step) => ({ ...row, value: stepText(step, decimals) }),
  };
}

/** The steps at which a verdict can turn: what is typed may be judged itself, or be a part of what is. */
function criticalSteps(of: Series, period: Period, domain: Domain): number[] {
  const at = (step: number) => withObservation(of, period.text, domain.observation(step));
  const judgedAt = (step: number) => Number(ruledStatus(at(step), period).actual?.value ?? Number.NaN);
  const { low, high } = domain;
  const [first, last] = [judgedAt(low), judgedAt(high)];
  const perStep = (last - first) / (high - low);
  return criticalFigures(at(high), period)
    .flatMap((figure) => [low + (figure - first) / perStep, domain.stepAt(figure)])
    .filter(Number.isFinite);
}

/** The domain wide enough that nothing turns beyond it. */
function widened(domain: Domain, steps: readonly number[]): Domain {
  const reach = Math.max(1, domain.high - domain.low);
  return {
    ...domain,
    low: domain.openLow ? Math.floor(Math.min(domain.low, ...steps) - reach) : domain.low,
    high: domain.openHigh ? Math.ceil(Math.max(domain.high, ...steps) + reach) : domain.high,
  };
}

function samples({ low, high }: Domain, steps: readonly number[]): number[] {
  const evenly = Array.from({ length: EVEN_SAMPLES + 1 }, (_, index) => Math.round(low + ((high - low) * index) / EVEN_SAMPLES));
  const around = steps.flatMap((step) => [Math.round(step) - 1, Math.round(step), Math.round(step) + 1]);
  return [...new Set([...evenly, ...around])].filter((step) => step >= low && step <= high).sort((a, b) => a - b);
}

interface Run {
  readonly ruled: Ruled;
  readonly from: number;
  readonly to: number;
}

function alike(a: Ruled, b: Ruled): boolean {
  return a.status === b.status && a.label === b.label && a.notJudged === b.notJudged;
}

/** Runs of steps that are judged alike, from the smallest to the largest. */
function runsOf(sampled: readonly number[], judge: (step: number) => Ruled): Run[] {
  const runs: Run[] = [];
  const add = (ruled: Ruled, from: number, to: number) => {
    const last = runs.at(-1);
    if (last && alike(last.ruled, ruled)) runs[runs.length - 1] = { ...last, to };
    else runs.push({ ruled, from, to });
  };
  const between = (low: number, lowRuled: Ruled, high: number, highRuled: Ruled): void => {
    if (alike(lowRuled, highRuled) || high - low <= 1) {
      add(lowRuled, low, alike(lowRuled, highRuled) ? high : low);
      return;
    }
    const middle = low + Math.floor((high - low) / 2);
    const ruled = judge(middle);
    between(low, lowRuled, middle, ruled);
    between(middle, ruled, high, highRuled);
  };
  sampled.forEach((step, index) => {
    const ruled = judge(step);
    const before = sampled[index - 1];
    if (before !== undefined) between(before, judge(before), step, ruled);
    add(ruled, step, step);
  });
  return runs;
}

function rangeOf({ from, to }: Run, domain: Domain): TakenRange {
  return {
    from: from === domain.low ? null : stepText(from, domain.decimals),
    to: to === domain.high ? null : stepText(to, domain.decimals),
  };
}

function takesIn(of: Series, runs: readonly Run[], domain: Domain): Take[] {
  const groups = new Map<string, Take>();
  for (const run of runs) {
    const { status, notJudged, label } = run.ruled;
    const key = `${status} ${label} ${notJudged}`;
    const ranges = [...(groups.get(key)?.ranges ?? []), rangeOf(run, domain)];
    groups.set(key, { status, notJudged, label, ranges });
  }
  const order = (take: Take) => {
    const index = of.scheme.bands.findIndex((band) => band.status === take.status && band.label === take.label);
    return index < 0 ? of.scheme.bands.length : index;
  };
  return [...groups.values()].sort((a, b) => order(a) - order(b));
}

/**
 * What each status takes of what is typed for a period of the indicator's own frequency: of the whole numerators up to a
 * denominator where it is worked out from counts, else of values in steps of the last digit that is shown. Null where no
 * figure would be judged, and where the denominator is not known yet.
 * @param of the series; an observation that it holds of the period does not count
 */
export function takesOf(of: Series, period: Period, typed: Pick<Observation, 'value' | 'denominator'>): Takes | null {
  const { denominator, value } = typed;
  if (hasCounts(of.indicator) && denominator === null) return null;
  if (denominator !== null && (exact(denominator).lte(0) || exact(denominator).gt(LARGEST))) return null;
  const bare = hasCounts(of.indicator) && denominator !== null ? numerators(of, period, denominator) : values(of, period, value);
  if (bare.high <= bare.low || bare.high > LARGEST || bare.low < -LARGEST) return null;
  const known = new Map<number, Ruled>();
  const judge = (step: number): Ruled => {
    const ruled = known.get(step) ?? ruledStatus(withObservation(of, period.text, bare.observation(step)), period);
    known.set(step, ruled);
    return ruled;
  };
  if (
    judge(bare.low).actual === null ||
    [bare.low, bare.high].every((step) => ['not-due', 'information-only', 'no-data'].includes(judge(step).notJudged ?? ''))
  )
    return null;
  const steps = criticalSteps(of, period, bare);
  const domain = widened(bare, steps);
  const takes = takesIn(of, runsOf(samples(domain, steps), judge), domain);
  if (takes.every((take) => take.status === null)) return null;
  return {
    of: domain.of,
    least: domain.openLow ? null : stepText(domain.low, domain.decimals),
    most: domain.openHigh ? null : stepText(domain.high, domain.decimals),
    takes,
  };
}
