import { safePath } from './way.ts';

/** What somebody had typed when it turned out that she was signed out, to be sent again once she is in. */
export interface KeptForm {
  /** path of ours that it was sent to */
  readonly action: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
}

/** Characters; a return of 40 indicators has a tenth. */
const LONGEST = 500_000;

/** The form as one text that the sign-in form carries along; null for one too long, or with files. */
export function keptText(action: string, form: FormData): string | null {
  const fields: (readonly [string, string])[] = [];
  for (const [name, value] of form) {
    if (typeof value !== 'string') return null;
    fields.push([name, value]);
  }
  const text = JSON.stringify({ action, fields } satisfies KeptForm);
  return text.length > LONGEST ? null : text;
}

function isField(value: unknown): value is readonly [string, string] {
  return Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'string');
}

/** The form that a text carries; null for none, or for one that is no form of ours. */
export function keptForm(text: string): KeptForm | null {
  if (text === '') return null;
  let said: unknown;
  try {
    said = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof said !== 'object' || said === null || !('action' in said) || !('fields' in said)) return null;
  const { action, fields } = said;
  if (!Array.isArray(fields) || !fields.every(isField) || typeof action !== 'string' || safePath(action) !== action) return null;
  return { action, fields };
}
