import type { MiddlewareHandler } from 'hono';
import type { Act } from '../../model/permission.ts';
import { permitAnywhere } from '../../tasks/permit.ts';
import type { CouncilEnv } from './here.ts';

/**
 * Asks before an address is even read: what is wrong with it is told only to whoever may do the act for some part of the
 * council. The task asks again, for the part that it is about.
 */
export function asks(act: Act): MiddlewareHandler<CouncilEnv> {
  return async (c, next) => {
    permitAnywhere(c.var.context, c.var.here.standpoint.council, act);
    await next();
  };
}
