import type { ReturnItem } from '../../briefing/returnTypes.ts';
import { StateLabel, StatusLabel } from '../../components/marks/labels.tsx';

/** What a return is or would be, in one cell: result and mark. */
export function WillBe({ item }: { item: ReturnItem }) {
  const { status, state, resultText } = item.reading.verdict;
  return (
    <span class="will-be">
      {resultText && <b>{resultText}</b>} {status && <StatusLabel mark={{ ...status, reason: null }} />}
      {state && <StateLabel mark={state} />}
      {!status && !state && !resultText && item.summary}
    </span>
  );
}
