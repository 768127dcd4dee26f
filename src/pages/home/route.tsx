import { Hono } from 'hono';
import { dashboards } from '../../tasks/dashboard.ts';
import { home } from '../../tasks/home.ts';
import { waitingReports } from '../../tasks/reports/waiting.ts';
import { waitingFor } from '../../tasks/round/progress.ts';
import type { CouncilEnv } from '../frame/here.ts';
import { HomePage } from './view.tsx';

export function homeRoute(): Hono<CouncilEnv> {
  return new Hono<CouncilEnv>().get('/', async (c) => {
    const { here } = c.var;
    const { reading } = here;
    const owning = new Set([...reading.frame.objectives.map(({ plan }) => plan)]);
    const ways = {
      reports: reading.frame.plans.filter(({ code }) => owning.has(code)),
      dashboards: dashboards(reading),
    };
    const waiting = here.standpoint.known === null ? await waitingFor(c.var.context, here.standpoint.council) : [];
    const reports = here.standpoint.known === null ? await waitingReports(c.var.context, here.standpoint.council) : [];
    return c.html(
      <HomePage here={here} briefing={await home(c.var.context, reading)} ways={ways} waiting={{ returns: waiting, reports }} />,
    );
  });
}
