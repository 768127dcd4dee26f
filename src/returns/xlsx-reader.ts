import { SaxesParser, type SaxesTagPlain } from 'saxes';
import type { Cell } from './cells.ts';
import { builtInFormat, type NumberFormat, numberText, parseFormat } from './number-format.ts';
import type { Table } from './tables.ts';
import { LIMITS, openPackage, type Parts, WorkbookError } from './xlsx-package.ts';

type Attributes = Readonly<Record<string, string>>;

interface Handler {
  open?(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

const PIECE = 1 << 18;

/** Reads a part of the workbook piece by piece; entities of a document's own are refused by the parser. */
function parsePart(bytes: Uint8Array, handler: Handler): void {
  const parser = new SaxesParser({ xmlns: false });
  parser.on('error', (error) => {
    throw new WorkbookError(`the file is broken: ${error.message}`);
  });
  const { open, text, close } = handler;
  if (open) parser.on('opentag', (tag: SaxesTagPlain) => open(localName(tag.name), tag.attributes));
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  if (close) parser.on('closetag', (tag: SaxesTagPlain) => close(localName(tag.name)));
  const decoder = new TextDecoder();
  for (let from = 0; from < bytes.length; from += PIECE) parser.write(decoder.decode(bytes.subarray(from, from + PIECE), { stream: true }));
  parser.close();
}

/** `_x000D_` stands for a character that XML cannot hold (ECMA-376 part 1, 22.4.2.4). */
function cellText(text: string): string {
  const plain = text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
  return plain.includes('\r') ? plain.replace(/\r\n?/g, '\n') : plain;
}

/** Where the relations of a part lead, by their id; paths from the root of the package. */
function relationsOf(parts: Parts, part: string): ReadonlyMap<string, { readonly type: string; readonly target: string }> {
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  const relations = new Map<string, { type: string; target: string }>();
  const bytes = parts.get(`${folder}_rels/${part.slice(slash)}.rels`);
  if (bytes === undefined) return relations;
  parsePart(bytes, {
    open(name, { Id = '', Type = '', Target = '' }) {
      if (name !== 'Relationship') return;
      const target = new URL(Target, `file:///${folder}`).pathname.slice(1);
      relations.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), target: decodeURIComponent(target) });
    },
  });
  return relations;
}

function sharedStrings(bytes: Uint8Array | undefined): readonly string[] {
  const strings: string[] = [];
  if (bytes === undefined) return strings;
  let current = '';
  let inText = false;
  let phonetic = 0;
  parsePart(bytes, {
    open(name) {
      if (name === 'si') current = '';
      else if (name === 'rPh') phonetic += 1;
      else if (name === 't') inText = phonetic === 0;
    },
    text(text) {
      if (inText) current += text;
    },
    close(name) {
      if (name === 't') inText = false;
      else if (name === 'rPh') phonetic -= 1;
      else if (name === 'si') strings.push(cellText(current));
    },
  });
  return strings;
}

/** The number format of each cell style. */
function stylesOf(bytes: Uint8Array | undefined): readonly NumberFormat[] {
  const formats: NumberFormat[] = [];
  if (bytes === undefined) return formats;
  const own = new Map<number, NumberFormat>();
  let inCellStyles = false;
  parsePart(bytes, {
    open(name, { numFmtId = '', formatCode = '' }) {
      if (name === 'numFmt') own.set(Number(numFmtId), parseFormat(formatCode));
      else if (name === 'cellXfs') inCellStyles = true;
      else if (name === 'xf' && inCellStyles) formats.push(own.get(Number(numFmtId)) ?? builtInFormat(Number(numFmtId)));
    },
    close(name) {
      if (name === 'cellXfs') inCellStyles = false;
    },
  });
  return formats;
}

interface Surroundings {
  readonly strings: readonly string[];
  readonly formats: readonly NumberFormat[];
  readonly since1904: boolean;
}

interface RawCell {
  readonly type: string;
  readonly style: string;
  readonly formula: boolean;
  /** null where no value is stored */
  readonly stored: string | null;
}

const NO_VALUE = 'holds a formula without a stored value: open the workbook in a spreadsheet program and save it, or write the value';

function cellOf({ type, style, formula, stored }: RawCell, { strings, formats, since1904 }: Surroundings): Cell {
  if (stored === null || (formula && stored.trim() === '' && type !== 'str')) return formula ? { shown: '', message: NO_VALUE } : '';
  switch (type) {
    case 's':
      return strings[Number(stored)] ?? { shown: stored, message: 'points at a text that the workbook does not hold' };
    case 'e':
      return { shown: stored, message: 'is an error of the spreadsheet: expected a value' };
    case 'b':
      return stored === '1' ? 'TRUE' : 'FALSE';
    case 'd':
      return stored.replace(/T00:00(:00(\.0+)?)?Z?$/, '');
    case 'str':
    case 'inlineStr':
      return cellText(stored);
    default: {
      const value = Number(stored);
      if (stored.trim() === '') return '';
      if (!Number.isFinite(value)) return { shown: stored, message: 'is not a number that the workbook can hold' };
      return numberText(value, formats[Number(style)] ?? { as: 'number', decimals: 0 }, since1904);
    }
  }
}

function columnIndex(reference: string): number {
  let column = 0;
  for (let index = 0; index < reference.length; index++) {
    const letter = reference.charCodeAt(index) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  if (column > LIMITS.columns)
    throw new WorkbookError(`the file is broken: cell ${reference} lies beyond the last column a sheet can have`);
  return column - 1;
}

const NO_CELLS: readonly Cell[] = [];

/** The rows and cells that all sheets take, empty ones before others too: a few bytes may ask for the far corner of a sheet. */
class Room {
  #left: number = LIMITS.places;

  take(places: number): void {
    this.#left -= places;
    if (this.#left < 0) throw new WorkbookError(`the file spreads its cells over more than ${LIMITS.places / 1_000_000} million places`);
  }
}

/** Puts cells where their references say; rows that the file leaves out are empty. */
class Grid {
  readonly rows: (readonly Cell[])[] = [];
  readonly #room: Room;
  #row: Cell[] = [];

  constructor(room: Room) {
    this.#room = room;
  }

  startRow(stated: string | undefined): void {
    const number = stated === undefined ? this.rows.length + 1 : Number(stated);
    if (!Number.isInteger(number) || number > LIMITS.rows || number <= this.rows.length) {
      throw new WorkbookError(`the file is broken: row ${stated} is out of place, or beyond the last row a sheet can have`);
    }
    this.#room.take(number - this.rows.length);
    while (this.rows.length < number - 1) this.rows.push(NO_CELLS);
    this.#row = [];
    this.rows.push(this.#row);
  }

  put(reference: string | undefined, cell: Cell): number {
    const index = reference === undefined ? this.#row.length : columnIndex(reference);
    if (cell === '') return index;
    this.#room.take(Math.max(0, index + 1 - this.#row.length));
    while (this.#row.length < index) this.#row.push('');
    this.#row[index] = cell;
    return index;
  }

  /** A value over several rows says it of each or of the first only; nobody can tell, so it is asked. */
  refuseMerged(area: string): void {
    const [, letters = '', from = '', to = ''] = /^([A-Z]+)(\d+):[A-Z]+(\d+)$/.exec(area) ?? [];
    const row = this.rows[Number(from) - 1];
    const cell = row?.[columnIndex(letters)];
    if (from === to || row === undefined || cell === undefined || cell === '') return;
    const shown = typeof cell === 'string' ? cell : cell.shown;
    this.rows[Number(from) - 1] = row.with(columnIndex(letters), {
      shown,
      message: `stands in merged cells (${area}): expected unmerged cells, each row with its own`,
    });
  }
}

function readSheet(bytes: Uint8Array, surroundings: Surroundings, room: Room): Grid {
  const grid = new Grid(room);
  const merged: string[] = [];
  let cell: { reference: string | undefined; type: string; style: string } | null = null;
  let formula = false;
  let stored: string | null = null;
  let collecting = false;
  let phonetic = false;
  parsePart(bytes, {
    open(name, attributes) {
      switch (name) {
        case 'row':
          grid.startRow(attributes['r']);
          break;
        case 'c':
          cell = { reference: attributes['r'], type: attributes['t'] ?? 'n', style: attributes['s'] ?? '0' };
          formula = false;
          stored = null;
          break;
        case 'f':
          formula = cell !== null;
          break;
        case 'v':
        case 't':
          collecting = cell !== null && !phonetic;
          if (collecting) stored ??= '';
          break;
        case 'rPh':
          phonetic = true;
          break;
        case 'mergeCell':
          merged.push(attributes['ref'] ?? '');
          break;
      }
    },
    text(text) {
      if (collecting) stored += text;
    },
    close(name) {
      if (name === 'v' || name === 't') collecting = false;
      else if (name === 'rPh') phonetic = false;
      else if (name === 'c' && cell !== null) {
        grid.put(cell.reference, cellOf({ ...cell, formula, stored }, surroundings));
        cell = null;
      }
    },
  });
  for (const area of merged) grid.refuseMerged(area);
  return grid;
}

/**
 * The sheets of an Excel workbook as texts: figures with the decimals that the sheet shows, dates as dates, formulas as
 * the values stored for them, rich text and links as their text; hidden sheets too.
 * @throws WorkbookError for what is no workbook, or a broken one
 */
export function readXlsx(bytes: Uint8Array): readonly Table[] {
  const parts = openPackage(bytes);
  const root = [...relationsOf(parts, '').values()].find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const workbook = parts.get(root);
  if (workbook === undefined) throw new WorkbookError('the file is an archive, but not a workbook: expected an Excel workbook (.xlsx)');
  const relations = relationsOf(parts, root);
  const named: { readonly name: string; readonly id: string }[] = [];
  let since1904 = false;
  parsePart(workbook, {
    open(name, attributes) {
      if (name === 'workbookPr') since1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
      if (name !== 'sheet') return;
      const [, id = ''] = Object.entries(attributes).find(([key]) => key.endsWith(':id')) ?? [];
      named.push({ name: attributes['name'] ?? '', id });
    },
  });
  const partOf = (type: string) => parts.get([...relations.values()].find((relation) => relation.type === type)?.target ?? '');
  const surroundings: Surroundings = { strings: sharedStrings(partOf('sharedStrings')), formats: stylesOf(partOf('styles')), since1904 };
  const room = new Room();
  return named.flatMap(({ name, id }) => {
    const relation = relations.get(id);
    if (relation !== undefined && relation.type !== 'worksheet') return [];
    const part = parts.get(relation?.target ?? '');
    if (part === undefined) throw new WorkbookError(`the file is broken: its sheet ${name} is missing`);
    return [{ name, rows: readSheet(part, surroundings, room).rows }];
  });
}
