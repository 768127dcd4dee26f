import { EnvironmentFault } from '../model/fault.ts';

/** What one cell of a table holds. Exact decimals, periods, dates and instants are text, so that no driver rounds or shifts them. */
export type Cell = string | number | null;

/** `number` is a binary double and only ever holds an order; `integer` has 32 bits. */
export type CellType = 'text' | 'integer' | 'number';

/** How one property of a row is kept: its column, and the way there and back. */
export interface Column<Value> {
  readonly name: string;
  readonly type: CellType;
  readonly write: (value: Value) => Cell;
  readonly read: (cell: Cell) => Value;
}

function unexpected(column: string, cell: Cell): EnvironmentFault {
  return new EnvironmentFault(`The store holds ${JSON.stringify(cell)} in a column "${column}", which nothing of ours wrote there`);
}

export function text(name: string): Column<string> {
  return {
    name,
    type: 'text',
    write: (value) => value,
    read(cell) {
      if (typeof cell !== 'string') throw unexpected(name, cell);
      return cell;
    },
  };
}

export function optionalText(name: string): Column<string | null> {
  return {
    name,
    type: 'text',
    write: (value) => value,
    read(cell) {
      if (typeof cell === 'number') throw unexpected(name, cell);
      return cell;
    },
  };
}

/** A part of a key that may be absent is kept as '', because no unique index holds two nulls to be the same. */
export function optionalKey(name: string): Column<string | null> {
  return {
    name,
    type: 'text',
    write: (value) => value ?? '',
    read(cell) {
      if (typeof cell !== 'string') throw unexpected(name, cell);
      return cell === '' ? null : cell;
    },
  };
}

export function word<Word extends string>(name: string, words: readonly Word[]): Column<Word> {
  return {
    name,
    type: 'text',
    write: (value) => value,
    read(cell) {
      const found = words.find((known) => known === cell);
      if (found === undefined) throw unexpected(name, cell);
      return found;
    },
  };
}

export function optionalWord<Word extends string>(name: string, words: readonly Word[]): Column<Word | null> {
  const required = word(name, words);
  return { name, type: 'text', write: (value) => value, read: (cell) => (cell === null ? null : required.read(cell)) };
}

export function integer(name: string): Column<number> {
  return {
    name,
    type: 'integer',
    write: (value) => value,
    read(cell) {
      if (typeof cell !== 'number') throw unexpected(name, cell);
      return cell;
    },
  };
}

export function optionalNumber(name: string, type: 'integer' | 'number'): Column<number | null> {
  return {
    name,
    type,
    write: (value) => value,
    read(cell) {
      if (typeof cell === 'string') throw unexpected(name, cell);
      return cell;
    },
  };
}

const BETWEEN = ';';

function parts(name: string, cell: Cell): string[] {
  if (typeof cell !== 'string') throw unexpected(name, cell);
  return cell === '' ? [] : cell.split(BETWEEN);
}

/** Several in one cell, separated by `;` as in the workbook (formats.md); none of them holds one. */
export function list(name: string): Column<readonly string[]> {
  return { name, type: 'text', write: (values) => values.join(BETWEEN), read: (cell) => parts(name, cell) };
}

export function words<Word extends string>(name: string, known: readonly Word[]): Column<readonly Word[]> {
  const one = word(name, known);
  return { name, type: 'text', write: (values) => values.join(BETWEEN), read: (cell) => parts(name, cell).map(one.read) };
}
