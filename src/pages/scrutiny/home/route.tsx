import { Hono } from 'hono';
import { scrutinyHome } from '../../../tasks/scrutiny/home.ts';
import { type CouncilEnv, councilOf } from '../../frame/here.ts';
import { ScrutinyPage } from './view.tsx';

/** The first page of scrutiny. */
export function scrutinyHomeRoute(): Hono<CouncilEnv> {
  return new Hono<CouncilEnv>().get('/scrutiny', async (c) => {
    const { context, here } = c.var;
    return c.html(<ScrutinyPage here={here} home={await scrutinyHome(context, councilOf(c))} />);
  });
}
