import type { Series } from '../judgement/series.ts';
import { decimalsOf } from '../model/decimal.ts';
import type { Verdict } from '../model/verdict.ts';
import { atDigits, figureText, grouped, MINUS, rangeText, signed, stateNote, withUnit } from './figure.ts';
import { judgedPlaceText } from './rankWords.ts';
import { directionOf, distance, statusMark } from './reasons.ts';
import { basisText } from './row.ts';
import { comparatorMeaning, schemeSummary, schemeTitle } from './schemeWords.ts';
import type { Setting } from './setting.ts';
import type { JudgementLine } from './types.ts';
import { directionMark } from './words.ts';

/*
 * "How this was judged": every input on a line of its own with where it comes from, the results marked (look.md, 04).
 */

function line(label: string, value: string, source: string | null = null): JudgementLine {
  return { label, value, source, status: null, direction: null };
}

interface Subjected {
  readonly of: Series;
  readonly verdict: Verdict;
  readonly setting: Setting;
}

function countLines({ of, verdict, setting: { wording } }: Subjected): JudgementLine[] {
  const { numerator = null, denominator = null } = verdict.actual ?? {};
  if (numerator === null || denominator === null) return [];
  const value = wording.text(of.indicator.unit?.startsWith('%') ? 'line.count.share' : 'line.count.rate', {
    numerator: figureText(numerator, null, wording),
    denominator: figureText(denominator, null, wording),
  });
  const names = [of.indicator.numerator, of.indicator.denominator].filter((name) => name !== null);
  return [line(wording.word('line.count'), value, names.length === 2 ? names.join(' / ') : null)];
}

/** Digits of an exact figure that are worth reading; what follows is an ellipsis. */
const DIGITS_READ = 4;

function exactly(value: string, setting: Setting): string {
  const { wording } = setting;
  if (decimalsOf(value) <= DIGITS_READ) return grouped(value, wording.locale);
  const [whole = '', fraction = ''] = value.split('.');
  return `${grouped(`${whole}.${fraction.slice(0, DIGITS_READ)}`, wording.locale)}…`;
}

function resultLines({ of, verdict, setting }: Subjected): JudgementLine[] {
  const { wording, names } = setting;
  const { indicator } = of;
  const { actual, latest } = verdict;
  if (actual === null) return [line(wording.word('line.result'), figureText(null, null, wording))];
  const shown = atDigits(actual.value, indicator.decimals);
  const sources = [
    actual.basis === 'period' ? null : basisText(of, verdict, wording),
    shown === actual.value ? null : wording.text('line.result.exact', { value: exactly(actual.value, setting) }),
    actual.whole
      ? null
      : wording.text('basis.incomplete', { have: actual.periods.length, all: actual.periods.length + actual.missing.length }),
    stateNote(actual.state, verdict.reason, wording, names),
    latest === null || latest.value === actual.value
      ? null
      : wording.text('line.result.latest', {
          period: names.short(latest.periods.at(-1) ?? verdict.period),
          value: withUnit(figureText(latest.value, indicator.decimals, wording), indicator.unit),
        }),
  ].filter((text) => text !== null);
  const label =
    indicator.decimals === null ? wording.word('line.result') : wording.text('line.result.decimals', { decimals: indicator.decimals });
  return [line(label, withUnit(grouped(shown, wording.locale), indicator.unit), sources.length === 0 ? null : sources.join('; '))];
}

function targetLines({ of, verdict, setting }: Subjected): JudgementLine[] {
  const { wording, names } = setting;
  const { unit, decimals } = of.indicator;
  const { target, yearEndTarget } = verdict;
  const shown = (value: string) => withUnit(figureText(value, decimals, wording), unit);
  if (target === null) return [line(wording.word('line.target'), wording.word('line.target.none'))];
  const source = [wording.text('line.target.for', { period: names.inner(target.period) }), target.note]
    .filter((text) => text !== null)
    .join('; ');
  const range = rangeText(target.lower, target.upper, decimals, wording);
  return [
    ...(target.target === null ? [] : [line(wording.word('line.target'), shown(target.target), source)]),
    ...(target.minimum === null ? [] : [line(wording.word('line.minimum'), shown(target.minimum))]),
    ...(range === null ? [] : [line(wording.word('line.range'), withUnit(range, unit), target.target === null ? source : null)]),
    ...(target.tolerance === null
      ? []
      : [line(wording.word('line.tolerance'), wording.text('line.gap.percent', { percent: `${target.tolerance}%` }))]),
    ...(yearEndTarget === null || yearEndTarget === target.target ? [] : [line(wording.word('line.year-end'), shown(yearEndTarget))]),
  ];
}

function gapLines({ of, verdict, setting: { wording } }: Subjected): JudgementLine[] {
  const { gap, gapPercent, gapToMinimum } = verdict;
  const sign = (value: string) => (value.startsWith('-') ? MINUS : /[1-9]/.test(value) ? '+' : '');
  const shown = (value: string) => `${sign(value)}${distance(value, of.indicator, wording)}`;
  const source = gapPercent === null ? null : wording.text('line.gap.percent', { percent: `${signed(gapPercent, null, wording)}%` });
  return [
    ...(gap === null ? [] : [line(wording.word('line.gap'), shown(gap), source ?? wording.word('line.positive'))]),
    ...(gapToMinimum === null ? [] : [line(wording.word('line.gap-to-minimum'), shown(gapToMinimum))]),
  ];
}

/** The place among the peers, where the rule asks for it. */
function placeLines({ of, verdict, setting: { wording, names } }: Subjected): JudgementLine[] {
  const place = judgedPlaceText(of, verdict, wording);
  if (place === null) return [];
  return [line(wording.word('line.place'), place, wording.text('line.place.source', { period: names.inner(verdict.period) }))];
}

function comparedLines({ of, verdict, setting }: Subjected): JudgementLine[] {
  const { wording, names } = setting;
  const { direction, period } = verdict;
  const meaning = directionMark(wording, direction.direction, comparatorMeaning(direction.comparator, wording, 'on'));
  if (direction.reason !== 'compared' || direction.earlier === null || direction.now === null) {
    return [line(wording.word('line.comparator'), directionOf(verdict, setting).reason ?? '', meaning.reason)];
  }
  const relative = direction.measure === 'relative-gap';
  const figure = (value: string) =>
    relative ? `${signed(value, 1, wording)}%` : withUnit(figureText(value, of.indicator.decimals, wording), of.indicator.unit);
  const value = wording.text('line.compared', { earlier: figure(direction.earlier), now: figure(direction.now) });
  const at = { period: direction.against === null ? '' : names.shortNear(direction.against, period), now: names.shortNear(period, period) };
  const label =
    direction.against === null
      ? wording.word('line.comparator')
      : wording.text(relative ? 'line.compared.percent' : 'line.compared.value', at);
  return [line(label, value, relative ? wording.word('line.compared.source') : meaning.reason)];
}

/** Every input of a verdict, then its results, in the order in which the method takes them (method.md sections 4 and 5). */
export function judgementLines(of: Series, verdict: Verdict, setting: Setting): JudgementLine[] {
  const { wording } = setting;
  const subjected = { of, verdict, setting };
  const status = statusMark(of, verdict, setting);
  const direction = directionOf(verdict, setting);
  return [
    ...countLines(subjected),
    ...resultLines(subjected),
    ...targetLines(subjected),
    line(wording.word('line.rule'), schemeTitle(of.scheme, wording), schemeSummary(of.scheme, wording)),
    ...gapLines(subjected),
    ...placeLines(subjected),
    { ...line(wording.word('line.status'), status.word, status.override ?? status.reason), status },
    ...comparedLines(subjected),
    { ...line(wording.word('line.direction'), direction.word), direction },
  ];
}
