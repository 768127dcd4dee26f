import { Hono } from 'hono';
import { allDashboards } from '../../tasks/dashboard.ts';
import type { CouncilEnv } from '../frame/here.ts';
import type { Services } from '../frame/services.ts';
import { DashboardsPage } from './view.tsx';

export function dashboardsRoute({ context }: Services): Hono<CouncilEnv> {
  return new Hono<CouncilEnv>().get('/dashboards', async (c) => {
    const { here } = c.var;
    return c.html(<DashboardsPage here={here} dashboards={await allDashboards(context, here.reading)} />);
  });
}
