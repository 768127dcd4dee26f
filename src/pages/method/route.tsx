import { Hono } from 'hono';
import { method } from '../../tasks/method.ts';
import type { CouncilEnv } from '../frame/here.ts';
import { MethodPage } from './view.tsx';

export function methodRoute(): Hono<CouncilEnv> {
  return new Hono<CouncilEnv>().get('/method', async (c) => {
    const { here } = c.var;
    return c.html(<MethodPage here={here} briefing={await method(c.var.context, here.reading)} />);
  });
}
