import type { Since, WhatChangedBriefing } from '../briefing/types.ts';
import { briefWhatChanged } from '../briefing/whatChanged.ts';
import type { Withdrawn } from '../briefing/whatChangedScene.ts';
import { historyOf, renamedRows } from '../store/history.ts';
import { INDICATORS, OBSERVATIONS } from '../store/nouns.ts';
import type { Context } from './context.ts';
import { correctionsAt } from './corrections.ts';
import { keeper } from './kept.ts';
import { judgedCouncil, type Reading, wholeCouncil } from './reading.ts';

const briefings = keeper<WhatChangedBriefing>();
const withdrawals = keeper<readonly Withdrawn[]>();

/** Indicators that the council had and has no more by the revision that is read, each with the periods it had figures for. */
export function withdrawnBy(context: Context, { at, frame, standpoint }: Reading): Promise<readonly Withdrawn[]> {
  const { store } = context;
  const about = `${at.organisation} ${standpoint.known === null ? '' : 'as known'}`;
  return withdrawals(store, about, at.revision, async () => {
    const held = new Set(frame.indicators.map(({ code }) => code));
    const events = (await historyOf(store.db, at.organisation, INDICATORS, {})).filter(({ change }) => change.number <= at.revision);
    const renamed = new Set((await renamedRows(store.db, at.organisation, INDICATORS)).map(({ change, row }) => `${change} ${row.code}`));
    const found = new Map<string, Withdrawn>();
    for (const event of events) {
      const { old, what, change } = event;
      if (what !== 'withdrawn' || old === null || held.has(old.code) || found.has(old.code)) continue;
      if (renamed.has(`${change.number} ${old.code}`)) continue;
      const figures = await historyOf(store.db, at.organisation, OBSERVATIONS, { indicator: old.code });
      const periods = figures.flatMap(({ old: row }) => (row !== null && row.breakdown === null ? [row.period] : []));
      const { code, title, owner, service, objective } = old;
      found.set(code, {
        code,
        title,
        owner,
        service,
        objective,
        at: change.at,
        who: change.who,
        why: change.why,
        periods: [...new Set(periods)],
      });
    }
    return [...found.values()];
  });
}

/** Everything that changed at a council since the period before, or since the same period a year ago. */
export function whatChanged(context: Context, reading: Reading, since: Since): Promise<WhatChangedBriefing> {
  const { at, period, standpoint } = reading;
  const key = [at.organisation, period.text, since, standpoint.known === null ? '' : 'as known'].join(' ');
  return briefings(context.store, key, at.revision, async () => {
    const { assessment } = await judgedCouncil(context, reading);
    const council = await wholeCouncil(context, reading);
    const corrections = await correctionsAt(context, reading, { council });
    const withdrawn = await withdrawnBy(context, reading);
    return briefWhatChanged(council, assessment, { asKnown: standpoint.asKnown, ...corrections, since, withdrawn });
  });
}
