import { type Context, Hono } from 'hono';
import { NotFoundFault } from '../../model/fault.ts';
import { dashboardDocument } from '../../tasks/document.ts';
import { indicators } from '../../tasks/indicators.ts';
import { download } from '../frame/download.ts';
import type { CouncilEnv } from '../frame/here.ts';
import { askedList } from '../frame/listing.ts';
import { askedStatus } from '../status-filter/asked-status.ts';
import { type Choice, chosenSections, indicatorListing } from './choose.ts';
import { IndicatorsPage, NoIndicatorsPage } from './view.tsx';

function choiceIn(c: Context<CouncilEnv>): Choice {
  return { ...askedList(c, indicatorListing(c.var.here)), status: askedStatus(c) };
}

export function indicatorsRoute(): Hono<CouncilEnv> {
  return new Hono<CouncilEnv>()
    .get('/indicators', async (c) => {
      const { here } = c.var;
      const briefing = await indicators(c.var.context, here.reading);
      return c.html(
        briefing === null ? <NoIndicatorsPage here={here} /> : <IndicatorsPage here={here} briefing={briefing} choice={choiceIn(c)} />,
      );
    })
    .get('/indicators.csv', async (c) => {
      const { here } = c.var;
      const briefing = await indicators(c.var.context, here.reading);
      if (briefing === null) throw new NotFoundFault(`${here.standpoint.name} has no indicator yet`);
      return download(
        c,
        await dashboardDocument({ ...briefing, sections: chosenSections(briefing.sections, indicatorListing(here), choiceIn(c)) }, 'csv'),
      );
    });
}
