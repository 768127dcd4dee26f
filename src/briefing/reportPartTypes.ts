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
  | { readonly kind: 'dashboard'; readonly sections: readonly DashboardSection[] }
  | { readonly kind: 'mid-year'; readonly midYear: MidYear }
  | { readonly kind: 'headlines'; readonly headlines: readonly Headline[] }
  | { readonly kind: 'changes'; readonly changes: ReportChanges };

export type ReportPart = PartHead & Held;
