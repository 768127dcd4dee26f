import type { Council } from '../model/council.ts';
import type { Committee, Meeting, Question, Recommendation, SelectionRequest } from '../model/scrutiny.ts';
import { dayOf } from '../model/today.ts';
import type { MessageName } from './messages/en.ts';
import { type PeriodNames, periodNamesFor } from './periodName.ts';
import type { CommitteeName, MeetingName } from './scrutinyTypes.ts';
import { type Wording, wordingOf } from './wording.ts';

/** An issued report by name. */
export interface NamedIssue {
  readonly report: string;
  readonly number: number;
  readonly title: string;
}

/** What the one who reads may do, as the tasks worked it out. */
export interface Viewer {
  /** of her account; '' for the operator */
  readonly account: string;
  readonly asks: boolean;
  readonly runs: boolean;
  readonly answers: (question: Question) => boolean;
  /** whether it is addressed to her by name, post or e-mail address */
  readonly addressed: (made: Recommendation) => boolean;
  readonly responds: (made: Recommendation) => boolean;
  readonly followsUp: (made: Recommendation) => boolean;
  readonly closes: (made: Recommendation) => boolean;
  readonly answersRequests: boolean;
  /** whether she is entitled to a committee's exempt items */
  readonly exempt: (committee: string) => boolean;
}

/** Everything about a council's scrutiny that its pages are made of. */
export interface ScrutinyFacts {
  readonly council: Pick<Council, 'organisation' | 'plans' | 'indicators' | 'actions'>;
  readonly committees: readonly Committee[];
  readonly meetings: readonly Meeting[];
  readonly questions: readonly Question[];
  readonly recommendations: readonly Recommendation[];
  readonly requests: readonly SelectionRequest[];
  readonly issues: readonly NamedIssue[];
  /** what an action has come to, in words; null for one that is not in the plan */
  readonly stateOf: (ref: string) => string | null;
  /** ISO date */
  readonly today: string;
  readonly viewer: Viewer;
}

/** What every part of scrutiny is worded with. */
export interface Chamber extends ScrutinyFacts {
  readonly wording: Wording;
  readonly names: PeriodNames;
  /** "18 November 2026" of an ISO date, or of an instant where the council is */
  day(date: string): string;
  committee(code: string): CommitteeName;
  meeting(number: number): MeetingName & { readonly date: string };
}

export function chamberOf(facts: ScrutinyFacts): Chamber {
  const { organisation } = facts.council;
  const wording = wordingOf(organisation);
  const names = periodNamesFor(wording, organisation.yearStarts);
  const day = (date: string) => names.from(date.length > 10 ? dayOf(date) : date);
  const committee = (code: string) => ({ code, title: facts.committees.find((each) => each.code === code)?.title ?? code });
  return {
    ...facts,
    wording,
    names,
    day,
    committee,
    meeting(number) {
      const held = facts.meetings.find((each) => each.number === number);
      const date = held?.date ?? facts.today;
      const text = wording.text('scrutiny.meeting', { committee: committee(held?.committee ?? '').title, day: day(date) });
      return { number, date, text };
    },
  };
}

/** Whether something can be recorded at a meeting: its agenda was published, and it is its day or later. */
export function hasBegun({ today }: Pick<ScrutinyFacts, 'today'>, { stage, date }: Meeting): boolean {
  return stage !== 'planned' && date <= today;
}

/** Whether the one who reads sits on a committee. */
export function sitsOn({ viewer }: Pick<ScrutinyFacts, 'viewer'>, { members }: Pick<Committee, 'members'>): boolean {
  return viewer.account !== '' && members.some(({ account }) => account === viewer.account);
}

export const numbered = ({ wording }: Chamber, message: MessageName, number: number): string => wording.text(message, { number });

/** Longest part of a sentence that names what a question is pinned to. */
const LONGEST_NAMED = 90;

/** What a question is pinned to, by its title; a sentence is cut short. */
export function pinText({ council }: Pick<ScrutinyFacts, 'council'>, { pin, about }: Pick<Question, 'pin' | 'about'>): string {
  const { kind, subject } = pin;
  switch (kind) {
    case 'indicator':
      return council.indicators.find(({ code }) => code === about)?.title ?? subject;
    case 'action':
      return council.actions.find(({ ref }) => ref === about)?.title ?? subject;
    case 'sentence':
      return subject.length > LONGEST_NAMED ? `${subject.slice(0, LONGEST_NAMED).replace(/\s+\S*$/, '')} …` : subject;
  }
}

/** "Social services: quarter 2, 2026-27, issue 1" */
export function issueText(chamber: Chamber, report: string, issue: number): string {
  return chamber.wording.text('scrutiny.report', { title: issueTitle(chamber, report, issue), issue });
}

export function issueTitle({ issues }: Pick<Chamber, 'issues'>, report: string, issue: number): string {
  return issues.find((each) => each.report === report && each.number === issue)?.title ?? report;
}
