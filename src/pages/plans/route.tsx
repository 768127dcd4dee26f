import { Hono } from 'hono';
import { listDocument } from '../../tasks/document.ts';
import { plans } from '../../tasks/plan.ts';
import { download } from '../frame/download.ts';
import type { CouncilEnv } from '../frame/here.ts';
import { askedList, listed } from '../frame/listing.ts';
import { ACTION_HEADS, actionCells, TALLY_HEADS, tallyCells } from '../frame/tally-listing.ts';
import { PLAN_LISTING, PlansPage } from './view.tsx';

export function plansRoute(): Hono<CouncilEnv> {
  return new Hono<CouncilEnv>()
    .get('/plans', async (c) => {
      const { here } = c.var;
      const all = await plans(c.var.context, here.reading);
      return c.html(<PlansPage here={here} plans={all} choice={askedList(c, PLAN_LISTING)} />);
    })
    .get('/plans.csv', async (c) => {
      const { here } = c.var;
      const rows = listed(await plans(c.var.context, here.reading), PLAN_LISTING, askedList(c, PLAN_LISTING)).map(({ briefing }) => [
        briefing.plan.code,
        briefing.plan.title,
        briefing.kindWord,
        briefing.plan.years,
        ...tallyCells({ ...briefing.plan, tally: briefing.tally }),
        ...actionCells(briefing.actionsTotal, briefing.shares),
      ]);
      const heads = ['Code', 'Plan', 'Kind', 'Years', ...TALLY_HEADS, ...ACTION_HEADS];
      return download(c, listDocument([here.standpoint.name, 'plans', here.standpoint.period], heads, rows));
    });
}
