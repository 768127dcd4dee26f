import { briefMyReturns } from '../../briefing/returnList.ts';
import type { MyReturns, ReturnItem, ReturnReading } from '../../briefing/returnTypes.ts';
import type { Confirmations, EntryTexts, ItemKey } from '../../model/entry.ts';
import type { Context } from '../context.ts';
import { accountOf, noSuch } from '../permit.ts';
import { itemText } from './due.ts';
import { owedBy, waitingForSignOff } from './owed.ts';
import { itemsOf, readingsOf, type TypedTexts } from './reading.ts';
import { dueDay, type Owed, roundItem } from './round.ts';

/** Names of the people for whom the one who asks stands in, of those who are asked. */
function coveredBy(account: string, owed: readonly Owed[]): string[] {
  const others = owed.flatMap(({ owners }) => (owners.some(({ id }) => id === account) ? [] : owners));
  return [...new Set(others.map(({ name }) => name))];
}

/**
 * All that the one who asks owes now, soonest first, with what she has sent in the same rounds.
 * @param typed what is typed now, by `itemText`, where that is not what was saved: a form that came back
 * @throws NotFoundFault for whoever enters nothing at the council
 */
export async function myReturns(
  context: Context,
  organisation: string,
  typed: ReadonlyMap<string, TypedTexts> = new Map(),
): Promise<MyReturns> {
  const round = await owedBy(context, organisation);
  const items = await itemsOf(context, organisation, round, round.owed, typed);
  const found = new Map(items.map((item) => [itemText(item.key), item]));
  const groups = new Map<string, { period: string; due: string; items: ReturnItem[] }>();
  for (const owed of round.owed) {
    const { key } = owed;
    const due = dueDay(owed);
    const item = found.get(itemText(key));
    if (item === undefined) continue;
    const name = `${key.period} ${due}`;
    const group = groups.get(name) ?? { period: key.period, due, items: [] };
    groups.set(name, group);
    group.items.push(item);
  }
  return briefMyReturns(round.frame.organisation, [...groups.values()], round.today, coveredBy(accountOf(context), round.owed));
}

/**
 * One return, for whoever enters it or signs it off.
 * @throws NotFoundFault where it is not due, or not hers to see
 */
export async function returnItem(context: Context, organisation: string, key: ItemKey): Promise<ReturnItem> {
  const { round, item } = await roundItem(context, organisation, key);
  const [found] = await itemsOf(context, organisation, round, [item]);
  if (found === undefined) throw noSuch(organisation);
  return found;
}

/**
 * What a return would be if it were sent as it is typed; nothing is kept.
 * @throws NotFoundFault where it is not hers to enter
 */
export async function previewReturn(
  context: Context,
  organisation: string,
  key: ItemKey,
  texts: EntryTexts,
  confirmed: Confirmations,
): Promise<ReturnReading> {
  const { round, item } = await roundItem(context, organisation, key);
  if (!item.mayEnter) throw noSuch(organisation);
  const reading = (await readingsOf(context, organisation, round, new Map([[itemText(key), { key, texts, confirmed }]]))).get(
    itemText(key),
  );
  if (reading === undefined) throw noSuch(organisation);
  return reading;
}

/** A return that waits for sign-off, with what only whoever signs it off needs to know. */
export interface WaitingReturn {
  readonly item: ReturnItem;
  /** she is asked to sign it off, or covers for whoever is */
  readonly forMe: boolean;
  /** she prepared it herself, so that another signs it off */
  readonly ownWork: boolean;
  readonly owners: readonly string[];
  readonly approvers: readonly string[];
  readonly service: string | null;
  readonly approveBy: string | null;
}

/**
 * All that was sent and that the one who asks may sign off, her own first.
 * @throws NotFoundFault for whoever signs nothing off at the council
 */
export async function awaitingApproval(
  context: Context,
  organisation: string,
  period: string | null = null,
): Promise<readonly WaitingReturn[]> {
  const round = await waitingForSignOff(context, organisation, period);
  const items = new Map((await itemsOf(context, organisation, round, round.owed)).map((item) => [itemText(item.key), item]));
  return round.owed.flatMap(({ key, forMe, mayApprove, owners, approvers, service, collection }) => {
    const item = items.get(itemText(key));
    if (item === undefined) return [];
    const names = (people: readonly { readonly name: string }[]) => people.map(({ name }) => name);
    const { approveBy } = collection;
    return [{ item, forMe, ownWork: !mayApprove, owners: names(owners), approvers: names(approvers), service, approveBy }];
  });
}
