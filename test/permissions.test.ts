import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Act, mayAnywhere, PERMISSIONS } from '../src/model/permission.ts';
import { ROLES, WHOLE_COUNCIL } from '../src/model/person.ts';
import { auditHead } from '../src/store/audit.ts';
import { councilRevision } from '../src/tasks/councils.ts';
import { beginReport } from '../src/tasks/reports/begin.ts';
import { aCouncil } from './make.ts';
import { type Served, serving, VALE, type Visitor, vale } from './served.ts';

/*
 * Every route, as every role, at her own council and at another. A route that is not written down here fails the first
 * test, so that none is added without saying who may use it.
 */

/** What a route of a council asks of whoever uses it, and an address at which it has something to show. */
interface Asked {
  readonly act: Act;
  /** below `/:council` */
  readonly at: string;
  /** the council has nothing there to show to those who may */
  readonly absent?: boolean;
}

const PLAN = 'SS';
const INDICATOR = 'SCC006Q';
const ACTION = 'SS01/A001';

/** The lists of setting up, each with a row that the council has. */
const ROWS: Readonly<Record<string, string>> = {
  plans: PLAN,
  objectives: 'SS/1',
  indicators: INDICATOR,
  actions: ACTION,
  schemes: 'nothing',
  checks: 'nothing',
};

function setUpRoutes(): Record<string, Asked> {
  const routes: Record<string, Asked> = {};
  for (const [sheet, row] of Object.entries(ROWS)) {
    const held = row !== 'nothing';
    const of = `row=${encodeURIComponent(row)}`;
    routes[`GET /:council/set-up/${sheet}`] = { act: 'set-up', at: `/set-up/${sheet}` };
    routes[`GET /:council/set-up/${sheet}.csv`] = { act: 'set-up', at: `/set-up/${sheet}.csv` };
    for (const page of ['new', 'edit', 'withdraw']) {
      const asked: Asked = { act: 'set-up', at: `/set-up/${sheet}/${page}?${of}`, ...(held || page === 'new' ? {} : { absent: true }) };
      routes[`GET /:council/set-up/${sheet}/${page}`] = asked;
      routes[`POST /:council/set-up/${sheet}/${page}`] = asked;
    }
  }
  return routes;
}

const RETURN = `/returns/indicator/${INDICATOR}?for=2013-14+Q3`;

/** A report in the making, begun before the tests. */
const MEETING = '/scrutiny/meetings/999';
const REPORT = '/written/social-services-2013-14-q2';

const COUNCIL_ROUTES: Readonly<Record<string, Asked>> = {
  'GET /:council': { act: 'read', at: '' },
  'GET /:council/changes': { act: 'read', at: '/changes' },
  'GET /:council/changes.csv': { act: 'read', at: '/changes.csv' },
  'GET /:council/plans': { act: 'read', at: '/plans' },
  'GET /:council/plans.csv': { act: 'read', at: '/plans.csv' },
  'GET /:council/plans/:plan{.+}': { act: 'read', at: `/plans/${PLAN}` },
  'GET /:council/indicators': { act: 'read', at: '/indicators' },
  'GET /:council/indicators.csv': { act: 'read', at: '/indicators.csv' },
  'GET /:council/indicators/:code{.+}': { act: 'read', at: `/indicators/${INDICATOR}` },
  'GET /:council/indicators/:code{.+/history(?:\\.csv)?}': { act: 'read', at: `/indicators/${INDICATOR}/history` },
  'GET /:council/indicators/:code{.+/breakdowns(?:\\.csv)?}': { act: 'read', at: `/indicators/${INDICATOR}/breakdowns` },
  'GET /:council/indicators/:code{.+/rebase}': { act: 'set-up', at: `/indicators/${INDICATOR}/rebase` },
  'POST /:council/indicators/:code{.+/rebase}': { act: 'set-up', at: `/indicators/${INDICATOR}/rebase` },
  'GET /:council/indicators/:code{.+/comparison(?:\\.csv)?}': { act: 'read', at: `/indicators/${INDICATOR}/comparison` },
  'GET /:council/comparison': { act: 'read', at: '/comparison' },
  'GET /:council/comparison.csv': { act: 'read', at: '/comparison.csv' },
  'GET /:council/actions': { act: 'read', at: '/actions' },
  'GET /:council/actions.csv': { act: 'read', at: '/actions.csv' },
  'GET /:council/actions/:ref{.+}': { act: 'read', at: `/actions/${ACTION}` },
  'GET /:council/actions/:ref{.+/history(?:\\.csv)?}': { act: 'read', at: `/actions/${ACTION}/history` },
  'GET /:council/dashboards': { act: 'read', at: '/dashboards' },
  'GET /:council/dashboards.csv': { act: 'read', at: '/dashboards.csv' },
  'GET /:council/dashboards/:code{.+}': { act: 'read', at: '/dashboards/social-services' },
  'GET /:council/dashboards/new': { act: 'make-dashboard', at: '/dashboards/new' },
  'POST /:council/dashboards/new': { act: 'make-dashboard', at: '/dashboards/new' },
  'GET /:council/dashboards/:code{.+/edit}': { act: 'publish-dashboard', at: '/dashboards/social-services/edit' },
  'POST /:council/dashboards/:code{.+/edit}': { act: 'publish-dashboard', at: '/dashboards/social-services/edit' },
  'GET /:council/dashboards/:code{.+/unpublish}': { act: 'publish-dashboard', at: '/dashboards/social-services/unpublish' },
  'POST /:council/dashboards/:code{.+/unpublish}': { act: 'publish-dashboard', at: '/dashboards/social-services/unpublish' },
  'GET /:council/dashboards/:code{.+/delete}': { act: 'make-dashboard', at: '/dashboards/nothing/delete', absent: true },
  'POST /:council/dashboards/:code{.+/delete}': { act: 'make-dashboard', at: '/dashboards/nothing/delete' },
  'GET /:council/reports': { act: 'read', at: '/reports' },
  'GET /:council/reports.csv': { act: 'read', at: '/reports.csv' },
  'GET /:council/reports/:plan{.+}': { act: 'read', at: `/reports/${PLAN}` },
  'GET /:council/written': { act: 'see-drafts', at: '/written' },
  'GET /:council/written/new': { act: 'write-report', at: '/written/new' },
  'POST /:council/written/new': { act: 'write-report', at: '/written/new' },
  'GET /:council/written/templates': { act: 'see-drafts', at: '/written/templates' },
  'GET /:council/written/templates/new': { act: 'write-report', at: '/written/templates/new' },
  'POST /:council/written/templates/new': { act: 'write-report', at: '/written/templates/new' },
  'GET /:council/written/templates/:code': { act: 'write-report', at: '/written/templates/nothing', absent: true },
  'POST /:council/written/templates/:code': { act: 'write-report', at: '/written/templates/nothing' },
  'GET /:council/written/templates/:code/delete': { act: 'write-report', at: '/written/templates/nothing/delete', absent: true },
  'POST /:council/written/templates/:code/delete': { act: 'write-report', at: '/written/templates/nothing/delete' },
  'GET /:council/written/:code': { act: 'see-drafts', at: REPORT },
  'POST /:council/written/:code': { act: 'write-report', at: REPORT },
  'GET /:council/written/:code/preview': { act: 'see-drafts', at: `${REPORT}/preview` },
  'GET /:council/written/:code/settings': { act: 'write-report', at: `${REPORT}/settings` },
  'POST /:council/written/:code/settings': { act: 'write-report', at: `${REPORT}/settings` },
  'GET /:council/written/:code/discard': { act: 'write-report', at: `${REPORT}/discard` },
  'POST /:council/written/:code/discard': { act: 'write-report', at: `${REPORT}/discard` },
  // A contributor writes only in sections that name her.
  'GET /:council/written/:code/sections/:id': { act: 'write-section', at: `${REPORT}/sections/nothing`, absent: true },
  'POST /:council/written/:code/sections/:id': { act: 'write-section', at: `${REPORT}/sections/overview` },
  'POST /:council/written/:code/sections/:id/check': { act: 'write-section', at: `${REPORT}/sections/overview/check` },
  'GET /:council/written/:code/check': { act: 'see-drafts', at: `${REPORT}/check` },
  'POST /:council/written/:code/check': { act: 'write-report', at: `${REPORT}/check` },
  'GET /:council/written/:code/approve': { act: 'approve-report', at: `${REPORT}/approve` },
  'POST /:council/written/:code/approve': { act: 'approve-report', at: `${REPORT}/approve` },
  'GET /:council/written/:code/issue': { act: 'issue-report', at: `${REPORT}/issue` },
  'POST /:council/written/:code/issue': { act: 'issue-report', at: `${REPORT}/issue` },
  'GET /:council/issued': { act: 'read', at: '/issued' },
  'GET /:council/issued/:code': { act: 'read', at: '/issued/nothing', absent: true },
  'GET /:council/issued/:code/:number{[0-9]{1,6}}': { act: 'read', at: '/issued/nothing/1', absent: true },
  'GET /:council/issued/:code/:number{[0-9]{1,6}\\.(?:docx|pdf|html|xlsx|json)}': {
    act: 'read',
    at: '/issued/nothing/1.pdf',
    absent: true,
  },
  'GET /:council/issued/:code/:number{[0-9]{1,6}}/workbook.xlsx': { act: 'read', at: '/issued/nothing/1/workbook.xlsx', absent: true },
  'GET /:council/issued/:code/:number{[0-9]{1,6}}/why': { act: 'read', at: '/issued/nothing/1/why', absent: true },
  'GET /:council/issued/:code/:number{[0-9]{1,6}}/errata': { act: 'issue-report', at: '/issued/nothing/1/errata', absent: true },
  'POST /:council/issued/:code/:number{[0-9]{1,6}}/errata': { act: 'issue-report', at: '/issued/nothing/1/errata' },
  'GET /:council/look/:file': { act: 'read', at: '/look/nothing.css', absent: true },
  'GET /:council/set-up/look': { act: 'issue-report', at: '/set-up/look' },
  'POST /:council/set-up/look': { act: 'issue-report', at: '/set-up/look' },
  'GET /:council/thread': { act: 'read', at: '/thread' },
  'GET /:council/method': { act: 'read', at: '/method' },
  'GET /:council/search': { act: 'read', at: '/search?q=carers' },
  'GET /:council/export.xlsx': { act: 'read', at: '/export.xlsx' },
  'GET /:council/audit': { act: 'see-audit', at: '/audit' },
  'GET /:council/audit.csv': { act: 'see-audit', at: '/audit.csv' },
  'GET /:council/calendar': { act: 'read', at: '/calendar' },
  'GET /:council/calendar.csv': { act: 'read', at: '/calendar.csv' },
  'GET /:council/calendar.ics': { act: 'read', at: '/calendar.ics' },
  'GET /:council/calendar/period': { act: 'run-round', at: '/calendar/period?for=2013-14+Q3' },
  'GET /:council/calendar/year': { act: 'run-round', at: '/calendar/year?year=2013-14' },
  'POST /:council/calendar/period': { act: 'run-round', at: '/calendar/period?for=2013-14+Q3' },
  'POST /:council/calendar/year': { act: 'run-round', at: '/calendar/year?year=2013-14' },
  'GET /:council/returns': { act: 'enter-return', at: '/returns' },
  'POST /:council/returns': { act: 'enter-return', at: '/returns' },
  'GET /:council/returns.xlsx': { act: 'enter-return', at: '/returns.xlsx' },
  'GET /:council/returns/check': { act: 'enter-return', at: '/returns/check' },
  'POST /:council/returns/check': { act: 'enter-return', at: '/returns/check' },
  'POST /:council/returns/save': { act: 'enter-return', at: '/returns/save' },
  'GET /:council/returns/sent': { act: 'enter-return', at: '/returns/sent' },
  'GET /:council/returns/upload': { act: 'enter-return', at: '/returns/upload' },
  'POST /:council/returns/upload': { act: 'enter-return', at: '/returns/upload' },
  'POST /:council/returns/upload/choose': { act: 'enter-return', at: '/returns/upload/choose' },
  'GET /:council/returns/:kind{indicator|action}/:reference{.+}': { act: 'enter-return', at: RETURN },
  'POST /:council/returns/:kind{indicator|action}/:reference{.+}': { act: 'enter-return', at: RETURN },
  'GET /:council/sign-off': { act: 'approve-return', at: '/sign-off' },
  'POST /:council/sign-off': { act: 'approve-return', at: '/sign-off' },
  'GET /:council/round': { act: 'see-round', at: '/round' },
  'GET /:council/round.csv': { act: 'see-round', at: '/round.csv' },
  'POST /:council/round': { act: 'run-round', at: '/round' },
  'GET /:council/round/reopen': { act: 'run-round', at: `/round/reopen?item=indicator%2F2013-14+Q2%2F${INDICATOR}`, absent: true },
  'POST /:council/round/reopen': { act: 'run-round', at: '/round/reopen' },
  'GET /:council/scrutiny': { act: 'read', at: '/scrutiny' },
  'GET /:council/scrutiny/committees': { act: 'read', at: '/scrutiny/committees' },
  'GET /:council/scrutiny/committees/new': { act: 'run-meetings', at: '/scrutiny/committees/new' },
  'POST /:council/scrutiny/committees/new': { act: 'run-meetings', at: '/scrutiny/committees/new' },
  'GET /:council/scrutiny/committees/:code': { act: 'read', at: '/scrutiny/committees/nothing', absent: true },
  'GET /:council/scrutiny/committees/:code/edit': { act: 'run-meetings', at: '/scrutiny/committees/nothing/edit', absent: true },
  'POST /:council/scrutiny/committees/:code/edit': { act: 'run-meetings', at: '/scrutiny/committees/nothing/edit' },
  'GET /:council/scrutiny/meetings': { act: 'read', at: '/scrutiny/meetings' },
  'GET /:council/scrutiny/meetings/new': { act: 'run-meetings', at: '/scrutiny/meetings/new' },
  'POST /:council/scrutiny/meetings/new': { act: 'run-meetings', at: '/scrutiny/meetings/new' },
  'GET /:council/scrutiny/meetings/:meeting{[0-9]+}': { act: 'read', at: MEETING, absent: true },
  'GET /:council/scrutiny/meetings/:meeting{[0-9]+}/edit': { act: 'run-meetings', at: `${MEETING}/edit`, absent: true },
  'POST /:council/scrutiny/meetings/:meeting{[0-9]+}/edit': { act: 'run-meetings', at: `${MEETING}/edit` },
  'GET /:council/scrutiny/meetings/:meeting{[0-9]+}/record': { act: 'run-meetings', at: `${MEETING}/record`, absent: true },
  'POST /:council/scrutiny/meetings/:meeting{[0-9]+}/record': { act: 'run-meetings', at: `${MEETING}/record` },
  'POST /:council/scrutiny/meetings/:meeting{[0-9]+}/publish': { act: 'run-meetings', at: `${MEETING}/publish` },
  'POST /:council/scrutiny/meetings/:meeting{[0-9]+}/hold': { act: 'run-meetings', at: `${MEETING}/hold` },
  'GET /:council/scrutiny/meetings/:meeting{[0-9]+}/pack.pdf': { act: 'read', at: `${MEETING}/pack.pdf`, absent: true },
  'GET /:council/scrutiny/meetings/:meeting{[0-9]+}/minutes': { act: 'read', at: `${MEETING}/minutes`, absent: true },
  'GET /:council/scrutiny/meetings/:meeting{[0-9]+}/minutes.txt': { act: 'read', at: `${MEETING}/minutes.txt`, absent: true },
  'GET /:council/scrutiny/meetings/:meeting{[0-9]+}/minutes.docx': { act: 'read', at: `${MEETING}/minutes.docx`, absent: true },
  'GET /:council/scrutiny/meetings/:meeting{[0-9]+}/items/new': { act: 'run-meetings', at: `${MEETING}/items/new`, absent: true },
  'POST /:council/scrutiny/meetings/:meeting{[0-9]+}/items/new': { act: 'run-meetings', at: `${MEETING}/items/new` },
  'GET /:council/scrutiny/meetings/:meeting{[0-9]+}/items/:item{[0-9]+}/edit': {
    act: 'run-meetings',
    at: `${MEETING}/items/1/edit`,
    absent: true,
  },
  'POST /:council/scrutiny/meetings/:meeting{[0-9]+}/items/:item{[0-9]+}/edit': { act: 'run-meetings', at: `${MEETING}/items/1/edit` },
  'GET /:council/scrutiny/meetings/:meeting{[0-9]+}/items/:item{[0-9]+}/cover': {
    act: 'run-meetings',
    at: `${MEETING}/items/1/cover`,
    absent: true,
  },
  'POST /:council/scrutiny/meetings/:meeting{[0-9]+}/items/:item{[0-9]+}/cover': { act: 'run-meetings', at: `${MEETING}/items/1/cover` },
  'POST /:council/scrutiny/meetings/:meeting{[0-9]+}/items/:item{[0-9]+}/remove': { act: 'run-meetings', at: `${MEETING}/items/1/remove` },
  'GET /:council/scrutiny/meetings/:meeting{[0-9]+}/items/:item{[0-9]+}/cover.docx': {
    act: 'read',
    at: `${MEETING}/items/1/cover.docx`,
    absent: true,
  },
  'GET /:council/scrutiny/meetings/:meeting{[0-9]+}/items/:item{[0-9]+}/cover.pdf': {
    act: 'read',
    at: `${MEETING}/items/1/cover.pdf`,
    absent: true,
  },
  'GET /:council/scrutiny/ask': { act: 'ask-question', at: '/scrutiny/ask?report=nothing&issue=1&kind=indicator&subject=X', absent: true },
  'POST /:council/scrutiny/ask': { act: 'ask-question', at: '/scrutiny/ask' },
  'GET /:council/scrutiny/questions/:question{[0-9]+}': { act: 'read', at: '/scrutiny/questions/999', absent: true },
  'POST /:council/scrutiny/questions/:question{[0-9]+}/answer': { act: 'answer-question', at: '/scrutiny/questions/999/answer' },
  'POST /:council/scrutiny/questions/:question{[0-9]+}/due': { act: 'answer-question', at: '/scrutiny/questions/999/due' },
  'GET /:council/scrutiny/recommend': { act: 'ask-question', at: '/scrutiny/recommend' },
  'POST /:council/scrutiny/recommend': { act: 'ask-question', at: '/scrutiny/recommend' },
  'GET /:council/scrutiny/recommendations/:recommendation{[0-9]+}': { act: 'read', at: '/scrutiny/recommendations/999', absent: true },
  'POST /:council/scrutiny/recommendations/:recommendation{[0-9]+}/respond': {
    act: 'respond',
    at: '/scrutiny/recommendations/999/respond',
  },
  'POST /:council/scrutiny/recommendations/:recommendation{[0-9]+}/actions': {
    act: 'set-up',
    at: '/scrutiny/recommendations/999/actions',
  },
  'POST /:council/scrutiny/recommendations/:recommendation{[0-9]+}/close': {
    act: 'close-recommendation',
    at: '/scrutiny/recommendations/999/close',
  },
  'GET /:council/scrutiny/requests/new': { act: 'ask-question', at: '/scrutiny/requests/new' },
  'POST /:council/scrutiny/requests/new': { act: 'ask-question', at: '/scrutiny/requests/new' },
  'GET /:council/scrutiny/requests/:request{[0-9]+}': { act: 'read', at: '/scrutiny/requests/999', absent: true },
  'POST /:council/scrutiny/requests/:request{[0-9]+}/answer': { act: 'set-up', at: '/scrutiny/requests/999/answer' },
  'GET /:council/scrutiny/tracker': { act: 'read', at: '/scrutiny/tracker' },
  'GET /:council/scrutiny/tracker.csv': { act: 'read', at: '/scrutiny/tracker.csv' },
  'GET /:council/scrutiny/tracker.docx': { act: 'read', at: '/scrutiny/tracker.docx' },
  'GET /:council/scrutiny/tracker.pdf': { act: 'read', at: '/scrutiny/tracker.pdf' },
  'GET /:council/people': { act: 'see-people', at: '/people' },
  'GET /:council/people.csv': { act: 'see-people', at: '/people.csv' },
  'GET /:council/people/:person': { act: 'see-people', at: '/people/SOMEBODY' },
  'GET /:council/people/invite': { act: 'manage-people', at: '/people/invite' },
  'POST /:council/people/invite': { act: 'manage-people', at: '/people/invite' },
  'POST /:council/people/:person/deputy': { act: 'manage-people', at: '/people/SOMEBODY/deputy' },
  'POST /:council/people/:person/end': { act: 'manage-people', at: '/people/SOMEBODY/end' },
  'POST /:council/people/:person/invite-again': { act: 'manage-people', at: '/people/SOMEBODY/invite-again' },
  'POST /:council/people/:person/no-deputy': { act: 'manage-people', at: '/people/SOMEBODY/no-deputy' },
  'POST /:council/people/:person/no-two-factor': { act: 'manage-people', at: '/people/SOMEBODY/no-two-factor' },
  'POST /:council/people/:person/reinstate': { act: 'manage-people', at: '/people/SOMEBODY/reinstate' },
  'POST /:council/people/:person/reset': { act: 'manage-people', at: '/people/SOMEBODY/reset' },
  'POST /:council/people/:person/roles': { act: 'manage-people', at: '/people/SOMEBODY/roles' },
  'GET /:council/set-up': { act: 'set-up', at: '/set-up' },
  'GET /:council/set-up/tree': { act: 'set-up', at: `/set-up/tree?plan=${PLAN}` },
  'GET /:council/set-up/council': { act: 'set-up', at: '/set-up/council' },
  'POST /:council/set-up/council': { act: 'set-up', at: '/set-up/council' },
  'POST /:council/set-up/objectives/move': { act: 'set-up', at: '/set-up/objectives/move?row=SS%2F1' },
  'GET /:council/set-up/targets': { act: 'set-up', at: `/set-up/targets?plan=${PLAN}&year=2013-14` },
  'POST /:council/set-up/targets': { act: 'set-up', at: '/set-up/targets' },
  'GET /:council/set-up/rollover': { act: 'set-up', at: '/set-up/rollover' },
  'POST /:council/set-up/rollover': { act: 'set-up', at: '/set-up/rollover' },
  'GET /:council/set-up/rollover/:change{[0-9]+}': { act: 'set-up', at: '/set-up/rollover/1', absent: true },
  ...setUpRoutes(),
};

/** Routes that belong to no council and are there for whoever has not signed in. */
const OPEN_ROUTES: readonly string[] = [
  'GET /accessibility',
  'GET /assets/*',
  'GET /gallery',
  'GET /healthz',
  'GET /invitation/:token',
  'GET /reset',
  'GET /reset/:token',
  'GET /reset/asked',
  'GET /sign-in',
  'GET /sign-in/code',
  'GET /sign-in/first/:token',
  'GET /sign-in/openid',
  'GET /sign-in/openid/callback',
  'POST /invitation/:token',
  'POST /reset',
  'POST /reset/:token',
  'POST /sign-in',
  'POST /sign-in/code',
  'POST /sign-in/example',
  'POST /sign-in/first/:token',
  'POST /sign-out',
];

/** Routes for whoever has signed in, about herself or about the councils that are hers. */
const OWN_ROUTES: readonly string[] = [
  'GET /',
  'GET /:council/import',
  'GET /account',
  'GET /account/two-factor',
  'GET /import',
  'GET /import/:token',
  'GET /import/done/:council',
  'POST /account/deputies',
  'POST /account/deputies/remove',
  'POST /account/name',
  'POST /account/password',
  'POST /account/sessions/end',
  'POST /account/sessions/end-others',
  'POST /account/two-factor',
  'POST /account/two-factor/off',
  'POST /import',
  'POST /import/:token',
];

let served: Served;
let elsewhere: Visitor;
let routes: readonly string[];

beforeAll(async () => {
  const { organisation } = aCouncil();
  const calendar = [{ period: '2013-14 Q3', opens: '2026-11-01', due: '2026-12-01', approveBy: null, locks: null }];
  served = await serving([{ ...(await vale()), calendar }, aCouncil({ organisation: { ...organisation, name: 'Elsewhere' } })]);
  await beginReport(served.context, VALE, { template: 'standard', plan: PLAN, period: '2013-14 Q2', from: 'template' });
  elsewhere = await served.as({
    email: 'elsewhere@council.example',
    name: 'E. Lsewhere',
    grants: [
      { role: 'administrator', scope: WHOLE_COUNCIL },
      { role: 'officer', scope: WHOLE_COUNCIL },
      { role: 'approver', scope: WHOLE_COUNCIL },
      { role: 'contributor', scope: WHOLE_COUNCIL },
    ],
    councils: ['elsewhere'],
  });
  routes = [...new Set(served.app.routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path}`))];
});
afterAll(() => served.close());

/** Asks as the browser of somebody would: a form with nothing in it for what is posted. */
function ask(visitor: Visitor, route: string, { at }: Asked): Promise<Response> {
  const address = `/${VALE}${at.replace('SOMEBODY', served.id)}`;
  return route.startsWith('GET') ? visitor.get(address) : visitor.post(address, new URLSearchParams());
}

/** What only somebody of the council may read, wherever it stands. */
const SECRETS = ['Vale of Glamorgan', 'Named social worker', 'Carers offered', 'test@council.example', 'Head of Adult Services'];

it('every route says who may use it, and none is written down that is not there', () => {
  const known = [...Object.keys(COUNCIL_ROUTES), ...OPEN_ROUTES, ...OWN_ROUTES];
  expect(routes.filter((route) => !known.includes(route)).sort()).toEqual([]);
  expect(known.filter((route) => !routes.includes(route)).sort()).toEqual([]);
});

describe('whoever has not signed in', () => {
  it('is sent to sign in from every page that is not open, whether it is there or not', async () => {
    const answers = await Promise.all(Object.entries(COUNCIL_ROUTES).map(([route, asked]) => ask(served.stranger, route, asked)));
    const [pages, forms] = [answers.filter(({ status }) => status === 303), answers.filter(({ status }) => status === 401)];
    expect(pages.length + forms.length).toBe(answers.length);
    expect(pages.every(({ headers }) => headers.get('location')?.startsWith('/sign-in?to='))).toBe(true);
    const nowhere = await served.stranger.get('/atlantis/indicators');
    expect([nowhere.status, nowhere.headers.get('location')]).toEqual([303, '/sign-in?to=%2Fatlantis%2Findicators']);
  });
});

describe('whoever runs another council', () => {
  it('finds none of its pages, no form of it, and nothing of it in the answers', async () => {
    const before = await councilRevision(served.context, VALE);
    const found: string[] = [];
    for (const [route, asked] of Object.entries(COUNCIL_ROUTES)) {
      const answer = await ask(elsewhere, route, asked);
      const text = await answer.text();
      if (answer.status !== 404 || SECRETS.some((secret) => text.includes(secret))) found.push(`${route}: ${answer.status}`);
    }
    expect(found).toEqual([]);
    expect(await councilRevision(served.context, VALE)).toBe(before);
  });

  it('sees her own council alone in the list of councils', async () => {
    const front = await elsewhere.text('/');
    expect(front).toContain('Elsewhere');
    expect(SECRETS.filter((secret) => front.includes(secret))).toEqual([]);
  });

  it('is told the same of a council that is there and of one that is not', async () => {
    const words = async (council: string) => (await elsewhere.text(`/${council}/indicators`)).replaceAll(council, 'X');
    expect(await words(VALE)).toBe(await words('atlantis'));
  });
});

describe.each(ROLES)('a %s of the whole council', (role) => {
  it('finds the pages of what she may do, and no others', async () => {
    const visitor = await served.as(role);
    const grants = [{ role, scope: WHOLE_COUNCIL }];
    const wrong: string[] = [];
    for (const [route, asked] of Object.entries(COUNCIL_ROUTES)) {
      const may = mayAnywhere(grants, asked.act);
      // What she may post is tried by each page's own tests; here it would end people and change rows.
      if (may && (route.startsWith('POST') || asked.absent === true)) continue;
      const { status } = await ask(visitor, route, asked);
      if (may ? status === 404 || status >= 500 : status !== 404)
        wrong.push(`${route}: ${status}, for ${asked.act} of ${JSON.stringify(PERMISSIONS[asked.act])}`);
    }
    expect(wrong).toEqual([]);
  });
});

it('whoever may do nothing leaves nothing behind', async () => {
  const reader = await served.as('reader');
  const before = await auditHead(served.context.store.db, VALE);
  for (const [route, asked] of Object.entries(COUNCIL_ROUTES)) if (route.startsWith('POST')) await ask(reader, route, asked);
  expect(await auditHead(served.context.store.db, VALE)).toEqual(before);
});
