import { type Context, Hono } from 'hono';
import { trimTrailingSlash } from 'hono/trailing-slash';
import type { Logger } from 'pino';
import { NotFoundFault } from './model/fault.ts';
import { accessibilityRoute } from './pages/accessibility/route.tsx';
import { actionRoute } from './pages/action/route.tsx';
import { actionsRoute } from './pages/actions/route.tsx';
import { assetsRoute } from './pages/assets/route.ts';
import { dashboardRoute } from './pages/dashboard/route.tsx';
import { dashboardsRoute } from './pages/dashboards/route.tsx';
import { faultPages, noSuchPage } from './pages/edge/faults.tsx';
import { securityHeaders } from './pages/edge/headers.ts';
import { sameOrigin } from './pages/edge/origin.ts';
import { pageCache } from './pages/edge/page-cache.ts';
import { exportRoute } from './pages/export/route.ts';
import type { CouncilEnv } from './pages/frame/here.ts';
import { opensCouncil } from './pages/frame/open-council.ts';
import type { Services } from './pages/frame/services.ts';
import { frontRoute } from './pages/front/route.tsx';
import { healthRoute } from './pages/health/route.ts';
import { homeRoute } from './pages/home/route.tsx';
import { importRoute } from './pages/import/route.tsx';
import { indicatorRoute } from './pages/indicator/route.tsx';
import { indicatorsRoute } from './pages/indicators/route.tsx';
import { methodRoute } from './pages/method/route.tsx';
import { planRoute } from './pages/plan/route.tsx';
import { plansRoute } from './pages/plans/route.tsx';
import { reportRoute } from './pages/report/route.tsx';
import { reportsRoute } from './pages/reports/route.tsx';
import { searchRoute } from './pages/search/route.tsx';
import { councilRevision } from './tasks/councils.ts';

function councilNamed(c: Context): string {
  try {
    return decodeURIComponent(c.req.path.split('/')[1] ?? '');
  } catch {
    throw new NotFoundFault('The address has a "%" that stands for no letter');
  }
}

/** The pages of one council: kept while it does not change, else opened and made. */
function councilPages(services: Services): Hono<CouncilEnv> {
  const { context } = services;
  const revisionOf = async (c: Context) => {
    const council = councilNamed(c);
    const revision = await councilRevision(context, council);
    return revision === 0 ? null : `${council}@${revision}`;
  };
  const pages = new Hono<CouncilEnv>().use(pageCache(revisionOf), opensCouncil(services));
  const routes = [
    homeRoute,
    plansRoute,
    planRoute,
    indicatorsRoute,
    indicatorRoute,
    actionsRoute,
    actionRoute,
    dashboardsRoute,
    dashboardRoute,
  ];
  const more = [reportsRoute, reportRoute, methodRoute, searchRoute, exportRoute];
  for (const route of [...routes, ...more]) pages.route('/', route(services));
  return pages;
}

/** The web application: every request goes through this list, from the top. */
export function createApp(services: Services, log: Logger): Hono {
  const { context } = services;
  const report = (error: unknown, c: Context) => log.error({ err: error, method: c.req.method, path: c.req.path }, 'a request failed');
  const councilOf = async (c: Context) => {
    try {
      const council = councilNamed(c);
      return (await councilRevision(context, council)) > 0 ? council : null;
    } catch {
      // The way home is an extra of a page that says what went wrong; without it that page is still told.
      return null;
    }
  };
  return new Hono()
    .onError(faultPages(report, councilOf))
    .notFound(noSuchPage)
    .use(securityHeaders(), sameOrigin(), trimTrailingSlash({ alwaysRedirect: true }))
    .use(async (c, next) => {
      await next();
      log.info({ method: c.req.method, path: c.req.path, status: c.res.status }, 'answered');
    })
    .route('/', assetsRoute())
    .route('/', healthRoute(services))
    .route('/', frontRoute(services))
    .route('/', importRoute(services))
    .route('/', accessibilityRoute())
    .get('/:council/import', (c) => c.redirect('/import', 302))
    .route('/:council', councilPages(services));
}
