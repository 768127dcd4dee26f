import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOfText, type ReportText } from '../../src/returns/report/lines.ts';
import { readPrintedReport } from '../../src/returns/report/read.ts';
import { printedText } from '../../src/tasks/printedText.ts';
import { pdfOf, wordOf } from './files.ts';

/* Reports of random columns in random order, as files, against the same as text. */

const WORDS = 'road lamp river bridge child school garden house letter winter order people answer market ticket window'.split(' ');
const word = fc.constantFrom(...WORDS);
const phrase = (most: number) => fc.array(word, { minLength: 2, maxLength: most }).map((list) => list.join(' '));
const figure = fc.oneof(
  fc.integer({ min: 0, max: 999 }).map(String),
  fc.tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 99 })).map(([a, b]) => `${a}.${String(b).padStart(2, '0')}%`),
  fc.constant('1,204'),
);
const COLUMNS = ['title', 'actual', 'target', 'status', 'comment'] as const;
const HEADS = { title: 'Indicator', actual: 'Actual', target: 'Target', status: 'Status', comment: 'Comment' } as const;

const row = fc.record({
  title: phrase(14),
  actual: figure,
  target: figure,
  status: fc.constantFrom('Green', 'Amber', 'Red', 'On target', 'Green ↑', 'No change'),
  comment: fc.oneof(fc.constant(''), phrase(50)),
});
const tables = fc.array(
  fc.record({
    // A comment is last or nowhere, and never before the title: which words are whose is otherwise beyond anybody.
    order: fc.constantFrom<readonly (typeof COLUMNS)[number][]>(
      ['title', 'actual', 'target', 'status', 'comment'],
      ['title', 'status', 'target', 'actual', 'comment'],
      ['status', 'actual', 'title', 'target', 'comment'],
      ['actual', 'title', 'comment', 'status', 'target'],
      ['title', 'comment', 'actual', 'target', 'status'],
    ),
    /** whether the reference stands before the title or after it */
    before: fc.boolean(),
    rows: fc.array(row, { minLength: 1, maxLength: 25 }),
  }),
  { minLength: 1, maxLength: 3 },
);

function reportOf(made: typeof tables extends fc.Arbitrary<infer Made> ? Made : never): string {
  let number = 0;
  const parts = made.flatMap(({ order, before, rows }, index) => [
    `Objective ${index + 1}: ${WORDS[index]} and ${WORDS[index + 1]}`,
    'Quarterly performance indicators',
    [
      order.map((column) => HEADS[column]).join('\t'),
      ...rows.map((cells) => {
        number += 1;
        return order
          .map((column) =>
            column === 'title' ? (before ? `KPI${number} ${cells.title}` : `${cells.title} (KPI${number})`) : cells[column],
          )
          .join('\t');
      }),
    ].join('\n'),
  ]);
  return ['Performance overview, Quarter 1 2024/25', ...parts].join('\n\n');
}

function rowsOf(report: ReportText) {
  const { report: printed, unread } = readPrintedReport(report, null);
  return { unread, indicators: printed.indicators.map(({ where, ...indicator }) => indicator) };
}

describe('random tables of indicators', () => {
  it('read from Word and PDF as from text', async () => {
    await fc.assert(
      fc.asyncProperty(tables, async (made) => {
        const text = reportOf(made);
        const wanted = rowsOf(linesOfText(text));
        expect(wanted.unread).toEqual([]);
        expect(rowsOf(await printedText(await wordOf(text)))).toEqual(wanted);
        expect(rowsOf(await printedText(pdfOf(text, true)))).toEqual(wanted);
        expect(rowsOf(await printedText(pdfOf(text, false)))).toEqual(wanted);
      }),
      { numRuns: 25 },
    );
  }, 120_000);
});
