import { type Action, type ActionState, SET_ASIDE } from '../../model/plan.ts';
import type { ActionVerdict } from '../../model/verdict.ts';
import { atDigits } from '../figure.ts';
import { figured, type Said } from '../wording.ts';
import { inner, stateMark } from '../words.ts';
import type { ChangeGroup, Comparison, FoundChange } from './found.ts';

/* Actions whose state is another, and those whose dates moved. */

const BAD: readonly ActionState[] = ['slipped', 'not-started-due'];

function groupOf(was: ActionState, now: ActionState): ChangeGroup {
  if (SET_ASIDE.some((aside) => aside === now)) return 'otherwise';
  if (BAD.includes(now)) return BAD.includes(was) ? 'otherwise' : 'worse';
  return BAD.includes(was) || now === 'completed' ? 'better' : 'otherwise';
}

function percents(was: ActionVerdict, now: ActionVerdict, { setting: { wording } }: Comparison): Said | string {
  const shown = (percent: string) => figured(`${atDigits(percent, null)}%`, [now.ref]);
  if (now.percent === null || now.state === 'completed') return '';
  const current = shown(now.percent);
  if (was.percent === null || was.percent === now.percent) return wording.say('reportChange.action.percent', { current });
  return wording.say('reportChange.action.percent.moved', { current, earlier: shown(was.percent) });
}

function stateChange({ ref, title }: Action, comparison: Comparison): FoundChange[] {
  const { before, after, setting } = comparison;
  const { wording } = setting;
  const [was, now] = [before.actions.get(ref), after.actions.get(ref)];
  if (!was || !now || was.state === now.state) return [];
  const word = (state: ActionState) => inner(stateMark(wording, state).word, wording.locale);
  if (!before.returned.has(ref) && after.returned.has(ref)) {
    const said = wording.say('reportChange.action.first', { now: word(now.state), percent: percents(now, now, comparison) });
    const group = BAD.includes(now.state) ? 'worse' : 'otherwise';
    return [{ group, kind: 'action', reference: ref, title, said, reason: now.comment }];
  }
  const said = wording.say('reportChange.action', { was: word(was.state), now: word(now.state), percent: percents(was, now, comparison) });
  return [{ group: groupOf(was.state, now.state), kind: 'action', reference: ref, title, said, reason: now.comment }];
}

const ENDS = ['starts', 'due'] as const;

function dateChanges(was: Action, now: Action, { setting, reasonFor }: Comparison): FoundChange[] {
  const { wording, names } = setting;
  return ENDS.flatMap((end): FoundChange[] => {
    const [then, current] = [was[end], now[end]];
    if (then === current) return [];
    const shown = (text: string) => (end === 'due' ? names.dueBy(text) : names.from(text));
    const values = { end, was: then === null ? '' : shown(then), now: current === null ? '' : shown(current) };
    const message = current === null ? 'reportChange.due.dropped' : then === null ? 'reportChange.due.set' : 'reportChange.due';
    const reason = reasonFor({ kind: 'dates', reference: now.ref, period: null });
    return [{ group: 'measuring', kind: 'dates', reference: now.ref, title: now.title, said: wording.say(message, values), reason }];
  });
}

export function actionChanges(comparison: Comparison): FoundChange[] {
  const then = new Map(comparison.before.council.actions.map((action) => [action.ref, action]));
  return comparison.after.council.actions.flatMap((action) => {
    const was = then.get(action.ref);
    return was ? [...stateChange(action, comparison), ...dateChanges(was, action, comparison)] : [];
  });
}
