import type { CoverReport } from '../../model/coverReport.ts';

/*
 * What is typed into the forms of scrutiny, as texts, and what saving them comes to. Fields have the names of the properties;
 * `problems` name them, all at once.
 */

export interface FieldProblem {
  readonly field: string;
  /** one sentence, as it stands beside the field */
  readonly text: string;
}

export interface HasProblems {
  readonly kind: 'problems';
  readonly problems: readonly FieldProblem[];
}

/** Somebody saved the same thing since the form was opened: nothing was saved. */
export interface Overtaken {
  readonly kind: 'conflict';
  /** "Ann Clerk saved this meeting at 10:04 since you opened it. ..." */
  readonly text: string;
  /** its version now; saving with it puts what was typed in its place */
  readonly version: number;
}

export interface TypedCommittee {
  readonly title: string;
  readonly purpose: string;
  readonly plans: readonly string[];
  readonly services: readonly string[];
  /** accounts */
  readonly members: readonly string[];
  /** names of members without an account, one a line */
  readonly others: string;
  /** an account or a name; '' for nobody */
  readonly chair: string;
  /** the version that was opened; 0 for a new one */
  readonly seen: number;
}
export type SavedCommittee = { readonly kind: 'saved'; readonly code: string } | HasProblems | Overtaken;

export interface CommitteeChoices {
  readonly plans: readonly { readonly code: string; readonly title: string }[];
  readonly services: readonly string[];
  /** who may sit on it: councillors of the council */
  readonly people: readonly { readonly account: string; readonly name: string }[];
}

export interface TypedMeeting {
  readonly committee: string;
  /** ISO date, "10:00" */
  readonly date: string;
  readonly time: string;
  readonly place: string;
  readonly seen: number;
}
export type SavedMeeting = { readonly kind: 'saved'; readonly number: number } | HasProblems | Overtaken;

export interface TypedItem {
  readonly title: string;
  /** "CODE 1": an issued report and its issue; '' for none */
  readonly report: string;
  /** of ASKED_OF_COMMITTEE */
  readonly asks: readonly string[];
  readonly classification: string;
  readonly ground: string;
  /** its place on the agenda; '' for the last */
  readonly place: string;
  /** version of the meeting */
  readonly seen: number;
}

export interface ItemChoices {
  /** issued reports, newest first: value as `TypedItem.report` has it */
  readonly reports: readonly { readonly value: string; readonly text: string }[];
  /** grounds of Schedule 12A */
  readonly grounds: readonly string[];
}

export interface TypedCover {
  readonly cover: CoverReport;
  /** version of the meeting */
  readonly seen: number;
}

export interface TypedQuestion {
  readonly report: string;
  readonly issue: number;
  readonly kind: string;
  readonly subject: string;
  readonly text: string;
  /** code of a committee; '' for none */
  readonly committee: string;
  readonly follows: number | null;
}
export type AskedQuestion = { readonly kind: 'saved'; readonly number: number } | HasProblems;

/** What stands on the form of a question. */
export interface QuestionForm {
  /** what it is about, by its title, and how it stands in the report: "5.67, target 2.80, red"; '' for a sentence */
  readonly onText: string;
  readonly figuresText: string;
  readonly reportText: string;
  /** who is to answer, as the report names her; '' for whoever answers for the report */
  readonly ownerText: string;
  readonly committees: readonly { readonly code: string; readonly title: string }[];
  /** the question that it goes on from */
  readonly follows: { readonly name: string; readonly text: string } | null;
}

export interface TypedRecord {
  /** comment or recommendation */
  readonly kind: string;
  readonly meeting: number;
  /** number of the item; null for none */
  readonly item: number | null;
  readonly question: number | null;
  readonly text: string;
  readonly to: string;
  readonly addressee: string;
  /** ISO date; '' for two months after the meeting */
  readonly due: string;
}
export type Recorded = { readonly kind: 'saved'; readonly number: number } | HasProblems;

export interface TypedResponse {
  readonly response: string;
  readonly text: string;
}

/** An action that is there, by `action`, or a new one by the other fields. */
export interface TypedFollowUp {
  readonly action: string;
  /** `PLAN/CODE` */
  readonly objective: string;
  readonly title: string;
  readonly owner: string;
  readonly due: string;
}

export interface FollowUpChoices {
  readonly actions: readonly { readonly ref: string; readonly title: string }[];
  readonly objectives: readonly { readonly value: string; readonly text: string }[];
  readonly owners: readonly string[];
}

export interface TypedClosing {
  /** number of the meeting at which it is closed */
  readonly meeting: string;
  readonly text: string;
}

export interface TypedRequest {
  readonly committee: string;
  readonly meeting: string;
  readonly change: string;
  readonly indicator: string;
  readonly text: string;
}

export interface TypedSelectionAnswer {
  readonly answer: string;
  readonly text: string;
  /** code of the indicator that was added for it */
  readonly indicator: string;
}

/** Any act that makes nothing with a number of its own. */
export type Done = { readonly kind: 'saved' } | HasProblems | Overtaken;
