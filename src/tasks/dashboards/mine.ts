import { periodNamesFor } from '../../briefing/periodName.ts';
import { wordingOf } from '../../briefing/wording.ts';
import type { DashboardDraft } from '../../model/dashboardDraft.ts';
import { type DraftsOf, draftsState, readDraft, readDrafts } from '../../store/dashboards/drafts.ts';
import type { Context } from '../context.ts';
import { currentFrame } from '../councils.ts';
import { accountOf, noSuch, permit } from '../permit.ts';
import { publishedCodes } from './published.ts';

/* What somebody is making, which she alone sees. */

/** Whose drafts are asked for; null for the operator, whom no account stands for: she makes none. */
export function draftsOf(context: Context, organisation: string): DraftsOf | null {
  permit(context, organisation, 'read');
  const owner = accountOf(context);
  return owner === '' ? null : { organisation, owner };
}

/** @throws NotFoundFault for whoever may make no dashboards */
export function maker(context: Context, organisation: string): DraftsOf {
  permit(context, organisation, 'make-dashboard');
  const hers = draftsOf(context, organisation);
  if (hers === null) throw noSuch(organisation);
  return hers;
}

/** Her dashboard in the making with this code; null where she has none. */
export async function myDraft(context: Context, organisation: string, code: string): Promise<DashboardDraft | null> {
  const hers = draftsOf(context, organisation);
  return hers === null ? null : readDraft(context.store.db, hers, code);
}

/** A text that is another whenever anything is that she alone sees: pages that show it are kept for no longer. */
export async function myDashboardsState(context: Context, organisation: string): Promise<string> {
  const hers = draftsOf(context, organisation);
  return hers === null ? '' : draftsState(context.store.db, hers);
}

/** One of her dashboards in the making, in a list. */
export interface MyDashboard {
  readonly code: string;
  readonly title: string;
  readonly indicators: number;
  /** whether it is a working copy of a published one */
  readonly copy: boolean;
  /** "10:00 on 22 November 2026" */
  readonly savedText: string;
}

/** What she is making at a council, by title. */
export async function myDashboards(context: Context, organisation: string): Promise<readonly MyDashboard[]> {
  const hers = draftsOf(context, organisation);
  if (hers === null) return [];
  const { organisation: council, dashboards } = await currentFrame(context, organisation);
  const names = periodNamesFor(wordingOf(council), council.yearStarts);
  const published = publishedCodes(dashboards);
  return (await readDrafts(context.store.db, hers)).map(({ code, title, entries, at }) => ({
    code,
    title,
    indicators: entries.length,
    copy: published.has(code),
    savedText: names.instant(at),
  }));
}
