import { type Council, emptyCouncil } from '../../model/council.ts';
import { type Entry, type ItemKey, preparers, type Step } from '../../model/entry.ts';
import type { Observation } from '../../model/indicator.ts';
import { readEntry } from '../../returns/entry.ts';
import { lockCouncil, recordChange } from '../../store/changes.ts';
import { readFrame } from '../../store/councils.ts';
import type { Write } from '../../store/tables.ts';
import type { Context } from '../context.ts';
import { compare } from '../import/compare.ts';
import { accountOf, nameOf, noSuch } from '../permit.ts';
import type { Frame } from '../reading.ts';
import { itemText } from './due.ts';
import { isOneOf, type Owed, roundOf } from './round.ts';
import { takeStep } from './steps.ts';

/** A return that somebody signs off as she saw it. */
export interface Approval {
  readonly key: ItemKey;
  /** the version that she saw */
  readonly seen: number;
}

export interface NotApproved {
  readonly key: ItemKey;
  /** somebody changed it since she looked; it is not waiting for sign-off; she prepared it herself */
  readonly because: 'changed' | 'not-sent' | 'own-work';
}

export interface Approved {
  readonly approved: readonly ItemKey[];
  readonly refused: readonly NotApproved[];
}

/** Why a return was opened again, where it was since it was last approved; null where it was not. */
function reopenedBecause(steps: readonly Step[]): string | null {
  const approved = steps.findLastIndex(({ step }) => step === 'approved');
  return steps.slice(approved + 1).findLast(({ step }) => step === 'reopened')?.reason ?? null;
}

/** A figure that is given again after its sign-off is a restatement, whatever it was called when it was typed, and says why. */
function asRestated(observation: Observation, because: string): Observation {
  const reason = observation.reason ?? because.replace(/\.$/, '');
  return observation.value !== null && observation.state === 'final' ? { ...observation, state: 'restated', reason } : observation;
}

/** What of a council's rows says how a return is read. */
type Rows = Pick<Frame, 'organisation' | 'indicators' | 'actions'>;

/** Undoes a transaction in which one of several returns turned out to be changed. */
class Changed extends Error {
  readonly key: ItemKey;
  constructor(key: ItemKey) {
    super(itemText(key));
    this.key = key;
  }
}

/**
 * The rows that a return makes once it is approved.
 * @throws Changed where its indicator or action is held no more: signed off, it would say what stands nowhere
 */
function rowsOf(frame: Rows, entry: Entry, reopened: string | null): Pick<Council, 'observations' | 'progress' | 'actions'> {
  const { reference, kind, period, texts } = entry;
  const { yearStarts } = frame.organisation;
  if (kind === 'indicator') {
    const indicator = frame.indicators.find(({ code }) => code === reference);
    if (indicator === undefined) throw new Changed({ kind, reference, period });
    const { observation } = readEntry(entry, texts, indicator, yearStarts);
    return {
      observations: observation === null ? [] : [reopened === null ? observation : asRestated(observation, reopened)],
      progress: [],
      actions: [],
    };
  }
  const action = frame.actions.find(({ ref }) => ref === reference);
  if (action === undefined) throw new Changed({ kind, reference, period });
  const { progress, due } = readEntry(entry, texts, action, yearStarts);
  return { observations: [], progress: progress === null ? [] : [progress], actions: due === null ? [] : [{ ...action, due }] };
}

/** What a change says of itself: who signed it off, and why where a figure or a date was changed. */
function whyOf(context: Context, reopened: string | null, dueReason: string): string {
  const reasons = [
    ...(reopened === null ? [] : [`Restated: ${reopened}`]),
    ...(dueReason === '' ? [] : [`Due date moved: ${dueReason}`]),
    `Signed off by ${nameOf(context)}`,
  ];
  return reasons.map((reason) => reason.replace(/\.$/, '')).join('. ');
}

/** Returns whose rows go into one change: those of one preparer for one reason. */
interface Bundle {
  readonly who: string;
  readonly account: string;
  readonly why: string;
  readonly items: { readonly item: Owed; readonly entry: Entry; readonly reopened: string | null }[];
}

function bundles(context: Context, items: readonly { readonly item: Owed; readonly entry: Entry }[]): Bundle[] {
  const found = new Map<string, Bundle>();
  for (const { item, entry } of items) {
    const reopened = reopenedBecause(item.steps);
    const why = whyOf(context, reopened, entry.texts.dueReason.trim());
    const name = `${entry.person} ${entry.name} ${why}`;
    const bundle = found.get(name) ?? { who: entry.name, account: entry.person, why, items: [] };
    found.set(name, bundle);
    bundle.items.push({ item, entry, reopened });
  }
  return [...found.values()];
}

/** Writes the rows of one bundle as one change of the council; null where they say what is held already. */
async function writeRows(
  context: Context,
  write: Write,
  { organisation, revision, frame }: { readonly organisation: string; readonly revision: number; readonly frame: Rows },
  { who, account, why, items }: Bundle,
): Promise<number | null> {
  const rows = items.map(({ entry, reopened }) => rowsOf(frame, entry, reopened));
  const council: Council = {
    ...emptyCouncil(frame.organisation),
    observations: rows.flatMap(({ observations }) => observations),
    progress: rows.flatMap(({ progress }) => progress),
    actions: rows.flatMap(({ actions }) => actions),
  };
  const at = { organisation, revision };
  const versions = (await compare(write, at, council, false)).map((difference) => difference.versions);
  if (versions.every(({ beginning, ending }) => beginning.length === 0 && ending.length === 0)) return null;
  const note = { at: context.clock(), who, account, why, source: null, kind: 'return' };
  return recordChange(context.store, write, at, note, versions);
}

/** Whether she may sign it off, of those that are before her at all. */
function refusalOf(context: Context, { item, seen }: { readonly item: Owed; readonly seen: number }): NotApproved['because'] | null {
  if (item.entry === null || item.stage !== 'submitted') return 'not-sent';
  if (preparers(item.entry, item.steps).includes(accountOf(context))) return 'own-work';
  return item.entry.version === seen ? null : 'changed';
}

async function approveAll(context: Context, organisation: string, items: readonly { item: Owed; entry: Entry }[]) {
  await context.store.transaction(async (write) => {
    let revision = await lockCouncil(write, organisation);
    // Read under the lock: a due date that moves writes its whole action, and not as it was before somebody changed it.
    const frame = await readFrame(write, { organisation, revision });
    for (const bundle of bundles(context, items)) {
      const change = await writeRows(context, write, { organisation, revision, frame }, bundle);
      revision = change ?? revision;
      for (const { item, entry } of bundle.items) {
        const taken = { step: 'approved', act: 'return-approved', stage: 'approved', change } as const;
        if (!(await takeStep(context, write, organisation, item.key, entry, taken))) throw new Changed(item.key);
      }
    }
  });
}

/**
 * Signs returns off: each writes its rows into the council, as a change by whoever prepared it that says who signed it off.
 * What was changed since she looked, or what she prepared herself, is left as it is and said.
 * @throws NotFoundFault where one is not hers to sign off
 */
export async function approveReturns(context: Context, organisation: string, approvals: readonly Approval[]): Promise<Approved> {
  const periods = new Set(approvals.map(({ key }) => key.period));
  const asked = isOneOf(approvals.map(({ key }) => key));
  const round = await roundOf(context, organisation, ({ period }) => periods.has(period), asked);
  const items = new Map(round.owed.map((item) => [itemText(item.key), item]));
  const refused: NotApproved[] = [];
  const ready: { item: Owed; entry: Entry }[] = [];
  for (const { key, seen } of approvals) {
    const item = items.get(itemText(key));
    if (item === undefined || !item.approves) throw noSuch(organisation);
    const because = refusalOf(context, { item, seen });
    if (because !== null) refused.push({ key, because });
    else if (item.entry !== null) ready.push({ item, entry: item.entry });
  }
  if (ready.length === 0) return { approved: [], refused };
  try {
    await approveAll(context, organisation, ready);
    return { approved: ready.map(({ item }) => item.key), refused };
  } catch (error) {
    if (!(error instanceof Changed)) throw error;
    const others = approvals.filter(({ key }) => itemText(key) !== itemText(error.key));
    const again = await approveReturns(context, organisation, others);
    return { approved: again.approved, refused: [...again.refused, { key: error.key, because: 'changed' }] };
  }
}
