import Papa from 'papaparse';
import { disarmed } from '../model/formula.ts';
import { auditedOrganisations, type LoggedEntry, NO_COUNCIL } from '../store/audit.ts';
import { type ChainState, entriesOf, type Finding, verifyChain } from '../store/audit-chain.ts';
import { beganAt, gathering, verifyContent } from '../store/audit-content.ts';
import type { Database } from '../store/tables.ts';
import type { Context } from './context.ts';
import { noSuch, permit } from './permit.ts';

/** How one organisation's log stands, and what it vouches for. */
export interface AuditVerification extends ChainState {
  /** the council's name in addresses; '' for what belongs to no council */
  readonly organisation: string;
  /** the last change that was made before there was a log: what it and earlier ones wrote is vouched for as it was then; 0 for none */
  readonly beganAt: number;
  /** how many changes of the council's rows were recomputed */
  readonly changes: number;
}

function permitLog(context: Context, organisation: string | null): void {
  if (organisation !== null) permit(context, organisation, 'see-audit');
  else if (context.actor.kind !== 'operator') throw noSuch('');
}

async function verified(db: Database, organisation: string, expected: string | null): Promise<AuditVerification> {
  const gathered = gathering();
  const chain = await verifyChain(db, organisation, expected, gathered.see);
  const vouched = gathered.vouched();
  const content = organisation === NO_COUNCIL ? [] : await verifyContent(db, organisation, vouched);
  const findings: readonly Finding[] = [...chain.findings, ...content];
  return { ...chain, organisation, findings, beganAt: beganAt(vouched), changes: vouched.changes.size };
}

export interface VerifyOptions {
  /** one council alone; left out: all, and what belongs to none */
  readonly organisation?: string | null;
  /** the digest of an entry of that council that was noted down elsewhere */
  readonly expected?: string | null;
}

/**
 * Recomputes the log: that no entry was changed, removed or put in, and that each council's rows are what its changes
 * wrote. All of it is read as it was at one moment.
 * @throws NotFoundFault for whoever may not see the log; for all organisations, that is everyone but the operator
 */
export async function verifyAudit(
  context: Context,
  { organisation = null, expected = null }: VerifyOptions = {},
): Promise<AuditVerification[]> {
  permitLog(context, organisation);
  return context.store.snapshot(async (db) => {
    const asked = organisation === null ? await auditedOrganisations(db) : [organisation];
    const states: AuditVerification[] = [];
    for (const each of asked) states.push(await verified(db, each, expected));
    return states;
  });
}

const COLUMNS = ['organisation', 'number', 'at', 'who', 'account', 'act', 'subject', 'detail', 'previous', 'digest'] as const;

function csvOf(entries: readonly LoggedEntry[]): string {
  const rows = entries.map((entry) => COLUMNS.map((name) => (typeof entry[name] === 'string' ? disarmed(entry[name]) : entry[name])));
  return `${Papa.unparse([[...COLUMNS], ...rows], { newline: '\r\n' })}\r\n`;
}

/** As JSON an entry is all that was hashed, in the order in which it was: anybody can recompute the digests (operating.md). */
function jsonOf(entries: readonly LoggedEntry[]): string {
  return `[\n${entries.map((entry) => JSON.stringify(Object.fromEntries(COLUMNS.map((name) => [name, entry[name]])))).join(',\n')}\n]\n`;
}

/**
 * The whole log, oldest first, of one organisation or of all.
 * @throws NotFoundFault for whoever may not see it; for all organisations, that is everyone but the operator
 */
export async function auditExport(context: Context, organisation: string | null, format: 'csv' | 'json'): Promise<string> {
  permitLog(context, organisation);
  const entries = await context.store.snapshot(async (db) => {
    const all: LoggedEntry[] = [];
    for (const each of organisation === null ? await auditedOrganisations(db) : [organisation]) {
      for await (const entry of entriesOf(db, each)) all.push(entry);
    }
    return all;
  });
  return format === 'csv' ? csvOf(entries) : jsonOf(entries);
}
