import type { Council } from '../model/council.ts';
import type { Place } from '../model/person.ts';
import { objectiveReference } from '../model/reference.ts';

/** What says where a row of the plan stands. */
interface Standing {
  readonly objective: string | null;
  readonly service: string | null;
}

/**
 * Where the rows of a council's plan stand, as far as permission asks: the plan, the objective and all above it, the
 * service. Made once for many rows.
 */
export function placesIn({ objectives }: Pick<Council, 'objectives'>): (row: Standing, own?: boolean) => Place {
  const nodes = new Map(objectives.map((node) => [objectiveReference(node.plan, node.code), node]));
  const above = (reference: string): readonly string[] => {
    const path: string[] = [];
    for (let at: string | null = reference; at !== null && !path.includes(at); ) {
      path.push(at);
      const node = nodes.get(at);
      at = node === undefined || node.parent === null ? null : objectiveReference(node.plan, node.parent);
    }
    return path;
  };
  return ({ objective, service }, own = false) => ({
    plan: objective?.split('/')[0] ?? null,
    objectives: objective === null ? [] : above(objective),
    service,
    own,
  });
}

/** The place of a plan as a whole. */
export function placeOfPlan(plan: string): Place {
  return { plan, objectives: [], service: null, own: false };
}
