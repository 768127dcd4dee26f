import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { NotFoundFault } from '../../model/fault.ts';
import { setUpOverview } from '../../tasks/setUp/list.ts';
import { moveObjective, WAYS } from '../../tasks/setUp/moveObjective.ts';
import { planTree } from '../../tasks/setUp/tree.ts';
import { asked, type CouncilEnv } from '../frame/here.ts';
import { OverviewPage } from './overview.tsx';
import { rowsRoute } from './rows/route.tsx';
import { schemesRoute } from './schemes/route.tsx';
import { TreePage } from './tree-view.tsx';

/** A row has a few texts; nobody types this much. */
const LARGEST = 512 * 1024;

/** Where a council is set up: what there is, plans as trees, and the rows of every sheet. */
export function setUpRoute(): Hono<CouncilEnv> {
  return new Hono<CouncilEnv>()
    .use('/set-up/*', bodyLimit({ maxSize: LARGEST }))
    .get('/set-up', async (c) => {
      const { here, context } = c.var;
      return c.html(<OverviewPage here={here} overview={await setUpOverview(context, here.standpoint.council)} />);
    })
    .get('/set-up/tree', async (c) => {
      const { here, context } = c.var;
      return c.html(<TreePage here={here} tree={await planTree(context, here.standpoint.council, asked(c, 'plan') ?? '')} />);
    })
    .post('/set-up/objectives/move', async (c) => {
      const { here, context } = c.var;
      const name = asked(c, 'row') ?? '';
      const form = await c.req.formData();
      const way = WAYS.find((each) => each === form.get('way'));
      if (way === undefined) throw new NotFoundFault('An objective is moved up or down');
      await moveObjective(context, here.standpoint.council, name, way);
      return c.redirect(here.addresses.setUp('/tree', { plan: name.split('/')[0] ?? '' }), 303);
    })
    .route('/', schemesRoute())
    .route('/', rowsRoute());
}
