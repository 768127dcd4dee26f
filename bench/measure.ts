/** Times of a piece of work in milliseconds: the best of several runs, after one that warms it up. */
export async function best(runs: number, work: () => unknown): Promise<number> {
  await work();
  let fastest = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    await work();
    fastest = Math.min(fastest, performance.now() - start);
  }
  return fastest;
}

/** The value below which the given share (0 to 1) of the times lies. */
export function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export interface Line {
  readonly what: string;
  readonly ours: number;
  readonly theirs: number;
  readonly against: string;
  /** ours / theirs at most; below 1 asks to be faster */
  readonly aim: number;
}

const ms = (value: number): string => `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`;

/** Prints a comparison as a ratio with its aim, and says whether it is met. */
export function report(line: Line): void {
  const ratio = line.ours / line.theirs;
  const said = ratio < 1 ? `${(1 / ratio).toFixed(1)} x faster than` : `${ratio.toFixed(2)} x the time of`;
  const aim = line.aim < 1 ? `at least ${(1 / line.aim).toFixed(0)} x faster` : `within ${line.aim} x`;
  console.log(
    `  ${line.what}: ${ms(line.ours)}, ${said} ${line.against} (${ms(line.theirs)}); aim ${aim}: ${ratio <= line.aim ? 'met' : 'MISSED'}`,
  );
}

/** Prints a measure that is to be at most so much, and says whether it is. */
export function limit(what: string, measured: number, most: number): void {
  console.log(`  ${what}: ${measured.toFixed(1)}; aim at most ${most}: ${measured <= most ? 'met' : 'MISSED'}`);
}

/** A whole-number generator that gives the same numbers for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
