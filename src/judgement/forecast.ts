import type Big from 'big.js';
import { type DecimalText, decimalsOf, exact, plain, rounded } from '../model/decimal.ts';
import type { Period, PeriodText } from '../model/period.ts';
import type { TargetInForce } from '../model/verdict.ts';
import { type Backtest, backtests, meanSize, reach, weightedErrors } from './forecast/backtest.ts';
import { type Bounds, boundsOf, boundsOfSum, closer, within } from './forecast/bounds.ts';
import { chanceOf } from './forecast/chance.ts';
import { CARRIES, type ForecastMethod } from './forecast/method.ts';
import { type Pace, paceOf } from './forecast/pace.ts';
import { isNone, type MadeBy, type NoForecast, type YearAhead, yearAhead } from './forecast/yearAhead.ts';
import type { Series } from './series.ts';
import { targetInForce } from './target.ts';

/*
 * Where a year is heading (method.md section 6): its figure by the method that was least far off on the series' own past,
 * with the range that its past errors give, the chance of meeting the year-end target and the pace that it takes.
 */

/** A figure that is not known yet, with the range in which 80 of 100 would lie; at the digits of its indicator. */
export interface Expected {
  readonly period: PeriodText;
  readonly value: DecimalText;
  readonly low: DecimalText;
  readonly high: DecimalText;
}

/** How far off a method would have been from the year's figure before. */
export interface TriedMethod {
  readonly method: ForecastMethod;
  /** mean of the errors' sizes, at the digits of the indicator and one more */
  readonly error: DecimalText;
}

export interface Forecast {
  readonly year: PeriodText;
  readonly madeBy: MadeBy;
  /** the last period whose figure is known */
  readonly from: PeriodText;
  /** how many figures it rests on, and at how many points of the past the methods were tried */
  readonly values: number;
  readonly origins: number;
  /** the year's own figure */
  readonly yearEnd: Expected;
  /** each period of the rest, as it would be returned: the total so far where the basis is cumulative */
  readonly points: readonly Expected[];
  /** the total so far at each period of the rest; empty where periods are not added */
  readonly running: readonly Expected[];
  /** the one that was used first, the others by their errors */
  readonly methods: readonly TriedMethod[];
  /** what the year is to reach; null where nothing is set for it */
  readonly target: TargetInForce | null;
  /** of meeting it, in whole per cent from 1 to 99; null without one, or where it is certain either way */
  readonly chance: number | null;
  readonly pace: Pace | null;
}

/** Floats this large have no digits left after the point. */
const LARGEST = 1e15;

function atDigits(value: number, digits: number): DecimalText {
  return rounded(exact(Math.max(-LARGEST, Math.min(LARGEST, value)).toFixed(10)), digits);
}

/** Digits of the forecast: the indicator's own, else the most that its values came with. */
function digitsOf(of: Series): number {
  const { decimals } = of.indicator;
  if (decimals !== null) return decimals;
  const texts = [...of.observations.values()].map(({ value }) => value).filter((value) => value !== null);
  return texts.reduce((most, text) => Math.max(most, decimalsOf(text)), of.indicator.rollUp === 'ratio' ? 1 : 0);
}

/** Everything that the figures of one forecast are made with. */
interface Scene {
  readonly ahead: YearAhead;
  /** of the rest, one a period */
  readonly carried: readonly number[];
  readonly best: Backtest;
  readonly digits: number;
}

/** `known` plus each figure of the rest times its weight, with the range of that sum. */
function expected({ carried, best, digits }: Scene, period: Period, known: Big, weights: readonly number[], bounds: Bounds): Expected {
  const value = Number(known) + carried.reduce((total, each, step) => total + each * (weights[step] ?? 0), 0);
  const wide = reach(weightedErrors(best, weights));
  const text = (figure: number) => atDigits(within(bounds, figure), digits);
  return { period: period.text, value: text(value), low: text(value - wide), high: text(value + wide) };
}

function only(step: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => (index === step ? 1 : 0));
}

function upTo(step: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => (index <= step ? 1 : 0));
}

const ZERO = exact('0');

function pointsOf(scene: Scene, each: Bounds): Expected[] {
  const { rest } = scene.ahead;
  return rest.map((period, step) => expected(scene, period, ZERO, only(step, rest.length), each));
}

function runningOf(scene: Scene, each: Bounds, total: Bounds): Expected[] {
  const { rest, known, madeBy, weights } = scene.ahead;
  if (madeBy !== 'sum') return [];
  return rest.map((period, step) => {
    const bounds = closer(boundsOfSum(each, known, weights.slice(0, step + 1)), { lowest: null, highest: total.highest });
    return expected(scene, period, known, upTo(step, rest.length), bounds);
  });
}

/** What the year's figure can be: as its parts allow and, where it is itself what is returned, as the indicator says. */
function boundsOfYear(of: Series, ahead: YearAhead, each: Bounds): Bounds {
  const parts = boundsOfSum(each, ahead.known, ahead.weights);
  if (of.indicator.basis !== 'cumulative') return parts;
  const { lowest, highest } = of.indicator;
  return closer(parts, { lowest: lowest === null ? null : exact(lowest), highest: highest === null ? null : exact(highest) });
}

/** An indicator that only informs has nothing to meet. */
function targetOf(of: Series, year: Period): TargetInForce | null {
  const { kind, polarity } = of.indicator;
  return kind === 'contextual' || polarity === 'none' ? null : targetInForce(of, year);
}

/**
 * Where the year that holds a period will end, from the figures up to that period; or why that cannot be said.
 * Basis and roll-up say how the year's figure is made of what is known and what is to come (`yearAhead`).
 */
export function forecast(of: Series, asked: Period): Forecast | NoForecast {
  const ahead = yearAhead(of, asked);
  if (isNone(ahead)) return ahead;
  const history = ahead.history.map(Number);
  const weights = ahead.weights.map(Number);
  const each = boundsOf(of, ahead.history, of.indicator.basis === 'cumulative' && ahead.madeBy === 'sum');
  const clip = (value: number) => within(each, value);
  const tried = backtests(history, ahead.season, weights, clip);
  const [best] = tried;
  if (best === undefined) return { reason: 'never' };
  const scene: Scene = {
    ahead,
    best,
    digits: digitsOf(of),
    carried: CARRIES[best.method](history, ahead.season, ahead.rest.length).map(clip),
  };
  const total = boundsOfYear(of, ahead, each);
  const yearEnd = expected(scene, ahead.year, ahead.known, weights, total);
  const target = targetOf(of, ahead.year);
  const pace = paceOf(of, ahead, target, each);
  const middle = Number(ahead.known) + scene.carried.reduce((sum, value, step) => sum + value * (weights[step] ?? 0), 0);
  const ends = weightedErrors(best, weights).flatMap((error) => [within(total, middle + error), within(total, middle - error)]);
  const settled = pace?.kind === 'met-already' || pace?.kind === 'out-of-reach';
  const running = runningOf(scene, each, total);
  return {
    year: ahead.year.text,
    madeBy: ahead.madeBy,
    from: ahead.from.text,
    values: history.length,
    origins: best.errors.length,
    yearEnd,
    points: of.indicator.basis === 'cumulative' && running.length > 0 ? running : pointsOf(scene, each),
    running,
    methods: tried.map((test) => ({
      method: test.method,
      error: plain(exact(atDigits(meanSize(weightedErrors(test, weights)), scene.digits + 1))),
    })),
    target,
    chance: settled ? null : chanceOf(ends, target, of.indicator.polarity),
    pace,
  };
}
