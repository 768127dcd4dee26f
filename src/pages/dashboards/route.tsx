import { Hono } from 'hono';
import { allDashboards } from '../../tasks/dashboard.ts';
import { myDashboards } from '../../tasks/dashboards/mine.ts';
import { listDocument } from '../../tasks/document.ts';
import { download } from '../frame/download.ts';
import { asked, type CouncilEnv } from '../frame/here.ts';
import { askedList, listed } from '../frame/listing.ts';
import { TALLY_HEADS, tallyCells } from '../frame/tally-listing.ts';
import { DASHBOARD_LISTING, DashboardsPage } from './view.tsx';

export function dashboardsRoute(): Hono<CouncilEnv> {
  return new Hono<CouncilEnv>()
    .get('/dashboards', async (c) => {
      const { here } = c.var;
      const all = await allDashboards(c.var.context, here.reading);
      const mine = await myDashboards(c.var.context, here.standpoint.council);
      const choice = askedList(c, DASHBOARD_LISTING);
      const deleted = asked(c, 'did') === 'deleted';
      return c.html(<DashboardsPage here={here} dashboards={all} mine={mine} choice={choice} deleted={deleted} />);
    })
    .get('/dashboards.csv', async (c) => {
      const { here } = c.var;
      const all = await allDashboards(c.var.context, here.reading);
      const rows = listed(all, DASHBOARD_LISTING, askedList(c, DASHBOARD_LISTING)).map((each) => [
        each.code,
        each.title,
        ...tallyCells(each),
      ]);
      return download(
        c,
        listDocument([here.standpoint.name, 'dashboards', here.standpoint.period], ['Code', 'Dashboard', ...TALLY_HEADS], rows),
      );
    });
}
