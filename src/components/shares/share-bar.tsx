import { raw } from 'hono/html';
import type { Share } from '../../briefing/types.ts';
import { markUse } from '../../charts/marks.ts';
import { shareBar } from '../../charts/share-bar.ts';

export interface ShareBarProps {
  /** unique on its page */
  readonly id: string;
  readonly shares: readonly Share[];
  readonly total: number;
  /** "of 19 actions", at the right */
  readonly ofTotal: string;
  /** what the bar says; its counts and `ofTotal` unless given */
  readonly text?: string;
}

/** Counts with their shares, and under them one bar with a cell for each action. Nothing for an empty whole. */
export function ShareBar({ id, shares, total, ofTotal, text }: ShareBarProps) {
  if (total === 0) return null;
  const present = shares.filter((share) => share.count > 0);
  const parts = present.map((share) => ({ state: share.mark.state, count: share.count }));
  const said = text ?? [...present.map((share) => `${share.mark.word} ${share.count}`), ofTotal].join(', ');
  return (
    <div class="share-bar">
      <ul>
        {present.map((share) => (
          <li>
            {raw(markUse(share.mark.state))}
            <b>{share.count}</b> {share.mark.word}
            {share.share && <small> {share.share}</small>}
          </li>
        ))}
        <li class="of">{ofTotal}</li>
      </ul>
      {raw(shareBar(parts, { id, text: said }))}
    </div>
  );
}
