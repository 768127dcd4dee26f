import type { DecimalText } from '../model/decimal.ts';
import type { ObservationState, Polarity } from '../model/indicator.ts';
import type { PeriodText, YearStart } from '../model/period.ts';
import type { Sentence } from './types.ts';

/**
 * Statistical process control of one indicator (method.md section 9): whether its figures move more than they do by themselves. It stands
 * beside the status and never replaces it. As in types.ts, every text is finished; mean and limits are decimals for the axis to scale.
 */

/** Why a point is more than noise; the first of these that holds. */
export type SpecialCauseKind = 'outside' | 'trend' | 'two-in-three' | 'shift';

/** What a point, or with the last point the whole, says: noise; or a real change to the better, to the worse, or of no said value. */
export type VariationKind =
  | 'common-cause'
  | 'improvement-high'
  | 'improvement-low'
  | 'concern-high'
  | 'concern-low'
  | 'neutral-high'
  | 'neutral-low';

/** Whether the process as it runs now will meet its target: each time, never, or now and then; `none` where nothing can be said. */
export type AssuranceKind = 'pass' | 'fail' | 'hit-and-miss' | 'none';

export interface ProcessPoint {
  readonly period: PeriodText;
  /** "Sep 2012" */
  readonly name: string;
  /** the figure that counts: the period's own, or what it added to a total so far; null where there is none, which leaves it out */
  readonly value: DecimalText | null;
  readonly shown: string;
  readonly state: ObservationState;
  /** its place in `groups`, from 0 */
  readonly group: number;
  /** of its group; null where the group has too few points for limits */
  readonly mean: DecimalText | null;
  readonly lower: DecimalText | null;
  readonly upper: DecimalText | null;
  /** null for common cause, and where no limits are held */
  readonly cause: SpecialCauseKind | null;
  /** "outside the limits", "one of 7 or more rising"; null with `cause` */
  readonly causeWord: string | null;
  readonly type: VariationKind;
}

/** A stretch of points with limits of its own: from a rebase, a new definition or the beginning, to the next. */
export interface ProcessGroup {
  readonly from: PeriodText;
  readonly to: PeriodText;
  /** "Apr 2011 to Mar 2012" */
  readonly name: string;
  /** points with a figure */
  readonly count: number;
  /** null where fewer than 12 points have a figure: none is drawn, and `note` says so */
  readonly limits: {
    readonly mean: DecimalText;
    readonly lower: DecimalText;
    readonly upper: DecimalText;
    /** as a label prints them, with their unit: "68.5%" */
    readonly meanShown: string;
    readonly lowerShown: string;
    readonly upperShown: string;
  } | null;
  readonly note: string | null;
}

/** Where the limits start anew, and why. */
export interface ProcessRebase {
  /** the first period of the new limits */
  readonly period: PeriodText;
  readonly name: string;
  /** a person's decision, or a new definition, which starts new limits by itself */
  readonly kind: 'rebase' | 'redefined';
  readonly reason: string;
  /** "New limits from April 2012: the service moved to one team." */
  readonly text: string;
}

/** What a kind is called and what it means for this indicator. */
export interface ProcessWord<Kind> {
  readonly kind: Kind;
  /** "Special cause: improvement" */
  readonly word: string;
  /** "The last point is one of 7 above the mean, and higher is better: the process has changed for the better." */
  readonly meaning: string;
}

export interface ProcessChart {
  readonly kind: 'chart';
  /** what happened, as a sentence: "Care plan reviews: 5 of 36 months lie outside what is usual" */
  readonly title: string;
  /** the chart in words, for those who cannot see it */
  readonly description: string;
  /** its first stretch is strong: "Five months lie outside the process limits: a real change, not noise." */
  readonly finding: Sentence;
  readonly unit: string | null;
  readonly decimals: number;
  readonly polarity: Polarity;
  readonly yearStarts: YearStart;
  /** oldest first; those without a figure too */
  readonly points: readonly ProcessPoint[];
  readonly groups: readonly ProcessGroup[];
  readonly rebases: readonly ProcessRebase[];
  /** the one target that holds now, for a level line; null where there is none or it is not of single periods */
  readonly target: { readonly value: DecimalText; readonly shown: string } | null;
  /** null where the latest group has too few points for a verdict */
  readonly variation: ProcessWord<VariationKind> | null;
  readonly assurance: ProcessWord<AssuranceKind> | null;
  /** what else a reader must know: too few points, provisional figures, what is left out, where the figures come from */
  readonly notes: readonly string[];
}

/** There is nothing to draw, and why. */
export interface NoProcessChart {
  readonly kind: 'none';
  readonly why: Sentence;
}

export type ProcessBriefing = ProcessChart | NoProcessChart;

/** Where the limits of an indicator's process begin anew by somebody's decision, and a form for one more. */
export interface RebaseForm {
  readonly code: string;
  readonly title: string;
  /** newest first */
  readonly held: readonly {
    readonly period: PeriodText;
    readonly name: string;
    readonly reason: string;
    /** digest of the row, sent back when it is taken away */
    readonly seen: string;
  }[];
  /** the periods that can be chosen, newest first */
  readonly periods: readonly { readonly value: PeriodText; readonly text: string }[];
  /** as it was typed */
  readonly period: string;
  readonly reason: string;
  /** at `period`, `reason`, `held`, or `why-` with the period that was to be taken away */
  readonly problems: readonly { readonly field: string; readonly text: string }[];
}
