import { judgeIndicator } from '../judgement/judge.ts';
import type { Series } from '../judgement/series.ts';
import { exact } from '../model/decimal.ts';
import type { Direction } from '../model/indicator.ts';
import { parsePeriod } from '../model/period.ts';
import type { Verdict } from '../model/verdict.ts';
import { atDigits, figureText, grouped, rangeText, withUnit } from './figure.ts';
import type { MessageName } from './messages/en.ts';
import { judgedPlaceText } from './rankWords.ts';
import { notJudgedReason } from './reasons.ts';
import { basisText } from './row.ts';
import { labelWord } from './schemeWords.ts';
import type { Setting } from './setting.ts';
import type { Sentence } from './types.ts';
import { unfinishedFigure } from './unfinished.ts';
import { figured, type Said, sentenceOf } from './wording.ts';
import { inner, statusWord } from './words.ts';

/** The sentences that open an indicator's page: the figure, what it was judged by, and how it moved. */

function shown(value: string | null, of: Series, { wording }: Setting): Said {
  const { unit, decimals } = of.indicator;
  const text = value === null ? figureText(null, null, wording) : grouped(atDigits(value, decimals), wording.locale);
  return figured(withUnit(text, unit), [of.indicator.code]);
}

function figureSentence(of: Series, verdict: Verdict, setting: Setting): Said {
  const { wording, names } = setting;
  const { actual } = verdict;
  const span = names.span(verdict.period);
  if (actual === null) {
    return wording.say('indicator.no-figure', { span, reason: notJudgedReason(of, verdict, setting) });
  }
  const values = {
    actual: shown(actual.value, of, setting),
    span,
    to: names.lastMonth(verdict.period),
    basis: basisText(of, verdict, wording),
  };
  const derived = actual.basis === 'year-to-date' || actual.basis === 'rolling-12';
  if (actual.numerator !== null && actual.denominator !== null) {
    const counts = {
      numerator: figured(figureText(actual.numerator, null, wording), [of.indicator.code]),
      denominator: figured(figureText(actual.denominator, null, wording), [of.indicator.code]),
    };
    const behind = wording.say(of.indicator.unit?.startsWith('%') ? 'line.count.share' : 'line.count.rate', counts);
    return wording.say(derived ? 'indicator.basis.ratio' : 'indicator.ratio', { ...values, counts: behind });
  }
  if (derived) return wording.say('indicator.basis', values);
  return wording.say(parsePeriod(verdict.period, of.yearStart).kind === 'date' ? 'indicator.figure.date' : 'indicator.figure', values);
}

function judgedSentence(of: Series, verdict: Verdict, setting: Setting): Said | null {
  const { wording } = setting;
  const { target, status, override } = verdict;
  if (status === null) {
    if (verdict.actual === null) return null;
    const part = verdict.notJudged === 'no-data' && !verdict.actual.whole;
    return wording.say('indicator.not-judged', {
      reason: part ? wording.word('not-judged.no-data.whole') : notJudgedReason(of, verdict, setting),
    });
  }
  const word = inner(labelWord(verdict.label, status, wording), wording.locale);
  if (override !== null) {
    return wording.say('indicator.stated', {
      status: word,
      computed: inner(statusWord(wording, verdict.computed ?? 'not-judged'), wording.locale),
    });
  }
  const place = judgedPlaceText(of, verdict, wording);
  if (place !== null) return wording.say('indicator.rank', { status: word, place: figured(place, [of.indicator.code]) });
  const range = rangeText(target?.lower ?? null, target?.upper ?? null, of.indicator.decimals, wording);
  if (target?.target != null) {
    const values = { status: word, target: shown(target.target, of, setting) };
    if (target.minimum === null) return wording.say('indicator.target', values);
    return wording.say('indicator.target-minimum', { ...values, minimum: shown(target.minimum, of, setting) });
  }
  if (range === null) return wording.say('indicator.judged', { status: word });
  return wording.say('indicator.range', { status: word, range: figured(withUnit(range, of.indicator.unit), [of.indicator.code]) });
}

/** The sentence of a movement; where the gap to the target and the figure itself moved in opposite ways, it says which is meant. */
function movementMessage(
  of: Series,
  { actual, direction: { measure } }: Verdict,
  direction: Exclude<Direction, 'not-comparable'>,
  earlier: string,
): MessageName {
  const plain = `indicator.${direction}` as const;
  if (measure !== 'relative-gap' || actual === null || (direction !== 'improved' && direction !== 'worsened')) return plain;
  const rise = exact(actual.value).cmp(exact(earlier));
  const gain = of.indicator.polarity === 'lower' ? -rise : rise;
  return (direction === 'improved' ? gain < 0 : gain > 0) ? `indicator.${direction}.against-target` : plain;
}

/** How it moved since the period it was compared with, with that period's figure and target. */
function directionSentence(of: Series, verdict: Verdict, setting: Setting): Said | null {
  const { wording, names } = setting;
  const { direction, reason, against } = verdict.direction;
  if (direction === 'not-comparable') return null;
  if (reason === 'as-stated') return wording.say(`indicator.stated.${direction}`);
  if (reason !== 'compared' || against === null) return null;
  const before = judgeIndicator(of, parsePeriod(against, of.yearStart));
  const judged = before.actual?.value ?? null;
  const compared = verdict.direction.measure === 'value' ? verdict.direction.earlier : judged;
  if (compared === null) return null;
  // Of a total so far the period's own figure is compared; the target is for the total.
  const isJudged = judged !== null && exact(judged).eq(exact(compared));
  const target = isJudged ? before.target?.target : null;
  return wording.say(movementMessage(of, verdict, direction, compared), {
    period: names.near(against, verdict.period),
    earlier: shown(isJudged ? judged : compared, of, setting),
    target: target == null ? '' : wording.say('indicator.against-target', { target: shown(target, of, setting) }),
  });
}

export function indicatorOpening(of: Series, verdict: Verdict, setting: Setting): Sentence[] {
  return [
    figureSentence(of, verdict, setting),
    unfinishedFigure(verdict, setting),
    judgedSentence(of, verdict, setting),
    directionSentence(of, verdict, setting),
  ]
    .filter((said) => said !== null)
    .map(sentenceOf);
}
