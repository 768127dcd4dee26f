import type { DecimalText } from './decimal.ts';
import type { Observation } from './indicator.ts';
import type { PeriodText } from './period.ts';
import type { Progress } from './plan.ts';

/** What is returned: one indicator or one action, for one period. */
export const ITEM_KINDS = ['indicator', 'action'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

export interface ItemKey {
  readonly kind: ItemKind;
  /** code of the indicator, reference of the action */
  readonly reference: string;
  readonly period: PeriodText;
}

/** The fields of a return, as a form, a workbook and the store name them. The first six are an indicator's, the next four an action's. */
export const ENTRY_FIELDS = [
  'value',
  'numerator',
  'denominator',
  'state',
  /** a status that a person states against the rules */
  'override',
  /** why: of the missing value, of the override, of a percentage that went down */
  'reason',
  'percent',
  'status',
  /** a due date that is moved, and why */
  'due',
  'dueReason',
  'happened',
  'doing',
] as const;
export type EntryField = (typeof ENTRY_FIELDS)[number];

export const INDICATOR_FIELDS = [
  'value',
  'numerator',
  'denominator',
  'state',
  'override',
  'reason',
  'happened',
  'doing',
] as const satisfies readonly EntryField[];
export const ACTION_FIELDS = ['percent', 'status', 'due', 'dueReason', 'happened', 'doing'] as const satisfies readonly EntryField[];

/** What somebody typed, kept as she typed it whether it can be read or not; '' says nothing. */
export type EntryTexts = Readonly<Record<EntryField, string>>;

export const NOTHING_SAID: EntryTexts = {
  value: '',
  numerator: '',
  denominator: '',
  state: '',
  override: '',
  reason: '',
  percent: '',
  status: '',
  due: '',
  dueReason: '',
  happened: '',
  doing: '',
};

/** Something that cannot be sent: where it stands, and a sentence that names what stands there and what was expected. */
export interface EntryProblem {
  readonly field: EntryField;
  readonly text: string;
}

/** What the texts of a return say once they are read (returns/entry.ts). What has a problem says nothing. */
export interface ReadEntry {
  /** an indicator's; null for an action, and where no figure can be made of what stands there */
  readonly observation: Observation | null;
  /** the denominator as far as it can be read, with or without a numerator, so that what each status takes can be said early */
  readonly denominator: DecimalText | null;
  /** an action's; null for an indicator, and where nothing is said that can be read */
  readonly progress: Progress | null;
  /** the day to which an action's due date moves (ISO date); null where it stays */
  readonly due: PeriodText | null;
  readonly problems: readonly EntryProblem[];
}

/** What a check asks to be looked at before a return is sent. Never an error: confirmed with a reason, it is sent as it stands. */
export const WARNINGS = [
  'far-from-history',
  'outside-limits',
  'numerator-above-denominator',
  'same-as-last-period',
  'comment-unchanged',
  'comment-missing',
  'complete-with-work-remaining',
  'percent-went-down',
  'parts-do-not-add-up',
] as const;
export type WarningKind = (typeof WARNINGS)[number];

/** The reasons given for warnings, by kind. */
export type Confirmations = Readonly<Partial<Record<WarningKind, string>>>;

/** Where a return stands. `locked` is not kept: it follows from the calendar. */
export const STAGES = ['draft', 'submitted', 'returned', 'approved', 'reopened'] as const;
export type Stage = (typeof STAGES)[number];
export type ShownStage = Stage | 'not-started' | 'locked';

/** The working copy of one return: the last that was saved. */
export interface Entry extends ItemKey {
  /** counts its savings and steps from 1: whoever saves says which one she saw, so that nothing is overwritten unseen */
  readonly version: number;
  readonly stage: Stage;
  readonly texts: EntryTexts;
  readonly confirmed: Confirmations;
  /** account and name of who saved it last, and when (ISO instant) */
  readonly person: string;
  readonly name: string;
  readonly at: string;
  /** accounts of everybody who saved it since it was last approved, so that none of them signs it off */
  readonly savedBy: readonly string[];
}

/** An entry as it is saved: who saved it before is kept beside it. */
export type EntryToSave = Omit<Entry, 'savedBy'>;

/** What happened to a return, in the order it did. */
export const STEPS = ['submitted', 'recalled', 'returned', 'approved', 'reopened', 'excepted'] as const;
export type StepKind = (typeof STEPS)[number];

export interface Step extends ItemKey {
  /** counts from 1 for one return */
  readonly number: number;
  readonly step: StepKind;
  readonly person: string;
  readonly name: string;
  /** ISO instant */
  readonly at: string;
  /** why it was returned, reopened, excepted, or sent late */
  readonly reason: string | null;
  /** of an exception: the last day on which the return is taken (ISO date) */
  readonly until: string | null;
  /** what was sent or approved; null for the other steps */
  readonly texts: EntryTexts | null;
  readonly confirmed: Confirmations;
  /** of an approval: the number of the change that wrote it into the council's rows */
  readonly change: number | null;
}

/** Who prepared what stands: everybody who sent it or saved it since it was last approved. */
export function preparers(entry: Entry | null, steps: readonly Step[]): readonly string[] {
  const since = steps.slice(steps.findLastIndex(({ step }) => step === 'approved') + 1);
  const sent = since.filter(({ step }) => step === 'submitted').map(({ person }) => person);
  return [...new Set([...sent, ...(entry === null ? [] : [entry.person, ...entry.savedBy])])];
}
