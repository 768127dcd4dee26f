import { unlistedUnder, wholeTable } from '../facts.ts';
import type { Reading } from '../reading.ts';
import type { Consistent } from '../types.ts';
import { countsOfRows } from './countsOfRows.ts';

/** A total that is more than the actions listed, because those completed in an earlier quarter are no longer listed. */
export function earlierCompleted(reading: Reading): Consistent[] {
  const { facts, wording } = reading;
  const table = wholeTable(facts.report);
  const unlisted = unlistedUnder(facts.lines, () => true, false);
  const listed = facts.report.actions.length;
  if (!table?.total || unlisted === null || unlisted === 0 || Number(table.total) !== listed + unlisted) return [];
  if (countsOfRows(reading).length > 0) return [];
  const lines = facts.lines.filter(({ unlisted: here }) => (here?.size ?? 0) > 0);
  const quarters = [...new Set(lines.flatMap(({ unlisted: here }) => [...(here?.keys() ?? [])]))].toSorted();
  const names = lines.map(({ line }) => line.where.text);
  const when = wording.listed(
    quarters.map((quarter) => (quarter === 0 ? wording.word('claims.earlier') : wording.text('claims.quarter', { quarter }))),
  );
  const values = { listed, total: Number(table.total), unlisted, when, names: wording.listed(names) };
  return [
    {
      kind: 'earlier-completed',
      where: table.where,
      printed: table.total,
      figure: `${listed} + ${unlisted}`,
      rows: names,
      explanation: wording.text('claims.consistent', values),
    },
  ];
}
