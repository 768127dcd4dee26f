import { strToU8, zipSync } from 'fflate';
import type { Council } from '../../src/model/council.ts';
import { InputFault } from '../../src/model/fault.ts';
import { problemText } from '../../src/model/problem.ts';
import { readFolder } from '../../src/returns/folder.ts';
import { readWorkbook } from '../../src/returns/workbook.ts';

/* Small inputs for tests of what is wrong with them. */

type Sheets = Readonly<Record<string, string>>;

/** A council in which everything is right, as CSV; each test spoils one sheet of it. */
export const RIGHT: Sheets = {
  organisation: 'name,year_starts\nAnytown,4',
  plans: 'code,title,kind\nSS,Social services,service\nCP,Corporate plan,corporate',
  objectives: 'plan,code,title,level,parent\nSS,O1,Safe and well,outcome,\nSS,1,Visits,objective,O1\nCP,C1,Clean streets,objective,',
  indicators:
    'code,title,objective,polarity,unit,frequency\nPI1,Visits made in time,SS/1,higher,%,quarter\nPI2,Days waited,SS/1,lower,days,month',
  targets: 'indicator,period,target\nPI1,2013-14 Q2,90',
  observations: 'indicator,period,value\nPI1,2013-14 Q2,88.5\nPI2,2013-09,12',
  actions: 'ref,title,objective,links\nSS01/A001,Hire two,SS/1,CP/C1',
  progress: 'action,period,percent\nSS01/A001,2013-14 Q2,50',
};

export function files(sheets: Sheets): Map<string, Uint8Array> {
  return new Map(Object.entries(sheets).map(([name, text]) => [`${name}.csv`, strToU8(text)]));
}

export function readSheets(spoilt: Sheets = {}): Council {
  return readFolder(files({ ...RIGHT, ...spoilt }));
}

/** What is wrong with an input, a text for each problem; none when it is read. */
export async function problemsOf(read: () => Council | Promise<Council>): Promise<string[]> {
  try {
    await read();
    return [];
  } catch (error) {
    if (error instanceof InputFault) return error.problems.map(problemText);
    throw error;
  }
}

/** What is wrong with the right council once a sheet is spoilt. */
export function problemsWith(spoilt: Sheets): Promise<string[]> {
  return problemsOf(() => readSheets(spoilt));
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts of a workbook of which each sheet is given as the content of its worksheet element. */
export function workbookParts(sheets: Sheets, styles = ''): Record<string, Uint8Array> {
  const names = Object.keys(sheets);
  const parts: Record<string, Uint8Array> = {
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${names.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships>${names.map((_, index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`).join('')}<Relationship Id="rIdS" Type="${OFFICE}/styles" Target="/xl/styles.xml"/></Relationships>`,
    ),
    'xl/styles.xml': strToU8(`<styleSheet xmlns="${MAIN}">${styles}</styleSheet>`),
  };
  for (const [index, content] of Object.values(sheets).entries()) {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = strToU8(`<worksheet xmlns="${MAIN}">${content}</worksheet>`);
  }
  return parts;
}

function inlineCell(text: string): string {
  return `<c t="inlineStr"><is><t>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</t></is></c>`;
}

/** Rows of text cells from simple CSV without quotes; cells that begin with a tag are cells already. */
export function rowsOf(csv: string): string {
  const rows = csv.split('\n').map(
    (line) =>
      `<row>${line
        .split(',')
        .map((cell) => (cell.startsWith('<c') ? cell : inlineCell(cell)))
        .join('')}</row>`,
  );
  return `<sheetData>${rows.join('')}</sheetData>`;
}

/** The right council as a workbook, with the sheets given instead of its own. */
export function workbookWith(spoilt: Sheets, styles = ''): Uint8Array {
  const right = Object.fromEntries(Object.entries(RIGHT).map(([name, csv]) => [name, rowsOf(csv)]));
  return zipSync(workbookParts({ ...right, ...spoilt }, styles));
}

export function problemsOfWorkbook(bytes: Uint8Array, name?: string): Promise<string[]> {
  return problemsOf(() => readWorkbook(bytes, name));
}
