import type { EntryToSave, ItemKey } from '../../model/entry.ts';
import { InputFault } from '../../model/fault.ts';
import { end, parsePeriod } from '../../model/period.ts';
import { isDay } from '../../model/today.ts';
import { textsOfObservation, textsOfProgress } from '../../returns/entry.ts';
import { lockCouncil } from '../../store/changes.ts';
import { known, readFigures } from '../../store/councils.ts';
import { saveEntry } from '../../store/returns/returns.ts';
import type { Context } from '../context.ts';
import { accountOf, nameOf, noSuch, permit } from '../permit.ts';
import type { Frame } from '../reading.ts';
import { isOneOf, type Owed, roundItem, roundOf } from './round.ts';
import { takeStep } from './steps.ts';

const LONGEST_REASON = 2000;

/** @throws InputFault where there is none, or too much of it */
function asReason(reason: string, what: string): string {
  const text = reason.trim();
  const wrong =
    text === '' ? `is empty: expected why ${what}` : text.length > LONGEST_REASON ? `has more than ${LONGEST_REASON} characters` : null;
  if (wrong === null) return text;
  throw new InputFault([{ sheet: null, row: null, column: 'reason', value: text === '' ? null : text.slice(0, 40), message: wrong }]);
}

/** What became of a step: it was taken, or somebody changed the return since it was looked at. */
export type Outcome = 'done' | 'changed' | 'not-sent';

/**
 * Sends a return back to whoever prepared it, to be changed and sent again.
 * @throws NotFoundFault where it is not hers to sign off; InputFault without a reason
 */
export async function sendBack(context: Context, organisation: string, key: ItemKey, seen: number, reason: string): Promise<Outcome> {
  const { item } = await roundItem(context, organisation, key);
  if (!item.approves) throw noSuch(organisation);
  const why = asReason(reason, 'it is sent back');
  const { entry } = item;
  if (entry === null || item.stage !== 'submitted') return 'not-sent';
  if (entry.version !== seen) return 'changed';
  return context.store.transaction(async (write) => {
    await lockCouncil(write, organisation);
    const taken = { step: 'returned', act: 'return-sent-back', stage: 'returned', reason: why } as const;
    return (await takeStep(context, write, organisation, key, entry, taken)) ? 'done' : 'changed';
  });
}

/** What is held of a figure that came without a return, as the texts that would give it again. */
async function heldTexts(context: Context, organisation: string, frame: Frame, { kind, reference, period }: ItemKey) {
  if (kind === 'action') {
    const row = frame.progress.find((each) => each.action === reference && each.period === period);
    return row === undefined ? null : textsOfProgress(row);
  }
  const indicator = frame.indicators.find(({ code }) => code === reference);
  const at = await known(context.store.db, organisation);
  const month = end(parsePeriod(period, frame.organisation.yearStarts));
  const { observations } = await readFigures(context.store.db, at, { indicators: [reference], from: month, to: month });
  const row = observations.find((each) => each.period === period);
  return row === undefined || indicator === undefined ? null : textsOfObservation(row, indicator);
}

/**
 * Opens a figure that was approved, locked or not, to be given again; its next approval is a restatement with this reason.
 * @throws NotFoundFault for whoever does not run the round; InputFault without a reason
 */
export async function reopenReturn(context: Context, organisation: string, key: ItemKey, reason: string): Promise<Outcome> {
  permit(context, organisation, 'run-round');
  const { item, round } = await roundItem(context, organisation, key);
  const why = asReason(reason, 'the figure is opened again');
  if (item.stage !== 'approved' && item.stage !== 'locked') return 'not-sent';
  const texts = item.entry?.texts ?? (await heldTexts(context, organisation, round.frame, key));
  if (texts === null) return 'not-sent';
  const by = { person: accountOf(context), name: nameOf(context), at: context.clock() };
  return context.store.transaction(async (write) => {
    await lockCouncil(write, organisation);
    const taken = { step: 'reopened', act: 'return-reopened', reason: why } as const;
    if (item.entry !== null) {
      return (await takeStep(context, write, organisation, key, item.entry, { ...taken, stage: 'reopened' })) ? 'done' : 'changed';
    }
    const first: Omit<EntryToSave, 'version'> = { ...key, ...by, stage: 'reopened', texts, confirmed: {} };
    if (!(await saveEntry(write, organisation, 0, first))) return 'changed';
    await takeStep(context, write, organisation, key, null, { ...taken, stage: null });
    return 'done';
  });
}

/** Whether a return can still be allowed to be late: only what nobody has sent. */
function isUnsent({ stage }: Owed): boolean {
  return stage === 'not-started' || stage === 'draft' || stage === 'returned';
}

/**
 * Allows returns to be sent after their due day, or after their figures have locked, until a day.
 * @param until ISO date, today or later
 * @returns those that were allowed; what was sent in the meantime needs no exception
 * @throws NotFoundFault for whoever does not run the round; InputFault for a day that is none or is over, and without a reason
 */
export async function allowLate(
  context: Context,
  organisation: string,
  keys: readonly ItemKey[],
  until: string,
  reason: string,
): Promise<readonly ItemKey[]> {
  permit(context, organisation, 'run-round');
  const periods = new Set(keys.map(({ period }) => period));
  const round = await roundOf(context, organisation, ({ period }) => periods.has(period), isOneOf(keys));
  const why = asReason(reason, 'it may be late');
  if (!isDay(until) || until < round.today) {
    const message = `is not a day from today on, such as ${round.today}`;
    throw new InputFault([{ sheet: null, row: null, column: 'until', value: until === '' ? null : until, message }]);
  }
  const items = round.owed.filter(isUnsent);
  await context.store.transaction(async (write) => {
    await lockCouncil(write, organisation);
    for (const { key } of items) {
      await takeStep(context, write, organisation, key, null, {
        step: 'excepted',
        act: 'return-allowed-late',
        stage: null,
        reason: why,
        until,
      });
    }
  });
  return items.map(({ key }) => key);
}
