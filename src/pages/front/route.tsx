import { Hono } from 'hono';
import { mayImport } from '../../tasks/importCouncil.ts';
import { listCouncils } from '../../tasks/listing.ts';
import type { PersonEnv } from '../edge/session.ts';
import { firstPage } from '../frame/first-page.ts';
import type { Services } from '../frame/services.ts';
import { FrontPage } from './view.tsx';

export function frontRoute({ arriving }: Services): Hono<PersonEnv> {
  return new Hono<PersonEnv>().get('/', async (c) =>
    c.html(
      <FrontPage
        councils={await listCouncils(c.var.context)}
        first={(council) => firstPage(c.var.actor, council)}
        arriving={arriving()}
        brings={mayImport(c.var.context)}
      />,
    ),
  );
}
