import type { ChartSeries, SeriesPoint } from '../briefing/types.ts';
import { spread } from './end-labels.ts';
import type { Role } from './palette.ts';
import { shownNumber } from './shown-number.ts';
import { wrapped } from './svg-text.ts';
import { doubtWord, type Frame, one, type Place, PROVISIONAL, paperEdge, textAt } from './trend-plot.ts';

const LABEL_GAP = 16;
/** A line that ends this far before the plot's edge carries its figure beside its last point. */
const FIGURE_ROOM = 74;

export interface EndLabel {
  readonly y: number;
  readonly text: string;
  readonly role: Role;
  readonly strong: boolean;
}

function lastOf(series: ChartSeries, of: (point: SeriesPoint) => string | null): string | null {
  return series.points.reduce<string | null>((found, point) => of(point) ?? found, null);
}

export function labelsPart(labels: readonly EndLabel[], frame: Frame): string {
  const heights = spread(labels, LABEL_GAP, frame.top + 4, frame.bottom + 4);
  return labels
    .map((label, index) => {
      const weight = label.strong ? ' font-weight="650"' : '';
      return textAt(frame.right + 8, (heights[index] ?? label.y) + 5, label.text, frame.paint(label.role), weight);
    })
    .join('');
}

/** Lines that a note may take above the plot. */
const NOTE_LINES = 2;

/** Notes on events stand above the plot with a thin line down; the latest come first, and one that would collide is left to the table. */
export function notesPart(places: readonly (Place | null)[], frame: Frame): string {
  const letters = frame.compact ? 18 : 26;
  const taken: (readonly [number, number])[] = [];
  const drawn: string[] = [];
  for (const place of places.toReversed()) {
    if (place === null || place.point.note === null || drawn.length >= (frame.compact ? 1 : 3)) continue;
    const lines = wrapped(place.point.note, letters, NOTE_LINES);
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
export function figurePart(last: Place, frame: Frame): string {
  const doubtful = PROVISIONAL.includes(last.point.state);
  const [x, y] = [last.x + 10, last.y + 5];
  const edge = paperEdge(frame.paint);
  const word = doubtful ? textAt(x, y + 17, doubtWord(last.point, frame.words), frame.paint('ink-2'), edge) : '';
  return textAt(x, y, last.point.shown, frame.paint('council'), ` font-size="1.15em" font-weight="700"${edge}`) + word;
}

export function isInside(last: Place, frame: Frame): boolean {
  return last.x < frame.right - FIGURE_ROOM;
}

export function endLabels(series: ChartSeries, frame: Frame, last: Place | undefined, missing: readonly string[]): readonly EndLabel[] {
  const { words } = frame;
  const level = (word: string, of: (point: SeriesPoint) => string | null, role: Role, strong: boolean): readonly EndLabel[] => {
    const value = lastOf(series, of);
    return value === null ? [] : [{ y: frame.y(Number(value)), text: `${word} ${shownNumber(value, series.decimals)}`, role, strong }];
  };
  const atEdge = last !== undefined && !isInside(last, frame);
  const figure: readonly EndLabel[] = !atEdge ? [] : [{ y: last.y, text: last.point.shown, role: 'council', strong: true }];
  const doubt: readonly EndLabel[] =
    atEdge && PROVISIONAL.includes(last.point.state)
      ? [{ y: last.y + 1, text: doubtWord(last.point, words), role: 'ink-3', strong: false }]
      : [];
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
