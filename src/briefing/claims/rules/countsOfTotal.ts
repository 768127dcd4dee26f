import { ACTION_STATES } from '../../../model/plan.ts';
import { countIn } from '../facts.ts';
import type { CountClaim, SentenceClaims } from '../grammar.ts';
import type { Reading } from '../reading.ts';
import type { Finding } from '../types.ts';

function inTables({ facts, wording }: Reading): Finding[] {
  return facts.report.countTables.flatMap((table): Finding[] => {
    const counted = ACTION_STATES.filter((state) => table.counts[state] !== undefined);
    if (table.total === null || counted.length < 2) return [];
    const counts = [...counted.map((state) => countIn(table, state)), ...table.others.map(Number)];
    const sum = counts.reduce((all, count) => all + count, 0);
    if (sum === Number(table.total)) return [];
    const explanation = wording.text('claims.total', { sum, total: table.total, counts: counts.join(' + ') });
    return [{ kind: 'counts-not-total', where: table.where, printed: table.total, figure: String(sum), rows: [], explanation }];
  });
}

/** The counts of a sentence that no two labels share, which may therefore be added; null where some do. */
function disjoint({ counts, total }: SentenceClaims): number[] | null {
  const seen = new Set<string>();
  const numbers: number[] = [];
  for (const { count, labels, noun } of counts.filter((each: CountClaim) => each.noun === total?.noun)) {
    if (typeof count !== 'number' || labels.some((label) => seen.has(`${noun} ${label}`))) return null;
    for (const label of labels) seen.add(`${noun} ${label}`);
    numbers.push(count);
  }
  return numbers;
}

function inProse({ texts, denied, copies, wording }: Reading): Finding[] {
  const told = new Set(
    [...denied, ...copies.map((copy) => copy.denied)].flatMap(({ sentences }) => sentences.map(({ sentence }) => sentence)),
  );
  return texts.flatMap(({ text, placed }) =>
    placed.flatMap(({ claims }): Finding[] => {
      const counts = disjoint(claims);
      const total = claims.total?.count ?? null;
      if (told.has(claims) || counts === null || total === null || counts.length < 2) return [];
      const sum = counts.reduce((all, count) => all + count, 0);
      // Fewer may be all that the sentence says; more cannot be.
      if (sum <= total) return [];
      const explanation = wording.text('claims.total', { sum, total, counts: counts.join(' + ') });
      return [{ kind: 'counts-not-total', where: text.where, printed: claims.text, figure: String(sum), rows: [], explanation }];
    }),
  );
}

/** Counts that do not add up to the total that is stated with them. */
export function countsOfTotals(reading: Reading): Finding[] {
  return [...inTables(reading), ...inProse(reading)];
}
