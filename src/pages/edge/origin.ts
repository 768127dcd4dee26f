import type { MiddlewareHandler } from 'hono';
import { UsageFault } from '../../model/fault.ts';
import type { SignInSettings } from '../../tasks/signIn/settings.ts';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);
const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The request came from somewhere that may not ask for what it asks for. */
export class OriginFault extends UsageFault {}

/**
 * Answers only under a loopback name and under the public address, so that no page elsewhere reaches this server by
 * pointing a name of its own at it; and lets nothing but our own pages change anything. A browser says with every form
 * where it comes from, and neither a page nor its visitor can make it say otherwise (Sec-Fetch-Site, or Origin where a
 * browser is older); the session's cookie is not sent with another site's form in the first place.
 */
export function sameOrigin({ address }: Pick<SignInSettings, 'address'>): MiddlewareHandler {
  const open = address === null ? null : new URL(address);
  return async (c, next) => {
    const { hostname, host } = new URL(c.req.url);
    const isPublic = host === open?.host;
    if (!isPublic && !LOOPBACK.has(hostname)) {
      throw new OriginFault(`Goldthread does not answer as ${hostname}. Whoever runs it says by GOLDTHREAD_ADDRESS where it is open.`);
    }
    if (!READING.has(c.req.method)) {
      const origin = c.req.header('origin');
      const site = c.req.header('sec-fetch-site');
      const from = origin !== undefined && URL.canParse(origin) ? new URL(origin) : null;
      const same = from !== null && (isPublic ? from.origin === open?.origin : from.host === host);
      if (!(site === undefined ? same : site === 'same-origin')) {
        throw new OriginFault('This form was sent from another site. Open the page here and send it again.');
      }
    }
    await next();
  };
}
