import type { EntryToSave, ItemKey, Stage, StepKind } from '../../model/entry.ts';
import { type AuditDetail, appendAudit } from '../../store/audit.ts';
import { addStep, saveEntry } from '../../store/returns/returns.ts';
import { STEP_DIGEST } from '../../store/returns/step-digest.ts';
import type { Write } from '../../store/tables.ts';
import type { Context } from '../context.ts';
import { accountOf, nameOf } from '../permit.ts';
import { itemText } from './due.ts';

/** A step of the workflow, and what it leaves the working copy as. */
export interface Taken {
  readonly step: StepKind;
  /** the act in the audit log */
  readonly act: string;
  /** what the working copy becomes; null leaves it as it is */
  readonly stage: Stage | null;
  readonly reason?: string | null;
  readonly until?: string | null;
  /** number of the change that it made of the council's rows */
  readonly change?: number | null;
  readonly detail?: AuditDetail;
}

/** The step as it is kept says what was sent where it is a sending or an approval, and only then. */
const SAYS_WHAT: readonly StepKind[] = ['submitted', 'approved'];

/**
 * Takes a step of a return within a transaction that has locked the council: the working copy, the step and the entry in
 * the audit log, together.
 * @param entry the working copy as the step leaves it, with the version that was seen; null for a return with none
 * @returns false where somebody changed the return in between; nothing is written then
 */
export async function takeStep(
  context: Context,
  write: Write,
  organisation: string,
  key: ItemKey,
  entry: EntryToSave | null,
  taken: Taken,
): Promise<boolean> {
  const by = { person: accountOf(context), name: nameOf(context), at: context.clock() };
  const { step, act, stage, reason = null, until = null, change = null, detail = {} } = taken;
  if (entry !== null && stage !== null && !(await saveEntry(write, organisation, entry.version, { ...entry, stage }))) return false;
  const says = entry !== null && SAYS_WHAT.includes(step);
  const digest = await addStep(write, organisation, {
    ...key,
    ...by,
    step,
    reason,
    until,
    texts: says ? entry.texts : null,
    confirmed: says ? entry.confirmed : {},
    change,
  });
  await appendAudit(write, organisation, {
    at: by.at,
    who: by.name,
    account: by.person,
    act,
    subject: itemText(key),
    detail: {
      ...detail,
      ...(reason === null ? {} : { reason }),
      ...(until === null ? {} : { until }),
      ...(change === null ? {} : { change }),
      [STEP_DIGEST]: digest,
    },
  });
  return true;
}
