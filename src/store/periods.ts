import { sql } from 'kysely';
import type { PeriodText } from '../model/period.ts';
import type { Database } from './tables.ts';
import type { Known } from './versions.ts';

export interface HeldPeriod {
  readonly period: PeriodText;
  /** how many indicators have an observation for it */
  readonly indicators: number;
}

/** The periods that the whole council's observations are for, in no order.. */
export async function readPeriods(db: Database, { organisation, revision }: Known): Promise<HeldPeriod[]> {
  const { rows } = await sql<{ period: string; indicators: number | string }>`
    select period, count(*) as indicators from observations
    where organisation = ${organisation} and breakdown = ''
    and known_from <= ${revision} and (known_to is null or known_to > ${revision})
    group by period`.execute(db);
  return rows.map(({ period, indicators }) => ({ period, indicators: Number(indicators) }));
}
