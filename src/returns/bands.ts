import { isDecimal } from '../model/decimal.ts';
import { DIRECTIONS, type Direction } from '../model/indicator.ts';
import type { Band, Interval, Predicate, Scheme } from '../model/scheme.ts';

/* A rule as a form has it: bands from best to worst, each with one condition; what a form cannot say is written as JSON. */

const INTERVAL_MEASURES = ['gapPercent', 'gap', 'gapPoints', 'gapTolerance', 'rankShare'] as const;
export const BAND_MEASURES = [
  ...INTERVAL_MEASURES,
  'minimum-met',
  'range-inside',
  'range-above',
  'range-below',
  'held',
  'held-on-last-year',
  'rest',
] as const;
export type BandMeasure = (typeof BAND_MEASURES)[number];

export const BAND_ENDS = ['gte', 'gt', 'lte', 'lt'] as const;
export type BandEnd = (typeof BAND_ENDS)[number];

/** One band as somebody typed it. */
export interface BandTexts {
  readonly label: string;
  readonly status: string;
  readonly measure: string;
  readonly end: string;
  readonly figure: string;
}

const HELD: readonly Direction[] = DIRECTIONS.filter((direction) => direction === 'improved' || direction === 'no-change');
const LAST_YEAR = 'same-period-last-year';

export function isBlank({ label, figure, measure }: BandTexts): boolean {
  return label.trim() === '' && figure.trim() === '' && measure === '';
}

type Condition = Pick<BandTexts, 'measure' | 'end' | 'figure'>;

function oneEnd(measure: string, interval: Interval): Condition | null {
  const ends = BAND_ENDS.flatMap((end) => {
    const figure = interval[end];
    return figure === undefined ? [] : [{ measure, end, figure }];
  });
  const [only] = ends;
  return only && ends.length === 1 ? only : null;
}

function plainly(measure: BandMeasure): Condition {
  return { measure, end: 'gte', figure: '' };
}

function isHeld(directions: readonly Direction[]): boolean {
  return directions.length === HELD.length && HELD.every((direction) => directions.includes(direction));
}

/** The one condition of a predicate; null where it has several, or one that the form has no words for. */
function conditionOf(when: Predicate | undefined): Condition | null {
  if (when === undefined) return plainly('rest');
  const { against, ...asked } = when;
  if (Object.keys(asked).length !== 1 || (against !== undefined && against !== LAST_YEAR)) return null;
  for (const measure of INTERVAL_MEASURES) {
    const interval = when[measure];
    if (interval) return oneEnd(measure, interval);
  }
  if (when.minimum === 'met') return plainly('minimum-met');
  if (when.range) return plainly(`range-${when.range}`);
  if (when.direction && isHeld(when.direction)) return plainly(against === undefined ? 'held' : 'held-on-last-year');
  return null;
}

/** At target 0 any miss is the worst band, which is what stands there where a rule says nothing. */
function isUsualAtZero({ bands, atTargetZero }: Scheme): boolean {
  if (atTargetZero === undefined) return true;
  const [best, worst] = atTargetZero;
  return (
    atTargetZero.length === 2 &&
    best?.label === bands[0]?.label &&
    best?.when?.gap?.gte === '0' &&
    worst?.label === bands.at(-1)?.label &&
    worst?.when === undefined
  );
}

/** The bands of a scheme for its form; null where only JSON can say it. */
export function bandsOf(scheme: Scheme): readonly BandTexts[] | null {
  if (!isUsualAtZero(scheme)) return null;
  const bands = scheme.bands.map(({ label, status, when }) => {
    const condition = conditionOf(when);
    return condition === null ? null : { label, status, ...condition };
  });
  return bands.every((band) => band !== null) ? bands : null;
}

type Json = string | number | readonly Json[] | { readonly [key: string]: Json };

function figureJson(text: string): Json {
  const figure = text.trim();
  return isDecimal(figure) && String(Number(figure)) === figure ? Number(figure) : figure;
}

function whenJson({ measure, end, figure }: BandTexts): Json | null {
  switch (measure) {
    case 'rest':
    case '':
      return null;
    case 'minimum-met':
      return { minimum: 'met' };
    case 'range-inside':
    case 'range-above':
    case 'range-below':
      return { range: measure.slice('range-'.length) };
    case 'held':
      return { direction: HELD };
    case 'held-on-last-year':
      return { direction: HELD, against: LAST_YEAR };
    default:
      return { [measure]: { [end]: figureJson(figure) } };
  }
}

/** The rule as JSON that the bands of a form make; blank ones are passed over. */
export function ruleOf(bands: readonly BandTexts[]): string {
  const rows = bands
    .filter((band) => !isBlank(band))
    .map((band) => {
      const when = whenJson(band);
      const label = band.label.trim() === '' ? band.status : band.label.trim();
      const said = label.toLowerCase() === band.status ? { label } : { label, status: band.status };
      return JSON.stringify(when === null ? said : { ...said, when });
    });
  return `{"bands": [\n  ${rows.join(',\n  ')}\n]}`;
}

/** A scheme as JSON, as exact as it is. */
export function ruleText({ bands, atTargetZero, needs }: Scheme): string {
  const list = (all: readonly Band[]) => `[\n  ${all.map((band) => JSON.stringify(band)).join(',\n  ')}\n]`;
  const zero = atTargetZero === undefined ? '' : `,\n"atTargetZero": ${list(atTargetZero)}`;
  return `{"bands": ${list(bands)}${zero},\n"needs": "${needs}"}`;
}
