import type { CollectionPeriod } from '../../model/collection.ts';
import { type Entry, type ItemKey, preparers, type ShownStage, type Step } from '../../model/entry.ts';
import { comparePeriods, end, parsePeriod } from '../../model/period.ts';
import { mayApprove } from '../../model/permission.ts';
import type { Place } from '../../model/person.ts';
import { dayOf } from '../../model/today.ts';
import { known, readFigures } from '../../store/councils.ts';
import { readCovers, readPeople } from '../../store/people/memberships.ts';
import { readEntries, readSteps } from '../../store/returns/returns.ts';
import type { Known } from '../../store/versions.ts';
import type { Context } from '../context.ts';
import { currentFrame } from '../councils.ts';
import { accountOf, grantsOf, noSuch } from '../permit.ts';
import type { Frame } from '../reading.ts';
import { dueBy, dueIn, itemText, type Stand, standOf } from './due.ts';
import { type NamedPerson, type Staff, staffOn } from './people.ts';
import { rightsIn } from './rights.ts';

/** One return that is due in a council's calendar, and where it stands. */
export interface Owed extends Omit<Stand, 'stage'> {
  readonly key: ItemKey;
  readonly title: string;
  /** as the plan names them */
  readonly owner: string | null;
  readonly approver: string | null;
  readonly service: string | null;
  /** `own`: the one who asks is of whom it is asked, or covers for her */
  readonly place: Place;
  readonly collection: CollectionPeriod;
  readonly stage: ShownStage;
  readonly entry: Entry | null;
  readonly steps: readonly Step[];
  /** of whom it is asked; empty: nobody here */
  readonly owners: readonly NamedPerson[];
  readonly approvers: readonly NamedPerson[];
  /** the one who asks may enter it, sign it off (not what she prepared), or see what was entered before it is approved */
  readonly mayEnter: boolean;
  readonly mayApprove: boolean;
  /** it is hers to sign off, though she may have prepared it and so may not */
  readonly approves: boolean;
  readonly maySee: boolean;
  /** her sign-off is asked: she is its approver, or covers for her */
  readonly forMe: boolean;
}

/** The returns of some periods of a council's calendar as the one who asks sees them. */
export interface Round {
  readonly frame: Frame;
  readonly staff: Staff;
  readonly today: string;
  readonly owed: readonly Owed[];
}

/** What is known of a return before its working copy is read: of whom it is asked, and what the one who asks may do with it. */
export type Asked = Pick<
  Owed,
  'key' | 'title' | 'owner' | 'approver' | 'service' | 'place' | 'collection' | 'owners' | 'approvers' | 'mayEnter' | 'approves' | 'forMe'
>;

/** The calendar, newest period first. */
export function calendarOf(frame: Pick<Frame, 'calendar' | 'organisation'>): readonly CollectionPeriod[] {
  const { yearStarts } = frame.organisation;
  return frame.calendar.toSorted((a, b) => comparePeriods(parsePeriod(b.period, yearStarts), parsePeriod(a.period, yearStarts)));
}

/** Keys of what the council's rows say already of these returns, without any working copy. */
async function heldFor(context: Context, at: Known, frame: Frame, asked: readonly Asked[]): Promise<ReadonlySet<string>> {
  const { yearStarts } = frame.organisation;
  const periods = new Set(asked.map(({ key }) => key.period));
  const ends = [...periods].map((period) => end(parsePeriod(period, yearStarts)));
  const indicators = [...new Set(asked.flatMap(({ key }) => (key.kind === 'indicator' ? [key.reference] : [])))];
  const window = { indicators, from: Math.min(...ends), to: Math.max(...ends) };
  const { observations } = indicators.length === 0 ? { observations: [] } : await readFigures(context.store.db, at, window);
  const figures = observations
    .filter(({ period, value, state }) => periods.has(period) && (value !== null || state !== null))
    .map(({ indicator, period }) => itemText({ kind: 'indicator', reference: indicator, period }));
  const progress = frame.progress
    .filter(({ period }) => periods.has(period))
    .map(({ action, period }) => itemText({ kind: 'action', reference: action, period }));
  return new Set([...figures, ...progress]);
}

function grouped<Row extends ItemKey>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const text = itemText(row);
    const group = groups.get(text);
    if (group) group.push(row);
    else groups.set(text, [row]);
  }
  return groups;
}

/** All returns of some periods of the calendar, each with of whom it is asked. */
function askedIn(context: Context, organisation: string, frame: Frame, staff: Staff, collections: readonly CollectionPeriod[]): Asked[] {
  const rightsOf = rightsIn(context, organisation, frame, staff);
  return collections.flatMap((collection) =>
    dueIn(frame, collection).map((due): Asked => {
      const { key, title, owner, approver, service } = due;
      return { key, title, owner, approver, service, collection, ...rightsOf(due) };
    }),
  );
}

/**
 * Returns of some periods, each with what the one who asks may do with it. Asks no permission: those who call it do.
 * @param chosen picks the calendar's rows
 * @param kept picks the returns before their working copies are read; left out: all of the periods
 */
export async function roundOf(
  context: Context,
  organisation: string,
  chosen: (collection: CollectionPeriod, today: string) => boolean,
  kept: (asked: Asked, staff: Staff) => boolean = () => true,
): Promise<Round> {
  const { db } = context.store;
  const at = await known(db, organisation).catch(() => {
    throw noSuch(organisation);
  });
  const frame = await currentFrame(context, organisation);
  const today = dayOf(context.clock());
  const collections = calendarOf(frame).filter((collection) => chosen(collection, today));
  const staff = staffOn(await readPeople(db, organisation), await readCovers(db, organisation), today);
  const asked = askedIn(context, organisation, frame, staff, collections).filter((each) => kept(each, staff));
  if (asked.length === 0) return { frame, staff, today, owed: [] };
  const which = { periods: [...new Set(asked.map(({ key }) => key.period))], references: asked.map(({ key }) => key.reference) };
  const entries = new Map((await readEntries(db, organisation, which)).map((entry) => [itemText(entry), entry]));
  const steps = grouped(await readSteps(db, organisation, which));
  const held = await heldFor(context, at, frame, asked);
  const account = accountOf(context);
  const grants = grantsOf(context, organisation);
  const owed = asked.map((each): Owed => {
    const text = itemText(each.key);
    const entry = entries.get(text) ?? null;
    const own = steps.get(text) ?? [];
    const stand = standOf({ collection: each.collection, entry, steps: own, held: held.has(text), today });
    const maySee = each.mayEnter || each.approves;
    // The place as her sign-off sees it: hers where she is asked for it.
    const place = { ...each.place, own: each.forMe };
    const signs = grants === null || mayApprove(grants, place, account, preparers(entry, own));
    return { ...each, ...stand, maySee, entry: maySee ? entry : null, steps: own, mayApprove: signs };
  });
  return { frame, staff, today, owed };
}

/** The one return of the key, as the one who asks sees it. @throws NotFoundFault where it is not due, or not hers to see */
export async function roundItem(
  context: Context,
  organisation: string,
  key: ItemKey,
): Promise<{ readonly round: Round; readonly item: Owed }> {
  const round = await roundOf(context, organisation, ({ period }) => period === key.period, isOneOf([key]));
  const [item] = round.owed;
  if (item === undefined || !item.maySee) throw noSuch(organisation);
  return { round, item };
}

/** Picks the returns of the keys. */
export function isOneOf(keys: readonly ItemKey[]): (asked: Asked) => boolean {
  const texts = new Set(keys.map(itemText));
  return ({ key }) => texts.has(itemText(key));
}

/** The day by which a return is to be sent. */
export function dueDay({ until, collection }: Owed): string {
  return dueBy(until, collection);
}

/** The day by which it is to be signed off: where the calendar names none, when figures lock, else when they are due. */
export function signDay({ collection }: Owed): string {
  return collection.approveBy ?? collection.locks ?? collection.due;
}

/** Soonest due first; then as the plan has them. */
export function soonestFirst(owed: readonly Owed[]): Owed[] {
  return owed.toSorted((a, b) => (dueDay(a) < dueDay(b) ? -1 : dueDay(a) > dueDay(b) ? 1 : 0));
}

/** Whether a period's returns are being collected: begun, and either not locked or with something still open. */
export function isCollected({ opens, locks }: CollectionPeriod, today: string): boolean {
  return opens <= today && (locks === null || today < locks);
}
