import { periodNamesFor } from '../../briefing/periodName.ts';
import { wordingFor } from '../../briefing/wording.ts';
import type { ReturnConflict } from '../../components/return/conflict.tsx';
import { keyText } from '../../components/return/names.ts';
import type { Entry } from '../../model/entry.ts';
import type { Context } from '../../tasks/context.ts';
import { itemText } from '../../tasks/returns/due.ts';
import { previewReturn } from '../../tasks/returns/myReturns.ts';
import type { TypedTexts } from '../../tasks/returns/reading.ts';
import { saveReturn } from '../../tasks/returns/save.ts';
import type { Here } from '../frame/here.ts';
import { differences, type Posted, pressed } from './form.ts';

/** What became of one return of a form. */
export type Outcome =
  /** nobody touched it, or it says what is held already */
  { readonly kind: 'same' } | { readonly kind: 'saved' } | { readonly kind: 'conflict'; readonly conflict: ReturnConflict };

/** Two versions of a return; null where nothing is held that they could differ from. */
function conflictOf(here: Pick<Here, 'reading'>, { actor }: Context, posted: Posted, held: Entry | null, closed: boolean): ReturnConflict {
  const { reading } = here;
  const { language, yearStarts } = reading.frame.organisation;
  const names = periodNamesFor(wordingFor(language), yearStarts);
  const seen = { version: held?.version ?? 0, seen: posted.seen, closed };
  if (held === null) return { ...seen, name: '', when: '', own: false, differences: [] };
  const own = actor.kind === 'person' && actor.id === held.person;
  return { ...seen, own, name: held.name, when: names.instant(held.at), differences: differences(posted.key, posted.texts, held.texts) };
}

/** Saves one return of a form, where it was touched. Only what was seen is written over. */
export async function savePosted(context: Context, here: Here, posted: Posted): Promise<Outcome> {
  if (posted.untouched) return { kind: 'same' };
  const { key, seen, texts, confirmed } = posted;
  const saved = await saveReturn(context, here.standpoint.council, key, { seen, texts, confirmed });
  if (saved.kind === 'saved') return { kind: saved.version === seen ? 'same' : 'saved' };
  return { kind: 'conflict', conflict: conflictOf(here, context, posted, saved.held, saved.kind === 'closed') };
}

/** What a whole form came to. */
export interface SavedForm {
  /** something was written that the form did not show yet */
  readonly changed: boolean;
  readonly conflicts: ReadonlyMap<string, ReturnConflict>;
  /** what is typed in those that are in conflict, by `itemText`: it is saved nowhere else */
  readonly typed: ReadonlyMap<string, TypedTexts>;
}

/** The version that she chose of a return in conflict: hers is saved over the one that stood beside it, theirs is left as it is. */
function chosen(form: FormData, all: readonly Posted[]): readonly Posted[] {
  const choice = pressed(form, 'keep');
  return all.flatMap((posted) => {
    if (choice?.prefix !== posted.prefix) return [posted];
    return choice.word === 'theirs' ? [] : [{ ...posted, untouched: false, seen: posted.held ?? posted.seen }];
  });
}

/** The right figure in the place of a number in the words that was in doubt. */
async function mended(context: Context, organisation: string, form: FormData, all: readonly Posted[]): Promise<readonly Posted[]> {
  const use = pressed(form, 'use');
  const posted = all.find(({ prefix }) => prefix === use?.prefix);
  if (use === null || posted === undefined) return all;
  const { key, texts, confirmed } = posted;
  const { doubts, verdict } = await previewReturn(context, organisation, key, texts, confirmed);
  const doubt = doubts[Number(use.word)];
  const right = verdict.resultText;
  if (doubt === undefined || right === null) return all;
  const said = { ...texts, [doubt.field]: texts[doubt.field].replace(doubt.written, () => right) };
  return all.map((each) => (each === posted ? { ...posted, untouched: false, texts: said } : each));
}

/** Saves everything in a form that was touched; what somebody else saved in between stays as it is and is told. */
export async function saveForm(context: Context, here: Here, form: FormData, all: readonly Posted[]): Promise<SavedForm> {
  const conflicts = new Map<string, ReturnConflict>();
  const typed = new Map<string, TypedTexts>();
  let changed = false;
  for (const posted of await mended(context, here.standpoint.council, form, chosen(form, all))) {
    const outcome = await savePosted(context, here, posted);
    if (outcome.kind === 'saved') changed = true;
    if (outcome.kind !== 'conflict') continue;
    conflicts.set(keyText(posted.key), outcome.conflict);
    if (!outcome.conflict.closed) typed.set(itemText(posted.key), posted);
  }
  return { changed, conflicts, typed };
}
