import { createHash } from 'node:crypto';
import type { DashboardDraft, DraftEntry } from '../../model/dashboardDraft.ts';
import { SHOWN_ON_DASHBOARD } from '../../model/plan.ts';
import { instantText } from '../changes.ts';
import { keptTexts } from '../kept-text.ts';
import type { Database, Write } from '../tables.ts';
import type { DashboardDraftsTable } from './tables.ts';

/** Whose dashboards: each sees her own alone. */
export interface DraftsOf {
  readonly organisation: string;
  readonly owner: string;
}

function entryIn(value: unknown): DraftEntry[] {
  if (typeof value !== 'object' || value === null) return [];
  const held = new Map<string, unknown>(Object.entries(value));
  const [indicator, section] = [held.get('indicator'), held.get('section')];
  if (typeof indicator !== 'string') return [];
  const show = SHOWN_ON_DASHBOARD.find((word) => word === held.get('show')) ?? null;
  return [{ indicator, section: typeof section === 'string' ? section : null, show }];
}

function readEntries(json: string): DraftEntry[] {
  const parsed: unknown = JSON.parse(json);
  return Array.isArray(parsed) ? parsed.flatMap(entryIn) : [];
}

function draftOf({ code, title, entries, version, account, name, base, at }: DashboardDraftsTable): DashboardDraft {
  return { code, title, entries: readEntries(entries), version, owner: account, name, base, at };
}

/** Somebody's dashboards in the making, by title. */
export async function readDrafts(db: Database, { organisation, owner }: DraftsOf): Promise<DashboardDraft[]> {
  const rows = await db
    .selectFrom('dashboard_drafts')
    .selectAll()
    .where('organisation', '=', organisation)
    .where('account', '=', owner)
    .execute();
  return rows.map(draftOf).sort((a, b) => a.title.localeCompare(b.title, 'en'));
}

export async function readDraft(db: Database, { organisation, owner }: DraftsOf, code: string): Promise<DashboardDraft | null> {
  const row = await db
    .selectFrom('dashboard_drafts')
    .selectAll()
    .where('organisation', '=', organisation)
    .where('account', '=', owner)
    .where('code', '=', code)
    .executeTakeFirst();
  return row === undefined ? null : draftOf(row);
}

/** A short text that is another whenever anything in somebody's drafts is; '' where she has none. */
export async function draftsState(db: Database, { organisation, owner }: DraftsOf): Promise<string> {
  const rows = await db
    .selectFrom('dashboard_drafts')
    .selectAll()
    .where('organisation', '=', organisation)
    .where('account', '=', owner)
    .orderBy('code')
    .execute();
  return rows.length === 0 ? '' : createHash('sha256').update(JSON.stringify(rows)).digest('base64url');
}

function contentOf({ title, entries, base, name, at }: DashboardDraft) {
  // What cannot be kept is refused before JSON hides it.
  keptTexts({ title, sections: entries.map(({ section }) => section ?? '').join(' ') });
  return { title, entries: JSON.stringify(entries), base, name, at: instantText(at) };
}

/**
 * Saves a draft, but only over the version that is one before its own: 1 is a new one.
 * @returns whether it was saved; where it was not, it was saved or taken away in between
 * @throws InputFault for a text that cannot be kept
 */
export async function saveDraft(write: Write, organisation: string, draft: DashboardDraft): Promise<boolean> {
  const { owner, code, version } = draft;
  const content = contentOf(draft);
  if (version === 1) {
    const { numInsertedOrUpdatedRows } = await write
      .insertInto('dashboard_drafts')
      .values({ organisation, account: owner, code, version, ...content })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return numInsertedOrUpdatedRows === 1n;
  }
  const { numUpdatedRows } = await write
    .updateTable('dashboard_drafts')
    .set({ ...content, version })
    .where('organisation', '=', organisation)
    .where('account', '=', owner)
    .where('code', '=', code)
    .where('version', '=', version - 1)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function deleteDraft(write: Write, { organisation, owner }: DraftsOf, code: string): Promise<void> {
  await write
    .deleteFrom('dashboard_drafts')
    .where('organisation', '=', organisation)
    .where('account', '=', owner)
    .where('code', '=', code)
    .execute();
}

/** An indicator's new code, in everybody's drafts of a council. */
export async function renameInDrafts(write: Write, organisation: string, from: string, to: string): Promise<void> {
  const rows = await write.selectFrom('dashboard_drafts').selectAll().where('organisation', '=', organisation).execute();
  for (const { account, code, entries: json } of rows) {
    const entries = readEntries(json);
    if (!entries.some(({ indicator }) => indicator === from)) continue;
    const renamed = entries.map((entry) => (entry.indicator === from ? { ...entry, indicator: to } : entry));
    await write
      .updateTable('dashboard_drafts')
      .set({ entries: JSON.stringify(renamed) })
      .where('organisation', '=', organisation)
      .where('account', '=', account)
      .where('code', '=', code)
      .execute();
  }
}
