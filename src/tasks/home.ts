import { briefHome } from '../briefing/home.ts';
import type { HomeBriefing } from '../briefing/types.ts';
import type { PeriodText } from '../model/period.ts';
import { firstFigures } from '../store/history.ts';
import type { Context } from './context.ts';
import { keeper } from './kept.ts';
import { judgedCouncil, type Reading } from './reading.ts';

function figureKey(indicator: string, text: PeriodText): string {
  return `${indicator} ${text}`;
}

const homes = keeper<HomeBriefing>();

/** What a council's home says in the period: what needs attention, each outcome, and what changed. */
export function home(context: Context, reading: Reading): Promise<HomeBriefing> {
  const { at, period, standpoint } = reading;
  const key = [at.organisation, period.text, standpoint.known === null ? '' : 'as known'].join(' ');
  return homes(context.store, key, at.revision, async () => {
    const { council, assessment, series } = await judgedCouncil(context, reading);
    const before = new Map(
      (await firstFigures(context.store.db, at.organisation, at.revision)).map((each) => [
        figureKey(each.indicator, each.period),
        each.value,
      ]),
    );
    return briefHome(council, assessment, {
      asKnown: standpoint.asKnown,
      series,
      before: (code, text) => before.get(figureKey(code, text)) ?? null,
    });
  });
}
