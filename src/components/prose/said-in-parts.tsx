import type { CommentPart } from '../../briefing/types.ts';

/** What a service wrote, each part under its head: beside each other where there is room. */
export function SaidInParts({ parts }: { parts: readonly CommentPart[] }) {
  return (
    <div class="said-parts">
      {parts.map(({ head, text }) => (
        <div>
          <h4>{head}</h4>
          <p class="said">{text}</p>
        </div>
      ))}
    </div>
  );
}
