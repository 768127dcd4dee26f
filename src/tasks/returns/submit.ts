import type { ReturnProblem, ReturnWarning } from '../../briefing/returnTypes.ts';
import type { Confirmations, Entry, EntryTexts, ItemKey } from '../../model/entry.ts';
import { lockCouncil } from '../../store/changes.ts';
import { readEntry as readHeld } from '../../store/returns/returns.ts';
import type { Context } from '../context.ts';
import { accountOf, nameOf, noSuch } from '../permit.ts';
import { itemText } from './due.ts';
import { readingsOf } from './reading.ts';
import { isOneOf, type Owed, roundItem, roundOf } from './round.ts';
import { saveItem, saySame } from './save.ts';
import { takeStep } from './steps.ts';

/** A return that somebody sends. */
export interface Submission {
  readonly key: ItemKey;
  /** the version that she saw; 0 where nothing was saved yet */
  readonly seen: number;
  readonly texts: EntryTexts;
  readonly confirmed: Confirmations;
  /** why it is sent after the due day; null where it is in time */
  readonly lateReason: string | null;
}

/** Why a return was not sent. What was typed is kept as its working copy, but where somebody else saved in between. */
export interface Refused {
  readonly key: ItemKey;
  readonly problems: readonly ReturnProblem[];
  /** those without a reason */
  readonly warnings: readonly ReturnWarning[];
  /** what somebody else saved in between; null where nobody did */
  readonly conflict: Entry | null;
  readonly because: 'not-ready' | 'late-without-reason' | 'conflict' | NonNullable<Owed['closed']>;
}

export interface Submitted {
  readonly sent: readonly ItemKey[];
  readonly refused: readonly Refused[];
}

function refusal(key: ItemKey, because: Refused['because'], more: Partial<Refused> = {}): Refused {
  return { key, problems: [], warnings: [], conflict: null, because, ...more };
}

/** What is told of a sending in the audit log: which figure, and not the words. */
function told({ texts }: Submission) {
  const { value, numerator, denominator, state, percent, status, due } = texts;
  const said = Object.entries({ value, numerator, denominator, state, percent, status, due }).filter(([, text]) => text !== '');
  return Object.fromEntries(said);
}

/** Sends one return, in one transaction: its working copy, its step and the entry in the log, or nothing. */
async function send(context: Context, organisation: string, item: Owed, submission: Submission): Promise<Refused | null> {
  const { key, seen, texts, confirmed, lateReason } = submission;
  if (seen > (item.entry?.version ?? 0)) return refusal(key, 'conflict', { conflict: item.entry });
  const by = { person: accountOf(context), name: nameOf(context), at: context.clock() };
  // The working copy may say the same already under a newer version: her own saving, a moment ago, in this or another tab.
  const version = item.entry !== null && saySame(item.entry, { texts, confirmed }) ? item.entry.version : seen;
  const entry = { ...key, ...by, version, stage: 'submitted' as const, texts, confirmed };
  const taken = { step: 'submitted', act: 'return-sent', stage: 'submitted', reason: lateReason, detail: told(submission) } as const;
  const sent = await context.store.transaction(async (write) => {
    await lockCouncil(write, organisation);
    return takeStep(context, write, organisation, key, entry, taken);
  });
  if (sent) return null;
  return refusal(key, 'conflict', { conflict: await readHeld(context.store.db, organisation, key) });
}

/**
 * Sends returns: each that is ready goes to its approver, each that is not keeps what was typed and says why. One does not
 * hold up another.
 * @throws NotFoundFault where one is not due, or not hers to enter
 */
export async function submitReturns(context: Context, organisation: string, submissions: readonly Submission[]): Promise<Submitted> {
  const periods = new Set(submissions.map(({ key }) => key.period));
  const asked = isOneOf(submissions.map(({ key }) => key));
  const round = await roundOf(context, organisation, ({ period }) => periods.has(period), asked);
  const items = new Map(round.owed.map((item) => [itemText(item.key), item]));
  const found = submissions.map((submission) => {
    const item = items.get(itemText(submission.key));
    if (item === undefined || !item.mayEnter) throw noSuch(organisation);
    return { item, submission };
  });
  const typed = new Map(submissions.map((submission) => [itemText(submission.key), submission]));
  const readings = await readingsOf(context, organisation, round, typed);
  const sent: ItemKey[] = [];
  const refused: Refused[] = [];
  for (const { item, submission } of found) {
    const { key, lateReason } = submission;
    const reading = readings.get(itemText(key));
    const late = item.late && (lateReason === null || lateReason.trim() === '');
    if (item.open && reading?.ready === true && !late) {
      const failed = await send(context, organisation, item, { ...submission, lateReason: item.late ? lateReason : null });
      if (failed === null) sent.push(key);
      else refused.push(failed);
      continue;
    }
    const saved = await saveItem(context, organisation, item, submission);
    if (saved.kind === 'closed') refused.push(refusal(key, saved.because ?? 'sent'));
    else if (saved.kind === 'conflict') refused.push(refusal(key, 'conflict', { conflict: saved.held }));
    else if (reading?.ready === true) refused.push(refusal(key, 'late-without-reason'));
    else {
      const open = (reading?.warnings ?? []).filter((warning) => warning.confirmed === null);
      refused.push(refusal(key, 'not-ready', { problems: reading?.problems ?? [], warnings: open }));
    }
  }
  return { sent, refused };
}

/**
 * Takes back what was sent and not yet approved, to change it.
 * @returns false where it was approved or sent back in the meantime; nothing is changed then
 * @throws NotFoundFault where it is not hers to enter
 */
export async function takeBack(context: Context, organisation: string, key: ItemKey, seen: number): Promise<boolean> {
  const { item } = await roundItem(context, organisation, key);
  const { entry } = item;
  if (!item.mayEnter) throw noSuch(organisation);
  if (entry === null || entry.stage !== 'submitted' || entry.version !== seen) return false;
  return context.store.transaction(async (write) => {
    await lockCouncil(write, organisation);
    return takeStep(context, write, organisation, key, entry, { step: 'recalled', act: 'return-taken-back', stage: 'draft' });
  });
}
