import type { DecimalText } from './decimal.ts';
import type { Direction, Polarity, Status } from './indicator.ts';
import type { PeriodText } from './period.ts';
import type { ActionState } from './plan.ts';

/*
 * A report as it is printed: what stands in it and where, before anything is concluded from it. It comes from a report
 * that was read (returns/report) or from one that is about to be issued, and is what the claims check compares with itself
 * (method.md section 10).
 */

/** Where something stands, so that a person finds it. */
export interface PrintedPlace {
  /** the heading that it stands under: "Objective 3", "All Actions"; '' above the first */
  readonly text: string;
  /** line of a text or paragraph of a Word file, from 1; null where it has none */
  readonly line: number | null;
  /** page of a PDF, from 1; null where it has none */
  readonly page: number | null;
}

/** What the text under a heading is about, by the words of the heading. */
export const PRINTED_SECTIONS = [
  'overview',
  'exceptional',
  'recovery',
  'key',
  'arrows',
  'references',
  'summary',
  'actions',
  'indicators',
] as const;
export type PrintedSection = (typeof PRINTED_SECTIONS)[number];

/** A node of the plan's tree, by its heading. */
export interface PrintedNode {
  /** what rows and texts under it carry: "outcome 2" */
  readonly key: string;
  /** as a sentence names it: "Outcome 2" */
  readonly name: string;
  readonly title: string;
  /** key of the node above; null at the top */
  readonly parent: string | null;
  readonly where: PrintedPlace;
}

export interface PrintedAction {
  readonly reference: string;
  readonly title: string;
  /** `PLAN/CODE` of the other plans' objectives that it counts under */
  readonly links: readonly string[];
  /** state of the group that it is listed in; null where the report does not say */
  readonly state: ActionState | null;
  /** per cent complete */
  readonly percent: DecimalText | null;
  readonly comment: string | null;
  /** key of its node; null above the tree */
  readonly node: string | null;
  /** keys of further nodes that list it, because it counts under several; left out where there is none */
  readonly also?: readonly string[] | undefined;
  readonly where: PrintedPlace;
}

export interface PrintedIndicator {
  readonly code: string;
  readonly title: string;
  readonly actual: DecimalText | null;
  readonly target: DecimalText | null;
  /** "%", "days"; null where it is not said */
  readonly unit: string | null;
  /** null where the report does not say which way is better */
  readonly polarity: Polarity | null;
  /** as printed; null where it is a colour that a text cannot hold, or nothing */
  readonly status: Status | null;
  readonly direction: Direction | null;
  /** further figures of its row, such as the year before: a text may mean one of them */
  readonly others: readonly DecimalText[];
  readonly comment: string | null;
  readonly node: string | null;
  /** as of an action */
  readonly also?: readonly string[] | undefined;
  readonly where: PrintedPlace;
}

/** A table of counts by state, with its row of shares. An empty one has no total. */
export interface PrintedCounts {
  readonly title: string;
  /** code of the plan that its actions link to; null for all actions of the report */
  readonly plan: string | null;
  readonly total: DecimalText | null;
  readonly counts: Readonly<Partial<Record<ActionState, DecimalText>>>;
  /** counts in columns whose head names no state that is known: they belong to the total too */
  readonly others: readonly DecimalText[];
  /** per cent, as printed */
  readonly shares: Readonly<Partial<Record<ActionState, DecimalText>>>;
  readonly where: PrintedPlace;
}

/** One part of a share line: "Completed Q1: 25%". */
export interface PrintedShare {
  readonly state: ActionState;
  /** the quarter in which it was completed, 1 to 4; null where none is named */
  readonly quarter: number | null;
  readonly percent: DecimalText;
  /** "(2 of 8)": how many it is a share of its node's; left out where the line does not print it */
  readonly count?: number | undefined;
}

/** The shares of a node's actions by state, in a line. */
export interface PrintedShareLine {
  readonly node: string | null;
  readonly shares: readonly PrintedShare[];
  /** as printed */
  readonly text: string;
  readonly where: PrintedPlace;
}

/** A paragraph of words. */
export interface PrintedText {
  readonly text: string;
  /** null where it stands under no heading that is known */
  readonly section: PrintedSection | null;
  /** reference of the action beside whose row it stands; left out of one that stands by itself */
  readonly about?: string | undefined;
  readonly node: string | null;
  readonly where: PrintedPlace;
}

/** A heading that is no node's: of a section, a table, the report itself. */
export interface PrintedHeading {
  readonly text: string;
  readonly node: string | null;
  readonly where: PrintedPlace;
}

export interface PrintedReport {
  /** null where it names none */
  readonly period: PeriodText | null;
  readonly nodes: readonly PrintedNode[];
  readonly actions: readonly PrintedAction[];
  readonly indicators: readonly PrintedIndicator[];
  readonly countTables: readonly PrintedCounts[];
  readonly shareLines: readonly PrintedShareLine[];
  readonly texts: readonly PrintedText[];
  readonly headings: readonly PrintedHeading[];
  /** whether some of its rows cannot be read, so that what is listed here may not be all */
  readonly partly?: boolean | undefined;
  /** whether every status of its indicators is known, as of a report of our own: a printed one may show colours that no text holds */
  readonly statusesKnown?: boolean | undefined;
  /** paragraphs and comments of the report before it; null where that is not held */
  readonly last: readonly string[] | null;
}
