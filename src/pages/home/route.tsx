import { Hono } from 'hono';
import { dashboards } from '../../tasks/dashboard.ts';
import { home } from '../../tasks/home.ts';
import { waitingReports } from '../../tasks/reports/waiting.ts';
import { waitingFor } from '../../tasks/round/progress.ts';
import { waitingScrutiny } from '../../tasks/scrutiny/waiting.ts';
import type { CouncilEnv } from '../frame/here.ts';
import { HomePage, type WaitingHere } from './view.tsx';

/** What waits now; of a day in the past nothing does. */
async function waitingHere({ context, here }: CouncilEnv['Variables']): Promise<WaitingHere> {
  const { council, known } = here.standpoint;
  if (known !== null) return { returns: [], reports: [], scrutiny: [] };
  return {
    returns: await waitingFor(context, council),
    reports: await waitingReports(context, council),
    scrutiny: await waitingScrutiny(context, council),
  };
}

export function homeRoute(): Hono<CouncilEnv> {
  return new Hono<CouncilEnv>().get('/', async (c) => {
    const { here } = c.var;
    const { reading } = here;
    const owning = new Set([...reading.frame.objectives.map(({ plan }) => plan)]);
    const ways = {
      reports: reading.frame.plans.filter(({ code }) => owning.has(code)),
      dashboards: dashboards(reading),
    };
    return c.html(<HomePage here={here} briefing={await home(c.var.context, reading)} ways={ways} waiting={await waitingHere(c.var)} />);
  });
}
