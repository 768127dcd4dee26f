import type { Series } from '../judgement/series.ts';
import { type DecimalText, exact, plain } from '../model/decimal.ts';
import { type Indicator, isMissing, type Status } from '../model/indicator.ts';
import { end, parsePeriod, periodAt } from '../model/period.ts';
import type { DirectionVerdict, Verdict } from '../model/verdict.ts';
import { atDigits, figureText, grouped, rangeText, sizeOf, withUnit } from './figure.ts';
import { judgedPlaceText, noPlaceReason } from './rankWords.ts';
import { comparatorMeaning, labelWord } from './schemeWords.ts';
import type { Setting } from './setting.ts';
import type { DirectionMark, StatusMark } from './types.ts';
import type { Wording } from './wording.ts';
import { directionMark, inner, notJudgedWord, statusWord } from './words.ts';

/*
 * Why a verdict is what it is. The reason comes from the scheme: from the tests that its bands asked for, as the trace
 * keeps them, so that a council's own scheme explains itself like a preset (look.md, marks and words).
 */

type Asked = Verdict['trace'][number]['tests'][number];

function asked(verdict: Verdict, on: Asked['on']): Asked | undefined {
  return verdict.trace.flatMap((trial) => trial.tests).findLast((test) => test.on === on);
}

function isNegative(value: DecimalText | null): boolean {
  return value?.startsWith('-') === true;
}

/** A distance in the indicator's unit, without its sign: "18.5 points" for a percentage, "2.87", "3 days". */
export function distance(value: DecimalText, indicator: Indicator, wording: Wording): string {
  const size = atDigits(sizeOf(value), indicator.decimals);
  const text = grouped(size, wording.locale);
  if (indicator.unit?.startsWith('%')) return wording.text('reason.gap.points', { gap: text, count: Number(size) });
  return withUnit(text, indicator.unit);
}

const BOUND = /(>=|>|<=|<) (-?[\d.]+)/g;

interface Bound {
  readonly sign: string;
  readonly value: DecimalText;
}

function boundsOf(test: Asked): Bound[] {
  return [...test.wanted.matchAll(BOUND)].map(([, sign = '', value = '']) => ({ sign, value }));
}

/**
 * The gap in per cent of the target as text. One digit after the point, unless that would round it onto an end of a
 * band that it does not reach; then two; and "just over" where even those are the end's own digits.
 */
function percentOfTarget(verdict: Verdict, wording: Wording): { readonly text: string; readonly justOver: boolean } | null {
  if (verdict.gapPercent === null) return null;
  const exactly = sizeOf(verdict.gapPercent);
  const tests = verdict.trace.flatMap((trial) => trial.tests).filter((test) => test.on === 'gapPercent');
  const ends = tests.flatMap(boundsOf).map((bound) => sizeOf(bound.value));
  const onAnEnd = (value: DecimalText) => ends.some((each) => exact(each).eq(exact(value)));
  const one = atDigits(exactly, 1);
  const shown = onAnEnd(one) && !onAnEnd(exactly) ? exactly : one;
  const missedEnd = tests.some(
    (test) => !test.holds && boundsOf(test).some((bound) => bound.sign === '>=' && exact(bound.value).eq(exact(test.found ?? '0'))),
  );
  return { text: `${grouped(shown, wording.locale)}%`, justOver: missedEnd && onAnEnd(exactly) };
}

function missReason(verdict: Verdict, gap: DecimalText, indicator: Indicator, wording: Wording): string {
  const relative = asked(verdict, 'gapPercent') || asked(verdict, 'gapTolerance');
  const percent = relative ? percentOfTarget(verdict, wording) : null;
  if (!percent) return wording.text('reason.misses', { gap: distance(gap, indicator, wording) });
  if (percent.justOver) return wording.text('reason.misses.just', { percent: percent.text });
  return wording.text('reason.misses.percent', { percent: percent.text });
}

function beatReason(verdict: Verdict, gap: DecimalText, indicator: Indicator, wording: Wording): string {
  const percent = percentOfTarget(verdict, wording);
  return percent
    ? wording.text('reason.beats.percent', { percent: percent.text })
    : wording.text('reason.beats', { gap: distance(gap, indicator, wording) });
}

function rangeReason(verdict: Verdict, indicator: Indicator, wording: Wording): string | null {
  const { actual, target } = verdict;
  if (actual === null || target === null) return null;
  const value = exact(actual.value);
  const by = (key: 'reason.over' | 'reason.under', end: DecimalText, sign: 1 | -1) =>
    wording.text(key, { gap: distance(plain(value.minus(exact(end)).times(sign)), indicator, wording) });
  if (target.upper !== null && value.gt(exact(target.upper))) return by('reason.over', target.upper, 1);
  if (target.lower !== null && value.lt(exact(target.lower))) return by('reason.under', target.lower, -1);
  return wording.word('reason.inside');
}

/** The short reason beside a status: "misses by 21.2% of target", "3.5 points below minimum"; null where the word says all. */
function statusReason(of: Series, verdict: Verdict, wording: Wording): string | null {
  const { indicator } = of;
  const place = judgedPlaceText(of, verdict, wording);
  if (place !== null) return wording.text('reason.rank', { place });
  if (asked(verdict, 'range')) return rangeReason(verdict, indicator, wording);
  const { gap, gapToMinimum } = verdict;
  if (gap === null) return null;
  if (asked(verdict, 'minimum') && gapToMinimum !== null && isNegative(gapToMinimum)) {
    const key = indicator.polarity === 'lower' ? 'reason.above-ceiling' : 'reason.below-minimum';
    return wording.text(key, { gap: distance(gapToMinimum, indicator, wording) });
  }
  if (verdict.computed === 'better') return beatReason(verdict, gap, indicator, wording);
  if (!isNegative(gap)) return null;
  const reason = missReason(verdict, gap, indicator, wording);
  const trend = asked(verdict, 'direction')?.found;
  return trend ? wording.text('reason.with-trend', { reason, trend: trendWord(trend, wording) }) : reason;
}

function trendWord(found: string, wording: Wording): string {
  return found === 'improved' || found === 'worsened' || found === 'no-change'
    ? wording.word(`trend.${found}`)
    : wording.word('trend.not-comparable');
}

const BASELINE = /\bbaseline\b/i;

function noTargetReason(of: Series, verdict: Verdict, wording: Wording): string {
  if (of.scheme.needs === 'peers') return noPlaceReason(of, verdict, wording);
  if (of.scheme.needs === 'range') return wording.word('not-judged.no-range');
  if (of.scheme.needs === 'tolerance' && verdict.target?.target != null) return wording.word('not-judged.no-tolerance');
  const said = [verdict.target?.note, verdict.reason, verdict.comment].some((text) => text != null && BASELINE.test(text));
  return said ? wording.word('not-judged.no-target.baseline') : wording.word('not-judged.no-target');
}

function noDataReason(verdict: Verdict, wording: Wording): string {
  const { actual, state, reason } = verdict;
  if (actual !== null) {
    return wording.text('not-judged.with-reason', {
      why: wording.word('not-judged.no-data.whole'),
      reason: wording.text('basis.incomplete', { have: actual.periods.length, all: actual.periods.length + actual.missing.length }),
    });
  }
  const stated = state !== null && isMissing(state) ? wording.word(`missing.${state}`) : null;
  if (state === 'suppressed')
    return reason === null ? wording.word('missing.suppressed') : withReason(wording.word('missing.suppressed'), reason, wording);
  const why = stated === null ? wording.word('not-judged.no-data') : withReason(wording.word('not-judged.no-data'), stated, wording);
  return reason === null ? why : withReason(stated ?? why, reason, wording);
}

function withReason(why: string, reason: string, wording: Wording): string {
  return wording.text('not-judged.with-reason', { why, reason: inner(reason.trim().replace(/\.$/, ''), wording.locale) });
}

function notDueReason(of: Series, verdict: Verdict, setting: Setting): string {
  const { wording, names, period } = setting;
  const { frequency, judged } = of.indicator;
  if (verdict.state === 'not-due' && verdict.reason !== null) return withReason(wording.word('missing.not-due'), verdict.reason, wording);
  if (judged === 'year-end') return wording.word('not-judged.not-due.year-end');
  const holding = periodAt(frequency, end(period) - 1, of.yearStart);
  if (end(holding) === end(period)) return wording.word('not-judged.not-due');
  return wording.text('not-judged.not-due.next', { frequency: wording.word(`frequency.${frequency}`), period: names.inner(holding.text) });
}

/** Why there is no status: "baseline, no target", "judged at year end", "no data: not available", "suppressed: under 5". */
export function notJudgedReason(of: Series, verdict: Verdict, setting: Setting): string {
  const { wording } = setting;
  switch (verdict.notJudged) {
    case 'no-target':
      return noTargetReason(of, verdict, wording);
    case 'no-data':
      return noDataReason(verdict, wording);
    case 'not-due':
      return notDueReason(of, verdict, setting);
    case 'information-only':
    case 'no-minimum':
      return notJudgedWord(wording, verdict.notJudged);
    case null:
      return wording.word('not-judged.no-data');
  }
}

function overrideText(verdict: Verdict, wording: Wording): string | null {
  if (verdict.override === null) return null;
  const stated = inner(statusWord(wording, verdict.override.stated), wording.locale);
  const computed = inner(statusWord(wording, verdict.computed ?? 'not-judged'), wording.locale);
  if (verdict.override.reason === null) return wording.text('reason.override', { stated, computed });
  return wording.text('reason.override.because', { stated, computed, reason: verdict.override.reason });
}

/** The verdict as a mark with its words. */
export function statusMark(of: Series, verdict: Verdict, setting: Setting): StatusMark {
  const { wording } = setting;
  const override = overrideText(verdict, wording);
  if (verdict.status === null) {
    const reason = notJudgedReason(of, verdict, setting);
    return { status: 'not-judged', why: verdict.notJudged, word: wording.word('status.not-judged'), reason, override };
  }
  const word = labelWord(verdict.label, verdict.status, wording);
  return { status: verdict.status, why: null, word, reason: statusReason(of, verdict, wording), override };
}

/** The direction as a mark, with what it was compared with. */
export function directionOf(verdict: Verdict, setting: Setting): DirectionMark {
  return directionMark(setting.wording, verdict.direction.direction, directionReason(verdict.direction, verdict.period, setting));
}

function directionReason(direction: DirectionVerdict, period: string, { wording, names }: Setting): string | null {
  const { reason, against, comparator } = direction;
  if (reason !== 'compared') return wording.word(`direction-reason.${reason}`);
  if (against !== null) {
    const key = comparator.startsWith('previous') ? 'direction-reason.since' : 'direction-reason.on';
    return wording.text(key, { period: names.shortNear(against, period) });
  }
  const count = Number(/-(\d+)/.exec(comparator)?.[1] ?? '0');
  return wording.text(comparator.startsWith('slope') ? 'direction-reason.slope' : 'direction-reason.mean', { count });
}

const NO_TEST: Asked = { on: 'gap', found: null, wanted: '', holds: false };

/** "within 10% of target", "more than 10% of target": which band the gap fell in; null where the status needs no such end. */
function bandClause(verdict: Verdict, wording: Wording): string | null {
  const matched = verdict.trace.findIndex((trial) => trial.matched);
  const trial = verdict.trace[matched];
  if (!trial || !isNegative(verdict.gap)) return null;
  const own = trial.tests.find((test) => test.on === 'gapPercent');
  const missed = verdict.trace[matched - 1]?.tests.find((test) => test.on === 'gapPercent');
  const [bound] = boundsOf(own ?? missed ?? NO_TEST);
  if (!bound || exact(bound.value).gte(0)) return null;
  const percent = `${grouped(sizeOf(bound.value), wording.locale)}%`;
  const open = bound.sign === '>';
  if (own) return wording.text(open ? 'clause.under' : 'clause.within', { percent });
  return wording.text(open ? 'clause.or-more' : 'clause.more-than', { percent });
}

function minimumClause(verdict: Verdict, indicator: Indicator, wording: Wording): string | null {
  const { gapToMinimum, target } = verdict;
  if (!asked(verdict, 'minimum') || gapToMinimum === null || target?.minimum == null) return null;
  const minimum = withUnit(figureText(target.minimum, indicator.decimals, wording), indicator.unit);
  if (exact(gapToMinimum).eq(0)) return wording.text('why.minimum.on', { minimum });
  if (!isNegative(gapToMinimum)) return wording.text('why.minimum.met', { minimum });
  return wording.text('why.minimum.missed', { minimum, gap: distance(gapToMinimum, indicator, wording) });
}

/** "within its tolerance of 5%" */
function toleranceClause(verdict: Verdict, wording: Wording): string | null {
  const matched = verdict.trace.find((trial) => trial.matched);
  const tolerance = verdict.target?.tolerance;
  if (!asked(verdict, 'gapTolerance') || tolerance == null) return null;
  const [bound] = boundsOf(matched?.tests.find((test) => test.on === 'gapTolerance') ?? NO_TEST);
  const within = bound !== undefined && exact(bound.value).lt(0);
  return wording.text(within ? 'why.tolerance.within' : 'why.tolerance.beyond', { tolerance });
}

function trendClause(of: Series, verdict: Verdict, wording: Wording): string | null {
  const test = asked(verdict, 'direction');
  const band = of.scheme.bands.find((each) => each.when?.direction);
  if (!test?.found) return null;
  const comparator = band?.when?.against ?? verdict.direction.comparator;
  return wording.text('why.direction', { trend: trendWord(test.found, wording), comparator: comparatorMeaning(comparator, wording, 'on') });
}

function againstTarget(of: Series, verdict: Verdict, status: Status, actual: string, wording: Wording): string {
  const { indicator } = of;
  const word = labelWord(verdict.override ? null : verdict.label, status, wording);
  const target = withUnit(figureText(verdict.target?.target ?? null, indicator.decimals, wording), indicator.unit);
  const size = exact(verdict.gap ?? '0');
  const gap = distance(verdict.gap ?? '0', indicator, wording);
  const values = { status: word, actual, gap, target };
  if (size.eq(0)) return wording.text('why.target.on', values);
  if (size.gt(0)) return wording.text('why.target.beyond', values);
  if (indicator.polarity === 'near') return wording.text('why.target.off', values);
  return wording.text(indicator.polarity === 'lower' ? 'why.target.over' : 'why.target.short', values);
}

function because(of: Series, verdict: Verdict, status: Status, setting: Setting): string {
  const { wording } = setting;
  const { indicator } = of;
  const actual = withUnit(figureText(verdict.actual?.value ?? null, indicator.decimals, wording), indicator.unit);
  const rank = judgedPlaceText(of, verdict, wording);
  if (rank !== null) return wording.text('why.rank', { status: statusWord(wording, status), place: rank });
  const place = asked(verdict, 'range')?.found;
  const range = rangeText(verdict.target?.lower ?? null, verdict.target?.upper ?? null, indicator.decimals, wording);
  if ((place || indicator.polarity === 'range') && range !== null) {
    return wording.text('why.range', {
      status: statusWord(wording, status),
      actual,
      place: place ?? (isNegative(verdict.gap) ? 'outside' : 'inside'),
      range,
    });
  }
  return clausesOf(of, verdict, wording).reduce(
    (first, second) => wording.text('why.and', { first, second }),
    againstTarget(of, verdict, status, actual, wording),
  );
}

/** What a verdict rests on beside its gap: "within 10% of target", "and meets the minimum of 72.0%". */
export function clausesOf(of: Series, verdict: Verdict, wording: Wording): string[] {
  const clauses = [
    bandClause(verdict, wording),
    toleranceClause(verdict, wording),
    minimumClause(verdict, of.indicator, wording),
    trendClause(of, verdict, wording),
  ];
  return clauses.filter((clause) => clause !== null);
}

/** The whole explanation as a sentence: "Amber because 97.44% is 2.56 points short of 100.00%, within 10% of target." */
export function explanation(of: Series, verdict: Verdict, setting: Setting): string {
  const { wording, names } = setting;
  if (verdict.computed === null && verdict.override === null) {
    const reason = notJudgedReason(of, verdict, setting);
    if (verdict.actual !== null) return wording.text('why.not-judged', { reason });
    return wording.text('why.no-figure', { reason, period: names.inner(parsePeriod(verdict.period, of.yearStart).text) });
  }
  const judged = verdict.computed === null ? null : wording.text('why.sentence', { text: because(of, verdict, verdict.computed, setting) });
  if (verdict.override === null) return judged ?? '';
  const stated = inner(statusWord(wording, verdict.override.stated), wording.locale);
  const computed = inner(statusWord(wording, verdict.computed ?? 'not-judged'), wording.locale);
  const { reason } = verdict.override;
  const said =
    reason === null ? wording.text('why.stated', { stated, computed }) : wording.text('why.stated.because', { stated, computed, reason });
  return judged === null ? said : `${said} ${judged}`;
}
