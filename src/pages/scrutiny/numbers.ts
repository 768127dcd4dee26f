import type { Context } from 'hono';

/** The number in an address: that of a meeting, an item, a question. The pattern of its route lets digits alone through. */
export function numberIn(c: Context, name: string): number {
  return Number(c.req.param(name));
}
