import type { Child } from 'hono/jsx';
import { Downloads } from '../../components/downloads/downloads.tsx';
import { Segments } from '../../components/filters/filters.tsx';
import { ListSearch } from '../../components/filters/list-search.tsx';
import type { Query } from './addresses.ts';
import type { Here } from './here.ts';
import { type ListChoice, type Listing, listQuery, offeredFields } from './listing.ts';

export interface ListToolsProps<Row, Sort extends string> {
  readonly here: Here;
  readonly listing: Listing<Row, Sort>;
  readonly choice: ListChoice<Sort>;
  /** all rows, whatever is chosen */
  readonly rows: readonly Row[];
  readonly sortWords: Readonly<Record<Sort, string>>;
  /** the list's own address, and that of the list as a file */
  readonly address: (query: Query) => string;
  readonly csv: (query: Query) => string;
  /** what else the address says and the tools keep: the status that is chosen */
  readonly beside?: Query;
  /** filters as counts, before the order */
  readonly children?: Child;
}

/** Above every list: filters as counts, the order, the file to take away; then words and what to narrow by. */
export function ListTools<Row, Sort extends string>(props: ListToolsProps<Row, Sort>) {
  const { here, listing, choice, rows, sortWords, address, csv, beside = {}, children } = props;
  const query = { ...beside, ...listQuery(listing, choice) };
  const fields = offeredFields(rows, listing, choice);
  const own = new Set(['q', ...fields.map(({ name }) => name)]);
  const kept = [...new URLSearchParams(address(query).split('?')[1] ?? '')].filter(([name]) => !own.has(name));
  const narrowed = choice.text !== null || choice.only.size > 0;
  return (
    <>
      <div class="bar-of-filters">
        {children}
        <div class="bar-of-filters">
          <Segments
            label="Order"
            items={listing.sorts.map((sort) => ({
              text: sortWords[sort],
              href: address({ ...query, sort: sort === listing.sorts[0] ? null : sort }),
              current: sort === choice.sort,
            }))}
          />
          <Downloads label="Take away" links={[{ text: 'CSV', href: csv(query) }]} />
        </div>
      </div>
      <ListSearch
        action={here.path}
        label="Only those with the words"
        button="Show"
        value={choice.text ?? ''}
        keep={kept.map(([name, value]) => ({ name, value }))}
        selects={fields}
        all={
          narrowed ? { text: 'Show all', href: address({ ...beside, sort: choice.sort === listing.sorts[0] ? null : choice.sort }) } : null
        }
      />
    </>
  );
}
