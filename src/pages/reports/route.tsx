import { Hono } from 'hono';
import { plans } from '../../tasks/plan.ts';
import type { CouncilEnv } from '../frame/here.ts';
import type { Services } from '../frame/services.ts';
import { ReportsPage } from './view.tsx';

export function reportsRoute({ context }: Services): Hono<CouncilEnv> {
  return new Hono<CouncilEnv>().get('/reports', async (c) => {
    const { here } = c.var;
    return c.html(<ReportsPage here={here} plans={await plans(context, here.reading)} />);
  });
}
