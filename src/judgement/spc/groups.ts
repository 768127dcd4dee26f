/** A stretch of points that has limits of its own. */
export interface Group {
  /** how many rebases lie before or at its first point */
  readonly group: number;
  /** place of its first point */
  readonly from: number;
  /** place after its last */
  readonly until: number;
}

/** Parts a series of so many points at each place where the process is rebased. Places outside the series part nothing. */
export function groupsOf(count: number, rebasedAt: readonly number[]): Group[] {
  const starts = [...new Set(rebasedAt)].filter((at) => at >= 0 && at < count).sort((a, b) => a - b);
  const first = starts[0] === 0 ? 1 : 0;
  const bounds = first === 1 ? starts : [0, ...starts];
  return bounds
    .map((from, index) => ({ group: first + index, from, until: bounds[index + 1] ?? count }))
    .filter(({ from, until }) => from < until);
}
