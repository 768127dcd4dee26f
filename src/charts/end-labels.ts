/** A label that wants to stand at a height, and may be moved. */
export interface Placed {
  readonly y: number;
}

/**
 * Moves labels apart until each is at least `gap` below the one above it, keeping their order and staying between `top`
 * and `bottom` as long as there is room. Gives the heights in the order of the labels.
 */
export function spread(labels: readonly Placed[], gap: number, top: number, bottom: number): readonly number[] {
  const order = labels.map((label, index) => ({ index, y: label.y })).sort((a, b) => a.y - b.y);
  let floor = top;
  for (const label of order) {
    label.y = Math.max(label.y, floor);
    floor = label.y + gap;
  }
  let ceiling = Math.max(bottom, top + gap * (order.length - 1));
  for (const label of order.reverse()) {
    label.y = Math.min(label.y, ceiling);
    ceiling = label.y - gap;
  }
  const heights = labels.map(() => 0);
  for (const label of order) heights[label.index] = label.y;
  return heights;
}
