import type { CommentPart } from './types.ts';

/** The heads under which services write a comment in two parts: what happened, then what is done about it. */
const HEADS: readonly (readonly [happened: string, doing: string])[] = [
  ['What happened', 'What we are doing'],
  ['What has happened', 'What we are doing'],
  ['What happened', 'What we are doing about it'],
];

/** A head where a sentence could begin. */
function headAt(head: string): string {
  return String.raw`(?:^|(?<=[.!?]\s+|\n))${head}:\s*`;
}

const FORMS = HEADS.map(([happened, doing]) => new RegExp(`^${headAt(happened)}(.+?)\\s*${headAt(doing)}(.+)$`, 'is'));

/** A comment split at its heads, which stay as they were written; none where it does not have both, in their order. */
export function commentParts(comment: string): CommentPart[] {
  const text = comment.trim();
  for (const [index, form] of FORMS.entries()) {
    const [, first, second] = form.exec(text) ?? [];
    const heads = HEADS[index];
    if (first !== undefined && second !== undefined && heads) {
      return [
        { head: heads[0], text: first },
        { head: heads[1], text: second },
      ];
    }
  }
  return [];
}
