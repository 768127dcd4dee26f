import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assess } from '../src/judgement/judge.ts';
import type { Council } from '../src/model/council.ts';
import type { Status } from '../src/model/indicator.ts';
import { readWorkbook, writeWorkbook } from '../src/returns/workbook.ts';
import { hartCouncil, printedRows } from './hart.ts';

const CASES = resolve(import.meta.dirname, '../../shared/cases');

interface Difference {
  readonly ref: string;
  readonly printed: Status;
  readonly judged: Status;
  readonly why: string;
}

interface Case {
  readonly file: string;
  readonly quarter: string;
  readonly agree: number;
  readonly differ: readonly Difference[];
}

/** Where the printed status does not follow from the printed figures by a 10% rule, and why. */
const cases: readonly Case[] = [
  {
    file: 'hart_2014_15_q1.json',
    quarter: '2014-15 Q1',
    agree: 42,
    differ: [
      {
        ref: 'ETS01',
        printed: 'red',
        judged: 'green',
        why: 'the 0 missed collections stand for a figure not yet agreed; as a figure, 0 betters the target of at most 40',
      },
      {
        ref: 'IT01',
        printed: 'amber',
        judged: 'red',
        why: '42.5 against 60 is 29% short, where 65.3 against 95 (31% short) is printed red',
      },
      { ref: 'IT03', printed: 'green', judged: 'red', why: '80.6 against 90 is 10.4% short and cannot be above target' },
    ],
  },
  {
    file: 'hart_2014_15_q2.json',
    quarter: '2014-15 Q2',
    agree: 39,
    differ: [
      { ref: 'ETS01', printed: 'red', judged: 'green', why: 'the 0 still stands for a figure not yet agreed' },
      { ref: 'FI06', printed: 'amber', judged: 'green', why: '97 against 97 meets the target; the value printed may have lost a decimal' },
      { ref: 'HR11', printed: 'red', judged: 'green', why: '2.7 days are fewer than the 3.15 allowed by half-year, and lower is better' },
      { ref: 'HS16', printed: 'green', judged: 'red', why: 'the value repeats quarter 1; with its note (28 + 24 = 52) it would pass 40' },
      { ref: 'IT06', printed: 'green', judged: 'red', why: '0% uptime stands for a missing figure' },
      { ref: 'PS05', printed: 'green', judged: 'red', why: '0% of tree works in time stands for a missing figure' },
    ],
  },
];

/** The zeros that stand for missing figures, said as such. */
function withoutFalseZeros(council: Council, quarter: string, refs: readonly string[]): Council {
  const observations = council.observations.map((row) =>
    row.period === quarter && refs.includes(row.indicator) && row.value === '0'
      ? { ...row, value: null, state: 'not-available' as const, reason: 'not yet agreed' }
      : row,
  );
  return { ...council, observations };
}

function judgedFrom(council: Council, quarter: string): ReadonlyMap<string, Status | null> {
  return new Map(assess(council, quarter).indicators.map(({ indicator, status }) => [indicator, status]));
}

describe.skipIf(!existsSync(CASES))('the tiles of Hart District Council, as workbooks', () => {
  describe.each(cases)('$quarter', ({ file, quarter, agree, differ }) => {
    const rows = existsSync(CASES) ? printedRows(readFileSync(resolve(CASES, file), 'utf8')) : [];

    it('has 45 rows, each with a printed status', () => {
      expect(rows).toHaveLength(45);
    });

    it(`judges ${agree} of 45 as printed, and the others as their figures say`, async () => {
      const read = await readWorkbook(await writeWorkbook(hartCouncil(rows, quarter)));
      const judged = judgedFrom(read, quarter);
      const found = rows
        .map(({ ref, status }) => ({ ref, printed: status, judged: judged.get(ref) }))
        .filter((row) => row.printed !== row.judged);
      expect(found).toEqual(differ.map(({ ref, printed, judged: status }) => ({ ref, printed, judged: status })));
      expect(rows.length - found.length).toBe(agree);
    });

    it('gives tiles "for info only" no status, and says that they have no target', () => {
      const reasons = assess(hartCouncil(rows, quarter), quarter).indicators.filter(({ notJudged }) => notJudged !== null);
      expect(reasons.map(({ indicator, notJudged }) => [indicator, notJudged])).toEqual(
        rows.filter(({ status }) => status === null).map(({ ref }) => [ref, 'no-target']),
      );
    });
  });

  it('judges a zero that stands for a missing figure as no data once it is said to be missing', () => {
    const quarter = '2014-15 Q2';
    const rows = printedRows(readFileSync(resolve(CASES, 'hart_2014_15_q2.json'), 'utf8'));
    const council = withoutFalseZeros(hartCouncil(rows, quarter), quarter, ['ETS01', 'IT06', 'PS05']);
    const verdicts = assess(council, quarter).indicators.filter(({ notJudged }) => notJudged === 'no-data');
    expect(verdicts.map(({ indicator }) => indicator)).toEqual(['ETS01', 'IT06', 'PS05']);
  });

  it('judges any miss of a target of 0 red, as LS05 is printed', () => {
    const rows = printedRows(readFileSync(resolve(CASES, 'hart_2014_15_q1.json'), 'utf8'));
    const verdict = assess(hartCouncil(rows, '2014-15 Q1'), '2014-15 Q1').indicators.find(({ indicator }) => indicator === 'LS05');
    expect(verdict).toMatchObject({ status: 'red', gap: '-28', gapPercent: null });
  });
});
