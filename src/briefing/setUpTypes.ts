import type { Sentence, StatusMark } from './types.ts';

/** Sheets that are edited row by row on the pages of setting up. */
export const SET_UP_SHEETS = ['plans', 'objectives', 'indicators', 'actions', 'schemes', 'checks'] as const;
export type SetUpSheet = (typeof SET_UP_SHEETS)[number];
/** The organisation is one row with a form of its own. */
export type FormSheet = SetUpSheet | 'organisation';

export interface FormOption {
  readonly value: string;
  readonly text: string;
}

/** One field of a row's form, finished: what it is called, what it says, what stands in it, what is wrong. */
export interface FormField {
  /** heading of the column */
  readonly name: string;
  readonly label: string;
  readonly help: string;
  readonly required: boolean;
  readonly input: 'line' | 'prose' | 'figure' | 'choice' | 'several' | 'fixed';
  /** of a choice and of several */
  readonly options: readonly FormOption[];
  /** texts that the council uses already in this column */
  readonly suggestions: readonly string[];
  readonly value: string;
  readonly error: string | null;
}

export interface FormGroup {
  /** null for a form of one group */
  readonly title: string | null;
  readonly fields: readonly FormField[];
}

/** A field in which two people differ: what is held by now, and what the one who saves typed. */
export interface Difference {
  readonly label: string;
  readonly held: string;
  readonly given: string;
}

/** The form of one row, whether it is asked for or comes back with what is wrong. */
export interface RowForm {
  readonly sheet: FormSheet;
  /** what the row is called, `PLAN/CODE` for an objective; null for a new one */
  readonly name: string | null;
  readonly title: string;
  readonly opening: string | null;
  readonly groups: readonly FormGroup[];
  /** which version it was loaded with; '' for a new row */
  readonly seen: string;
  readonly why: { readonly value: string; readonly required: boolean; readonly error: string | null };
  /** asked where figures are held and the definition changes; null otherwise */
  readonly redefinition: {
    readonly text: string;
    readonly options: readonly FormOption[];
    readonly value: string;
    readonly error: string;
  } | null;
  /** everything that is wrong, each with its field */
  readonly problems: readonly { readonly field: string; readonly text: string }[];
  /** who changed it meanwhile, and in which fields the two differ; null where nobody did */
  readonly conflict: { readonly by: string; readonly differences: readonly Difference[] } | null;
}

/** A row of a list. */
export interface ListedRow {
  readonly name: string;
  /** a cell for each column of the list */
  readonly cells: readonly string[];
  /** whether the one who asks may change it */
  readonly editable: boolean;
}

export interface RowList {
  readonly sheet: SetUpSheet;
  readonly title: string;
  readonly opening: readonly Sentence[];
  readonly columns: readonly { readonly heading: string; readonly label: string }[];
  readonly rows: readonly ListedRow[];
  /** by which the list may be narrowed: each a value with its number of rows */
  readonly filter: {
    readonly label: string;
    readonly items: readonly { readonly value: string; readonly text: string; readonly count: number }[];
  };
  readonly mayAdd: boolean;
}

/** What withdrawing a row would do. */
export interface Withdrawal {
  readonly sheet: SetUpSheet;
  readonly name: string;
  readonly title: string;
  /** rows that keep it from being withdrawn, each as it is called and where */
  readonly namedBy: readonly {
    /** where it is edited; null for what has no page of its own */
    readonly sheet: SetUpSheet | null;
    /** "indicator" */
    readonly what: string;
    readonly name: string;
    readonly as: string;
  }[];
  /** "12 targets, 36 values" that go with it */
  readonly belongings: readonly string[];
  readonly seen: string;
  readonly error: string | null;
}

/** One verdict as it is and as the new rule would have it. */
export interface RuleCell {
  readonly period: string;
  readonly now: StatusMark | null;
  readonly tried: StatusMark | null;
  readonly changes: boolean;
}

/** What a rule would have said of the council's own history. */
export interface RulePreview {
  readonly meaning: string;
  readonly opening: readonly Sentence[];
  readonly periods: readonly string[];
  readonly rows: readonly { readonly code: string; readonly title: string; readonly cells: readonly RuleCell[] }[];
}
