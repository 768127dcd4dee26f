import { raw } from 'hono/html';
import type { Share, Tally } from '../../briefing/types.ts';
import { markUse } from '../../charts/marks.ts';

/**
 * One shape for each indicator, worst first. One image with one text: single shapes are too small to be targets, so the
 * whole tally is the link.
 */
export function TallyRow({ tally, href = null }: { tally: Tally; href?: string | null }) {
  const shapes = raw(tally.parts.map((part) => markUse(part.mark.status).repeat(part.count)).join(''));
  const image = (
    <span class="tally" role="img" aria-label={tally.text}>
      {shapes}
    </span>
  );
  return href === null ? (
    image
  ) : (
    <a class="tally-link" href={href}>
      {image}
    </a>
  );
}

/** One small cell for each action, worst first, as one image with one text. */
export function StateCells({ shares, text }: { shares: readonly Share[]; text: string }) {
  return (
    <span class="tally cells" role="img" aria-label={text}>
      {raw(shares.map((share) => markUse(share.mark.state).repeat(share.count)).join(''))}
    </span>
  );
}
