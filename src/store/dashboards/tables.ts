/** A dashboard that somebody is making (model/dashboardDraft.ts, `DashboardDraft`): its key has whose it is. */
export interface DashboardDraftsTable {
  organisation: string;
  account: string;
  code: string;
  version: number;
  title: string;
  /** places in their order, as a JSON array of objects */
  entries: string;
  base: string | null;
  name: string;
  at: string;
}
