import { describe, expect, it } from 'vitest';
import { titleIn } from './titles.ts';

const BARE = { links: [], below: [], unit: null, polarity: null };

describe('reference and title of a row', () => {
  it('are taken apart where the reference comes first, with links, and other brackets stay in the title', () => {
    expect(titleIn('', 'SS03/A010 Build homes (2013/14)', false)).toEqual({
      ...BARE,
      reference: 'SS03/A010',
      title: 'Build homes (2013/14)',
    });
    expect(titleIn('', 'SS01/A001 (CP/CYP6; IO/03) (SEP) Tell (all) families', false)).toEqual({
      ...BARE,
      reference: 'SS01/A001',
      links: ['CP/CYP6', 'IO/03', 'SEP/SEP'],
      title: 'Tell (all) families',
    });
    expect(titleIn('', '(2013/14) SS01/A001 Tell families', false)).toBeNull();
  });

  it('are found where the reference comes last, with its unit and which way is better', () => {
    expect(titleIn('', 'Days to assess\nSCC043bQ · days · lower is better', false)).toEqual({
      ...BARE,
      reference: 'SCC043bQ',
      title: 'Days to assess',
      unit: 'days',
      polarity: 'lower',
    });
    expect(titleIn('', 'Empty homes let (KPI12)', false)).toEqual({ ...BARE, reference: 'KPI12', title: 'Empty homes let' });
  });

  it('stand in columns of their own, with links after the title and a comment below it', () => {
    expect(titleIn('SS01/A001', 'Tell families (LSCB) (CP/CYP6)\nAll pages\nare current.', true)).toEqual({
      ...BARE,
      reference: 'SS01/A001',
      links: ['CP/CYP6'],
      title: 'Tell families (LSCB)',
      below: ['All pages', 'are current.'],
    });
  });

  it('are looked for at once, however long a cell nearly has them', () => {
    expect(titleIn('', `Homes KPI12${'a'.repeat(60)}!`, false)).toBeNull();
    expect(titleIn('', `Homes\nKPI12${' · a'.repeat(60)} ·`, false)).toBeNull();
    expect(titleIn('', 'K'.repeat(100_000), false)).toBeNull();
  });
});
