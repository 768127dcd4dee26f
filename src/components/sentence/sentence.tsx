import type { Sentence } from '../../briefing/types.ts';

/** A sentence with its key counts strong. */
export function SentenceText({ sentence }: { sentence: Sentence }) {
  return <>{sentence.runs.map((run) => (run.strong ? <strong>{run.text}</strong> : run.text))}</>;
}

export interface OpeningProps {
  readonly sentences: readonly Sentence[];
  /** 19 px instead of 22, for a page of many figures */
  readonly dense?: boolean;
}

/** What a page says first, as one paragraph. */
export function Opening({ sentences, dense = false }: OpeningProps) {
  if (sentences.length === 0) return null;
  return (
    <p class={dense ? 'opening dense' : 'opening'}>
      {sentences.map((sentence, index) => (
        <>
          {index > 0 && ' '}
          <SentenceText sentence={sentence} />
        </>
      ))}
    </p>
  );
}

/** What a person wrote, as she wrote it. */
export function Narrative({ paragraphs }: { paragraphs: readonly string[] }) {
  return (
    <>
      {paragraphs.map((paragraph) => (
        <p class="said">{paragraph}</p>
      ))}
    </>
  );
}
