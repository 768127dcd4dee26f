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
  readonly needs: 'target' | 'minimum' | 'range' | 'peers';
}
