import type { Sentence } from '../../briefing/types.ts';
import type { PeriodText } from '../../model/period.ts';
import type { IssuedFormat } from '../../model/reportIssue.ts';
import type {
  ReportSelection,
  ReportStage,
  ReportStep,
  ReportTemplate,
  SectionKind,
  SectionStatus,
  TemplateSection,
  WrittenReport,
  WrittenSection,
} from '../../model/writtenReport.ts';
import type { NamedPeriod } from '../standpoint.ts';

/* What the tasks of written reports take and give. Sentences in them are finished. */

/** Something wrong with what was typed, in words for whoever typed it. */
export interface ReportProblem {
  /** the field, with the section's place in the list from 0 where it is one's: `title`, `plan`, `period`, `dashboard-3` */
  readonly field: string;
  readonly text: string;
}

/** A template as it was typed. */
export interface TypedTemplate {
  readonly title: string;
  readonly selection: ReportSelection;
  readonly sections: readonly TemplateSection[];
  /** the version that she saw; 0 for a new one */
  readonly seen: number;
}

/** What became of a saving. Only `saved` changed anything. */
export type SavedTemplate =
  | { readonly kind: 'saved'; readonly template: ReportTemplate }
  | { readonly kind: 'problems'; readonly problems: readonly ReportProblem[] }
  /** somebody saved it in between: what she saved */
  | { readonly kind: 'conflict'; readonly held: ReportTemplate };

export interface Choice {
  readonly value: string;
  readonly text: string;
}

/** What can be chosen in the forms of templates and reports. */
export interface ReportChoices {
  readonly plans: readonly Choice[];
  /** `PLAN/CODE`, each with the plan that it is of */
  readonly objectives: readonly (Choice & { readonly plan: string })[];
  readonly services: readonly Choice[];
  readonly dashboards: readonly Choice[];
  readonly indicators: readonly Choice[];
  /** accounts of whoever may write in a section that names her */
  readonly contributors: readonly Choice[];
  readonly periods: readonly NamedPeriod[];
}

/** What a report is begun with. */
export interface ReportToBegin {
  /** code of a template; `standard` for the built-in one */
  readonly template: string;
  /** the plan, where the template is the built-in one; the template's own otherwise, whatever is said */
  readonly plan: string | null;
  /** in any form of method.md section 2 */
  readonly period: string;
  /** `last` takes sections and people's words over from the last report of the template, where there is one */
  readonly from: 'template' | 'last';
}

export type BegunReport =
  | { readonly kind: 'begun'; readonly code: string }
  | { readonly kind: 'problems'; readonly problems: readonly ReportProblem[] }
  /** the template has a report for the period already */
  | { readonly kind: 'there'; readonly code: string };

/** A report in the list of those that are written. */
export interface ListedReport {
  readonly code: string;
  readonly title: string;
  readonly period: PeriodText;
  readonly periodName: string;
  readonly plan: string;
  readonly planTitle: string;
  readonly stage: ReportStage;
  /** sections by status */
  readonly sections: Readonly<Record<SectionStatus, number>>;
  /** the last thing that was done with it: "checked by Rhys Calloway, 9:00 on 22 November 2026" */
  readonly lastText: string;
  /** number of its latest issue; 0 where it was never issued */
  readonly issues: number;
}

/** What the one who asks may do with a report. */
export interface ReportRights {
  /** alter title, selection and sections, assign people, accept findings, check */
  readonly write: boolean;
  readonly approve: boolean;
  /** why she may not approve it though she may approve reports: she wrote in it, or began it; null otherwise */
  readonly ownWork: string | null;
  readonly issue: boolean;
}

/** A section as the one who asks sees it. */
export interface OpenSection extends WrittenSection {
  readonly mayWrite: boolean;
  /** name of whom it names; null for none */
  readonly contributorName: string | null;
  /** "Rhys Calloway, 9:00 on 22 November 2026"; '' where nobody saved it */
  readonly savedText: string;
  /** "Taken over from Quarter 1, 2013-14" where its words are those of the last report, unchanged; null otherwise */
  readonly carriedText: string | null;
}

/** A report in the making. */
export interface OpenReport extends Omit<WrittenReport, 'sections'> {
  readonly periodName: string;
  readonly planTitle: string;
  readonly sections: readonly OpenSection[];
  /** oldest first */
  readonly steps: readonly (ReportStep & { readonly text: string })[];
  readonly may: ReportRights;
  /** names of those who may approve it */
  readonly approvers: readonly string[];
  /** number of its latest issue; 0 where it was never issued */
  readonly issues: number;
}

/** A section as it was typed. */
export interface TypedSection {
  /** '' for the kind's own */
  readonly title: string;
  readonly text: string;
  readonly status: SectionStatus;
  /** the version that she saw */
  readonly seen: number;
}

export type SavedSection =
  | { readonly kind: 'saved'; readonly section: WrittenSection }
  | { readonly kind: 'problems'; readonly problems: readonly ReportProblem[] }
  /** somebody saved it in between: what she saved; what was typed is with the caller, so that both can be shown */
  | { readonly kind: 'conflict'; readonly held: WrittenSection };

/** What is done to the list of a report's sections. */
export type SectionAct =
  | { readonly does: 'up' | 'down' | 'remove'; readonly id: string }
  | { readonly does: 'add'; readonly kind: SectionKind; readonly title: string; readonly dashboard: string | null };

export type ArrangedReport =
  | { readonly kind: 'done' }
  | { readonly kind: 'problems'; readonly problems: readonly ReportProblem[] }
  /** somebody changed the list in between */
  | { readonly kind: 'overtaken'; readonly by: string };

/** A contradiction between what is written and the report's own figures. */
export interface ReportFinding {
  /** names it while sentence and figure stay as they are */
  readonly key: string;
  readonly kind: string;
  /** section of the report that it stands in; null where it stands in what follows from the figures */
  readonly section: string | null;
  /** where it stands, in words */
  readonly where: string;
  readonly printed: string;
  /** what it should be; null where that cannot be said */
  readonly figure: string | null;
  /** references of the rows behind it */
  readonly rows: readonly string[];
  readonly explanation: string;
  /** who lets it stand, and why; null for nobody */
  readonly accepted: { readonly reason: string; readonly byText: string } | null;
}

/** A live figure that cannot be shown. */
export interface TokenTrouble {
  readonly section: string;
  /** a warning shows something all the same; an error keeps the report from being checked */
  readonly severity: 'error' | 'warning';
  /** as it was typed: "{{SCC999}}" */
  readonly token: string;
  readonly text: string;
}

/** A return of the report's indicators and actions that is still open. */
export interface OpenReturn {
  readonly reference: string;
  readonly title: string;
  readonly owner: string | null;
  /** "not sent yet, due 31 October 2013" */
  readonly text: string;
}

/** What the check of a report says. */
export interface CheckedReport {
  readonly findings: readonly ReportFinding[];
  readonly tokens: readonly TokenTrouble[];
  readonly missing: readonly OpenReturn[];
  /** titles of sections that are not ready, with the name of whom they wait for */
  readonly unready: readonly { readonly section: string; readonly title: string; readonly contributor: string | null }[];
  /** nothing stands in the way of marking it checked: every finding accepted, every live figure good */
  readonly clear: boolean;
}

/** The same for the text of one section while it is written. */
export interface CheckedText {
  /** as it would be printed, its live figures put in */
  readonly paragraphs: readonly Sentence[];
  readonly findings: readonly ReportFinding[];
  readonly tokens: readonly TokenTrouble[];
}

/** Why a report does not go a stage further. */
export type NotTaken =
  /** not at the stage that this needs */
  | { readonly because: 'stage'; readonly stage: ReportStage }
  /** somebody changed it since she looked */
  | { readonly because: 'overtaken' }
  | { readonly because: 'not-clear'; readonly check: CheckedReport }
  /** she wrote in it or began it: who may */
  | { readonly because: 'own-work'; readonly text: string; readonly mayApprove: readonly string[] }
  /** figures changed since it was checked: which, by reference */
  | { readonly because: 'figures'; readonly text: string; readonly references: readonly string[] }
  /** returns are open and she has not confirmed that it goes out without them */
  | { readonly because: 'missing'; readonly missing: readonly OpenReturn[] }
  /** a reason is needed */
  | { readonly because: 'reason'; readonly text: string };

export type Taken = { readonly kind: 'taken' } | ({ readonly kind: 'refused' } & NotTaken);
export type Issued = { readonly kind: 'issued'; readonly number: number } | ({ readonly kind: 'refused' } & NotTaken);

/** A file that an issue has. */
export interface IssuedFileName {
  readonly format: IssuedFormat;
  readonly name: string;
  /** in bytes */
  readonly size: number;
  /** SHA-256, hexadecimal */
  readonly digest: string;
}

/** An erratum as it was typed. */
export interface TypedErratum {
  readonly where: string;
  readonly printed: string;
  readonly corrected: string;
  readonly reason: string;
}

export type AddedErratum =
  | { readonly kind: 'added'; readonly number: number }
  | { readonly kind: 'problems'; readonly problems: readonly ReportProblem[] };

export type { DifferentRow, WhyChange, WhyDifferent } from '../../briefing/whyTypes.ts';

/** Something that waits for the one who asks. */
export interface ReportWaiting {
  readonly kind: 'section' | 'approve' | 'issue';
  readonly report: string;
  /** section of the report; null for the whole */
  readonly section: string | null;
  /** "Write \"Overview\" of Social services, quarter 2, 2013-14" */
  readonly text: string;
}
