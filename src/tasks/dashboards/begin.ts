import { periodNamesFor } from '../../briefing/periodName.ts';
import { wordingOf } from '../../briefing/wording.ts';
import type { DashboardDraft } from '../../model/dashboardDraft.ts';
import { readDraft } from '../../store/dashboards/drafts.ts';
import type { Context } from '../context.ts';
import { currentFrame } from '../councils.ts';
import { noSuch, permit } from '../permit.ts';
import { maker } from './mine.ts';
import { lastPublished } from './publish.ts';
import { digestOfRows, publishedRows, publishedTitle } from './published.ts';
import { placesOf, placesPublished, type TypedDashboard } from './typed.ts';

const NOTHING: TypedDashboard = { title: '', places: [], seen: 0, base: null };

function draftTyped({ title, entries, version, base }: DashboardDraft): TypedDashboard {
  return { title, places: placesOf(entries), seen: version, base };
}

/**
 * What the form begins with for a new dashboard: nothing, or the indicators of another, that whoever makes it may see.
 * @param from code of the other; null for none
 * @throws NotFoundFault where she may not, or there is no such other
 */
export async function beginDashboard(context: Context, organisation: string, from: string | null): Promise<TypedDashboard> {
  const hers = maker(context, organisation);
  if (from === null) return NOTHING;
  const rows = publishedRows((await currentFrame(context, organisation)).dashboards, from);
  if (rows.length > 0) return { ...NOTHING, title: `${publishedTitle(rows, from)} (mine)`, places: placesPublished(rows) };
  const draft = await readDraft(context.store.db, hers, from);
  if (draft === null) throw noSuch(organisation);
  return { ...draftTyped(draft), title: `${draft.title} (another)`, seen: 0, base: null };
}

/** How a dashboard stands whose form is open. */
export interface MakerStanding {
  /** whether one is published under its code */
  readonly published: boolean;
  /** who published it last, and when: "Anna Officer, 9:00 on 22 November 2026"; '' where it is not published */
  readonly publishedText: string;
  /** "10:00 on 22 November 2026": when she last saved hers; null where she did not */
  readonly savedText: string | null;
}

/**
 * How a dashboard that she may change stands.
 * @throws NotFoundFault for one that is neither hers nor published and hers to change
 */
export async function makerStanding(context: Context, organisation: string, code: string): Promise<MakerStanding> {
  const hers = maker(context, organisation);
  const [frame, draft] = [await currentFrame(context, organisation), await readDraft(context.store.db, hers, code)];
  const published = publishedRows(frame.dashboards, code).length > 0;
  if (draft === null) {
    if (!published) throw noSuch(organisation);
    permit(context, organisation, 'publish-dashboard');
  }
  const names = periodNamesFor(wordingOf(frame.organisation), frame.organisation.yearStarts);
  return {
    published,
    publishedText: published ? await lastPublished(context, organisation, code) : '',
    savedText: draft === null ? null : names.instant(draft.at),
  };
}

/**
 * What the form begins with for a dashboard that is there: her draft, or what is published.
 * @throws NotFoundFault as `makerStanding`
 */
export async function openDashboardForm(context: Context, organisation: string, code: string): Promise<TypedDashboard> {
  await makerStanding(context, organisation, code);
  const draft = await readDraft(context.store.db, maker(context, organisation), code);
  if (draft !== null) return draftTyped(draft);
  const rows = publishedRows((await currentFrame(context, organisation)).dashboards, code);
  return { title: publishedTitle(rows, code), places: placesPublished(rows), seen: 0, base: digestOfRows(rows) };
}
