import { briefHome } from '../briefing/home.ts';
import type { HomeBriefing } from '../briefing/types.ts';
import type { Context } from './context.ts';
import { correctionsAt } from './corrections.ts';
import { keeper } from './kept.ts';
import { judgedCouncil, type Reading } from './reading.ts';

const homes = keeper<HomeBriefing>();

/** What a council's home says in the period: what needs attention, each outcome, and what changed. */
export function home(context: Context, reading: Reading): Promise<HomeBriefing> {
  const { at, period, standpoint } = reading;
  const key = [at.organisation, period.text, standpoint.known === null ? '' : 'as known'].join(' ');
  return homes(context.store, key, at.revision, async () => {
    const judged = await judgedCouncil(context, reading);
    const { council, assessment, series } = judged;
    const corrections = await correctionsAt(context, reading, judged);
    return briefHome(council, assessment, { asKnown: standpoint.asKnown, series, ...corrections });
  });
}
