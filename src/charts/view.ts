import type { ViewDrawing } from '../briefing/types.ts';
import type { ChartOptions } from './plot.ts';
import { process, processAxis } from './process.ts';
import { trend } from './trend.ts';
import { type UprightAxis, uprightAxis } from './trend-axes.ts';
import { years, yearsAxis } from './years.ts';

/** A series with neither a figure nor a target is its title in words, for an empty chart says nothing. */
function isEmpty(drawing: ViewDrawing): boolean {
  return drawing.kind === 'line' && drawing.series.points.every((point) => point.value === null && point.target === null);
}

/** The upright axis of one view of an indicator; null where there is nothing to draw. */
export function viewAxis(drawing: ViewDrawing): UprightAxis | null {
  switch (drawing.kind) {
    case 'line':
      return uprightAxis(drawing.series);
    case 'process':
      return processAxis(drawing.chart);
    case 'years':
      return yearsAxis(drawing.chart);
    case 'none':
      return null;
  }
}

/** The drawing of one view of an indicator as SVG; null where there is nothing to draw. */
export function viewSvg(drawing: ViewDrawing, options: ChartOptions): string | null {
  if (isEmpty(drawing)) return null;
  switch (drawing.kind) {
    case 'line':
      return trend(drawing.series, options);
    case 'process':
      return process(drawing.chart, drawing.readouts, options);
    case 'years':
      return years(drawing.chart, options);
    case 'none':
      return null;
  }
}
