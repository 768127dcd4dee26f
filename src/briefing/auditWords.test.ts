import { expect, it } from 'vitest';
import { actWords, detailWords } from './auditWords.ts';

it('calls what was done by its words, and an act without words by its own', () => {
  expect(actWords('return-sent')).toBe('Return sent');
  expect(actWords('calendar-copied')).toBe('Calendar copied');
});

it('says the reason first, then the rest, and nothing that is for the machine', () => {
  const change = new Map<string, string | number | null>([
    ['number', 12],
    ['kind', 'import'],
    ['source', 'q2.xlsx'],
    ['why', 'Corrected after audit'],
    ['observations.began', 3],
    ['observations.ended', 1],
    ['observations.columns', 'a,b'],
    ['observations.digest', 'f00'],
    ['plans.began', 0],
    ['plans.ended', 1],
  ]);
  expect(detailWords(change)).toBe('Corrected after audit. kind import, source q2.xlsx, 3 rows in observations, 1 row in plans withdrawn');
  expect(detailWords(new Map([['dropped', 'A1: No money\nA2: Done']]))).toBe('dropped A1: No money; A2: Done');
  expect(detailWords(new Map([['reason', null]]))).toBe('');
});
