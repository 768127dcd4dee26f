import ExcelJS from 'exceljs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readWorkbook, writeWorkbook } from '../../src/returns/workbook.ts';
import { problemsOfWorkbook, RIGHT, readSheets, rowsOf, workbookParts, workbookWith } from './input.ts';

const EXPECTED = 'expected an Excel workbook (.xlsx) or a folder of CSV files';

function bytesOf(...values: (number | string)[]): Uint8Array {
  return Buffer.concat(values.map((value) => (typeof value === 'string' ? Buffer.from(value, 'utf16le') : Buffer.from([value]))));
}

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

describe('a file that is no workbook is told what it is', () => {
  test.each([
    ['an empty file', new Uint8Array(), `the file is empty: ${EXPECTED}`],
    ['a PNG', bytesOf(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), `the file is a PNG picture: ${EXPECTED}`],
    ['a PDF', strToU8('%PDF-1.7\n'), `the file is a PDF document: ${EXPECTED}`],
    ['a text', strToU8('code,title\nSS,x'), `the file is not a workbook: ${EXPECTED}`],
    ['a Word document', zipSync({ 'word/document.xml': strToU8('<w/>') }), `the file is a Word document: ${EXPECTED}`],
    [
      'a binary workbook',
      zipSync({ 'xl/workbook.bin': strToU8('x') }),
      'the file is a binary workbook (.xlsb): save it as an Excel workbook (.xlsx)',
    ],
    [
      'an OpenDocument sheet',
      zipSync({ mimetype: strToU8('x'), 'content.xml': strToU8('<x/>') }),
      'the file is an OpenDocument file: save it as an Excel workbook (.xlsx)',
    ],
    ['an archive', zipSync({ 'a.txt': strToU8('x') }), 'the file is an archive, but not a workbook: expected an Excel workbook (.xlsx)'],
    [
      'a workbook with a password',
      bytesOf(...COMPOUND, 'EncryptedPackage'),
      'the file is protected with a password: save it without one and bring it again',
    ],
    [
      'an old workbook',
      bytesOf(...COMPOUND, 'Workbook'),
      'the file is a workbook of the old kind (.xls): save it as an Excel workbook (.xlsx) and bring it again',
    ],
    [
      'another old file',
      bytesOf(...COMPOUND, 'WordDocument'),
      `the file is an Office file of the old kind, or protected with a password: ${EXPECTED}`,
    ],
  ])('%s', async (_, bytes, message) => {
    expect(await problemsOfWorkbook(bytes)).toEqual([message]);
  });

  test('the name of the file stands before what is wrong with it', async () => {
    expect(await problemsOfWorkbook(new Uint8Array(), 'q2.xlsx')).toEqual([`q2.xlsx: the file is empty: ${EXPECTED}`]);
  });

  test('one that was cut short, wherever it was cut', async () => {
    const whole = await writeWorkbook(readSheets());
    for (const share of [0.01, 0.3, 0.6, 0.9, 0.999]) {
      expect(await problemsOfWorkbook(whole.slice(0, Math.floor(whole.length * share)))).toEqual([
        'the file is broken or was cut short: save the workbook again and bring the new file',
      ]);
    }
  });

  test('one with a damaged sheet', async () => {
    const [problem] = await problemsOfWorkbook(workbookWith({ plans: '<sheetData><row><c></row></sheetData>' }));
    expect(problem).toMatch(/^the file is broken: .*unexpected close tag/i);
  });

  test('one that lacks a sheet it lists', async () => {
    const parts = workbookParts({ organisation: rowsOf('name\nAnytown') });
    delete parts['xl/worksheets/sheet1.xml'];
    expect(await problemsOfWorkbook(zipSync(parts))).toEqual(['the file is broken: its sheet organisation is missing']);
  });
});

describe('a file made to fill the memory', () => {
  /** The archive with another size stated for its last part, as whoever makes a bomb may state it. */
  function stating(size: number, archive: Uint8Array): Uint8Array {
    const directory = Buffer.from(archive).lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    new DataView(archive.buffer, archive.byteOffset).setUint32(directory + 24, size, true);
    return archive;
  }

  test('parts that unpack to more than a workbook may are not unpacked', async () => {
    const bomb = stating(300_000_000, workbookWith({}));
    expect(await problemsOfWorkbook(bomb)).toEqual(['the file would unpack to more than 300 MB, which is more than a workbook may']);
  });
  test('a directory that understates a part gives no more room than it states', async () => {
    const bomb = stating(1_000, zipSync({ 'xl/workbook.xml': new Uint8Array(2_000_000) }));
    const [problem, ...more] = await problemsOfWorkbook(bomb);
    expect(problem).toMatch(/^the file is broken/);
    expect(more).toEqual([]);
  });
  test('more parts than a workbook needs', async () => {
    const parts = Object.fromEntries(Array.from({ length: 2_001 }, (_, index) => [`xl/${index}.xml`, new Uint8Array()]));
    expect(await problemsOfWorkbook(zipSync(parts))).toEqual(['the file holds more than 2000 parts, which no workbook needs']);
  });
  test('a sheet that claims a million columns is read for the cells it has', async () => {
    const claim = `<dimension ref="A1:BDWGN1048576"/><cols><col min="1" max="1000000"/></cols>${rowsOf('name\nAnytown')}`;
    expect(await problemsOfWorkbook(workbookWith({ organisation: claim }))).toEqual([]);
  });
  test('a few bytes that ask for the far corner of a sheet again and again', async () => {
    const far = Array.from({ length: 2_000 }, (_, index) => `<row r="${index + 1}"><c r="XFD${index + 1}"><v>1</v></c></row>`);
    const message = 'the file spreads its cells over more than 20 million places';
    expect(await problemsOfWorkbook(workbookWith({ plans: `<sheetData>${far.join('')}</sheetData>` }))).toEqual([message]);
    const last = '<sheetData><row r="1048576"><c><v>1</v></c></row></sheetData>';
    const sheets = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`sheet${index}`, last]));
    expect(await problemsOfWorkbook(workbookWith(sheets))).toEqual([message]);
  });
  test('a cell beyond the last column, and a row beyond the last row', async () => {
    const far = (row: string) => workbookWith({ plans: `<sheetData>${row}</sheetData>` });
    expect(await problemsOfWorkbook(far('<row r="1"><c r="XFE1"><v>1</v></c></row>'))).toEqual([
      'the file is broken: cell XFE1 lies beyond the last column a sheet can have',
    ]);
    expect(await problemsOfWorkbook(far('<row r="1048577"><c><v>1</v></c></row>'))).toEqual([
      'the file is broken: row 1048577 is out of place, or beyond the last row a sheet can have',
    ]);
  });
  test('entities that a document defines for itself are refused', async () => {
    const parts = workbookParts({ organisation: rowsOf('name\nAnytown') });
    parts['xl/worksheets/sheet1.xml'] = strToU8(
      '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><worksheet><sheetData><row><c t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>',
    );
    const [problem] = await problemsOfWorkbook(zipSync(parts));
    expect(problem).toMatch(/^the file is broken: .*undefined entity/i);
  });
});

describe('formulas', () => {
  const observations = (value: string) => workbookWith({ observations: rowsOf(`indicator,period,value\nPI1,2013-14 Q2,${value}`) });

  test('the value stored for one is used', async () => {
    expect((await readWorkbook(observations('<c><f>A1*2</f><v>88.5</v></c>'))).observations[0]?.value).toBe('88.5');
    expect((await readWorkbook(observations('<c t="str"><f>TEXT(1)</f><v>90.00</v></c>'))).observations[0]?.value).toBe('90.00');
  });
  test.each(['<c><f>A1*2</f></c>', '<c><f>A1*2</f><v></v></c>', '<c><f>A1*2</f><v/></c>'])(
    'one without a stored value is told: %s',
    async (cell) => {
      expect(await problemsOfWorkbook(observations(cell))).toEqual([
        'observations, row 2, value: holds a formula without a stored value: open the workbook in a spreadsheet program and save it, or write the value',
      ]);
    },
  );
  test('an error of the spreadsheet is told', async () => {
    expect(await problemsOfWorkbook(observations('<c t="e"><f>1/0</f><v>#DIV/0!</v></c>'))).toEqual([
      'observations, row 2, value: "#DIV/0!" is an error of the spreadsheet: expected a value',
    ]);
  });
  test('one that gives an empty text says nothing', async () => {
    const empty = workbookWith({
      plans: rowsOf('code,title,years\nSS,Social services,<c t="str"><f>""</f><v></v></c>\nCP,Corporate plan'),
    });
    expect((await readWorkbook(empty)).plans[0]?.years).toBeNull();
  });
  test('binary noise in a computed figure does not move it over a boundary', async () => {
    expect((await readWorkbook(observations('<c><f>0.1+0.2</f><v>0.30000000000000004</v></c>'))).observations[0]?.value).toBe('0.3');
    expect((await readWorkbook(observations('<c><f>81*0.9</f><v>72.899999999999991</v></c>'))).observations[0]?.value).toBe('72.9');
  });
});

/** A workbook made with another library, as people and other programs make them. */
async function madeElsewhere(
  change: (workbook: ExcelJS.Workbook, sheet: (name: string) => ExcelJS.Worksheet) => void,
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  for (const [name, csv] of Object.entries(RIGHT)) {
    const sheet = workbook.addWorksheet(name);
    for (const line of csv.split('\n')) sheet.addRow(line.split(','));
  }
  const sheet = (name: string): ExcelJS.Worksheet => {
    const found = workbook.getWorksheet(name);
    if (found === undefined) throw new Error(`no sheet ${name}`);
    return found;
  };
  change(workbook, sheet);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

describe('what spreadsheet programs put into cells', () => {
  test('rich text and links are their text', async () => {
    const bytes = await madeElsewhere((_, sheet) => {
      sheet('plans').getCell('B2').value = { richText: [{ text: 'Social ' }, { font: { bold: true }, text: 'services' }] };
      sheet('plans').getCell('B3').value = { text: 'Corporate plan', hyperlink: 'https://example.org/plan' };
    });
    expect((await readWorkbook(bytes)).plans.map((plan) => plan.title)).toEqual(['Social services', 'Corporate plan']);
  });
  test('hidden sheets, rows and columns are read', async () => {
    const bytes = await madeElsewhere((_, sheet) => {
      sheet('targets').state = 'veryHidden';
      sheet('plans').getRow(2).hidden = true;
      sheet('plans').getColumn(2).hidden = true;
    });
    const council = await readWorkbook(bytes);
    expect(council.targets).toHaveLength(1);
    expect(council.plans[0]?.title).toBe('Social services');
  });
  test('rows that are only formatted say nothing', async () => {
    const bytes = await madeElsewhere((_, sheet) => {
      for (let row = 4; row < 60; row++)
        sheet('plans').getCell(row, 1).fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFF0000' } };
      sheet('plans').getCell('A70').value = '   ';
    });
    expect((await readWorkbook(bytes)).plans).toHaveLength(2);
  });
  test('cells merged over rows are told; cells merged along a row are its first', async () => {
    const down = await madeElsewhere((_, sheet) => sheet('observations').mergeCells('A2:A3'));
    expect(await problemsOfWorkbook(down)).toContain(
      'observations, row 2, indicator: "PI1" stands in merged cells (A2:A3): expected unmerged cells, each row with its own',
    );
    const along = await madeElsewhere((_, sheet) => sheet('plans').mergeCells('B2:C2'));
    expect((await readWorkbook(along)).plans[0]).toMatchObject({ title: 'Social services', kind: 'other' });
  });
  test('numbers have the decimals that the sheet shows, and never fewer than they have', async () => {
    const shown: readonly [number, string, string][] = [
      [95, '0.00', '95.00'],
      [95, 'General', '95'],
      [95.126, '0.00', '95.126'],
      [1234.5, '#,##0.00', '1234.50'],
      [97.87, '0.0', '97.87'],
      [-3.5, '0.00;[Red]-0.00', '-3.50'],
      [1e21, 'General', '1000000000000000000000'],
      [0.0000001, 'General', '0.0000001'],
      [12, '0.0 "days"', '12.0'],
    ];
    const bytes = await madeElsewhere((_, sheet) => {
      for (const [index, [value, format]] of shown.entries()) {
        const row = index + 4;
        sheet('observations').getRow(row).values = ['PI2', `${2000 + index}-03-31`, value];
        sheet('observations').getCell(row, 3).numFmt = format;
      }
    });
    expect((await readWorkbook(bytes)).observations.slice(2).map((observation) => observation.value)).toEqual(
      shown.map(([, , text]) => text),
    );
  });
  test('a cell formatted as a percentage is told as it is shown', async () => {
    const bytes = await madeElsewhere((_, sheet) => {
      sheet('observations').getCell('C2').value = 0.7709;
      sheet('observations').getCell('C2').numFmt = '0.00%';
    });
    expect(await problemsOfWorkbook(bytes)).toEqual([
      'observations, row 2, value: "77.09%" is not a number: a percentage is written without the sign, 77.09',
    ]);
  });
  test('dates are the periods they show: a day, a month, a year', async () => {
    const bytes = await madeElsewhere((_, sheet) => {
      const rows = [
        [Date.UTC(2014, 2, 31), 'dd/mm/yyyy'],
        [Date.UTC(2012, 8, 1), 'mmm-yy'],
        [Date.UTC(2011, 11, 1), 'yyyy-mm'],
        [Date.UTC(2013, 0, 1), 'yyyy'],
      ] as const;
      for (const [index, [day, format]] of rows.entries()) {
        sheet('observations').getRow(index + 4).values = ['PI2', new Date(day), 1];
        sheet('observations').getCell(index + 4, 2).numFmt = format;
      }
      sheet('observations').getRow(8).values = ['PI2', 2015, 1];
    });
    expect((await readWorkbook(bytes)).observations.slice(2).map((observation) => observation.period)).toEqual([
      '2014-03-31',
      '2012-09',
      'Dec 2011',
      '2013',
      '2015',
    ]);
  });
  test('dates of workbooks that count from 1904', async () => {
    const bytes = await madeElsewhere((workbook, sheet) => {
      workbook.properties.date1904 = true;
      sheet('observations').getCell('B3').value = new Date(Date.UTC(2013, 8, 30));
    });
    expect((await readWorkbook(bytes)).observations[1]?.period).toBe('2013-09-30');
  });
  test('a code that is a number, and a truth value in a text', async () => {
    const bytes = await madeElsewhere((_, sheet) => {
      sheet('indicators').addRow([12, true, 'SS/1', 'none', '', 'year']);
    });
    expect((await readWorkbook(bytes)).indicators[2]).toMatchObject({ code: '12', title: 'TRUE' });
  });
});

test('names of elements may carry a prefix, and characters their escape', async () => {
  const parts = workbookParts({ organisation: '' });
  parts['xl/worksheets/sheet1.xml'] = strToU8(
    '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>name</x:t></x:is></x:c></x:row><x:row r="2"><x:c r="A2" t="inlineStr"><x:is><x:t>Any_x0020_town_x005F_x0041_</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>',
  );
  expect((await readWorkbook(zipSync(parts))).organisation.name).toBe('Any town_x0041_');
});

test('readings that a sheet gives beside its letters are no part of a text', async () => {
  const phonetic =
    '<r><t>Social</t></r><rPh sb="0" eb="1"><t>aloud</t></rPh><r><t xml:space="preserve"> services</t></r><phoneticPr fontId="1"/>';
  const parts = workbookParts({
    organisation: '<sheetData><row><c t="inlineStr"><is><t>name</t></is></c></row><row><c t="s"><v>0</v></c></row></sheetData>',
    plans: `<sheetData><row><c t="inlineStr"><is><t>code</t></is></c><c t="inlineStr"><is><t>title</t></is></c></row><row><c t="inlineStr"><is><t>SS</t></is></c><c t="inlineStr"><is>${phonetic}</is></c></row></sheetData>`,
  });
  const relations = new TextDecoder().decode(parts['xl/_rels/workbook.xml.rels']);
  parts['xl/_rels/workbook.xml.rels'] = strToU8(
    relations.replace('</Relationships>', '<Relationship Id="rIdT" Type="x/sharedStrings" Target="sharedStrings.xml"/></Relationships>'),
  );
  parts['xl/sharedStrings.xml'] = strToU8(`<sst><si>${phonetic}</si></sst>`);
  const council = await readWorkbook(zipSync(parts));
  expect([council.organisation.name, council.plans[0]?.title]).toEqual(['Social services', 'Social services']);
});
