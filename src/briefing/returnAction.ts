import { judgeAction } from '../judgement/action.ts';
import type { ActionReturn } from '../judgement/entryChecks.ts';
import { comparePeriods, days, end, parsePeriod, previous } from '../model/period.ts';
import type { Action, Progress } from '../model/plan.ts';
import { daysBetween } from '../model/today.ts';
import { stateSentence } from './action.ts';
import { atDigits, NONE } from './figure.ts';
import { type ActionSubject, tenseOf } from './returnSubject.ts';
import type { ReturnPast, ReturnVerdict } from './returnTypes.ts';
import type { Setting } from './setting.ts';
import { figured, type Said, sentenceOf } from './wording.ts';
import { inner, stateMark } from './words.ts';

/** What a return about an action would be: its state, how it stands beside its dates, and what was said before. */

/** What was returned about an action up to a period and before it, newest first. */
function earlierReturns(action: Action, { council, period }: Setting): Progress[] {
  const { yearStarts } = council.organisation;
  return council.progress
    .filter((row) => row.action === action.ref)
    .map((row) => ({ row, at: parsePeriod(row.period, yearStarts) }))
    .filter(({ at }) => at.text !== period.text && end(at) <= end(period))
    .sort((a, b) => comparePeriods(b.at, a.at))
    .map(({ row }) => row);
}

/** The action as it would be, with what is typed; null where nothing can be made of it. */
export function judgedAction(subject: ActionSubject): (ActionReturn & { readonly action: Action }) | null {
  const { typed, setting, period } = subject;
  const { progress, due } = typed.read;
  if (progress === null) return null;
  const action = due === null ? subject.action : { ...subject.action, due };
  const earlier = earlierReturns(action, setting);
  return {
    action,
    progress,
    earlier,
    verdict: judgeAction(action, [...earlier, progress], period, setting.council.organisation.yearStarts),
  };
}

const WHOLE = 100;

/**
 * How a percentage stands beside an even pace from the first day of an action to its last, in whole points; null where the
 * dates do not say, or the period ends outside them.
 */
function paceSentence({ action, verdict, progress }: ActionReturn, { wording, names, council, period }: Setting): Said | null {
  const { starts, due } = action;
  const running = verdict.state === 'on-track' || verdict.state === 'slipped';
  if (starts === null || due === null || progress.percent === null || !running) return null;
  const { yearStarts } = council.organisation;
  const [from, to, now] = [days(parsePeriod(starts, yearStarts)).from, days(parsePeriod(due, yearStarts)).to, days(period).to];
  if (now < from || now >= to) return null;
  const even = Math.round((WHOLE * (daysBetween(from, now) + 1)) / (daysBetween(from, to) + 1));
  const ahead = Math.round(Number(progress.percent)) - even;
  const name = ahead === 0 ? 'on' : ahead > 0 ? 'ahead' : 'behind';
  const points = Math.abs(ahead);
  const values = { points: figured(String(points), [action.ref]), count: points, due: names.dueBy(due) };
  return wording.say(`return.action.even.${name}`, values);
}

function percentText(percent: string): string {
  return `${atDigits(percent, null)}%`;
}

/** "Last quarter it was 50%." */
function beforeSentence({ action, progress, earlier }: ActionReturn, { wording, names, period, council }: Setting): Said | null {
  const before = earlier.find(({ percent }) => percent !== null);
  if (before === undefined || before.percent === null) return null;
  const { kind } = period;
  const isLast = kind !== 'date' && before.period === previous(period, council.organisation.yearStarts).text;
  const last = isLast
    ? wording.word(`return.action.last.${kind}`)
    : wording.text('return.action.last.other', { period: names.near(before.period, period.text) });
  const same = progress.percent !== null && Number(progress.percent) === Number(before.percent);
  return wording.say(same ? 'return.action.was.same' : 'return.action.was', {
    last,
    percent: figured(percentText(before.percent), [action.ref]),
  });
}

/** "Its due date moves from 31 March 2027 to 30 June 2027."; null where it stays. */
export function movesSentence(subject: ActionSubject): Said | null {
  const { typed, action, wording, names } = subject;
  const { due } = typed.read;
  if (due === null) return null;
  if (action.due === null) return wording.say(`return.action.moves.first${tenseOf(subject)}`, { due: names.dueBy(due) });
  return wording.say('return.action.moves', { before: names.dueBy(action.due), due: names.dueBy(due) });
}

const NO_VERDICT: ReturnVerdict = {
  status: null,
  state: null,
  resultText: null,
  sentences: [],
  direction: null,
  directionText: null,
  takes: [],
  takesTitle: null,
  commentNeeded: null,
};

export function actionVerdict(subject: ActionSubject): ReturnVerdict {
  const { wording, setting } = subject;
  const judged = judgedAction(subject);
  if (judged === null)
    return { ...NO_VERDICT, sentences: [wording.sentence(`return.${subject.typed.sent === true ? 'nothing.sent' : 'action.nothing'}`)] };
  const said = [
    stateSentence(judged.action, judged.verdict, setting),
    paceSentence(judged, setting),
    beforeSentence(judged, setting),
    movesSentence(subject),
  ];
  return {
    ...NO_VERDICT,
    state: stateMark(wording, judged.verdict.state),
    resultText: judged.verdict.percent === null ? null : percentText(judged.verdict.percent),
    sentences: said.filter((each) => each !== null).map(sentenceOf),
  };
}

const MOST_PAST = 12;

/** The last percentages, oldest first. */
export function actionPast({ action, setting, names }: ActionSubject): ReturnPast[] {
  return earlierReturns(action, setting)
    .slice(0, MOST_PAST)
    .reverse()
    .map(({ period, percent, status }) => ({
      periodName: names.short(period),
      text: percent === null ? NONE : percentText(percent),
      value: percent === null ? null : Number(percent),
      note: status === null ? null : inner(stateMark(setting.wording, status).word, setting.wording.locale),
    }));
}

/** The last comment before the period, and its period; null where nothing was said. */
export function actionSaidBefore({ action, setting }: ActionSubject): { readonly period: string; readonly comment: string } | null {
  const said = earlierReturns(action, setting).find(({ comment }) => comment !== null);
  return said === undefined || said.comment === null ? null : { period: said.period, comment: said.comment };
}

/** "Action, 50% last quarter" */
export function actionSummary(subject: ActionSubject, verdict: ReturnVerdict): string {
  const { wording, setting, names, period, action } = subject;
  if (verdict.state !== null) {
    const state = inner(verdict.state.word, wording.locale);
    return verdict.resultText === null
      ? verdict.state.word
      : wording.text('return.summary.result', { result: verdict.resultText, status: state });
  }
  const before = earlierReturns(action, setting).find(({ percent }) => percent !== null);
  if (before === undefined || before.percent === null) return wording.word('return.summary.action');
  const isLast = period.kind !== 'date' && before.period === previous(period, setting.council.organisation.yearStarts).text;
  const last = isLast ? wording.word(`return.last.${period.kind}`) : names.shortNear(before.period, period.text);
  return wording.text('return.summary.action.was', { percent: percentText(before.percent), last });
}
