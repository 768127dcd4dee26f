import { decimalsOf, exact, rounded } from '../model/decimal.ts';
import { isMissing } from '../model/indicator.ts';
import type { Verdict } from '../model/verdict.ts';
import { grouped } from './figure.ts';
import type { IndicatorSubject } from './returnSubject.ts';
import type { ReturnDoubt } from './returnTypes.ts';
import { withItsUnit } from './returnVerdict.ts';

/*
 * Numbers in the words that are none of the return's own (method.md section 10). Few and sure: a percentage, or a figure
 * with the indicator's unit, that is near the result and is neither the result nor any other figure that the words could
 * mean; or "x of y" with one of the two counts right and the other not.
 */

type Part = ReturnDoubt['field'];

/** A figure of the same kind further off than this speaks of something else. */
const NEAR_POINTS = 10;
const NEAR_SHARE = 0.2;
/** More figures than these are a table and no sentence. */
const MOST_FIGURES = 100;

/** Words before a figure by which it is a change, a wish or a bound, and no result. */
const NO_RESULT =
  /\b(by|up|down|another|further|extra|additional|than|least|most|over|under|above|below|about|around|reach|achieve|hit|target(?: of| is)?|aim(?:ing)? for|minimum(?: of| is)?|of the|between|between \S+ (?:and|to))\s*$/i;
/** Either end of "60-70%" and of "60% – 70%". */
const RANGE_BEFORE = /\d\s?(?:%|per ?cent)?\s?[-–]\s?$/;
const RANGE_AFTER = /^\s?[-–]\s?\d/;
/** Before a figure in what is planned. */
const A_WISH = /\b(to|towards|of|at)\s*$/i;
/** Words near a figure by which it is that of more than this period. */
const SO_FAR =
  /\b(year[- ]to[- ]date|so far|ytd|to date|cumulative(ly)?|since (april|january|september)|12 months|twelve months|rolling)\b/i;
const NUMBER = String.raw`(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)`;
const COUNTED = new RegExp(String.raw`(?<![\d.,])${NUMBER} (?:out )?of (?:the |all |these |those )?${NUMBER}(?![\d%]|[.,]\d)`, 'g');

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** How a figure in the indicator's unit is written: "73%", "73 per cent", "12.4 days"; null where its unit is not said with it. */
function figurePattern(unit: string | null): RegExp | null {
  if (unit === null) return null;
  if (unit.startsWith('%')) return new RegExp(String.raw`(?<![\d.,£])${NUMBER}(?:\s?%| per ?cent\b)`, 'gi');
  return /^[a-z]{3,12}$/i.test(unit) ? new RegExp(String.raw`(?<![\d.,£])${NUMBER} ${escaped(unit)}\b`, 'gi') : null;
}

/** The sentence that a place in a text stands in. */
function sentenceAt(text: string, at: number): string {
  const before = Math.max(text.lastIndexOf('. ', at), text.lastIndexOf('\n', at)) + 1;
  const ends = [text.indexOf('. ', at), text.indexOf('\n', at)].filter((end) => end >= 0);
  return text.slice(before, ends.length === 0 ? text.length : Math.min(...ends));
}

/** Whether a figure is another one as it was written: the same at as many digits. */
function isWrittenAs(written: string, figure: string): boolean {
  return exact(rounded(exact(figure), decimalsOf(written))).eq(exact(written));
}

interface Known {
  readonly result: string;
  /** figures that the words may mean, however they are rounded */
  readonly figures: readonly string[];
  readonly yearToDate: string | null;
  /** figures of more than the period, which are meant only where they are written to their last digit or named as such */
  readonly longer: readonly string[];
  /** digits that the indicator is shown with */
  readonly decimals: number;
}

function knownFigures({ of }: IndicatorSubject, verdict: Verdict, result: string): Known {
  const { target, yearEndTarget, priorYear, rolling12, samePeriodLastYear, yearToDate, gap, gapPercent, gapToMinimum, actual } = verdict;
  const held = [...of.observations.values()].flatMap((row) =>
    row.value === null || (row.state !== null && isMissing(row.state)) ? [] : [row.value],
  );
  const derived = [yearEndTarget, priorYear?.value, samePeriodLastYear?.value, actual?.value];
  const goals = [target?.target, target?.minimum, target?.lower, target?.upper, gap, gapPercent, gapToMinimum];
  const figures = [result, ...held, ...derived, ...goals].filter((text) => text != null).map((text) => text.replace('-', ''));
  const longer = [yearToDate?.value, rolling12?.value].filter((text) => text != null);
  return { result, figures, yearToDate: yearToDate?.value ?? null, longer, decimals: of.indicator.decimals ?? 1 };
}

function isDoubtful(written: string, sentence: string, before: string, known: Known, unit: string | null): boolean {
  const [value, result] = [Number(written), Number(known.result)];
  const reach = unit?.startsWith('%') ? NEAR_POINTS : Math.abs(result) * NEAR_SHARE;
  if (Math.abs(value - result) > reach || NO_RESULT.test(before)) return false;
  if (known.longer.length > 0 && SO_FAR.test(sentence)) return false;
  if (decimalsOf(written) >= known.decimals && known.longer.some((figure) => isWrittenAs(written, figure))) return false;
  return !known.figures.some((figure) => isWrittenAs(written, figure));
}

function figureDoubts(field: Part, text: string, known: Known, subject: IndicatorSubject): ReturnDoubt[] {
  const { of, wording, period } = subject;
  const { unit } = of.indicator;
  const pattern = figurePattern(unit);
  if (pattern === null || period.kind === 'date') return [];
  const now = wording.word(`return.this.${period.kind}`);
  const figures = [...text.matchAll(pattern)].slice(0, MOST_FIGURES);
  return figures.flatMap((found) => {
    const [written, digits = ''] = found;
    const before = text.slice(Math.max(0, found.index - 30), found.index);
    if (field === 'doing' && A_WISH.test(before)) return [];
    if (RANGE_BEFORE.test(before) || RANGE_AFTER.test(text.slice(found.index + written.length))) return [];
    if (!isDoubtful(digits.replaceAll(',', ''), sentenceAt(text, found.index), before, known, unit)) return [];
    const values = { written, this: now, result: withItsUnit(known.result, subject) };
    const soFar = known.yearToDate !== null && !exact(known.yearToDate).eq(exact(known.result)) ? known.yearToDate : null;
    const said =
      soFar === null
        ? wording.text('return.doubt', values)
        : wording.text('return.doubt.year-to-date', { ...values, yearToDate: withItsUnit(soFar, subject) });
    return [{ field, written, text: said }];
  });
}

function countDoubts(field: Part, text: string, subject: IndicatorSubject): ReturnDoubt[] {
  const { wording, period, of, typed } = subject;
  const { numerator = null, denominator = null } = typed.read.observation ?? {};
  if (numerator === null || denominator === null || period.kind === 'date') return [];
  const same = (a: string, b: string | null) => b !== null && exact(a).eq(exact(b));
  const now = wording.word(`return.this.${period.kind}`);
  return [...text.matchAll(COUNTED)].flatMap(([written, first = '', second = '']) => {
    const [x, y] = [first.replaceAll(',', ''), second.replaceAll(',', '')];
    const half = same(x, numerator) !== same(y, denominator);
    const earlier = [...of.observations.values()].some((row) => same(x, row.numerator) && same(y, row.denominator));
    // "12 of the 445" may well be a part of them; "300 of 445" beside 305 is a slip.
    const near = Math.abs(Number(x) - Number(numerator)) <= Number(denominator) * (NEAR_POINTS / 100);
    if (!half || earlier || !near) return [];
    const values = { written, this: now, numerator: grouped(numerator, wording.locale), denominator: grouped(denominator, wording.locale) };
    return [{ field, written, text: wording.text('return.doubt.counts', values) }];
  });
}

/** Each number in the two comments that the figures deny, once. */
export function doubtsOf(subject: IndicatorSubject, verdict: Verdict): ReturnDoubt[] {
  const { texts, read } = subject.typed;
  const result = read.observation?.value ?? null;
  if (result === null) return [];
  const known = knownFigures(subject, verdict, result);
  return (['happened', 'doing'] as const).flatMap((field) => {
    const all = [...figureDoubts(field, texts[field], known, subject), ...countDoubts(field, texts[field], subject)];
    return all.filter((doubt, index) => all.findIndex(({ written }) => written === doubt.written) === index);
  });
}
