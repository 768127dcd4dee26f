import { briefGoldenThread } from '../briefing/goldenThread.ts';
import type { GoldenThreadBriefing } from '../briefing/types.ts';
import type { Context } from './context.ts';
import { judgedCouncil, type Reading } from './reading.ts';

/**
 * The golden thread across a council's plans, or what one thing serves and is served by.
 * @param from `PLAN/CODE`, an indicator's code or an action's reference; null for the whole council
 * @throws NotFoundFault for a reference that names nothing
 */
export async function goldenThread(context: Context, reading: Reading, from: string | null): Promise<GoldenThreadBriefing> {
  const { council, assessment, series } = await judgedCouncil(context, reading);
  return briefGoldenThread(council, assessment, from, { asKnown: reading.standpoint.asKnown, series });
}
