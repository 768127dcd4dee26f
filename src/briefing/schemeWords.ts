import type { Status } from '../model/indicator.ts';
import {
  type Band,
  type Comparator,
  type Interval,
  PRESET_SCHEMES,
  type Predicate,
  parseComparator,
  type Scheme,
} from '../model/scheme.ts';
import { grouped, sizeOf } from './figure.ts';
import type { StatusMark } from './types.ts';
import type { Wording } from './wording.ts';
import { inner, statusWord } from './words.ts';

/*
 * What a scheme means, in words made from its data, so that the key of a council's own scheme is as true as a preset's.
 */

/** "within 10% of target" of a preset; a council's own scheme keeps its name. */
export function schemeTitle(scheme: Scheme, wording: Wording): string {
  const preset = PRESET_SCHEMES.find((name) => name === scheme.name);
  return preset ? wording.word(`scheme.${preset}`) : scheme.name;
}

type Lower = { readonly bound: string; readonly open: boolean };

function lowerEnd(interval: Interval): Lower | null {
  if (interval.gte !== undefined) return { bound: interval.gte, open: false };
  return interval.gt === undefined ? null : { bound: interval.gt, open: true };
}

const INTERVALS = ['gapPercent', 'gapPoints', 'gap', 'gapTolerance'] as const;
type Measure = (typeof INTERVALS)[number];

/** The measure and lower end by which a band is told from the worse ones. */
function edgeOf(predicate: Predicate | undefined): { readonly measure: Measure; readonly lower: Lower } | null {
  if (predicate === undefined) return null;
  for (const measure of INTERVALS) {
    const interval = predicate[measure];
    const lower = interval ? lowerEnd(interval) : null;
    if (lower) return { measure, lower };
  }
  return null;
}

function sizeText(measure: Measure, bound: string, wording: Wording): string {
  const size = grouped(sizeOf(bound), wording.locale);
  switch (measure) {
    case 'gapPercent':
      return wording.text('band.size.percent', { size });
    case 'gapPoints':
      return wording.text('band.size.points', { size, count: Number(sizeOf(bound)) });
    case 'gap':
      return wording.text('band.size.plain', { size });
    case 'gapTolerance':
      return Number(sizeOf(bound)) === 1 ? wording.word('band.tolerance') : wording.text('band.tolerance.times', { size });
  }
}

/** What is at or beyond an edge: "misses target by no more than 10% of target" */
function beyondEdge(measure: Measure, { bound, open }: Lower, wording: Wording): string {
  const sign = Math.sign(Number(bound));
  if (sign === 0) return wording.word(open ? 'band.better-than-target' : 'band.on-target');
  const size = sizeText(measure, bound, wording);
  if (sign > 0) return wording.text(open ? 'band.beats-more' : 'band.beats-at-least', { size });
  return wording.text(open ? 'band.misses-under' : 'band.misses-up-to', { size });
}

/** What is left beyond an edge: "misses target by more than 10% of target" */
function shortOfEdge(measure: Measure, { bound, open }: Lower, wording: Wording): string {
  if (Number(bound) >= 0) return wording.word('band.target-missed');
  return wording.text(open ? 'band.misses-or-more' : 'band.misses-more', { size: sizeText(measure, bound, wording) });
}

export function comparatorMeaning(name: string, wording: Wording, form: 'than' | 'on' = 'than'): string {
  const comparator = parseComparator(name);
  if (!comparator) return wording.word('comparator.any');
  const meaning = comparatorWords(comparator, wording, form);
  const band = comparator.deadBand;
  if (!band || form === 'on') return meaning;
  const size = band.measure === 'relative' ? `${band.size}%` : band.measure === 'statistical' ? `${band.size} sd` : band.size;
  return wording.text('comparator.dead-band', { meaning, size });
}

function comparatorWords({ kind, count }: Comparator, wording: Wording, form: 'than' | 'on'): string {
  const on = form === 'on';
  switch (kind) {
    case 'mean-of':
    case 'slope-over':
      return wording.text(on ? `comparator.on.${kind}` : `comparator.${kind}`, { count });
    default:
      return wording.word(on ? `comparator.on.${kind}` : `comparator.${kind}`);
  }
}

function predicateMeaning(predicate: Predicate, wording: Wording): string[] {
  const meanings: string[] = [];
  const edge = edgeOf(predicate);
  if (edge) meanings.push(beyondEdge(edge.measure, edge.lower, wording));
  if (predicate.minimum) meanings.push(wording.word(`band.minimum-${predicate.minimum}`));
  if (predicate.range) meanings.push(wording.word(`band.${predicate.range}`));
  if (predicate.direction) {
    const direction = wording.listed(
      predicate.direction.map((word) => inner(wording.word(`direction.${word}`), wording.locale)),
      'or',
    );
    meanings.push(
      wording.text('band.direction', { direction, comparator: comparatorMeaning(predicate.against ?? 'previous', wording, 'on') }),
    );
  }
  if (predicate.rankShare?.lte !== undefined) meanings.push(wording.text('band.peers-up-to', { size: predicate.rankShare.lte }));
  return meanings;
}

/** What the last band takes: all that the bands before it leave. */
function restMeaning(before: readonly Band[], wording: Wording): string {
  const last = before.at(-1)?.when;
  if (last?.minimum === 'met') return wording.word('band.minimum-missed');
  if (last?.rankShare?.lte !== undefined) return wording.text('band.peers-more', { size: last.rankShare.lte });
  if (last?.range === 'above') return wording.word('band.below');
  const edge = edgeOf(last);
  return edge ? shortOfEdge(edge.measure, edge.lower, wording) : wording.word('band.otherwise');
}

/** What one band of a scheme means: "misses target by no more than 10% of target" */
export function bandMeaning(bands: readonly Band[], index: number, wording: Wording): string {
  const band = bands[index];
  const before = bands.slice(0, index);
  if (!band) return wording.word('band.otherwise');
  if (band.when === undefined) return restMeaning(before, wording);
  const edge = edgeOf(band.when);
  const symmetric = edge?.measure === 'gapTolerance' && Number(edge.lower.bound) < 0 && before.length > 0;
  if (symmetric && Number(edge.lower.bound) === -1) return wording.word('band.within-tolerance');
  const meanings = predicateMeaning(band.when, wording);
  if (meanings.length === 0) return wording.word('band.otherwise');
  const meaning = meanings.reduce((first, second) => wording.text('band.and', { first, second }));
  return edge === null && band.when.direction ? wording.text('band.otherwise-with', { rest: meaning }) : meaning;
}

/** A scheme's own word for a status; the product's where the label is the status's name. */
export function labelWord(label: string | null, status: Status, wording: Wording): string {
  if (label === null || label === status) return statusWord(wording, status);
  return label.charAt(0).toLocaleUpperCase(wording.locale) + label.slice(1);
}

/** A mark by itself, for keys. */
export function bareMark(status: Status | 'not-judged', word: string): StatusMark {
  return { status, why: null, word, reason: null, override: null };
}

/** "Green: on or better than target; amber: misses target by no more than 10% of target; red: …" */
export function schemeSummary(scheme: Scheme, wording: Wording): string {
  return scheme.bands
    .map((band, index) => `${labelWord(band.label, band.status, wording)}: ${bandMeaning(scheme.bands, index, wording)}`)
    .map((text, index) => (index === 0 ? text : inner(text, wording.locale)))
    .join('; ');
}
