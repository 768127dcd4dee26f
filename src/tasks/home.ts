import { briefHome } from '../briefing/home.ts';
import type { HomeBriefing } from '../briefing/types.ts';
import type { Context } from './context.ts';
import { judgedCouncil, type Reading } from './reading.ts';

/** What a council's home says in the period: what needs attention, each outcome, and what changed. */
export async function home(context: Context, reading: Reading): Promise<HomeBriefing> {
  const { council, assessment, series } = await judgedCouncil(context, reading);
  return briefHome(council, assessment, { asKnown: reading.standpoint.asKnown, series });
}
