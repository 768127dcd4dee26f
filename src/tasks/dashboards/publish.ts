import { periodNamesFor } from '../../briefing/periodName.ts';
import { wordingOf } from '../../briefing/wording.ts';
import { type DashboardDraft, dashboardCode } from '../../model/dashboardDraft.ts';
import type { DashboardEntry } from '../../model/plan.ts';
import { deleteDraft, readDraft, saveDraft } from '../../store/dashboards/drafts.ts';
import { historyOf } from '../../store/history.ts';
import { DASHBOARDS } from '../../store/nouns.ts';
import { changeCouncil, RowChangedFault, rowDigest, type Seen } from '../changeCouncil.ts';
import type { Context } from '../context.ts';
import { currentFrame } from '../councils.ts';
import { nameOf, noSuch, permit } from '../permit.ts';
import { maker } from './mine.ts';
import { digestOfRows, entriesOf, publishedCodes, publishedRows, publishedTitle, rowsOf } from './published.ts';
import { type SavedDashboard, saveDashboard } from './save.ts';
import type { TypedDashboard } from './typed.ts';

/** What became of publishing. Where it is not `published`, what she typed is in the form, and saved where it could be. */
export type PublishedDashboard =
  | { readonly kind: 'published'; readonly code: string }
  | Exclude<SavedDashboard, { readonly kind: 'saved' }>
  /** somebody else published or withdrew the dashboard since she began */
  | {
      readonly kind: 'overtaken';
      readonly draft: DashboardDraft;
      /** "Anna Officer, 9:00 on 22 November 2026" */
      readonly by: string;
      /** digest of what is published now; null where it was withdrawn */
      readonly base: string | null;
    };

/** Who changed the rows of a published dashboard last, and when: "Anna Officer, 9:00 on 22 November 2026". */
export async function lastPublished(context: Context, organisation: string, code: string): Promise<string> {
  const { organisation: council } = await currentFrame(context, organisation);
  const [last] = await historyOf(context.store.db, organisation, DASHBOARDS, { dashboard: code });
  if (last === undefined) return '';
  const names = periodNamesFor(wordingOf(council), council.yearStarts);
  return `${last.change.who}, ${names.instant(last.change.at)}`;
}

const keyOf = ({ dashboard, indicator }: DashboardEntry): readonly string[] => [dashboard, indicator];

/** The rows that are to be as they were when they were looked at, so that two who publish at once do not mix theirs. */
function seenOf(held: readonly DashboardEntry[], rows: readonly DashboardEntry[]): Seen[] {
  const before = new Map(held.map((row) => [row.indicator, row]));
  const all = new Map([...held, ...rows].map((row) => [row.indicator, row]));
  return [...all.values()].map((row) => {
    const was = before.get(row.indicator);
    return { sheet: 'dashboards', key: keyOf(row), digest: was === undefined ? null : rowDigest(was) };
  });
}

/** A code of its own for a new dashboard whose code somebody else published first. */
async function publishableCode(context: Context, organisation: string, { code, title, base }: DashboardDraft): Promise<string> {
  const taken = publishedCodes((await currentFrame(context, organisation)).dashboards);
  return base === null && taken.has(code) ? dashboardCode(title, taken) : code;
}

/**
 * Saves a dashboard and shows it to everybody at the council: its rows take the place of those published under its code, as
 * one change of the council, and it is no longer in the making.
 * @throws NotFoundFault where she may not
 */
export async function publishDashboard(
  context: Context,
  organisation: string,
  code: string | null,
  typed: TypedDashboard,
): Promise<PublishedDashboard> {
  permit(context, organisation, 'publish-dashboard');
  const hers = maker(context, organisation);
  const saved = await saveDashboard(context, organisation, code, typed);
  if (saved.kind !== 'saved') return saved;
  const { draft } = saved;
  const as = await publishableCode(context, organisation, draft);
  const held = publishedRows((await currentFrame(context, organisation)).dashboards, as);
  const overtaken = async (): Promise<PublishedDashboard> => {
    const { dashboards } = await currentFrame(context, organisation);
    const base = digestOfRows(publishedRows(dashboards, as));
    return { kind: 'overtaken', draft, by: await lastPublished(context, organisation, as), base };
  };
  if (digestOfRows(held) !== draft.base) return overtaken();
  const rows = rowsOf({ ...draft, code: as });
  const kept = new Set(rows.map(({ indicator }) => indicator));
  const gone = held.filter(({ indicator }) => !kept.has(indicator));
  try {
    const edit = { rows: { dashboards: rows }, withdraw: { dashboards: gone.map(keyOf) } };
    await changeCouncil(context, organisation, edit, { why: `Dashboard "${draft.title}" published`, seen: seenOf(held, rows) });
  } catch (error) {
    if (error instanceof RowChangedFault) return overtaken();
    throw error;
  }
  await context.store.transaction((write) => deleteDraft(write, hers, draft.code));
  return { kind: 'published', code: as };
}

/**
 * Takes a published dashboard back: its rows are withdrawn, and whoever does it has it as one of her own in the making. A
 * working copy that she has of it stays as it is.
 * @throws NotFoundFault where it is not published, or she may not; ChangedSinceFault where somebody changes it meanwhile
 */
export async function unpublishDashboard(context: Context, organisation: string, code: string): Promise<void> {
  permit(context, organisation, 'publish-dashboard');
  const hers = maker(context, organisation);
  const held = publishedRows((await currentFrame(context, organisation)).dashboards, code);
  if (held.length === 0) throw noSuch(organisation);
  const copy = await readDraft(context.store.db, hers, code);
  const title = publishedTitle(held, code);
  const content = copy ?? { code, title, entries: entriesOf(held), version: 0, owner: hers.owner };
  const draft = { ...content, version: content.version + 1, base: null, name: nameOf(context), at: context.clock() };
  // Her copy first: what happens in between costs nobody anything.
  await context.store.transaction((write) => saveDraft(write, organisation, draft));
  const why = `Dashboard "${title}" taken back`;
  await changeCouncil(context, organisation, { withdraw: { dashboards: held.map(keyOf) } }, { why, seen: seenOf(held, []) });
}

/**
 * Deletes a dashboard in the making, or a working copy; a published one stays.
 * @throws NotFoundFault where she has none with this code
 */
export async function deleteDashboard(context: Context, organisation: string, code: string): Promise<void> {
  const hers = maker(context, organisation);
  if ((await readDraft(context.store.db, hers, code)) === null) throw noSuch(organisation);
  await context.store.transaction((write) => deleteDraft(write, hers, code));
}
