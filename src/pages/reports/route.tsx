import { Hono } from 'hono';
import { reports } from '../../tasks/report.ts';
import type { CouncilEnv } from '../frame/here.ts';
import { ReportsPage } from './view.tsx';

export function reportsRoute(): Hono<CouncilEnv> {
  return new Hono<CouncilEnv>().get('/reports', async (c) => {
    const { here } = c.var;
    return c.html(<ReportsPage here={here} reports={await reports(c.var.context, here.reading)} />);
  });
}
