import { Hono } from 'hono';
import { dashboardDocument } from '../../tasks/document.ts';
import { indicators } from '../../tasks/indicators.ts';
import { download } from '../frame/download.ts';
import { asked, askedWord, type CouncilEnv } from '../frame/here.ts';
import type { Services } from '../frame/services.ts';
import { askedStatus } from '../status-filter/asked-status.ts';
import { chosenSections, SORTS } from './choose.ts';
import { IndicatorsPage } from './view.tsx';

export function indicatorsRoute({ context }: Services): Hono<CouncilEnv> {
  return new Hono<CouncilEnv>()
    .get('/indicators', async (c) => {
      const { here } = c.var;
      const choice = { sort: askedWord(c, 'sort', SORTS, 'objective'), status: askedStatus(c), text: asked(c, 'q') };
      return c.html(<IndicatorsPage here={here} briefing={await indicators(context, here.reading)} choice={choice} />);
    })
    .get('/indicators.csv', async (c) => {
      const briefing = await indicators(context, c.var.here.reading);
      const choice = { sort: askedWord(c, 'sort', SORTS, 'objective'), status: askedStatus(c), text: asked(c, 'q') };
      return download(c, await dashboardDocument({ ...briefing, sections: chosenSections(briefing.sections, choice) }, 'csv'));
    });
}
