import type { DecimalText } from './decimal.ts';
import type { PeriodKind, PeriodText } from './period.ts';

export const INDICATOR_KINDS = ['key', 'activity', 'contextual'] as const;
export type IndicatorKind = (typeof INDICATOR_KINDS)[number];

/** Which way is better (method.md section 3). Never guessed from a title. */
export const POLARITIES = ['higher', 'lower', 'near', 'range', 'none'] as const;
export type Polarity = (typeof POLARITIES)[number];

/** What one value covers: a day, the period, the year to date as supplied, or twelve months as supplied. */
export const BASES = ['snapshot', 'flow', 'cumulative', 'rolling-12'] as const;
export type Basis = (typeof BASES)[number];

/** How shorter periods make a longer one; a percentage by its numerators and denominators (`ratio`). */
export const ROLL_UPS = ['sum', 'mean', 'ratio', 'last', 'none'] as const;
export type RollUp = (typeof ROLL_UPS)[number];

export const SHOWN_AS = ['year-to-date', 'rolling-12'] as const;
export type ShownAs = (typeof SHOWN_AS)[number];

export const JUDGED = ['every-period', 'year-end'] as const;
export type Judged = (typeof JUDGED)[number];

export type Frequency = Exclude<PeriodKind, 'date'>;
export const FREQUENCIES = ['month', 'quarter', 'half', 'year', 'academic-year', 'calendar-year'] as const satisfies readonly Frequency[];

export interface Indicator {
  readonly code: string;
  readonly title: string;
  /** `PLAN/CODE`; null for one that serves no objective */
  readonly objective: string | null;
  readonly kind: IndicatorKind;
  readonly polarity: Polarity;
  /** "%", "days", "per 1,000 aged 75+"; null for a bare count */
  readonly unit: string | null;
  /** digits shown after the point; null shows each figure as it came */
  readonly decimals: number | null;
  readonly frequency: Frequency;
  readonly basis: Basis;
  readonly rollUp: RollUp;
  /** the figure that is judged; null judges the period's own value */
  readonly shownAs: ShownAs | null;
  /** null: judged wherever a target stands for the period itself (method.md section 3) */
  readonly judged: Judged | null;
  /** name of a preset or of a scheme of the council's; null means within-10% */
  readonly scheme: string | null;
  /** name of a direction comparator; null means previous */
  readonly direction: string | null;
  readonly owner: string | null;
  readonly approver: string | null;
  readonly definition: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly source: string | null;
  readonly links: readonly string[];
  /** periods from which a new definition or basis holds: figures on either side are not compared (method.md section 5) */
  readonly redefined: readonly PeriodText[];
  /** the part of the council that answers for it, by which roles are given and returns listed */
  readonly service: string | null;
  /** what a value can be at least and at most; one outside is asked about when it is returned */
  readonly lowest: DecimalText | null;
  readonly highest: DecimalText | null;
}

/** What an indicator should reach in a period. Only what is said is set. */
export interface Target {
  readonly indicator: string;
  readonly period: PeriodText;
  readonly target: DecimalText | null;
  /** the floor (ceiling where lower is better) below which performance is red */
  readonly minimum: DecimalText | null;
  readonly lower: DecimalText | null;
  readonly upper: DecimalText | null;
  /** in per cent of the target, for schemes that ask for it */
  readonly tolerance: DecimalText | null;
  readonly note: string | null;
}

/** What kind of figure a value is, or why there is none. A missing value is never 0 (method.md section 3). */
export const VALUE_STATES = ['final', 'provisional', 'estimated', 'restated', 'carried-forward'] as const;
export const MISSING_STATES = ['not-due', 'not-collected', 'not-available', 'suppressed'] as const;
export type ValueState = (typeof VALUE_STATES)[number];
export type MissingState = (typeof MISSING_STATES)[number];
export type ObservationState = ValueState | MissingState;

export function isMissing(state: ObservationState): state is MissingState {
  return MISSING_STATES.some((missing) => missing === state);
}

/** One value of one indicator for one period (and one breakdown), with what was said about it. */
export interface Observation {
  readonly indicator: string;
  readonly period: PeriodText;
  /** "area=Barry"; null for the whole council */
  readonly breakdown: string | null;
  readonly value: DecimalText | null;
  readonly numerator: DecimalText | null;
  readonly denominator: DecimalText | null;
  /** null where nothing was said: final if there is a value */
  readonly state: ObservationState | null;
  /** the direction as stated, where the earlier value is not held */
  readonly direction: Direction | null;
  /** a status stated by a person; the computed one is kept beside it */
  readonly status: Status | null;
  /** why the status or the missing value; for carried-forward, the period it was carried from */
  readonly reason: string | null;
  readonly comment: string | null;
}

/** Direction of travel (method.md section 5); up, down and same for indicators that are information only. */
export const DIRECTIONS = ['improved', 'no-change', 'worsened', 'up', 'down', 'same', 'not-comparable'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/**
 * What a scheme can conclude. Worst first: the common colours with the two-sided scheme's beside them; the last
 * three place a demand indicator against its range and are neither good nor bad.
 */
export const STATUSES = ['red', 'worse', 'amber', 'within', 'green', 'better', 'above-range', 'below-range', 'as-expected'] as const;
export type Status = (typeof STATUSES)[number];

/** Why there is no status: "not judged" is a status with a reason, never a blank (method.md section 4). */
export const NOT_JUDGED = ['no-target', 'no-data', 'not-due', 'information-only', 'no-minimum'] as const;
export type NotJudged = (typeof NOT_JUDGED)[number];
