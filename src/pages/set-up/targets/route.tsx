import { Hono, type Context as HonoContext } from 'hono';
import {
  FILLS,
  fillTargets,
  type GridSent,
  previewTargets,
  saveTargets,
  targetGrid,
  targetGridAgain,
} from '../../../tasks/setUp/targets.ts';
import { asked, type CouncilEnv } from '../../frame/here.ts';
import { TargetsPage, TargetsPreviewPage } from './view.tsx';

function askedOf(c: HonoContext<CouncilEnv>) {
  return { plan: asked(c, 'plan'), year: asked(c, 'year') ?? c.var.here.standpoint.period };
}

interface Sent {
  readonly grid: GridSent;
  readonly intent: string;
  readonly confirmed: number;
}

async function sentIn(c: HonoContext): Promise<Sent> {
  const form = await c.req.formData();
  const said = [...form].flatMap(([name, value]): [string, string][] => (typeof value === 'string' ? [[name, value]] : []));
  const number = (name: string) => Number(form.get(name) ?? '0') || 0;
  return {
    grid: { seen: number('seen'), typed: new Map(said.filter(([name]) => name.includes('|'))) },
    intent: said.find(([name]) => name === 'intent')?.[1] ?? 'preview',
    confirmed: number('confirmed'),
  };
}

/** "even|SCC006Q" */
function fillIn(intent: string) {
  const bar = intent.indexOf('|');
  const fill = FILLS.find((each) => each === intent.slice(0, bar));
  return fill === undefined ? null : { fill, code: intent.slice(bar + 1) };
}

/** The targets of a year as a grid: filled, looked at, saved. */
export function targetsRoute(): Hono<CouncilEnv> {
  return new Hono<CouncilEnv>()
    .get('/set-up/targets', async (c) => {
      const { here, context } = c.var;
      const grid = await targetGrid(context, here.standpoint.council, askedOf(c));
      return c.html(<TargetsPage here={here} grid={grid} saved={asked(c, 'saved')} />);
    })
    .post('/set-up/targets', async (c) => {
      const { here, context } = c.var;
      const { council } = here.standpoint;
      const wanted = askedOf(c);
      const { grid: sent, intent, confirmed } = await sentIn(c);
      const fill = fillIn(intent);
      if (fill !== null)
        return c.html(<TargetsPage here={here} grid={await fillTargets(context, council, wanted, sent, fill)} saved={null} />);
      if (intent === 'edit')
        return c.html(<TargetsPage here={here} grid={await targetGridAgain(context, council, wanted, sent)} saved={null} />);
      const result =
        intent === 'save'
          ? await saveTargets(context, council, wanted, sent, confirmed)
          : await previewTargets(context, council, wanted, sent);
      if (result.kind === 'saved') {
        const query = { plan: wanted.plan, year: asked(c, 'year'), saved: String(result.figures) };
        return c.redirect(here.addresses.setUp('/targets', query), 303);
      }
      if (result.kind === 'errors') return c.html(<TargetsPage here={here} grid={result.grid} saved={null} />, 422);
      return c.html(
        <TargetsPreviewPage here={here} grid={result.grid} preview={result.preview} sent={sent} />,
        intent === 'save' ? 422 : 200,
      );
    });
}
