import { briefDashboard } from '../briefing/dashboard.ts';
import type { DashboardBriefing } from '../briefing/types.ts';
import type { DashboardDraft } from '../model/dashboardDraft.ts';
import { NotFoundFault } from '../model/fault.ts';
import type { DashboardEntry } from '../model/plan.ts';
import type { Context } from './context.ts';
import { myDraft } from './dashboards/mine.ts';
import { publishedRows, publishedTitle, rowsOf } from './dashboards/published.ts';
import { figuresOf, type Reading } from './reading.ts';

/** A published dashboard in a list of dashboards. */
export interface ListedDashboard {
  readonly code: string;
  readonly title: string;
  readonly indicators: number;
}

/** The published dashboards of a council, in its order. */
export function dashboards({ frame }: Reading): readonly ListedDashboard[] {
  const listed = new Map<string, ListedDashboard>();
  for (const { dashboard: code, title } of frame.dashboards) {
    const known = listed.get(code);
    listed.set(code, {
      code,
      title: known && known.title !== code ? known.title : (title ?? code),
      indicators: (known?.indicators ?? 0) + 1,
    });
  }
  return [...listed.values()];
}

/** What a dashboard is called, and who sees it. */
export interface DashboardStanding {
  readonly code: string;
  readonly title: string;
  /** `private`: whoever makes it alone sees it */
  readonly state: 'published' | 'private';
  /** name of whoever makes a private one; null for a published one */
  readonly owner: string | null;
  /** whether a published one stands under the same code: what is shown, or what the private one is a working copy of */
  readonly published: boolean;
  /** whether she has a working copy of the published one, shown or not */
  readonly copy: boolean;
}

/** A dashboard opened: its entries, and how it stands. */
interface OpenedDashboard {
  readonly standing: DashboardStanding;
  /** in their order, of indicators that the council has */
  readonly rows: readonly DashboardEntry[];
}

function standingOf(code: string, title: string, draft: DashboardDraft | null, published: boolean, asPrivate: boolean): DashboardStanding {
  const shared = { code, title, published, copy: published && draft !== null };
  return asPrivate && draft !== null ? { ...shared, state: 'private', owner: draft.name } : { ...shared, state: 'published', owner: null };
}

/**
 * The published dashboard with this code; her own where none is published, or where she asks for her working copy of it.
 * @throws NotFoundFault where there is none for her
 */
async function opened(context: Context, { frame, at, standpoint }: Reading, code: string, copy: boolean): Promise<OpenedDashboard> {
  const held = publishedRows(frame.dashboards, code);
  const published = held.length > 0;
  const draft = await myDraft(context, at.organisation, code);
  if (draft === null && (!published || copy)) throw new NotFoundFault(`${standpoint.name} has no dashboard "${code}"`);
  if (draft === null || (published && !copy)) {
    return { rows: held, standing: standingOf(code, publishedTitle(held, code), draft, published, false) };
  }
  const known = new Set(frame.indicators.map((indicator) => indicator.code));
  const rows = rowsOf(draft).filter(({ indicator }) => known.has(indicator));
  return { rows, standing: standingOf(code, draft.title, draft, published, true) };
}

async function briefed(context: Context, reading: Reading, code: string, rows: readonly DashboardEntry[]): Promise<DashboardBriefing> {
  const indicators = rows.map(({ indicator }) => indicator);
  const council = await figuresOf(context, reading, indicators);
  const { period, standpoint } = reading;
  return briefDashboard({ ...council, dashboards: rows }, period.text, code, { asKnown: standpoint.asKnown });
}

/** Which of a published dashboard and somebody's working copy of it is asked for. */
export interface DashboardChoice {
  /** her working copy, which she alone sees; otherwise the published one, where there is one */
  readonly copy?: boolean;
}

/**
 * One dashboard, judged for the period: the published one with this code, else her own that is in the making. Reads the
 * figures of its own indicators and no others.
 * @throws NotFoundFault where the council has no such dashboard for the one who asks
 */
export async function dashboard(
  context: Context,
  reading: Reading,
  code: string,
  choice: DashboardChoice = {},
): Promise<DashboardBriefing> {
  return (await openDashboard(context, reading, code, choice)).briefing;
}

/**
 * The same, with what it is called and who sees it.
 * @throws NotFoundFault as `dashboard`
 */
export async function openDashboard(
  context: Context,
  reading: Reading,
  code: string,
  { copy = false }: DashboardChoice = {},
): Promise<{ readonly briefing: DashboardBriefing; readonly standing: DashboardStanding }> {
  const { rows, standing } = await opened(context, reading, code, copy);
  return { briefing: await briefed(context, reading, code, rows), standing };
}

/**
 * What a dashboard is called, and who sees it.
 * @throws NotFoundFault as `dashboard`
 */
export async function dashboardStanding(
  context: Context,
  reading: Reading,
  code: string,
  { copy = false }: DashboardChoice = {},
): Promise<DashboardStanding> {
  return (await opened(context, reading, code, copy)).standing;
}

/** Every published dashboard of a council, judged for the period. */
export function allDashboards(context: Context, reading: Reading): Promise<readonly DashboardBriefing[]> {
  const held = reading.frame.dashboards;
  return Promise.all(dashboards(reading).map(({ code }) => briefed(context, reading, code, publishedRows(held, code))));
}
