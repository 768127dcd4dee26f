import type { Council } from '../model/council.ts';
import type { Objective } from '../model/plan.ts';
import { objectiveReference, parseObjectiveReference } from '../model/reference.ts';

/*
 * Where indicators and actions stand in a plan: under their own objective, and under those of other plans that they link
 * to. One that counts under two nodes is listed under both and counted once above them (method.md section 1).
 */

interface Placed {
  readonly objective: string | null;
  readonly links: readonly string[];
}

/** A node of a plan's tree with the items of its own. */
export interface Place<Indicator, Action> {
  readonly reference: string;
  readonly node: Objective;
  readonly depth: number;
  readonly indicators: readonly Indicator[];
  readonly actions: readonly Action[];
  readonly children: readonly Place<Indicator, Action>[];
}

/** A plan as a tree, and what counts under it without standing at a node that is held. */
export interface Tree<Indicator, Action> {
  readonly roots: readonly Place<Indicator, Action>[];
  readonly indicators: readonly Indicator[];
  readonly actions: readonly Action[];
  readonly unplaced: { readonly indicators: readonly Indicator[]; readonly actions: readonly Action[] };
}

/** The references of nodes of one plan at which an item counts. */
function nodesIn(plan: string, item: Placed): string[] {
  const all = item.objective === null ? item.links : [item.objective, ...item.links];
  return [...new Set(all.filter((reference) => parseObjectiveReference(reference)?.plan === plan))];
}

function byNode<Item>(plan: string, items: readonly Item[], placeOf: (item: Item) => Placed): ReadonlyMap<string, Item[]> {
  const nodes = new Map<string, Item[]>();
  for (const item of items) {
    for (const reference of nodesIn(plan, placeOf(item))) {
      const at = nodes.get(reference);
      if (at) at.push(item);
      else nodes.set(reference, [item]);
    }
  }
  return nodes;
}

/** The plan's tree with what counts under it. A node whose parent is not held stands at the top. */
export function treeOfPlan<Indicator, Action>(
  council: Pick<Council, 'objectives'>,
  plan: string,
  indicators: readonly Indicator[],
  actions: readonly Action[],
  placeOf: { readonly indicator: (item: Indicator) => Placed; readonly action: (item: Action) => Placed },
): Tree<Indicator, Action> {
  const nodes = council.objectives.filter((node) => node.plan === plan);
  const codes = new Set(nodes.map((node) => node.code));
  const indicatorsAt = byNode(plan, indicators, placeOf.indicator);
  const actionsAt = byNode(plan, actions, placeOf.action);
  const build = (parent: string | null, depth: number, above: ReadonlySet<string>): Place<Indicator, Action>[] =>
    nodes
      .filter(
        (node) => !above.has(node.code) && (parent === null ? node.parent === null || !codes.has(node.parent) : node.parent === parent),
      )
      .map((node) => {
        const reference = objectiveReference(plan, node.code);
        return {
          reference,
          node,
          depth,
          indicators: indicatorsAt.get(reference) ?? [],
          actions: actionsAt.get(reference) ?? [],
          children: build(node.code, depth + 1, new Set([...above, node.code])),
        };
      });
  const roots = build(null, 0, new Set());
  const counting = <Item>(items: readonly Item[], of: (item: Item) => Placed) => items.filter((item) => nodesIn(plan, of(item)).length > 0);
  const ownIndicators = counting(indicators, placeOf.indicator);
  const ownActions = counting(actions, placeOf.action);
  const placedIndicators = new Set(roots.flatMap((root) => indicatorsUnder(root)));
  const placedActions = new Set(roots.flatMap((root) => actionsUnder(root)));
  return {
    roots,
    indicators: ownIndicators,
    actions: ownActions,
    unplaced: {
      indicators: ownIndicators.filter((item) => !placedIndicators.has(item)),
      actions: ownActions.filter((item) => !placedActions.has(item)),
    },
  };
}

/** A place and all places below it, in tree order. */
export function placesUnder<Indicator, Action>(place: Place<Indicator, Action>): Place<Indicator, Action>[] {
  return [place, ...place.children.flatMap(placesUnder)];
}

/** The indicators of a place and all below it, each once. */
export function indicatorsUnder<Indicator, Action>(place: Place<Indicator, Action>): Indicator[] {
  return [...new Set(placesUnder(place).flatMap((each) => each.indicators))];
}

/** The actions of a place and all below it, each once. */
export function actionsUnder<Indicator, Action>(place: Place<Indicator, Action>): Action[] {
  return [...new Set(placesUnder(place).flatMap((each) => each.actions))];
}
