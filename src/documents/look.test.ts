import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { aPack } from '../../test/packs.ts';
import { readPdf } from '../../test/reading.ts';
import { madeUpReport } from '../../test/report-fixture.ts';
import { lookOf } from '../briefing/look.ts';
import { reportDocx } from './docx.ts';
import { reportHtml } from './html.tsx';
import { packPdf } from './meeting-pdf.ts';
import { reportPdf } from './pdf.ts';

const MARK = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 32"><rect width="64" height="32" fill="#7a1f5c"/></svg>';
const LOOK = { colour: '#ffd500', logo: MARK };
const report = madeUpReport();
const looked = { ...report, subject: { ...report.subject, look: LOOK } };

describe("a council's own look", () => {
  test('is kept with what is printed: its colour, and its mark as SVG whatever it was brought as', () => {
    const svg = new Uint8Array(Buffer.from(MARK));
    expect(lookOf({ look: { colour: '#7a1f5c', logo: { type: 'image/svg+xml', body: svg }, words: {} } })).toEqual({
      look: { colour: '#7a1f5c', logo: MARK },
    });
    const png = new Uint8Array(24);
    new DataView(png.buffer).setUint32(16, 300);
    new DataView(png.buffer).setUint32(20, 100);
    const wrapped = lookOf({ look: { colour: null, logo: { type: 'image/png', body: png }, words: {} } }).look?.logo ?? '';
    expect(wrapped).toContain('viewBox="0 0 300 100"');
    expect(wrapped).toContain('data:image/png;base64,');
    expect(lookOf({})).toEqual({});
    expect(lookOf({ look: { colour: null, logo: null, words: { red: 'Behind' } } })).toEqual({});
  });

  test('changes the PDF of a report and of a pack, not what they say', async () => {
    const [plain, own] = [await reportPdf(report), await reportPdf(looked)];
    expect(own).not.toEqual(plain);
    const [before, after] = [await readPdf(plain), await readPdf(own)];
    // The mark moves what follows: what stands at a page's end may stand on the next in the contents.
    const said = ({ blocks }: typeof before) => JSON.stringify(blocks).replace(/ \d+"/g, '"');
    expect(said(after)).toBe(said(before));
    expect(after.metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(await packPdf({ ...aPack('public'), look: LOOK }, '2013-11-27')).not.toEqual(await packPdf(aPack('public'), '2013-11-27'));
  });

  test('stands at the head of the Word document with its name, 13 mm high', async () => {
    const files = unzipSync(await reportDocx(looked));
    const [drawing = ''] = strFromU8(files['word/document.xml'] ?? new Uint8Array()).split('</w:drawing>');
    expect(drawing).toContain('descr="Aldermere Council"');
    expect(drawing).toContain(`cx="${74 * 12700}" cy="${37 * 12700}"`);
  });

  test('is in the HTML file, its colour darkened until it can be read', () => {
    const html = reportHtml(looked);
    expect(html).toContain(':root{--council:#806b00}');
    expect(html).toContain('<img class="council-logo" src="data:image/svg+xml;base64,');
    expect(reportHtml(report)).not.toContain('<img class="council-logo"');
  });
});
