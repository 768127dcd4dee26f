import { type Bounds, within } from '../judgement/forecast/bounds.ts';
import { type ProcessVerdict, processOf } from '../judgement/process.ts';
import type { PointType } from '../judgement/spc/pointType.ts';
import { decimalsOf, exact, plain, rounded } from '../model/decimal.ts';
import { end, type Period, parsePeriod, periodAt, shift } from '../model/period.ts';
import { figureText, withUnit } from './figure.ts';
import type { JudgedIndicator } from './judgedRows.ts';
import { kindOf } from './processSentences.ts';
import type { Setting } from './setting.ts';
import type { VariationKind } from './types.ts';

/* A figure that moved more than chance explains, where the one that it is held against did not (method.md section 9). */

interface Now {
  readonly latest: NonNullable<ProcessVerdict['now']>['latest'];
  readonly bounds: Bounds;
}

/** Points over which process limits are worked out, as the chart of the process shows them. */
const POINTS = 120;

/** The periods of the indicator's own frequency up to the end of a period. */
function periodsTo({ of }: JudgedIndicator, until: Period): Period[] {
  const holding = periodAt(of.indicator.frequency, end(until) - 1, of.yearStart);
  const last = end(holding) === end(until) ? holding : shift(holding, -1, of.yearStart);
  return Array.from({ length: POINTS }, (_, index) => shift(last, index + 1 - POINTS, of.yearStart));
}

/** What the process says of the last of its periods; null where it says nothing of that one. */
function nowAt(judged: JudgedIndicator, until: Period): Now | null {
  const periods = periodsTo(judged, until);
  const verdict = processOf(judged.of, periods);
  if (verdict === null || typeof verdict === 'string' || verdict.now === null) return null;
  return verdict.now.latest.figure.period.text === periods.at(-1)?.text ? { latest: verdict.now.latest, bounds: verdict.bounds } : null;
}

/** Digits of a figure that says itself how many it has. */
const MOST_DIGITS = 2;

/** A real change, and which way it goes. */
export interface SpecialCauseChange {
  readonly type: PointType;
  readonly variation: VariationKind;
  readonly text: string;
}

/** What its latest point says, where that is a real change: "A real change for the worse: 68.5% lies below ..."; null for noise. */
export function specialCauseNow(judged: JudgedIndicator, setting: Setting): SpecialCauseChange | null {
  const { wording, names } = setting;
  const { unit, decimals } = judged.of.indicator;
  const now = nowAt(judged, parsePeriod(judged.verdict.period, judged.of.yearStart));
  if (now === null || now.latest.point.cause === null) return null;
  const { cause, heading, type, lower, upper } = now.latest.point;
  const value = now.latest.figure.value;
  if (value === null || lower === null || upper === null) return null;
  const digits = decimals ?? Math.min(MOST_DIGITS, decimalsOf(plain(value)));
  const limit = (at: number) =>
    withUnit(figureText(rounded(exact(within(now.bounds, at).toFixed(digits + 2)), digits), digits, wording), unit);
  const told = rounded(value, digits);
  // A point is of its own period alone, the result beside it may be of a longer one, or of the year to date.
  const { actual } = judged.verdict;
  const isResult = actual !== null && rounded(exact(actual.value), digits) === told;
  const text = wording.text('whatChanged.special', {
    at: isResult ? 'none' : names.inner(now.latest.figure.period.text),
    value: withUnit(figureText(told, digits, wording), unit),
    type,
    cause,
    heading: heading > 0 ? 'up' : 'down',
    lower: limit(lower),
    upper: limit(upper),
  });
  return { type, variation: kindOf(now.latest.point), text };
}

/** The same where it is new; null for what was special in the same way before. */
export function newSpecialCause(judged: JudgedIndicator, earlier: Period, setting: Setting): SpecialCauseChange | null {
  const now = specialCauseNow(judged, setting);
  if (now === null) return null;
  const then = nowAt(judged, earlier);
  return then !== null && then.latest.point.cause !== null && then.latest.point.type === now.type ? null : now;
}
