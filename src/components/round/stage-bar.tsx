import { raw } from 'hono/html';
import type { RoundStage } from '../../briefing/roundTypes.ts';

const HEIGHT = 24;
/** Between two cells, of the whole width, and never more than a part of a cell. */
const GAP = { ofWhole: 0.4, ofCell: 0.15 } as const;

function two(value: number): string {
  return `${Math.round(value * 100) / 100}`;
}

/** One cell: the further a return is, the fuller. Shape alone tells the stages apart; none of them is a status, so none has a colour. */
function cell(stage: RoundStage['stage'], left: number, width: number): string {
  const at = (from: number, height: number, of: string) =>
    `<rect class="${of}" x="${two(left)}%" y="${from}" width="${two(width)}%" height="${height}"/>`;
  const line = (y1: number, y2: number) => `<line class="edge" x1="${two(left)}%" y1="${y1}" x2="${two(left + width)}%" y2="${y2}"/>`;
  const outline = at(1, HEIGHT - 2, 'edge');
  switch (stage) {
    case 'approved':
    case 'locked':
      return at(1, HEIGHT - 2, 'full');
    case 'submitted':
      return outline + at(HEIGHT / 2, HEIGHT / 2 - 1, 'full');
    case 'draft':
      return outline + line(HEIGHT - 2, 2);
    case 'returned':
    case 'reopened':
      return outline + line(HEIGHT - 2, 2) + line(2, HEIGHT - 2);
    case 'not-started':
      return outline;
  }
}

/** Counts of the stages and one bar with a cell for each return, furthest behind at the left. */
export function StageBar({ id, stages, whole }: { id: string; stages: readonly RoundStage[]; whole: string }) {
  const cells = stages.flatMap(({ stage, count }) => Array.from({ length: count }, () => stage));
  if (cells.length === 0) return null;
  const step = 100 / cells.length;
  const width = step - Math.min(GAP.ofWhole, step * GAP.ofCell);
  const title = [...stages.map(({ word, count }) => `${word} ${count}`), whole].join(', ');
  const one = (stage: RoundStage['stage']) =>
    `<svg class="stage-key" width="16" height="24" aria-hidden="true">${cell(stage, 0, 100)}</svg>`;
  return (
    <div class="stage-bar">
      <ul>
        {stages.map(({ stage, word, count }) => (
          <li>
            {raw(one(stage))} <b>{count}</b> {word}
          </li>
        ))}
        <li class="of">{whole}</li>
      </ul>
      {raw(
        `<svg class="bar-of-cells" width="100%" height="${HEIGHT}" role="img" aria-labelledby="${id}"><title id="${id}">${title}</title>${cells.map((stage, index) => cell(stage, index * step, width)).join('')}</svg>`,
      )}
    </div>
  );
}
