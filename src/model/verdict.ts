import type { DecimalText } from './decimal.ts';
import type { Basis, Direction, NotJudged, ObservationState, ShownAs, Status } from './indicator.ts';
import type { PeriodText } from './period.ts';
import type { ActionState } from './plan.ts';

/** How a figure that is shown was made from observations. */
export type FigureBasis = 'period' | ShownAs | 'year' | 'carried-forward';

/**
 * A figure with its making. `value` is exact where it is a sum or an observation, and has 20 digits after the point
 * where it is a quotient. `whole` is false when parts were missing; such a figure is shown but says so (method.md 6).
 */
export interface Figure {
  readonly value: DecimalText;
  readonly basis: FigureBasis;
  /** the periods it was made from, in order */
  readonly periods: readonly PeriodText[];
  /** sums behind a ratio; null otherwise */
  readonly numerator: DecimalText | null;
  readonly denominator: DecimalText | null;
  readonly whole: boolean;
  /** periods that should have been in it and were not */
  readonly missing: readonly PeriodText[];
  /** the weakest state among its parts: provisional or estimated before restated before final */
  readonly state: ObservationState;
}

/** One comparison that a band asked for, with the figures it was made on. */
export interface Test {
  readonly on: 'gap' | 'gapPercent' | 'gapPoints' | 'gapTolerance' | 'minimum' | 'range' | 'direction' | 'rankShare';
  /** what was found: "-2.56", "missed", "worsened"; null where it cannot be formed */
  readonly found: string | null;
  /** what the band wants: ">= -10", "met", "improved or no-change" */
  readonly wanted: string;
  readonly holds: boolean;
}

/** A band that was tried, in the scheme's order; the last of a trace is the one that matched. */
export interface Trial {
  readonly label: string;
  readonly status: Status;
  readonly tests: readonly Test[];
  readonly matched: boolean;
}

export interface TargetInForce {
  readonly period: PeriodText;
  readonly target: DecimalText | null;
  readonly minimum: DecimalText | null;
  readonly lower: DecimalText | null;
  readonly upper: DecimalText | null;
  readonly tolerance: DecimalText | null;
  readonly note: string | null;
}

/** Why two figures are not compared, or how their direction was found (method.md section 5). */
export type DirectionReason =
  | 'compared' // the two figures, or the two relative gaps, in `earlier` and `now`
  | 'as-stated' // the return states it, because the earlier figure is not held
  | 'no-data'
  | 'no-earlier-value'
  | 'no-earlier-target'
  | 'target-zero'
  | 'too-few-points'
  | 'definition-changed'
  | 'cumulative-without-phased-targets';

export interface DirectionVerdict {
  readonly direction: Direction;
  readonly reason: DirectionReason;
  /** preset name: previous, previous-to-target, same-period-last-year, prior-year, mean-of-4, slope-over-6 */
  readonly comparator: string;
  /** the earlier period; null where there is none or several */
  readonly against: PeriodText | null;
  /** what was compared: raw figures, or gaps in per cent of the targets then in force */
  readonly measure: 'value' | 'relative-gap' | 'slope';
  readonly earlier: DecimalText | null;
  readonly now: DecimalText | null;
}

/** The result of judging one indicator in one period: the status, the direction, and every input they rest on. */
export interface Verdict {
  readonly indicator: string;
  readonly period: PeriodText;
  /** the status that counts: the stated one where a person overrode it; null means not judged */
  readonly status: Status | null;
  readonly notJudged: NotJudged | null;
  /** the scheme's own word for the status; null when not judged */
  readonly label: string | null;
  /** what the rules give, kept beside an override */
  readonly computed: Status | null;
  readonly override: { readonly stated: Status; readonly reason: string | null } | null;
  readonly scheme: string;
  readonly trace: readonly Trial[];
  /** the figure that is judged, on the indicator's own basis of show */
  readonly actual: Figure | null;
  /** the latest period's own value, beside a year to date or rolling figure */
  readonly latest: Figure | null;
  /** of the judged figure, or why there is none; null where nothing was returned */
  readonly state: ObservationState | null;
  readonly basis: Basis;
  readonly target: TargetInForce | null;
  readonly yearEndTarget: DecimalText | null;
  /** positive is good; null without a target */
  readonly gap: DecimalText | null;
  /** gap in per cent of the target, two digits after the point; null at target 0 */
  readonly gapPercent: DecimalText | null;
  /** distance to the minimum standard, positive is good */
  readonly gapToMinimum: DecimalText | null;
  readonly direction: DirectionVerdict;
  readonly yearToDate: Figure | null;
  readonly rolling12: Figure | null;
  /** last year's outturn: as supplied for the year, or rolled up from its periods when all are there */
  readonly priorYear: Figure | null;
  readonly samePeriodLastYear: Figure | null;
  readonly comment: string | null;
  /** what was given as reason for a missing or carried-forward value */
  readonly reason: string | null;
}

export type ActionWarning =
  | 'complete-with-further-work'
  | 'slipped-but-expected-on-time'
  | 'on-track-but-overdue'
  | 'comment-unchanged'
  | 'no-return';

export interface ActionVerdict {
  readonly ref: string;
  readonly period: PeriodText;
  readonly state: ActionState;
  /** whether a return stated it or it follows from % complete and the dates */
  readonly stated: boolean;
  readonly percent: string | null;
  readonly completedIn: PeriodText | null;
  /** false for an action completed in an earlier period: it is counted and not listed again (method.md section 7) */
  readonly listed: boolean;
  readonly comment: string | null;
  readonly warnings: readonly ActionWarning[];
}

export type NotJudgedCounts = Readonly<Record<NotJudged, number>>;

/** How many indicators have each status. `rated` is all that have one of the first six; demand statuses stand apart. */
export interface IndicatorCounts {
  readonly all: number;
  readonly rated: number;
  readonly byStatus: Readonly<Record<Status, number>>;
  readonly notJudged: NotJudgedCounts;
}

export interface ActionCounts {
  readonly all: number;
  readonly byState: Readonly<Record<ActionState, number>>;
  /** completed, by the period of completion ("2013-14 Q1": 3); "unknown" where no return says when */
  readonly completedBy: Readonly<Record<string, number>>;
}

export interface Counts {
  readonly indicators: IndicatorCounts;
  readonly actions: ActionCounts;
}

/** A whole council, judged for one period. Keys of the maps are `PLAN/CODE` and plan codes. */
export interface Assessment {
  readonly period: PeriodText;
  readonly indicators: readonly Verdict[];
  readonly actions: readonly ActionVerdict[];
  readonly counts: Counts;
  readonly byPlan: Readonly<Record<string, Counts>>;
  /** the top nodes of the trees of plans that own actions or indicators */
  readonly byOutcome: Readonly<Record<string, Counts>>;
  /** every node that holds actions or indicators of its own */
  readonly byObjective: Readonly<Record<string, Counts>>;
  /** plans that own actions or indicators link to, each counted once under every plan it links to */
  readonly byLinkedPlan: Readonly<Record<string, Counts>>;
}
