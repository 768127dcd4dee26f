import { digestOf, nameOf, plainTexts, readKey } from '../../components/return/names.ts';
import {
  ACTION_FIELDS,
  type Confirmations,
  ENTRY_FIELDS,
  type EntryField,
  type EntryTexts,
  INDICATOR_FIELDS,
  type ItemKey,
  NOTHING_SAID,
  WARNINGS,
} from '../../model/entry.ts';

/** One return as a form sends it. */
export interface Posted {
  readonly prefix: string;
  readonly key: ItemKey;
  /** the version that the form was made with */
  readonly seen: number;
  /** the version of somebody else that stood beside it; null where there was none */
  readonly held: number | null;
  /** whether its form showed what is still needed as errors */
  readonly tried: boolean;
  /** fields that she went through and left, where the page tells */
  readonly left: ReadonlySet<string>;
  /** nothing in it differs from what its form was made with */
  readonly untouched: boolean;
  readonly texts: EntryTexts;
  readonly confirmed: Confirmations;
}

/** More than a form of returns can have; whoever sends more is no form of ours. */
const MOST_RETURNS = 1000;

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : '';
}

/** A version as a form carries it; 0 for a text that is none: it then conflicts with whatever is held. */
function versionOf(text: string): number {
  return /^\d{1,9}$/.test(text) ? Number(text) : 0;
}

function fieldsOf({ kind }: ItemKey): readonly EntryField[] {
  return kind === 'indicator' ? INDICATOR_FIELDS : [...ACTION_FIELDS, 'reason'];
}

function confirmedIn(form: FormData, prefix: string): Confirmations {
  const given = WARNINGS.map((kind) => [kind, textOf(form, nameOf(prefix, `confirm-${kind}`)).trim()] as const);
  return Object.fromEntries(given.filter(([, reason]) => reason !== ''));
}

function postedAt(form: FormData, prefix: string): Posted[] {
  const key = readKey(textOf(form, nameOf(prefix, 'key')));
  if (key === null) return [];
  const fields = fieldsOf(key);
  const said = ENTRY_FIELDS.filter((field) => fields.includes(field)).map((field) => [field, textOf(form, nameOf(prefix, field))] as const);
  const texts = plainTexts({ ...NOTHING_SAID, ...Object.fromEntries(said) });
  const confirmed = confirmedIn(form, prefix);
  const held = form.get(nameOf(prefix, 'held'));
  return [
    {
      prefix,
      key,
      texts,
      confirmed,
      seen: versionOf(textOf(form, nameOf(prefix, 'version'))),
      held: typeof held === 'string' ? versionOf(held) : null,
      left: new Set(textOf(form, nameOf(prefix, 'left')).split(' ')),
      tried: form.has(nameOf(prefix, 'tried')),
      untouched: textOf(form, nameOf(prefix, 'was')) === digestOf({ texts, confirmed }),
    },
  ];
}

/** All returns that a form holds, in its order. What names no return is left out. */
export function postedReturns(form: FormData): readonly Posted[] {
  const keys = [...form.keys()].filter((name) => name.endsWith('-key')).slice(0, MOST_RETURNS);
  return keys.flatMap((name) => postedAt(form, name.slice(0, -'-key'.length)));
}

/** What a button of one return says: "r3/yours". */
export interface Pressed {
  readonly prefix: string;
  readonly word: string;
}

/** The button of one return that was pressed; null for none of that name. */
export function pressed(form: FormData, name: string): Pressed | null {
  const [prefix = '', word = ''] = textOf(form, name).split('/');
  return prefix === '' || word === '' ? null : { prefix, word };
}

/** The fields in which two versions differ, with both texts. */
export function differences(key: ItemKey, yours: EntryTexts, theirs: EntryTexts) {
  const [mine, other] = [plainTexts(yours), plainTexts(theirs)];
  return fieldsOf(key)
    .filter((field) => mine[field] !== other[field])
    .map((field) => ({ field, yours: mine[field], theirs: other[field] }));
}
