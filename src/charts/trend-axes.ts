import { scaleLinear } from 'd3-scale';
import type { ChartSeries, SeriesPoint } from '../briefing/types.ts';
import { type Period, PeriodError, parsePeriod, type YearStart, yearOf } from '../model/period.ts';
import { shownNumber } from './shown-number.ts';

/** A mark of the upright axis. */
export interface Tick {
  readonly value: number;
  readonly text: string;
}

export interface UprightAxis {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly Tick[];
}

/** Of the values' span, left on the wrong side of a minimum standard so that its hatching is seen. */
const HATCH_ROOM = 0.18;
const TICKS = 4;
/** Below this share of the highest value the axis starts at 0. */
const NEAR_ZERO = 0.4;

function numbersOf(point: SeriesPoint): readonly number[] {
  return [point.value, point.before, point.target, point.minimum, point.lower, point.upper].filter((text) => text !== null).map(Number);
}

function isLowerBetter(series: ChartSeries): boolean {
  return series.polarity === 'lower';
}

/** What a scale is asked for beside the numbers that it holds. */
export interface ScaleOf {
  readonly unit: string | null;
  /** minimum standards, on whose wrong side there is room for hatching */
  readonly minimums?: readonly number[];
  readonly lowerIsBetter?: boolean;
}

/** A scale that holds the numbers, and its marks. It starts at 0 where they come near it, and else where they begin. */
export function scaleOf(numbers: readonly number[], { unit, minimums = [], lowerIsBetter = false }: ScaleOf): UprightAxis {
  if (numbers.length === 0) return { low: 0, high: 1, ticks: [] };
  let low = Math.min(...numbers);
  let high = Math.max(...numbers);
  const limit = unit === '%' && low >= 0 && high <= 100 ? 100 : Number.POSITIVE_INFINITY;
  const span = high - low || Math.abs(high) * 0.2 || 1;
  if (minimums.length > 0 && lowerIsBetter) high = Math.max(high, Math.max(...minimums) + span * HATCH_ROOM);
  else if (minimums.length > 0) low = Math.min(low, Math.min(...minimums) - span * HATCH_ROOM);
  const wasPositive = Math.min(...numbers) >= 0;
  low = wasPositive && low < high * NEAR_ZERO ? 0 : low - span * 0.06;
  if (wasPositive) low = Math.max(0, low);
  const scale = scaleLinear()
    .domain([low, Math.min(limit, high + span * 0.06)])
    .nice(TICKS);
  const [from = low, to = high] = scale.domain();
  const ticks = scale.ticks(TICKS);
  const step = (ticks[1] ?? 1) - (ticks[0] ?? 0);
  const decimals = Math.max(0, Math.ceil(-Math.log10(step) - 1e-9));
  return { low: from, high: to, ticks: ticks.map((value) => ({ value, text: shownNumber(value.toFixed(decimals), decimals) })) };
}

/** The upright axis of a series, with all that is drawn of it: figures, levels, and where it may be heading. */
export function uprightAxis(series: ChartSeries): UprightAxis {
  const ahead = (series.ahead ?? []).flatMap(({ low, high }) => [Number(low), Number(high)]);
  return scaleOf([...series.points.flatMap(numbersOf), ...ahead], {
    unit: series.unit,
    minimums: series.points.flatMap((point) => (point.minimum === null ? [] : [Number(point.minimum)])),
    lowerIsBetter: isLowerBetter(series),
  });
}

/** Where an axis starts, as its mark says it; null where that is 0, which nobody need be told. */
export function axisStart({ low, ticks }: UprightAxis): string | null {
  return low === 0 ? null : (ticks.find(({ value }) => value === low)?.text ?? `${low}`);
}

/** A label under the axis at the place of a point. */
export interface AxisLabel {
  readonly index: number;
  readonly text: string;
}

export interface LevelAxis {
  readonly periods: readonly AxisLabel[];
  /** second row: where each year starts */
  readonly years: readonly AxisLabel[];
}

type Named = Pick<SeriesPoint, 'period' | 'name'>;

const STEPS: Readonly<Record<string, readonly number[]>> = { month: [1, 3, 6, 12], quarter: [1, 2, 4], half: [1, 2] };

function parsed(point: Named, yearStarts: YearStart): Period | null {
  try {
    return parsePeriod(point.period, yearStarts);
  } catch (error) {
    if (error instanceof PeriodError) return null;
    throw error;
  }
}

function every(indexes: readonly AxisLabel[], room: number, width: number): readonly AxisLabel[] {
  const chosen: AxisLabel[] = [];
  let free = Number.NEGATIVE_INFINITY;
  for (const label of indexes) {
    if (label.index * room < free) continue;
    chosen.push(label);
    free = label.index * room + width;
  }
  return chosen;
}

/** Short name of a period inside its year: "Sep", "S" where there is little room, "Q2", "H1". */
function shortName(point: Named, period: Period, compact: boolean): string {
  const part = /[QH]\d$/.exec(period.text);
  if (part) return part[0];
  const month = point.name.split(' ')[0] ?? point.name;
  return compact ? month.slice(0, 1) : month;
}

/**
 * Labels under the axis: months or quarters in the first row, as many as there is room for and always from the year's
 * start; years in the second. Yearly series have the years in the first row, school years without the letters of their text.
 * @param room pixels between two points
 */
export function levelAxis(points: readonly Named[], room: number, compact: boolean, yearStarts: YearStart): LevelAxis {
  const periods = points.map((point) => parsed(point, yearStarts));
  const kind = periods.find((period) => period !== null)?.kind ?? 'date';
  const steps = STEPS[kind];
  if (steps === undefined) {
    const labels = points.map((point, index) => ({ index, text: kind === 'date' ? point.name : point.period.replace(/^AY/, '') }));
    return { periods: every(labels, room, compact ? 64 : 84), years: [] };
  }
  const width = compact && kind === 'month' ? 16 : 40;
  const step = steps.find((candidate) => candidate * room >= width) ?? steps.at(-1) ?? 1;
  const first: AxisLabel[] = [];
  const years: AxisLabel[] = [];
  let year = '';
  periods.forEach((period, index) => {
    const point = points[index];
    if (period === null || point === undefined) return;
    const place = Math.floor(((((period.first % 12) - (yearStarts - 1) + 12) % 12) / period.months) % 12);
    if (place % step === 0) first.push({ index, text: shortName(point, period, compact) });
    const own = yearOf(period, yearStarts).text;
    if (own !== year) years.push({ index, text: own });
    year = own;
  });
  return { periods: first, years: every(years, room, 58) };
}
