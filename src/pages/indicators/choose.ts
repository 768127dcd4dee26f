import type { DashboardSection, IndicatorRow } from '../../briefing/types.ts';
import { STATUSES } from '../../model/indicator.ts';
import { byReference } from '../../model/reference.ts';
import { rowsOf } from '../status-filter/status-filter.tsx';

export const SORTS = ['objective', 'worst', 'reference', 'title'] as const;
export type Sort = (typeof SORTS)[number];

/** Worst first, then what is not judged, then demand, which is neither good nor bad (look.md). */
const ORDER: readonly string[] = [...STATUSES.slice(0, 6), 'not-judged', ...STATUSES.slice(6)];

function compare(sort: Exclude<Sort, 'objective'>): (a: IndicatorRow, b: IndicatorRow) => number {
  switch (sort) {
    case 'worst':
      return (a, b) => ORDER.indexOf(a.status.status) - ORDER.indexOf(b.status.status) || byReference(a.code, b.code);
    case 'reference':
      return (a, b) => byReference(a.code, b.code);
    case 'title':
      return (a, b) => a.title.localeCompare(b.title, 'en');
  }
}

/** The rows in the order asked for; any but that of the plan is one list. */
function sorted(sections: readonly DashboardSection[], sort: Sort): readonly DashboardSection[] {
  if (sort === 'objective') return sections;
  return [{ title: null, rows: sections.flatMap(({ rows }) => rows).sort(compare(sort)) }];
}

/** The rows that have all the words in reference, title or owner; all rows where there are none. */
function matching(rows: readonly IndicatorRow[], text: string | null): readonly IndicatorRow[] {
  const words = (text ?? '')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return rows.filter(({ code, title, owner }) => {
    const all = `${code} ${title} ${owner ?? ''}`.toLowerCase();
    return words.every((word) => all.includes(word));
  });
}

/** What of the list a reader asks for, and in which order. */
export interface Choice {
  readonly sort: Sort;
  readonly status: IndicatorRow['status']['status'] | null;
  readonly text: string | null;
}

/** The sections of the list as chosen; empty ones are left out. */
export function chosenSections(sections: readonly DashboardSection[], { sort, status, text }: Choice): DashboardSection[] {
  return sorted(sections, sort)
    .map(({ title, rows }) => ({ title, rows: matching(rowsOf(rows, status), text) }))
    .filter(({ rows }) => rows.length > 0);
}
