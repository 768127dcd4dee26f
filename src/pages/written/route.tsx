import { Hono } from 'hono';
import type { CouncilEnv } from '../frame/here.ts';
import type { Services } from '../frame/services.ts';
import { listRoute } from './list-route.tsx';
import { reportMakingRoute } from './report/route.tsx';
import { sectionRoute } from './section/route.tsx';
import { stagesRoute } from './stages/route.tsx';
import { templatesRoute } from './templates/route.tsx';

/** Everything with which a report is written; addresses with words of their own come before those of a report. */
export function writtenRoute(services: Services): Hono<CouncilEnv> {
  return new Hono<CouncilEnv>()
    .route('/', listRoute())
    .route('/', templatesRoute())
    .route('/', stagesRoute(services))
    .route('/', sectionRoute())
    .route('/', reportMakingRoute());
}
