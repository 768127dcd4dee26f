import { dayOf } from '../../model/today.ts';
import { auditHead } from '../../store/audit.ts';
import type { Context } from '../context.ts';

/**
 * A text that is another whenever anything of scrutiny may be told otherwise: after each act, for each is in the audit log, and
 * on each day, for answers become late. Pages that show it are kept for no longer.
 */
export async function scrutinyState({ store, clock }: Context, organisation: string): Promise<string> {
  const { number } = await auditHead(store.db, organisation);
  return `${number} ${dayOf(clock())}`;
}
