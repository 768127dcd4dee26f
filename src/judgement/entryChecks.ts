import type { CommentWhen, SumRule } from '../model/collection.ts';
import { type DecimalText, exact, plain, sum } from '../model/decimal.ts';
import type { Observation, Status } from '../model/indicator.ts';
import { type Period, type PeriodText, previous } from '../model/period.ts';
import type { Action, Progress } from '../model/plan.ts';
import { multipleOf } from '../model/unit.ts';
import type { ActionVerdict, Verdict } from '../model/verdict.ts';
import { workRemaining } from './action.ts';
import { observedValue } from './derived.ts';
import { addsUp, comparable, isFar, usualOf } from './history.ts';
import type { Series } from './series.ts';

/*
 * What is asked about before a return is sent (docs/method.md, "Checks at entry"): one rule a function. A finding is never
 * an error; confirmed with a reason, the return is sent as it stands. Each holds the figures that its sentence names.
 */

export interface FarFromHistory {
  readonly kind: 'far-from-history';
  readonly value: DecimalText;
  readonly median: DecimalText;
  readonly low: DecimalText;
  readonly high: DecimalText;
  readonly count: number;
  /** whether the figures are what each period added to a total so far */
  readonly added: boolean;
}

export interface OutsideLimits {
  readonly kind: 'outside-limits';
  readonly value: DecimalText;
  readonly lowest: DecimalText | null;
  readonly highest: DecimalText | null;
}

export interface NumeratorAboveDenominator {
  readonly kind: 'numerator-above-denominator';
  readonly numerator: DecimalText;
  readonly denominator: DecimalText;
}

export interface SameAsLastPeriod {
  readonly kind: 'same-as-last-period';
  readonly value: DecimalText;
  readonly period: PeriodText;
}

export interface CommentUnchanged {
  readonly kind: 'comment-unchanged';
  readonly period: PeriodText;
}

export interface CommentMissing {
  readonly kind: 'comment-missing';
  /** the strictest of what the council asks a comment for */
  readonly because: CommentWhen;
  readonly missing: 'happened' | 'doing' | 'both';
}

export interface CompleteWithWorkRemaining {
  readonly kind: 'complete-with-work-remaining';
  /** the words by which work is left */
  readonly words: string;
}

export interface PercentWentDown {
  readonly kind: 'percent-went-down';
  readonly percent: DecimalText;
  readonly before: DecimalText;
  readonly period: PeriodText;
}

export interface PartsDoNotAddUp {
  readonly kind: 'parts-do-not-add-up';
  readonly rule: SumRule;
  readonly total: DecimalText;
  readonly added: DecimalText;
}

export type EntryFinding =
  | FarFromHistory
  | OutsideLimits
  | NumeratorAboveDenominator
  | SameAsLastPeriod
  | CommentUnchanged
  | CommentMissing
  | CompleteWithWorkRemaining
  | PercentWentDown
  | PartsDoNotAddUp;

/** What is said of the period that a return is for, in its two parts. */
export interface Comments {
  readonly happened: string;
  readonly doing: string;
}

/** A value of an indicator that is about to be returned, in its place among the others. */
export interface IndicatorReturn {
  /** the series with the observation in it */
  readonly of: Series;
  readonly period: Period;
  readonly observation: Observation;
  readonly verdict: Verdict;
  readonly comments: Comments;
  readonly commentWhen: readonly CommentWhen[];
  readonly rules: readonly SumRule[];
  /** values of the period by code, as far as they are known, this one's aside */
  readonly others: ReadonlyMap<string, DecimalText>;
}

function lastObservation({ of, period }: IndicatorReturn): Observation | null {
  return of.observations.get(previous(period, of.yearStart).text) ?? null;
}

/**
 * Far from what it has usually been: more than 3.5 robust deviations from the median of up to 24 earlier values, 8 at least
 * (the modified z-score of Iglewicz and Hoaglin 1993, which the NIST/SEMATECH e-Handbook, 1.3.5.17, recommends).
 */
function farFromHistory({ of, period }: IndicatorReturn): FarFromHistory | null {
  const value = comparable(of, period);
  const usual = value === null ? null : usualOf(of, period);
  if (value === null || usual === null || !isFar(value, usual)) return null;
  const { median, low, high, count } = usual;
  return {
    kind: 'far-from-history',
    value: plain(value),
    median: plain(median),
    low: plain(low),
    high: plain(high),
    count,
    added: addsUp(of),
  };
}

/** Below the least or above the most that the indicator says a value can be; the limits themselves are inside. */
function outsideLimits({ of, observation }: IndicatorReturn): OutsideLimits | null {
  const { lowest, highest } = of.indicator;
  const value = observedValue(observation, of);
  if (value === null) return null;
  const outside = (lowest !== null && value.lt(exact(lowest))) || (highest !== null && value.gt(exact(highest)));
  return outside ? { kind: 'outside-limits', value: observation.value ?? plain(value), lowest, highest } : null;
}

/** More of them than there are: of a share that cannot be above 100%. */
function numeratorAboveDenominator({ of, observation }: IndicatorReturn): NumeratorAboveDenominator | null {
  const { numerator, denominator } = observation;
  const { unit, highest } = of.indicator;
  const mayPass = multipleOf(unit) !== 100 || (highest !== null && exact(highest).gt(100));
  if (numerator === null || denominator === null || mayPass || exact(numerator).lte(exact(denominator))) return null;
  return { kind: 'numerator-above-denominator', numerator, denominator };
}

/** None and all of them are often the same twice; anything else to the last digit is more often last period's return again. */
function sameAsLastPeriod(entry: IndicatorReturn): SameAsLastPeriod | null {
  const { of, observation } = entry;
  const before = lastObservation(entry);
  const now = observedValue(observation, of);
  const then = before === null ? null : observedValue(before, of);
  if (before === null || now === null || then === null || !now.eq(then)) return null;
  if (now.eq(0) || (multipleOf(of.indicator.unit) === 100 && now.eq(100))) return null;
  const counts = [observation.numerator, observation.denominator, before.numerator, before.denominator];
  const [numerator, denominator, numeratorBefore, denominatorBefore] = counts.map((text) => (text === null ? null : exact(text)));
  const recounted =
    (numerator && numeratorBefore && !numerator.eq(numeratorBefore)) ||
    (denominator && denominatorBefore && !denominator.eq(denominatorBefore));
  return recounted ? null : { kind: 'same-as-last-period', value: observation.value ?? plain(now), period: before.period };
}

function folded(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
}

/** Word for word what was said last period, capitals and spaces aside. */
function commentUnchanged(now: string | null, before: string | null, period: PeriodText): CommentUnchanged | null {
  if (now === null || before === null || folded(now) === '') return null;
  return folded(now) === folded(before) ? { kind: 'comment-unchanged', period } : null;
}

const RED: readonly Status[] = ['red', 'worse'];

/** Of what the council asks a comment for, what holds of a verdict, in the order of strictness. */
export function commentAskedFor(verdict: Verdict, commentWhen: readonly CommentWhen[]): CommentWhen | null {
  const { status, override, computed, direction } = verdict;
  const holds: Readonly<Record<CommentWhen, boolean>> = {
    red: status !== null && RED.includes(status),
    overridden: override !== null && override.stated !== computed,
    worsened: direction.direction === 'worsened',
    amber: status === 'amber',
  };
  const strictestFirst = ['red', 'overridden', 'worsened', 'amber'] as const;
  return strictestFirst.find((when) => holds[when] && commentWhen.includes(when)) ?? null;
}

/** What the council wants said is not: both parts of a red, what happened of anything else. */
function commentMissing({ verdict, comments, commentWhen }: IndicatorReturn): CommentMissing | null {
  const because = commentAskedFor(verdict, commentWhen);
  if (because === null) return null;
  const happened = comments.happened.trim() !== '';
  const doing = comments.doing.trim() !== '';
  if (because !== 'red') return happened || doing ? null : { kind: 'comment-missing', because, missing: 'happened' };
  if (happened && doing) return null;
  return { kind: 'comment-missing', because, missing: happened ? 'doing' : doing ? 'happened' : 'both' };
}

/** The parts of a total do not add up to it, where all of them are known: for each rule that names the indicator. */
function partsDoNotAddUp({ of, observation, rules, others }: IndicatorReturn): PartsDoNotAddUp[] {
  const { code } = of.indicator;
  const own = observedValue(observation, of);
  const figureOf = (each: string) => {
    const other = others.get(each);
    return each === code ? own : other === undefined ? null : exact(other);
  };
  return rules.flatMap((rule) => {
    if (rule.total !== code && !rule.parts.includes(code)) return [];
    const total = figureOf(rule.total);
    const parts = rule.parts.map(figureOf).filter((part) => part !== null);
    if (total === null || parts.length < rule.parts.length) return [];
    const added = sum(parts);
    const within = added
      .minus(total)
      .abs()
      .lte(exact(rule.tolerance ?? '0'));
    return within ? [] : [{ kind: 'parts-do-not-add-up' as const, rule, total: plain(total), added: plain(added) }];
  });
}

/** Everything to be asked about before a value is sent, in the order of the fields. */
export function checkIndicatorEntry(entry: IndicatorReturn): EntryFinding[] {
  const before = lastObservation(entry);
  const { observation } = entry;
  return [
    numeratorAboveDenominator(entry),
    outsideLimits(entry),
    farFromHistory(entry),
    sameAsLastPeriod(entry),
    ...partsDoNotAddUp(entry),
    commentMissing(entry),
    commentUnchanged(observation.comment, before?.comment ?? null, before?.period ?? ''),
  ].filter((finding) => finding !== null);
}

/** A return about an action that is about to be sent. */
export interface ActionReturn {
  readonly action: Action;
  readonly progress: Progress;
  readonly verdict: ActionVerdict;
  /** the returns before this one, newest first */
  readonly earlier: readonly Progress[];
}

/** Done, and yet the comment speaks of work that is left: the same words that a report asks about. */
function completeWithWorkRemaining({ progress, verdict }: ActionReturn): CompleteWithWorkRemaining | null {
  const words = verdict.state === 'completed' ? workRemaining(progress.comment) : null;
  return words === null ? null : { kind: 'complete-with-work-remaining', words };
}

/** Less is done than was said before. */
function percentWentDown({ progress, earlier }: ActionReturn): PercentWentDown | null {
  const before = earlier.find(({ percent }) => percent !== null);
  if (progress.percent === null || before === undefined || before.percent === null) return null;
  if (exact(progress.percent).gte(exact(before.percent))) return null;
  return { kind: 'percent-went-down', percent: progress.percent, before: before.percent, period: before.period };
}

/** Everything to be asked about before an action's return is sent. */
export function checkActionEntry(entry: ActionReturn): EntryFinding[] {
  const { progress, earlier } = entry;
  const [before] = earlier;
  return [
    percentWentDown(entry),
    completeWithWorkRemaining(entry),
    commentUnchanged(progress.comment, before?.comment ?? null, before?.period ?? ''),
  ].filter((finding) => finding !== null);
}
