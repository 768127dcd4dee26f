import type { Kysely, Transaction } from 'kysely';
import type { DashboardDraftsTable } from './dashboards/tables.ts';
import type { LeasesTable } from './leases.ts';
import type { CouncilLooksTable } from './look.ts';
import type { MailSentTable } from './mail.ts';
import type { PeopleTables } from './people/tables.ts';
import type { ReportTables } from './reports/tables.ts';
import type { ReturnsTables } from './returns/tables.ts';
import type { ScrutinyTables } from './scrutiny/tables.ts';

/** What was done to a council's rows at one time. Its number counts the council's own changes: 1, 2, 3. */
export interface ChangesTable {
  organisation: string;
  number: number;
  /** ISO instant in UTC with milliseconds, so that texts sort as times do */
  at: string;
  who: string;
  why: string | null;
  /** name of the file that it came from */
  source: string | null;
  /** import, example, ... */
  kind: string;
}

/** The number of each council's newest change. Whoever changes a council writes here first, and so waits for whoever is before. */
export interface RevisionsTable {
  organisation: string;
  revision: number;
}

/** What was done, by whom: only ever added to (audit.ts). */
export interface AuditTable {
  organisation: string;
  /** counts the organisation's entries from 1 */
  number: number;
  at: string;
  who: string;
  account: string;
  act: string;
  subject: string;
  detail: string;
  previous: string;
  digest: string;
}

/** The last entry of each organisation. Whoever adds one writes here first, and so waits for whoever is before. */
export interface AuditHeadsTable {
  organisation: string;
  number: number;
  digest: string;
}

/** The tables that are not sheets; the sheets' own follow from nouns.ts. */
export interface Tables extends PeopleTables, ReportTables, ReturnsTables, ScrutinyTables {
  changes: ChangesTable;
  revisions: RevisionsTable;
  audit: AuditTable;
  audit_heads: AuditHeadsTable;
  mail_sent: MailSentTable;
  leases: LeasesTable;
  dashboard_drafts: DashboardDraftsTable;
  council_looks: CouncilLooksTable;
}

export type Database = Kysely<Tables>;
export type Write = Transaction<Tables>;
