import type { Sentence } from '../../briefing/types.ts';

/** A sentence where no part of it can be strong: in a link, a title, a description. */
export function textOf({ runs }: Sentence): string {
  return runs.map(({ text }) => text).join('');
}

/** A name that stands on one line of a narrow column: "2013-14 Q2". */
export function unbroken(name: string): string {
  return name.replaceAll(' ', '\u00a0');
}
