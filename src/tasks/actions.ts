import { briefAction } from '../briefing/action.ts';
import { type JudgedAction, stateShares } from '../briefing/actionSentences.ts';
import { actionRow } from '../briefing/row.ts';
import { settingFor } from '../briefing/setting.ts';
import type { ActionBriefing, ActionRow, Share } from '../briefing/types.ts';
import { NotFoundFault } from '../model/fault.ts';
import { parseObjectiveReference } from '../model/reference.ts';
import type { Context } from './context.ts';
import { judgedCouncil, type Reading } from './reading.ts';

/** The actions that stand under one plan, with the counts of their states. */
export interface PlanActions {
  /** code; null for those that stand under no plan */
  readonly plan: string | null;
  readonly title: string | null;
  readonly rows: readonly ActionRow[];
  readonly shares: readonly Share[];
}

/** All actions of a council in the period, each once: under the plan that its objective is of. */
export async function actions(context: Context, reading: Reading): Promise<readonly PlanActions[]> {
  const { council, series, assessment } = await judgedCouncil(context, reading);
  const setting = settingFor(council, reading.period.text, { asKnown: reading.standpoint.asKnown, series });
  const verdicts = new Map(assessment.actions.map((verdict) => [verdict.ref, verdict]));
  const judged: JudgedAction[] = council.actions.flatMap((each) => {
    const verdict = verdicts.get(each.ref);
    return verdict === undefined ? [] : [{ action: each, verdict, row: actionRow(each, verdict, setting) }];
  });
  const planOf = ({ action: { objective } }: JudgedAction) =>
    objective === null ? null : (parseObjectiveReference(objective)?.plan ?? null);
  return [...council.plans, { code: null, title: null }]
    .map(({ code, title }) => ({ plan: code, title, own: judged.filter((each) => planOf(each) === code) }))
    .filter(({ own }) => own.length > 0)
    .map(({ plan, title, own }) => ({ plan, title, rows: own.map(({ row }) => row), shares: stateShares(own, setting, false) }));
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
