import { optionText } from '../../briefing/setUpWords.ts';
import type { Sentence } from '../../briefing/types.ts';
import { counted, type Wording, wordingOf } from '../../briefing/wording.ts';
import type { Objective } from '../../model/plan.ts';
import { objectiveReference } from '../../model/reference.ts';
import type { Context } from '../context.ts';
import { allows, noSuch, permitAnywhere } from '../permit.ts';
import { placeOfPlan, placesIn } from '../place.ts';
import { type Frame, frameOf } from './rows.ts';

/** A level of a plan in the tree in which plans are set up. */
export interface TreeNode {
  /** `PLAN/CODE` */
  readonly name: string;
  readonly code: string;
  readonly title: string;
  readonly level: string;
  /** what a level under it is called: as those that are there, else objective */
  readonly levelBelow: string;
  /** "3 indicators" */
  readonly indicators: string;
  readonly actions: string;
  readonly first: boolean;
  readonly last: boolean;
  readonly editable: boolean;
  readonly children: readonly TreeNode[];
}

export interface PlanTree {
  readonly code: string;
  readonly title: string;
  /** "Service plan" */
  readonly kind: string;
  readonly opening: readonly Sentence[];
  readonly topLevel: string;
  readonly editable: boolean;
  readonly nodes: readonly TreeNode[];
}

const LOWEST = 'objective';
const TOP = 'outcome';

interface Making {
  readonly frame: Frame;
  readonly nodes: readonly Objective[];
  readonly wording: Wording;
  readonly editable: (reference: string) => boolean;
}

function nodeOf(making: Making, node: Objective, index: number, beside: readonly Objective[]): TreeNode {
  const { frame, nodes, wording, editable } = making;
  const name = objectiveReference(node.plan, node.code);
  const below = nodes.filter(({ parent }) => parent === node.code);
  const indicators = frame.indicators.filter(({ objective }) => objective === name).length;
  const actions = frame.actions.filter(({ objective }) => objective === name).length;
  return {
    name,
    code: node.code,
    title: node.title,
    level: `${node.level.charAt(0).toUpperCase()}${node.level.slice(1)}`,
    levelBelow: below[0]?.level ?? LOWEST,
    indicators: wording.text('set-up.indicators', { count: indicators }),
    actions: wording.text('set-up.actions', { count: actions }),
    first: index === 0,
    last: index === beside.length - 1,
    editable: editable(name),
    children: below.map((each, place, all) => nodeOf(making, each, place, all)),
  };
}

/**
 * A plan's tree as it is set up.
 * @throws NotFoundFault where there is no such plan, or the one who asks may set up nothing at the council
 */
export async function planTree(context: Context, organisation: string, code: string): Promise<PlanTree> {
  permitAnywhere(context, organisation, 'set-up');
  const frame = await frameOf(context, organisation);
  const plan = frame.plans.find((each) => each.code === code);
  if (!plan) throw noSuch(organisation);
  const wording = wordingOf(frame.organisation);
  const nodes = frame.objectives.filter((node) => node.plan === code);
  const placeOf = placesIn(frame);
  const editable = (reference: string) => allows(context, organisation, 'set-up', placeOf({ objective: reference, service: null }));
  const top = nodes.filter(({ parent }) => parent === null || !nodes.some((node) => node.code === parent));
  const names = nodes.map((node) => objectiveReference(node.plan, node.code));
  return {
    code,
    title: plan.title,
    kind: optionText('plans', 'kind', plan.kind),
    opening: [wording.sentence('set-up.tree', { levels: counted(names) })],
    topLevel: top[0]?.level ?? TOP,
    editable: allows(context, organisation, 'set-up', placeOfPlan(code)),
    nodes: top.map((node, index, all) => nodeOf({ frame, nodes, wording, editable }, node, index, all)),
  };
}
