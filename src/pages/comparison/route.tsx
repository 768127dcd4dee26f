import { Hono } from 'hono';
import { comparison, comparisonCsv, comparisons, comparisonsCsv } from '../../tasks/comparison.ts';
import { download } from '../frame/download.ts';
import { asked, type CouncilEnv } from '../frame/here.ts';
import { askedList } from '../frame/listing.ts';
import { COMPARISON_LISTING, chosenComparisons, quartileIn } from './list.ts';
import { ComparisonsPage } from './list-view.tsx';
import { ComparisonPage } from './view.tsx';

const ENDING = /\/comparison(\.csv)?$/;

/**
 * Indicators beside other councils: all of them in a list, and one by itself. Its code may hold slashes, so that the end of
 * the address tells it from the page of the indicator; one that is really called so is left to that page.
 */
export function comparisonRoute(): Hono<CouncilEnv> {
  return new Hono<CouncilEnv>()
    .get('/comparison', async (c) => {
      const { here, context } = c.var;
      const briefing = await comparisons(context, here.reading, asked(c, 'group'));
      const choice = { ...askedList(c, COMPARISON_LISTING), quartile: quartileIn(c) };
      return c.html(<ComparisonsPage here={here} briefing={briefing} choice={choice} />);
    })
    .get('/comparison.csv', async (c) => {
      const { here, context } = c.var;
      const briefing = await comparisons(context, here.reading, asked(c, 'group'));
      const choice = { ...askedList(c, COMPARISON_LISTING), quartile: quartileIn(c) };
      return download(c, comparisonsCsv(briefing, chosenComparisons(briefing.rows, choice)));
    })
    .get('/indicators/:code{.+/comparison(?:\\.csv)?}', async (c, next) => {
      const { here, context } = c.var;
      const tail = c.req.param('code');
      if (here.reading.frame.indicators.some(({ code }) => code === tail)) return next();
      const briefing = await comparison(context, here.reading, tail.replace(ENDING, ''), asked(c, 'group'));
      if (tail.endsWith('.csv')) return download(c, comparisonCsv(briefing));
      return c.html(<ComparisonPage here={here} briefing={briefing} />);
    });
}
