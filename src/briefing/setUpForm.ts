import { COMMENT_WHEN } from '../model/collection.ts';
import { SET_ASIDE } from '../model/plan.ts';
import type { FormField, FormGroup, FormOption, FormSheet } from './setUpTypes.ts';
import { fieldLabel, GROUPS, nothingText, optionText } from './setUpWords.ts';

/** What a form asks for one column, as the workbook has it. */
export interface AskedColumn {
  readonly heading: string;
  readonly about: string;
  readonly required: boolean;
  readonly form: 'text' | 'prose' | 'number';
  readonly words: readonly string[] | null;
}

/** What a form is made of. */
export interface FormParts {
  readonly sheet: FormSheet;
  readonly columns: readonly AskedColumn[];
  readonly texts: Readonly<Record<string, string>>;
  /** columns that cannot be changed any more */
  readonly fixed: readonly string[];
  /** choices that are the council's own, by column: its objectives, schemes */
  readonly choices: Readonly<Record<string, readonly FormOption[]>>;
  readonly suggestions: Readonly<Record<string, readonly string[]>>;
  /** what is wrong, by column */
  readonly errors: ReadonlyMap<string, string>;
}

const SEVERAL: Readonly<Record<string, readonly string[]>> = {
  'organisation.left_out': SET_ASIDE,
  'organisation.comment_when': COMMENT_WHEN,
};

function optionsOf({ sheet, choices, texts }: FormParts, { heading, words, required }: AskedColumn): readonly FormOption[] | null {
  const several = SEVERAL[`${sheet}.${heading}`];
  const given = choices[heading] ?? (several ?? words)?.map((value) => ({ value, text: optionText(sheet, heading, value) }));
  if (given === undefined) return null;
  if (several) return given;
  const nothing = nothingText(sheet, heading) ?? (required && (texts[heading] ?? '') === '' ? 'Choose one' : null);
  const value = texts[heading] ?? '';
  const stray = value !== '' && !given.some((option) => option.value === value) ? [{ value, text: value }] : [];
  return [...(nothing === null ? [] : [{ value: '', text: nothing }]), ...given, ...stray];
}

function inputOf(parts: FormParts, column: AskedColumn, options: readonly FormOption[] | null): FormField['input'] {
  if (parts.fixed.includes(column.heading)) return 'fixed';
  if (SEVERAL[`${parts.sheet}.${column.heading}`]) return 'several';
  if (options) return 'choice';
  return column.form === 'prose' ? 'prose' : column.form === 'number' ? 'figure' : 'line';
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

const EMPTY_MEANS = /; (?:an )?empty (?:cell )?(?:means|shows|keeps)[^;]*$/;

/** What the workbook says of the column, without what the field itself shows: its name, its words, what nothing means. */
function helpText(label: string, { about }: AskedColumn, input: FormField['input']): string {
  const chosen = input === 'choice' || input === 'several';
  const further = about.startsWith(`${label}: `) ? about.slice(label.length + 2) : about;
  const said = chosen ? (about.replace(EMPTY_MEANS, '').split(': ')[0] ?? '') : capital(further);
  const plain = (text: string) => text.toLowerCase().replace(/^(the|its|what|how it is) /, '');
  return plain(said) === plain(label) || said === label ? '' : said;
}

/** The fields of a form in their groups, each with its help, what stands in it and what is wrong with it. */
export function formGroups(parts: FormParts): readonly FormGroup[] {
  const { sheet, columns, texts, suggestions, errors } = parts;
  const field = (heading: string): FormField[] => {
    const column = columns.find((each) => each.heading === heading);
    if (!column) return [];
    const options = optionsOf(parts, column);
    const input = inputOf(parts, column, options);
    const label = fieldLabel(sheet, heading);
    return [
      {
        name: heading,
        label,
        help: helpText(label, column, input),
        required: column.required,
        input,
        options: options ?? [],
        suggestions: suggestions[heading] ?? [],
        value: texts[heading] ?? '',
        error: errors.get(heading) ?? null,
      },
    ];
  };
  return GROUPS[sheet].map(({ title, headings }) => ({ title, fields: headings.flatMap(field) }));
}

/** "Frequency is empty: expected month …", for a field and for the summary above the form. */
export function fieldProblem(sheet: FormSheet, heading: string, value: string | null, message: string): string {
  return `${fieldLabel(sheet, heading)}: ${value === null || value === '' ? '' : `“${value}” `}${message}`;
}
