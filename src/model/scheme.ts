import type { DecimalText } from './decimal.ts';
import type { Direction, Status } from './indicator.ts';

/** Ends of an interval, each explicitly closed (gte, lte) or open (gt, lt). */
export interface Interval {
  readonly gte?: DecimalText;
  readonly gt?: DecimalText;
  readonly lte?: DecimalText;
  readonly lt?: DecimalText;
}

/**
 * What must hold for a band: all of the predicates given. Gaps are signed so that positive is good. `"tolerance"`
 * stands for the tolerance of the target in force.
 */
export interface Predicate {
  /** actual against target, in the indicator's own unit */
  readonly gap?: Interval;
  /** the gap in per cent of the target */
  readonly gapPercent?: Interval;
  /** the gap of a percentage, in percentage points */
  readonly gapPoints?: Interval;
  /** the gap in multiples of the target's own tolerance: -1 is exactly at its edge */
  readonly gapTolerance?: Interval;
  readonly minimum?: 'met' | 'missed';
  readonly range?: 'inside' | 'above' | 'below';
  readonly direction?: readonly Direction[];
  /** the comparator that `direction` is asked of; the indicator's own where left out */
  readonly against?: string;
  /** the share of peers that do as well or better, in per cent: 25 or less is the top quarter */
  readonly rankShare?: Interval;
}

export interface Band {
  /** the council's word for it */
  readonly label: string;
  /** which of the product's statuses it is drawn and counted as */
  readonly status: Status;
  /** absent on a last band that takes the rest */
  readonly when?: Predicate;
}

/** The named rule by which a status follows from an observation and its target: the first band that matches wins. */
export interface Scheme {
  readonly name: string;
  readonly bands: readonly Band[];
  /** instead of `bands` where the target is 0, so that no gap in per cent exists */
  readonly atTargetZero?: readonly Band[];
  /** what it cannot do without: an absent minimum is then "no minimum set", never red */
  readonly needs: 'target' | 'minimum' | 'range' | 'tolerance' | 'peers';
}

/** Schemes that every council has by name (formats.md); judgement/presets.ts holds them as data. */
export const PRESET_SCHEMES = [
  'within-10%',
  'within-5%',
  'minimum-standard',
  'trend-aware',
  '1-and-5',
  'two-sided',
  'on-off',
  'activity-range',
  'quartile',
] as const;
export type PresetScheme = (typeof PRESET_SCHEMES)[number];

export type ComparatorKind = 'previous' | 'previous-to-target' | 'same-period-last-year' | 'prior-year' | 'mean-of' | 'slope-over';

/** A change too small to speak of: in the indicator's unit, in per cent of the earlier figure, or in standard deviations. */
export interface DeadBand {
  readonly size: DecimalText;
  readonly measure: 'absolute' | 'relative' | 'statistical';
}

/** What a figure is compared with to tell its direction of travel (method.md section 5). */
export interface Comparator {
  readonly name: string;
  readonly kind: ComparatorKind;
  /** periods that mean-of-N and slope-over-N take; 1 for the others */
  readonly count: number;
  readonly deadBand: DeadBand | null;
}

export const DIRECTION_FORMS =
  'previous, previous-to-target, same-period-last-year, prior-year, mean-of-N or slope-over-N, where wanted followed by a dead band: ±0.5, ±1% or ±2sd';

const DIRECTION =
  /^(previous|previous-to-target|same-period-last-year|prior-year|(mean-of|slope-over)-(\d{1,2}))(?: ?(?:±|\+\/-) ?(\d+(?:\.\d+)?)(%|sd)?)?$/;
const BAND_MEASURES = { '%': 'relative', sd: 'statistical' } as const;
const FEWEST_FOR_A_SLOPE = 3;

function plainKind(word: string | undefined): ComparatorKind | null {
  return word === 'previous' || word === 'previous-to-target' || word === 'same-period-last-year' || word === 'prior-year' ? word : null;
}

/** The comparator that a name stands for, such as `mean-of-4` or `previous ±1%`; null where it names none. */
export function parseComparator(text: string): Comparator | null {
  const [, word, counted, digits, size, unit] = DIRECTION.exec(text.trim()) ?? [];
  const kind = counted === 'mean-of' || counted === 'slope-over' ? counted : plainKind(word);
  if (kind === null) return null;
  const count = digits === undefined ? 1 : Number(digits);
  if (count < (kind === 'slope-over' ? FEWEST_FOR_A_SLOPE : 1)) return null;
  const measure = unit === '%' || unit === 'sd' ? BAND_MEASURES[unit] : 'absolute';
  return { name: text.trim(), kind, count, deadBand: size === undefined ? null : { size, measure } };
}

export function isDirectionName(text: string): boolean {
  return parseComparator(text) !== null;
}
