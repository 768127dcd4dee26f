import { exact } from '../model/decimal.ts';
import { NOT_JUDGED, type NotJudged, type Polarity, STATUSES, type Status } from '../model/indicator.ts';
import type { YearStart } from '../model/period.ts';
import type { Band, Scheme } from '../model/scheme.ts';

/*
 * Many monthly series judged at once: the same rules as judge.ts, over whole numbers in typed arrays, for questions about
 * all of a council's history ("how many were red in each of 200 months"). It answers with codes and sums; the reasons
 * behind a single verdict are judgeIndicator's. A test holds the two to the same answers, at every boundary.
 *
 * A figure is its whole number of smallest units: 97.44 with two decimals is 9744. Every comparison is one of products
 * of such numbers, made in doubles while these are exact and in big integers beyond, so no verdict depends on rounding.
 */

/** Series side by side, a row each, a column a month. */
export interface Panel {
  readonly series: number;
  readonly months: number;
  /** months since January of year 0 of the first column, as Period.first counts */
  readonly firstMonth: number;
  readonly yearStart: YearStart;
  /** units, row after row; NaN where missing */
  readonly actual: Float64Array;
  readonly target: Float64Array;
  /** null where no series has a minimum standard */
  readonly minimum: Float64Array | null;
  /** one a series */
  readonly polarity: readonly Polarity[];
  readonly scheme: readonly Scheme[];
  /** in relation to target, or raw */
  readonly direction: readonly ('previous' | 'previous-to-target')[];
}

/** Codes and sums in the panel's order. */
export interface PanelVerdicts {
  /** index into STATUSES; STATUSES.length + index into NOT_JUDGED where not judged */
  readonly status: Uint8Array;
  /** 1 improved, 0 no change, -1 worsened, NOT_COMPARABLE */
  readonly direction: Int8Array;
  /** units from the first month of the year to this; NaN where a month is missing */
  readonly yearToDate: Float64Array;
  /** units of the twelve months to this; NaN where a month is missing or before the panel begins */
  readonly rolling12: Float64Array;
}

export const NOT_COMPARABLE = 2;
const YEAR = 12;
const EXACT = Number.MAX_SAFE_INTEGER;
const NO_TARGET = STATUSES.length + NOT_JUDGED.indexOf('no-target');
const NO_DATA = STATUSES.length + NOT_JUDGED.indexOf('no-data');
const NO_MINIMUM = STATUSES.length + NOT_JUDGED.indexOf('no-minimum');

/** The word behind a status code. */
export function statusOf(code: number): Status | NotJudged {
  return STATUSES[code] ?? NOT_JUDGED[code - STATUSES.length] ?? 'no-data';
}

/** The order of a * b and c * d, exact for whole numbers of any size. */
function compareProducts(a: number, b: number, c: number, d: number): number {
  const left = a * b;
  const right = c * d;
  if (Math.abs(left) <= EXACT && Math.abs(right) <= EXACT) return left - right;
  const difference = BigInt(a) * BigInt(b) - BigInt(c) * BigInt(d);
  return difference > 0n ? 1 : difference < 0n ? -1 : 0;
}

/** A band as numbers: the gap in per cent against `bound / unit`, or the minimum met. */
interface Threshold {
  readonly code: number;
  readonly on: 'percent' | 'gap' | 'minimum' | 'rest';
  readonly bound: number;
  /** 100 times the power of ten that makes the bound whole */
  readonly unit: number;
  readonly open: boolean;
}

function threshold(band: Band): Threshold | null {
  const code = STATUSES.indexOf(band.status);
  const { when } = band;
  if (!when) return { code, on: 'rest', bound: 0, unit: 1, open: false };
  const [name, ...others] = Object.keys(when);
  if (others.length > 0) return null;
  if (name === 'minimum') return when.minimum === 'met' ? { code, on: 'minimum', bound: 0, unit: 1, open: false } : null;
  const interval = name === 'gapPercent' ? when.gapPercent : name === 'gap' ? when.gap : undefined;
  const text = interval?.gte ?? interval?.gt;
  if (!interval || text === undefined || Object.keys(interval).length !== 1) return null;
  if (name === 'gap') return exact(text).eq(0) ? { code, on: 'gap', bound: 0, unit: 1, open: interval.gt !== undefined } : null;
  const power = 10 ** (text.split('.')[1]?.length ?? 0);
  return { code, on: 'percent', bound: Number(exact(text).times(power)), unit: 100 * power, open: interval.gt !== undefined };
}

interface Rule {
  readonly bands: readonly Threshold[];
  readonly atTargetZero: readonly Threshold[];
}

function thresholds(bands: readonly Band[]): Threshold[] | null {
  const all = bands.map(threshold).filter((each) => each !== null);
  return all.length === bands.length ? all : null;
}

/** A scheme as thresholds; null for one that asks more than gap and minimum, which judge.ts answers. */
function ruleOf(scheme: Scheme): Rule | null {
  const bands = thresholds(scheme.bands);
  const relative = bands?.some(({ on }) => on === 'percent') ?? false;
  const best = scheme.bands[0];
  const worst = scheme.bands.at(-1);
  if (!bands || !best || !worst) return null;
  const zero = scheme.atTargetZero ?? [
    { ...best, when: { gap: { gte: '0' } } },
    { label: worst.label, status: worst.status },
  ];
  const atTargetZero = relative ? thresholds(zero) : bands;
  return atTargetZero && { bands, atTargetZero };
}

/** Whether panel judging covers an indicator of this scheme and polarity. */
export function isPanelScheme(scheme: Scheme, polarity: Polarity): boolean {
  return (polarity === 'higher' || polarity === 'lower') && ruleOf(scheme) !== null;
}

function rate(rule: Rule, sign: number, actual: number, target: number, minimum: number): number {
  if (Number.isNaN(actual)) return NO_DATA;
  const gap = (actual - target) * sign;
  const base = target < 0 ? -target : target;
  const bands = base === 0 ? rule.atTargetZero : rule.bands;
  for (const band of bands) {
    if (band.on === 'rest') return band.code;
    if (band.on === 'minimum') {
      if (Number.isNaN(minimum)) return NO_MINIMUM;
      if ((actual - minimum) * sign >= 0) return band.code;
      continue;
    }
    if (Number.isNaN(gap)) return NO_TARGET;
    const order = band.on === 'gap' ? gap : compareProducts(gap, band.unit, band.bound, base);
    if (band.open ? order > 0 : order >= 0) return band.code;
  }
  return NO_TARGET;
}

/** Raw figures, or relative gaps a/|t| and b/|u| as a * |u| against b * |t|. */
function moved(toTarget: boolean, sign: number, now: number, before: number, target: number, earlier: number): number {
  if (Number.isNaN(now) || Number.isNaN(before)) return NOT_COMPARABLE;
  let change = (now - before) * sign;
  if (toTarget) {
    if (!(target !== 0 && earlier !== 0) || Number.isNaN(target) || Number.isNaN(earlier)) return NOT_COMPARABLE;
    change = compareProducts((now - target) * sign, Math.abs(earlier), (before - earlier) * sign, Math.abs(target));
  }
  return Math.sign(change);
}

/** How one row is judged, made ready once. */
interface RowRule {
  readonly rule: Rule;
  readonly sign: 1 | -1;
  readonly toTarget: boolean;
}

/** Status and direction of one row: a function of its own, so that it is compiled once and runs over every row. */
function rateRow(panel: Panel, { rule, sign, toTarget }: RowRule, start: number, status: Uint8Array, direction: Int8Array): void {
  const { actual, target, minimum } = panel;
  const end = start + panel.months;
  let before = Number.NaN;
  let earlier = Number.NaN;
  for (let at = start; at < end; at += 1) {
    const value = actual[at] ?? 0;
    const wanted = target[at] ?? 0;
    status[at] = rate(rule, sign, value, wanted, minimum === null ? Number.NaN : (minimum[at] ?? 0));
    direction[at] = moved(toTarget, sign, value, before, wanted, earlier);
    before = value;
    earlier = wanted;
  }
}

/** Running sums of one row. A missing month makes its year NaN from there on, and its twelve months while it is in them. */
function sumRow(panel: Panel, start: number, yearToDate: Float64Array, rolling12: Float64Array): void {
  const { actual, months } = panel;
  const end = start + months;
  let monthOfYear = (((panel.firstMonth - panel.yearStart + 1) % YEAR) + YEAR) % YEAR;
  // A panel that begins within a year holds that year only in part.
  let year = monthOfYear > 0 ? Number.NaN : 0;
  let twelve = 0;
  let held = 0;
  for (let at = start; at < end; at += 1) {
    const value = actual[at] ?? 0;
    if (monthOfYear === 0) year = 0;
    year += value;
    yearToDate[at] = year;
    monthOfYear = monthOfYear === YEAR - 1 ? 0 : monthOfYear + 1;
    const left = at >= start + YEAR ? (actual[at - YEAR] ?? 0) : Number.NaN;
    if (!Number.isNaN(value)) {
      twelve += value;
      held += 1;
    }
    if (!Number.isNaN(left)) {
      twelve -= left;
      held -= 1;
    }
    rolling12[at] = held === YEAR ? twelve : Number.NaN;
  }
}

/**
 * Judges every series in every month.
 * @throws RangeError for a series whose scheme or polarity `isPanelScheme` does not cover
 */
export function judgePanel(panel: Panel): PanelVerdicts {
  const { series, months } = panel;
  const status = new Uint8Array(series * months);
  const direction = new Int8Array(series * months);
  const yearToDate = new Float64Array(series * months);
  const rolling12 = new Float64Array(series * months);
  const rules = new Map<Scheme, Rule | null>();
  for (let row = 0; row < series; row += 1) {
    const scheme = panel.scheme[row];
    const polarity = panel.polarity[row];
    if (scheme && !rules.has(scheme)) rules.set(scheme, ruleOf(scheme));
    const rule = scheme && rules.get(scheme);
    if (!rule || (polarity !== 'higher' && polarity !== 'lower')) throw new RangeError(`series ${row} is not one that a panel can judge`);
    const how: RowRule = { rule, sign: polarity === 'higher' ? 1 : -1, toTarget: panel.direction[row] === 'previous-to-target' };
    rateRow(panel, how, row * months, status, direction);
    sumRow(panel, row * months, yearToDate, rolling12);
  }
  return { status, direction, yearToDate, rolling12 };
}
