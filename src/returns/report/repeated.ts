import type { Problem } from '../../model/problem.ts';
import type { LineNumber } from './layout.ts';
import { type FoundAction, type FoundIndicator, reportProblem } from './rows.ts';

type Row = FoundAction | FoundIndicator;

/** What two rows on the same thing have to agree in, where both say it. */
const FIGURES: readonly (keyof FoundAction | keyof FoundIndicator)[] = ['percent', 'state', 'actual', 'target', 'status', 'direction'];

function saidIn(row: Row, field: string): unknown {
  return Object.entries(row).find(([name]) => name === field)?.[1] ?? null;
}

function disagree(first: Row, second: Row): boolean {
  return FIGURES.some((field) => {
    const [one, other] = [saidIn(first, field), saidIn(second, field)];
    return one !== null && other !== null && one !== other;
  });
}

/** One row out of two: what the first does not say, the second may. */
function joined<Each extends Row>(first: Each, second: Each): Each {
  const lacking = Object.entries(first).flatMap(([field, value]) => (value === null ? [[field, saidIn(second, field)]] : []));
  return { ...first, ...Object.fromEntries(lacking) };
}

/**
 * Rows on the same action or indicator as one: a report lists what is late or red twice. Where two disagree, or one
 * table has the same row twice, that is a problem.
 */
export function onceEach<Each extends Row>(
  rows: readonly Each[],
  what: 'action' | 'indicator',
  key: (row: Each) => string,
  place: (line: LineNumber) => string,
): { readonly rows: readonly Each[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const known = new Map<string, { readonly row: Each; readonly line: LineNumber }>();
  for (const row of rows) {
    const before = known.get(key(row));
    if (before === undefined) known.set(key(row), { row, line: row.line });
    else if (disagree(before.row, row) || before.row.table === row.table) {
      problems.push(reportProblem(row.line, null, key(row), `is an ${what} that ${place(before.line)} has already`));
    } else known.set(key(row), { row: joined(before.row, row), line: before.line });
  }
  return { rows: [...known.values()].map(({ row }) => row), problems };
}
