/* Lists, members and covers are JSON. Dates are ISO dates, instants ISO texts in UTC with milliseconds. */

/** Committees (model/scrutiny.ts, `Committee`). */
export interface CommitteesTable {
  organisation: string;
  code: string;
  version: number;
  title: string;
  purpose: string;
  plans: string;
  services: string;
  members: string;
}

/** Meetings (`Meeting`), without their items. */
export interface MeetingsTable {
  organisation: string;
  number: number;
  version: number;
  committee: string;
  date: string;
  time: string;
  place: string;
  stage: string;
}

/** Items of agendas (`AgendaItem`), with their cover reports. */
export interface AgendaItemsTable {
  organisation: string;
  meeting: number;
  number: number;
  version: number;
  title: string;
  report: string | null;
  issue: number | null;
  asks: string;
  classification: string;
  ground: string | null;
  cover: string | null;
}

/** Questions pinned to issued reports (`Question`). */
export interface QuestionsTable {
  organisation: string;
  number: number;
  report: string;
  issue: number;
  /** what it is pinned to: indicator, action, sentence */
  pinned: string;
  subject: string;
  /** the same by its code or reference now */
  about: string;
  committee: string | null;
  meeting: number | null;
  text: string;
  person: string;
  name: string;
  at: string;
  due: string | null;
  first_due: string | null;
  owner: string | null;
  follows: number | null;
  answer_text: string | null;
  answer_person: string | null;
  answer_name: string | null;
  answer_at: string | null;
}

/** Comments and recommendations (`Recommendation`). */
export interface RecommendationsTable {
  organisation: string;
  number: number;
  kind: string;
  committee: string;
  meeting: number;
  item: number | null;
  question: number | null;
  text: string;
  /** the kind of addressee */
  addressed: string;
  addressee: string;
  person: string;
  name: string;
  at: string;
  due: string | null;
  response: string | null;
  response_text: string | null;
  response_person: string | null;
  response_name: string | null;
  response_at: string | null;
  actions: string;
  closed_meeting: number | null;
  closed_text: string | null;
  closed_person: string | null;
  closed_name: string | null;
  closed_at: string | null;
}

/** What committees ask of the selection of indicators (`SelectionRequest`). */
export interface SelectionRequestsTable {
  organisation: string;
  number: number;
  committee: string;
  meeting: number;
  change: string;
  indicator: string | null;
  text: string;
  person: string;
  name: string;
  at: string;
  answer: string | null;
  answer_text: string | null;
  answer_person: string | null;
  answer_name: string | null;
  answer_at: string | null;
}

export interface ScrutinyTables {
  committees: CommitteesTable;
  meetings: MeetingsTable;
  agenda_items: AgendaItemsTable;
  questions: QuestionsTable;
  recommendations: RecommendationsTable;
  selection_requests: SelectionRequestsTable;
}
