import { share, shares } from '../judgement/rounding.ts';
import { ACTION_STATES, type Action, type ActionState, SET_ASIDE } from '../model/plan.ts';
import type { ActionVerdict } from '../model/verdict.ts';
import type { Setting } from './setting.ts';
import type { ActionRow, Share, StateMark } from './types.ts';
import { counted, figured, type Said } from './wording.ts';
import { stateMark } from './words.ts';

/** One action with its verdict and how it is shown. */
export interface JudgedAction {
  readonly action: Action;
  readonly verdict: ActionVerdict;
  readonly row: ActionRow;
}

const GOOD = ['completed', 'on-track'] as const satisfies readonly ActionState[];

/** States as an opening sentence names them after the good ones: the worse first. */
const REST = ['slipped', 'not-started-due', 'not-due', ...SET_ASIDE] as const satisfies readonly ActionState[];

function refs(actions: readonly JudgedAction[]): string[] {
  return actions.map(({ action }) => action.ref);
}

/** The actions that stay in the totals: without the states that the council leaves out (method.md section 7). */
export function inTotal(actions: readonly JudgedAction[], { council }: Setting): JudgedAction[] {
  return actions.filter(({ verdict }) => !council.organisation.leftOut.some((state) => state === verdict.state));
}

export function withState(actions: readonly JudgedAction[], state: ActionState): JudgedAction[] {
  return actions.filter(({ verdict }) => verdict.state === state);
}

/** "92%", with the rows behind it; "" of nothing */
function shareText(part: readonly JudgedAction[], whole: readonly JudgedAction[]): Said {
  const percent = share(part.length, whole.length);
  return figured(percent === null ? '' : `${percent}%`, refs(part));
}

interface Grouped {
  readonly all: readonly JudgedAction[];
  readonly good: readonly JudgedAction[];
  readonly goodParts: readonly { readonly state: (typeof GOOD)[number]; readonly actions: readonly JudgedAction[] }[];
  readonly rest: readonly { readonly state: (typeof REST)[number]; readonly actions: readonly JudgedAction[] }[];
}

function grouped(actions: readonly JudgedAction[], setting: Setting): Grouped {
  const all = inTotal(actions, setting);
  const parts = <State extends ActionState>(states: readonly State[]) =>
    states.map((state) => ({ state, actions: withState(all, state) })).filter((part) => part.actions.length > 0);
  const goodParts = parts(GOOD);
  return { all, good: goodParts.flatMap((part) => part.actions), goodParts, rest: parts(REST) };
}

/** Counts that every sentence about actions states, with the rows behind each. */
function counts({ all, good, goodParts, rest }: Grouped, { wording }: Setting) {
  return {
    all: counted(refs(all)),
    good: counted(refs(good)),
    share: shareText(good, all),
    parts: wording.list(goodParts.map((part) => wording.say(`actions.part.${part.state}`, { count: counted(refs(part.actions)) }))),
    rest: wording.list(rest.map((part) => wording.say(`actions.rest.${part.state}`, { count: counted(refs(part.actions)) }))),
  };
}

/**
 * How far the actions are: "48 of 52 actions (92%) are completed or on track (6 completed and 42 on track); 3 have
 * slipped and 1 is due to have started but has not." The share is of the count, never a sum of rounded shares
 * (method.md section 8).
 */
export function actionsSentence(actions: readonly JudgedAction[], setting: Setting): Said {
  const { wording } = setting;
  const groups = grouped(actions, setting);
  const { all, good, goodParts, rest } = groups;
  const values = counts(groups, setting);
  const [onlyGood] = goodParts;
  const [onlyRest] = rest;
  if (all.length === 0) return wording.say('actions.none');
  if (goodParts.length + rest.length === 1) {
    const state = wording.word(`actions.state.${onlyGood?.state ?? onlyRest?.state ?? 'on-track'}`);
    return wording.say(all.length === 1 ? 'actions.single' : 'actions.all.one-state', { ...values, state });
  }
  if (good.length === 0) return wording.say('actions.none-good', values);
  if (rest.length === 0) return wording.say('actions.all', values);
  if (goodParts.length === 1 && onlyGood) {
    return wording.say('actions.good-only-one', { ...values, state: wording.word(`actions.state.${onlyGood.state}`) });
  }
  return wording.say('actions.good-and-rest', values);
}

/** The same of the actions that count towards another plan; says so where none does, and where no such plan is in place. */
export function linkedActionsSentence(plan: string, inPlace: boolean, actions: readonly JudgedAction[], setting: Setting): Said {
  const { wording } = setting;
  const groups = grouped(actions, setting);
  const { all, goodParts, rest } = groups;
  const values = { ...counts(groups, setting), plan };
  const [only] = goodParts;
  if (all.length === 0) return wording.say(inPlace ? 'actions.linked.none' : 'actions.linked.none-in-place', { plan });
  if (rest.length > 0) return wording.say('actions.linked.some', values);
  if (goodParts.length === 1 && only) {
    const state = wording.word(`actions.state.${only.state}`);
    return wording.say(all.length === 1 ? 'actions.linked.all.single' : 'actions.linked.all.one-state', { ...values, state });
  }
  return wording.say('actions.linked.all', values);
}

/** "2 actions are left out of these counts, with approval: 2 deleted."; null where none is. */
export function leftOutSentence(actions: readonly JudgedAction[], setting: Setting): Said | null {
  const { wording, council } = setting;
  const out = actions.filter(({ verdict }) => council.organisation.leftOut.some((state) => state === verdict.state));
  if (out.length === 0) return null;
  const parts = council.organisation.leftOut
    .map((state) => ({ state, found: withState(out, state) }))
    .filter(({ found }) => found.length > 0)
    .map(({ state, found }) => wording.say(`home.actions-part.${state}`, { count: counted(refs(found)) }));
  return wording.say('actions.left-out', { count: counted(refs(out)), parts: wording.list(parts) });
}

interface Part {
  readonly mark: StateMark;
  readonly actions: readonly JudgedAction[];
}

function asShares(parts: readonly Part[], setting: Setting): Share[] {
  const percents = shares(
    parts.map((part) => part.actions.length),
    setting.council.organisation.rounding,
  );
  return parts.map(({ mark, actions }, index) => {
    const percent = percents[index] ?? null;
    return { mark, count: actions.length, share: percent === null ? null : `${percent}%`, rows: refs(actions) };
  });
}

/** Counts and shares by state, worst first. States that are not set aside are there with 0 where `withZeros` asks for it. */
export function stateShares(actions: readonly JudgedAction[], setting: Setting, withZeros: boolean): Share[] {
  const all = inTotal(actions, setting);
  const parts = ACTION_STATES.map((state) => ({ state, mark: stateMark(setting.wording, state), actions: withState(all, state) }));
  const always = (state: ActionState) => withZeros && !SET_ASIDE.some((aside) => aside === state);
  return asShares(
    parts.filter((part) => part.actions.length > 0 || always(part.state)),
    setting,
  );
}

/** The same with the completed ones by the period of their completion: "Completed Q1", "Completed Q2". */
export function stateSharesByCompletion(actions: readonly JudgedAction[], setting: Setting): Share[] {
  const { wording, names, period } = setting;
  const all = inTotal(actions, setting);
  const parts = ACTION_STATES.flatMap((state): Part[] => {
    const found = withState(all, state);
    if (state !== 'completed') return found.length === 0 ? [] : [{ mark: stateMark(wording, state), actions: found }];
    return byCompletion(found).map(({ completedIn, actions: done }) => ({
      mark:
        completedIn === null
          ? stateMark(wording, state)
          : { state, word: wording.text('action.completed-in', { period: names.shortNear(completedIn, period.text) }) },
      actions: done,
    }));
  });
  return asShares(parts, setting);
}

/** Completed actions by the period that names their completion, earliest first; unknown first of all. */
export function byCompletion(
  actions: readonly JudgedAction[],
): { readonly completedIn: string | null; readonly actions: readonly JudgedAction[] }[] {
  const periods = [...new Set(actions.map(({ verdict }) => verdict.completedIn))].sort((a, b) => ((a ?? '') < (b ?? '') ? -1 : 1));
  return periods.map((completedIn) => ({ completedIn, actions: actions.filter(({ verdict }) => verdict.completedIn === completedIn) }));
}
