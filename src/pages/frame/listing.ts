import type { Context } from 'hono';
import type { Query } from './addresses.ts';
import { asked, askedWord } from './here.ts';

/* The one way in which lists are searched, narrowed, put in order and taken away: all of it stands in the address. */

/** What a list is narrowed by: its owner, service, plan, kind. */
export interface ListField<Row> {
  /** in the address */
  readonly name: string;
  readonly label: string;
  /** null for a row that says none */
  of(row: Row): { readonly value: string; readonly text: string } | null;
}

/** A list of one kind. */
export interface Listing<Row, Sort extends string> {
  readonly fields: readonly ListField<Row>[];
  /** the orders there are; the first needs no word in the address */
  readonly sorts: readonly [Sort, ...Sort[]];
  /** what is searched of a row */
  words(row: Row): string;
  /** null leaves the rows as they come */
  order(sort: Sort): ((a: Row, b: Row) => number) | null;
}

/** What somebody asks of a list. */
export interface ListChoice<Sort extends string> {
  readonly text: string | null;
  /** by the field's name */
  readonly only: ReadonlyMap<string, string>;
  readonly sort: Sort;
}

/** How an address says that a row has no owner, service or plan. */
const NONE_OF_THEM = 'none';

/** @throws UsageFault for an order that the list does not have */
export function askedList<Row, Sort extends string>(c: Context, { fields, sorts }: Listing<Row, Sort>): ListChoice<Sort> {
  const only = fields.flatMap(({ name }): [string, string][] => {
    const value = asked(c, name);
    return value === null ? [] : [[name, value]];
  });
  return { text: asked(c, 'q'), only: new Map(only), sort: askedWord(c, 'sort', sorts, sorts[0]) };
}

/** The choice as the parts of an address; null for what is not chosen. */
export function listQuery<Row, Sort extends string>({ fields, sorts }: Listing<Row, Sort>, choice: ListChoice<Sort>): Query {
  return {
    q: choice.text,
    ...Object.fromEntries(fields.map(({ name }) => [name, choice.only.get(name) ?? null])),
    sort: choice.sort === sorts[0] ? null : choice.sort,
  };
}

function valueIn<Row>(field: ListField<Row>, row: Row): string {
  return field.of(row)?.value ?? NONE_OF_THEM;
}

function hasWords(of: string, wanted: string | null): boolean {
  const all = of.toLowerCase();
  return (wanted ?? '')
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
}

/** The rows that have all the words and what is chosen of every field, in the order asked for. */
export function listed<Row, Sort extends string>(rows: readonly Row[], listing: Listing<Row, Sort>, choice: ListChoice<Sort>): Row[] {
  const { text, only, sort } = choice;
  const found = rows
    .filter((row) => hasWords(listing.words(row), text))
    .filter((row) => listing.fields.every((field) => !only.has(field.name) || valueIn(field, row) === only.get(field.name)));
  const order = listing.order(sort);
  return order === null ? found : found.sort(order);
}

export interface FieldOption {
  readonly value: string;
  readonly text: string;
}

/** A field by which a list can be narrowed, with every value that its rows have and how many have it. */
export interface OfferedField {
  readonly name: string;
  readonly label: string;
  readonly chosen: string;
  readonly options: readonly FieldOption[];
}

/** Fields that tell rows apart. One that all rows agree in narrows nothing and is left out, unless it is chosen. */
export function offeredFields<Row, Sort extends string>(
  rows: readonly Row[],
  { fields }: Listing<Row, Sort>,
  { only }: ListChoice<Sort>,
): OfferedField[] {
  return fields.flatMap((field): OfferedField[] => {
    const found = new Map<string, { text: string; count: number }>();
    for (const row of rows) {
      const { value, text } = field.of(row) ?? { value: NONE_OF_THEM, text: `No ${field.label.toLowerCase()}` };
      const known = found.get(value);
      found.set(value, { text, count: (known?.count ?? 0) + 1 });
    }
    const chosen = only.get(field.name) ?? '';
    if (found.size < 2 && chosen === '') return [];
    const options = [...found].map(([value, { text, count }]) => ({ value, text: `${text} (${count})` }));
    options.sort((a, b) => Number(a.value === NONE_OF_THEM) - Number(b.value === NONE_OF_THEM) || a.text.localeCompare(b.text, 'en'));
    const unknown = chosen !== '' && !found.has(chosen) ? [{ value: chosen, text: `${chosen} (0)` }] : [];
    return [{ name: field.name, label: field.label, chosen, options: [{ value: '', text: 'All' }, ...options, ...unknown] }];
  });
}
