import type { Sentence } from '../../briefing/types.ts';

/** A sentence where no part of it can be strong: in a link, a title, a description. */
export function textOf({ runs }: Sentence): string {
  return runs.map(({ text }) => text).join('');
}
