import { NONE } from '../figure.ts';
import type { Setting } from '../setting.ts';
import { figured, type Said } from '../wording.ts';
import { inner } from '../words.ts';

/*
 * Live figures: what own text can name, and what each name shows. It is the same text as in the report's tables, with the
 * rows behind it. How a text is read is ownText.ts.
 */

/** What one live figure shows in this report. */
export interface LiveFigure {
  readonly said: Said;
  /** a word of the language rather than a figure: has a capital where a sentence begins with it */
  readonly word: boolean;
  /** why there is no figure to show; null where there is one */
  readonly none: string | null;
}

/** Something that own text can name. */
export interface Nameable {
  /** null for the whole report */
  readonly reference: string | null;
  readonly title: string;
  /** whether a table of the report shows it */
  readonly reported: boolean;
  /** by what is written after the reference, in the order in which they are offered; '' for the reference alone */
  readonly figures: ReadonlyMap<string, () => LiveFigure>;
}

/** A figure with the rows that it follows from. */
export function live(text: string, rows: readonly string[]): LiveFigure {
  return { said: figured(text, rows), word: false, none: null };
}

/** A status, state or direction, small as inside a sentence. */
export function worded(text: string, rows: readonly string[], { wording }: Setting): LiveFigure {
  return { said: figured(inner(text, wording.locale), rows), word: true, none: null };
}

/** A name or period: nothing that follows from rows. */
export function plainly(text: string): LiveFigure {
  return { said: { text, evidence: [] }, word: true, none: null };
}

/** Where there is no figure, what a table prints in its place, and why. */
export function without(why: string, text: string = NONE): LiveFigure {
  return { said: { text, evidence: [] }, word: false, none: why };
}

/** A figure by the name under which it is asked for; made when it is. */
export type Named = readonly [name: string, figure: () => LiveFigure];
