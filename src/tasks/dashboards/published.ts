import { createHash } from 'node:crypto';
import type { DashboardDraft, DraftEntry } from '../../model/dashboardDraft.ts';
import type { DashboardEntry } from '../../model/plan.ts';

/* A published dashboard is its rows of the sheet "dashboards"; one in the making becomes such rows. */

type Rows = readonly DashboardEntry[];

/** The rows of a published dashboard in their order: those without a number after the others, as the sheet has them. */
export function publishedRows(dashboards: Rows, code: string): DashboardEntry[] {
  const rows = dashboards.filter(({ dashboard }) => dashboard === code);
  return rows.sort((a, b) => (a.order ?? Number.MAX_SAFE_INTEGER) - (b.order ?? Number.MAX_SAFE_INTEGER));
}

/** The title that some row of a published dashboard says; its code where none does. */
export function publishedTitle(rows: Rows, code: string): string {
  return rows.find(({ title }) => title !== null)?.title ?? code;
}

export function publishedCodes(dashboards: Rows): ReadonlySet<string> {
  return new Set(dashboards.map(({ dashboard }) => dashboard));
}

/** The rows in one short text that is another whenever anything in them is; null for no rows. */
export function digestOfRows(rows: Rows): string | null {
  if (rows.length === 0) return null;
  const said = rows.map(({ title, section, indicator, order, show }) => [title, section, indicator, order, show]);
  return createHash('sha256').update(JSON.stringify(said)).digest('base64url').slice(0, 22);
}

/** What somebody begins with who changes a published dashboard, or makes one like it. */
export function entriesOf(rows: Rows): DraftEntry[] {
  return rows.map(({ indicator, section, show }) => ({ indicator, section, show }));
}

/** A dashboard in the making as rows. Each says the title, so that it stays when any indicator is withdrawn. */
export function rowsOf({ code, title, entries }: Pick<DashboardDraft, 'code' | 'title' | 'entries'>): DashboardEntry[] {
  return entries.map(({ indicator, section, show }, index) => ({ dashboard: code, title, section, indicator, order: index + 1, show }));
}
