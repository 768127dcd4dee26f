import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { except } from 'hono/combine';
import { compress } from 'hono/compress';
import { trimTrailingSlash } from 'hono/trailing-slash';
import type { Logger } from 'pino';
import { NotFoundFault } from './model/fault.ts';
import { accessibilityRoute } from './pages/accessibility/route.tsx';
import { accountRoute } from './pages/account/route.tsx';
import { actionRoute } from './pages/action/route.tsx';
import { actionsRoute } from './pages/actions/route.tsx';
import { assetsRoute } from './pages/assets/route.ts';
import { auditRoute } from './pages/audit/route.tsx';
import { breakdownsRoute } from './pages/breakdowns/route.tsx';
import { calendarRoute } from './pages/calendar/route.tsx';
import { changesRoute } from './pages/changes/route.tsx';
import { comparisonRoute } from './pages/comparison/route.tsx';
import { dashboardRoute } from './pages/dashboard/route.tsx';
import { dashboardMakerRoute } from './pages/dashboard-maker/route.tsx';
import { dashboardsRoute } from './pages/dashboards/route.tsx';
import { faultPages, noSuchPage } from './pages/edge/faults.tsx';
import { securityHeaders } from './pages/edge/headers.ts';
import { loggedPath } from './pages/edge/logged-path.ts';
import { sameOrigin } from './pages/edge/origin.ts';
import { pageCache } from './pages/edge/page-cache.ts';
import { type PersonEnv, session } from './pages/edge/session.ts';
import { withinCouncil, withinRoof } from './pages/edge/tenancy.ts';
import { exportRoute } from './pages/export/route.ts';
import type { CouncilEnv } from './pages/frame/here.ts';
import { opensCouncil } from './pages/frame/open-council.ts';
import type { Services } from './pages/frame/services.ts';
import { frontRoute } from './pages/front/route.tsx';
import { galleryRoute } from './pages/gallery/route.tsx';
import { healthRoute } from './pages/health/route.ts';
import { historyRoute } from './pages/history/route.tsx';
import { homeRoute } from './pages/home/route.tsx';
import { importRoute } from './pages/import/route.tsx';
import { indicatorRoute } from './pages/indicator/route.tsx';
import { indicatorsRoute } from './pages/indicators/route.tsx';
import { issuedRoute } from './pages/issued/route.tsx';
import { lookRoute } from './pages/look/route.tsx';
import { methodRoute } from './pages/method/route.tsx';
import { peopleRoute } from './pages/people/route.tsx';
import { planRoute } from './pages/plan/route.tsx';
import { plansRoute } from './pages/plans/route.tsx';
import { rebaseRoute } from './pages/rebase/route.tsx';
import { reportRoute } from './pages/report/route.tsx';
import { reportsRoute } from './pages/reports/route.tsx';
import { returnsRoute } from './pages/returns/route.tsx';
import { returnsExcelRoute } from './pages/returns-excel/route.tsx';
import { roundRoute } from './pages/round/route.tsx';
import { scrutinyRoute } from './pages/scrutiny/route.tsx';
import { searchRoute } from './pages/search/route.tsx';
import { rolloverRoute } from './pages/set-up/rollover/route.tsx';
import { setUpRoute } from './pages/set-up/route.tsx';
import { targetsRoute } from './pages/set-up/targets/route.tsx';
import { lostSession, signInRoute } from './pages/sign-in/route.tsx';
import { signOffRoute } from './pages/sign-off/route.tsx';
import { threadRoute } from './pages/thread/route.tsx';
import { writtenRoute } from './pages/written/route.tsx';
import { myDashboardsState } from './tasks/dashboards/mine.ts';
import { allows } from './tasks/permit.ts';
import { scrutinyState } from './tasks/scrutiny/state.ts';

function councilNamed(c: Context): string {
  try {
    return decodeURIComponent(c.req.path.split('/')[1] ?? '');
  } catch {
    throw new NotFoundFault('The address has a "%" that stands for no letter');
  }
}

/** Bytes that any request may send, whoever sends it; routes allow less, and the import of a council alone more. */
const LARGEST_BODY = 10 * 1024 * 1024;

type Route = (services: Services) => Hono<CouncilEnv>;

/** Pages made of a council's figures alone: kept for each person while it does not change, for its frame bears her name. */
const KEPT: readonly Route[] = [
  changesRoute,
  plansRoute,
  planRoute,
  indicatorsRoute,
  breakdownsRoute,
  comparisonRoute,
  threadRoute,
  indicatorRoute,
  actionsRoute,
  actionRoute,
  dashboardsRoute,
  dashboardRoute,
  reportsRoute,
  reportRoute,
  methodRoute,
  searchRoute,
  exportRoute,
];

/** Pages that also say what waits for her, or what others have just done: made anew each time, and compressed as they are sent. */
const LIVE: readonly Route[] = [
  homeRoute,
  auditRoute,
  calendarRoute,
  dashboardMakerRoute,
  historyRoute,
  peopleRoute,
  rebaseRoute,
  returnsExcelRoute,
  returnsRoute,
  signOffRoute,
  roundRoute,
  targetsRoute,
  rolloverRoute,
  lookRoute,
  scrutinyRoute,
  setUpRoute,
  writtenRoute,
  issuedRoute,
];

/** The pages of one council, opened for whoever asks. */
function councilPages(services: Services): Hono<CouncilEnv> {
  const pages = new Hono<CouncilEnv>().use(withinCouncil(services.world), opensCouncil());
  pages.use(compress());
  for (const route of LIVE) pages.route('/', route(services));
  const stateOf = async ({ var: { here, actor, context } }: Context<CouncilEnv>) => {
    const { at, period } = here.reading;
    // Her own dashboards in the making are hers alone, and change without a change of the council.
    const [dashboards = ''] = here.addresses.dashboards().split('?');
    const drafts = here.path.startsWith(dashboards) ? await myDashboardsState(context, at.organisation) : '';
    // What was asked about an indicator or action stands on its page, and follows no change of the council either.
    const things = [here.addresses.indicators(), here.addresses.actions()].map((address) => address.split('?')[0] ?? '');
    const asked = things.some((address) => here.path.startsWith(address)) ? await scrutinyState(context, at.organisation) : '';
    // Her name stands in the frame, and her roles decide what she is offered.
    const who = actor.kind === 'person' ? [actor.id, actor.name, actor.memberships.get(at.organisation)?.grants] : actor.kind;
    // Which period an address without one opens with follows from the day as well.
    return `${services.world.store.epoch()} ${at.organisation}@${at.revision} ${period.text} ${JSON.stringify(who)} ${drafts} ${asked}`;
  };
  pages.use(pageCache(stateOf));
  for (const route of KEPT) pages.route('/', route(services));
  return pages;
}

/** The web application: every request goes through this list, from the top. */
export function createApp(services: Services, log: Logger): Hono<PersonEnv> {
  const report = (error: unknown, c: Context) =>
    log.error({ err: error, method: c.req.method, path: loggedPath(c.req.path) }, 'a request failed');
  const notSent = (error: unknown) => log.error({ err: error }, 'an e-mail could not be sent');
  const councilOf = (c: Context<PersonEnv>) => {
    try {
      const council = councilNamed(c);
      return c.var.context !== undefined && allows(c.var.context, council, 'read') ? council : null;
    } catch {
      // The way home is an extra of a page that says what went wrong; without it that page is still told.
      return null;
    }
  };
  return new Hono<PersonEnv>()
    .onError(faultPages(report, councilOf))
    .notFound(noSuchPage)
    .use(securityHeaders(services.signIn), sameOrigin(services.signIn), trimTrailingSlash({ alwaysRedirect: true }))
    .use(except('/import', bodyLimit({ maxSize: LARGEST_BODY })))
    .use(async (c, next) => {
      await next();
      log.info({ method: c.req.method, path: loggedPath(c.req.path), status: c.res.status }, 'answered');
    })
    .route('/', assetsRoute())
    .route('/', healthRoute(services))
    .route('/', accessibilityRoute())
    .route('/', galleryRoute())
    .use(withinRoof(services.world), session({ world: services.world, signIn: services.signIn, lost: lostSession(services) }))
    .route('/', signInRoute(services, notSent))
    .route('/', accountRoute(services))
    .route('/', frontRoute(services))
    .route('/', importRoute(services))
    .get('/:council/import', (c) => c.redirect('/import', 302))
    .route('/:council', councilPages(services));
}
