import type { Confirmations, Entry, EntryTexts, ItemKey, Stage } from '../../model/entry.ts';
import { readEntry as readHeld, saveEntry } from '../../store/returns/returns.ts';
import type { Context } from '../context.ts';
import { accountOf, nameOf, noSuch } from '../permit.ts';
import { type Owed, roundItem } from './round.ts';

/** What somebody has before her: what she typed, over which version. */
export interface Typed {
  /** the version that she saw when she began; 0 where nothing was saved yet */
  readonly seen: number;
  readonly texts: EntryTexts;
  readonly confirmed: Confirmations;
}

/** What became of a saving. Only `saved` changed anything. */
export type Saved =
  | { readonly kind: 'saved'; readonly version: number }
  /** somebody else saved in between: what she saved */
  | { readonly kind: 'conflict'; readonly held: Entry }
  /** it is no longer to be entered: sent, approved, locked */
  | { readonly kind: 'closed'; readonly because: Owed['closed']; readonly held: Entry | null };

/** The stage that a saving leaves: what was sent back or reopened stays so until it is sent again. */
function stageSaved(item: Pick<Owed, 'stage'>): Stage {
  return item.stage === 'returned' || item.stage === 'reopened' ? item.stage : 'draft';
}

/** Whether two returns say the same: then there is nothing to save and no conflict, whoever saved last. */
export function saySame(a: Pick<Typed, 'texts' | 'confirmed'>, b: Pick<Typed, 'texts' | 'confirmed'>): boolean {
  return JSON.stringify([a.texts, a.confirmed]) === JSON.stringify([b.texts, b.confirmed]);
}

/**
 * Keeps what somebody typed as the working copy of a return, whether it can be read or not. Overwrites nothing that she
 * has not seen.
 * @throws NotFoundFault where the return is not due, or not hers to enter
 */
export async function saveReturn(context: Context, organisation: string, key: ItemKey, typed: Typed): Promise<Saved> {
  const { item } = await roundItem(context, organisation, key);
  if (!item.mayEnter) throw noSuch(organisation);
  return saveItem(context, organisation, item, typed);
}

/** The same for a return that was looked up already. */
export async function saveItem(context: Context, organisation: string, item: Owed, { seen, texts, confirmed }: Typed): Promise<Saved> {
  const { entry, key } = item;
  if (!item.open) return { kind: 'closed', because: item.closed, held: entry };
  // Nobody can have seen a version that is not there yet: it would write over whatever comes to bear its number.
  if (entry !== null && seen > entry.version) return { kind: 'conflict', held: entry };
  if (entry !== null && saySame(entry, { texts, confirmed })) return { kind: 'saved', version: entry.version };
  // Over nothing held, what is typed is the first version, whatever its form was made with.
  const over = entry === null ? 0 : seen;
  const said = {
    ...key,
    stage: stageSaved(item),
    texts,
    confirmed,
    person: accountOf(context),
    name: nameOf(context),
    at: context.clock(),
  };
  const saved = await context.store.transaction((write) => saveEntry(write, organisation, over, said));
  if (saved) return { kind: 'saved', version: over + 1 };
  const held = await readHeld(context.store.db, organisation, key);
  return held === null
    ? saveItem(context, organisation, { ...item, entry: null }, { seen: 0, texts, confirmed })
    : { kind: 'conflict', held };
}
