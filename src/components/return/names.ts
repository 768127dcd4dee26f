import { createHash } from 'node:crypto';
import {
  type Confirmations,
  ENTRY_FIELDS,
  type EntryField,
  type EntryTexts,
  ITEM_KINDS,
  type ItemKey,
  type WarningKind,
} from '../../model/entry.ts';

/*
 * How a form of returns names its fields. A form holds many returns; each has a prefix of its own ("r3"), and the field
 * "r3-key" says which return it is.
 */

/** Prefix of the return at a place in its form. */
export function prefixAt(index: number): string {
  return `r${index + 1}`;
}

/** Fields of one return that are not an entry's own. */
export type OtherField = 'key' | 'version' | 'was' | 'tried' | 'held' | 'left' | `confirm-${WarningKind}`;

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

/**
 * What is typed, as one text for all that says the same: a form that shows "final" where nothing was said of the state
 * sends that word.
 */
export function plainTexts(texts: EntryTexts): EntryTexts {
  const figure = texts.value + texts.numerator + texts.denominator;
  const state = figure === '' && texts.state === 'final' ? '' : figure !== '' && texts.state === '' ? 'final' : texts.state;
  return { ...texts, state };
}

/** A short sign of what a return says: the form carries it, so that what nobody touched is told from what somebody did. */
export function digestOf({ texts, confirmed }: { readonly texts: EntryTexts; readonly confirmed: Confirmations }): string {
  const plain = plainTexts(texts);
  const said = [ENTRY_FIELDS.map((field) => plain[field]), Object.entries(confirmed).sort(([a], [b]) => (a < b ? -1 : 1))];
  return createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 12);
}
