import { briefAction } from '../briefing/action.ts';
import type { ActionBriefing, ActionRow, PlanNode, Share } from '../briefing/types.ts';
import { NotFoundFault } from '../model/fault.ts';
import type { Context } from './context.ts';
import { plans } from './plan.ts';
import { judgedCouncil, type Reading } from './reading.ts';

/** The actions of one plan with the counts of their states. */
export interface PlanActions {
  readonly plan: string;
  readonly title: string;
  readonly rows: readonly ActionRow[];
  readonly shares: readonly Share[];
}

function actionsUnder(nodes: readonly PlanNode[]): ActionRow[] {
  return nodes.flatMap((node) => [...node.actions, ...actionsUnder(node.children)]);
}

/** All actions of a council in the period, plan by plan. */
export async function actions(context: Context, reading: Reading): Promise<readonly PlanActions[]> {
  const listed = await plans(context, reading);
  return listed
    .map(({ briefing }) => ({
      plan: briefing.plan.code,
      title: briefing.plan.title,
      rows: actionsUnder(briefing.tree),
      shares: briefing.shares,
    }))
    .filter(({ rows }) => rows.length > 0);
}

/**
 * One action in the period.
 * @throws NotFoundFault where the council has no such action
 */
export async function action(context: Context, reading: Reading, ref: string): Promise<ActionBriefing> {
  const { frame, period, standpoint } = reading;
  if (!frame.actions.some((each) => each.ref === ref)) throw new NotFoundFault(`${standpoint.name} has no action "${ref}"`);
  const { council, series } = await judgedCouncil(context, reading);
  return briefAction(council, period.text, ref, { asKnown: standpoint.asKnown, series });
}
