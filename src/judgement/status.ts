import type Big from 'big.js';
import { exact, plain, quotient, rounded } from '../model/decimal.ts';
import type { Direction, NotJudged, Polarity, Status } from '../model/indicator.ts';
import type { Band, Interval, Predicate, Scheme } from '../model/scheme.ts';
import type { TargetInForce, Test, Trial } from '../model/verdict.ts';
import { type Gap, gapOf, gapToMinimum, placeInRange } from './gap.ts';
import type { Rank } from './rank.ts';

/** What a scheme is asked about. The direction is asked for only where a band wants it. */
export interface Question {
  readonly actual: Big;
  readonly target: TargetInForce;
  readonly polarity: Polarity;
  readonly direction: (against: string | null) => Direction;
  /** the place among its peers; null where too few are held */
  readonly rank: Rank | null;
}

/** A status with the bands that were tried, or why the scheme could not be asked to the end. */
export type Rating =
  | { readonly status: Status; readonly label: string; readonly trace: readonly Trial[] }
  | { readonly status: null; readonly notJudged: NotJudged; readonly trace: readonly Trial[] };

const ENDS = [
  ['gte', '>=', (order: number) => order >= 0],
  ['gt', '>', (order: number) => order > 0],
  ['lte', '<=', (order: number) => order <= 0],
  ['lt', '<', (order: number) => order < 0],
] as const;

/**
 * Whether `amount / base * scale` lies in the interval, asked by multiplying so that no quotient is rounded: 72.9
 * against 81 is exactly 10% short and is judged so (method.md section 3).
 */
function within(interval: Interval, amount: Big, base: Big, scale: Big): boolean {
  const scaled = amount.times(scale);
  return ENDS.every(([end, , holds]) => {
    const bound = interval[end];
    return bound === undefined || holds(scaled.cmp(exact(bound).times(base)));
  });
}

function wantedText(interval: Interval): string {
  return ENDS.flatMap(([end, sign]) => (interval[end] === undefined ? [] : [`${sign} ${interval[end]}`])).join(' and ');
}

const ONE = exact('1');
const HUNDRED = exact('100');

/** A test, or why it cannot be made: there is nothing to make it on. */
type Answer = Test | NotJudged;

function onInterval(on: Test['on'], interval: Interval, amount: Big, base: Big, scale: Big, decimals: number | null): Test {
  const found =
    base.eq(ONE) && decimals === null ? plain(amount.times(scale)) : rounded(quotient(amount.times(scale), base), decimals ?? 2);
  return { on, found, wanted: wantedText(interval), holds: within(interval, amount, base, scale) };
}

function onTolerance(interval: Interval, gap: Gap, tolerance: string | null): Answer {
  if (tolerance === null) return 'no-target';
  const allowed = gap.base.times(exact(tolerance));
  if (allowed.eq(0)) {
    const found = gap.gap.cmp(0);
    return {
      on: 'gapTolerance',
      found: String(found),
      wanted: wantedText(interval),
      holds: within(interval, exact(String(found * 2)), ONE, ONE),
    };
  }
  return onInterval('gapTolerance', interval, gap.gap, allowed, HUNDRED, 2);
}

function onRank(interval: Interval, { place, of }: Rank): Answer {
  return onInterval('rankShare', interval, exact(String(place)), exact(String(of)), HUNDRED, null);
}

function answers(predicate: Predicate, question: Question, gap: Gap | null): Answer[] {
  const { actual, target, polarity } = question;
  const all: Answer[] = [];
  if (predicate.gap) all.push(gap ? onInterval('gap', predicate.gap, gap.gap, ONE, ONE, null) : 'no-target');
  if (predicate.gapPoints) all.push(gap ? onInterval('gapPoints', predicate.gapPoints, gap.gap, ONE, ONE, null) : 'no-target');
  if (predicate.gapPercent) {
    all.push(gap && !gap.base.eq(0) ? onInterval('gapPercent', predicate.gapPercent, gap.gap, gap.base, HUNDRED, 2) : 'no-target');
  }
  if (predicate.gapTolerance) all.push(gap ? onTolerance(predicate.gapTolerance, gap, target.tolerance) : 'no-target');
  if (predicate.minimum) {
    const distance = gapToMinimum(actual, target, polarity);
    const found = distance?.gte(0) ? 'met' : 'missed';
    all.push(distance === null ? 'no-minimum' : { on: 'minimum', found, wanted: predicate.minimum, holds: found === predicate.minimum });
  }
  if (predicate.range) {
    const found = placeInRange(actual, target);
    all.push(found === null ? 'no-target' : { on: 'range', found, wanted: predicate.range, holds: found === predicate.range });
  }
  if (predicate.direction) {
    const found = question.direction(predicate.against ?? null);
    all.push({ on: 'direction', found, wanted: predicate.direction.join(' or '), holds: predicate.direction.includes(found) });
  }
  if (predicate.rankShare) {
    all.push(question.rank === null ? 'no-target' : onRank(predicate.rankShare, question.rank));
  }
  return all;
}

function isTest(answer: Answer): answer is Test {
  return typeof answer !== 'string';
}

function usesRelativeGap(bands: readonly Band[]): boolean {
  return bands.some((band) => band.when?.gapPercent !== undefined);
}

/** The bands that apply: at target 0 the scheme's own for it, else any miss is the last band (method.md section 4). */
function bandsFor(scheme: Scheme, gap: Gap | null): readonly Band[] {
  if (!gap?.base.eq(0) || !usesRelativeGap(scheme.bands)) return scheme.bands;
  if (scheme.atTargetZero) return scheme.atTargetZero;
  const [best] = scheme.bands;
  const worst = scheme.bands.at(-1);
  return best && worst
    ? [
        { ...best, when: { gap: { gte: '0' } } },
        { label: worst.label, status: worst.status },
      ]
    : [];
}

/**
 * The first band all of whose predicates hold. A band that cannot be asked (no minimum set, say) ends the trial: what
 * follows it would be a guess, so the answer is "not judged" and never silently the last band (method.md section 4).
 */
export function rate(scheme: Scheme, question: Question): Rating {
  const gap = gapOf(question.actual, question.target, question.polarity);
  const trace: Trial[] = [];
  for (const band of bandsFor(scheme, gap)) {
    const asked = band.when ? answers(band.when, question, gap) : [];
    const tests = asked.filter(isTest);
    const refused = tests.every((test) => test.holds) ? asked.find((answer) => !isTest(answer)) : undefined;
    if (refused !== undefined && !isTest(refused)) return { status: null, notJudged: refused, trace };
    const matched = tests.length === asked.length && tests.every((test) => test.holds);
    trace.push({ label: band.label, status: band.status, tests, matched });
    if (matched) return { status: band.status, label: band.label, trace };
  }
  return { status: null, notJudged: 'no-target', trace };
}
