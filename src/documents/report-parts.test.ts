import { beforeAll, describe, expect, test } from 'vitest';
import { type Block, readDocx, readHtml, readPdf, readXlsx } from '../../test/reading.ts';
import { reportOfAllParts } from '../../test/report-parts.ts';
import { reportDocx } from './docx.ts';
import { reportHtml } from './html.tsx';
import { reportPdf } from './pdf.ts';
import { reportXlsx } from './xlsx.ts';

const report = reportOfAllParts();
const squeezed = (text: string) => text.replace(/\s/g, '');

/** What every format that is read has to say of the parts, in their order. */
const SAID = [
  'Approved by Angela Whitcombe',
  'Replaces issue 1.',
  '2 returns were still open when this was issued',
  'Care plans reviewed (H. Lloyd)',
  'Homes inspected (B. Stannard)',
  'From the leader',
  'It was a hard quarter, and 92% is on track.',
  'Out of the ordinary',
  'Two things are out of the ordinary.',
  'Two teams were joined in August.',
  'What is done to bring it back on track?',
  'Since the last issue',
  'was amber, now red',
  'More people asked.',
  'The middle of the year',
  '49 of 53 actions are complete or on track.',
  'Next year',
  'There are 2 headlines for 2014-15.',
  'Open the new home',
  'It opens in May.',
  'Join the two teams',
  'Adults at a glance',
  'One indicator, red.',
];

function read(blocks: readonly Block[]): string {
  return squeezed(blocks.map((block) => (block.kind === 'text' ? block.text : block.cells.join(' '))).join(' '));
}

/** Those that are not found in their order. */
function missing(text: string): string[] {
  let from = 0;
  return SAID.filter((said) => {
    const at = text.indexOf(squeezed(said), from);
    if (at >= 0) from = at;
    return at < 0;
  });
}

describe('a report with a part of every kind', () => {
  let pdf: Awaited<ReturnType<typeof readPdf>>;
  beforeAll(async () => {
    pdf = await readPdf(await reportPdf(report));
  });

  test('says them all in their order as PDF, Word and HTML', async () => {
    expect(missing(read(pdf.blocks))).toEqual([]);
    expect(missing(read(await readDocx(await reportDocx(report))))).toEqual([]);
    expect(missing(read(readHtml(reportHtml(report))))).toEqual([]);
  });

  test('has a bookmark for each in the PDF, that of the middle of the year with its priorities', () => {
    expect(pdf.bookmarks.slice(0, 7).map(({ title }) => title)).toEqual([
      'From the leader',
      'Out of the ordinary',
      'Since the last issue',
      'The middle of the year',
      'Next year',
      'Adults at a glance',
      'Overview',
    ]);
    expect(pdf.bookmarks[3]?.inner).toEqual(['Priority 1. Help early']);
  });

  test('has a sheet for each that is a table, and its sentences in the first', async () => {
    const sheets = await readXlsx(await reportXlsx(report));
    expect([...sheets.keys()]).toEqual([
      'Overview',
      'Number',
      'Actions',
      'Indicators',
      'How slipped actions are brought',
      'Out of the ordinary',
      'Since the last issue',
      'The middle of the year',
      'Next year',
      'Key',
    ]);
    const [, red, slipped] = sheets.get('Out of the ordinary') ?? [];
    expect([red?.[0], red?.[3], red?.[4], red?.[6]]).toEqual(['Red, 1', 'Head of Adults', 'Red', 'Two teams were joined in August.']);
    expect(slipped?.slice(4)).toEqual([
      'Slipped',
      'has slipped, 40% complete; was due by 30 June 2013',
      'What is done to bring it back on track?',
    ]);
    expect(sheets.get('Since the last issue')?.[1]?.slice(3)).toEqual(['was amber, now red', 'More people asked.']);
    expect(sheets.get('The middle of the year')?.[1]).toEqual(['', 'Social services', 'Total', '53', '']);
    expect(sheets.get('Next year')?.slice(1)).toEqual([
      ['SS/1', 'Open the new home', 'It opens in May.'],
      ['', 'Join the two teams', ''],
    ]);
    const sentences = (sheets.get('Overview') ?? []).map(([section, text]) => `${section}: ${text}`);
    expect(sentences).toContain('Overview: Issue 2, 20 November 2013');
    expect(sentences).toContain('From the leader: It was a hard quarter, and 92% is on track.');
    expect(sentences).toContain('Adults at a glance: One indicator, red.');
  });

  test('makes a workbook whatever its parts are called, no two sheets alike', async () => {
    const parts = report.parts.map((part) =>
      part.kind === 'changes' || part.kind === 'headlines' ? { ...part, title: "'Actions" } : part,
    );
    const names = [...(await readXlsx(await reportXlsx({ ...report, parts }))).keys()];
    expect(names.filter((name) => name.startsWith('Actions'))).toEqual(['Actions', 'Actions 2', 'Actions 3']);
  });
});
