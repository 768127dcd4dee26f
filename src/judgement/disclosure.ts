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

function first(cell: Cell, threshold: number | null): Disclosure {
  if (cell.withheld) return 'primary';
  if (cell.missing) return 'missing';
  return threshold !== null && cell.count !== null && exact(cell.count).lt(threshold) ? 'primary' : 'shown';
}

/** A cell whose size is not held is withheld after all of which it is. */
function isSmaller(a: Big | null, b: Big | null): boolean {
  return a !== null && (b === null || a.lt(b));
}

/** The smallest cell of a line that is still shown; the first of equals. */
function smallestShown(line: readonly number[], cells: readonly Cell[], found: readonly Disclosure[]): number | null {
  let least: { readonly index: number; readonly size: Big | null } | null = null;
  for (const index of line) {
    const cell = cells[index];
    if (cell === undefined || found[index] !== 'shown') continue;
    const size = cell.size === null ? null : exact(cell.size);
    if (least === null || isSmaller(size, least.size)) least = { index, size };
  }
  return least?.index ?? null;
}

/** Whether what is shown of a line, taken from its total, leaves exactly one cell. */
function givesOneAway(line: readonly number[], found: readonly Disclosure[]): boolean {
  const hidden = line.filter((index) => found[index] !== 'shown');
  const [only] = hidden;
  return hidden.length === 1 && only !== undefined && found[only] !== 'missing';
}

/**
 * Which cells may be shown, in the order of the cells. Primary suppression first; then, line by line until nothing more
 * follows, the smallest other cell of every line in which one cell stands withheld alone.
 * @param lines cells whose total is shown, as indexes: all of them for one dimension, rows and columns where two are crossed
 * @param threshold counts below it are withheld, 0 among them; null leaves it to what is withheld already
 */
export function disclosed(cells: readonly Cell[], lines: readonly (readonly number[])[], threshold: number | null): readonly Disclosure[] {
  const found = cells.map((cell) => first(cell, threshold));
  for (let changed = true; changed; ) {
    changed = false;
    for (const line of lines) {
      const next = givesOneAway(line, found) ? smallestShown(line, cells, found) : null;
      if (next === null) continue;
      found[next] = 'secondary';
      changed = true;
    }
  }
  return found;
}
