/** One dimension of a breakdown with the category on it: `area=Barry`. */
export interface BreakdownPart {
  readonly dimension: string;
  readonly category: string;
}

/** What a breakdown is written like; completes "expected …". */
export const BREAKDOWN_FORMS = 'a dimension with its category, such as area=Barry, or several as area=Barry; age=65+';

function spaced(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

/** One spelling for all that differ only in capitals and white space: "Barry ", "barry" and "BARRY" are one category. */
export function foldedName(text: string): string {
  return spaced(text).toLowerCase();
}

/**
 * The dimensions that a breakdown names, in the order of their names, so that `age=65+; area=Barry` is the same part as
 * `area=Barry; age=65+`. A category may hold "=" itself; a semicolon begins the next dimension. Null for a text that is no
 * breakdown: a piece without "=", an empty side, a dimension twice.
 */
export function parseBreakdown(text: string): readonly BreakdownPart[] | null {
  const parts: BreakdownPart[] = [];
  for (const piece of text.split(';')) {
    const at = piece.indexOf('=');
    const dimension = spaced(piece.slice(0, Math.max(at, 0)));
    const category = spaced(piece.slice(at + 1));
    if (at < 0 || dimension === '' || category === '') return null;
    if (parts.some((other) => foldedName(other.dimension) === foldedName(dimension))) return null;
    parts.push({ dimension, category });
  }
  return parts.sort((a, b) => (foldedName(a.dimension) < foldedName(b.dimension) ? -1 : 1));
}

/** The one text of a breakdown: dimensions in the order of their names, spelt as they came. */
export function breakdownText(parts: readonly BreakdownPart[]): string {
  return parts.map(({ dimension, category }) => `${dimension}=${category}`).join('; ');
}
