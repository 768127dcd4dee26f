import { Hono } from 'hono';
import { dashboards } from '../../tasks/dashboard.ts';
import { home } from '../../tasks/home.ts';
import { listIssues } from '../../tasks/reports/issued.ts';
import { waitingReports } from '../../tasks/reports/waiting.ts';
import { waitingFor } from '../../tasks/round/progress.ts';
import { waitingScrutiny } from '../../tasks/scrutiny/waiting.ts';
import type { CouncilEnv } from '../frame/here.ts';
import { reportWays } from '../frame/report-ways.ts';
import { HomePage, type WaitingHere, type WaysOn } from './view.tsx';

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

const MOST_REPORTS = 4;

/** The newest issue of each report that was issued; where none was, the plans as their figures stand. */
async function reportsToRead({ context, here }: CouncilEnv['Variables']): Promise<WaysOn['reports']> {
  const { addresses, reading, standpoint } = here;
  const issues = standpoint.known === null ? await listIssues(context, standpoint.council) : [];
  const current = issues.filter(({ superseded }) => !superseded).slice(0, MOST_REPORTS);
  if (current.length > 0) {
    const ways = reportWays(addresses);
    return current.map(({ report, number, title, periodName }) => ({
      title: `${title}, ${periodName}`,
      href: ways.issued(report, number),
    }));
  }
  const owning = new Set(reading.frame.objectives.map(({ plan }) => plan));
  return reading.frame.plans.filter(({ code }) => owning.has(code)).map(({ code, title }) => ({ title, href: addresses.report(code) }));
}

export function homeRoute(): Hono<CouncilEnv> {
  return new Hono<CouncilEnv>().get('/', async (c) => {
    const { here } = c.var;
    const { reading } = here;
    const ways = { reports: await reportsToRead(c.var), dashboards: dashboards(reading) };
    return c.html(<HomePage here={here} briefing={await home(c.var.context, reading)} ways={ways} waiting={await waitingHere(c.var)} />);
  });
}
