import type { Classification, CoverReport } from './coverReport.ts';

/*
 * How councillors hold a council to account: committees meet, an issued report is put to them, they ask, comment and
 * recommend, and see what became of it.
 */

export interface Committee {
  /** its name in addresses */
  readonly code: string;
  readonly title: string;
  /** what it is for, in its own words */
  readonly purpose: string;
  /** codes of the plans and names of the services that it scrutinises; both empty for the whole council */
  readonly plans: readonly string[];
  readonly services: readonly string[];
  readonly members: readonly CommitteeMember[];
  /** counts its savings from 1 */
  readonly version: number;
}

export interface CommitteeMember {
  /** of the account; null for a member who does not use the product */
  readonly account: string | null;
  readonly name: string;
  readonly chair: boolean;
}

export const MEETING_STAGES = ['planned', 'published', 'held'] as const;
export type MeetingStage = (typeof MEETING_STAGES)[number];

export interface Meeting {
  /** counts the council's meetings from 1 */
  readonly number: number;
  readonly committee: string;
  /** ISO date, and "10:00" */
  readonly date: string;
  readonly time: string;
  readonly place: string;
  readonly stage: MeetingStage;
  readonly items: readonly AgendaItem[];
  readonly version: number;
}

/** What a committee is asked to do with a report (Kent, 2012: REVIEW, NOTE, COMMENT). */
export const ASKED_OF_COMMITTEE = ['review', 'note', 'comment', 'decide'] as const;
export type AskedOfCommittee = (typeof ASKED_OF_COMMITTEE)[number];

export interface AgendaItem {
  /** its place on the agenda, from 1 */
  readonly number: number;
  readonly title: string;
  /** the issued report that it carries; null for an item without one */
  readonly report: string | null;
  readonly issue: number | null;
  readonly asks: readonly AskedOfCommittee[];
  readonly classification: Classification;
  readonly cover: CoverReport | null;
  /** counts the savings of the item and its cover from 1 */
  readonly version: number;
}

export const PINNED_TO = ['indicator', 'action', 'sentence'] as const;
export type PinnedTo = (typeof PINNED_TO)[number];

/** Where in an issued report a question is pinned. */
export interface Pin {
  readonly report: string;
  readonly issue: number;
  readonly kind: PinnedTo;
  /** code of the indicator, reference of the action, or the sentence itself */
  readonly subject: string;
}

export interface Question {
  /** counts the council's questions from 1 */
  readonly number: number;
  readonly pin: Pin;
  /** what it is about by the code or reference that it has now; the pin keeps the printed one */
  readonly about: string;
  readonly committee: string | null;
  readonly meeting: number | null;
  readonly text: string;
  readonly person: string;
  readonly name: string;
  readonly at: string;
  /** ISO date by which it is to be answered; null until somebody says */
  readonly due: string | null;
  /** the day by which it was to be answered at first */
  readonly firstDue: string | null;
  /** whoever is to answer, as the plan names her; null for the report's officers */
  readonly owner: string | null;
  readonly answer: Said | null;
  /** the question that it goes on from; null for none */
  readonly follows: number | null;
}

/** Words with who said them and when. */
export interface Said {
  readonly text: string;
  readonly person: string;
  readonly name: string;
  /** ISO instant, UTC */
  readonly at: string;
}

export const ADDRESSEES = ['leader', 'cabinet-member', 'cabinet', 'officers'] as const;
export type Addressee = (typeof ADDRESSEES)[number];

export const RESPONSES = ['accepted', 'partly', 'not-accepted'] as const;
export type ResponseKind = (typeof RESPONSES)[number];

/** Months within which a recommendation is answered unless the committee says otherwise (Local Government Act 2000, section 9FE). */
export const MONTHS_TO_RESPOND = 2;

/** A comment is heard; a recommendation is answered, followed up and closed. */
export const RECORDED = ['comment', 'recommendation'] as const;
export type RecordedKind = (typeof RECORDED)[number];

export interface Recommendation {
  /** counts the council's comments and recommendations from 1 */
  readonly number: number;
  readonly kind: RecordedKind;
  readonly committee: string;
  /** the meeting at which it was made, and the item */
  readonly meeting: number;
  readonly item: number | null;
  /** the question that it arose from; null for none */
  readonly question: number | null;
  readonly text: string;
  readonly to: Addressee;
  /** the name or post of the addressee: "Cabinet Member for Adult Social Care" */
  readonly addressee: string;
  /** who recorded it, and when */
  readonly person: string;
  readonly name: string;
  readonly at: string;
  /** ISO date by which it is to be answered; null for a comment */
  readonly due: string | null;
  readonly response: (Said & { readonly kind: ResponseKind }) | null;
  /** references of the actions that follow from it */
  readonly actions: readonly string[];
  readonly closed: (Said & { readonly meeting: number }) | null;
}

export const SELECTION_CHANGES = ['add', 'drop', 'change'] as const;
export type SelectionChange = (typeof SELECTION_CHANGES)[number];

export const SELECTION_ANSWERS = ['agreed', 'partly', 'refused'] as const;
export type SelectionAnswer = (typeof SELECTION_ANSWERS)[number];

/** What a committee asks of the selection of indicators, and what was answered: both stay with the indicator. */
export interface SelectionRequest {
  /** counts the council's requests from 1 */
  readonly number: number;
  readonly committee: string;
  readonly meeting: number;
  readonly change: SelectionChange;
  /** code of the indicator to drop or change, or of the one that was added; null until there is one */
  readonly indicator: string | null;
  readonly text: string;
  readonly person: string;
  readonly name: string;
  readonly at: string;
  readonly answer: (Said & { readonly kind: SelectionAnswer }) | null;
}
