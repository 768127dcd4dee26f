import type Big from 'big.js';
import type { Benchmark } from '../model/benchmark.ts';
import { type DecimalText, decimalsOf, exact, quotient, rounded } from '../model/decimal.ts';
import type { PeriodText } from '../model/period.ts';
import { multipleOf } from '../model/unit.ts';
import type { Counts } from './average.ts';

/** What another body reached, as a number. */
export interface Peer {
  readonly name: string;
  readonly groups: readonly string[];
  /** as published; where only counts were, their quotient with 20 digits after the point */
  readonly value: Big;
  /** the value in the digits in which it was published; null where only counts were */
  readonly published: DecimalText | null;
  /** null where either is not published */
  readonly counts: Counts | null;
  /**
   * what the counts give where that is another figure than the published one, in its digits: both are published so, rounded
   * apart for disclosure, and neither is put right here
   */
  readonly countsGive: DecimalText | null;
  readonly source: string | null;
}

/** The benchmarks of one indicator and period, by what they are of. */
export interface Peers {
  /** other authorities, in the order in which they were brought */
  readonly authorities: readonly Peer[];
  /** averages that somebody published: shown and never ranked */
  readonly averages: readonly Peer[];
  /** what was published of the council itself; null where it is not among them */
  readonly own: Peer | null;
}

/** In this group a scheme of quarters finds its peers where any council is in it; else all are its peers. */
export const JUDGING_GROUP = 'peers';

/** Below this many, the council itself included, a place or a distance says nothing: neither is given. */
export const FEWEST_COMPARED = 5;

function countsOf({ numerator, denominator }: Benchmark): Counts | null {
  if (numerator === null || denominator === null) return null;
  const below = exact(denominator);
  return below.eq(0) ? null : { numerator: exact(numerator), denominator: below };
}

/** Whether the value is what its counts give, to one unit of its last place. */
function disagreement(value: DecimalText, { numerator, denominator }: Counts, multiple: number): DecimalText | null {
  const decimals = decimalsOf(value);
  const share = numerator.times(multiple);
  const off = exact(value).times(denominator).minus(share).abs();
  return off.times(`1${'0'.repeat(decimals)}`).lte(denominator.abs()) ? null : rounded(quotient(share, denominator), decimals);
}

/** A benchmark as a number; null where it has neither a value nor both counts. */
function peerOf(row: Benchmark, unit: string | null): Peer | null {
  const multiple = multipleOf(unit);
  const counts = countsOf(row);
  const { body: name, groups, source } = row;
  if (row.value !== null) {
    const countsGive = counts === null ? null : disagreement(row.value, counts, multiple);
    return { name, groups, value: exact(row.value), published: row.value, counts, countsGive, source };
  }
  if (counts === null) return null;
  const value = quotient(counts.numerator.times(multiple), counts.denominator);
  return { name, groups, value, published: null, counts, countsGive: null, source };
}

/** Whether two names are of one body: capitals and spaces aside. */
export function isSameBody(one: string, other: string): boolean {
  const plain = (name: string) => name.trim().replace(/\s+/g, ' ').toLowerCase();
  return plain(one) === plain(other);
}

const NO_PEERS: ReadonlyMap<PeriodText, Peers> = new Map();

/**
 * The benchmarks of one indicator by period.
 * @param rows of one indicator
 * @param unit in which its values are
 * @param organisation the name of the council, by which its own row is known
 */
export function peersByPeriod(rows: readonly Benchmark[], unit: string | null, organisation: string): ReadonlyMap<PeriodText, Peers> {
  if (rows.length === 0) return NO_PEERS;
  const found = new Map<PeriodText, { authorities: Peer[]; averages: Peer[]; own: Peer | null }>();
  for (const row of rows) {
    const peer = peerOf(row, unit);
    if (peer === null) continue;
    const at = found.get(row.period) ?? { authorities: [], averages: [], own: null };
    found.set(row.period, at);
    if (row.kind === 'average') at.averages.push(peer);
    else if (isSameBody(row.body, organisation)) at.own = peer;
    else at.authorities.push(peer);
  }
  return found;
}

/** Whether a body is compared in a group; all are where none is asked for. */
export function isIn(group: string | null, { groups }: Peer): boolean {
  return group === null || groups.some((each) => isSameBody(each, group));
}

/** With whom a scheme of quarters ranks the council: the group called peers where there is one, else every authority. */
export function judgingPeers({ authorities }: Peers): readonly Peer[] {
  const named = authorities.filter((peer) => isIn(JUDGING_GROUP, peer));
  return named.length > 0 ? named : authorities;
}
