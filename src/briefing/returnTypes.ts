import type { Confirmations, EntryField, EntryTexts, ItemKey, ShownStage, WarningKind } from '../model/entry.ts';
import type { DirectionMark, Sentence, StateMark, StatusMark, ThreadStep } from './types.ts';

/* What the page of a person's returns says: finished texts, as everywhere in briefing/. */

/** What a return would be if it were sent as it stands. */
export interface ReturnVerdict {
  /** an indicator's; null for an action, or where there is no value to judge */
  readonly status: StatusMark | null;
  /** an action's state */
  readonly state: StateMark | null;
  /** the result with its unit: "68.5%"; null where nothing can be worked out yet */
  readonly resultText: string | null;
  /** "68.5% is 3.5 points below the minimum of 72.0%. It was amber last quarter, so this will be reported as newly red." */
  readonly sentences: readonly Sentence[];
  readonly direction: DirectionMark | null;
  /** "Worsened since Q1 (77.1%)" */
  readonly directionText: string | null;
  /** what each status takes, best first: "Green", "388 or more" */
  readonly takes: readonly { readonly status: StatusMark; readonly text: string }[];
  /** "Of 445 due, what each status takes"; null where `takes` is empty */
  readonly takesTitle: string | null;
  /** "A red needs both comments."; null where the council asks for none */
  readonly commentNeeded: string | null;
}

/** Something to look at before it is sent: confirmed with a reason, it is sent as it stands. */
export interface ReturnWarning {
  readonly kind: WarningKind;
  /** the field that it stands at */
  readonly field: EntryField;
  readonly text: string;
  /** the reason given; null while there is none */
  readonly confirmed: string | null;
}

/** Something that cannot be sent: what stands there and what was expected. */
export interface ReturnProblem {
  readonly field: EntryField;
  readonly text: string;
}

/** A number in the words that is none of the return's own: "You wrote 73%; this quarter is 68.5%." */
export interface ReturnDoubt {
  readonly field: 'happened' | 'doing';
  readonly written: string;
  readonly text: string;
}

/** Everything that follows from what is typed: made anew for each saving and preview. */
export interface ReturnReading {
  readonly verdict: ReturnVerdict;
  readonly problems: readonly ReturnProblem[];
  readonly warnings: readonly ReturnWarning[];
  readonly doubts: readonly ReturnDoubt[];
  /** nothing wrong, every warning confirmed: it can be sent */
  readonly ready: boolean;
}

/** One of the last values of an indicator, or percentages of an action: oldest first. */
export interface ReturnPast {
  /** "Sep", "Q2 2026-27" */
  readonly periodName: string;
  /** with its unit; "–" where there is none */
  readonly text: string;
  /** for the line; null where there is none */
  readonly value: number | null;
  /** "provisional", "restated", why it is missing; null for a plain final value */
  readonly note: string | null;
}

export interface ReturnStepText {
  /** "Sent back" */
  readonly word: string;
  readonly who: string;
  /** "19 October 2026 at 9:00" */
  readonly when: string;
  readonly reason: string | null;
}

/** One return as its owner sees it. */
export interface ReturnItem {
  readonly key: ItemKey;
  readonly title: string;
  /** "higher is better"; for an action "due by 31 March 2027" */
  readonly about: string;
  readonly owner: string | null;
  readonly definition: string | null;
  readonly periodName: string;
  readonly thread: readonly ThreadStep[];
  /** what the two counts are called; null where the value is typed alone */
  readonly counts: { readonly numerator: string; readonly denominator: string } | null;
  readonly unit: string | null;
  /** "87.0%" as they stand for the period; null where none is set */
  readonly target: string | null;
  readonly minimum: string | null;
  /** "20 to 30%" for a range */
  readonly range: string | null;
  /** levels for the line */
  readonly levels: { readonly target: number | null; readonly minimum: number | null };
  readonly past: readonly ReturnPast[];
  /** what was said last time; null where nothing was */
  readonly saidBefore: { readonly periodName: string; readonly happened: string; readonly doing: string | null } | null;
  /** of an action: due dates that it had before, oldest first */
  readonly dueBefore: readonly string[];
  readonly stage: ShownStage;
  readonly stageWord: string;
  /** may still be entered by the one who looks */
  readonly open: boolean;
  /** why not; null where it is open */
  readonly closedBecause: string | null;
  readonly late: boolean;
  /** 0 where nothing was saved yet */
  readonly version: number;
  readonly texts: EntryTexts;
  readonly confirmed: Confirmations;
  /** who saved it last and when; null where nothing was saved */
  readonly savedBy: { readonly name: string; readonly when: string } | null;
  readonly steps: readonly ReturnStepText[];
  /** why it was sent back, where it stands so */
  readonly returnedBecause: string | null;
  /** sent back or opened again, and not changed since */
  readonly cameBack: boolean;
  /** of an action: "Its due date moves from 31 March 2027 to 30 June 2027."; null where it stays */
  readonly dueMoves: string | null;
  readonly reading: ReturnReading;
  /** under the title in the list: "97.4%, amber", "Indicator", "Action, 50% last quarter" */
  readonly summary: string;
}

/** Returns of one period that are due on the same day. */
export interface ReturnGroup {
  readonly period: string;
  readonly periodName: string;
  /** "Due Friday 16 October, in 4 days" */
  readonly dueText: string;
  readonly late: boolean;
  readonly items: readonly ReturnItem[];
}

/** All that one person owes, soonest first. */
export interface MyReturns {
  readonly title: string;
  readonly opening: readonly Sentence[];
  readonly groups: readonly ReturnGroup[];
  readonly done: number;
  readonly all: number;
  /** "4 of 9 done" */
  readonly doneText: string;
  /** for whom besides herself: people she covers for */
  readonly covering: readonly string[];
}
