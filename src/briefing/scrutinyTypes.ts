import type { CoverReport } from '../model/coverReport.ts';
import type { MeetingStage, Pin, RecordedKind, SelectionChange } from '../model/scrutiny.ts';
import type { StateMark, StatusMark } from './types.ts';

/*
 * Meetings, and what is asked, commented and recommended at them, in finished texts. Numbers are the council's own; what the one
 * who reads may do stands as `may...`, for the tasks alone know whom they tell.
 */

/** A committee by name, as everything that belongs to one says. */
export interface CommitteeName {
  readonly code: string;
  readonly title: string;
}

/** A meeting by name: "People Committee, 18 November 2026". */
export interface MeetingName {
  readonly number: number;
  readonly text: string;
}

export interface CommitteeBriefing extends CommitteeName {
  readonly purpose: string;
  /** "Social services; Adult social care", or "The whole council" */
  readonly remitText: string;
  readonly plans: readonly { readonly code: string; readonly title: string }[];
  readonly services: readonly string[];
  readonly members: readonly { readonly name: string; readonly chair: boolean }[];
  /** whether the one who reads sits on it */
  readonly mine: boolean;
  /** the next meeting that is not held; null for none */
  readonly next: ListedMeeting | null;
  /** "2 recommendations open, 1 late" */
  readonly openText: string;
}

export interface ListedMeeting extends MeetingName {
  readonly committee: CommitteeName;
  /** "Wednesday 18 November 2026" */
  readonly dateText: string;
  /** "10:00, Committee Room 1" */
  readonly whereText: string;
  readonly date: string;
  readonly stage: MeetingStage;
  /** "Planned: nobody but officers sees it", "Published on 9 November", "Held" */
  readonly stageText: string;
  readonly items: number;
}

/** What stands out in the report of an item: its status, and why it is an exception besides. */
export interface ItemException {
  readonly reference: string;
  readonly title: string;
  readonly of: { readonly kind: 'indicator'; readonly status: StatusMark } | { readonly kind: 'action'; readonly state: StateMark };
  /** '' where its status says all */
  readonly text: string;
}

export interface ItemBriefing {
  /** its place on the agenda, from 1 */
  readonly number: number;
  readonly title: string;
  /** the issued report that it carries; null for none, or for whoever is not entitled */
  readonly report: { readonly code: string; readonly issue: number; readonly title: string } | null;
  /** "The committee is asked to review and comment."; '' for nothing */
  readonly askedText: string;
  /** "Exempt: paragraph 1 ..."; null where everybody may read it */
  readonly exemptText: string | null;
  /** an exempt item for whoever is not entitled: its title and ground alone stand here */
  readonly withheld: boolean;
  /** whether a cover report was saved */
  readonly covered: boolean;
  /** comments and recommendations that were recorded at it, in their order */
  readonly made: readonly MadeBriefing[];
  /** exceptions of its report, worst first, at most five; empty for none */
  readonly exceptions: readonly ItemException[];
  /** questions pinned to its report, the unanswered first */
  readonly questions: readonly QuestionBriefing[];
}

export interface MeetingBriefing extends ListedMeeting {
  readonly agenda: readonly ItemBriefing[];
  /** recommendations of the committee that are answered and not closed, or late: it may close them at this meeting */
  readonly dueBack: readonly MadeBriefing[];
  /** what was recorded at no item */
  readonly besides: readonly MadeBriefing[];
  /** those that were closed at it */
  readonly closed: readonly MadeBriefing[];
  readonly requests: readonly RequestBriefing[];
  /** "This is the public pack: item 3 is left out (exempt: paragraph 1)." or "This is the full pack ..." */
  readonly packText: string;
  readonly mayRun: boolean;
  /** whether anything can be recorded: it is published, and she is its clerk */
  readonly mayRecord: boolean;
  /** what is to be done before it, the most pressing first, in words; for its clerk alone */
  readonly toDo: readonly {
    readonly text: string;
    readonly item: number | null;
    readonly act: 'item' | 'cover' | 'publish' | 'record' | 'hold' | 'agenda';
  }[];
}

/** One of the five steps from asking to closing (look.md, picture 10). */
export interface AskingStepBriefing {
  readonly text: string;
  /** "12 November", "by 18 January"; null where nobody can say yet */
  readonly detail: string | null;
  readonly state: 'done' | 'next' | 'ahead';
}

/** An answer or a response with who gave it: "H. Lloyd, head of adult services · due 25 November, answered 17 November". */
export interface SaidBriefing {
  readonly about: string;
  readonly text: string;
}

export interface QuestionBriefing {
  readonly number: number;
  /** "Question 14" */
  readonly name: string;
  /** "Councillor Mair Pritchard · 12 November" */
  readonly about: string;
  readonly text: string;
  readonly pin: Pin;
  /** what it is pinned to, by its title: "Delays leaving hospital"; a sentence is cut short */
  readonly onText: string;
  /** "Social services, quarter 2, issue 1" */
  readonly reportText: string;
  readonly steps: readonly AskingStepBriefing[];
  readonly answer: SaidBriefing | null;
  /** "To be answered by 25 November", "Answered on 17 November" */
  readonly standing: string;
  readonly late: boolean;
  readonly open: boolean;
  /** number of the question that it goes on from; null for none */
  readonly follows: number | null;
  readonly recommendations: readonly { readonly number: number; readonly name: string }[];
  /** ISO date by which it is to be answered; null until somebody says */
  readonly due: string | null;
  readonly mine: boolean;
  readonly mayAnswer: boolean;
  /** whether she may ask further */
  readonly mayAsk: boolean;
  /** whether she may draft a recommendation from it */
  readonly mayRecommend: boolean;
}

/** A comment or a recommendation. */
export interface MadeBriefing {
  readonly number: number;
  readonly kind: RecordedKind;
  /** "Recommendation 7", "Comment 8" */
  readonly name: string;
  /** "People Committee, 18 November 2026, to the Cabinet Member for Adult Social Care" */
  readonly about: string;
  readonly committee: CommitteeName;
  readonly meeting: MeetingName;
  readonly item: number | null;
  readonly question: { readonly number: number; readonly name: string } | null;
  readonly text: string;
  readonly steps: readonly AskingStepBriefing[];
  /** "To be answered by 18 January", "Accepted on 4 January; two actions follow", "Closed at the meeting of 20 January" */
  readonly standing: string;
  readonly late: boolean;
  readonly open: boolean;
  readonly response: (SaidBriefing & { readonly word: string }) | null;
  /** actions that follow from it, as they stand now; null for one that is no more in the plan */
  readonly actions: readonly { readonly ref: string; readonly title: string; readonly stateText: string }[];
  readonly closed: SaidBriefing | null;
  readonly mayRespond: boolean;
  readonly mayFollowUp: boolean;
  readonly mayClose: boolean;
}

/** What a committee asked of the selection of indicators. */
export interface RequestBriefing {
  readonly number: number;
  /** "Request 2" */
  readonly name: string;
  readonly change: SelectionChange;
  /** "Drop Delays leaving hospital (SCA018cQ)", "Add an indicator" */
  readonly title: string;
  readonly about: string;
  readonly text: string;
  readonly indicator: string | null;
  /** whether that indicator is in the plan now */
  readonly there: boolean;
  readonly answer: (SaidBriefing & { readonly word: string }) | null;
  readonly standing: string;
  readonly open: boolean;
  readonly mayAnswer: boolean;
}

/** One line of the tracker. */
export interface TrackedItem {
  readonly kind: 'question' | 'recommendation' | 'request';
  readonly number: number;
  readonly name: string;
  readonly text: string;
  readonly committee: CommitteeName | null;
  /** who is to answer, or to act */
  readonly who: string;
  /** ISO dates; null for none */
  readonly at: string;
  readonly due: string | null;
  readonly atText: string;
  readonly dueText: string;
  /** "61 days" */
  readonly ageText: string;
  readonly days: number;
  readonly standing: string;
  readonly late: boolean;
  readonly open: boolean;
}

/** The first page of scrutiny. */
export interface ScrutinyHome {
  /** "Two recommendations wait for an answer, one of them late. ..." */
  readonly opening: string;
  /** the next meeting of hers, for an officer the next of all; null for none */
  readonly next: MeetingBriefing | null;
  /** hers, the unanswered first */
  readonly questions: readonly QuestionBriefing[];
  /** questions and requests that she is to answer */
  readonly toAnswer: readonly QuestionBriefing[];
  readonly requests: readonly RequestBriefing[];
  /** recommendations that wait: for her response, or of her committees, the late first */
  readonly waiting: readonly MadeBriefing[];
}

/** What the cover report's editor shows beside it, and whatever prints it: as typed, its paragraphs numbered through. */
export interface CoverView {
  readonly cover: CoverReport;
  readonly dateText: string;
  readonly classificationText: string;
}
