import type { Breakdown, PartFigure, Total } from '../judgement/breakdown.ts';
import { type Dimension, likelySlips } from '../judgement/breakdownParts.ts';
import { type DecimalText, exact } from '../model/decimal.ts';
import type { Indicator } from '../model/indicator.ts';
import { saidFigure } from './breakdownFigures.ts';
import { figureText, sizeOf, withUnit } from './figure.ts';
import type { Setting } from './setting.ts';
import type { Sentence } from './types.ts';
import { figured, type Said, sentenceOf, type Wording } from './wording.ts';

const NAMED_AT_MOST = 3;

function namesOf(parts: readonly PartFigure[], wording: Wording): string {
  return parts.length > NAMED_AT_MOST
    ? wording.text('breakdown.several', { count: parts.length })
    : wording.listed(parts.map(({ name }) => name));
}

/** "; the whole council has 68.5%", or nothing where that is not held. */
function wholeClause({ whole }: Breakdown, indicator: Indicator, wording: Wording): Said | string {
  return whole === null
    ? ''
    : wording.say('breakdown.whole', { figure: figured(saidFigure(whole.value, indicator, wording), [indicator.code]) });
}

/** Who is at the ends: the worse end first, or of counts the larger. */
function spreadSentence(found: Breakdown, indicator: Indicator, wording: Wording): Said {
  const { spread, kind, parts } = found;
  const whole = wholeClause(found, indicator, wording);
  const say = (value: DecimalText) => figured(saidFigure(value, indicator, wording), [indicator.code]);
  const told = parts.flatMap(({ name, figure }) => (figure === null ? [] : [{ name, value: figure.value }]));
  const [first] = told;
  if (first === undefined) return wording.say('breakdown.no-figure', { whole });
  const low = spread?.lowest[0]?.figure?.value;
  const high = spread?.highest[0]?.figure?.value;
  if (spread === null || low === undefined || high === undefined) {
    return told.length === 1
      ? wording.say('breakdown.only', { name: first.name, figure: say(first.value), whole })
      : wording.say('breakdown.no-figure', { whole });
  }
  if (exact(spread.range).eq(0)) return wording.say('breakdown.all-alike', { count: spread.lowest.length, figure: say(low), whole });
  const worseFirst = kind === 'count' ? 'most-fewest' : indicator.polarity === 'higher' ? 'lowest-highest' : 'highest-lowest';
  return wording.say(`breakdown.${worseFirst}`, {
    of: told.length === parts.length ? '' : wording.text('breakdown.of-shown', { count: told.length }),
    lowest: namesOf(spread.lowest, wording),
    lowestCount: spread.lowest.length,
    low: say(low),
    highest: namesOf(spread.highest, wording),
    highestCount: spread.highest.length,
    high: say(high),
    whole,
  });
}

function differenceText(by: DecimalText, { decimals, unit }: Indicator, wording: Wording): string {
  const figure = figureText(sizeOf(by), decimals, wording);
  return unit?.startsWith('%') ? wording.text('breakdown.points', { figure }) : withUnit(figure, unit);
}

function totalText({ value, numerator, denominator }: Total, indicator: Indicator, wording: Wording): string {
  const figure = saidFigure(value, indicator, wording);
  if (numerator === null || denominator === null) return figure;
  return wording.text(indicator.unit?.startsWith('%') ? 'breakdown.ratio' : 'breakdown.divided', {
    numerator: figureText(numerator, null, wording),
    denominator: figureText(denominator, null, wording),
    value: figure,
  });
}

/** The total of the parts beside what is reported, or why none is made. */
function totalSentence({ total, whole, parts }: Breakdown, indicator: Indicator, wording: Wording): Said | null {
  if (typeof total === 'string') return total === 'no-figure' ? null : wording.say(`breakdown.total.${total}`);
  const rows = [indicator.code];
  const values = {
    parts: parts.filter(({ figure }) => figure !== null).length,
    total: figured(totalText(total, indicator, wording), rows),
  };
  if (whole === null || total.difference === null) return wording.say('breakdown.total.alone', values);
  if (total.agrees) return wording.say('breakdown.total.same', values);
  return wording.say('breakdown.total.apart', {
    ...values,
    reported: figured(saidFigure(whole.value, indicator, wording), rows),
    difference: figured(differenceText(total.difference, indicator, wording), rows),
  });
}

export function breakdownOpening(found: Breakdown, indicator: Indicator, { wording }: Setting): Sentence[] {
  return [spreadSentence(found, indicator, wording), totalSentence(found, indicator, wording)]
    .filter((said) => said !== null)
    .map(sentenceOf);
}

/** Where the cases of the parts are fewer or more than those of the whole council. */
function casesNote({ total, whole }: Breakdown, wording: Wording): string | null {
  if (typeof total === 'string' || whole === null) return null;
  const { numerator, denominator, numeratorDifference, denominatorDifference } = total;
  const say = (name: 'fewer' | 'more' | 'numerator-more', held: DecimalText | null, all: DecimalText | null, rest: DecimalText) =>
    wording.text(`breakdown.total.${name}`, {
      held: figureText(held, null, wording),
      all: figureText(all, null, wording),
      rest: figureText(sizeOf(rest), null, wording),
    });
  if (denominatorDifference !== null && !exact(denominatorDifference).eq(0)) {
    return say(exact(denominatorDifference).lt(0) ? 'fewer' : 'more', denominator, whole.denominator, denominatorDifference);
  }
  if (numeratorDifference !== null && exact(numeratorDifference).gt(0)) {
    return say('numerator-more', numerator, whole.numerator, numeratorDifference);
  }
  return null;
}

function suppressionNotes({ parts }: Breakdown, wording: Wording): string[] {
  const secondary = parts.some(({ lacks }) => lacks === 'secondary');
  const primary = secondary || parts.some(({ lacks }) => lacks === 'suppressed');
  return [
    ...(primary ? [wording.word('breakdown.note.suppressed')] : []),
    ...(secondary ? [wording.word('breakdown.note.secondary')] : []),
  ];
}

function spellingNotes(dimension: Dimension, wording: Wording): string[] {
  return [
    ...dimension.parts.flatMap(({ names, alsoSpelt }) =>
      alsoSpelt.map((other) => wording.text('breakdown.note.spelt', { other, name: names.join(', ') })),
    ),
    ...likelySlips(dimension).map(({ name, like }) => wording.text('breakdown.note.slip', { name, like })),
  ];
}

const UNREAD_AT_MOST = 5;

/** How the figures were made, what is withheld and why, and what is odd about the parts; a sentence each. */
export function breakdownNotes(found: Breakdown, unread: readonly string[], indicator: Indicator, setting: Setting): string[] {
  const { wording, names, period: asked } = setting;
  const { kind, period, judged, total, parts, dimension } = found;
  const absent = parts.filter(({ lacks }) => lacks === 'absent').map(({ name }) => name);
  const without = typeof total === 'string' ? [] : total.without.filter((name) => !absent.includes(name));
  const basis = indicator.shownAs === 'rolling-12' ? 'basis.r12' : 'basis.ytd';
  const fallsShort = !judged && indicator.shownAs !== null;
  return [
    wording.word(kind === 'count' ? 'breakdown.note.not-judged.count' : 'breakdown.note.not-judged'),
    period.text === asked.text
      ? null
      : wording.text('breakdown.note.earlier', { period: names.inner(period.text), asked: names.inner(asked.text) }),
    fallsShort ? wording.text('breakdown.note.own', { period: names.inner(period.text), basis: wording.word(basis) }) : null,
    parts.some(({ figure }) => figure?.state === 'provisional' || figure?.state === 'estimated') ? wording.word('sign.provisional') : null,
    casesNote(found, wording),
    without.length === 0 ? null : wording.text('breakdown.total.without', { names: wording.listed(without) }),
    ...suppressionNotes(found, wording),
    absent.length === 0 ? null : wording.text('breakdown.note.absent', { names: wording.listed(absent), count: absent.length }),
    dimension.names.length > 1 ? wording.word('breakdown.note.crossed') : null,
    ...spellingNotes(dimension, wording),
    unread.length === 0
      ? null
      : wording.text('breakdown.note.unread', { count: unread.length, texts: wording.listed(unread.slice(0, UNREAD_AT_MOST)) }),
  ].filter((note) => note !== null);
}
