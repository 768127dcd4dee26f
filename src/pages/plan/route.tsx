import { Hono } from 'hono';
import { plan } from '../../tasks/plan.ts';
import { offersEdit } from '../../tasks/setUp/rows.ts';
import { asked, type CouncilEnv } from '../frame/here.ts';
import { PlanPage } from './view.tsx';

export function planRoute(): Hono<CouncilEnv> {
  return new Hono<CouncilEnv>().get('/plans/:plan{.+}', async (c) => {
    const { here, context } = c.var;
    const briefing = await plan(context, here.reading, c.req.param('plan'));
    const edit = offersEdit(context, here.reading, 'plans', briefing.plan.code);
    return c.html(<PlanPage here={here} briefing={briefing} open={asked(c, 'open')} edit={edit} />);
  });
}
