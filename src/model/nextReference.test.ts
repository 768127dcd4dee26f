import { describe, expect, test } from 'vitest';
import { nextCode, nextReference, type Referenced } from './nextReference.ts';

const rows = (...said: readonly (readonly [string, string | null])[]): Referenced[] =>
  said.map(([reference, objective]) => ({ reference, objective, frequency: null }));
const measures = (...said: readonly (readonly [string, string, 'quarter' | 'year'])[]): Referenced[] =>
  said.map(([reference, objective, frequency]) => ({ reference, objective, frequency }));

describe('the next reference of an action', () => {
  const through = rows(['SS01/A001', 'SS/1'], ['SS01/A002', 'SS/1'], ['SS02/A003', 'SS/2'], ['SS05/A016b', 'SS/5'], ['SS06/A026', 'SS/6']);
  test('goes on where numbers run through the plan', () => {
    expect(nextReference({ objective: 'SS/1', kind: 'action', frequency: null }, through)).toEqual({
      reference: 'SS01/A027',
      after: 'SS06/A026',
    });
    expect(nextReference({ objective: 'SS/11', kind: 'action', frequency: null }, through).reference).toBe('SS11/A027');
  });
  test('goes on under its objective where numbers begin anew there', () => {
    const anew = rows(['CP1/A01', 'CP/1'], ['CP1/A02', 'CP/1'], ['CP2/A01', 'CP/2'], ['CP2/A02', 'CP/2'], ['CP3/A01', 'CP/3']);
    expect(nextReference({ objective: 'CP/1', kind: 'action', frequency: null }, anew)).toEqual({ reference: 'CP1/A03', after: 'CP1/A02' });
    expect(nextReference({ objective: 'CP/4', kind: 'action', frequency: null }, anew)).toEqual({ reference: 'CP4/A01', after: null });
  });
  test('begins with the first in a plan that has none, in the common form', () => {
    expect(nextReference({ objective: 'HS/3', kind: 'action', frequency: null }, through)).toEqual({ reference: 'HS03/A001', after: null });
  });
});

describe('the next reference of an indicator', () => {
  const held = measures(
    ['SS03/M008aQ', 'SS/3', 'quarter'],
    ['SS03/M008bQ', 'SS/3', 'quarter'],
    ['SS04/M009Q', 'SS/4', 'quarter'],
    ['SCC006Q', 'SS/3', 'quarter'],
    ['SS08/M012', 'SS/8', 'year'],
  );
  test('has the suffix of its frequency, and does not follow national codes', () => {
    expect(nextReference({ objective: 'SS/3', kind: 'measure', frequency: 'quarter' }, held)).toEqual({
      reference: 'SS03/M013Q',
      after: 'SS08/M012',
    });
    expect(nextReference({ objective: 'SS/4', kind: 'measure', frequency: 'year' }, held).reference).toBe('SS04/M013');
  });
  test('is one that nothing has', () => {
    const taken = [...held, ...measures(['ss03/m013q', 'CP/1', 'quarter'])];
    expect(nextReference({ objective: 'SS/3', kind: 'measure', frequency: 'quarter' }, taken).reference).toBe('SS03/M014Q');
  });
});

test('the next code of an objective follows those beside it', () => {
  expect(nextCode(['O1', 'O2'], ['O1', 'O2', '1', '2'], 'outcome')).toEqual({ reference: 'O3', after: 'O2' });
  expect(nextCode(['1', '2'], ['O1', '1', '2', '3'], 'objective')).toEqual({ reference: '4', after: '2' });
  expect(nextCode(['CYP1', 'CYP6'], ['CYP1', 'CYP6'], 'objective')).toEqual({ reference: 'CYP7', after: 'CYP6' });
  expect(nextCode([], [], 'outcome')).toEqual({ reference: 'O1', after: null });
  expect(nextCode([], ['1'], 'objective')).toEqual({ reference: '2', after: null });
});
