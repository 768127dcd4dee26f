import { Hono, type Context as HonoContext } from 'hono';
import { addRebase, rebaseForm, removeRebase } from '../../tasks/setUp/rebases.ts';
import { asked, type CouncilEnv } from '../frame/here.ts';
import { RebasePage } from './view.tsx';

const ENDING = /\/rebase$/;
/** A reference may hold slashes; the end of the address tells it from the page of the indicator itself. */
const PATH = '/indicators/:code{.+/rebase}';

type RebaseContext = HonoContext<CouncilEnv, typeof PATH>;

/** The indicator that is meant; null where one is really called so, whose own page it is then. */
function codeOf(c: RebaseContext): string | null {
  const tail = c.req.param('code');
  return c.var.here.reading.frame.indicators.some(({ code }) => code === tail) ? null : tail.replace(ENDING, '');
}

async function sentIn(c: HonoContext): Promise<(name: string) => string> {
  const form = await c.req.formData();
  return (name) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
}

/** Where the limits of an indicator's process begin anew: added with a reason, taken away with a reason. */
export function rebaseRoute(): Hono<CouncilEnv> {
  return new Hono<CouncilEnv>()
    .get(PATH, async (c, next) => {
      const { here, context } = c.var;
      const code = codeOf(c);
      if (code === null) return next();
      return c.html(<RebasePage here={here} form={await rebaseForm(context, here.standpoint.council, code)} saved={asked(c, 'saved')} />);
    })
    .post(PATH, async (c, next) => {
      const { here, context } = c.var;
      const { council } = here.standpoint;
      const code = codeOf(c);
      if (code === null) return next();
      const sent = await sentIn(c);
      const removing = sent('remove');
      const result =
        removing === ''
          ? await addRebase(context, council, code, { period: sent('period'), reason: sent('reason') })
          : await removeRebase(context, council, code, { period: removing, why: sent('why'), seen: sent('seen') });
      if (result.kind === 'again') return c.html(<RebasePage here={here} form={result.form} saved={null} />, 422);
      return c.redirect(here.addresses.rebase(code, { saved: removing === '' ? 'added' : 'removed' }), 303);
    });
}
