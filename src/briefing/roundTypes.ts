import type { ItemKey, ShownStage } from '../model/entry.ts';
import type { Sentence } from './types.ts';

/** One return of a round, as its progress shows it. */
export interface RoundRow {
  readonly key: ItemKey;
  readonly title: string;
  readonly service: string | null;
  /** of whom it is asked: names, or the plan's text where it names nobody who is here */
  readonly owners: readonly string[];
  readonly approvers: readonly string[];
  /** as the plan names the owner */
  readonly owner: string | null;
  /** ISO day, its exception's where it has one */
  readonly due: string;
  readonly until: string | null;
  readonly stage: ShownStage;
  readonly late: boolean;
  /** the one who looks may open it */
  readonly maySee: boolean;
}

/** How many returns of a group stand where; the sum of the stages is `all`. */
export interface RoundCount {
  readonly name: string;
  readonly all: number;
  readonly stages: Readonly<Record<ShownStage, number>>;
  readonly late: number;
}

export interface RoundStage {
  readonly stage: ShownStage;
  /** "Waits for sign-off" */
  readonly word: string;
  readonly count: number;
}

export interface RoundBriefing {
  readonly title: string;
  readonly opening: readonly Sentence[];
  /** furthest behind first; those of which there are any */
  readonly stages: readonly RoundStage[];
  readonly byService: readonly RoundCount[];
  readonly byOwner: readonly RoundCount[];
  readonly rows: readonly RoundRow[];
  /** those that nobody here is asked for */
  readonly nobodys: readonly RoundRow[];
}

/** Something that waits for the one who looks: a verb and a date. */
export interface Waiting {
  readonly kind: 'late' | 'back' | 'enter' | 'sign' | 'round-late' | 'nobody';
  readonly text: string;
  /** what it is about: up to three titles */
  readonly detail: string | null;
}
