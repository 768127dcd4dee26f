import { createHash, type Hash } from 'node:crypto';
import type { Cell } from './columns.ts';

/** Small texts are joined before they are hashed: a call of the hash costs more than a row's bytes. */
const FLUSH_AT = 64 * 1024;

/** A cell so that no two rows of cells are written alike: a text has its length before it, a number stands between marks. */
function written(cell: Cell): string {
  if (cell === null) return '-';
  return typeof cell === 'number' ? `#${cell};` : `${cell.length}:${cell}`;
}

/** A row's cells in one text. */
export function cellsText(cells: readonly Cell[]): string {
  let text = '';
  for (const cell of cells) text += written(cell);
  return text;
}

class RowsHash {
  readonly #hash: Hash = createHash('sha256');
  #waiting = '';

  add(text: string): void {
    this.#waiting += `${text}\n`;
    if (this.#waiting.length > FLUSH_AT) this.#flush();
  }

  #flush(): void {
    this.#hash.update(this.#waiting);
    this.#waiting = '';
  }

  digest(): string {
    this.#flush();
    return this.#hash.digest('hex');
  }
}

/** A version that a change began: its place in the sheet, and its cells. */
export interface Began {
  readonly position: number;
  readonly cells: readonly Cell[];
}

/** By place; rows of the same place, which an order must not leave to chance, by what they say. */
function inOrder(rows: readonly Began[]): readonly Began[] {
  const compare = (a: Began, b: Began) => a.position - b.position || (cellsText(a.cells) < cellsText(b.cells) ? -1 : 1);
  const sorted = rows.every((row, index) => index === 0 || compare(rows[index - 1] ?? row, row) < 0);
  return sorted ? rows : [...rows].sort(compare);
}

/**
 * The SHA-256 of what a change did to one sheet, in hexadecimal: the versions that it began, whole, and the keys of
 * those that it ended. It comes out the same from what is written and from the rows as a table gives them back in any
 * order.
 * @param ended the cells of the identity (`Sheet.identity`) of each version that ended
 */
export function contentDigest(began: readonly Began[], ended: readonly (readonly Cell[])[]): string {
  const hash = new RowsHash();
  for (const { position, cells } of inOrder(began)) hash.add(`#${position};${cellsText(cells)}`);
  hash.add('ended');
  for (const text of ended.map(cellsText).sort()) hash.add(text);
  return hash.digest();
}
