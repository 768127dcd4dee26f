import type { ChartSeries } from '../briefing/types.ts';
import { shownNumber } from './shown-number.ts';
import type { EndLabel } from './trend-labels.ts';
import { type Frame, one, type Place } from './trend-plot.ts';

/* Where a series may stand by the end of its year: dotted, with a fan that widens. */

interface Reach {
  readonly x: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

function reachesOf(series: ChartSeries, frame: Frame): readonly Reach[] {
  const at = new Map(series.points.map((point, index) => [point.period, index]));
  return (series.ahead ?? []).flatMap(({ period, value, low, high }) => {
    const index = at.get(period);
    return index === undefined
      ? []
      : [{ x: frame.x(index), value: frame.y(Number(value)), low: frame.y(Number(low)), high: frame.y(Number(high)) }];
  });
}

function path(points: readonly (readonly [number, number])[]): string {
  return points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${one(x)} ${one(y)}`).join('');
}

/** The fan with its edges drawn, so that it is seen without colour, and the dotted middle, from the last figure on. */
export function aheadPart(series: ChartSeries, frame: Frame, last: Place | undefined): string {
  const reaches = reachesOf(series, frame);
  if (reaches.length === 0) return '';
  const start: readonly (readonly [number, number])[] = last === undefined ? [] : [[last.x, last.y]];
  const upper = [...start, ...reaches.map(({ x, high }) => [x, high] as const)];
  const lower = [...start, ...reaches.map(({ x, low }) => [x, low] as const)];
  const middle = [...start, ...reaches.map(({ x, value }) => [x, value] as const)];
  const council = frame.paint('council');
  return [
    `<path d="${path([...upper, ...lower.toReversed()])}Z" fill="${council}" fill-opacity=".14"/>`,
    `<path d="${path(upper)}${path(lower)}" fill="none" stroke="${council}" stroke-width=".8" opacity=".6"/>`,
    `<path d="${path(middle)}" fill="none" stroke="${council}" stroke-width="2" stroke-dasharray=".1 5" stroke-linecap="round"/>`,
  ].join('');
}

/** The range at the year's end, in figures. */
export function aheadLabels(series: ChartSeries, frame: Frame): readonly EndLabel[] {
  const end = series.ahead?.at(-1);
  if (end === undefined) return [];
  const [low, high] = [end.low, end.high].map((value) => shownNumber(value, series.decimals));
  if (low === undefined || high === undefined) return [];
  return [{ y: frame.y(Number(end.value)), text: frame.words.toward(low, high), role: 'ink-2', strong: false }];
}
