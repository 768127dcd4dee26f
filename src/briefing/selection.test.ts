import { describe, expect, it } from 'vitest';
import { aCouncil, anAction, anIndicator, anObservation, aProgress, aTarget } from '../../test/make.ts';
import type { Council } from '../model/council.ts';
import type { ReportSelection } from '../model/writtenReport.ts';
import { selectedCouncil, unknownInSelection, wholePlan } from './selection.ts';

const QUARTER = '2013-14 Q2';
const node = (plan: string, code: string, parent: string | null = null) => ({ plan, code, title: code, level: 'objective', parent });

const COUNCIL: Council = aCouncil({
  plans: [
    { code: 'SS', title: 'Social services', kind: 'service', years: '2013-14' },
    { code: 'CP', title: 'Corporate plan', kind: 'corporate', years: null },
  ],
  objectives: [node('SS', 'O1'), node('SS', '1', 'O1'), node('SS', '1a', '1'), node('SS', 'O2'), node('SS', '2', 'O2'), node('CP', 'A')],
  indicators: [
    anIndicator({ code: 'EARLY', objective: 'SS/1a', service: 'Adults' }),
    anIndicator({ code: 'TOP', objective: 'SS/O1', service: 'Children' }),
    anIndicator({ code: 'SECOND', objective: 'SS/2', kind: 'activity', service: 'Adults' }),
    anIndicator({ code: 'LINKED', objective: 'CP/A', links: ['SS/2'] }),
    anIndicator({ code: 'OTHER', objective: 'CP/A' }),
    anIndicator({ code: 'ASTRAY', objective: 'SS/9' }),
  ],
  observations: ['EARLY', 'OTHER'].map((indicator) => ({ ...anObservation(QUARTER, '1'), indicator })),
  targets: ['EARLY', 'OTHER'].map((indicator) => ({ ...aTarget(QUARTER, '1'), indicator })),
  actions: [
    anAction({ ref: 'A1', objective: 'SS/1', service: 'Adults' }),
    anAction({ ref: 'A2', objective: 'SS/2', service: 'Children' }),
    anAction({ ref: 'A3', objective: 'CP/A' }),
  ],
  progress: [aProgress(QUARTER, { action: 'A1' }), aProgress(QUARTER, { action: 'A3' })],
  narrative: [
    { report: 'SS', period: QUARTER, section: 'overview', text: 'Ours' },
    { report: null, period: QUARTER, section: 'overview', text: 'All' },
    { report: 'CP', period: QUARTER, section: 'overview', text: 'Theirs' },
  ],
});

function chosen(said: Partial<ReportSelection>): [indicators: string[], actions: string[]] {
  const { indicators, actions } = selectedCouncil(COUNCIL, { ...wholePlan('SS'), ...said });
  return [indicators.map(({ code }) => code), actions.map(({ ref }) => ref)];
}

describe('What a report selects', () => {
  it('is all that counts under its plan, whatever plan it stands in, where nothing else is said', () => {
    expect(chosen({})).toEqual([
      ['EARLY', 'TOP', 'SECOND', 'LINKED', 'ASTRAY'],
      ['A1', 'A2'],
    ]);
  });

  it('is an outcome or objective with all under it', () => {
    expect(chosen({ objectives: ['SS/O1'] })).toEqual([['EARLY', 'TOP'], ['A1']]);
    expect(chosen({ objectives: ['SS/1'] })).toEqual([['EARLY'], ['A1']]);
    expect(chosen({ objectives: ['SS/1', 'SS/O2'] })).toEqual([
      ['EARLY', 'SECOND', 'LINKED'],
      ['A1', 'A2'],
    ]);
  });

  it('is a service, with the actions of it; kinds choose indicators alone', () => {
    expect(chosen({ services: ['Adults'] })).toEqual([['EARLY', 'SECOND'], ['A1']]);
    expect(chosen({ kinds: ['activity'] })).toEqual([['SECOND'], ['A1', 'A2']]);
  });

  it('must meet all that is asked', () => {
    expect(chosen({ services: ['Adults'], objectives: ['SS/O2'], kinds: ['activity'] })).toEqual([['SECOND'], []]);
    expect(chosen({ services: ['Children'], kinds: ['activity'] })).toEqual([[], ['A2']]);
  });

  it('is the listed indicators and no action, unless objectives or services choose those', () => {
    expect(chosen({ indicators: ['TOP', 'LINKED', 'OTHER'] })).toEqual([['TOP', 'LINKED'], []]);
    expect(chosen({ indicators: ['TOP'], objectives: ['SS/O1'] })).toEqual([['TOP'], ['A1']]);
  });

  it('is nothing where what is chosen is not there', () => {
    expect(chosen({ plan: 'ED' })).toEqual([[], []]);
    expect(chosen({ objectives: ['SS/7', 'CP/A'] })).toEqual([[], []]);
    expect(chosen({ services: ['Highways'] })).toEqual([[], []]);
    expect(chosen({ indicators: ['GONE'] })).toEqual([[], []]);
  });

  it('brings with it only the rows of what is chosen, and leaves other plans as they are', () => {
    const council = selectedCouncil(COUNCIL, { ...wholePlan('SS'), objectives: ['SS/1'] });
    expect([council.observations, council.targets].map((rows) => rows.map(({ indicator }) => indicator))).toEqual([['EARLY'], ['EARLY']]);
    expect(council.progress.map(({ action }) => action)).toEqual(['A1']);
    expect(council.objectives.map(({ plan, code }) => `${plan}/${code}`)).toEqual(['SS/1', 'SS/1a', 'CP/A']);
    expect(council.narrative.map(({ text }) => text)).toEqual(['Ours', 'All']);
    expect(council.plans).toEqual(COUNCIL.plans);
  });

  it('ends where parents stand in a ring', () => {
    const ring = { ...COUNCIL, objectives: [node('SS', 'a', 'b'), node('SS', 'b', 'a')] };
    expect(selectedCouncil(ring, { ...wholePlan('SS'), objectives: ['SS/a'] }).objectives.map(({ code }) => code)).toEqual(['a', 'b']);
  });

  it('is named where the council does not have it', () => {
    const selection = {
      plan: 'SS',
      objectives: ['SS/1', 'SS/7', 'CP/A'],
      services: ['Adults', 'Roads'],
      kinds: [],
      indicators: ['TOP', 'GONE'],
    };
    expect(unknownInSelection(COUNCIL, selection)).toEqual([
      { field: 'objectives', value: 'SS/7' },
      { field: 'objectives', value: 'CP/A' },
      { field: 'services', value: 'Roads' },
      { field: 'indicators', value: 'GONE' },
    ]);
    expect(unknownInSelection(COUNCIL, wholePlan('ED'))).toEqual([{ field: 'plan', value: 'ED' }]);
  });
});
