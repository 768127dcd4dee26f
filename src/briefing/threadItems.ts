import { STATUSES } from '../model/indicator.ts';
import { ACTION_STATES, type Objective } from '../model/plan.ts';
import { objectiveReference, parseObjectiveReference } from '../model/reference.ts';
import type { Assessment } from '../model/verdict.ts';
import { inTotal, type JudgedAction, stateShares } from './actionSentences.ts';
import type { ThreadGroup, ThreadItem } from './goldenThreadTypes.ts';
import { type JudgedIndicator, judgedOf, PLACES } from './judgedRows.ts';
import { actionsUnder, indicatorsUnder, type Place, placesUnder, treeOfPlan } from './places.ts';
import { statusMark } from './reasons.ts';
import type { Setting } from './setting.ts';
import { tallyOf } from './tally.ts';
import type { Sentence } from './types.ts';
import { levelWord } from './words.ts';

export type ThreadPlace = Place<JudgedIndicator, JudgedAction>;

/** All plans of a council as one web: what stands where, and what links where. */
export interface Web {
  readonly setting: Setting;
  readonly indicators: readonly JudgedIndicator[];
  readonly actions: readonly JudgedAction[];
  /** by plan, in the council's order, corporate plans first */
  readonly plans: readonly {
    readonly code: string;
    readonly title: string;
    readonly corporate: boolean;
    readonly roots: readonly ThreadPlace[];
  }[];
  readonly places: ReadonlyMap<string, ThreadPlace>;
}

export function webOf(assessment: Assessment, setting: Setting): Web {
  const { council } = setting;
  const [indicators, actions] = judgedOf(assessment, setting);
  const plans = council.plans
    .map(({ code, title, kind }) => ({
      code,
      title,
      corporate: kind === 'corporate',
      roots: treeOfPlan(council, code, indicators, actions, PLACES).roots,
    }))
    .sort((a, b) => Number(b.corporate) - Number(a.corporate));
  const places = plans.flatMap(({ roots }) => roots.flatMap(placesUnder));
  return { setting, indicators, actions, plans, places: new Map(places.map((place) => [place.reference, place])) };
}

export function planTitle({ setting }: Web, reference: string): string | null {
  const plan = parseObjectiveReference(reference)?.plan;
  return setting.council.plans.find(({ code }) => code === plan)?.title ?? plan ?? null;
}

/** The objectives that something counts under: its own first, then those that it links to. */
export function objectivesOf({ objective, links }: { readonly objective: string | null; readonly links: readonly string[] }): string[] {
  return [...new Set([...(objective === null ? [] : [objective]), ...links])];
}

function gapOfNode(indicators: number, actions: number, { wording }: Setting): Sentence | null {
  if (indicators > 0 && actions > 0) return null;
  return wording.sentence(indicators > 0 ? 'golden.gap.no-action' : actions > 0 ? 'golden.gap.unmeasured' : 'golden.gap.bare');
}

export function nodeItem(place: ThreadPlace, web: Web): ThreadItem {
  const { setting } = web;
  const { wording } = setting;
  const indicators = indicatorsUnder(place);
  const actions = inTotal(actionsUnder(place), setting);
  return {
    kind: 'node',
    reference: place.reference,
    level: levelWord(wording, place.node.level, place.node.code),
    title: place.node.title,
    plan: planTitle(web, place.reference),
    status: null,
    state: null,
    tally: tallyOf(
      indicators.map(({ verdict }) => verdict),
      wording,
    ),
    shares: stateShares(actions, setting, false),
    indicators: wording.text('golden.indicators', { count: indicators.length }),
    actions: wording.text('golden.actions', { count: actions.length }),
    gap: gapOfNode(indicators.length, actions.length, setting),
  };
}

const BARE = { tally: null, shares: [], indicators: null, actions: null } as const;

function gapOfItem(
  placed: { readonly objective: string | null; readonly links: readonly string[] },
  { places, setting }: Web,
): Sentence | null {
  const { wording } = setting;
  const all = objectivesOf(placed);
  if (all.length === 0) return wording.sentence('golden.gap.serves-nothing');
  const unknown = all.filter((reference) => !places.has(reference));
  return unknown.length === 0 ? null : wording.sentence('golden.gap.unknown', { reference: wording.listed(unknown) });
}

export function indicatorItem({ of, verdict }: JudgedIndicator, web: Web): ThreadItem {
  const { indicator } = of;
  return {
    kind: 'indicator',
    reference: indicator.code,
    level: web.setting.wording.word('golden.level.indicator'),
    title: indicator.title,
    plan: indicator.objective === null ? null : planTitle(web, indicator.objective),
    status: statusMark(of, verdict, web.setting),
    state: null,
    ...BARE,
    gap: gapOfItem(indicator, web),
  };
}

export function actionItem({ action, row }: JudgedAction, web: Web): ThreadItem {
  return {
    kind: 'action',
    reference: action.ref,
    level: web.setting.wording.word('golden.level.action'),
    title: action.title,
    plan: action.objective === null ? null : planTitle(web, action.objective),
    status: null,
    state: row.mark,
    ...BARE,
    gap: gapOfItem(action, web),
  };
}

function severity({ status, state }: ThreadItem): number {
  // Two statuses of an indicator to one state of an action: what slipped stands with amber, what is on track with green.
  if (state !== null) return 2 * ACTION_STATES.indexOf(state.state);
  if (status === null || status.status === 'not-judged') return STATUSES.length;
  return STATUSES.indexOf(status.status);
}

/** Worst first, by reference among equals. */
export function worstItemsFirst(items: readonly ThreadItem[]): ThreadItem[] {
  return [...items].sort((a, b) => severity(a) - severity(b) || (a.reference < b.reference ? -1 : 1));
}

/** The groups with the worst in them first; each has its own worst first. */
export function worstGroupsFirst(groups: readonly ThreadGroup[]): ThreadGroup[] {
  const worst = ({ items }: ThreadGroup) => Math.min(...items.map(severity));
  return [...groups].sort((a, b) => worst(a) - worst(b));
}

/** The indicators and actions that stand at a node by their own objective. */
export function ownItems(place: ThreadPlace, web: Web): { readonly indicators: ThreadItem[]; readonly actions: ThreadItem[] } {
  const indicators = place.indicators.filter(({ of }) => of.indicator.objective === place.reference);
  const actions = place.actions.filter(({ action }) => action.objective === place.reference);
  return {
    indicators: worstItemsFirst(indicators.map((each) => indicatorItem(each, web))),
    actions: worstItemsFirst(actions.map((each) => actionItem(each, web))),
  };
}

/** Those that stand there because they link to it, by the objective of their own. */
export function linkedItems(place: ThreadPlace, web: Web): ReadonlyMap<string | null, ThreadItem[]> {
  const found = new Map<string | null, ThreadItem[]>();
  const add = (own: string | null, item: ThreadItem) => {
    if (own !== place.reference) found.set(own, [...(found.get(own) ?? []), item]);
  };
  for (const each of place.indicators) add(each.of.indicator.objective, indicatorItem(each, web));
  for (const each of place.actions) add(each.action.objective, actionItem(each, web));
  return new Map([...found].map(([own, items]) => [own, worstItemsFirst(items)]));
}

/** The nodes above one, nearest first, as far as they are held. */
export function above(node: Objective, { places }: Web): ThreadPlace[] {
  const found: ThreadPlace[] = [];
  const seen = new Set([node.code]);
  for (let { parent } = node; parent !== null && !seen.has(parent); ) {
    const place = places.get(objectiveReference(node.plan, parent));
    if (place === undefined) break;
    seen.add(parent);
    found.push(place);
    ({ parent } = place.node);
  }
  return found;
}
