import type { IndicatorKind } from './indicator.ts';
import type { PeriodText } from './period.ts';

/*
 * A report as it is written: a template chooses and orders its sections, people write in them, it is checked, approved and
 * issued. What is issued is frozen (model/reportIssue.ts).
 */

/**
 * What a section shows: `text` and `appendix` are somebody's own words alone, all others show what follows from the
 * figures, with words of somebody's own above it.
 */
export const SECTION_KINDS = [
  'overview',
  'counts',
  'changes',
  'corrections',
  'exceptions',
  'exceptional',
  'recovery',
  'key',
  'outcomes',
  'dashboard',
  'mid-year',
  'headlines',
  'text',
  'appendix',
] as const;
export type SectionKind = (typeof SECTION_KINDS)[number];

/** Which of a plan's rows a report is about; an empty list leaves nothing out. All that are given must hold. */
export interface ReportSelection {
  readonly plan: string;
  /** `PLAN/CODE` of outcomes or objectives, each with all under it */
  readonly objectives: readonly string[];
  readonly services: readonly string[];
  readonly kinds: readonly IndicatorKind[];
  /** codes of the indicators that alone are reported: a subset for Cabinet */
  readonly indicators: readonly string[];
}

/** A section as its template has it. */
export interface TemplateSection {
  /** its name within the report, the same from period to period: letters, digits and hyphens */
  readonly id: string;
  readonly kind: SectionKind;
  /** null for the kind's own */
  readonly title: string | null;
  /** code of the dashboard that it shows; null for other kinds */
  readonly dashboard: string | null;
  /** words to begin with; may hold live figures (briefing/ownText.ts) */
  readonly text: string;
  /** account of whoever is to write in it; null leaves it to the report's officers */
  readonly contributor: string | null;
}

export interface ReportTemplate {
  /** its name in addresses */
  readonly code: string;
  readonly title: string;
  readonly selection: ReportSelection;
  readonly sections: readonly TemplateSection[];
  /** counts its savings from 1 */
  readonly version: number;
  readonly name: string;
  /** ISO instant of the last saving, UTC */
  readonly at: string;
}

export const SECTION_STATUSES = ['to-write', 'in-progress', 'ready'] as const;
export type SectionStatus = (typeof SECTION_STATUSES)[number];

/** A section of one report, as it was last saved. */
export interface WrittenSection extends TemplateSection {
  readonly status: SectionStatus;
  /** counts its savings from 1; whoever saves over another version than she has seen is told */
  readonly version: number;
  /** account and name of whoever saved it last; '' where nobody has */
  readonly person: string;
  readonly name: string;
  readonly at: string;
  /** accounts of all who ever wrote in it: none of them approves the report */
  readonly writers: readonly string[];
  /** period of the report before, whose words it has unchanged; null where they are its own */
  readonly carried: PeriodText | null;
}

/** How far a report has come. A change of its words or sections takes it back to `draft`. */
export const REPORT_STAGES = ['draft', 'checked', 'approved', 'issued'] as const;
export type ReportStage = (typeof REPORT_STAGES)[number];

export interface WrittenReport {
  /** its name in addresses: "social-services-2013-14-q2" */
  readonly code: string;
  readonly title: string;
  readonly period: PeriodText;
  /** code of the template that it was begun with; null where that was taken away */
  readonly template: string | null;
  readonly selection: ReportSelection;
  readonly sections: readonly WrittenSection[];
  readonly stage: ReportStage;
  /** counts the changes of what is not a section's: title, stage, selection, order of sections */
  readonly version: number;
  /** account of whoever began it */
  readonly author: string;
  readonly name: string;
  readonly at: string;
}

/** What happened to a report, only ever added to. */
export const REPORT_STEPS = ['begun', 'checked', 'reopened', 'approved', 'sent-back', 'issued', 'erratum'] as const;
export type ReportStepKind = (typeof REPORT_STEPS)[number];

export interface ReportStep {
  /** counts the report's steps from 1 */
  readonly number: number;
  readonly step: ReportStepKind;
  readonly person: string;
  readonly name: string;
  readonly at: string;
  /** why; null where nobody has to say */
  readonly reason: string | null;
}

/** A finding of the claims check that somebody lets stand, with her reason; it holds while sentence and figure stay as they are. */
export interface AcceptedFinding {
  /** of what was found: its kind, place and words */
  readonly finding: string;
  readonly reason: string;
  readonly person: string;
  readonly name: string;
  readonly at: string;
}
