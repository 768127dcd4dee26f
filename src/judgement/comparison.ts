import type Big from 'big.js';
import { type DecimalText, decimalsOf, exact, rounded } from '../model/decimal.ts';
import { comparePeriods, end, type Period, type PeriodText, parsePeriod } from '../model/period.ts';
import { multipleOf } from '../model/unit.ts';
import type { TargetInForce } from '../model/verdict.ts';
import { type Counts, meanOfValues, median, ratioOfSums } from './average.ts';
import { type Deviation, deviation } from './deviation.ts';
import { isJudgeable, judgedFigure } from './judged.ts';
import { FEWEST_COMPARED, isIn, judgingPeers, type Peer } from './peers.ts';
import { goodness, type Quartile, type QuartileLines, quartileLines, quartileOf, type Rank, rankOf } from './rank.ts';
import type { Series } from './series.ts';
import { targetInForce } from './target.ts';

/** The council's own figure of a period, as it is compared. */
export interface OwnFigure {
  readonly value: Big;
  readonly counts: Counts | null;
  /** the council's own, or, where it holds none, what was published of it */
  readonly from: 'held' | 'published';
  /** what was published of it where that is another figure than it holds; null where they agree */
  readonly publishedAs: DecimalText | null;
}

/** One of those that are compared. */
export interface Compared {
  /** null for the council itself */
  readonly name: string | null;
  readonly value: Big;
  /** null where neither way is better */
  readonly rank: Rank | null;
  readonly countsGive: DecimalText | null;
}

/** The averages of those compared, the council itself included. */
export interface Averages {
  readonly median: Big;
  readonly meanOfValues: Big;
  /** all numerators over all denominators; null where somebody's are not held */
  readonly ratioOfSums: Big | null;
}

/** A council beside others in one indicator and period. */
export interface Comparison {
  readonly period: PeriodText;
  /** null for everybody */
  readonly group: string | null;
  /** the council itself where it has a figure, and the others: best first, equals by name; by size where neither way is better */
  readonly bodies: readonly Compared[];
  /** null where the council has no figure of the period */
  readonly own: (OwnFigure & { readonly rank: Rank | null }) | null;
  /** whether they are enough for places, quartiles and distances (FEWEST_COMPARED) */
  readonly enough: boolean;
  /** null without a figure or a rank, and where they are too few */
  readonly quartile: Quartile | null;
  /** the target that is to be hit, or the ends of the range; none where more or less is better */
  readonly wanted: readonly Big[];
  /** null where neither way is better or a target is to be hit, so that no line on the scale parts the quartiles */
  readonly lines: QuartileLines | null;
  readonly averages: Averages | null;
  /** how far the council is on the good side of the median; of the raw figures where neither way is better */
  readonly deviation: Deviation | null;
}

function countsOf(numerator: DecimalText | null, denominator: DecimalText | null): Counts | null {
  return numerator === null || denominator === null ? null : { numerator: exact(numerator), denominator: exact(denominator) };
}

/** The council's figure that others are compared with: the one that is judged, else what was published of it. */
export function ownFigureAmong(of: Series, period: Period): OwnFigure | null {
  const published = of.peers.get(period.text)?.own ?? null;
  const held = judgedFigure(of, period);
  if (held === null || !isJudgeable(of, held)) {
    return published === null ? null : { value: published.value, counts: published.counts, from: 'published', publishedAs: null };
  }
  const value = exact(held.value);
  const text = published?.published ?? null;
  const differs = text !== null && !exact(rounded(value, decimalsOf(text))).eq(exact(text));
  return { value, counts: countsOf(held.numerator, held.denominator), from: 'held', publishedAs: differs ? text : null };
}

/** The periods of which figures of other authorities are held, latest first. */
export function comparedPeriods(of: Series): Period[] {
  return [...of.peers]
    .filter(([, { authorities }]) => authorities.length > 0)
    .map(([text]) => parsePeriod(text, of.yearStart))
    .sort((a, b) => comparePeriods(b, a));
}

/** The latest period with figures of others that is over when the one asked for is; null where there is none. */
export function latestCompared(of: Series, asked: Period): Period | null {
  return comparedPeriods(of).find((period) => end(period) <= end(asked)) ?? null;
}

/** The groups of a period, in the order in which they were brought. */
export function groupsOf(of: Series, period: Period): string[] {
  const groups = new Map<string, string>();
  for (const peer of of.peers.get(period.text)?.authorities ?? []) {
    for (const group of peer.groups) if (!groups.has(group.toLowerCase())) groups.set(group.toLowerCase(), group);
  }
  return [...groups.values()];
}

interface Entrant {
  readonly name: string | null;
  readonly value: Big;
  readonly counts: Counts | null;
  readonly countsGive: DecimalText | null;
}

function entrants(own: OwnFigure | null, peers: readonly Peer[]): Entrant[] {
  const others = peers.map(({ name, value, counts, countsGive }) => ({ name, value, counts, countsGive }));
  const itself = own === null ? [] : [{ name: null, value: own.value, counts: own.counts, countsGive: null }];
  return [...itself, ...others];
}

function averagesOf(all: readonly Entrant[], multiple: number): Averages | null {
  const values = all.map(({ value }) => value);
  const [middle, mean] = [median(values), meanOfValues(values)];
  if (middle === null || mean === null) return null;
  const counts = all.flatMap((each) => each.counts ?? []);
  return { median: middle, meanOfValues: mean, ratioOfSums: counts.length === all.length ? ratioOfSums(counts, multiple) : null };
}

/** Everybody's figure as a number of which more is better; null where that cannot be said of somebody. */
function scores(all: readonly Entrant[], of: Series, target: TargetInForce | null): Big[] | null {
  const found = all.flatMap(({ value }) => goodness(value, of.indicator.polarity, target) ?? []);
  return found.length === all.length ? found : null;
}

/** How far the council is from the middle: on the good side, or above it where neither way is better. */
function ownDeviation(of: Series, own: Big, all: readonly Entrant[], target: TargetInForce | null): Deviation | null {
  const good = goodness(own, of.indicator.polarity, target);
  const better = scores(all, of, target);
  return good === null || better === null
    ? deviation(
        own,
        all.map(({ value }) => value),
      )
    : deviation(good, better);
}

function byPlace(all: readonly Entrant[], ranked: readonly Big[] | null): Compared[] {
  return all
    .map(({ name, value, countsGive }, index) => ({ name, value, countsGive, score: ranked?.[index] ?? value }))
    .sort((a, b) => b.score.cmp(a.score) || Number(a.name !== null) - Number(b.name !== null) || (a.name ?? '').localeCompare(b.name ?? ''))
    .map(({ name, value, countsGive, score }) => ({ name, value, rank: ranked && rankOf(score, ranked), countsGive }));
}

function wantedOf({ indicator: { polarity } }: Series, target: TargetInForce | null): Big[] {
  const ends = polarity === 'near' ? [target?.target] : polarity === 'range' ? [target?.lower, target?.upper] : [];
  return ends.flatMap((end) => (end == null ? [] : [exact(end)]));
}

/** The council beside the others of a group in a period; everybody where no group is asked for. */
export function compareIn(of: Series, period: Period, group: string | null): Comparison {
  const { polarity, unit } = of.indicator;
  const target = targetInForce(of, period);
  const own = ownFigureAmong(of, period);
  const peers = (of.peers.get(period.text)?.authorities ?? []).filter((peer) => isIn(group, peer));
  const all = entrants(own, peers);
  const enough = all.length >= FEWEST_COMPARED;
  const bodies = byPlace(all, enough ? scores(all, of, target) : null);
  const rank = bodies.find(({ name }) => name === null)?.rank ?? null;
  const ranked = bodies.every((body) => body.rank !== null);
  const onScale = polarity === 'higher' || polarity === 'lower';
  return {
    period: period.text,
    group,
    bodies,
    own: own && { ...own, rank },
    enough,
    quartile: rank && quartileOf(rank),
    wanted: wantedOf(of, target),
    lines: ranked && onScale ? quartileLines(bodies.map(({ value }) => value)) : null,
    averages: averagesOf(all, multipleOf(unit)),
    deviation: own && enough ? ownDeviation(of, own.value, all, target) : null,
  };
}

/**
 * The place of a figure among the council's peers, by which a scheme of quartiles judges it; null where too few are held or
 * neither way is better.
 */
export function placeAmongPeers(of: Series, period: Period, value: Big, target: TargetInForce | null): Rank | null {
  const peers = of.peers.get(period.text);
  if (peers === undefined) return null;
  const values = [value, ...judgingPeers(peers).map((peer) => peer.value)];
  const better = values.flatMap((each) => goodness(each, of.indicator.polarity, target) ?? []);
  const [own] = better;
  return own === undefined || better.length < FEWEST_COMPARED ? null : rankOf(own, better);
}
