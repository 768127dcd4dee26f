import { Hono } from 'hono';
import type { CouncilEnv } from '../frame/here.ts';
import type { Services } from '../frame/services.ts';
import { committeesRoute } from './committees/route.tsx';
import { coverRoute } from './cover/route.tsx';
import { scrutinyHomeRoute } from './home/route.tsx';
import { meetingsRoute } from './meetings/route.tsx';
import { minutesRoute } from './minutes/route.tsx';
import { questionsRoute } from './questions/route.tsx';
import { recommendationsRoute } from './recommendations/route.tsx';
import { recordRoute } from './record/route.tsx';
import { requestsRoute } from './requests/route.tsx';
import { trackerRoute } from './tracker/route.tsx';

const PAGES: readonly ((services: Services) => Hono<CouncilEnv>)[] = [
  scrutinyHomeRoute,
  committeesRoute,
  // Before the meetings, whose page would take what stands below one for its own.
  recordRoute,
  coverRoute,
  minutesRoute,
  meetingsRoute,
  questionsRoute,
  recommendationsRoute,
  requestsRoute,
  trackerRoute,
];

/** Everything by which councillors hold a council to account. */
export function scrutinyRoute(services: Services): Hono<CouncilEnv> {
  const pages = new Hono<CouncilEnv>();
  for (const page of PAGES) pages.route('/', page(services));
  return pages;
}
