import { strToU8, zipSync } from 'fflate';
import { formatFor } from './number-format.ts';
import type { WrittenTable } from './tables.ts';

/*
 * Written by hand rather than with exceljs, because the same council must give the same bytes (exceljs stamps the
 * time), a figure must keep its own digits, and 100,000 rows must not take a gigabyte.
 */

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** What XML cannot hold, and the escape itself where a text has it, are written as `_xHHHH_` (ECMA-376 part 1, 22.4.2.4). */
const DOUBTFUL = /[\p{Cc}\p{Cs}\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/gu;

function escapedLetter(letter: string): string {
  return letter === '\n' || letter === '\t' ? letter : `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

function escaped(text: string): string {
  return text.replace(DOUBTFUL, escapedLetter).replace(/[&<>"]/g, (letter) => ENTITIES[letter] ?? letter);
}

/** Cell styles, in the order in which the styles part lists them; figures follow, one style for each number format. */
const STYLES = { plain: 0, heading: 1, requiredHeading: 2, text: 3, prose: 4, open: 5 } as const;
const FIRST_FIGURE_STYLE = 6;
const FIRST_OWN_FORMAT = 164;
const TEXT_FORMAT = 49;

/** Number formats met so far, each with its cell style. */
class Formats {
  readonly codes: string[] = [];

  styleOf(code: string): number {
    const known = this.codes.indexOf(code);
    if (known >= 0) return FIRST_FIGURE_STYLE + known;
    this.codes.push(code);
    return FIRST_FIGURE_STYLE + this.codes.length - 1;
  }
}

class SharedStrings {
  readonly #positions = new Map<string, number>();
  uses = 0;

  positionOf(text: string): number {
    this.uses += 1;
    const known = this.#positions.get(text);
    if (known !== undefined) return known;
    this.#positions.set(text, this.#positions.size);
    return this.#positions.size - 1;
  }

  xml(): string {
    const items = Array.from(this.#positions.keys(), (text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`);
    return `${HEAD}<sst xmlns="${MAIN}" count="${this.uses}" uniqueCount="${items.length}">${items.join('')}</sst>`;
  }
}

function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : `${columnLetters(Math.floor(index / 26) - 1)}${last}`;
}

const WIDTHS = { text: 18, prose: 50, number: 12 } as const;
/** Empty rows below the last one that still offer the words of their columns. */
const ROWS_TO_FILL = 500;
/** Excel's own limits on what a drop-down list and a prompt may hold. */
const LONGEST_LIST = 255;
const LONGEST_PROMPT = 255;

function widthOf(table: WrittenTable, index: number): number {
  const heading = table.headings[index] ?? '';
  const form = table.columns[index]?.form ?? 'text';
  return Math.max(heading === 'title' || heading === 'rule' ? 50 : WIDTHS[form], heading.length + 4);
}

/**
 * What a column means is shown when its heading is chosen; a list of words drops down in its cells. The lists end soon
 * after the last row, because some programs keep a rule for every cell of the area.
 */
function validations(table: WrittenTable): string {
  const lastRow = table.rows.length + ROWS_TO_FILL;
  const rules = table.columns.flatMap((column, index) => {
    const letters = columnLetters(index);
    const title = escaped(table.headings[index] ?? '');
    const prompt = escaped(column.about.slice(0, LONGEST_PROMPT));
    const explained = `<dataValidation allowBlank="1" showInputMessage="1" promptTitle="${title}" prompt="${prompt}" sqref="${letters}1"/>`;
    const list = column.words?.join(',') ?? '';
    if (list === '' || list.length > LONGEST_LIST) return [explained];
    const words = `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${letters}2:${letters}${lastRow}"><formula1>${escaped(`"${list}"`)}</formula1></dataValidation>`;
    return [explained, words];
  });
  return `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`;
}

function sheetXml(table: WrittenTable, strings: SharedStrings, formats: Formats, first: boolean): string {
  const letters = table.columns.map((_, index) => columnLetters(index));
  const open = new Set(table.open.map(({ row, column }) => `${letters[table.headings.indexOf(column)]}${row}`));
  const textStyles = table.columns.map(({ form }) => (form === 'prose' ? STYLES.prose : form === 'text' ? STYLES.text : STYLES.plain));
  const columns = table.columns.map(
    (_, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${widthOf(table, index)}" style="${textStyles[index]}" customWidth="1"/>`,
  );
  const headings = table.headings.map((heading, index) => {
    const style = table.columns[index]?.required ? STYLES.requiredHeading : STYLES.heading;
    return `<c r="${letters[index]}1" s="${style}" t="s"><v>${strings.positionOf(heading)}</v></c>`;
  });
  const rows = table.rows.map((cells, position) => {
    const number = position + 2;
    let row = `<row r="${number}">`;
    for (const [index, text] of cells.entries()) {
      const reference = `${letters[index]}${number}`;
      if (text === '') {
        if (open.has(reference)) row += `<c r="${reference}" s="${STYLES.open}"/>`;
        continue;
      }
      const format = table.columns[index]?.form === 'number' ? formatFor(text) : null;
      row +=
        format === null
          ? `<c r="${reference}" s="${open.has(reference) ? STYLES.open : textStyles[index]}" t="s"><v>${strings.positionOf(text)}</v></c>`
          : `<c r="${reference}" s="${formats.styleOf(format)}"><v>${text}</v></c>`;
    }
    return `${row}</row>`;
  });
  const view = `<sheetView ${first ? 'tabSelected="1" ' : ''}workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView>`;
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews>${view}</sheetViews><cols>${columns.join('')}</cols><sheetData><row r="1">${headings.join('')}</row>${rows.join('')}</sheetData>${validations(table)}</worksheet>`;
}

function stylesXml(formats: Formats): string {
  const own = formats.codes.map((code, index) => `<numFmt numFmtId="${FIRST_OWN_FORMAT + index}" formatCode="${code}"/>`);
  const font = (bold: string) => `<font>${bold}<sz val="11"/><name val="Calibri"/><family val="2"/></font>`;
  const solid = (colour: string) =>
    `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`;
  const style = (format: number, fontId: number, fill: number, alignment: string) =>
    `<xf numFmtId="${format}" fontId="${fontId}" fillId="${fill}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top"${alignment}/></xf>`;
  const cellStyles = [
    style(0, 0, 0, ''),
    style(TEXT_FORMAT, 0, 2, ''),
    style(TEXT_FORMAT, 1, 2, ''),
    style(TEXT_FORMAT, 0, 0, ''),
    style(TEXT_FORMAT, 0, 0, ' wrapText="1"'),
    style(TEXT_FORMAT, 0, 3, ''),
    ...formats.codes.map((_, index) => style(FIRST_OWN_FORMAT + index, 0, 0, '')),
  ];
  const ownFormats = own.length === 0 ? '' : `<numFmts count="${own.length}">${own.join('')}</numFmts>`;
  return `${HEAD}<styleSheet xmlns="${MAIN}">${ownFormats}<fonts count="2">${font('')}${font('<b/>')}</fonts><fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${solid('FFE8ECEF')}${solid('FFFFF2B3')}</fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${cellStyles.length}">${cellStyles.join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
}

function relationships(relations: readonly { readonly type: string; readonly target: string }[]): string {
  const items = relations.map(
    ({ type, target }, index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${RELATIONS}">${items.join('')}</Relationships>`;
}

/** Zip archives keep the time of each part; all have the first that the format knows, so that bytes follow from content only. */
const NO_TIME = new Date(1980, 0, 1);

/** The bytes of an Excel workbook with a sheet for each table, headings frozen; the same tables always give the same bytes. */
export function writeXlsx(tables: readonly WrittenTable[]): Uint8Array {
  const strings = new SharedStrings();
  const formats = new Formats();
  const files: Record<string, Uint8Array> = {};
  const sheets = tables.map((table, index) => sheetXml(table, strings, formats, index === 0));
  const parts = [
    { part: '/xl/workbook.xml', type: `${SHEET_TYPE}.sheet.main+xml` },
    ...tables.map((_, index) => ({ part: `/xl/worksheets/sheet${index + 1}.xml`, type: `${SHEET_TYPE}.worksheet+xml` })),
    { part: '/xl/styles.xml', type: `${SHEET_TYPE}.styles+xml` },
    { part: '/xl/sharedStrings.xml', type: `${SHEET_TYPE}.sharedStrings+xml` },
  ];
  const overrides = parts.map(({ part, type }) => `<Override PartName="${part}" ContentType="${type}"/>`);
  files['[Content_Types].xml'] = strToU8(
    `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`,
  );
  files['_rels/.rels'] = strToU8(relationships([{ type: 'officeDocument', target: 'xl/workbook.xml' }]));
  const listed = tables.map(({ name }, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`);
  files['xl/workbook.xml'] = strToU8(`${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${listed.join('')}</sheets></workbook>`);
  files['xl/_rels/workbook.xml.rels'] = strToU8(
    relationships([
      ...tables.map((_, index) => ({ type: 'worksheet', target: `worksheets/sheet${index + 1}.xml` })),
      { type: 'styles', target: 'styles.xml' },
      { type: 'sharedStrings', target: 'sharedStrings.xml' },
    ]),
  );
  for (const [index, xml] of sheets.entries()) files[`xl/worksheets/sheet${index + 1}.xml`] = strToU8(xml);
  files['xl/styles.xml'] = strToU8(stylesXml(formats));
  files['xl/sharedStrings.xml'] = strToU8(strings.xml());
  return zipSync(files, { level: 4, mtime: NO_TIME });
}
