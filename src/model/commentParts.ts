/** One part of a comment with the head under which it stands. */
export interface CommentPart {
  readonly head: string;
  readonly text: string;
}

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

/** What was said in a return: '' where nothing was. */
export interface Said {
  readonly happened: string;
  readonly doing: string;
}

const [HAPPENED, DOING] = ['What happened', 'What we are doing'] as const;
const DOING_ALONE = new RegExp(`^${DOING}(?: about it)?:\\s*(.+)$`, 'is');

/**
 * One comment of the two parts, each under its head on a line of its own; what happened stands alone, without a head, where
 * nothing else is said. Null where nothing is said at all.
 */
export function composedComment({ happened, doing }: Said): string | null {
  const [first, second] = [happened.trim(), doing.trim()];
  if (second === '') return first === '' ? null : first;
  return first === '' ? `${DOING}: ${second}` : `${HAPPENED}: ${first}\n${DOING}: ${second}`;
}

/** The two parts of a comment: the way back from `composedComment`; a comment without heads is what happened. */
export function saidIn(comment: string | null): Said {
  if (comment === null) return { happened: '', doing: '' };
  const [first, second] = commentParts(comment);
  if (first && second) return { happened: first.text.trim(), doing: second.text.trim() };
  const [, alone] = DOING_ALONE.exec(comment.trim()) ?? [];
  return alone === undefined ? { happened: comment.trim(), doing: '' } : { happened: '', doing: alone.trim() };
}
