import { type AuditDetail, appendAudit, NO_COUNCIL } from '../../store/audit.ts';
import type { Account } from '../../store/people/accounts.ts';
import type { Write } from '../../store/tables.ts';

/** Writes what somebody did about her own account into the log. */
export async function tell(
  write: Write,
  at: string,
  account: Pick<Account, 'id' | 'name' | 'email'>,
  act: string,
  detail: AuditDetail = {},
): Promise<void> {
  await appendAudit(write, NO_COUNCIL, { at, who: account.name, account: account.id, act, subject: account.email, detail });
}
