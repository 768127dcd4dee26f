import { Hono } from 'hono';
import { listDocument } from '../../tasks/document.ts';
import { reports } from '../../tasks/report.ts';
import { download } from '../frame/download.ts';
import type { CouncilEnv } from '../frame/here.ts';
import { askedList, listed } from '../frame/listing.ts';
import { ACTION_HEADS, actionCells, TALLY_HEADS, tallyCells } from '../frame/tally-listing.ts';
import { REPORT_LISTING, ReportsPage } from './view.tsx';

export function reportsRoute(): Hono<CouncilEnv> {
  return new Hono<CouncilEnv>()
    .get('/reports', async (c) => {
      const { here } = c.var;
      const all = await reports(c.var.context, here.reading);
      return c.html(<ReportsPage here={here} reports={all} choice={askedList(c, REPORT_LISTING)} />);
    })
    .get('/reports.csv', async (c) => {
      const { here } = c.var;
      const all = await reports(c.var.context, here.reading);
      const rows = listed(all, REPORT_LISTING, askedList(c, REPORT_LISTING)).map((each) => [
        each.plan.code,
        each.title,
        each.subject.period,
        ...tallyCells({ code: each.plan.code, title: each.title, tally: each.tally }),
        ...actionCells(each.actionsTotal, each.shares),
      ]);
      const heads = ['Plan', 'Report', 'Period', ...TALLY_HEADS, ...ACTION_HEADS];
      return download(c, listDocument([here.standpoint.name, 'reports', here.standpoint.period], heads, rows));
    });
}
