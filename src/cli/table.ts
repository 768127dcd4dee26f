/** Rows as lines with their cells under each other; the columns named by their place are set to the right. */
export function columns(rows: readonly (readonly string[])[], right: readonly number[] = []): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [index, cell] of row.entries()) widths[index] = Math.max(widths[index] ?? 0, cell.length);
  }
  const set = (cell: string, index: number): string => {
    const width = widths[index] ?? 0;
    return right.includes(index) ? cell.padStart(width) : cell.padEnd(width);
  };
  return rows.map((row) => row.map(set).join('  ').trimEnd());
}

/** "38 green, 6 amber, 3 red": counts with their words, without those that are 0. */
export function counted(counts: Readonly<Record<string, number | undefined>>): string {
  const parts = Object.entries(counts).flatMap(([word, count]) => (count ? [`${count} ${word.replaceAll('-', ' ')}`] : []));
  return parts.length === 0 ? 'none' : parts.join(', ');
}
