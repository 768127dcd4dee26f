import { Hono } from 'hono';
import { CHART_VIEWS } from '../../briefing/indicatorViewTypes.ts';
import { CHART_FORMATS, chartDocument, historyCsv } from '../../tasks/document.ts';
import { indicatorHistoryLink, wasIndicator } from '../../tasks/indicatorHistory.ts';
import { indicator } from '../../tasks/indicators.ts';
import { questionsAbout } from '../../tasks/scrutiny/questions.ts';
import { requestsAbout } from '../../tasks/scrutiny/requests.ts';
import { offersEdit } from '../../tasks/setUp/rows.ts';
import { download } from '../frame/download.ts';
import { askedWord, type CouncilEnv, councilOf } from '../frame/here.ts';
import { IndicatorPage } from './view.tsx';

export function indicatorRoute(): Hono<CouncilEnv> {
  return new Hono<CouncilEnv>().get('/indicators/:code{.+}', async (c) => {
    const { here } = c.var;
    const view = askedWord(c, 'chart', CHART_VIEWS, 'trend');
    const format = askedWord(c, 'format', ['html', ...CHART_FORMATS], 'html');
    const named = c.req.param('code');
    // Reports that were issued lead to the code that they print, also when the indicator was withdrawn or has another since.
    if (await wasIndicator(c.var.context, here.reading, named)) return c.redirect(here.addresses.indicatorHistory(named));
    const briefing = await indicator(c.var.context, here.reading, named, view);
    // Without a chart the figures of the indicator's whole past are asked for.
    if (format === 'csv' && c.req.query('chart') === undefined) return download(c, historyCsv(briefing));
    if (format !== 'html') return download(c, await chartDocument(briefing, format));
    const edit = offersEdit(c.var.context, here.reading, 'indicators', briefing.row.code);
    const history = await indicatorHistoryLink(c.var.context, here.reading, briefing.row.code);
    const { code } = briefing.row;
    const questions = await questionsAbout(c.var.context, councilOf(c), 'indicator', code);
    const requests = await requestsAbout(c.var.context, councilOf(c), code);
    const scrutiny = { questions, requests };
    return c.html(<IndicatorPage here={here} briefing={briefing} edit={edit} history={history} scrutiny={scrutiny} />);
  });
}
