import type { Event, FieldChange } from '../store/history.ts';

/* A row that is given another name ends under the old one and begins under the new; its history goes on. */

function between(before: readonly FieldChange[], after: readonly FieldChange[]): FieldChange[] {
  const old = new Map(before.map((change) => [change.field, change.old]));
  const now = new Map(after.map((change) => [change.field, change.new]));
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((field) => {
    const change = { field, old: old.get(field) ?? null, new: now.get(field) ?? null };
    return change.old === change.new ? [] : [change];
  });
}

/** How rows are told apart under either name, and the column that holds the name where that is not theirs to tell. */
export interface Naming<Row> {
  readonly apart: (row: Row) => string;
  readonly column: string | null;
}

/**
 * The events under both names as those of one row or set of rows, newest first: what ended and began with the renaming is
 * told where it differs in more than the name.
 * @param change that renamed
 */
export function joined<Row>(
  now: readonly Event<Row>[],
  then: readonly Event<Row>[],
  change: number,
  { apart, column }: Naming<Row>,
): Event<Row>[] {
  const before = then.filter((event) => event.change.number <= change);
  const ended = new Map<string, Event<Row>>();
  for (const event of before) {
    if (event.change.number === change && event.what === 'withdrawn' && event.old !== null) ended.set(apart(event.old), event);
  }
  const met = new Set<Event<Row>>();
  const after = now.flatMap((event): Event<Row>[] => {
    const begins = event.change.number === change && event.what === 'added' && event.new !== null;
    const end = begins && event.new !== null ? ended.get(apart(event.new)) : undefined;
    if (end === undefined) return [event];
    met.add(end);
    const fields = between(end.fields, event.fields).filter(({ field }) => field !== column);
    return fields.length === 0 ? [] : [{ ...event, what: 'changed', old: end.old, fields }];
  });
  return [...after, ...before.filter((event) => !met.has(event))];
}
