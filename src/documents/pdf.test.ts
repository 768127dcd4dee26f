import { beforeAll, describe, expect, test } from 'vitest';
import { type ReadPdf, readPdf } from '../../test/reading.ts';
import { madeUpDashboard, madeUpReport } from '../../test/report-fixture.ts';
import { Coverage } from './pdf/coverage.ts';
import { dashboardPdf, reportPdf } from './pdf.ts';

const report = madeUpReport();

function texts({ blocks }: ReadPdf): string[] {
  return blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : block.cells));
}

describe('the PDF report', () => {
  let pdf: ReadPdf;
  beforeAll(async () => {
    pdf = await readPdf(await reportPdf(report));
  });

  test('claims PDF/UA-1, is tagged, and says its language and title', () => {
    expect(pdf.metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(pdf.tagged).toBe(true);
    expect(pdf.language).toBe('en');
    expect(pdf.title).toBe('Social services: quarter 2, 2013-14');
  });

  test('has headings on three levels, and a bookmark for each, outcomes and objectives by their level', () => {
    expect(pdf.roles.get('H1')).toBe(4 + 5);
    expect(pdf.roles.get('H2')).toBe(10);
    expect(pdf.roles.get('H3')).toBe(10 + 7);
    expect(pdf.bookmarks.map(({ title }) => title)).toEqual([
      'Overview',
      'Exceptional performance',
      'How slipped actions are brought back on track',
      'Key',
      ...report.outcomes.map(({ level, title }) => `${level}. ${title}`),
    ]);
    expect(pdf.bookmarks[4]?.inner).toEqual(report.outcomes[0]?.objectives.map(({ level, title }) => `${level}. ${title}`));
  });

  test('tags tables as tables with heads, and its contents as contents', () => {
    expect(pdf.roles.get('THead')).toBeGreaterThanOrEqual(1 + 1 + 10 + 7);
    expect(pdf.roles.get('TH')).toBeGreaterThan(100);
    expect(pdf.roles.get('TOCI')).toBe(4 + 5 + 10);
  });

  test('reads every sentence of the overview, the outcomes and the comments', () => {
    const read = texts(pdf).join('\n').replace(/\s/g, '');
    const squeezed = (text: string) => text.replace(/\s/g, '');
    const said = [
      ...report.overview,
      ...report.linkedPlans,
      ...report.outcomes.flatMap((outcome) => outcome.sentences),
      ...report.outcomes.flatMap((outcome) => outcome.objectives.flatMap(({ earlier }) => (earlier === null ? [] : [earlier]))),
    ].map(({ runs }) => runs.map(({ text }) => text).join(''));
    const objectives = report.outcomes.flatMap((outcome) => outcome.objectives);
    const comments = [
      ...objectives.flatMap(({ indicators }) => indicators.map(({ comment }) => comment)),
      ...objectives.flatMap(({ groups }) => groups.flatMap(({ rows }) => rows.map(({ comment }) => comment))),
      ...report.recovery.items.map(({ text }) => text),
    ].filter((comment) => comment !== null);
    expect([...said, ...comments].filter((text) => !read.includes(squeezed(text)))).toEqual([]);
  });

  test('does not read running heads and shapes aloud: they are artifacts', () => {
    expect(texts(pdf).filter((text) => text.includes('Page 1 of'))).toEqual([]);
    expect(pdf.roles.get('Figure')).toBe(6 + 5);
  });

  test('never splits an action, but for one that no page could hold', async () => {
    const sentence = 'The board met again and asked for the figures of the year before. ';
    const long = (times: number) => `${sentence.repeat(times)}That is all.`;
    const [outcome] = report.outcomes;
    const [objective] = outcome?.objectives ?? [];
    const [group] = objective?.groups ?? [];
    const [row] = group?.rows ?? [];
    if (!outcome || !objective || !group || !row) throw new Error('the made-up report has actions');
    const rows = Array.from({ length: 30 }, (_, at) => ({ ...row, ref: `A${at}`, comment: at === 29 ? long(180) : long(5 + at) }));
    const changed = { ...report, outcomes: [{ ...outcome, objectives: [{ ...objective, groups: [{ ...group, rows }], indicators: [] }] }] };
    const { pageBlocks } = await readPdf(await reportPdf(changed));
    const listed = pageBlocks.map((blocks) => blocks.filter((block) => block.kind === 'row').map(({ cells }) => cells));
    for (const { ref, comment } of rows.slice(0, -1)) {
      const page = listed.find((on) => on.some(([first]) => first === ref)) ?? [];
      const body = page.find(([first]) => first === ref)?.[1] ?? '';
      expect(body.endsWith(comment), ref).toBe(true);
    }
    const all = listed
      .flatMap((page) => page.map(([, body]) => body))
      .join('')
      .replace(/\s/g, '');
    expect(all.split(sentence.replace(/\s/g, '')).length - 1).toBe(rows.reduce((sum, _, at) => sum + (at === 29 ? 180 : 5 + at), 0));
  });

  test('is the same to the byte for the same briefing, and is dated by its figures', async () => {
    const bytes = await reportPdf(report);
    expect(await reportPdf(madeUpReport())).toEqual(bytes);
    expect(pdf.metadata).toContain('<xmp:CreateDate>2013-11-09T09:00:00');
  });

  test('shows a box for a character that its faces lack, and text that looks like markup as text', async () => {
    const odd = 'Thanks 🙂 to 漢 #let [x] $y$ *z* <q> @w ŵ ŷ a\u0000b\u00ADc \uD800';
    const read = texts(await readPdf(await reportPdf({ ...report, overviewNarrative: [odd] })));
    expect(read.map((text) => text.replace(/ /g, ''))).toContain('Thanks□to□#let[x]$y$*z*<q>@wŵŷa□bc□');
  });

  test('sets a report that has nothing to say', async () => {
    const empty = await readPdf(
      await reportPdf({
        ...report,
        overview: [],
        linkedPlans: [],
        countTables: [],
        shares: [],
        actionsTotal: 0,
        outcomes: [],
        tally: { all: 0, parts: [], text: '' },
      }),
    );
    expect(empty.pages).toBeLessThan(3);
  });
});

test('the PDF dashboard heads each section and lists every indicator', async () => {
  const dashboard = madeUpDashboard();
  const pdf = await readPdf(await dashboardPdf(dashboard));
  const read = texts(pdf);
  expect(read).toContain('Assessment & review');
  const codes = dashboard.sections.flatMap(({ rows }) => rows.map(({ code }) => code));
  expect(codes.filter((code) => !read.some((text) => text.split(' ').includes(code)))).toEqual([]);
  expect(pdf.metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
});

test('a file that is no TrueType face is refused', () => {
  expect(() => new Coverage([new Uint8Array(64)])).toThrow('the font file has no table of characters');
});
