import type { ActionState } from '../model/plan.ts';
import { type Paint, pagePaint, type Role } from './palette.ts';
import { escapeText } from './svg-text.ts';

/** How many actions are in a state; the order of the parts is the order of the cells. */
export interface CellCount {
  readonly state: ActionState;
  readonly count: number;
}

export interface ShareBarOptions {
  /** unique on its page: the hatching is referred to by it */
  readonly id: string;
  /** what the bar says, for those who cannot see it: "1 slipped, 16 on track, 2 completed, of 19 actions" */
  readonly text: string;
  /** in pixels for a file that stands alone; null fills the width there is, with its cells equal at every width */
  readonly width?: number | null;
  readonly height?: number;
  readonly paint?: Paint;
}

interface Cell {
  readonly fill: Role | 'hatch' | 'none';
  readonly edge: Role;
  /** lines from corner to corner: both for a cross, one for a stroke */
  readonly lines: 0 | 1 | 2;
}

const CELLS: Readonly<Record<ActionState, Cell>> = {
  'not-started-due': { fill: 'none', edge: 'red', lines: 2 },
  slipped: { fill: 'hatch', edge: 'amber-shape', lines: 0 },
  'on-track': { fill: 'on-track', edge: 'green', lines: 0 },
  completed: { fill: 'green', edge: 'green', lines: 0 },
  'not-due': { fill: 'none', edge: 'not-judged', lines: 0 },
  suspended: { fill: 'none', edge: 'not-judged', lines: 1 },
  deferred: { fill: 'none', edge: 'not-judged', lines: 1 },
  deleted: { fill: 'none', edge: 'not-judged', lines: 2 },
};

const HEIGHT = 24;
/** Up to this many cells there is room for an outline of full strength. */
const ROOMY = 60;
/** Between two cells, of the whole width: 3.5 px of the report's column, outlines included, and never more than a part of a cell. */
const GAP = { ofWhole: 0.004, ofCell: 0.15 } as const;

function two(value: number): string {
  return `${Math.round(value * 100) / 100}`;
}

/**
 * The bar of equal cells: one cell is one action, worst first. Cells are never stretched to make room for a label and
 * never merged, so that the bar counts what the table lists. An empty whole has no bar: the empty text.
 */
export function shareBar(parts: readonly CellCount[], options: ShareBarOptions): string {
  const { id, text, width = null, height = HEIGHT, paint = pagePaint } = options;
  const cells = parts.flatMap((part) => Array.from({ length: part.count }, () => part.state));
  if (cells.length === 0) return '';
  const whole = width ?? 100;
  const unit = width === null ? '%' : '';
  const step = whole / cells.length;
  const roomy = cells.length <= ROOMY;
  const filled = step - Math.min(whole * GAP.ofWhole, step * GAP.ofCell);
  const stroke = roomy ? 1.2 : 0.8;
  const at = (value: number): string => `${two(value)}${unit}`;
  const drawn = cells.map((state, index) => {
    const cell = CELLS[state];
    const left = index * step;
    const fill = cell.fill === 'hatch' ? `url(#${id}-hatch)` : cell.fill === 'none' ? 'none' : paint(cell.fill);
    const edge = paint(cell.edge);
    const outline = cell.fill === cell.edge ? '' : ` stroke="${edge}" stroke-width="${stroke}"`;
    const diagonal = (from: number, to: number): string =>
      `<line x1="${at(left)}" y1="${from}" x2="${at(left + filled)}" y2="${to}" stroke="${edge}" stroke-width="${stroke}"/>`;
    const crosses = `${cell.lines > 0 ? diagonal(height - 1, 1) : ''}${cell.lines > 1 ? diagonal(1, height - 1) : ''}`;
    return `<rect x="${at(left)}" y="1" width="${at(filled)}" height="${height - 2}" fill="${fill}"${outline}/>${crosses}`;
  });
  const hatch = cells.includes('slipped')
    ? `<defs><pattern id="${id}-hatch" width="5.5" height="5.5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="5.5" height="5.5" fill="${paint('wash')}"/><rect width="1.7" height="5.5" fill="${paint('amber-shape')}"/></pattern></defs>`
    : '';
  const size = width === null ? 'width="100%"' : `xmlns="http://www.w3.org/2000/svg" width="${width}" viewBox="0 0 ${width} ${height}"`;
  return `<svg class="bar-of-cells" ${size} height="${height}" role="img" aria-labelledby="${id}-title"><title id="${id}-title">${escapeText(text)}</title>${hatch}${drawn.join('')}</svg>`;
}
