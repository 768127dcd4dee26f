import { exact, quotient, rounded } from '../src/model/decimal.ts';
import type { Indicator, Observation } from '../src/model/indicator.ts';
import { multipleOf } from '../src/model/unit.ts';
import { deviation, type Stream, seeded, seedOf } from './seeded.ts';

/** One part of a dimension. */
export interface SplitPart {
  readonly name: string;
  /** its share of the cases, or of the count; shares are weights and need not add to 1 */
  readonly share: number;
  /** by how much of the whole's rate its own is higher (0.1) or lower (-0.1) as a rule; 0 for the whole's */
  readonly lean?: number;
}

/** An indicator broken down in its last periods, so that the parts add exactly to the whole council's figures. */
export interface Split {
  readonly dimension: string;
  readonly parts: readonly SplitPart[];
  /** how many of the last periods are broken down */
  readonly periods: number;
  /** numerators below it are returned as suppressed */
  readonly hiddenBelow?: number;
}

const UNEVEN = 0.03;

/** A whole number dealt out by weights, none above its limit, so that the parts add to it; largest remainder first. */
function dealt(total: number, weights: readonly number[], limits: readonly number[]): number[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const shares = weights.map((weight, index) => Math.min((total * weight) / all, limits[index] ?? total));
  const parts = shares.map(Math.floor);
  const order = shares.map((share, index) => ({ index, rest: share - Math.floor(share) })).sort((a, b) => b.rest - a.rest);
  let left = total - parts.reduce((sum, part) => sum + part, 0);
  for (let turn = 0; left > 0 && turn < total; turn += 1) {
    const index = order[turn % order.length]?.index ?? 0;
    const part = parts[index] ?? 0;
    if (part >= (limits[index] ?? total)) continue;
    parts[index] = part + 1;
    left -= 1;
  }
  return parts;
}

function weighed(parts: readonly SplitPart[], stream: Stream): number[] {
  return parts.map(({ share }) => share * (1 + deviation(stream) * UNEVEN));
}

function row(whole: Observation, breakdown: string, said: Pick<Observation, 'value' | 'numerator' | 'denominator' | 'state'>): Observation {
  return { ...whole, breakdown, ...said, status: null, reason: null, comment: null };
}

const NOTHING = { value: null, numerator: null, denominator: null, state: 'suppressed' } as const;

function splitRow(indicator: Indicator, whole: Observation, { dimension, parts, hiddenBelow = 0 }: Split, stream: Stream): Observation[] {
  const of = whole.denominator === null ? Number(whole.value) : Number(whole.denominator);
  const cases = dealt(
    of,
    weighed(parts, stream),
    parts.map(() => of),
  );
  const name = (index: number) => `${dimension}=${parts[index]?.name}`;
  if (whole.denominator === null || whole.numerator === null) {
    return cases.map((count, index) =>
      row(whole, name(index), { value: `${count}`, numerator: null, denominator: null, state: whole.state }),
    );
  }
  const counted = dealt(
    Number(whole.numerator),
    cases.map((count, index) => count * (1 + (parts[index]?.lean ?? 0) + deviation(stream) * UNEVEN)),
    cases,
  );
  return cases.map((count, index) => {
    const numerator = counted[index] ?? 0;
    if (count === 0 || numerator < hiddenBelow) return row(whole, name(index), NOTHING);
    const value = quotient(exact(`${numerator * multipleOf(indicator.unit)}`), exact(`${count}`));
    return row(whole, name(index), {
      value: rounded(value, indicator.decimals ?? 0),
      numerator: `${numerator}`,
      denominator: `${count}`,
      state: whole.state,
    });
  });
}

/** The rows of a split: the same for the same seed, whatever else is split. */
export function splitOf(indicator: Indicator, observations: readonly Observation[], split: Split, seed: number): Observation[] {
  const stream = seeded(seedOf(`${indicator.code} ${split.dimension}`, seed));
  const held = observations.filter(({ value }) => value !== null).slice(-split.periods);
  return held.flatMap((whole) => splitRow(indicator, whole, split, stream));
}
