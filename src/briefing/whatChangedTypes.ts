import type { Status } from '../model/indicator.ts';
import type { PeriodText } from '../model/period.ts';
import type { ActionState } from '../model/plan.ts';
import type { Sentence, Subject, VariationKind } from './types.ts';

/** What a period is held against: the one before, or the same a year before. */
export const SINCE = ['period', 'year'] as const;
export type Since = (typeof SINCE)[number];

/** What became of an indicator or an action, in the order of what matters. */
export const PERFORMANCE_CHANGES = [
  'became-red',
  'worse',
  'recovered',
  'better',
  'special-cause',
  'moved',
  'judged',
  'unjudged',
  'slipped',
  'completed',
  'resumed',
  'set-aside',
  'restated-action',
] as const;

/** What became of the measuring itself: with it, figures of then and now are not alike. */
export const MEASURING_CHANGES = ['target', 'figure', 'definition', 'rebased', 'added', 'removed', 'missing'] as const;

export type ChangedKind = (typeof PERFORMANCE_CHANGES)[number] | (typeof MEASURING_CHANGES)[number];

/** A mark that stood then or stands now. */
export type ChangedMark = Status | 'not-judged' | ActionState;

export interface ChangedItem {
  readonly change: ChangedKind;
  readonly of: 'indicator' | 'action';
  readonly reference: string;
  readonly title: string;
  /** null where it is not its status that changed */
  readonly marks: {
    /** null where nothing was returned then */
    readonly was: ChangedMark | null;
    readonly now: ChangedMark;
    /** "Amber", "Red", as a table prints them */
    readonly words: { readonly was: string | null; readonly now: string };
    /** "was amber, now red" */
    readonly text: string;
  } | null;
  /** what its process says where that is what changed; left out elsewhere */
  readonly variation?: VariationKind | undefined;
  /** what happened, with its figures: "Fell from 77.1% to 68.5%; target 87.0%."; empty where the marks say all */
  readonly text: string;
  readonly owner: string | null;
  readonly service: string | null;
  /** the plan that it stands under; null for none */
  readonly plan: { readonly code: string; readonly title: string } | null;
  /** as a person recorded it; null where nobody did */
  readonly reason: string | null;
  /** false for what is withdrawn and has no page but its history */
  readonly held: boolean;
}

export interface ChangedGroup {
  readonly change: ChangedKind;
  /** "Became red" */
  readonly title: string;
}

export interface WhatChangedBriefing {
  readonly subject: Subject;
  /** "What changed since quarter 1" */
  readonly title: string;
  readonly since: Since;
  readonly previous: PeriodText;
  /** "Since quarter 1", "Since quarter 2, 2012-13": the two ways to look back */
  readonly ways: readonly { readonly since: Since; readonly text: string }[];
  /** the sum of it in one sentence */
  readonly opening: readonly Sentence[];
  /** what stayed as it was, what cannot be compared, and how much of the measuring changed */
  readonly notes: readonly Sentence[];
  /** in the order of what matters; what has no items is not there */
  readonly groups: readonly ChangedGroup[];
  /** the measuring itself, at the end */
  readonly measuring: { readonly title: string; readonly groups: readonly ChangedGroup[] };
  /** all of them, in the order of their groups */
  readonly items: readonly ChangedItem[];
}
