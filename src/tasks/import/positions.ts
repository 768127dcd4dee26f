/**
 * Where each row of a sheet is to stand so that the rows come out in the order given, while as many as can keep the
 * position they have: a row put into the middle moves none of the others.
 * @param wanted the present position of each row in its new order; null for a row that is new
 * @param taken all present positions, ascending, also of rows that are not given
 * @param last the largest position in use, though `taken` may not hold it
 */
export function positionsFor(wanted: readonly (number | null)[], taken: readonly number[], last: number): number[] {
  const kept = longestAscent(wanted);
  const positions: number[] = [];
  for (let from = 0; from < wanted.length; ) {
    const held = wanted[from];
    if (held !== null && held !== undefined && kept.has(from)) {
      positions.push(held);
      from += 1;
      continue;
    }
    let to = from;
    while (to < wanted.length && !kept.has(to)) to += 1;
    const before = positions.at(-1);
    const after = wanted[to] ?? null;
    const fitted = spread(to - from, before, after, taken, last);
    if (!fitted) return wanted.map((_, index) => Math.floor(last) + 1 + index);
    for (const position of fitted) positions.push(position);
    from = to;
  }
  return positions;
}

/** Positions for rows between two neighbours that stay; null where a double has no more room between them. */
function spread(count: number, before: number | undefined, after: number | null, taken: readonly number[], last: number): number[] | null {
  if (after === null) return Array.from({ length: count }, (_, index) => Math.floor(Math.max(last, before ?? 0)) + 1 + index);
  const floor = before ?? previousOf(taken, after) ?? after - count - 1;
  const ceiling = before === undefined ? after : (taken[firstAbove(taken, before)] ?? after);
  const step = (ceiling - floor) / (count + 1);
  const positions = Array.from({ length: count }, (_, index) => floor + step * (index + 1));
  const all = [floor, ...positions, ceiling];
  return all.every((position, index) => index === 0 || position > (all[index - 1] ?? position)) ? positions : null;
}

function firstAbove(ascending: readonly number[], value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? value) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

function previousOf(ascending: readonly number[], value: number): number | undefined {
  for (let index = firstAbove(ascending, value) - 1; index >= 0; index -= 1) {
    const found = ascending[index];
    if (found !== undefined && found < value) return found;
  }
  return undefined;
}

/** Indices of a longest strictly ascending run (with gaps) of the positions that are there: patience sorting. */
function longestAscent(values: readonly (number | null)[]): ReadonlySet<number> {
  const tails: { readonly value: number; readonly index: number }[] = [];
  const before = new Map<number, number | undefined>();
  values.forEach((value, index) => {
    if (value === null) return;
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tails[middle]?.value ?? value) < value) low = middle + 1;
      else high = middle;
    }
    before.set(index, tails[low - 1]?.index);
    tails[low] = { value, index };
  });
  const ascent = new Set<number>();
  for (let index = tails.at(-1)?.index; index !== undefined; index = before.get(index)) ascent.add(index);
  return ascent;
}
