import { describe, expect, it } from 'vitest';
import { blocksOf } from './layout.ts';

function kinds(text: string): string[] {
  return blocksOf(text).map((block) => block.kind);
}

function rowsOf(text: string): (readonly string[])[] {
  return blocksOf(text).flatMap((block) => (block.kind === 'table' ? block.rows.map((row) => row.cells) : []));
}

describe('the parts of a printed report', () => {
  it('keeps a table together over blank lines, spaces that do not break, form feeds, page numbers and a head printed again', () => {
    const text = [
      'Title\t% Complete\tComment',
      'SS01/A001 One\t10\ta',
      '\u00A0',
      '\f',
      'Page 3 of 12',
      'Title\t% Complete\tComment',
      'SS01/A002 Two\t20\tb',
    ].join('\n');
    expect(kinds(text)).toEqual(['table']);
    expect(rowsOf(text)).toEqual([
      ['SS01/A001 One', '10', 'a'],
      ['SS01/A002 Two', '20', 'b'],
    ]);
  });

  it('takes a line right below a row for the rest of its last cell, and one after a blank line for a paragraph', () => {
    const text = 'Title\t% Complete\tComment\nSS01/A001 One\t10\tfirst half\nand the second\n\nA sentence of its own';
    expect(rowsOf(text)).toEqual([['SS01/A001 One', '10', 'first half and the second']]);
    expect(kinds(text)).toEqual(['table', 'paragraph']);
  });

  it('parts a section heading from the title that it is glued to, bold or not', () => {
    for (const heading of ['Objective 8: Plan the workforce.**Actions**', 'Objective 8: Plan the workforce.Actions']) {
      expect(blocksOf(heading)).toEqual([
        { kind: 'node', level: 'objective', number: '8', title: 'Plan the workforce.', depth: null, line: 1 },
        { kind: 'section', section: 'actions', text: 'Actions', depth: null, line: 1 },
      ]);
    }
  });

  it('reads a share line with quarters, and leaves a sentence with a percentage alone', () => {
    expect(blocksOf('Completed Q1: 25% ; On Track: 75%')).toMatchObject([
      {
        kind: 'shares',
        shares: [
          { state: 'completed', quarter: 1, percent: '25' },
          { state: 'on-track', quarter: null, percent: '75' },
        ],
      },
    ]);
    expect(kinds('We are on track: 75%, which is more than last year')).toEqual(['paragraph']);
  });

  it('tells a group of slipped actions from the section about bringing them back', () => {
    expect(blocksOf('Slipped Actions\n\nHow will we bring our slipped actions on track?:')).toMatchObject([
      { kind: 'group', state: 'slipped' },
      { kind: 'section', section: 'recovery' },
    ]);
  });

  it('knows the title of a count table, padded with tabs, from a row of it', () => {
    const head = '\tTotal Number\tCompleted\tOn track';
    const text = ['All Actions\t\t\t', head, 'No.\t3\t1\t2', '%\t100%\t33%\t67%', 'Corporate Plan Actions\t\t\t', head, 'No.\t\t\t'].join(
      '\n',
    );
    expect(blocksOf(text)).toMatchObject([
      { kind: 'paragraph', text: 'All Actions' },
      { kind: 'table', shape: 'counts', rows: [{ line: 3 }, { line: 4 }] },
      { kind: 'paragraph', text: 'Corporate Plan Actions' },
      { kind: 'table', shape: 'counts', rows: [{ line: 7 }] },
    ]);
  });

  it('takes a row whose head is lost for an orphan, with its line', () => {
    expect(blocksOf('\nSS01/A001 One\t10\ta')).toEqual([{ kind: 'orphan', text: 'SS01/A001 One', line: 2 }]);
  });
});
