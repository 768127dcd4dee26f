import type { Sentence, Share, StateMark, StatusMark, Subject, Tally } from './types.ts';

/** The thread across all plans of a council: from a corporate promise to the work and the figures that serve it, and back. */

export type ThreadItemKind = 'node' | 'indicator' | 'action';

/** A promise, an objective, an action or an indicator as it stands in the thread. */
export interface ThreadItem {
  readonly kind: ThreadItemKind;
  /** `PLAN/CODE` of a node, else a code or reference */
  readonly reference: string;
  /** "Outcome 1", "Indicator", "Action" */
  readonly level: string;
  readonly title: string;
  /** title of the plan that it belongs to */
  readonly plan: string | null;
  /** of an indicator */
  readonly status: StatusMark | null;
  /** of an action */
  readonly state: StateMark | null;
  /** of a node: everything that counts under it, each once */
  readonly tally: Tally | null;
  readonly shares: readonly Share[];
  /** "6 actions" */
  readonly actions: string | null;
  /** "23 indicators" */
  readonly indicators: string | null;
  /** what the thread lacks here; null where it is whole */
  readonly gap: Sentence | null;
}

/** A way up from where the reader is, the promise first. */
export interface ThreadChain {
  /** "Corporate plan: by link" */
  readonly title: string;
  readonly steps: readonly ThreadItem[];
  /** said where the way ends before it reaches anything that is held */
  readonly gap: Sentence | null;
}

/** Things that serve it in the same way: objectives under it, its own work, that of another plan. */
export interface ThreadGroup {
  readonly title: string;
  /** worst first */
  readonly items: readonly ThreadItem[];
}

/** The nested list: an item with what hangs on it. */
export interface ThreadBranch {
  readonly item: ThreadItem;
  readonly children: readonly ThreadBranch[];
}

/** What the thread lacks at the things of a gap: a measure, work, a way to a promise, an objective at all, one that is held. */
export type HoleKind = 'unmeasured' | 'no-action' | 'unlinked' | 'indicators' | 'actions' | 'unknown';

/** A gap in words, with what it concerns. */
export interface ThreadHole {
  readonly kind: HoleKind;
  readonly title: Sentence;
  readonly items: readonly { readonly kind: ThreadItemKind; readonly reference: string; readonly title: string }[];
}

export interface GoldenThreadBriefing {
  readonly subject: Subject;
  readonly title: string;
  readonly opening: readonly Sentence[];
  /** where the reader is; null for the whole council */
  readonly at: ThreadItem | null;
  readonly serves: readonly ThreadChain[];
  readonly servedBy: readonly ThreadGroup[];
  /** said where nothing serves it, or where it serves nothing */
  readonly nothingServes: Sentence | null;
  /** the top of every plan by plan, corporate plans first; empty where the reader is at one thing */
  readonly promises: readonly ThreadGroup[];
  /** the same as a nested list, by plan */
  readonly branches: readonly { readonly title: string; readonly branches: readonly ThreadBranch[] }[];
  readonly gaps: readonly ThreadHole[];
}
