import { briefPlan } from '../briefing/plan.ts';
import type { PlanBriefing } from '../briefing/types.ts';
import type { Council } from '../model/council.ts';
import { NotFoundFault } from '../model/fault.ts';
import type { Plan } from '../model/plan.ts';
import type { Context } from './context.ts';
import { judgedCouncil, type Reading } from './reading.ts';

/** @throws NotFoundFault where the council has no such plan */
export function planNamed({ organisation, plans: own }: Pick<Council, 'organisation' | 'plans'>, code: string): Plan {
  const found = own.find((each) => each.code === code);
  if (found) return found;
  throw new NotFoundFault(`${organisation.name} has no plan "${code}"; it has ${own.map((each) => each.code).join(', ') || 'none'}`);
}

/**
 * One plan as its thread, from outcome to action, judged for the period.
 * @throws NotFoundFault where the council has no such plan
 */
export async function plan(context: Context, reading: Reading, code: string): Promise<PlanBriefing> {
  planNamed(reading.frame, code);
  const { council, assessment, series } = await judgedCouncil(context, reading);
  return briefPlan(council, assessment, code, { asKnown: reading.standpoint.asKnown, series });
}

/** A plan in a list of plans, with what it holds itself. */
export interface ListedPlan {
  readonly briefing: PlanBriefing;
  /** whether anything of its own is planned or measured under it; other plans only lend it theirs */
  readonly holds: boolean;
}

/** The plans of a council, in its order, each with its counts. */
export async function plans(context: Context, reading: Reading): Promise<readonly ListedPlan[]> {
  const { council, assessment, series } = await judgedCouncil(context, reading);
  return council.plans.map(({ code }) => {
    const briefing = briefPlan(council, assessment, code, { asKnown: reading.standpoint.asKnown, series });
    return { briefing, holds: briefing.tally.all + briefing.actionsTotal > 0 };
  });
}
