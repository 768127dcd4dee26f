import { Hono } from 'hono';
import { goldenThread } from '../../tasks/goldenThread.ts';
import { asked, askedWord, type CouncilEnv } from '../frame/here.ts';
import { ThreadPage, VIEWS } from './view.tsx';

export function threadRoute(): Hono<CouncilEnv> {
  return new Hono<CouncilEnv>().get('/thread', async (c) => {
    const { here, context } = c.var;
    const briefing = await goldenThread(context, here.reading, asked(c, 'from'));
    return c.html(<ThreadPage here={here} briefing={briefing} view={askedWord(c, 'view', VIEWS, 'picture')} />);
  });
}
