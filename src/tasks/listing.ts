import type { Context } from './context.ts';
import { organisations } from './councils.ts';
import { dashboards } from './dashboard.ts';
import { openCouncil } from './reading.ts';

/** A council in the list of councils. */
export interface ListedCouncil {
  /** its name in addresses */
  readonly council: string;
  readonly name: string;
  /** "Quarter 2, 2013-14": the latest period that it reports on */
  readonly periodName: string;
  readonly plans: number;
  readonly indicators: number;
  readonly actions: number;
  readonly dashboards: number;
}

/** The councils under this roof, by name, with how much is held of each. */
export async function listCouncils(context: Context): Promise<readonly ListedCouncil[]> {
  const known = await organisations(context);
  return Promise.all(
    known.map(async ({ id }) => {
      const reading = await openCouncil(context, { council: id });
      const { frame, standpoint } = reading;
      return {
        council: id,
        name: standpoint.name,
        periodName: standpoint.periodName,
        plans: frame.plans.length,
        indicators: frame.indicators.length,
        actions: frame.actions.length,
        dashboards: dashboards(reading).length,
      };
    }),
  );
}
