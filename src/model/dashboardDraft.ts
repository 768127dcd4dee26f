import { addressName } from './addressName.ts';
import type { ShownOnDashboard } from './plan.ts';

/** An indicator's place on a dashboard that is being made; the order is that of the list. */
export interface DraftEntry {
  readonly indicator: string;
  /** null for the part without a heading */
  readonly section: string | null;
  /** null leaves it to the view */
  readonly show: ShownOnDashboard | null;
}

/** A dashboard that somebody is making: hers alone until it is published. */
export interface DashboardDraft {
  /** its name in addresses; the same as that of the published one where this is a working copy of it */
  readonly code: string;
  readonly title: string;
  readonly entries: readonly DraftEntry[];
  /** counts its savings from 1 */
  readonly version: number;
  /** account of whoever makes it, and her name when she saved it */
  readonly owner: string;
  readonly name: string;
  /** digest of the published rows that she began with; null where there were none */
  readonly base: string | null;
  /** ISO instant of the last saving, UTC */
  readonly at: string;
}

export const MOST_ON_DASHBOARD = 200;
/** Characters. */
export const LONGEST_DASHBOARD_TITLE = 120;
export const LONGEST_SECTION = 100;

/** Names in addresses that lead elsewhere. */
const RESERVED = ['new'];
const NAMELESS = 'dashboard';

/** A title as a name in addresses that none of those taken is: "Adults' care" is "adults-care", or "adults-care-2". */
export function dashboardCode(title: string, taken: ReadonlySet<string>): string {
  return addressName(title, new Set([...taken, ...RESERVED]), NAMELESS);
}

/* How the list is arranged. All that follows keeps rows of one section together, sections in the order of their first row. */

type Row = Pick<DraftEntry, 'section'>;

/** The rows by section: null and '' are the part without a heading. */
function sectionsOf<R extends Row>(rows: readonly R[]): R[][] {
  const sections = new Map<string, R[]>();
  for (const row of rows) {
    const name = row.section?.trim() ?? '';
    const section = sections.get(name);
    if (section) section.push(row);
    else sections.set(name, [row]);
  }
  return [...sections.values()];
}

/** Rows of one section one after the other. */
export function bySection<R extends Row>(rows: readonly R[]): R[] {
  return sectionsOf(rows).flat();
}

function swapped<T>(items: readonly T[], at: number, other: number): T[] {
  const [item, neighbour] = [items[at], items[other]];
  if (item === undefined || neighbour === undefined) return [...items];
  return items.map((each, index) => (index === at ? neighbour : index === other ? item : each));
}

/** One row a place up (-1) or down (1) within its section; at its end nothing moves. */
export function movedRow<R extends Row>(rows: readonly R[], row: R, by: -1 | 1): R[] {
  return sectionsOf(rows).flatMap((section) => {
    const at = section.indexOf(row);
    return at === -1 ? section : swapped(section, at, at + by);
  });
}

/** The section of a row, with all its rows, a place up or down among the sections. */
export function movedSection<R extends Row>(rows: readonly R[], row: R, by: -1 | 1): R[] {
  const sections = sectionsOf(rows);
  const at = sections.findIndex((section) => section.includes(row));
  return swapped(sections, at, at + by).flat();
}

/**
 * The rows in the order of the places that somebody typed beside them, counted from 1. A row that was given another's place
 * takes it, and the other makes room; a row without a number that can be read stays where it was.
 */
export function byPlace<R extends Row>(rows: readonly R[], placeOf: (row: R) => number | null): R[] {
  const ranked = rows.map((row, index) => {
    const place = placeOf(row) ?? index + 1;
    const before = place < index + 1 ? -0.5 : 0;
    return { row, rank: place > index + 1 ? place + 0.5 : place + before };
  });
  return bySection(ranked.sort((a, b) => a.rank - b.rank).map(({ row }) => row));
}
