import { commentAskedFor } from '../judgement/entryChecks.ts';
import { judgeIndicator } from '../judgement/judge.ts';
import { type Series, withObservation } from '../judgement/series.ts';
import { hasCounts } from '../model/counts.ts';
import { type DecimalText, exact, plain } from '../model/decimal.ts';
import { type Indicator, isMissing, type Status } from '../model/indicator.ts';
import { type Period, parsePeriod, previous } from '../model/period.ts';
import type { FigureBasis, Verdict } from '../model/verdict.ts';
import { atDigits, grouped, rangeText, withUnit } from './figure.ts';
import { clausesOf, directionOf, distance, notJudgedReason, statusMark } from './reasons.ts';
import { type IndicatorSubject, tenseOf } from './returnSubject.ts';
import { takesText } from './returnTakes.ts';
import type { ReturnVerdict } from './returnTypes.ts';
import { labelWord } from './schemeWords.ts';
import type { Sentence } from './types.ts';
import { figured, type Said, sentenceOf } from './wording.ts';
import { inner, statusWord } from './words.ts';

/*
 * What a value would be if it were sent as it stands, said as somebody types: what it is held against and how far off it
 * is, what it was last time, what each status takes.
 */

const MOST_DIGITS = 6;

/**
 * The indicator with as many digits as it takes to tell its figure from what it is held against: 86.97% misses 87.00%,
 * where one digit would say that 87.0% misses 87.0%.
 */
function telling(indicator: Indicator, actual: DecimalText, against: readonly (DecimalText | null | undefined)[]): Indicator {
  const hides = (decimals: number | null) =>
    against.some((text) => {
      if (text == null || exact(text).eq(exact(actual))) return false;
      return exact(atDigits(text, decimals)).eq(exact(atDigits(actual, decimals)));
    });
  if (!hides(indicator.decimals)) return indicator;
  let decimals = indicator.decimals ?? 2;
  while (decimals < MOST_DIGITS && hides(decimals)) decimals += 1;
  return { ...indicator, decimals };
}

/** The sentences' own view of a verdict: its words, its figures in digits that tell. */
interface Told {
  readonly subject: IndicatorSubject;
  readonly of: Series;
  readonly verdict: Verdict;
  readonly indicator: Indicator;
}

function shown({ subject, indicator }: Told, value: DecimalText): Said {
  return figured(withUnit(grouped(atDigits(value, indicator.decimals), subject.wording.locale), indicator.unit), [indicator.code]);
}

const NAMED_BASES = ['year-to-date', 'rolling-12', 'year'] as const satisfies readonly FigureBasis[];

/** The judged figure with what it covers, where that is more than what is typed. */
function actualOf(told: Told, value: DecimalText): Said {
  const basis = NAMED_BASES.find((each) => each === told.verdict.actual?.basis) ?? 'period';
  return told.subject.wording.say(`return.of.${basis}`, { actual: shown(told, value) });
}

function statusText({ subject, verdict }: Told, status: Status, label: string | null): string {
  return inner(labelWord(verdict.override === null ? label : null, status, subject.wording), subject.wording.locale);
}

function gapClause({ subject, verdict, indicator }: Told): string | null {
  const { wording } = subject;
  if (verdict.gap === null) return null;
  const size = exact(verdict.gap);
  const gap = distance(verdict.gap, indicator, wording);
  if (size.eq(0)) return indicator.polarity === 'range' ? null : wording.word('return.gap.on');
  if (size.gt(0)) return wording.text('return.gap.better', { gap });
  if (indicator.polarity === 'near') return wording.text('return.gap.off', { gap });
  return wording.text(indicator.polarity === 'lower' ? 'return.gap.over' : 'return.gap.short', { gap });
}

/** Whether the rule asked for the minimum and it is missed: then the minimum, and not the target, is what is said. */
function missesMinimum({ verdict }: Told): boolean {
  const asked = verdict.trace.some((trial) => trial.tests.some((test) => test.on === 'minimum'));
  return asked && verdict.gapToMinimum?.startsWith('-') === true;
}

function rangeClause({ subject, verdict, of }: Told): string | null {
  return statusMark(of, { ...verdict, status: verdict.computed, override: null }, subject.setting).reason;
}

/** The first sentence: what the figure is held against, and how far off it is. */
function againstSentence(told: Told, computed: Status, actual: DecimalText): Said {
  const { subject, verdict, indicator, of } = told;
  const { wording } = subject;
  const { target, gapToMinimum } = verdict;
  if (missesMinimum(told) && target?.minimum != null && gapToMinimum !== null) {
    const gap = figured(distance(gapToMinimum, indicator, wording), [indicator.code]);
    const values = { actual: actualOf(told, actual), gap, minimum: shown(told, target.minimum) };
    return wording.say(indicator.polarity === 'lower' ? 'return.minimum.above' : 'return.minimum.below', values);
  }
  const status = statusText(told, computed, verdict.label);
  const range = rangeText(target?.lower ?? null, target?.upper ?? null, indicator.decimals, wording);
  const asRange = range !== null && (indicator.polarity === 'range' || of.scheme.needs === 'range');
  const held = asRange
    ? figured(withUnit(range, indicator.unit), [indicator.code])
    : target?.target != null
      ? shown(told, target.target)
      : null;
  if (held === null) return wording.say(`return.by-itself${tenseOf(subject)}`, { status });
  const toldSeries: Series = { ...of, indicator };
  const clauses = asRange ? [rangeClause(told)] : [gapClause(told), ...clausesOf(toldSeries, verdict, wording)];
  const said = clauses.filter((clause) => clause !== null).map((clause) => wording.text('return.clause', { clause }));
  return wording.say(`return.against${verdict.override === null ? '' : '.rule'}${tenseOf(subject)}`, {
    status,
    actual: actualOf(told, actual),
    target: held,
    clauses: said.join(''),
  });
}

const WORST: readonly Status[] = ['red', 'worse'];

/** What it was one period before, and whether a red is new. */
function beforeSentence({ subject, of, verdict }: Told, period: Period): Said | null {
  const { wording } = subject;
  const before = judgeIndicator(of, previous(period, of.yearStart));
  if (before.status === null || verdict.status === null || period.kind === 'date') return null;
  const word = (status: Status, label: string | null) => inner(labelWord(label, status, wording), wording.locale);
  const values = {
    before: word(before.status, before.override === null ? before.label : null),
    last: wording.word(`return.last.${period.kind}`),
    status: word(verdict.status, verdict.override === null ? verdict.label : null),
  };
  if (before.status === verdict.status) return wording.say('return.before.same', values);
  const newly = WORST.includes(verdict.status) && !WORST.includes(before.status);
  return wording.say(newly ? `return.before.newly${tenseOf(subject)}` : 'return.before.other', values);
}

function statedSentence({ subject, of, verdict }: Told): Said | null {
  const { wording, setting } = subject;
  if (verdict.override === null || verdict.override.stated === verdict.computed) return null;
  const stated = inner(statusWord(wording, verdict.override.stated), wording.locale);
  if (verdict.computed !== null) return wording.say(`return.stated${tenseOf(subject)}`, { stated });
  const reason = notJudgedReason(of, { ...verdict, notJudged: verdict.notJudged ?? 'no-target' }, setting);
  return wording.say(`return.stated.not-judged${tenseOf(subject)}`, { stated, reason });
}

function sentencesOf(told: Told, period: Period): Sentence[] {
  const { verdict, subject, of } = told;
  const { wording, setting } = subject;
  const { actual, computed } = verdict;
  const first =
    actual === null || computed === null
      ? verdict.override === null
        ? wording.say(`return.not-judged${tenseOf(subject)}`, { reason: notJudgedReason(of, verdict, setting) })
        : null
      : againstSentence(told, computed, actual.value);
  return [first, statedSentence(told), beforeSentence(told, period)].filter((said) => said !== null).map(sentenceOf);
}

/**
 * "Worsened since Q1 (77.1%)"; where the distance to a target counts that has moved since, that target stands with the figure,
 * for a figure may rise while its target rises faster.
 */
function directionText({ subject, of, verdict, indicator }: Told): string | null {
  const { wording, setting } = subject;
  const { word, reason } = directionOf(verdict, setting);
  const { measure, against, earlier } = verdict.direction;
  if (reason === null) return word;
  if (verdict.direction.direction === 'not-comparable') return wording.text('return.direction.why', { word, reason });
  const before =
    against === null || verdict.direction.reason !== 'compared' || measure === 'value'
      ? null
      : judgeIndicator(of, parsePeriod(against, of.yearStart));
  const figure =
    measure === 'value' && verdict.direction.reason === 'compared' && against !== null ? earlier : (before?.actual?.value ?? null);
  if (figure === null) return wording.text('return.direction.plain', { word, reason });
  const said = (value: DecimalText) => withUnit(grouped(atDigits(value, indicator.decimals), wording.locale), indicator.unit);
  const target = before?.target?.target ?? null;
  const moved = target !== null && verdict.target?.target != null && !exact(target).eq(exact(verdict.target.target));
  if (measure === 'relative-gap' && moved)
    return wording.text('return.direction.target', { word, reason, earlier: said(figure), target: said(target) });
  return wording.text('return.direction', { word, reason, earlier: said(figure) });
}

/** What the council asks a comment for here: "A red needs both comments." */
export function commentNeeded(verdict: Verdict, { setting, wording }: IndicatorSubject): string | null {
  const because = commentAskedFor(verdict, setting.council.organisation.commentWhen);
  if (because === null) return null;
  return wording.word(because === 'red' && verdict.status === 'worse' ? 'return.comment-needed.worse' : `return.comment-needed.${because}`);
}

/** The series with what is typed in it, and the verdict on it. */
export interface JudgedReturn {
  readonly of: Series;
  readonly verdict: Verdict;
}

/** Null where nothing can be made of what is typed. */
export function judgedReturn({ of, typed, period }: IndicatorSubject): JudgedReturn | null {
  const { observation } = typed.read;
  if (observation === null) return null;
  const now = withObservation(of, period.text, observation);
  return { of: now, verdict: judgeIndicator(now, period) };
}

function nothingYet(subject: IndicatorSubject): ReturnVerdict {
  const { wording, of } = subject;
  const sent = subject.typed.sent === true;
  return {
    status: null,
    state: null,
    resultText: null,
    sentences: [wording.sentence(`return.nothing.${sent ? 'sent' : hasCounts(of.indicator) ? 'counts' : 'value'}`)],
    direction: null,
    directionText: null,
    ...takesText(subject),
    commentNeeded: null,
  };
}

/** What an indicator's return would be if it were sent as it stands. */
export function indicatorVerdict(subject: IndicatorSubject, judged: JudgedReturn | null): ReturnVerdict {
  const { wording, names, period, typed, setting } = subject;
  const state = typed.read.observation?.state ?? null;
  if (judged === null) return nothingYet(subject);
  if (state !== null && isMissing(state)) {
    const values = { period: names.inner(period.text), state: wording.word(`missing.${state}`) };
    return {
      ...nothingYet(subject),
      sentences: [wording.sentence(`return.missing${tenseOf(subject)}`, values)],
      takes: [],
      takesTitle: null,
    };
  }
  const { of, verdict } = judged;
  const { actual, target } = verdict;
  const own = verdict.latest?.value ?? null;
  const against = [target?.target, target?.minimum, target?.lower, target?.upper];
  const told: Told = { subject, of, verdict, indicator: actual === null ? of.indicator : telling(of.indicator, actual.value, against) };
  const result = own === null ? null : { ...told, indicator: telling(of.indicator, own, own === actual?.value ? against : []) };
  return {
    status: statusMark(of, verdict, setting),
    state: null,
    resultText: own === null || result === null ? null : shown(result, own).text,
    sentences: sentencesOf(told, period),
    direction: directionOf(verdict, setting),
    directionText: directionText(told),
    ...takesText(subject),
    commentNeeded: commentNeeded(verdict, subject),
  };
}

/** A figure as it is typed and shown, with the unit: for whatever is said beside the verdict. */
export function withItsUnit(value: DecimalText, { of, wording }: IndicatorSubject): string {
  const text = plain(exact(value));
  const decimals = of.indicator.decimals;
  return withUnit(grouped(decimals === null ? atDigits(value, null) : atDigits(text, decimals), wording.locale), of.indicator.unit);
}
