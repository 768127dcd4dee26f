import { Hono } from 'hono';
import { breakdown, breakdownCsv } from '../../tasks/breakdown.ts';
import { download } from '../frame/download.ts';
import { asked, type CouncilEnv } from '../frame/here.ts';
import { BreakdownPage } from './view.tsx';

const ENDING = /\/breakdowns(\.csv)?$/;

/**
 * An indicator by area, team or age band. Its reference may hold slashes, so that the end of the address tells it from
 * the page of the indicator itself; one that is really called so is left to that page.
 */
export function breakdownsRoute(): Hono<CouncilEnv> {
  return new Hono<CouncilEnv>().get('/indicators/:code{.+/breakdowns(?:\\.csv)?}', async (c, next) => {
    const { here, context } = c.var;
    const tail = c.req.param('code');
    if (here.reading.frame.indicators.some(({ code }) => code === tail)) return next();
    const code = tail.replace(ENDING, '');
    const by = asked(c, 'by');
    if (tail.endsWith('.csv')) return download(c, await breakdownCsv(context, here.reading, code, by));
    return c.html(<BreakdownPage here={here} briefing={await breakdown(context, here.reading, code, by)} />);
  });
}
