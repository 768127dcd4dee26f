import { readKey } from '../../components/return/names.ts';
import type { Approval } from '../../tasks/returns/approve.ts';

/** A return and the version of it that was looked at, as the form names them; null for a text that names none. */
function seenOf(text: string): Approval | null {
  const space = text.indexOf(' ');
  const seen = Number(text.slice(0, space));
  const key = readKey(text.slice(space + 1));
  return space < 1 || key === null || !Number.isSafeInteger(seen) || seen < 0 ? null : { key, seen };
}

function texts(form: FormData, name: string): string[] {
  return form.getAll(name).filter((value): value is string => typeof value === 'string');
}

/** What somebody asks to be done with what waits. */
export type Wanted =
  /** several that need no look by themselves: all such that she saw, or those that are ticked */
  | { readonly kind: 'approve'; readonly approvals: readonly Approval[] }
  /** one, with its warnings before her */
  | { readonly kind: 'approve-one'; readonly approval: Approval }
  | { readonly kind: 'send-back'; readonly approval: Approval; readonly reason: string }
  | { readonly kind: 'nothing' };

export function wantedIn(form: FormData): Wanted {
  const intent = form.get('intent');
  const seen = (name: string) => texts(form, name).flatMap((text) => seenOf(text) ?? []);
  const [approval] = seen('item');
  if (intent === 'approve-clear') return { kind: 'approve', approvals: seen('clear[]') };
  if (intent === 'approve-ticked') return { kind: 'approve', approvals: seen('tick') };
  if (approval === undefined) return { kind: 'nothing' };
  if (intent === 'approve-one') return { kind: 'approve-one', approval };
  return intent === 'send-back' ? { kind: 'send-back', approval, reason: texts(form, 'reason')[0] ?? '' } : { kind: 'nothing' };
}
