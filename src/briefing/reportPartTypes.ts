import type { SectionKind } from '../model/writtenReport.ts';
import type { ActionGroup, ActionRow, DashboardSection, IndicatorRow, Sentence, Share } from './types.ts';

/*
 * A report as the list of its parts, in the order that its officer chose. A part of a kind that the report always has
 * (overview, counts, outcomes ...) points to it; further kinds carry what they show.
 */

interface PartHead {
  /** its name within the report and in addresses: "overview", "exceptions" */
  readonly id: string;
  readonly title: string;
  /** somebody's own words, a paragraph each, with the rows behind every live figure in them */
  readonly text: readonly Sentence[];
}

/** Why something is an exception. */
export const EXCEPTIONS = ['red', 'amber-worsening', 'special-cause', 'overdue', 'slipped', 'missing'] as const;
export type ExceptionKind = (typeof EXCEPTIONS)[number];

/** One indicator or action that is out of the ordinary, with what its owner says is done about it. */
export interface ExceptionItem {
  readonly reference: string;
  readonly title: string;
  readonly owner: string | null;
  /** all reasons, the gravest first, each in words */
  readonly why: readonly { readonly kind: ExceptionKind; readonly text: string }[];
  readonly of: { readonly kind: 'indicator'; readonly row: IndicatorRow } | { readonly kind: 'action'; readonly row: ActionRow };
  /** what is being done; null where the owner has not said */
  readonly recovery: string | null;
  /** what she is asked, where she has not */
  readonly asked: string | null;
}

/** Figures that can be put into own text, for whoever writes it. */
export interface TokenGroup {
  /** reference of the indicator, action or objective; null for counts of the whole report and its period */
  readonly reference: string | null;
  readonly title: string;
  /** what to type, and what it shows in this report */
  readonly tokens: readonly { readonly token: string; readonly text: string }[];
}

export const TOKEN_PROBLEMS = ['unclosed', 'unknown-reference', 'gone', 'unknown-word', 'no-figure', 'not-reported'] as const;
export type TokenProblemKind = (typeof TOKEN_PROBLEMS)[number];

/** What is wrong with a live figure in own text. */
export interface TokenProblem {
  readonly kind: TokenProblemKind;
  /** a warning shows something all the same; an error leaves the braces standing */
  readonly severity: 'error' | 'warning';
  /** as it was typed: "{{SCC999 target}}" */
  readonly token: string;
  /** where it begins in the text, in UTF-16 units */
  readonly at: number;
  /** what is wrong and what can be done, in sentences */
  readonly text: string;
}

/** Own text with its live figures put in. */
export interface OwnText {
  /** a paragraph each; paragraphs are told by blank lines, a line break within one stays */
  readonly paragraphs: readonly Sentence[];
  /** all of them, in the order of the text */
  readonly problems: readonly TokenProblem[];
}

export interface Exceptions {
  readonly sentence: Sentence;
  /** by the gravest reason of each, worst first */
  readonly groups: readonly { readonly kind: ExceptionKind; readonly title: string; readonly items: readonly ExceptionItem[] }[];
}

/** Progress against one priority of the business plan by the middle of its year. */
export interface Priority {
  readonly reference: string;
  readonly level: string;
  readonly title: string;
  readonly sentence: Sentence;
  readonly shares: readonly Share[];
  readonly actionsTotal: number;
  readonly groups: readonly ActionGroup[];
}

export interface MidYear {
  readonly sentence: Sentence;
  readonly shares: readonly Share[];
  readonly actionsTotal: number;
  readonly priorities: readonly Priority[];
}

/** A headline priority for the coming year. */
export interface Headline {
  readonly title: string;
  readonly text: Sentence | null;
  /** objective of the coming year's plan that it stands for; null where it is words alone */
  readonly reference: string | null;
}

/** What changed since the report was issued last, in the order of look.md: worse, better, the measuring itself. */
export interface ReportChanges {
  readonly sentence: Sentence;
  readonly groups: readonly { readonly title: string; readonly lines: readonly ReportChange[] }[];
}

export interface ReportChange {
  readonly reference: string;
  readonly title: string;
  /** "was amber, now red" */
  readonly text: Sentence;
  /** why, as whoever changed it said; null where nobody did */
  readonly reason: string | null;
}

type Held =
  | { readonly kind: Exclude<SectionKind, 'exceptions' | 'dashboard' | 'mid-year' | 'headlines' | 'changes'> }
  | { readonly kind: 'exceptions'; readonly exceptions: Exceptions }
  /** `opening` says what its indicators come to, and of a dashboard that is no more that it is gone */
  | { readonly kind: 'dashboard'; readonly opening: readonly Sentence[]; readonly sections: readonly DashboardSection[] }
  | { readonly kind: 'mid-year'; readonly midYear: MidYear }
  /** `sentence` says how many there are for which year, or that there is none */
  | { readonly kind: 'headlines'; readonly sentence: Sentence; readonly headlines: readonly Headline[] }
  | { readonly kind: 'changes'; readonly changes: ReportChanges };

export type ReportPart = PartHead & Held;

/** What an issued report says of its issue. */
export interface IssueLine {
  /** "Issue 1, 9 November 2026" */
  readonly text: string;
  /** "Signed off by R. Okafor, director"; null where nobody is named */
  readonly signedOff: string | null;
  /** why it was issued again; a sentence each */
  readonly notes: readonly string[];
  /** returns that were open when it was issued, by name; left out where none was */
  readonly open?: { readonly title: string; readonly items: readonly string[] } | undefined;
}
