import type { Step } from '../model/entry.ts';
import type { Indicator, Observation, Target } from '../model/indicator.ts';
import type { PeriodText } from '../model/period.ts';
import type { Action, Progress } from '../model/plan.ts';
import type { Scheme } from '../model/scheme.ts';
import type { Sentence, ThreadStep } from './types.ts';

/* The history of one indicator or action: every version that its rows had, and what happened to its returns. */

/** What a history can be narrowed to, in the order in which they are counted. */
export const HISTORY_KINDS = ['value', 'progress', 'target', 'due', 'definition', 'scheme', 'comment', 'sign-off'] as const;
export type HistoryKind = (typeof HISTORY_KINDS)[number];

/** What one change of the council did to one row. */
export interface RowEvent<Row> {
  readonly change: {
    readonly number: number;
    /** ISO instant */
    readonly at: string;
    readonly who: string;
    readonly why: string | null;
    readonly source: string | null;
  };
  readonly what: 'added' | 'changed' | 'moved' | 'withdrawn';
  readonly old: Row | null;
  readonly new: Row | null;
  /** the columns that differ, by the heading of the sheet */
  readonly fields: readonly { readonly field: string; readonly old: string | null; readonly new: string | null }[];
}

/** A council's own rule, with what it means; null for one that cannot be read. */
export interface RuleVersion {
  readonly name: string;
  readonly scheme: Scheme | null;
}

/** A step of a return, as far as the one who asks may know of it. */
export interface SeenStep extends Omit<Step, 'texts' | 'confirmed'> {
  /** what was sent; null for other steps, and for whoever may not see it */
  readonly said: Pick<Step, 'texts' | 'confirmed'> | null;
  /** there is a reason, and she may not see it before the return is approved */
  readonly reasonLater: boolean;
}

export interface IndicatorEvents {
  /** as it is now, or as it was when it was withdrawn */
  readonly indicator: Indicator;
  readonly held: boolean;
  readonly definitions: readonly RowEvent<Indicator>[];
  readonly targets: readonly RowEvent<Target>[];
  readonly observations: readonly RowEvent<Observation>[];
  readonly rules: readonly RowEvent<RuleVersion>[];
  readonly steps: readonly SeenStep[];
}

export interface ActionEvents {
  readonly action: Action;
  readonly held: boolean;
  readonly definitions: readonly RowEvent<Action>[];
  readonly progress: readonly RowEvent<Progress>[];
  readonly steps: readonly SeenStep[];
}

/** One field before and after; null for nothing there. */
export interface HistoryField {
  readonly label: string;
  readonly old: string | null;
  readonly new: string | null;
}

export interface HistoryEntry {
  readonly kind: HistoryKind;
  /** entries with the same text were done at once */
  readonly together: string;
  /** ISO instant, and the words for it */
  readonly at: string;
  readonly when: string;
  readonly who: string;
  readonly why: string | null;
  /** "Value changed for quarter 2, 2013-14" */
  readonly what: string;
  readonly period: { readonly value: PeriodText; readonly text: string } | null;
  readonly fields: readonly HistoryField[];
  /** number of the council's change; null for a step that made none */
  readonly change: number | null;
  /** the file that it came from */
  readonly source: string | null;
  /** "Change 12, from quarter2.xlsx"; null where there is no change */
  readonly from: string | null;
}

export interface HistoryBriefing {
  readonly reference: string;
  readonly title: string;
  readonly opening: readonly Sentence[];
  /** from the plan to the history */
  readonly thread: readonly ThreadStep[];
  /** the kinds that it has, with their words */
  readonly kinds: readonly { readonly kind: HistoryKind; readonly word: string }[];
  /** newest first */
  readonly entries: readonly HistoryEntry[];
  readonly words: { readonly nothing: string; readonly to: string };
}
