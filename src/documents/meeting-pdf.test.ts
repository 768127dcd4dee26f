import { beforeAll, describe, expect, test } from 'vitest';
import { aCover, aPack, EXEMPT, NOT_FOR_PUBLICATION } from '../../test/packs.ts';
import { type Block, type ReadPdf, readPdf } from '../../test/reading.ts';
import { coverPdf, packPdf, plainPdf } from './meeting-pdf.ts';
import { typeset } from './pdf/typesetter.ts';

const DAY = '2013-11-27';

function texts(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : [block.cells.join(' | ')]));
}

/** Pages, from 1, on which something stands. */
function pagesWith({ pageBlocks }: ReadPdf, text: string): number[] {
  return pageBlocks.flatMap((blocks, at) => (texts(blocks).some((each) => each.includes(text)) ? [at + 1] : []));
}

/** What stands at the head and foot of pages is no part of the structure: it is looked for as marks on paper. */
async function printedOn(bytes: Uint8Array, text: string): Promise<number[]> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({ data: bytes.slice(), verbosity: 0 });
  const pdf = await task.promise;
  const found: number[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    const said = items.map((item) => ('str' in item ? item.str : '')).join('');
    if (said.includes(text)) found.push(number);
  }
  await task.destroy();
  return found;
}

describe('the pack of a meeting', () => {
  let bytes: Uint8Array;
  let full: ReadPdf;
  let open: ReadPdf;
  beforeAll(async () => {
    bytes = await packPdf(aPack('full'), DAY);
    full = await readPdf(bytes);
    open = await readPdf(await packPdf(aPack('public'), DAY));
  });

  test('claims PDF/UA-1, is tagged and says its title', () => {
    expect(full.metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect([full.tagged, full.title, full.language]).toEqual([true, 'Agenda: Social care committee', 'en']);
  });

  test('names on its agenda the page on which each item begins', () => {
    const listed = full.blocks.flatMap((block) => (block.kind === 'row' && block.cells.length === 3 ? [block.cells] : [])).slice(1, 3);
    const begins = full.pageBlocks.flatMap((blocks, at) =>
      blocks.flatMap((block) => (block.kind === 'text' && /^[12]\. /.test(block.text) && at > 0 ? [String(at + 1)] : [])),
    );
    expect(listed.map((cells) => cells[2])).toEqual([begins[0], begins.at(-1)]);
    expect(listed[0]?.[1]).toContain('Social services: quarter 2, 2013-14');
  });

  test('has a bookmark for each item, its cover and its report within', () => {
    expect(full.bookmarks.map(({ title }) => title)).toEqual(['1. Social services: quarter 2, 2013-14', '2. Contracts for home care']);
    expect(full.bookmarks[0]?.inner).toEqual([
      'Introduction',
      'Contacts',
      'Background documents',
      'Appendices',
      'Appendix A: Social services',
    ]);
  });

  test('says on each page of an exempt item, and on no other, that it is not for publication', async () => {
    const [first = 0] = pagesWith(full, '2. Contracts for home care').slice(-1);
    const expected = Array.from({ length: full.pages - first + 1 }, (_, at) => first + at);
    expect(await printedOn(bytes, NOT_FOR_PUBLICATION)).toEqual(expected);
  });

  test('leaves an exempt item out of what everybody gets, and says on what ground', () => {
    expect(pagesWith(open, 'The tender of Hollow Care')).toEqual([]);
    expect(pagesWith(full, 'The tender of Hollow Care')).not.toEqual([]);
    expect(pagesWith(open, `Left out: ${EXEMPT}`)).toEqual([1]);
    expect(open.bookmarks.map(({ title }) => title)).toEqual(['1. Social services: quarter 2, 2013-14']);
  });

  test('is the same to the byte for the same data, and dated by its meeting', async () => {
    expect(await packPdf(aPack('full'), DAY)).toEqual(bytes);
    expect(full.metadata).toContain('<xmp:CreateDate>2013-11-27T12:00:00');
  });
});

test('a cover report numbers its paragraphs through and has its verbs in strong', async () => {
  const pdf = await readPdf(await coverPdf(aCover(), DAY));
  const said = texts(pdf.blocks);
  expect(said).toContain('1.');
  expect(said).toContain('2.');
  expect(said.join(' ')).toMatch(/Members are asked to REVIEW and COMMENT \./);
  expect(pdf.bookmarks.map(({ title }) => title)).toEqual(['Introduction', 'Contacts', 'Background documents', 'Appendices']);
});

test('a list of many rows has its head on every page that it goes over', async () => {
  const rows = Array.from({ length: 120 }, (_, at) => [`Question ${at + 1}`, 'Why did it slip?', 'Head of Adults']);
  const plain = {
    organisation: 'Aldermere Council',
    language: 'en',
    title: 'Open questions',
    subtitle: 'Social care committee',
    sections: [{ title: 'Questions', paragraphs: ['All that is open.'], table: { heads: ['Question', 'Text', 'Owner'], rows } }],
    page: ['Page ', ' of ', ''] as const,
    date: DAY,
  };
  const bytes = await plainPdf(plain);
  const pdf = await readPdf(bytes);
  expect(pdf.pages).toBeGreaterThan(2);
  const listed = pdf.blocks.filter((block) => block.kind === 'row' && block.cells[0]?.startsWith('Question ') === true);
  expect(listed).toHaveLength(120);
  expect(await printedOn(bytes, 'Owner')).toHaveLength(pdf.pages);
});

test('the process answers others while a pack is set', async () => {
  let ticks = 0;
  const ticking = setInterval(() => {
    ticks += 1;
  }, 5);
  await packPdf({ ...aPack('full'), title: 'Set for the first time' }, DAY);
  clearInterval(ticking);
  expect(ticks).toBeGreaterThan(5);
});

test('data that a template cannot set is refused with what is wrong, and the next document is set', async () => {
  const running = { organisation: '', language: 'en', left: '', right: '', foot: '', page: ['', '', ''], at: `${DAY}T12:00:00Z` } as const;
  await expect(typeset('cover.typ', running, { briefing: {}, pictures: {} })).rejects.toThrow('cover.typ cannot be set');
  expect((await readPdf(await coverPdf(aCover(), DAY))).pages).toBe(1);
});
