import type { YearLine, YearsChart } from '../briefing/types.ts';
import { type ChartOptions, drawn, frameOf, gutterFor, levelPart, readoutPart, sizeOf, uprightPart } from './plot.ts';
import { scaleOf, type UprightAxis } from './trend-axes.ts';
import { type EndLabel, labelsPart } from './trend-labels.ts';
import { type Frame, one, PROVISIONAL, paperEdge, textAt } from './trend-plot.ts';

/** Each year back is thinner and more broken, so that the years are told apart without colour. */
const EARLIER = [
  { width: 1.8, dash: '' },
  { width: 1.6, dash: '7 3' },
  { width: 1.4, dash: '2 3' },
] as const;

interface At {
  readonly x: number;
  readonly y: number;
  readonly hollow: boolean;
}

function placesOf({ values, states }: YearLine, frame: Frame): readonly (At | null)[] {
  return values.map((value, index) =>
    value === null ? null : { x: frame.x(index), y: frame.y(Number(value)), hollow: PROVISIONAL.includes(states[index] ?? 'final') },
  );
}

function pathOf(places: readonly (At | null)[]): string {
  return places.map((at, index) => (at === null ? '' : `${places[index - 1] == null ? 'M' : 'L'}${one(at.x)} ${one(at.y)}`)).join('');
}

function linePart(places: readonly (At | null)[], back: number, frame: Frame): string {
  const path = pathOf(places);
  const joins = 'fill="none" stroke-linejoin="round" stroke-linecap="round"';
  const style = EARLIER[back - 1];
  if (back > 0) {
    const { width, dash } = style ?? EARLIER[EARLIER.length - 1] ?? EARLIER[0];
    const dots = places.flatMap((at) =>
      at === null ? [] : [`<circle cx="${one(at.x)}" cy="${one(at.y)}" r="1.6" fill="${frame.paint('ink-3')}"/>`],
    );
    return `<path d="${path}" ${joins} stroke="${frame.paint('ink-3')}" stroke-width="${width}"${dash === '' ? '' : ` stroke-dasharray="${dash}"`}/>${dots.join('')}`;
  }
  const council = frame.paint('council');
  const dots = places.map((at, index) => {
    if (at === null) return '';
    const where = `cx="${one(at.x)}" cy="${one(at.y)}"`;
    if (at.hollow) return `<circle ${where} r="4.4" fill="${frame.paint('paper')}" stroke="${council}" stroke-width="2"/>`;
    return `<circle ${where} r="${places.findLastIndex((each) => each !== null) === index ? 4 : 2.9}" fill="${council}"/>`;
  });
  return `<path d="${path}" ${joins} stroke="${frame.paint('paper')}" stroke-width="6"/><path d="${path}" ${joins} stroke="${council}" stroke-width="2.4"/>${dots.join('')}`;
}

/** The year spoken of has its name beside its last point where the year is not over. */
function beside({ year, shown }: YearLine, places: readonly (At | null)[], frame: Frame): string {
  const index = places.findLastIndex((at) => at !== null);
  const at = places[index];
  if (at == null || index === places.length - 1) return '';
  const words = `${year} ${shown[index] ?? ''}`.trim();
  return textAt(at.x + 9, at.y - 9, words, frame.paint('council'), ` font-weight="700"${paperEdge(frame.paint)}`);
}

function labelOf({ year, shown }: YearLine, places: readonly (At | null)[], back: number): EndLabel | null {
  const index = places.findLastIndex((at) => at !== null);
  const at = places[index];
  if (at == null || (back === 0 && index < places.length - 1)) return null;
  const strong = back === 0;
  return { y: at.y, text: `${year} ${shown[index] ?? ''}`.trim(), role: strong ? 'council' : 'ink-2', strong };
}

export function yearsAxis({ years: all, unit }: YearsChart): UprightAxis {
  const numbers = all.flatMap(({ values }) => values.flatMap((value) => (value === null ? [] : [Number(value)])));
  return scaleOf(numbers, { unit });
}

/**
 * This year over the years before it, period by period. The year spoken of is the council's line; each year back is
 * thinner and more broken, with its name and last figure at its end.
 */
export function years(chart: YearsChart, options: ChartOptions): string {
  const axis = yearsAxis(chart);
  const labels = chart.years.map(
    ({ year, shown }) => `${year} ${shown.reduce((longest, text) => (text.length > longest.length ? text : longest), '')}`,
  );
  const frame = frameOf(
    { count: chart.periods.length, axis, last: -1, noted: false, gutter: gutterFor(labels, sizeOf(options).width) },
    options,
  );
  const lines = chart.years.map((year, back) => ({ year, back, places: placesOf(year, frame) }));
  const names = chart.periods.map((text, index) => ({ index, text: frame.compact && chart.periods.length > 6 ? text.slice(0, 1) : text }));
  return drawn(chart, options, [
    uprightPart(axis.ticks, chart.unit, frame),
    levelPart({ periods: names, years: [] }, frame),
    ...lines.toReversed().map(({ back, places }) => linePart(places, back, frame)),
    labelsPart(
      lines.flatMap(({ year, back, places }) => labelOf(year, places, back) ?? []),
      frame,
    ),
    ...lines.slice(0, 1).map(({ year, places }) => beside(year, places, frame)),
    readoutPart(chart.readouts, frame),
  ]);
}
