import type { Share, Tally } from '../../briefing/types.ts';
import { StateCells, TallyRow } from './tally.tsx';

/** A plan or council in two rows of shapes: its indicators, then its actions. A row that would be empty is left out. */
export function Tallies({ tally, shares }: { tally: Tally; shares: readonly Share[] }) {
  const counted = shares.filter(({ count }) => count > 0);
  if (tally.all === 0 && counted.length === 0) return null;
  return (
    <div class="tallies">
      {tally.all > 0 && <TallyRow tally={tally} />}
      {counted.length > 0 && <StateCells shares={counted} text={counted.map(({ mark, count }) => `${mark.word} ${count}`).join(', ')} />}
    </div>
  );
}
