import { objectiveReference } from '../../model/reference.ts';
import { changeCouncil, rowDigest, type Seen } from '../changeCouncil.ts';
import type { Context } from '../context.ts';
import { noSuch, permit, permitAnywhere } from '../permit.ts';
import { frameOf, heldRow, placeOfRow } from './rows.ts';

export const WAYS = ['up', 'down'] as const;
export type Way = (typeof WAYS)[number];

/**
 * Moves an objective before or behind the one beside it; what stands under it goes along. Nothing where there is none.
 * @throws NotFoundFault where there is no such objective for the one who asks; RowChangedFault where somebody changes one of the two
 *   meanwhile
 */
export async function moveObjective(context: Context, organisation: string, name: string, way: Way): Promise<void> {
  permitAnywhere(context, organisation, 'set-up');
  const frame = await frameOf(context, organisation);
  permit(context, organisation, 'set-up', placeOfRow('objectives', frame, heldRow(organisation, 'objectives', frame, name).texts));
  const node = frame.objectives.find(({ plan, code }) => objectiveReference(plan, code) === name);
  if (!node) throw noSuch(organisation);
  const beside = frame.objectives.filter(({ plan, parent }) => plan === node.plan && parent === node.parent);
  const at = beside.indexOf(node);
  const other = beside[way === 'up' ? at - 1 : at + 1];
  if (!other) return;
  const objectives = way === 'up' ? [node, other] : [other, node];
  // Both are given whole: what somebody made of one meanwhile is not undone.
  const seen = objectives.map((row): Seen => ({ sheet: 'objectives', key: [row.plan, row.code], digest: rowDigest(row) }));
  await changeCouncil(context, organisation, { rows: { objectives } }, { why: `Moved ${name} ${way}`, seen });
}
