import type { Sentence } from './types.ts';

/** Why a report is not today what it was when it was issued. */
export interface WhyDifferent {
  /** what changed altogether; says so where nothing did */
  readonly opening: readonly Sentence[];
  /** "Issued by Rhys Calloway, 9:00 on 22 November 2026, as known 21 November 2026" */
  readonly issuedText: string;
  readonly nowText: string;
  readonly rows: readonly DifferentRow[];
  /** what changed and belongs to no row that is printed otherwise: the plan, its rules, its counts */
  readonly changes: readonly WhyChange[];
}

/** An indicator or action whose printed row is another today. */
export interface DifferentRow {
  readonly kind: 'indicator' | 'action';
  readonly reference: string;
  readonly title: string;
  /** what is printed otherwise, a line each; null on the side where the row is not there */
  readonly cells: readonly { readonly head: string; readonly issued: string | null; readonly today: string | null }[];
  readonly because: readonly WhyChange[];
}

export interface WhyChange {
  /** "Target of 2013-14 Q2 moved from 40 to 45" */
  readonly text: string;
  /** as whoever changed it said; null where nobody did */
  readonly reason: string | null;
  readonly who: string | null;
  /** "9:00 on 22 November 2026" */
  readonly whenText: string | null;
}
