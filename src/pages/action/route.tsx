import { Hono } from 'hono';
import { action } from '../../tasks/actions.ts';
import type { CouncilEnv } from '../frame/here.ts';
import { ActionPage } from './view.tsx';

export function actionRoute(): Hono<CouncilEnv> {
  return new Hono<CouncilEnv>().get('/actions/:ref{.+}', async (c) => {
    const { here } = c.var;
    return c.html(<ActionPage here={here} briefing={await action(c.var.context, here.reading, c.req.param('ref'))} />);
  });
}
