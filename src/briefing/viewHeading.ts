import type { Wording } from './wording.ts';

/** A heading with the unit that its figures have. */
export function heading(text: string, unit: string | null, wording: Wording): string {
  return unit === null ? text : wording.text('view.heading.unit', { heading: text, unit });
}
