import { Hono } from 'hono';
import { historyCsv } from '../../tasks/document.ts';
import { indicatorHistoryLink } from '../../tasks/indicatorHistory.ts';
import { indicator } from '../../tasks/indicators.ts';
import { offersEdit } from '../../tasks/setUp/rows.ts';
import { download } from '../frame/download.ts';
import { askedWord, type CouncilEnv } from '../frame/here.ts';
import { IndicatorPage } from './view.tsx';

export function indicatorRoute(): Hono<CouncilEnv> {
  return new Hono<CouncilEnv>().get('/indicators/:code{.+}', async (c) => {
    const { here } = c.var;
    const briefing = await indicator(c.var.context, here.reading, c.req.param('code'));
    if (askedWord(c, 'format', ['html', 'csv'], 'html') === 'csv') return download(c, historyCsv(briefing));
    const edit = offersEdit(c.var.context, here.reading, 'indicators', briefing.row.code);
    const history = await indicatorHistoryLink(c.var.context, here.reading, briefing.row.code);
    return c.html(<IndicatorPage here={here} briefing={briefing} edit={edit} history={history} />);
  });
}
