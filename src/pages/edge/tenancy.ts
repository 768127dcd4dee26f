import type { MiddlewareHandler } from 'hono';
import type { World } from '../../tasks/context.ts';

/*
 * Beneath the permission that every task asks, the database keeps councils apart as well: what answers a request sees
 * the rows of the council in its address, whatever it asks for. A request that goes through neither of these sees none.
 */

/** What a council's name in addresses is made of (`organisationId`); above all it is never '*'. */
const COUNCIL = /^[\p{Letter}\p{Number}-]+$/u;

/** For the pages of a council: `/:council` and all under it. */
export function withinCouncil({ store }: Pick<World, 'store'>): MiddlewareHandler {
  return (c, next) => {
    const council = c.req.param('council') ?? '';
    return store.within(COUNCIL.test(council) ? council : '', next);
  };
}

/** For pages that belong to no council, and for finding out who asks. */
export function withinRoof({ store }: Pick<World, 'store'>): MiddlewareHandler {
  return (_c, next) => store.within('*', next);
}
