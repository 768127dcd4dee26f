import type { ChartSeries, SeriesPoint } from '../briefing/types.ts';
import { DATA_START, type Frame, one } from './trend-plot.ts';

type Corner = readonly [x: number, y: number];

/** Stretches of points for which a level is given, as the corners of the stepped line of each. */
function steps(series: ChartSeries, frame: Frame, of: (point: SeriesPoint) => string | null, from = 0): readonly (readonly Corner[])[] {
  const stretches: Corner[][] = [];
  let joined = false;
  series.points.forEach((point, index) => {
    const level = of(point);
    if (level !== null) {
      if (!joined) stretches.push([]);
      const y = frame.y(Number(level));
      const to = index === series.points.length - 1 ? frame.right : frame.x(index) + frame.half;
      stretches.at(-1)?.push([Math.max(from, frame.x(index) - frame.half), y], [to, y]);
    }
    joined = level !== null;
  });
  return stretches;
}

function pathOf(corners: readonly Corner[]): string {
  return corners.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${one(x)} ${one(y)}`).join('');
}

/** The area between a stepped line and an edge of the plot. */
function areaTo(corners: readonly Corner[], edge: number): string {
  const last = corners.at(-1);
  const first = corners[0];
  return last === undefined || first === undefined ? '' : `${pathOf([...corners, [last[0], edge], [first[0], edge]])}Z`;
}

export function minimumPart(series: ChartSeries, frame: Frame, hatchOpacity: string): string {
  const edge = series.polarity === 'lower' ? frame.top : frame.bottom;
  const red = frame.paint('red');
  const stretches = steps(series, frame, (point) => point.minimum);
  if (stretches.length === 0) return '';
  const hatch = `<defs><pattern id="${frame.id}-hatch" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V8" stroke="${red}" stroke-width="1.6"/></pattern></defs>`;
  const areas = stretches.map(
    (corners) => `<path d="${areaTo(corners, edge)}" fill="url(#${frame.id}-hatch)" fill-opacity="${hatchOpacity}"/>`,
  );
  const floors = stretches.map((corners) => `<path d="${pathOf(corners)}" fill="none" stroke="${red}" stroke-width="1.4"/>`);
  return hatch + areas.join('') + floors.join('');
}

/** The range that demand is expected in: a light band between two ink lines, neither good nor bad. */
export function rangePart(series: ChartSeries, frame: Frame): string {
  const lower = steps(series, frame, (point) => (point.upper === null ? null : point.lower));
  const upper = steps(series, frame, (point) => (point.lower === null ? null : point.upper));
  const bands = lower.map((corners, index) => {
    const around = pathOf([...corners, ...(upper[index] ?? []).toReversed()]);
    return `<path d="${around}Z" fill="${frame.paint('council')}" fill-opacity=".1"/>`;
  });
  const edges = [...lower, ...upper].map(
    (corners) => `<path d="${pathOf(corners)}" fill="none" stroke="${frame.paint('ink-2')}" stroke-width="1.2"/>`,
  );
  return bands.join('') + edges.join('');
}

/** What each period should reach: dashed, stepped between the periods, to the year end. */
export function targetPart(series: ChartSeries, frame: Frame): string {
  return steps(series, frame, (point) => point.target, DATA_START - 8)
    .map((corners) => `<path d="${pathOf(corners)}" fill="none" stroke="${frame.paint('ink')}" stroke-width="1.6" stroke-dasharray="6 4"/>`)
    .join('');
}
