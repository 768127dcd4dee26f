import { InputFault } from '../model/fault.ts';

/** PostgreSQL's codes for a text with NUL, or with a character that the database's encoding has not. */
const UNKEPT = ['22021', '22P05'];

function unkept(): InputFault {
  const message = 'A text has a character that cannot be kept, such as NUL: expected letters, digits, signs and line ends';
  return new InputFault([{ sheet: null, row: null, column: null, value: null, message }]);
}

/** What PostgreSQL says of a text that it cannot keep, as a fault of what was sent; any other error as it is. */
export function saidOfText(error: unknown): unknown {
  return error instanceof Error && 'code' in error && UNKEPT.some((code) => code === error.code) ? unkept() : error;
}

/**
 * Texts as one JSON text. JSON would hide from the store what it cannot keep, and it would come out at the sign-off.
 * @throws InputFault where one has NUL or half a pair of surrogates
 */
export function keptTexts(texts: Readonly<Record<string, string>>): string {
  if (Object.values(texts).some((text) => text.includes('\0') || !text.isWellFormed())) throw unkept();
  return JSON.stringify(texts);
}
