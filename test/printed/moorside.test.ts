import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { linesOfText, type ReportText } from '../../src/returns/report/lines.ts';
import { readReport } from '../../src/returns/report/read.ts';
import { printedText } from '../../src/tasks/printedText.ts';
import { pdfOf, wordOf } from './files.ts';

/* A made-up council's report: result first and reference last, words of its own for results, directions and states, units in the cells. */

const text = readFileSync(join(import.meta.dirname, 'moorside.txt'), 'utf8');

function readingOf(report: ReportText) {
  const { period, printed, questions } = readReport(report, null);
  return {
    period,
    nodes: printed.nodes.map(({ name, title, parent }) => [name, title, parent]),
    indicators: printed.indicators.map((row) => [
      row.code,
      row.title,
      row.actual,
      row.target,
      row.others.join(' '),
      row.status,
      row.direction,
      row.polarity,
      row.node,
    ]),
    actions: printed.actions.map((row) => [row.reference, row.title, row.percent, row.state, row.comment, row.node]),
    counts: printed.countTables.map(({ title, total, counts, shares }) => ({ title, total, counts, shares })),
    asked: questions.map(({ id }) => id),
  };
}

describe('a report in another layout and other words', () => {
  it.each([
    ['text', async () => linesOfText(text)],
    ['Word file', async () => printedText(await wordOf(text))],
    ['tagged PDF', () => printedText(pdfOf(text, true))],
    ['PDF by where its words stand', () => printedText(pdfOf(text, false))],
  ])('is read from a %s', async (_, make) => {
    expect(readingOf(await make())).toEqual({
      period: '2024-25 Q3',
      nodes: [
        ['Theme A', 'Safe roads and warm homes', null],
        ['Pledge 1', 'Roads are mended before they break', 'theme A'],
        ['Pledge 2', 'No home is cold', 'theme A'],
      ],
      indicators: [
        [
          'MR01/M01',
          'Potholes mended within 28 days of being reported by a resident or found by an inspector',
          '71.5',
          '80',
          '75.2',
          'red',
          'worsened',
          'higher',
          'pledge 1',
        ],
        ['MR01/M02', 'Cost of a mile of road resurfaced', '1204', '1300', '1280', 'green', 'improved', 'lower', 'pledge 1'],
        ['MR01/M03', 'Average time to mend a street light', '12.4', '12', '12.4', 'amber', 'no-change', 'lower', 'pledge 1'],
        ['MR02/M01', 'Homes insulated with council help', '1312', '1250', '1190', 'green', 'improved', 'higher', 'pledge 2'],
        ['MR02/M02', 'Tenants who say that their home is warm', null, '90', '88.1', null, 'not-comparable', 'higher', 'pledge 2'],
      ],
      actions: [
        ['MR01/A01', 'Resurface the lane to the (CP/2) school', '100', 'completed', 'Finished in October.', 'pledge 1'],
        [
          'MR01/A02',
          'Count all street lights, with their age and the power that they draw',
          '55',
          'on-track',
          'Two of four towns are counted; the hill villages follow when the snow is gone.',
          'pledge 1',
        ],
        ['MR01/A03', 'Buy a second gritter', '20', 'slipped', 'The maker is late.', 'pledge 1'],
        ['MR02/A01', 'Insulate the flats at Tarn Court', '40', 'on-track', 'Scaffolding is up.', 'pledge 2'],
        ['MR02/A02', 'Write to every tenant about damp', '100', 'completed', null, 'pledge 2'],
        ['MR02/A03', 'Open a repair shop', '0', 'not-due', 'Begins in April.', 'pledge 2'],
      ],
      counts: [
        {
          title: 'All actions',
          total: '6',
          counts: { completed: '2', 'on-track': '2', slipped: '1', 'not-due': '1' },
          shares: { completed: '33', 'on-track': '33', slipped: '17', 'not-due': '17' },
        },
      ],
      asked: ['organisation', 'plan-titles'],
    });
  });
});

describe('a report that lists what is late twice', () => {
  const twice = (percent: string) =>
    text.replace(
      'Key to symbols',
      `Actions that are late\n\nAction ref\tMilestone\tRAG status\t% done\nMR01/A03\tBuy a second gritter\tLate\t${percent}\n\nKey to symbols`,
    );

  it('has it once, under the node where it stands', () => {
    const { printed } = readReport(linesOfText(twice('20%')), null);
    expect(printed.actions.filter(({ reference }) => reference === 'MR01/A03').map((row) => [row.comment, row.node])).toEqual([
      ['The maker is late.', 'pledge 1'],
    ]);
  });

  it('is told where the two disagree, in a PDF by the page', async () => {
    const message = '"MR01/A03" is an action that';
    expect(() => readReport(linesOfText(twice('30%')), null)).toThrow(`report, row 33: ${message} line 15 has already`);
    const pdf = await printedText(pdfOf(twice('30%'), true));
    expect(() => readReport(pdf, null)).toThrow(`report, page 1: ${message} page 1 has already`);
  });
});
