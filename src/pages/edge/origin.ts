import type { MiddlewareHandler } from 'hono';
import { UsageFault } from '../../model/fault.ts';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);
const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The request came from somewhere that may not ask for what it asks for. */
export class OriginFault extends UsageFault {}

/**
 * Answers only under a loopback name, so that no page elsewhere reaches this server by pointing a name of its own at
 * this machine; and lets nothing but our own pages change anything. Both hold as long as there is no sign-in.
 */
export function sameOrigin(): MiddlewareHandler {
  return async (c, next) => {
    const { hostname, host } = new URL(c.req.url);
    if (!LOOPBACK.has(hostname)) {
      throw new OriginFault(`Until sign-in exists, Goldthread answers only on this machine: open it as localhost, not as ${hostname}.`);
    }
    if (!READING.has(c.req.method)) {
      const origin = c.req.header('origin');
      const site = c.req.header('sec-fetch-site');
      const ours =
        site === undefined ? origin !== undefined && URL.canParse(origin) && new URL(origin).host === host : site === 'same-origin';
      if (!ours) throw new OriginFault('This form was sent from another site. Open the page here and send it again.');
    }
    await next();
  };
}
