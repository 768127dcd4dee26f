import { exact, plain, sum } from '../../../model/decimal.ts';
import type { PrintedIndicator } from '../../../model/printedReport.ts';
import type { Reading } from '../reading.ts';
import type { Finding } from '../types.ts';
import { EMPTY_WORDS, NO_COUNT, TOTAL_TITLE } from '../vocabulary.ts';

interface Counted {
  readonly code: string;
  readonly title: string;
  readonly actual: string;
  readonly row: PrintedIndicator;
}

/** The words of a title that say what is counted. */
function stemOf(title: string): string[] {
  const words = title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, ' ')
    .split(/\s+/);
  return words.filter((word) => word !== '' && !EMPTY_WORDS.has(word));
}

/** What codes of one family share: "SS03/M008aQ" and "SS03/M008eQ" → "SS03/M008" */
function familyOf(code: string): string | null {
  const [, family] = /^(.*\d)[a-z]{1,3}Q?$/.exec(code) ?? [];
  return family ?? null;
}

function startsWith(words: readonly string[], stem: readonly string[]): boolean {
  return stem.every((word, index) => words[index] === word);
}

/** The rows that are parts of a total: the same family of codes or the rows right above it, with titles that go on where its own ends. */
function partsOf(total: Counted, rows: readonly Counted[]): Counted[] {
  const stem = stemOf(total.title);
  if (stem.length < 2) return [];
  const isPart = (row: Counted): boolean => {
    const words = stemOf(row.title);
    return (
      row !== total &&
      row.row.node === total.row.node &&
      !TOTAL_TITLE.test(row.title) &&
      words.length > stem.length &&
      startsWith(words, stem)
    );
  };
  const family = familyOf(total.code);
  const related = family === null ? [] : rows.filter((row) => familyOf(row.code) === family && isPart(row));
  if (related.length >= 2) return related;
  const at = rows.indexOf(total);
  const above: Counted[] = [];
  for (let index = at - 1; index >= 0; index--) {
    const row = rows[index];
    if (!row || !isPart(row)) break;
    above.unshift(row);
  }
  return above.length >= 2 ? above : [];
}

/** Parts that do not sum to a row that calls itself their total. */
export function partsOfWholes({ facts, wording }: Reading): Finding[] {
  const rows = facts.report.indicators.flatMap((row): Counted[] =>
    row.actual === null || NO_COUNT.test(row.title) || row.unit === '%'
      ? []
      : [{ code: row.code, title: row.title, actual: row.actual, row }],
  );
  const blank = new Set(facts.report.indicators.filter(({ actual }) => actual === null).map(({ code }) => familyOf(code)));
  return rows.flatMap((total): Finding[] => {
    if (!/\btotal\b/i.test(total.title) || blank.has(familyOf(total.code))) return [];
    const parts = partsOf(total, rows);
    const added = sum(parts.map(({ actual }) => exact(actual)));
    if (parts.length < 2 || added.eq(exact(total.actual))) return [];
    const codes = parts.map(({ code }) => code);
    const values = { count: parts.length, sum: plain(added), total: total.actual, codes: wording.listed(codes) };
    return [
      {
        kind: 'parts-not-whole',
        where: total.row.where,
        printed: total.actual,
        figure: plain(added),
        rows: [...codes, total.code],
        explanation: wording.text('claims.parts', values),
      },
    ];
  });
}
