import { type DashboardDraft, dashboardCode } from '../../model/dashboardDraft.ts';
import { readDraft, readDrafts, saveDraft } from '../../store/dashboards/drafts.ts';
import type { Context } from '../context.ts';
import { currentFrame } from '../councils.ts';
import { nameOf, noSuch, permit } from '../permit.ts';
import type { Frame } from '../reading.ts';
import { type MakerProblem, makerProblems } from './check.ts';
import { maker } from './mine.ts';
import { publishedCodes } from './published.ts';
import { asNew, entriesTyped, type TypedDashboard } from './typed.ts';

/** What became of a saving. Only `saved` changed anything. */
export type SavedDashboard =
  | { readonly kind: 'saved'; readonly draft: DashboardDraft }
  | { readonly kind: 'problems'; readonly problems: readonly MakerProblem[] }
  /** it was saved in between, in another window of hers: what was saved */
  | { readonly kind: 'conflict'; readonly held: DashboardDraft };

function saysSame(a: DashboardDraft, b: DashboardDraft): boolean {
  return JSON.stringify([a.title, a.entries, a.base]) === JSON.stringify([b.title, b.entries, b.base]);
}

/** @throws NotFoundFault for a dashboard that is neither hers nor one that she may change */
function permitCode(context: Context, organisation: string, frame: Frame, code: string): void {
  if (!publishedCodes(frame.dashboards).has(code)) throw noSuch(organisation);
  permit(context, organisation, 'publish-dashboard');
}

/**
 * Keeps a dashboard as whoever makes it typed it, for her alone. Overwrites nothing that she has not seen.
 * @param code of the draft, or of the published dashboard that it is a working copy of; null for a new one
 * @throws NotFoundFault where she may not
 */
export async function saveDashboard(
  context: Context,
  organisation: string,
  code: string | null,
  typed: TypedDashboard,
): Promise<SavedDashboard> {
  const hers = maker(context, organisation);
  const { db } = context.store;
  const [frame, drafts] = [await currentFrame(context, organisation), await readDrafts(db, hers)];
  const held = drafts.find((draft) => draft.code === code) ?? null;
  if (code !== null && held === null) permitCode(context, organisation, frame, code);
  const problems = makerProblems(typed, code, frame, drafts);
  if (problems.length > 0) return { kind: 'problems', problems };
  const taken = new Set([...publishedCodes(frame.dashboards), ...drafts.map((draft) => draft.code)]);
  const draft: DashboardDraft = {
    code: code ?? dashboardCode(typed.title, taken),
    title: typed.title.trim(),
    entries: entriesTyped(typed.places),
    version: (held?.version ?? 0) + 1,
    owner: hers.owner,
    name: nameOf(context),
    base: typed.base,
    at: context.clock(),
  };
  if (held !== null && saysSame(held, draft)) return { kind: 'saved', draft: held };
  if (held !== null && held.version !== typed.seen) return { kind: 'conflict', held };
  if (await context.store.transaction((write) => saveDraft(write, organisation, draft))) return { kind: 'saved', draft };
  const now = await readDraft(db, hers, draft.code);
  // Deleted in between, in another window: then what she typed is a new one.
  return now === null ? saveDashboard(context, organisation, null, asNew(typed)) : { kind: 'conflict', held: now };
}
