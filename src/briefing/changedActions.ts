import { end, type Period, parsePeriod } from '../model/period.ts';
import { type ActionState, SET_ASIDE } from '../model/plan.ts';
import type { ActionVerdict } from '../model/verdict.ts';
import type { JudgedAction } from './actionSentences.ts';
import { atDigits } from './figure.ts';
import type { Setting } from './setting.ts';
import type { ChangedItem } from './types.ts';
import type { PERFORMANCE_CHANGES } from './whatChangedTypes.ts';
import { inner, stateMark } from './words.ts';

/* What became of each action's state. */

type ActionKind = Extract<(typeof PERFORMANCE_CHANGES)[number], 'slipped' | 'completed' | 'resumed' | 'set-aside' | 'restated-action'>;

/** An action as it stood then; a state that rests on no return is only a guess from the dates. */
export interface ActionThen {
  readonly verdict: ActionVerdict;
  readonly returned: boolean;
}

const BAD: readonly ActionState[] = ['slipped', 'not-started-due'];

function isSetAside(state: ActionState): boolean {
  return SET_ASIDE.some((aside) => aside === state);
}

function completedSince({ completedIn }: ActionVerdict, earlier: Period, { council }: Setting): boolean {
  return completedIn === null || end(parsePeriod(completedIn, council.organisation.yearStarts)) > end(earlier);
}

/** Which change of state it is; null for none, and for one that is first heard of and does well. */
export function actionKind(
  { verdict: was, returned }: ActionThen,
  now: ActionVerdict,
  earlier: Period,
  setting: Setting,
): ActionKind | null {
  const { state } = now;
  if (was.state === state && returned) return null;
  if (state === 'completed') return completedSince(now, earlier, setting) ? 'completed' : null;
  if (!returned) return BAD.includes(state) ? 'slipped' : null;
  if (BAD.includes(was.state) && BAD.includes(state)) return null;
  if (BAD.includes(state)) return 'slipped';
  if (isSetAside(state)) return 'set-aside';
  return BAD.includes(was.state) ? 'resumed' : 'restated-action';
}

function percentText(was: string | null, now: string | null, { wording }: Setting): string {
  if (now === null) return '';
  const text = atDigits(now, null);
  const then = was === null ? null : atDigits(was, null);
  if (then === null || then === text) return wording.text('whatChanged.action.percent', { now: text });
  return wording.text('whatChanged.action.percent.from', { now: text, was: then });
}

/** "Slipped at 40%, 25% then; due by 31 December 2013.": its marks say what it was. */
export function actionItem(
  { action, verdict, row }: JudgedAction,
  { verdict: was, returned }: ActionThen,
  change: ActionKind,
  setting: Setting,
  planOf: (objective: string | null) => ChangedItem['plan'],
): ChangedItem {
  const { wording, names } = setting;
  const { state, completedIn } = verdict;
  const word = (each: ActionState) => inner(stateMark(wording, each).word, wording.locale);
  const due = row.due === null ? '' : wording.text('whatChanged.action.due', { due: row.due });
  const percent = percentText(returned ? was.percent : null, verdict.percent, setting);
  const now = wording.text(returned ? 'whatChanged.action' : 'whatChanged.action.first', {
    now: stateMark(wording, state).word,
    word: word(state),
    percent,
    due,
  });
  return {
    change,
    of: 'action',
    reference: action.ref,
    title: action.title,
    marks: returned ? { was: was.state, now: state, text: wording.text('changed.text', { was: word(was.state), now: word(state) }) } : null,
    text:
      state === 'completed'
        ? wording.text('whatChanged.action.completed', { period: names.near(completedIn ?? verdict.period, verdict.period) })
        : now,
    owner: action.owner,
    service: action.service,
    plan: planOf(action.objective),
    reason: verdict.comment,
    held: true,
  };
}
