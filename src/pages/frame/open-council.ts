import type { MiddlewareHandler } from 'hono';
import { openCouncil } from '../../tasks/reading.ts';
import { asked, type CouncilEnv, hereOf } from './here.ts';

/** Opens the council that the address names, for the period and date that it asks for. */
export function opensCouncil(): MiddlewareHandler<CouncilEnv> {
  return async (c, next) => {
    const council = c.req.param('council') ?? '';
    const reading = await openCouncil(c.var.context, { council, period: asked(c, 'period'), known: asked(c, 'known') });
    c.set('here', hereOf(c, reading));
    await next();
  };
}
