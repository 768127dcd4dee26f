import { judgeAction } from '../judgement/action.ts';
import { judgeIndicator } from '../judgement/judge.ts';
import type { Council } from '../model/council.ts';
import { NotFoundFault } from '../model/fault.ts';
import { comparePeriods, type Period, type PeriodText, parsePeriod } from '../model/period.ts';
import type { Action, Progress } from '../model/plan.ts';
import type { ActionVerdict } from '../model/verdict.ts';
import { atDigits, NONE } from './figure.ts';
import { pageWords } from './reportWords.ts';
import { actionRow, indicatorRow, worstFirst } from './row.ts';
import { type BriefingOptions, type Setting, settingFor, subjectOf } from './setting.ts';
import { linksTo, threadTo } from './thread.ts';
import type { ActionBriefing, ActionHistoryRow, Fact, IndicatorRow, Sentence } from './types.ts';
import { figured, type Said, sentenceOf } from './wording.ts';
import { stateMark } from './words.ts';

function percentText(percent: string | null): string {
  return percent === null ? NONE : `${atDigits(percent, null)}%`;
}

/** "On track, 50% done; due by 31 March 2016." */
export function stateSentence(action: Action, verdict: ActionVerdict, { wording, names, period }: Setting): Said {
  const { state } = verdict;
  const percent = figured(percentText(verdict.percent), [action.ref]);
  const due = action.due === null ? '' : wording.text('action.due', { date: names.dueBy(action.due) });
  switch (state) {
    case 'completed': {
      const when =
        verdict.completedIn === null
          ? ''
          : wording.text('action.state.completed.in', { period: names.near(verdict.completedIn, period.text) });
      return wording.say('action.state.completed', { when });
    }
    case 'on-track':
    case 'slipped':
      return wording.say(verdict.percent === null ? `action.state.${state}.unknown` : `action.state.${state}`, { percent, due });
    case 'not-started-due':
    case 'not-due':
      return wording.say(`action.state.${state}`, { due });
    default:
      return wording.say(`action.state.${state}`);
  }
}

function opening(action: Action, verdict: ActionVerdict, setting: Setting): Sentence[] {
  const { wording, council } = setting;
  const plans = [...new Set(linksTo(council, action.links).map((link) => link.planTitle))];
  return [
    stateSentence(action, verdict, setting),
    wording.say(verdict.stated ? 'action.stated' : 'action.follows'),
    ...(plans.length === 0 ? [] : [wording.say('action.counts-in', { plans: wording.listed(plans) })]),
  ].map(sentenceOf);
}

function factsOf(action: Action, verdict: ActionVerdict, { wording, names }: Setting): Fact[] {
  const facts: readonly [string, string | null][] = [
    [wording.word('action.fact.state'), stateMark(wording, verdict.state).word],
    [wording.word('action.fact.percent'), verdict.percent === null ? null : percentText(verdict.percent)],
    [wording.word('action.fact.owner'), action.owner],
    [wording.word('action.fact.starts'), action.starts === null ? null : names.from(action.starts)],
    [wording.word('action.fact.due'), action.due === null ? null : names.dueBy(action.due)],
    [wording.word('action.fact.completed-in'), verdict.completedIn === null ? null : names.inner(verdict.completedIn)],
  ];
  return facts.flatMap(([label, value]) => (value === null ? [] : [{ label, value }]));
}

/** Each period that was returned, newest first, with the state that then held. */
function historyOf(action: Action, progress: readonly Progress[], { wording, names, period, council }: Setting): ActionHistoryRow[] {
  const { yearStarts } = council.organisation;
  const periods: Period[] = progress
    .map((row) => parsePeriod(row.period, yearStarts))
    .filter((at) => comparePeriods(at, period) <= 0)
    .sort((a, b) => comparePeriods(b, a));
  return periods.map((at) => {
    const verdict = judgeAction(action, progress, at, yearStarts);
    return {
      period: at.text,
      periodName: names.short(at.text),
      percent: percentText(verdict.percent),
      mark: stateMark(wording, verdict.state),
      comment: verdict.comment,
    };
  });
}

/** Indicators under the same objective, worst first: whether the action works is to be seen there. */
function siblings(action: Action, setting: Setting): IndicatorRow[] {
  if (action.objective === null) return [];
  const series = [...setting.series.values()].filter((of) => of.indicator.objective === action.objective);
  return worstFirst(series.map((of) => indicatorRow(of, judgeIndicator(of, setting.period), setting)));
}

/**
 * One action in one period: its state, its dates, what was returned before, and the indicators beside it.
 * @throws NotFoundFault for an action that the council does not have
 */
export function briefAction(council: Council, period: PeriodText, ref: string, options: BriefingOptions): ActionBriefing {
  const setting = settingFor(council, period, options);
  const action = council.actions.find((each) => each.ref === ref);
  if (!action) throw new NotFoundFault(`There is no action ${ref}`);
  const { wording } = setting;
  const progress = council.progress.filter((row) => row.action === ref);
  const verdict = judgeAction(action, progress, setting.period, council.organisation.yearStarts);
  return {
    subject: subjectOf(setting),
    row: actionRow(action, verdict, setting),
    thread: [
      ...threadTo(council, action.objective, wording),
      { level: wording.word('level.action'), title: action.title, reference: ref, kind: 'action' },
    ],
    alsoIn: linksTo(council, action.links),
    opening: opening(action, verdict, setting),
    facts: factsOf(action, verdict, setting),
    history: historyOf(action, progress, setting),
    indicators: siblings(action, setting),
    words: pageWords(setting),
  };
}
