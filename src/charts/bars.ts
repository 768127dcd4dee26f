import { scaleLinear } from 'd3-scale';
import type { Bar, BarLevel, BarSeries } from '../briefing/types.ts';
import { type Paint, pagePaint } from './palette.ts';
import { shownNumber } from './shown-number.ts';
import { escapeText } from './svg-text.ts';
import { one, paperEdge, textAt } from './trend-plot.ts';

export interface BarsOptions {
  /** unique on its page: title and description are referred to by it */
  readonly id: string;
  /** for a phone: names stand above their bars */
  readonly compact?: boolean;
  readonly paint?: Paint;
}

/** Width in the drawing's own units, which are pixels where it is not stretched; the height follows from the bars. */
const WIDE = 836;
const PHONE = 354;
/** Width of a letter, a little more than the mean, at the size of the drawing. */
const LETTER = 7.4;
/** Of the width, at most, for the names that stand beside the bars. */
const WIDEST_NAMES = 0.36;
const BAR = 16;
const ROW = { beside: 32, dense: 24, above: 48 } as const;
/** More bars than this stand closer, so that thirty of them fit on a sheet of A4. */
const MANY = 14;
/** From a line of a name to the next. */
const LINE = 16;
/** From a bar's end to its figure. */
const FIGURE_GAP = 7;
/** Percentages that reach this far have the whole hundred as their axis. */
const MOST_OF_HUNDRED = 40;
const TICKS = 5;

interface Plan {
  readonly width: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  /** names above their bars instead of beside them */
  readonly above: boolean;
  readonly row: number;
  /** of a line of a name */
  readonly letters: number;
  readonly x: (value: number) => number;
  readonly ticks: readonly number[];
  readonly paint: Paint;
}

function numbersOf({ bars, whole, target }: BarSeries): readonly number[] {
  return [...bars, whole, target].flatMap((each) => (each?.value == null ? [] : [Number(each.value)]));
}

/** From 0, or from a negative figure to 0; percentages to 100 where they come anywhere near it. */
function domainOf(series: BarSeries): readonly [number, number] {
  const numbers = numbersOf(series);
  const high = Math.max(0, ...numbers);
  const low = Math.min(0, ...numbers);
  const hundred = series.unit?.startsWith('%') === true && low >= 0 && high <= 100 && high >= MOST_OF_HUNDRED;
  return hundred ? [0, 100] : [low, high === low ? 1 : high];
}

/** A name in at most two lines of so many letters. */
function linesOf(name: string, letters: number): readonly string[] {
  const lines: string[] = [];
  for (const word of name.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.length <= 2
    ? lines
    : [
        lines[0] ?? '',
        `${lines
          .slice(1)
          .join(' ')
          .slice(0, letters - 1)}…`,
      ];
}

function planOf(series: BarSeries, compact: boolean, paint: Paint): Plan {
  const width = compact ? PHONE : WIDE;
  const longest = Math.max(0, ...series.bars.map(({ name }) => name.length)) * LETTER;
  const figures = Math.max(0, ...series.bars.map(({ shown }) => shown.length)) * LETTER + FIGURE_GAP;
  const left = compact ? 0 : Math.min(width * WIDEST_NAMES, longest + 14);
  const levels = [series.whole, series.target].filter((level) => level !== null).length;
  const right = width - figures;
  const scale = scaleLinear()
    .domain([...domainOf(series)])
    .nice(TICKS)
    .range([left, right]);
  return {
    width,
    left,
    right,
    top: 8 + levels * 20,
    above: compact,
    row: compact ? ROW.above + (longest > width ? LINE : 0) : series.bars.length > MANY ? ROW.dense : ROW.beside,
    letters: Math.floor((compact ? width : left - 14) / LETTER),
    x: (value) => scale(value),
    ticks: scale.ticks(compact ? TICKS - 2 : TICKS),
    paint,
  };
}

/** Height of a bar's upper edge. */
function edgeOf(index: number, { above, row, top }: Plan): number {
  return top + index * row + (above ? row - BAR - 6 : (row - BAR) / 2);
}

/** Hollow where the figure may still change; a dash where there is none. */
function barPart(bar: Bar, index: number, plan: Plan): string {
  const { paint, x } = plan;
  const y = edgeOf(index, plan);
  const zero = x(0);
  if (bar.value === null) return `<path d="M${one(zero + 2)} ${one(y + BAR / 2)}h8" stroke="${paint('ink-3')}" stroke-width="2"/>`;
  const end = x(Number(bar.value));
  const [from, to] = end < zero ? [end, zero] : [zero, end];
  const colour = paint('council');
  const fill = bar.provisional ? `fill="${paint('paper')}" stroke="${colour}" stroke-width="1.6"` : `fill="${colour}"`;
  return `<rect x="${one(from)}" y="${one(y)}" width="${one(Math.max(to - from, 1))}" height="${BAR}" ${fill}/>`;
}

/** The name beside or above the bar; at its end, clear of the uprights, the figure, or a word where there is none. */
function wordsPart(bar: Bar, index: number, uprights: readonly Upright[], plan: Plan): string {
  const { paint, x, above, left, letters } = plan;
  const y = edgeOf(index, plan);
  const middle = y + BAR / 2 + 5;
  const zero = x(0);
  const lines = linesOf(bar.name, letters);
  const over = (lines.length - 1) * LINE;
  const foot = above ? y - 6 - over : middle - over / 2;
  const [at, anchor] = above ? [0, paperEdge(paint)] : [left - 12, ' text-anchor="end"'];
  const name = lines.map((line, index) => textAt(at, foot + index * LINE, line, paint('ink'), anchor)).join('');
  if (bar.value === null) return name + textAt(zero + 16, middle, bar.shown, paint('ink-3'), paperEdge(paint));
  const wide = bar.shown.length * LETTER;
  const end = uprights.reduce(
    (start, { at }) => (at > start - 4 && at < start + wide ? at + FIGURE_GAP : start),
    Math.max(x(Number(bar.value)), zero) + FIGURE_GAP,
  );
  return name + textAt(end, middle, bar.shown, paint('ink'), ` font-weight="650"${paperEdge(paint)}`);
}

/** An upright over all bars: the whole as a line, the target dashed. */
interface Upright {
  readonly level: BarLevel;
  readonly at: number;
  readonly dashed: boolean;
  /** foot of its words, each in a line of their own above the bars */
  readonly foot: number;
  /** its words end at it instead of beginning there */
  readonly before: boolean;
}

/**
 * The words of the lower level stand before it and of the higher after it where there is room. No line runs through words: the
 * lower level's stand above, unless the higher one's reach back over it.
 */
function uprightsOf({ whole, target }: BarSeries, { x, width }: Plan): readonly Upright[] {
  const levels = [
    { level: whole, dashed: false },
    { level: target, dashed: true },
  ].flatMap(({ level, dashed }) => (level === null ? [] : [{ level, dashed, at: x(Number(level.value)) }]));
  const placed = levels
    .sort((a, b) => a.at - b.at)
    .map(({ level, dashed, at }, index) => {
      const wide = level.text.length * LETTER;
      const isLower = index === 0 && levels.length > 1;
      return { level, dashed, at, before: (isLower && at - wide > 0) || at + wide > width };
    });
  const lines = placed.at(-1)?.before === true ? placed.toReversed() : placed;
  return placed.map((each) => ({ ...each, foot: 14 + lines.indexOf(each) * 20 }));
}

function uprightPart({ at, dashed, foot }: Upright, bottom: number, paint: Paint): string {
  const dash = dashed ? ' stroke-dasharray="6 4"' : '';
  const d = `M${one(at)} ${foot - 10}V${one(bottom)}`;
  const edge = `<path d="${d}" stroke="${paint('paper')}" stroke-width="4"/>`;
  return `${edge}<path d="${d}" stroke="${paint('ink')}" stroke-width="1.6"${dash}/>`;
}

function uprightWords({ level, at, foot, before }: Upright, paint: Paint): string {
  const anchor = before ? ' text-anchor="end"' : '';
  return textAt(at + (before ? -6 : 6), foot, level.text, paint('ink'), ` font-weight="600"${anchor}${paperEdge(paint)}`);
}

function axisPart(unit: string | null, bottom: number, { ticks, x, paint, top }: Plan): string {
  const lines = ticks.map((tick) => `M${one(x(tick))} ${one(top)}V${one(bottom)}`).join('');
  const sign = unit?.startsWith('%') ? '%' : '';
  const step = (ticks[1] ?? 1) - (ticks[0] ?? 0);
  const decimals = Math.max(0, Math.ceil(-Math.log10(step) - 1e-9));
  const numbers = ticks.map((tick, index) => {
    const anchor = index === 0 ? 'start' : 'middle';
    return textAt(x(tick), bottom + 18, shownNumber(tick.toFixed(decimals), decimals) + sign, paint('ink-3'), ` text-anchor="${anchor}"`);
  });
  return `<path d="${lines}" stroke="${paint('rule')}"/>${numbers.join('')}`;
}

/**
 * Parts of a whole as bars from 0, in the order given, each with its name and figure, and over them an upright for the
 * whole and a dashed one for the target. One colour: none of the bars is judged. One image with a title that says what it
 * shows, and every bar in its description; the empty text without bars.
 */
export function bars(series: BarSeries, options: BarsOptions): string {
  const { id, compact = false, paint = pagePaint } = options;
  if (series.bars.length === 0) return '';
  const plan = planOf(series, compact, paint);
  const bottom = plan.top + series.bars.length * plan.row;
  const zero = one(plan.x(0));
  const uprights = uprightsOf(series, plan);
  return [
    `<svg class="chart" viewBox="0 0 ${plan.width} ${bottom + 26}" role="img" aria-labelledby="${id}-title ${id}-text" font-size="${compact ? 14 : 15}">`,
    `<title id="${id}-title">${escapeText(series.title)}</title><desc id="${id}-text">${escapeText(series.description)}</desc>`,
    axisPart(series.unit, bottom, plan),
    series.bars.map((bar, index) => barPart(bar, index, plan)).join(''),
    uprights.map((upright) => uprightPart(upright, bottom, paint)).join(''),
    uprights.map((upright) => uprightWords(upright, paint)).join(''),
    `<path d="M${zero} ${one(plan.top)}V${one(bottom)}" stroke="${paint('ink')}" stroke-width="1.2"/>`,
    series.bars.map((bar, index) => wordsPart(bar, index, uprights, plan)).join(''),
    '</svg>',
  ].join('');
}
