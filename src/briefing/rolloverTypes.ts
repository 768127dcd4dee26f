import type { PeriodText } from '../model/period.ts';
import type { PlanningError, PlanningField } from './planningTypes.ts';
import type { Sentence } from './types.ts';

/* What the pages of the year's rollover say. */

export const ROLLOVER_STEPS = ['plans', 'actions', 'indicators', 'targets', 'calendar', 'review'] as const;
export type RolloverStep = (typeof ROLLOVER_STEPS)[number];

/** One of several words, chosen in a form. */
export interface RolloverOption {
  readonly value: string;
  readonly text: string;
}

export interface RolloverPlan {
  readonly code: string;
  readonly title: string;
  /** "52 actions, of which 40 are unfinished, and 54 indicators" */
  readonly holds: string;
  /** of the field */
  readonly name: string;
  readonly fate: string;
  readonly options: readonly RolloverOption[];
  /** code, title and years next year */
  readonly fields: readonly PlanningField[];
}

/** An action or indicator about which is chosen whether it goes on. */
export interface RolloverItem {
  readonly reference: string;
  readonly title: string;
  /** "Slipped, 60% done, due by 31 March 2027"; "%, higher is better" */
  readonly about: string;
  readonly name: string;
  readonly carried: boolean;
  /** when it is due from now on; null for an indicator */
  readonly due: PlanningField | null;
  /** why it is dropped */
  readonly reason: PlanningField;
}

/** One that goes no further by itself, and why. */
export interface RolloverEnded {
  readonly reference: string;
  readonly title: string;
  readonly why: string;
}

export interface RolloverTarget {
  readonly code: string;
  readonly title: string;
  /** "90.0, minimum 80.0" at the year's end, now and next year; "–" for none */
  readonly now: string;
  readonly outturn: string;
  readonly next: string;
  readonly name: string;
  readonly rule: string;
  /** set for next year already: no choice */
  readonly already: boolean;
}

/** One line of what the rollover does. */
export interface RolloverLine {
  readonly reference: string;
  readonly title: string;
  readonly text: string;
}

export interface RolloverGroup {
  readonly title: string;
  readonly lines: readonly RolloverLine[];
}

export interface RolloverBriefing {
  readonly title: string;
  readonly opening: readonly Sentence[];
  readonly year: PeriodText;
  readonly step: RolloverStep;
  readonly steps: readonly { readonly step: RolloverStep; readonly word: string }[];
  readonly plans: readonly RolloverPlan[];
  readonly actions: readonly RolloverItem[];
  readonly ended: readonly RolloverEnded[];
  readonly indicators: readonly RolloverItem[];
  readonly targets: {
    readonly rule: string;
    readonly options: readonly RolloverOption[];
    readonly percent: PlanningField;
    readonly rows: readonly RolloverTarget[];
  };
  /** null where there is nothing to choose: she may not, or no year is held to roll */
  readonly calendar: { readonly chosen: string; readonly options: readonly RolloverOption[]; readonly text: string } | null;
  /** what has to be ticked before it is saved, because returns of the year are still to come in; null where none are */
  readonly open: {
    readonly field: string;
    readonly legend: string;
    readonly text: string;
    readonly value: string;
    readonly checked: boolean;
    readonly error: string | null;
  } | null;
  /** what saving would do, on the last page: added, carried, dropped */
  readonly review: readonly RolloverGroup[];
  /** what to think of before */
  readonly warnings: readonly string[];
  readonly errors: readonly PlanningError[];
}

/** A change that was made, row by row. */
export interface ChangeBriefing {
  readonly title: string;
  readonly opening: readonly Sentence[];
  /** why it was made; empty where nobody said */
  readonly why: string;
  /** what went no further by it, a line for each, with why */
  readonly dropped: readonly string[];
  readonly groups: readonly RolloverGroup[];
}
