import { type DecimalText, decimalsOf, exact, rounded } from '../model/decimal.ts';
import { type Indicator, isMissing, type ObservationState } from '../model/indicator.ts';
import type { Figure } from '../model/verdict.ts';
import type { PeriodNames } from './periodName.ts';
import type { ShownFigure } from './types.ts';
import type { Wording } from './wording.ts';

/*
 * Figures as they are printed: exact, grouped by the language, a real minus sign, halves rounded up to the indicator's
 * digits or as the figure came. Text is made from text, so that no digit passes through a binary float.
 */

export const MINUS = '\u2212';
export const NONE = '\u2013';
const EN_DASH = '\u2013';

/** A quotient has 20 digits after the point; where the indicator does not say how many to show, two are. */
const QUOTIENT_DIGITS = 6;
const DIGITS_OF_QUOTIENT = 2;

/** The figure in the digits that are shown. */
export function atDigits(value: DecimalText, decimals: number | null): DecimalText {
  const has = decimalsOf(value);
  const wanted = decimals ?? (has > QUOTIENT_DIGITS ? DIGITS_OF_QUOTIENT : has);
  if (has === wanted) return value;
  if (has > wanted) return rounded(exact(value), wanted);
  return has === 0 ? `${value}.${'0'.repeat(wanted)}` : value + '0'.repeat(wanted - has);
}

interface Separators {
  readonly group: string;
  readonly point: string;
}

const separators = new Map<string, Separators>();

function separatorsOf(locale: string): Separators {
  const known = separators.get(locale);
  if (known) return known;
  const parts = new Intl.NumberFormat(locale, { minimumFractionDigits: 1 }).formatToParts(1234567.5);
  const part = (type: Intl.NumberFormatPartTypes) => parts.find((each) => each.type === type)?.value ?? '';
  const made = { group: part('group'), point: part('decimal') };
  separators.set(locale, made);
  return made;
}

const THOUSANDS = /\B(?=(\d{3})+$)/g;

/** "-2538.5" → "−2,538.5" */
export function grouped(value: DecimalText, locale: string): string {
  const { group, point } = separatorsOf(locale);
  const negative = value.startsWith('-');
  const [whole = '', fraction] = (negative ? value.slice(1) : value).split('.');
  const text = (whole.length > 3 ? whole.replace(THOUSANDS, group) : whole) + (fraction === undefined ? '' : point + fraction);
  return negative ? MINUS + text : text;
}

/** A figure at the indicator's digits, as text without its unit. */
export function figureText(value: DecimalText | null, decimals: number | null, wording: Wording): string {
  return value === null ? NONE : grouped(atDigits(value, decimals), wording.locale);
}

const CURRENCY = /^[£€$](.*)$/u;

/** A figure with its unit where the unit is short enough to say each time: "68.5%", "14.24 days", "£1.2m". */
export function withUnit(text: string, unit: string | null): string {
  if (unit === null || text === NONE) return text;
  if (unit.startsWith('%')) return `${text}%`;
  const [, scale] = CURRENCY.exec(unit) ?? [];
  if (scale !== undefined) return `${unit.charAt(0)}${text}${scale.trim()}`;
  return isShort(unit) ? `${text} ${unit}` : text;
}

const LONGEST_SHORT_UNIT = 8;

function isShort(unit: string): boolean {
  return unit.length <= LONGEST_SHORT_UNIT && !unit.startsWith('per ');
}

/** The unit that follows a figure in a table; null where it belongs to the title's line instead. */
function shownUnit(unit: string | null): string | null {
  if (unit === null) return null;
  if (unit.startsWith('%')) return '%';
  return isShort(unit) ? unit : null;
}

/** "370–400", "at most 400" is left to words: an open end is shown as such. */
export function rangeText(lower: DecimalText | null, upper: DecimalText | null, decimals: number | null, wording: Wording): string | null {
  if (lower === null && upper === null) return null;
  if (lower === null) return `\u2264 ${figureText(upper, decimals, wording)}`;
  if (upper === null) return `\u2265 ${figureText(lower, decimals, wording)}`;
  return `${figureText(lower, decimals, wording)}${EN_DASH}${figureText(upper, decimals, wording)}`;
}

/** A figure that is only a figure: a target, a minimum, last year's. */
export function plainFigure(value: DecimalText | null, indicator: Indicator, wording: Wording): ShownFigure {
  if (value === null) return NO_FIGURE;
  const shown = atDigits(value, indicator.decimals);
  return { value: shown, text: grouped(shown, wording.locale), unit: shownUnit(indicator.unit), note: null };
}

export const NO_FIGURE: ShownFigure = { value: null, text: NONE, unit: null, note: null };

/** What kind of figure it is where that must be said: "provisional", "carried forward from …"; null for a final one. */
export function stateNote(state: ObservationState, reason: string | null, wording: Wording, names: PeriodNames): string | null {
  if (state === 'final') return null;
  if (state === 'carried-forward' && reason !== null) {
    return wording.text('state.carried-forward.from', { period: nameOrText(reason, names) });
  }
  return isMissing(state) ? wording.word(`missing.${state}`) : wording.word(`state.${state}`);
}

/** The reason of a carried-forward value is the period it came from; a council may also write it in its own words. */
function nameOrText(text: string, names: PeriodNames): string {
  try {
    return names.inner(text);
  } catch {
    return text;
  }
}

/** How the figure was made, where that must be said: "year to date", "last 12 months"; null for the period's own. */
function basisNote(figure: Figure, wording: Wording): string | null {
  if (figure.basis === 'year-to-date') return wording.word('basis.ytd');
  if (figure.basis === 'rolling-12') return wording.word('basis.r12');
  return null;
}

/** A judged or derived figure, with what must be said about it. */
export function shownFigure(
  figure: Figure | null,
  indicator: Indicator,
  missing: { readonly state: ObservationState | null; readonly reason: string | null },
  wording: Wording,
  names: PeriodNames,
): ShownFigure {
  if (figure === null) return missingFigure(missing.state, wording);
  const notes = [
    basisNote(figure, wording),
    figure.whole
      ? null
      : wording.text('basis.incomplete', { have: figure.periods.length, all: figure.periods.length + figure.missing.length }),
    stateNote(figure.state, missing.reason, wording, names),
  ].filter((note) => note !== null);
  const shown = plainFigure(figure.value, indicator, wording);
  return notes.length === 0 ? shown : { ...shown, note: notes.join(', ') };
}

function missingFigure(state: ObservationState | null, wording: Wording): ShownFigure {
  if (state === null || !isMissing(state)) return NO_FIGURE;
  return {
    ...NO_FIGURE,
    text: state === 'suppressed' ? wording.word('missing.suppressed.short') : NONE,
    note: wording.word(`missing.${state}`),
  };
}

/** A gap with its sign: "−18.5", "+0.1", "0.0" */
export function signed(value: DecimalText, decimals: number | null, wording: Wording): string {
  const shown = atDigits(value, decimals);
  const text = grouped(shown, wording.locale);
  return shown.startsWith('-') || Number(shown) === 0 ? text : `+${text}`;
}

/** The size of a figure, without its sign. */
export function sizeOf(value: DecimalText): DecimalText {
  return value.startsWith('-') ? value.slice(1) : value;
}
