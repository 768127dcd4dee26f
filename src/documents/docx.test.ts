import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { beforeAll, describe, expect, test } from 'vitest';
import { madeUpDashboard, madeUpReport } from '../../test/report-fixture.ts';
import { dashboardDocx, reportDocx } from './docx.ts';

function partsOf(bytes: Uint8Array): (name: string) => string {
  const files = unzipSync(bytes);
  return (name) => strFromU8(files[name] ?? new Uint8Array());
}

function all(text: string, pattern: RegExp): string[] {
  return Array.from(text.matchAll(pattern), ([whole, inner]) => inner ?? whole);
}

const report = madeUpReport();

describe('the Word report', () => {
  let part: (name: string) => string;
  let body: string;
  let tables: string[];
  beforeAll(async () => {
    part = partsOf(await reportDocx(report));
    body = part('word/document.xml');
    tables = all(body, /<w:tbl>.*?<\/w:tbl>/gs);
  });

  test('repeats the head row of every table of a report on each page, and of no other row', () => {
    const reportTables = tables.filter((table) => table.includes('<w:tblStyle w:val="ReportTable"/>'));
    expect(reportTables.length).toBe(1 + 1 + 17 + 7);
    for (const table of reportTables) {
      const rows = all(table, /<w:tr>.*?<\/w:tr>/gs);
      expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual(rows.map((_, at) => at === 0));
    }
  });

  test('never splits a row between pages but that of the marks of the key, which may be longer than one', () => {
    const rows = all(body, /<w:tr>.*?<\/w:tr>/gs);
    expect(rows.length).toBeGreaterThan(150);
    const split = rows.filter((row) => !row.startsWith('<w:tr><w:trPr><w:cantSplit/>'));
    expect(split.map((row) => all(row, /<w:pStyle w:val="(KeyLine)"\/>/g).length)).toEqual([12]);
  });

  test('gives every table fixed columns that fill the 178 mm between the margins', () => {
    for (const table of tables) {
      const widths = all(table, /<w:gridCol w:w="(\d+)"\/>/g).map(Number);
      expect(table).toContain('<w:tblLayout w:type="fixed"/>');
      expect(Math.abs(widths.reduce((sum, width) => sum + width, 0) - 10092)).toBeLessThan(5);
    }
  });

  test('keeps a comment on the page of its indicator', () => {
    const commented = all(body, /<w:tr>(?:(?!<\/w:tr>).)*<w:vMerge w:val="restart"\/>.*?<\/w:tr>/gs);
    expect(commented.length).toBe(17);
    for (const row of commented) {
      expect(all(row, /<w:pPr>.*?<\/w:pPr>/g).filter((properties) => !properties.includes('<w:keepNext/>'))).toEqual([]);
    }
  });

  test('describes every picture and numbers them without repeating', () => {
    const pictures = all(body, /<wp:docPr [^>]*>/g);
    expect(pictures.length).toBeGreaterThan(160);
    expect(pictures.filter((picture) => !/ descr="[^"]+"/.test(picture))).toEqual([]);
    expect(new Set(all(body, /<wp:docPr id="(\d+)"/g)).size).toBe(pictures.length);
    expect(body).toContain('descr="1 Not started but due, 3 Slipped, 42 On track, 7 Completed"');
    expect(body).toContain(`descr="${report.tally.text}"`);
  });

  test('holds each picture once and refers to no other', () => {
    const targets = all(part('word/_rels/document.xml.rels'), /Id="(picture\d+)"/g);
    expect(new Set(all(body, /r:embed="(picture\d+)"/g))).toEqual(new Set(targets));
  });

  test('looks only as its styles say: no run and no paragraph is formatted by hand', () => {
    expect(all(body, /<w:rPr>(.*?)<\/w:rPr>/gs).filter((properties) => !/^<w:rStyle w:val="\w+"\/>$/.test(properties))).toEqual([]);
    expect(
      all(body, /<w:pPr>(.*?)<\/w:pPr>/gs).filter((properties) => !/^<w:pStyle w:val="\w+"\/>(<w:keepNext\/>)?$/.test(properties)),
    ).toEqual([]);
    const known = new Set(all(part('word/styles.xml'), /w:styleId="(\w+)"/g));
    expect(all(body, /<w:(?:pStyle|rStyle|tblStyle) w:val="(\w+)"\/>/g).filter((style) => !known.has(style))).toEqual([]);
  });

  test('has a table of contents that is filled in, leads to its headings, and asks nothing on opening', () => {
    const [contents = ''] = all(body, /<w:sdt>.*?<\/w:sdt>/gs);
    const headings = [
      'Overview',
      'Exceptional performance',
      'How slipped actions are brought back on track',
      'Key',
      ...report.outcomes.flatMap((outcome) => [
        `${outcome.level}. ${outcome.title}`,
        ...outcome.objectives.map((objective) => `${objective.level}. ${objective.title}`),
      ]),
    ];
    expect(contents).toContain(' TOC \\o "1-2" \\h \\z \\u ');
    expect(all(contents, /<w:hyperlink [^>]*><w:r><w:t xml:space="preserve">(.*?)<\/w:t>/g)).toEqual(headings);
    const anchors = all(contents, /w:anchor="(\w+)"/g);
    expect(all(body, /<w:bookmarkStart w:id="\d+" w:name="(\w+)"\/>/g)).toEqual(anchors);
    expect(`${part('word/settings.xml')}${body}`).not.toMatch(/updateFields|w:dirty/);
  });

  test('is A4 upright with margins of 16 mm, "Page x of y" at its foot and who and when at its head', () => {
    expect(body).toContain('<w:pgSz w:w="11906" w:h="16838"/>');
    expect(body).toMatch(/w:right="907" w:bottom="\d+" w:left="907"/);
    expect(part('word/footer1.xml').replace(/<[^>]+>/g, '')).toBe('Figures as known at 9:00 on 9 November 2013Page  PAGE 1 of  NUMPAGES 1');
    expect(part('word/header1.xml').replace(/<[^>]+>/g, '')).toBe('Aldermere Council · Social servicesQuarter 2, 2013-14');
  });

  test('says its title, subject, council, language and date', () => {
    const core = part('docProps/core.xml');
    expect(core).toContain('<dc:title>Social services: quarter 2, 2013-14</dc:title>');
    expect(core).toContain('<dc:subject>Social services, Quarter 2, 2013-14</dc:subject>');
    expect(core).toContain('<dc:creator>Aldermere Council</dc:creator>');
    expect(core).toContain('<dcterms:created xsi:type="dcterms:W3CDTF">2013-11-09T09:00:00.000Z</dcterms:created>');
    expect(part('word/styles.xml')).toContain('<w:lang w:val="en" ');
  });

  test('is read by another program without a warning, its headings as headings', async () => {
    const { value, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(await reportDocx(report)) });
    const unmapped = messages.filter(({ message }) => !message.startsWith('Unrecognised paragraph style'));
    expect(unmapped.filter(({ message }) => !message.startsWith('Unrecognised run style'))).toEqual([]);
    expect(all(value, /<h1>/g)).toHaveLength(4 + 5);
    expect(all(value, /<h2>/g)).toHaveLength(10);
    expect(all(value, /<h3>/g)).toHaveLength(10 + 7);
  });

  test('shows text that looks like markup as text, and leaves out what XML cannot hold', async () => {
    expect(body).toContain('Bring the contract rules up to date &lt;for buyers&gt; &amp; sellers');
    const odd = partsOf(await reportDocx({ ...report, overviewNarrative: ['a\u0000b\u0007 \uD800c\nnext 🙂'] }))('word/document.xml');
    expect(odd).toContain('<w:t xml:space="preserve">ab c</w:t><w:br/><w:t xml:space="preserve">next 🙂</w:t>');
  });

  test('is the same to the byte for the same briefing', async () => {
    expect(await reportDocx(madeUpReport())).toEqual(await reportDocx(report));
  });
});

test('the Word dashboard lies across the page and leaves out the columns that no row fills', async () => {
  const dashboard = madeUpDashboard();
  const body = partsOf(await dashboardDocx(dashboard))('word/document.xml');
  const [first = ''] = all(body, /<w:tr>.*?<\/w:tr>/gs);
  expect(body).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');
  expect(all(first, /<w:t xml:space="preserve">(.*?)<\/w:t>/g)).toEqual([
    'Indicator',
    'Sep 2013',
    'Actual',
    'Basis',
    'Target',
    'Minimum',
    'Status',
    'Direction',
    'Year-end target',
    '2012-13',
  ]);
  const without = partsOf(
    await dashboardDocx({
      ...dashboard,
      sections: dashboard.sections.map(({ title, rows }) => ({
        title,
        rows: rows.map((row) => ({ ...row, minimum: { ...row.minimum, value: null }, latest: { ...row.latest, value: null } })),
      })),
    }),
  )('word/document.xml');
  expect(without).not.toContain('Minimum');
  expect(without).not.toContain('Sep 2013');
});
