import { Hono } from 'hono';
import { dashboard } from '../../tasks/dashboard.ts';
import { DASHBOARD_FORMATS, dashboardDocument } from '../../tasks/document.ts';
import { download } from '../frame/download.ts';
import { askedWord, type CouncilEnv } from '../frame/here.ts';
import type { Services } from '../frame/services.ts';
import { askedStatus } from '../status-filter/asked-status.ts';
import { DashboardPage, VIEWS } from './view.tsx';

const ENDING = new RegExp(`^(.+)\\.(${DASHBOARD_FORMATS.join('|')})$`);

/** A dashboard as table or cards, or with a format's ending the file to take away. */
export function dashboardRoute({ context }: Services): Hono<CouncilEnv> {
  return new Hono<CouncilEnv>().get('/dashboards/:code{.+}', async (c) => {
    const { here } = c.var;
    const asked = c.req.param('code');
    const [, code, ending] = ENDING.exec(asked) ?? [];
    const format = DASHBOARD_FORMATS.find((each) => each === ending);
    if (code !== undefined && format !== undefined)
      return download(c, await dashboardDocument(await dashboard(context, here.reading, code), format));
    const view = askedWord(c, 'view', VIEWS, 'table');
    return c.html(
      <DashboardPage here={here} briefing={await dashboard(context, here.reading, asked)} view={view} status={askedStatus(c)} />,
    );
  });
}
