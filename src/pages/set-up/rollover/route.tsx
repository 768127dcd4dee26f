import { Hono, type Context as HonoContext } from 'hono';
import { NotFoundFault } from '../../../model/fault.ts';
import { changeMade, ROLLOVER_STEPS, type RolloverSent, rollOver, rolloverNext, rolloverPage } from '../../../tasks/setUp/rollover.ts';
import { asked, type CouncilEnv } from '../../frame/here.ts';
import { ChangePage, RolloverPage } from './view.tsx';

function yearOf(c: HonoContext<CouncilEnv>): string {
  return asked(c, 'year') ?? c.var.here.standpoint.period;
}

/** Fields that are about no single row. */
const SAID: readonly string[] = ['targets', 'percent', 'calendar', 'open[]'];

async function sentIn(c: HonoContext): Promise<RolloverSent & { readonly step: (typeof ROLLOVER_STEPS)[number]; readonly intent: string }> {
  const form = await c.req.formData();
  const said = [...form].flatMap(([name, value]): [string, string][] => (typeof value === 'string' ? [[name, value]] : []));
  const word = (name: string) => said.find(([each]) => each === name)?.[1] ?? '';
  return {
    typed: new Map(said.filter(([name]) => name.includes('|') || SAID.includes(name))),
    seen: Number(word('seen')) || 0,
    step: ROLLOVER_STEPS.find((step) => step === word('step')) ?? 'plans',
    intent: word('intent'),
  };
}

const NOTHING: RolloverSent = { typed: new Map(), seen: 0 };

/** From one year to the next, page by page; nothing is saved before the last. */
export function rolloverRoute(): Hono<CouncilEnv> {
  return new Hono<CouncilEnv>()
    .get('/set-up/rollover', async (c) => {
      const { here, context } = c.var;
      const at = await rolloverPage(context, here.standpoint.council, yearOf(c), 'plans', NOTHING);
      return c.html(<RolloverPage here={here} at={at} typed={NOTHING.typed} />);
    })
    .post('/set-up/rollover', async (c) => {
      const { here, context } = c.var;
      const { council } = here.standpoint;
      const { step, intent, ...sent } = await sentIn(c);
      const wanted = ROLLOVER_STEPS.find((each) => intent === `to-${each}`);
      if (wanted !== undefined) {
        return c.html(<RolloverPage here={here} at={await rolloverPage(context, council, yearOf(c), wanted, sent)} typed={sent.typed} />);
      }
      if (intent !== 'save') {
        const at = await rolloverNext(context, council, yearOf(c), step, sent);
        return c.html(<RolloverPage here={here} at={at} typed={sent.typed} />, at.page.errors.length > 0 ? 422 : 200);
      }
      const result = await rollOver(context, council, yearOf(c), sent);
      if (result.kind === 'saved') return c.redirect(here.addresses.setUp(`/rollover/${result.change ?? 0}`), 303);
      const changed = result.kind === 'changed';
      const problems = changed ? [] : result.problems;
      return c.html(
        <RolloverPage here={here} at={result.at} typed={sent.typed} changed={changed} problems={problems} />,
        changed ? 409 : 422,
      );
    })
    .get('/set-up/rollover/:change{[0-9]+}', async (c) => {
      const { here, context } = c.var;
      const number = Number(c.req.param('change'));
      if (number === 0) throw new NotFoundFault('Nothing had to change');
      return c.html(<ChangePage here={here} change={await changeMade(context, here.standpoint.council, number)} />);
    });
}
