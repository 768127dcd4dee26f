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

/** "40% done, 25% then; due by 31 December 2013."; empty where neither is known, and of what is finished. */
function doneText({ verdict: { state, percent, completedIn, period }, row }: JudgedAction, was: string | null, setting: Setting): string {
  const { wording, names } = setting;
  if (state === 'completed') return wording.text('whatChanged.action.completed', { period: names.near(completedIn ?? period, period) });
  const now = percent === null ? null : atDigits(percent, null);
  const then = was === null ? null : atDigits(was, null);
  return wording.text('whatChanged.action', {
    done: now === null ? 'none' : then === null || then === now ? 'now' : 'moved',
    now: now ?? '',
    was: then ?? '',
    dated: row.due === null ? 'no' : 'yes',
    due: row.due ?? '',
  });
}

/** Shapes and percentages of then and now; of one that was first heard of since, only of now. */
export function actionItem(
  judged: JudgedAction,
  { verdict: was, returned }: ActionThen,
  change: ActionKind,
  setting: Setting,
  planOf: (objective: string | null) => ChangedItem['plan'],
): ChangedItem {
  const { wording } = setting;
  const { action, verdict } = judged;
  const word = (state: ActionState) => inner(stateMark(wording, state).word, wording.locale);
  const words = { was: word(was.state), now: word(verdict.state) };
  return {
    change,
    of: 'action',
    reference: action.ref,
    title: action.title,
    marks: {
      was: returned ? was.state : null,
      now: verdict.state,
      words: { was: returned ? stateMark(wording, was.state).word : null, now: stateMark(wording, verdict.state).word },
      text: wording.text(returned ? 'changed.text' : 'whatChanged.action.first', words),
    },
    text: doneText(judged, returned ? was.percent : null, setting),
    owner: action.owner,
    service: action.service,
    plan: planOf(action.objective),
    reason: verdict.comment,
    held: true,
  };
}
