import { Hono } from 'hono';
import { dashboard, dashboards } from '../../tasks/dashboard.ts';
import { DASHBOARD_FORMATS, dashboardDocument } from '../../tasks/document.ts';
import { download } from '../frame/download.ts';
import { askedWord, type CouncilEnv } from '../frame/here.ts';
import { askedStatus } from '../status-filter/asked-status.ts';
import { DashboardPage, VIEWS } from './view.tsx';

const ENDING = new RegExp(`^(.+)\\.(${DASHBOARD_FORMATS.join('|')})$`);

/** A dashboard as table or cards, or with a format's ending the file to take away. */
export function dashboardRoute(): Hono<CouncilEnv> {
  return new Hono<CouncilEnv>().get('/dashboards/:code{.+}', async (c) => {
    const { here } = c.var;
    const asked = c.req.param('code');
    const [, code, ending] = ENDING.exec(asked) ?? [];
    const format = DASHBOARD_FORMATS.find((each) => each === ending);
    if (code !== undefined && format !== undefined)
      return download(c, await dashboardDocument(await dashboard(c.var.context, here.reading, code), format));
    const view = askedWord(c, 'view', VIEWS, 'table');
    const briefing = await dashboard(c.var.context, here.reading, asked);
    const name = dashboards(here.reading).find((each) => each.code === asked)?.title ?? asked;
    return c.html(<DashboardPage here={here} briefing={briefing} name={name} view={view} status={askedStatus(c)} />);
  });
}
