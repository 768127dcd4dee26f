import type { DecimalText } from '../model/decimal.ts';
import { type Paint, pagePaint } from './palette.ts';
import { one } from './trend-plot.ts';

/** A figure and whether it is the council's own. */
export interface Ranked {
  readonly value: DecimalText | null;
  readonly own: boolean;
}

const WIDTH = 220;
const HEIGHT = 14;

function bar(share: number, own: boolean, paint: Paint): string {
  const length = Math.max(1, share * (WIDTH - 2));
  const fill = own ? paint('council') : paint('sunk');
  const edge = own ? paint('council') : paint('edge');
  return `<svg class="ranked-bar" viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true"><rect x="1" y="1" width="${one(length)}" height="${HEIGHT - 2}" fill="${fill}" stroke="${edge}" stroke-width="1"/></svg>`;
}

/**
 * Figures as bars from 0 on one scale, one a row of a table: the council's own filled, others outlined, so that they are
 * told apart without colour. Each repeats the figure beside it and is hidden from those who hear the table. None where a
 * figure is below 0, because a bar starts at 0.
 */
export function rankedBars(rows: readonly Ranked[], paint: Paint = pagePaint): string[] {
  const figures = rows.map(({ value }) => Number(value ?? '0'));
  const longest = Math.max(0, ...figures);
  if (longest === 0 || figures.some((figure) => figure < 0)) return [];
  return rows.map(({ own }, index) => bar((figures[index] ?? 0) / longest, own, paint));
}
