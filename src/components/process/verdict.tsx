import { raw } from 'hono/html';
import type { ProcessChart } from '../../briefing/types.ts';
import { type ProcessIcon, processIcon } from '../../charts/process-icons.ts';

function Line({ icon, head, word, meaning }: { icon: ProcessIcon; head: string; word: string; meaning: string }) {
  return (
    <div class="process-said">
      <dt>
        {raw(processIcon(icon))}
        {head}
      </dt>
      <dd>
        <b>{word}</b>
        <span>{meaning}</span>
      </dd>
    </div>
  );
}

export interface ProcessVerdictWords {
  /** over what the latest figure says */
  readonly variation: string;
  /** over whether the target is met */
  readonly assurance: string;
}

const WORDS: ProcessVerdictWords = { variation: 'Variation', assurance: 'Assurance' };

/** What the latest figure says and whether the target is met, each as icon, word and meaning; nothing where neither can be said. */
export function ProcessVerdict({
  chart,
  words = WORDS,
}: {
  chart: Pick<ProcessChart, 'variation' | 'assurance'>;
  words?: ProcessVerdictWords;
}) {
  const { variation, assurance } = chart;
  if (variation === null && assurance === null) return null;
  return (
    <dl class="process-verdict">
      {variation && <Line icon={variation.kind} head={words.variation} word={variation.word} meaning={variation.meaning} />}
      {assurance && <Line icon={`target-${assurance.kind}`} head={words.assurance} word={assurance.word} meaning={assurance.meaning} />}
    </dl>
  );
}
