/** One part of a comment with the head under which it stands. */
export interface CommentPart {
  readonly head: string;
  readonly text: string;
}

/** The heads under which services write a comment in two parts: what happened, then what is done about it. */
const HAPPENED_HEAD = /^What (has )?happened:\s*/i;
const DOING_HEAD = /What we are doing( about it)?:\s*/gi;

/** Whether a sentence could begin after a text: at its start, on a new line, after a full stop. */
function beginsAfter(before: string): boolean {
  const said = before.trimEnd();
  const gap = before.slice(said.length);
  return said === '' || gap.includes('\n') || (gap !== '' && /[.!?]$/.test(said));
}

/** A comment split at its heads; none where it does not have both, in their order. */
export function commentParts(comment: string): CommentPart[] {
  const text = comment.trim();
  const happened = HAPPENED_HEAD.exec(text);
  if (happened === null) return [];
  const [{ length: from }, has] = happened;
  for (const doing of text.matchAll(DOING_HEAD)) {
    const [head, about = ''] = doing;
    const first = text.slice(from, doing.index).trimEnd();
    const second = text.slice(doing.index + head.length);
    if (doing.index > from && first !== '' && second !== '' && beginsAfter(text.slice(0, doing.index))) {
      return [
        { head: has === undefined ? 'What happened' : 'What has happened', text: first },
        { head: `What we are doing${about.toLowerCase()}`, text: second },
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
