import type { ChartSeries } from '../briefing/types.ts';
import { isMissing } from '../model/indicator.ts';
import { type Frame, one, type Place, PROVISIONAL } from './trend-plot.ts';

const MANY_POINTS = 48;

export function placesOf(series: ChartSeries, frame: Frame): readonly (Place | null)[] {
  return series.points.map((point, index) => (point.value === null ? null : { x: frame.x(index), y: frame.y(Number(point.value)), point }));
}

export function linePart(places: readonly (Place | null)[], frame: Frame): string {
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

export function dotsPart(places: readonly (Place | null)[], frame: Frame): string {
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
export function restatedPart(places: readonly (Place | null)[], frame: Frame): string {
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

/** A quotation mark over the figure of each period that the service said something about. */
export function commentedPart(series: ChartSeries, places: readonly (Place | null)[], frame: Frame): string {
  const said = series.commented ?? [];
  const ink = frame.paint('ink-2');
  return places
    .map((place, index) => {
      if (place === null || said[index] !== true) return '';
      const y = Math.max(place.y - 14, frame.top + 6);
      return `<path d="M${one(place.x - 4)} ${one(y)}v4q0 3-2 4M${one(place.x + 2)} ${one(y)}v4q0 3-2 4" fill="none" stroke="${ink}" stroke-width="2" stroke-linecap="round"/>`;
    })
    .join('');
}

/** A period without a figure: the line breaks and a dash stands on the axis, never a zero. */
export function missingPart(series: ChartSeries, frame: Frame): { readonly drawn: string; readonly words: readonly string[] } {
  const words = new Set<string>();
  const drawn = series.points.map((point, index) => {
    const lacking = point.value === null && point.state !== 'not-due' && (index < frame.last || isMissing(point.state));
    if (!lacking) return '';
    words.add(point.state === 'suppressed' ? frame.words.suppressed : frame.words.noFigure);
    return `<path d="M${one(frame.x(index) - 4)} ${one(frame.bottom - 9)}h8" stroke="${frame.paint('ink-3')}" stroke-width="2"/>`;
  });
  return { drawn: drawn.join(''), words: [...words] };
}
