/** How many letters must be put in, taken out or replaced to make one text of the other (Levenshtein). */
function editDistance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const replaced = (above[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      current.push(Math.min(replaced, (above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    above = current;
  }
  return above[b.length] ?? 0;
}

const LONGEST_COMPARED = 60;

/**
 * The known name that is most like what was written, whatever the case, so that a message can offer it; the first of
 * equals. Null when nothing is known.
 */
export function nearest(written: string, known: Iterable<string>): string | null {
  const wanted = written.toLowerCase().slice(0, LONGEST_COMPARED);
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const name of known) {
    const lowered = name.toLowerCase().slice(0, LONGEST_COMPARED);
    if (Math.abs(lowered.length - wanted.length) >= least) continue;
    const distance = editDistance(wanted, lowered);
    if (distance < least) {
      least = distance;
      best = name;
    }
  }
  return best;
}
