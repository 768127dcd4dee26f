import type { EntryField, ItemKey, ItemKind } from '../../model/entry.ts';
import { ITEM_KINDS } from '../../model/entry.ts';
import type { ActionState } from '../../model/plan.ts';
import { ACTION_STATES } from '../../model/plan.ts';
import { RETURN_STATES } from '../entry.ts';

/* The columns of a person's return as a workbook (formats.md, "A return as a workbook"): read and written by their headings. */

/** What a row tells her; these cells are locked. */
const GIVEN = ['period', 'reference', 'title', 'about', 'target', 'minimum', 'last', 'saidBefore'] as const;
export type Given = (typeof GIVEN)[number];

export interface GivenColumn {
  readonly given: Given;
  readonly heading: string;
  /** in characters */
  readonly width: number;
}

/** A column of hers. */
export interface OwnColumn {
  readonly field: EntryField;
  readonly heading: string;
  readonly width: number;
  /** what to write in it, shown at its cells */
  readonly about: string;
  readonly form: 'figure' | 'words' | 'day' | 'prose';
}

/** One sheet of the workbook: its rows are returns of one kind. */
export interface ReturnSheet {
  readonly kind: ItemKind;
  readonly name: string;
  readonly given: readonly GivenColumn[];
  readonly own: readonly OwnColumn[];
}

/** Over the hidden first column, in which a row says which return it is. */
export const KEY_HEADING = 'Key';

const HAPPENED: OwnColumn = {
  field: 'happened',
  heading: 'What happened',
  width: 34,
  about: 'The cause, in a sentence or two. No need to repeat the figure.',
  form: 'prose',
};
const DOING: OwnColumn = {
  field: 'doing',
  heading: 'What we are doing about it',
  width: 34,
  about: 'What, who and by when.',
  form: 'prose',
};
const SAID_BEFORE: GivenColumn = { given: 'saidBefore', heading: 'Said last time', width: 28 };

export const RETURN_SHEETS: readonly ReturnSheet[] = [
  {
    kind: 'indicator',
    name: 'Return',
    given: [
      { given: 'period', heading: 'Period', width: 12 },
      { given: 'reference', heading: 'Reference', width: 13 },
      { given: 'title', heading: 'Title', width: 28 },
      { given: 'about', heading: 'What is measured', width: 24 },
      { given: 'target', heading: 'Target', width: 10 },
      { given: 'minimum', heading: 'Minimum', width: 10 },
      { given: 'last', heading: 'Last figure', width: 18 },
      SAID_BEFORE,
    ],
    own: [
      { field: 'numerator', heading: 'Numerator', width: 12, about: 'How many. “What is measured” says of what.', form: 'figure' },
      { field: 'denominator', heading: 'Denominator', width: 12, about: 'Out of how many.', form: 'figure' },
      { field: 'value', heading: 'Figure', width: 12, about: 'The figure in its own unit: 77.09 for 77.09%.', form: 'figure' },
      {
        field: 'state',
        heading: 'This figure is',
        width: 15,
        about: 'Empty means final. Where there is no figure, choose why and leave the figures empty.',
        form: 'words',
      },
      { field: 'reason', heading: 'Why', width: 22, about: 'Why there is no figure.', form: 'prose' },
      HAPPENED,
      DOING,
    ],
  },
  {
    kind: 'action',
    name: 'Actions',
    given: [
      { given: 'period', heading: 'Period', width: 12 },
      { given: 'reference', heading: 'Reference', width: 14 },
      { given: 'title', heading: 'Title', width: 36 },
      { given: 'about', heading: 'Due', width: 22 },
      { given: 'last', heading: 'Done last time', width: 18 },
      SAID_BEFORE,
    ],
    own: [
      { field: 'percent', heading: '% complete', width: 12, about: 'How much is done, from 0 to 100.', form: 'figure' },
      { field: 'status', heading: 'Status', width: 18, about: 'Empty means what % complete and the dates say.', form: 'words' },
      { field: 'due', heading: 'New due date', width: 14, about: 'Only where the due date moves.', form: 'day' },
      { field: 'dueReason', heading: 'Why it moves', width: 26, about: 'Why the due date moves.', form: 'prose' },
      HAPPENED,
      DOING,
    ],
  },
];

const ACTION_WORDS: Readonly<Record<ActionState, string>> = {
  'not-started-due': 'not started but due',
  slipped: 'slipped',
  'on-track': 'on track',
  completed: 'completed',
  'not-due': 'not due to have started',
  suspended: 'suspended',
  deferred: 'deferred',
  deleted: 'deleted',
};

/** What a cell offers to choose from: the words and the codes that they stand for. */
export function wordsOf(field: EntryField): ReadonlyMap<string, string> {
  if (field === 'state') return new Map(RETURN_STATES.map((state) => [state.replaceAll('-', ' '), state]));
  if (field === 'status') return new Map(ACTION_STATES.map((state) => [ACTION_WORDS[state], state]));
  return new Map();
}

/** A code as its cell has it; what is no code stays as it was typed. */
export function wordFor(field: EntryField, code: string): string {
  for (const [word, each] of wordsOf(field)) if (each === code) return word;
  return code;
}

/** The code that a cell's word stands for; any other text stays as it is, for the checks to refuse. */
export function codeFor(field: EntryField, word: string): string {
  const plain = word.toLowerCase().replace(/[\s_-]+/g, ' ');
  return wordsOf(field).get(plain) ?? word;
}

/** Excel's longest text in a cell, in characters. */
const LONGEST = 32_767;

/** A text as a cell keeps it and gives it back. */
export function cellText(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim().slice(0, LONGEST);
}

/** A return as one text, for the hidden column. */
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
