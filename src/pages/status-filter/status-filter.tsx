import type { IndicatorRow, Tally } from '../../briefing/types.ts';
import { CountFilters } from '../../components/filters/filters.tsx';

export type ShownStatus = IndicatorRow['status']['status'];

/** The tally of a list as its filters: counts with shapes whose sum is the list. */
export function StatusFilter({
  tally,
  chosen,
  hrefOf,
}: {
  tally: Tally;
  chosen: ShownStatus | null;
  hrefOf: (status: ShownStatus | null) => string;
}) {
  const kinds = new Map<ShownStatus, { word: string; count: number }>();
  for (const { mark, count } of tally.parts) {
    const known = kinds.get(mark.status);
    if (count > 0 || known) kinds.set(mark.status, { word: known?.word ?? mark.word, count: (known?.count ?? 0) + count });
  }
  const items = [...kinds].map(([mark, { word, count }]) => ({ text: word, count, href: hrefOf(mark), current: mark === chosen, mark }));
  return (
    <CountFilters label="Status" items={[{ text: 'All', count: tally.all, href: hrefOf(null), current: chosen === null }, ...items]} />
  );
}

/** The rows that a chosen status leaves. */
export function rowsOf<Row extends Pick<IndicatorRow, 'status'>>(rows: readonly Row[], chosen: ShownStatus | null): readonly Row[] {
  return chosen === null ? rows : rows.filter(({ status }) => status.status === chosen);
}

/** The same tally of some of its rows: the counts of a list that is narrowed add up to what is left of it. */
export function talliedIn(rows: readonly Pick<IndicatorRow, 'status'>[], { text, parts }: Tally): Tally {
  const kinds = new Map(parts.map(({ mark }) => [mark.status, mark]));
  const counted = [...kinds].map(([status, mark]) => ({ mark, count: rows.filter((row) => row.status.status === status).length }));
  return { all: rows.length, parts: counted, text };
}
