import { Hono } from 'hono';
import { listCouncils } from '../../tasks/listing.ts';
import type { Services } from '../frame/services.ts';
import { FrontPage } from './view.tsx';

export function frontRoute({ context, arriving }: Services): Hono {
  return new Hono().get('/', async (c) => c.html(<FrontPage councils={await listCouncils(context)} arriving={arriving()} />));
}
