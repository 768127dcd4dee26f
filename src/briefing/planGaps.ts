import { inTotal, type JudgedAction } from './actionSentences.ts';
import type { JudgedIndicator } from './judgedRows.ts';
import { levelCount } from './levelCount.ts';
import { actionsUnder, indicatorsUnder, type Place } from './places.ts';
import type { Setting } from './setting.ts';
import type { GapKind, ThreadGap } from './types.ts';
import { counted, plainText, type Said } from './wording.ts';
import { levelWord } from './words.ts';

/*
 * What the thread from outcome to action lacks (look.md, the thread): a gap is always also in a list, with what it
 * concerns.
 */

type PlanPlace = Place<JudgedIndicator, JudgedAction>;

/** References that lack something, of rows: each kind is one line of the list. */
interface Lacking {
  readonly kind: Exclude<GapKind, 'outcome-without-indicator' | 'outcome-without-action'>;
  readonly rows: readonly string[];
}

function lackingIndicators(indicators: readonly JudgedIndicator[], actions: readonly JudgedAction[]): Lacking[] {
  const codes = (which: (each: JudgedIndicator) => boolean) => indicators.filter(which).map(({ verdict }) => verdict.indicator);
  const served = new Set(actions.flatMap(({ action }) => [action.objective, ...action.links]));
  return [
    { kind: 'indicators-without-target', rows: codes(({ verdict }) => verdict.notJudged === 'no-target') },
    { kind: 'indicators-without-figure', rows: codes(({ verdict }) => verdict.notJudged === 'no-data') },
    {
      kind: 'red-without-action',
      rows: codes(({ of, verdict }) => verdict.status === 'red' && of.indicator.objective !== null && !served.has(of.indicator.objective)),
    },
    { kind: 'indicators-without-owner', rows: codes(({ of }) => of.indicator.owner === null) },
  ];
}

function lackingActions(actions: readonly JudgedAction[], setting: Setting): Lacking[] {
  const open = inTotal(actions, setting);
  const refs = (which: (each: JudgedAction) => boolean) => open.filter(which).map(({ action }) => action.ref);
  return [
    { kind: 'actions-without-due-date', rows: refs(({ action, verdict }) => action.due === null && verdict.state !== 'completed') },
    { kind: 'actions-without-return', rows: refs(({ verdict }) => verdict.warnings.includes('no-return')) },
  ];
}

function lacking(indicators: readonly JudgedIndicator[], actions: readonly JudgedAction[], setting: Setting): Lacking[] {
  return [...lackingIndicators(indicators, actions), ...lackingActions(actions, setting)].filter(({ rows }) => rows.length > 0);
}

const MOST_LISTED = 6;

function detail(rows: readonly string[], { wording }: Setting): string {
  if (rows.length <= MOST_LISTED) return rows.join(', ');
  return wording.text('gap.detail.more', { list: rows.slice(0, MOST_LISTED).join(', '), count: rows.length - MOST_LISTED });
}

function withoutIndicator(roots: readonly PlanPlace[]): PlanPlace[] {
  return roots.filter((root) => indicatorsUnder(root).length === 0);
}

function withoutAction(roots: readonly PlanPlace[]): PlanPlace[] {
  return roots.filter((root) => actionsUnder(root).length === 0);
}

function nodeGap(root: PlanPlace, kind: 'outcome-without-indicator' | 'outcome-without-action', setting: Setting): ThreadGap {
  const { wording } = setting;
  const actions = counted(inTotal(actionsUnder(root), setting).map(({ action }) => action.ref));
  return {
    kind,
    title: wording.sentence(`gap.${kind}`, { name: levelWord(wording, root.node.level, root.node.code) }),
    detail:
      kind === 'outcome-without-indicator' ? plainText(wording.say('gap.outcome-without-indicator.detail', { actions })) : root.node.title,
    rows: [root.reference],
  };
}

/** Every gap, those of whole outcomes first. */
export function gapsOf(
  roots: readonly PlanPlace[],
  indicators: readonly JudgedIndicator[],
  actions: readonly JudgedAction[],
  setting: Setting,
): ThreadGap[] {
  return [
    ...withoutIndicator(roots).map((root) => nodeGap(root, 'outcome-without-indicator', setting)),
    ...withoutAction(roots)
      .filter((root) => indicatorsUnder(root).length > 0)
      .map((root) => nodeGap(root, 'outcome-without-action', setting)),
    ...lacking(indicators, actions, setting).map(({ kind, rows }) => ({
      kind,
      title: setting.wording.sentence(`gap.${kind}`, { count: counted(rows) }),
      detail: detail(rows, setting),
      rows,
    })),
  ];
}

/** The gaps that break or weaken the thread itself, for the opening sentence; missing owners and dates are only listed. */
const IN_OPENING: readonly GapKind[] = ['indicators-without-target', 'indicators-without-figure', 'red-without-action'];

export function gapParts(
  roots: readonly PlanPlace[],
  indicators: readonly JudgedIndicator[],
  actions: readonly JudgedAction[],
  setting: Setting,
): Said[] {
  const { wording } = setting;
  const bare = withoutIndicator(roots);
  const levels = [...new Set(bare.map((root) => root.node.level))];
  const nodes = levels.map((level) =>
    levelCount(
      level,
      bare.filter((root) => root.node.level === level).map((root) => root.reference),
      setting,
    ),
  );
  return [
    ...(bare.length === 0 ? [] : [wording.say('plan.but.unmeasured', { nodes: wording.list(nodes) })]),
    ...lacking(indicators, actions, setting)
      .filter(({ kind }) => IN_OPENING.includes(kind))
      .map(({ kind, rows }) => wording.say(`plan.but.${kind}`, { count: counted(rows) })),
  ];
}
