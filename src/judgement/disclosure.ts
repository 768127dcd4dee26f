import type Big from 'big.js';
import { type DecimalText, exact } from '../model/decimal.ts';

/*
 * Small numbers (method.md, "Small numbers"): counts below a threshold are withheld, and so is any figure from which one
 * of them could be worked out. A table whose total is shown gives a lone withheld cell away by subtraction; a second cell
 * of the same line is therefore withheld with it.
 */

/** What is known of a cell of a table whose totals are shown. */
export interface Cell {
  /** withheld already by whoever returned it */
  readonly withheld: boolean;
  /** not known to anybody who reads the table, and so no help in working out another */
  readonly missing: boolean;
  /** how many were counted: the numerator of a ratio, the value of a count; null where only a rate is held */
  readonly count: DecimalText | null;
  /** what the cell weighs, by which the least is lost: the denominator of a ratio, else the count */
  readonly size: DecimalText | null;
}

/** `primary` is withheld for itself, `secondary` because a primary one could be worked out from it. */
export type Disclosure = 'shown' | 'missing' | 'primary' | 'secondary';

/** Cells whose total is shown, as indexes. */
type Lines = readonly (readonly number[])[];

function first(cell: Cell, threshold: number | null): Disclosure {
  if (cell.withheld) return 'primary';
  if (cell.missing) return 'missing';
  return threshold !== null && cell.count !== null && exact(cell.count).lt(threshold) ? 'primary' : 'shown';
}

/** A cell whose size is not held is withheld after all of which it is. */
function isSmaller(a: Big | null, b: Big | null): boolean {
  return a !== null && (b === null || a.lt(b));
}

interface Candidate {
  readonly index: number;
  /** lines in which it would stand withheld alone, each of which would cost a further cell */
  readonly opens: number;
  readonly size: Big | null;
}

function isBetter(a: Candidate, b: Candidate): boolean {
  return a.opens === b.opens ? isSmaller(a.size, b.size) : a.opens < b.opens;
}

/**
 * The cell of a line to withhold next: of those still shown, one that leaves the fewest lines with a lone cell, so that two
 * crossed dimensions lose the corners of a square and no more; of these the smallest, the first of equals.
 */
function nextOf(line: readonly number[], lines: Lines, cells: readonly Cell[], found: readonly Disclosure[]): number | null {
  let best: Candidate | null = null;
  for (const index of line) {
    const cell = cells[index];
    if (cell === undefined || found[index] !== 'shown') continue;
    const opens = lines.filter((other) => other.includes(index) && other.every((at) => found[at] === 'shown')).length;
    const candidate = { index, opens, size: cell.size === null ? null : exact(cell.size) };
    if (best === null || isBetter(candidate, best)) best = candidate;
  }
  return best?.index ?? null;
}

/** Whether what is shown of a line, taken from its total, leaves exactly one cell. */
function givesOneAway(line: readonly number[], found: readonly Disclosure[]): boolean {
  const hidden = line.filter((index) => found[index] !== 'shown');
  const [only] = hidden;
  return hidden.length === 1 && only !== undefined && found[only] !== 'missing';
}

/**
 * Which cells may be shown, in the order of the cells. Primary suppression first; then, line by line until nothing more
 * follows, another cell of every line in which one cell stands withheld alone. Follows from these cells alone, so that a table of a
 * period withholds the same wherever it is shown.
 * @param lines all of them for one dimension, rows and columns where two are crossed
 * @param threshold counts below it are withheld, 0 among them; null leaves it to what is withheld already
 */
export function disclosed(cells: readonly Cell[], lines: Lines, threshold: number | null): readonly Disclosure[] {
  const found = cells.map((cell) => first(cell, threshold));
  for (let changed = true; changed; ) {
    changed = false;
    for (const line of lines) {
      const next = givesOneAway(line, found) ? nextOf(line, lines, cells, found) : null;
      if (next === null) continue;
      found[next] = 'secondary';
      changed = true;
    }
  }
  return found;
}
