import { Hono } from 'hono';
import { answers } from '../../tasks/health.ts';
import type { Services } from '../frame/services.ts';

/** Whether this server can do its work: it answers 200 where the store does. Says nothing of what is in the store. */
export function healthRoute({ world }: Services): Hono {
  return new Hono().get('/healthz', async (c) => {
    await answers(world);
    return c.json({ status: 'ok' }, 200, { 'Cache-Control': 'no-store' });
  });
}
