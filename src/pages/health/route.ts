import { Hono } from 'hono';
import { organisations } from '../../tasks/councils.ts';
import type { Services } from '../frame/services.ts';

/** Whether this server can do its work: it answers 200 where the store does. */
export function healthRoute({ context }: Services): Hono {
  return new Hono().get('/healthz', async (c) => {
    const councils = await organisations(context);
    return c.json({ status: 'ok', councils: councils.length }, 200, { 'Cache-Control': 'no-store' });
  });
}
