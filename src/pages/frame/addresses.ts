import type { ItemKey } from '../../model/entry.ts';
import type { PeriodText } from '../../model/period.ts';

export type Query = Readonly<Record<string, string | null | undefined>>;

/** A reference as a path: its slashes stay, so that an address reads as the reference does; all else is encoded. */
function path(reference: string): string {
  return reference.split('/').map(encodeURIComponent).join('/');
}

function withQuery(address: string, query: Query): string {
  const said = Object.entries(query).flatMap(([name, value]) => (value == null || value === '' ? [] : [[name, value]]));
  return said.length === 0 ? address : `${address}?${new URLSearchParams(said)}`;
}

/** Formats in which something is taken away; each is the end of its address. */
const DOWNLOADS = ['docx', 'pdf', 'xlsx', 'csv', 'json', 'html'] as const;
export type Download = (typeof DOWNLOADS)[number];

/** Where a council's pages are. All keep the period and the date of knowledge that the reader chose. */
export interface Addresses {
  home(query?: Query): string;
  changes(query?: Query): string;
  changesCsv(query?: Query): string;
  plans(query?: Query): string;
  plansCsv(query?: Query): string;
  plan(code: string, query?: Query): string;
  indicators(query?: Query): string;
  indicatorsCsv(query?: Query): string;
  indicator(code: string, query?: Query): string;
  indicatorHistory(code: string, query?: Query): string;
  indicatorHistoryCsv(code: string, query?: Query): string;
  /** one indicator by area, team or age band; `by` chooses which */
  breakdowns(code: string, query?: Query): string;
  breakdownsCsv(code: string, query?: Query): string;
  /** where the limits of its process begin anew, and a form for one more */
  rebase(code: string, query?: Query): string;
  /** one indicator beside other councils; without a code, every indicator that figures of others are held for */
  comparison(code?: string | null, query?: Query): string;
  comparisonCsv(code?: string | null, query?: Query): string;
  actions(query?: Query): string;
  actionsCsv(query?: Query): string;
  action(ref: string, query?: Query): string;
  actionHistory(ref: string, query?: Query): string;
  actionHistoryCsv(ref: string, query?: Query): string;
  dashboards(query?: Query): string;
  dashboardsCsv(query?: Query): string;
  dashboard(code: string, query?: Query): string;
  dashboardNew(query?: Query): string;
  dashboardEdit(code: string, query?: Query): string;
  dashboardDelete(code: string): string;
  dashboardUnpublish(code: string): string;
  dashboardAs(code: string, format: Download, query?: Query): string;
  reports(query?: Query): string;
  reportsCsv(query?: Query): string;
  report(plan: string, query?: Query): string;
  reportAs(plan: string, format: Download, query?: Query): string;
  /** my returns; with a query the whole page of one */
  returns(query?: Query): string;
  /** one return; `for` is its period, since `period` is the one that pages show */
  returnItem(key: ItemKey): string;
  returnsSent(): string;
  returnsCheck(): string;
  returnsSave(): string;
  returnsWorkbook(): string;
  returnsUpload(): string;
  signOff(query?: Query): string;
  round(query?: Query): string;
  calendar(query?: Query): string;
  /** reports in the making, and those that were issued; the tails are named by `reportWays` */
  written(tail?: string, query?: Query): string;
  /** of one report its latest issue, unless the tail names another or something of it */
  issued(report?: string, tail?: string): string;
  /** meetings and scrutiny; the tails are named by `scrutinyWays` */
  scrutiny(tail?: string, query?: Query): string;
  setUp(tail?: string, query?: Query): string;
  /** a file of the council's look */
  look(file: string): string;
  people(tail?: string, query?: Query): string;
  audit(query?: Query): string;
  import(): string;
  workbook(): string;
  /** the golden thread; with `from` that of one thing */
  thread(query?: Query): string;
  method(query?: Query): string;
  search(query?: Query): string;
}

/**
 * The addresses of one council's pages.
 * @param kept what the reader chose and every link carries on; null values are left out
 */
export function addressesOf(council: string, kept: { readonly period: PeriodText | null; readonly known: string | null }): Addresses {
  const root = `/${encodeURIComponent(council)}`;
  const at =
    (tail: string) =>
    (query: Query = {}) =>
      withQuery(root + tail, { period: kept.period, known: kept.known, ...query });
  // What is collected and set up has periods of its own: it does not carry on the one that figures are looked at for.
  const bare =
    (tail: string) =>
    (query: Query = {}) =>
      withQuery(root + tail, query);
  return {
    home: at(''),
    changes: at('/changes'),
    changesCsv: at('/changes.csv'),
    plans: at('/plans'),
    plansCsv: at('/plans.csv'),
    plan: (code, query) => at(`/plans/${path(code)}`)(query),
    indicators: at('/indicators'),
    indicatorsCsv: at('/indicators.csv'),
    indicator: (code, query) => at(`/indicators/${path(code)}`)(query),
    indicatorHistory: (code, query) => at(`/indicators/${path(code)}/history`)(query),
    indicatorHistoryCsv: (code, query) => at(`/indicators/${path(code)}/history.csv`)(query),
    breakdowns: (code, query) => at(`/indicators/${path(code)}/breakdowns`)(query),
    breakdownsCsv: (code, query) => at(`/indicators/${path(code)}/breakdowns.csv`)(query),
    rebase: (code, query) => bare(`/indicators/${path(code)}/rebase`)(query),
    comparison: (code, query) => at(code == null ? '/comparison' : `/indicators/${path(code)}/comparison`)(query),
    comparisonCsv: (code, query) => at(code == null ? '/comparison.csv' : `/indicators/${path(code)}/comparison.csv`)(query),
    actions: at('/actions'),
    actionsCsv: at('/actions.csv'),
    action: (ref, query) => at(`/actions/${path(ref)}`)(query),
    actionHistory: (ref, query) => at(`/actions/${path(ref)}/history`)(query),
    actionHistoryCsv: (ref, query) => at(`/actions/${path(ref)}/history.csv`)(query),
    dashboards: at('/dashboards'),
    dashboardsCsv: at('/dashboards.csv'),
    dashboard: (code, query) => at(`/dashboards/${path(code)}`)(query),
    // What is made is no matter of a period.
    dashboardNew: bare('/dashboards/new'),
    dashboardEdit: (code, query) => bare(`/dashboards/${path(code)}/edit`)(query),
    dashboardDelete: (code) => bare(`/dashboards/${path(code)}/delete`)(),
    dashboardUnpublish: (code) => bare(`/dashboards/${path(code)}/unpublish`)(),
    dashboardAs: (code, format, query) => at(`/dashboards/${path(code)}.${format}`)(query),
    reports: at('/reports'),
    reportsCsv: at('/reports.csv'),
    report: (plan, query) => at(`/reports/${path(plan)}`)(query),
    reportAs: (plan, format, query) => at(`/reports/${path(plan)}.${format}`)(query),
    returns: bare('/returns'),
    returnItem: ({ kind, reference, period }) => withQuery(`${root}/returns/${kind}/${path(reference)}`, { for: period }),
    returnsSent: bare('/returns/sent'),
    returnsCheck: bare('/returns/check'),
    returnsSave: bare('/returns/save'),
    returnsWorkbook: bare('/returns.xlsx'),
    returnsUpload: bare('/returns/upload'),
    signOff: bare('/sign-off'),
    round: bare('/round'),
    calendar: bare('/calendar'),
    written: (tail = '', query) => bare(`/written${tail}`)(query),
    issued: (report, tail) => `${root}/issued${[report, tail].flatMap((part) => (part === undefined ? [] : [`/${path(part)}`])).join('')}`,
    scrutiny: (tail = '', query) => bare(`/scrutiny${tail}`)(query),
    setUp: (tail = '', query) => bare(`/set-up${tail}`)(query),
    look: (file) => `${root}/look/${encodeURIComponent(file)}`,
    people: (tail = '', query) => bare(`/people${tail}`)(query),
    audit: bare('/audit'),
    import: () => `${root}/import`,
    workbook: () => `${root}/export.xlsx`,
    thread: at('/thread'),
    method: at('/method'),
    search: at('/search'),
  };
}

/** The place on the page of the method where a rule is explained. */
export function schemeAnchor(name: string): string {
  return `scheme-${name.replace(/[^A-Za-z0-9]+/g, '-')}`;
}

/** Pages that belong to no council. */
export const ROOF = { front: '/', import: '/import', accessibility: '/accessibility', gallery: '/gallery', account: '/account' } as const;
