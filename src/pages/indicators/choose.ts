import type { DashboardSection, IndicatorRow } from '../../briefing/types.ts';
import { STATUSES } from '../../model/indicator.ts';
import { byReference } from '../../model/reference.ts';
import type { Here } from '../frame/here.ts';
import { type ListChoice, type Listing, listed } from '../frame/listing.ts';
import { rowsOf } from '../status-filter/status-filter.tsx';

const SORTS = ['objective', 'worst', 'reference', 'title'] as const;
export type Sort = (typeof SORTS)[number];

/** Worst first, then what is not judged, then demand, which is neither good nor bad (look.md). */
const ORDER: readonly string[] = [...STATUSES.slice(0, 6), 'not-judged', ...STATUSES.slice(6)];

function compare(sort: Sort): ((a: IndicatorRow, b: IndicatorRow) => number) | null {
  switch (sort) {
    case 'objective':
      return null;
    case 'worst':
      return (a, b) => ORDER.indexOf(a.status.status) - ORDER.indexOf(b.status.status) || byReference(a.code, b.code);
    case 'reference':
      return (a, b) => byReference(a.code, b.code);
    case 'title':
      return (a, b) => a.title.localeCompare(b.title, 'en');
  }
}

const named = (text: string | null) => (text === null ? null : { value: text, text });
const KINDS: Readonly<Record<IndicatorRow['kind'], string>> = { key: 'Key', activity: 'Activity', contextual: 'Contextual' };

/** The service that answers for an indicator; null where the plan names none. */
export function serviceOf({ reading }: Here): (code: string) => string | null {
  const services = new Map(reading.frame.indicators.map(({ code, service }) => [code, service]));
  return (code) => services.get(code) ?? null;
}

/** How the indicators of a council are searched, narrowed and put in order. */
export function indicatorListing(here: Here): Listing<IndicatorRow, Sort> {
  const { indicators, plans } = here.reading.frame;
  const service = serviceOf(here);
  const titles = new Map(plans.map(({ code, title }) => [code, title]));
  const planOf = new Map(indicators.map(({ code, objective }) => [code, objective?.split('/')[0] ?? null]));
  return {
    fields: [
      {
        name: 'plan',
        label: 'Plan',
        of({ code }) {
          const plan = planOf.get(code) ?? null;
          return plan === null ? null : { value: plan, text: titles.get(plan) ?? plan };
        },
      },
      { name: 'service', label: 'Service', of: ({ code }) => named(service(code)) },
      { name: 'owner', label: 'Owner', of: ({ owner }) => named(owner) },
      { name: 'kind', label: 'Kind', of: ({ kind }) => ({ value: kind, text: KINDS[kind] }) },
    ],
    sorts: SORTS,
    words: ({ code, title, owner }) => `${code} ${title} ${owner ?? ''} ${service(code) ?? ''}`,
    order: compare,
  };
}

/** What of the list a reader asks for: what narrows every list, and a status. */
export interface Choice extends ListChoice<Sort> {
  readonly status: IndicatorRow['status']['status'] | null;
}

/** The rows as chosen but for their status: what the filters by status count. */
export function chosenRows(sections: readonly DashboardSection[], listing: Listing<IndicatorRow, Sort>, choice: Choice): IndicatorRow[] {
  return listed(
    sections.flatMap(({ rows }) => rows),
    listing,
    choice,
  );
}

/** The sections of the list as chosen; any order but that of the plan is one list, and empty ones are left out. */
export function chosenSections(
  sections: readonly DashboardSection[],
  listing: Listing<IndicatorRow, Sort>,
  choice: Choice,
): DashboardSection[] {
  const whole = choice.sort === 'objective' ? sections : [{ title: null, rows: sections.flatMap(({ rows }) => rows) }];
  return whole
    .map(({ title, rows }) => ({ title, rows: rowsOf(listed(rows, listing, choice), choice.status) }))
    .filter(({ rows }) => rows.length > 0);
}
