import { Hono } from 'hono';
import { allDashboards } from '../../tasks/dashboard.ts';
import type { CouncilEnv } from '../frame/here.ts';
import { DashboardsPage } from './view.tsx';

export function dashboardsRoute(): Hono<CouncilEnv> {
  return new Hono<CouncilEnv>().get('/dashboards', async (c) => {
    const { here } = c.var;
    return c.html(<DashboardsPage here={here} dashboards={await allDashboards(c.var.context, here.reading)} />);
  });
}
