import { Hono } from 'hono';
import { actions } from '../../tasks/actions.ts';
import type { CouncilEnv } from '../frame/here.ts';
import { ActionsPage } from './view.tsx';

export function actionsRoute(): Hono<CouncilEnv> {
  return new Hono<CouncilEnv>().get('/actions', async (c) => {
    const { here } = c.var;
    return c.html(<ActionsPage here={here} plans={await actions(c.var.context, here.reading)} />);
  });
}
