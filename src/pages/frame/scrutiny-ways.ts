import type { Pin } from '../../model/scrutiny.ts';
import type { Addresses, Query } from './addresses.ts';

/** Where meetings, and what is asked and recommended at them, live. Numbers are the council's own: question 14, meeting 3. */
export interface ScrutinyWays {
  home(): string;
  committees(): string;
  committee(code: string): string;
  committeeForm(code: string | null): string;
  meetings(query?: Query): string;
  /** of a committee, where the form begins with one */
  meetingNew(committee?: string | null): string;
  meeting(number: number, query?: Query): string;
  /** what is done with a meeting: "edit", "publish", "record", "hold", "minutes", "minutes.docx", "pack.pdf", "items/new" */
  meetingAct(number: number, act: string, query?: Query): string;
  /** an item of its agenda: "edit", "remove", "cover", "cover.docx" */
  item(meeting: number, item: number, act: string): string;
  /** questions and recommendations; with an ending the list as a file */
  tracker(query?: Query, ending?: '' | '.csv' | '.docx' | '.pdf'): string;
  ask(pin: Pin, query?: Query): string;
  question(number: number, query?: Query): string;
  questionAct(number: number, act: 'answer' | 'due'): string;
  recommend(query?: Query): string;
  recommendation(number: number, query?: Query): string;
  recommendationAct(number: number, act: 'respond' | 'actions' | 'close'): string;
  requestNew(query?: Query): string;
  request(number: number, query?: Query): string;
  requestAct(number: number, act: 'answer'): string;
  /** an issued report; at `place` where one is given */
  issued(report: string, issue: number, place?: string | null): string;
}

export function scrutinyWays({ scrutiny, issued }: Pick<Addresses, 'scrutiny' | 'issued'>): ScrutinyWays {
  const at = encodeURIComponent;
  return {
    home: () => scrutiny(),
    committees: () => scrutiny('/committees'),
    committee: (code) => scrutiny(`/committees/${at(code)}`),
    committeeForm: (code) => scrutiny(code === null ? '/committees/new' : `/committees/${at(code)}/edit`),
    meetings: (query) => scrutiny('/meetings', query),
    meetingNew: (committee = null) => scrutiny('/meetings/new', { committee }),
    meeting: (number, query) => scrutiny(`/meetings/${number}`, query),
    meetingAct: (number, act, query) => scrutiny(`/meetings/${number}/${act}`, query),
    item: (meeting, item, act) => scrutiny(`/meetings/${meeting}/items/${item}/${act}`),
    tracker: (query, ending = '') => scrutiny(`/tracker${ending}`, query),
    ask: ({ report, issue, kind, subject }, query) => scrutiny('/ask', { report, issue: String(issue), kind, subject, ...query }),
    question: (number, query) => scrutiny(`/questions/${number}`, query),
    questionAct: (number, act) => scrutiny(`/questions/${number}/${act}`),
    recommend: (query) => scrutiny('/recommend', query),
    recommendation: (number, query) => scrutiny(`/recommendations/${number}`, query),
    recommendationAct: (number, act) => scrutiny(`/recommendations/${number}/${act}`),
    requestNew: (query) => scrutiny('/requests/new', query),
    request: (number, query) => scrutiny(`/requests/${number}`, query),
    requestAct: (number, act) => scrutiny(`/requests/${number}/${act}`),
    issued: (report, issue, place = null) => `${issued(report, String(issue))}${place === null ? '' : `#${place}`}`,
  };
}
