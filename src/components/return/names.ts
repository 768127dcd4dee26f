import { type EntryField, ITEM_KINDS, type ItemKey, type WarningKind } from '../../model/entry.ts';

/*
 * How a form of returns names its fields. A form holds many returns; each has a prefix of its own ("r3"), and a field
 * named by the prefix alone says which return it is.
 */

/** The field that lists the prefixes of a form, one for each return in it. */
export const ITEMS = 'item';

/** Prefix of the return at a place in its form. */
export function prefixAt(index: number): string {
  return `r${index + 1}`;
}

/** Fields of one return that are not an entry's own. */
export type OtherField = 'key' | 'version' | 'tried' | 'held' | `confirm-${WarningKind}`;

/** Name of a field, and the id of the one element that it is. */
export function nameOf(prefix: string, field: EntryField | OtherField): string {
  return `${prefix}-${field}`;
}

/** A return as one text in a form. */
export function keyText({ kind, period, reference }: ItemKey): string {
  return `${kind}/${period}/${reference}`;
}

/** The same read back; null for a text that names no return. */
export function readKey(text: string): ItemKey | null {
  const [kindText, period = '', ...rest] = text.split('/');
  const kind = ITEM_KINDS.find((each) => each === kindText);
  const reference = rest.join('/');
  return kind === undefined || period === '' || reference === '' ? null : { kind, period, reference };
}

/** Where a return stands on its page: "indicator-SS02_M004Q-2026-27_Q2". */
export function anchorOf({ kind, period, reference }: ItemKey): string {
  const plain = (text: string) => text.replace(/[^A-Za-z0-9-]+/g, '_');
  return `${kind}-${plain(reference)}-${plain(period)}`;
}
