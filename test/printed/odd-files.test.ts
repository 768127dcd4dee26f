import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { InputFault } from '../../src/model/fault.ts';
import { openWord } from '../../src/returns/report/word-package.ts';
import { printedText } from '../../src/tasks/printedText.ts';
import { pdfOf, typesetPdf, wordOf } from './files.ts';

const TEXT = 'Quarter 2 2023/24 overview\n\nOutcome 1: Clean streets\n\nTitle\t% Complete\tComment\nHS01/A01 Sweep\t50\tHalf done';

async function faultOf(bytes: Uint8Array): Promise<string> {
  try {
    await printedText(bytes);
  } catch (error) {
    if (error instanceof InputFault) return error.message;
    throw error;
  }
  return 'none';
}

/** A Word file whose body is the given markup. */
function wordWith(body: string): Uint8Array {
  const parts = {
    '[Content_Types].xml':
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:wps="urn:wps" xmlns:v="urn:schemas-microsoft-com:vml"><w:body>${body}</w:body></w:document>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}

const words = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (inner: string): string => `<w:p>${inner}</w:p>`;
const cell = (inner: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${inner}</w:tc>`;
const row = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
const table = (...rows: readonly string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`;
const said = (text: string, properties = ''): string => cell(paragraph(words(text)), properties);

async function cellsOf(bytes: Uint8Array): Promise<string[][]> {
  const { lines } = await printedText(bytes);
  return lines.map(({ cells }) => [...cells]).filter((cells) => cells.some((text) => text !== ''));
}

/** A PDF of one page without any text: a picture, or nothing. */
function pictured(source: string, pages: number): Uint8Array {
  const blank = '#set page(header: none, footer: none)';
  return typesetPdf(`${blank}\n${Array.from({ length: pages }, () => source).join('\n#pagebreak()\n')}`, false);
}

const PICTURE =
  '#image(bytes((71,73,70,56,57,97,1,0,1,0,128,0,0,0,0,0,255,255,255,33,249,4,0,0,0,0,0,44,0,0,0,0,1,0,1,0,0,2,2,68,1,0,59)), width: 50mm)';

describe('a file that is no report', () => {
  it('is refused by what it is', async () => {
    const ole = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    const encrypted = new Uint8Array([...ole, ...Buffer.from('EncryptedPackage', 'utf16le')]);
    expect(await faultOf(ole)).toBe(
      'report: the file is an Office file of the old kind (such as .doc): save it as a Word document (.docx)',
    );
    expect(await faultOf(encrypted)).toBe('report: the file is protected with a password: save it without one and bring it again');
    expect(await faultOf(strToU8('{\\rtf1 Hello}'))).toBe('report: the file is rich text: save it as a Word document (.docx)');
    expect(await faultOf(zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }))).toBe(
      'report: the file is a workbook, which is imported and not read as a report',
    );
    expect(await faultOf(zipSync({ 'content.xml': strToU8('<x/>') }))).toBe(
      'report: the file is an OpenDocument file: save it as a Word document (.docx)',
    );
    expect(await faultOf(zipSync({ 'notes.txt': strToU8('x') }))).toBe('report: the file is an archive and no Word document (.docx)');
  });

  it('is refused where it was cut short, wherever the cut is', async () => {
    const word = await wordOf(TEXT);
    for (const share of [0.1, 0.5, 0.9, 0.99]) {
      expect(await faultOf(word.slice(0, Math.round(word.length * share)))).toBe(
        'report: the file is broken or was cut short: save it again and bring the new file',
      );
    }
    const pdf = pdfOf(TEXT, true);
    for (const share of [0.02, 0.3]) expect(await faultOf(pdf.slice(0, Math.round(pdf.length * share)))).toMatch(/^report: the PDF /);
  });

  it('is refused where its markup is broken', async () => {
    const parts = unzipSync(await wordOf(TEXT));
    expect(await faultOf(zipSync({ ...parts, 'word/document.xml': strToU8('<w:document><w:body>') }))).toBe(
      'report: the Word file is broken: open it in Word, save it again and bring the new file',
    );
  });

  it('is refused before it is unpacked where it would fill the memory', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(61_000_000) });
    expect(bomb.length).toBeLessThan(100_000);
    const refused = 'report: the text of the file would unpack to more than 60 MB, which is more than a report may';
    expect(await faultOf(bomb)).toBe(refused);
    // Stored as it is, and said to be empty: many such parts can lie over each other in a small file.
    const stored = zipSync({ 'word/document.xml': new Uint8Array(61_000_000) }, { level: 0 });
    const listed = Buffer.from(stored.buffer).lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    stored.set([0, 0, 0, 0], listed + 24);
    expect(() => openWord(stored)).toThrow(refused.slice('report: '.length));
  });

  it('is told from a PDF of pictures, which needs text recognition, and from empty pages', async () => {
    expect(await faultOf(pictured(PICTURE, 3))).toBe(
      'report: the pages of the PDF are pictures (pages 1 to 3): there is no text in them, and it needs text recognition (OCR) first',
    );
    expect(await faultOf(pictured('#v(1cm)', 2))).toBe('report: the PDF has no text in it');
  });
});

describe('a PDF with a page that is a picture', () => {
  it('is read, and the page is named', async () => {
    const pdf = pictured(`Words of the first page\n#pagebreak()\n${PICTURE}`, 1);
    const { remarks } = await printedText(pdf);
    expect(remarks).toEqual([
      'There is no text on page 2 of the PDF, only a picture: what stands there is not read and needs text recognition.',
    ]);
  });
});

describe('a Word file', () => {
  it('with changes that nobody accepted is read with its insertions and without its deletions, and says how many', async () => {
    const bytes = wordWith(
      paragraph(
        `${words('The depot opens in ')}<w:del w:id="1" w:author="A"><w:r><w:delText>May</w:delText></w:r></w:del><w:ins w:id="2" w:author="A">${words('June')}</w:ins>`,
      ) +
        paragraph(`<w:moveFrom w:id="3" w:author="A">${words('Moved away. ')}</w:moveFrom>${words('Last.')}`) +
        paragraph(`<w:moveTo w:id="4" w:author="A">${words('Moved here.')}</w:moveTo>`),
    );
    expect(await cellsOf(bytes)).toEqual([['The depot opens in June'], ['Last.'], ['Moved here.']]);
    expect((await printedText(bytes)).remarks).toEqual([
      'Changes stand in the Word file that nobody has accepted or rejected: 2 insertions, which are read, and 2 deletions, which are left out.',
    ]);
  });

  it('has a cell over several columns or rows in its first, and the others empty', async () => {
    const bytes = wordWith(
      table(
        row(said('Indicator'), said('2023/24', '<w:gridSpan w:val="2"/>'), said('Status')),
        row(said('KPI1 Homes', '<w:vMerge w:val="restart"/>'), said('5'), said('6'), said('Red')),
        row(said('', '<w:vMerge/>'), said('Three homes had damp.', '<w:gridSpan w:val="3"/>')),
      ),
    );
    expect(await cellsOf(bytes)).toEqual([
      ['Indicator', '2023/24', '', 'Status'],
      ['KPI1 Homes', '5', '6', 'Red'],
      ['', 'Three homes had damp.', '', ''],
    ]);
  });

  it('has the rows of a table within a table after the row that it stands in, and goes on with the outer one', async () => {
    const inner = table(row(said('a'), said('b')));
    const bytes = wordWith(
      table(row(said('one'), cell(`${paragraph(words('two'))}${inner}${paragraph('')}`)), row(said('three'), said('four'))),
    );
    const { lines } = await printedText(bytes);
    expect(lines.filter(({ table: number }) => number !== null).map(({ cells, table: number }) => [number, ...cells])).toEqual([
      [1, 'one', 'two'],
      [2, 'a', 'b'],
      [1, 'three', 'four'],
    ]);
  });

  it('has what stands in text boxes and in tables that only frame a text as paragraphs', async () => {
    const box = `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph(words('In a box'))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
    const bytes = wordWith(paragraph(`${words('Outside')}${box}`) + table(row(said('Framed'))));
    expect((await cellsOf(bytes)).toSorted()).toEqual([['Framed'], ['In a box'], ['Outside']]);
  });

  it('has tabbed paragraphs as rows', async () => {
    const bytes = wordWith(paragraph('<w:r><w:t>KPI1 Homes</w:t><w:tab/><w:t>5</w:t></w:r>'));
    expect(await cellsOf(bytes)).toEqual([['KPI1 Homes', '5']]);
  });
});
