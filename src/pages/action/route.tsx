import { Hono } from 'hono';
import { action } from '../../tasks/actions.ts';
import { actionHistoryLink, wasAction } from '../../tasks/indicatorHistory.ts';
import { questionsAbout } from '../../tasks/scrutiny/questions.ts';
import { recommendationsBehind } from '../../tasks/scrutiny/recommendations.ts';
import { offersEdit } from '../../tasks/setUp/rows.ts';
import { type CouncilEnv, councilOf } from '../frame/here.ts';
import { ActionPage } from './view.tsx';

export function actionRoute(): Hono<CouncilEnv> {
  return new Hono<CouncilEnv>().get('/actions/:ref{.+}', async (c) => {
    const { here, context } = c.var;
    const named = c.req.param('ref');
    // Reports that were issued lead to the reference that they print, also when the action was withdrawn or has another since.
    if (await wasAction(context, here.reading, named)) return c.redirect(here.addresses.actionHistory(named));
    const briefing = await action(context, here.reading, named);
    const edit = offersEdit(context, here.reading, 'actions', briefing.row.ref);
    const history = await actionHistoryLink(context, here.reading, briefing.row.ref);
    const questions = await questionsAbout(context, councilOf(c), 'action', briefing.row.ref);
    const behind = await recommendationsBehind(context, councilOf(c), briefing.row.ref);
    return c.html(<ActionPage here={here} briefing={briefing} edit={edit} history={history} scrutiny={{ questions, behind }} />);
  });
}
