import { Hono } from 'hono';
import { plans } from '../../tasks/plan.ts';
import type { CouncilEnv } from '../frame/here.ts';
import { PlansPage } from './view.tsx';

export function plansRoute(): Hono<CouncilEnv> {
  return new Hono<CouncilEnv>().get('/plans', async (c) => {
    const { here } = c.var;
    return c.html(<PlansPage here={here} plans={await plans(c.var.context, here.reading)} />);
  });
}
