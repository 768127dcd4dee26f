import type { ChartSeries, SeriesPoint } from '../briefing/types.ts';
import { isMissing } from '../model/indicator.ts';
import type { YearStart } from '../model/period.ts';
import { spread } from './end-labels.ts';
import { type Paint, pagePaint, type Role } from './palette.ts';
import { shownNumber } from './shown-number.ts';
import { escapeText } from './svg-text.ts';
import { levelAxis, uprightAxis } from './trend-frame.ts';

export interface TrendWords {
  readonly target: string;
  readonly minimum: string;
  readonly upper: string;
  readonly lower: string;
  readonly provisional: string;
  readonly noFigure: string;
  readonly suppressed: string;
}

export const TREND_WORDS: TrendWords = {
  target: 'Target',
  minimum: 'Minimum',
  upper: 'Upper',
  lower: 'Lower',
  provisional: 'provisional',
  noFigure: 'no figure',
  suppressed: 'suppressed',
};

export interface TrendOptions {
  /** unique on its page: title, description and hatching are referred to by it */
  readonly id: string;
  readonly width?: number;
  readonly height?: number;
  /** for a phone: letters for months, one note */
  readonly compact?: boolean;
  readonly paint?: Paint;
  readonly words?: TrendWords;
  readonly yearStarts?: YearStart;
  /** written into a drawing that stands alone, where no style sheet names the face */
  readonly fontFamily?: string | null;
  readonly hatchOpacity?: string;
}

/** Data start clear of the numbers that stand on the axis lines. */
const DATA_START = 34;
const LABEL_GAP = 16;
const LETTER = 7.6;
const MANY_POINTS = 48;
/** A line that ends this far before the plot's edge carries its figure beside its last point. */
const FIGURE_ROOM = 74;
const PROVISIONAL: readonly string[] = ['provisional', 'estimated'];

interface Place {
  readonly x: number;
  readonly y: number;
  readonly point: SeriesPoint;
}

interface EndLabel {
  readonly y: number;
  readonly text: string;
  readonly role: Role;
  readonly strong: boolean;
}

function one(value: number): string {
  return `${Math.round(value * 10) / 10}`;
}

/** Everything that the parts of the drawing share. */
interface Frame {
  readonly id: string;
  readonly x: (index: number) => number;
  readonly y: (value: number) => number;
  readonly half: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly last: number;
  readonly compact: boolean;
  readonly paint: Paint;
  readonly words: TrendWords;
}

/** Ground behind letters that stand on lines. */
function paperEdge(paint: Paint): string {
  return ` stroke="${paint('paper')}" stroke-width="4" stroke-linejoin="round" paint-order="stroke"`;
}

function textAt(x: number, y: number, text: string, paint: string, more = ''): string {
  return `<text x="${one(x)}" y="${one(y)}" fill="${paint}"${more}>${escapeText(text)}</text>`;
}

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

function lastOf(series: ChartSeries, of: (point: SeriesPoint) => string | null): string | null {
  return series.points.reduce<string | null>((found, point) => of(point) ?? found, null);
}

/** The area between a stepped line and an edge of the plot. */
function areaTo(corners: readonly Corner[], edge: number): string {
  const last = corners.at(-1);
  const first = corners[0];
  return last === undefined || first === undefined ? '' : `${pathOf([...corners, [last[0], edge], [first[0], edge]])}Z`;
}

function minimumPart(series: ChartSeries, frame: Frame, hatchOpacity: string): string {
  const edge = series.polarity === 'lower' ? frame.top : frame.bottom;
  const red = frame.paint('red');
  const stretches = steps(series, frame, (point) => point.minimum);
  if (stretches.length === 0) return '';
  const hatch = `<defs><pattern id="${frame.id}-hatch" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V8" stroke="${red}" stroke-width="1.6"/></pattern></defs>`;
  const areas = stretches.map((corners) => `<path d="${areaTo(corners, edge)}" fill="url(#${frame.id}-hatch)" opacity="${hatchOpacity}"/>`);
  const floors = stretches.map((corners) => `<path d="${pathOf(corners)}" fill="none" stroke="${red}" stroke-width="1.4"/>`);
  return hatch + areas.join('') + floors.join('');
}

/** The range that demand is expected in: a light band between two ink lines, neither good nor bad. */
function rangePart(series: ChartSeries, frame: Frame): string {
  const lower = steps(series, frame, (point) => (point.upper === null ? null : point.lower));
  const upper = steps(series, frame, (point) => (point.lower === null ? null : point.upper));
  const bands = lower.map((corners, index) => {
    const around = pathOf([...corners, ...(upper[index] ?? []).toReversed()]);
    return `<path d="${around}Z" fill="${frame.paint('council')}" opacity=".1"/>`;
  });
  const edges = [...lower, ...upper].map(
    (corners) => `<path d="${pathOf(corners)}" fill="none" stroke="${frame.paint('ink-2')}" stroke-width="1.2"/>`,
  );
  return bands.join('') + edges.join('');
}

function placesOf(series: ChartSeries, frame: Frame): readonly (Place | null)[] {
  return series.points.map((point, index) => (point.value === null ? null : { x: frame.x(index), y: frame.y(Number(point.value)), point }));
}

function linePart(places: readonly (Place | null)[], frame: Frame): string {
  let solid = '';
  let loose = '';
  let joined = false;
  places.forEach((place, index) => {
    const before = places[index - 1];
    const next = places[index + 1];
    if (place === null) {
      joined = false;
      return;
    }
    const at = `${one(place.x)} ${one(place.y)}`;
    const provisional = PROVISIONAL.includes(place.point.state);
    if (provisional && before != null) loose += `M${one(before.x)} ${one(before.y)}L${at}`;
    if (joined && !provisional) solid += `L${at}`;
    else if (next != null) solid += `M${at}`;
    joined = true;
  });
  const colour = frame.paint('council');
  const joins = 'fill="none" stroke-linejoin="round" stroke-linecap="round"';
  const edge = `<path d="${solid}${loose}" ${joins} stroke="${frame.paint('paper')}" stroke-width="6"/>`;
  const dashed = loose === '' ? '' : `<path d="${loose}" fill="none" stroke="${colour}" stroke-width="2.4" stroke-dasharray="3 3"/>`;
  return `${edge}<path d="${solid}" ${joins} stroke="${colour}" stroke-width="2.4"/>${dashed}`;
}

function dotsPart(places: readonly (Place | null)[], frame: Frame): string {
  const colour = frame.paint('council');
  return places
    .map((place, index) => {
      if (place === null) return '';
      const end = index === frame.last;
      const hollow = PROVISIONAL.includes(place.point.state);
      if (!end && !hollow && places.length > MANY_POINTS) return '';
      const at = `cx="${one(place.x)}" cy="${one(place.y)}"`;
      if (hollow) return `<circle ${at} r="4.4" fill="${frame.paint('paper')}" stroke="${colour}" stroke-width="2"/>`;
      return `<circle ${at} r="${end ? 4 : 2.7}" fill="${colour}"/>`;
    })
    .join('');
}

/** A small cross at the figure as it was before it was restated, joined to the one that stands. */
function restatedPart(places: readonly (Place | null)[], frame: Frame): string {
  const ink = frame.paint('ink-3');
  return places
    .map((place) => {
      if (place === null || place.point.before === null) return '';
      const y = frame.y(Number(place.point.before));
      const [x, at] = [one(place.x), one(y)];
      return `<path d="M${x} ${one(place.y)}V${at}m-3.5-3.5 7 7m0-7-7 7" fill="none" stroke="${ink}" stroke-width="1.3"/>`;
    })
    .join('');
}

/** A period without a figure: the line breaks and a dash stands on the axis, never a zero. */
function missingPart(series: ChartSeries, frame: Frame): { readonly drawn: string; readonly words: readonly string[] } {
  const words = new Set<string>();
  const drawn = series.points.map((point, index) => {
    const lacking = point.value === null && point.state !== 'not-due' && (index < frame.last || isMissing(point.state));
    if (!lacking) return '';
    words.add(point.state === 'suppressed' ? frame.words.suppressed : frame.words.noFigure);
    return `<path d="M${one(frame.x(index) - 4)} ${one(frame.bottom - 9)}h8" stroke="${frame.paint('ink-3')}" stroke-width="2"/>`;
  });
  return { drawn: drawn.join(''), words: [...words] };
}

function axisPart(
  series: ChartSeries,
  frame: Frame,
  ticks: ReturnType<typeof uprightAxis>['ticks'],
  yearStarts: YearStart | undefined,
): string {
  const { paint } = frame;
  const unit = series.unit === null ? '' : series.unit === '%' ? '%' : ` ${series.unit}`;
  const lines = ticks.map((tick, index) => {
    const y = frame.y(tick.value);
    if (y > frame.bottom - 6) return '';
    const words = index === ticks.length - 1 ? tick.text + unit : tick.text;
    return `<path d="M0 ${one(y)}H${one(frame.right)}" stroke="${paint('rule')}" stroke-width="1"/>${textAt(0, y - 4, words, paint('ink-3'), paperEdge(paint))}`;
  });
  const level = levelAxis(series.points, frame.half * 2, frame.compact, yearStarts);
  const periods = level.periods.map((label) =>
    textAt(frame.x(label.index), frame.bottom + 18, label.text, paint('ink-3'), ' text-anchor="middle"'),
  );
  const years = level.years.map((label) => {
    const x = one(frame.x(label.index) - Math.min(8, frame.half));
    return `<path d="M${x} ${one(frame.bottom + 25)}v14" stroke="${paint('ink-3')}" stroke-width="1"/>${textAt(Number(x) + 5, frame.bottom + 37, label.text, paint('ink-2'), ' font-weight="600"')}`;
  });
  const base = `<path d="M0 ${one(frame.bottom)}H${one(frame.right)}" stroke="${paint('ink')}" stroke-width="1.2"/>`;
  return lines.join('') + base + periods.join('') + years.join('');
}

function labelsPart(labels: readonly EndLabel[], frame: Frame): string {
  const heights = spread(labels, LABEL_GAP, frame.top + 4, frame.bottom + 4);
  return labels
    .map((label, index) => {
      const weight = label.strong ? ' font-weight="650"' : '';
      return textAt(frame.right + 8, (heights[index] ?? label.y) + 5, label.text, frame.paint(label.role), weight);
    })
    .join('');
}

function wrapped(note: string, letters: number): readonly string[] {
  const lines: string[] = [];
  for (const word of note.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.length > 2 ? [lines[0] ?? '', `${lines[1] ?? ''} …`] : lines;
}

/** Notes on events stand above the plot with a thin line down; the latest come first, and one that would collide is left to the table. */
function notesPart(places: readonly (Place | null)[], frame: Frame): string {
  const letters = frame.compact ? 18 : 26;
  const taken: (readonly [number, number])[] = [];
  const drawn: string[] = [];
  for (const place of places.toReversed()) {
    if (place === null || place.point.note === null || drawn.length >= (frame.compact ? 1 : 3)) continue;
    const lines = wrapped(place.point.note, letters);
    const wide = Math.max(...lines.map((text) => text.length)) * 6.6;
    const start = Math.min(place.x - 4, frame.right - wide);
    if (taken.some(([from, to]) => start < to + 12 && start + wide > from - 12)) continue;
    taken.push([start, start + wide]);
    const ink = frame.paint('ink-2');
    const text = lines.map((words, index) => textAt(start, 14 + index * 16, words, ink)).join('');
    const foot = 18 + (lines.length - 1) * 16;
    drawn.push(`<path d="M${one(place.x)} ${foot}V${one(place.y - 8)}" stroke="${frame.paint('ink-3')}" stroke-width="1"/>${text}`);
  }
  return drawn.join('');
}

/** The latest figure beside its point, where the line ends before the plot does. */
function figurePart(last: Place, frame: Frame): string {
  const doubtful = PROVISIONAL.includes(last.point.state);
  const [x, y] = [last.x + 10, last.y + 5];
  const edge = paperEdge(frame.paint);
  const word = doubtful ? textAt(x, y + 17, frame.words.provisional, frame.paint('ink-2'), edge) : '';
  return textAt(x, y, last.point.shown, frame.paint('council'), ` font-size="1.15em" font-weight="700"${edge}`) + word;
}

function isInside(last: Place, frame: Frame): boolean {
  return last.x < frame.right - FIGURE_ROOM;
}

function endLabels(series: ChartSeries, frame: Frame, last: Place | undefined, missing: readonly string[]): readonly EndLabel[] {
  const { words } = frame;
  const level = (word: string, of: (point: SeriesPoint) => string | null, role: Role, strong: boolean): readonly EndLabel[] => {
    const value = lastOf(series, of);
    return value === null ? [] : [{ y: frame.y(Number(value)), text: `${word} ${shownNumber(value, series.decimals)}`, role, strong }];
  };
  const atEdge = last !== undefined && !isInside(last, frame);
  const figure: readonly EndLabel[] = !atEdge ? [] : [{ y: last.y, text: last.point.shown, role: 'council', strong: true }];
  const doubt: readonly EndLabel[] =
    atEdge && PROVISIONAL.includes(last.point.state) ? [{ y: last.y + 1, text: words.provisional, role: 'ink-3', strong: false }] : [];
  return [
    ...figure,
    ...doubt,
    ...level(words.target, (point) => point.target, 'ink', true),
    ...level(words.minimum, (point) => point.minimum, 'red', true),
    ...level(words.upper, (point) => point.upper, 'ink-2', false),
    ...level(words.lower, (point) => point.lower, 'ink-2', false),
    ...missing.map((word): EndLabel => ({ y: frame.bottom - 9, text: `– ${word}`, role: 'ink-3', strong: false })),
  ];
}

/**
 * A series as a line with its target (dashed, stepped by period, to the year end), its minimum standard (solid, hatched
 * on the wrong side) or its range (a band), with every label at the end of its line and no legend. Missing periods break
 * the line; provisional figures are hollow; a restated one keeps a cross where it was. One image with a title that says
 * what happened and a description. A series without any figure still shows its target and its gaps.
 */
export function trend(series: ChartSeries, options: TrendOptions): string {
  const { id, compact = false, paint = pagePaint, words = TREND_WORDS, fontFamily = null } = options;
  const width = options.width ?? (compact ? 354 : 836);
  const height = options.height ?? (compact ? 300 : 390);
  const axis = uprightAxis(series);
  const longest = Math.max(
    ...[words.target, words.minimum, words.upper, words.lower].map(
      (word) => word.length + 1 + shownNumber(`${Math.round(axis.high)}`, series.decimals).length,
    ),
  );
  const gutter = Math.min(width * 0.34, longest * LETTER + 10);
  const top = series.points.some((point) => point.note !== null && point.value !== null) ? 48 : 18;
  const right = width - gutter;
  const bottom = height - 46;
  const count = series.points.length;
  const end = right - 10;
  const gap = count > 1 ? (end - DATA_START) / (count - 1) : 0;
  const frame: Frame = {
    id,
    x: (index) => (count > 1 ? DATA_START + index * gap : (DATA_START + end) / 2),
    y: (value) => bottom - ((value - axis.low) / (axis.high - axis.low)) * (bottom - top),
    half: (count > 1 ? gap : end - DATA_START) / 2,
    top,
    right,
    bottom,
    last: series.points.findLastIndex((point) => point.value !== null),
    compact,
    paint,
    words,
  };
  const places = placesOf(series, frame);
  const last = places[frame.last] ?? undefined;
  const missing = missingPart(series, frame);
  const target = steps(series, frame, (point) => point.target, DATA_START - 8)
    .map((corners) => `<path d="${pathOf(corners)}" fill="none" stroke="${paint('ink')}" stroke-width="1.6" stroke-dasharray="6 4"/>`)
    .join('');
  const face = fontFamily === null ? '' : ` font-family="${escapeText(fontFamily)}"`;
  const alone = paint === pagePaint ? '' : ` xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"`;
  return [
    `<svg class="chart"${alone} viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-title ${id}-text" font-size="${compact ? 13 : 14.5}"${face}>`,
    `<title id="${id}-title">${escapeText(series.title)}</title><desc id="${id}-text">${escapeText(series.description)}</desc>`,
    rangePart(series, frame),
    minimumPart(series, frame, options.hatchOpacity ?? 'var(--hatch,.34)'),
    axisPart(series, frame, axis.ticks, options.yearStarts),
    target,
    restatedPart(places, frame),
    notesPart(places, frame),
    linePart(places, frame),
    dotsPart(places, frame),
    missing.drawn,
    labelsPart(endLabels(series, frame, last, missing.words), frame),
    last !== undefined && isInside(last, frame) ? figurePart(last, frame) : '',
    '</svg>',
  ].join('');
}
