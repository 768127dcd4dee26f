import { Hono } from 'hono';
import { plan } from '../../tasks/plan.ts';
import { asked, type CouncilEnv } from '../frame/here.ts';
import { PlanPage } from './view.tsx';

export function planRoute(): Hono<CouncilEnv> {
  return new Hono<CouncilEnv>().get('/plans/:plan{.+}', async (c) => {
    const { here } = c.var;
    return c.html(<PlanPage here={here} briefing={await plan(c.var.context, here.reading, c.req.param('plan'))} open={asked(c, 'open')} />);
  });
}
