import { share } from '../../judgement/rounding.ts';
import { ACTION_STATES, type ActionState } from '../../model/plan.ts';
import { inTotal, type JudgedAction, stateShares, withState } from '../actionSentences.ts';
import type { JudgedIndicator } from '../judgedRows.ts';
import type { Setting } from '../setting.ts';
import { byTallyStatus, TALLY_ORDER, type TallyStatus } from '../tally.ts';
import { live, type Named, without } from './liveFigure.ts';

/** "completed or on-track" is what councils print first: how many actions do well. */
const GOOD = ['completed', 'on-track'] as const satisfies readonly ActionState[];
const GOOD_NAME = 'completed or on-track';

export function actionCounts(actions: readonly JudgedAction[], setting: Setting): Named[] {
  const { wording } = setting;
  const all = inTotal(actions, setting);
  const refsOf = (some: readonly JudgedAction[]) => some.map(({ action }) => action.ref);
  const count = (some: readonly JudgedAction[]) => live(wording.number(some.length), refsOf(some));
  const good = () => GOOD.flatMap((state) => withState(all, state));
  const shareOf = (text: string | null, rows: readonly string[]) =>
    text === null ? without(wording.word('live.none.share')) : live(text, rows);
  const ofState = (state: ActionState): Named[] => [
    [`actions ${state}`, () => count(withState(all, state))],
    [
      `actions ${state} share`,
      () => {
        const held = stateShares(actions, setting, true).find(({ mark }) => mark.state === state);
        const none = all.length === 0 ? null : '0%';
        return held === undefined ? shareOf(none, []) : shareOf(held.share, held.rows);
      },
    ],
  ];
  const goodShare = () => {
    const percent = share(good().length, all.length);
    return shareOf(percent === null ? null : `${percent}%`, refsOf(good()));
  };
  return [
    ['actions', () => count(all)],
    [`actions ${GOOD_NAME}`, () => count(good())],
    [`actions ${GOOD_NAME} share`, goodShare],
    ...ACTION_STATES.flatMap(ofState),
  ];
}

/** Statuses that show demand are neither good nor bad: what they are a share of would be a matter of taste. */
const RATED = ['red', 'worse', 'amber', 'within', 'green', 'better'] as const satisfies readonly TallyStatus[];

function indicatorCounts(indicators: readonly JudgedIndicator[], { wording }: Setting): Named[] {
  const verdicts = indicators.map(({ verdict }) => verdict);
  const codesOf = (status: TallyStatus) => byTallyStatus(verdicts).find((group) => group.status === status)?.codes ?? [];
  const rated = () => RATED.flatMap(codesOf);
  const count = (codes: readonly string[]) => live(wording.number(codes.length), codes);
  const shareOf = (status: TallyStatus) => {
    const percent = share(codesOf(status).length, rated().length);
    return percent === null ? without(wording.word('live.none.share')) : live(`${percent}%`, codesOf(status));
  };
  return [
    ['indicators', () => count(verdicts.map(({ indicator }) => indicator))],
    ['indicators rated', () => count(rated())],
    ...TALLY_ORDER.map((status): Named => [`indicators ${status}`, () => count(codesOf(status))]),
    ...RATED.map((status): Named => [`indicators ${status} share`, () => shareOf(status)]),
  ];
}

/** Counts and shares of indicators and actions, by the names under which they are asked for. */
export function countsOf(indicators: readonly JudgedIndicator[], actions: readonly JudgedAction[], setting: Setting): Named[] {
  return [...actionCounts(actions, setting), ...indicatorCounts(indicators, setting)];
}
