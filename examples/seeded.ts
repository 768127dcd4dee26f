/**
 * A stream of numbers in [0, 1) that is the same for the same seed on every machine, so that an example is made anew to
 * the last digit. (The generator is mulberry32: whole-number sums on 32 bits.)
 */
export type Stream = () => number;

export function seeded(seed: number): Stream {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A seed from a name, so that one indicator's history does not move when another is added before it (FNV-1a). */
export function seedOf(name: string, seed: number): number {
  return Array.from(name).reduce(
    (hash, letter) => Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0,
    (0x811c9dc5 ^ seed) >>> 0,
  );
}

/** A deviation around 0, mostly within ±1, from three draws (no logarithms: their last digit differs between engines). */
export function deviation(stream: Stream): number {
  return (stream() + stream() + stream()) * 2 - 3;
}
