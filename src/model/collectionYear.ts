import { Temporal } from 'temporal-polyfill';
import type { CollectionPeriod } from './collection.ts';
import type { Frequency } from './indicator.ts';
import { days, type Period, parsePeriod, periodsEndingIn, type YearStart } from './period.ts';
import { daysBetween, daysLater } from './today.ts';

/* A year's collection calendar is made once: for each frequency, how many days after a period's end each day comes. */

export const COLLECTION_DAYS = ['opens', 'due', 'approveBy', 'locks'] as const;
export type CollectionDay = (typeof COLLECTION_DAYS)[number];

/** Days after the last day of a period; null where the calendar says none. */
export interface Distances {
  readonly opens: number;
  readonly due: number;
  readonly approveBy: number | null;
  readonly locks: number | null;
}

/** What is offered where a council has no calendar yet. */
export const USUAL_DISTANCES: Distances = { opens: 1, due: 14, approveBy: 21, locks: 35 };

const SATURDAY = 6;
const DAYS_A_WEEK = 7;

/** The day itself from Monday to Friday; of a weekend the Monday after. Bank holidays are a council's own to move. */
export function workingDay(day: string): string {
  const { dayOfWeek } = Temporal.PlainDate.from(day);
  return dayOfWeek < SATURDAY ? day : daysLater(day, DAYS_A_WEEK + 1 - dayOfWeek);
}

function dayAfter(period: Period, distance: number): string {
  return workingDay(daysLater(days(period).to, distance));
}

/** When a period is collected by the distances. */
export function collectionOf(period: Period, { opens, due, approveBy, locks }: Distances): CollectionPeriod {
  return {
    period: period.text,
    opens: dayAfter(period, opens),
    due: dayAfter(period, due),
    approveBy: approveBy === null ? null : dayAfter(period, approveBy),
    locks: locks === null ? null : dayAfter(period, locks),
  };
}

/** The rows of a year for one frequency. */
export function collectionsOf(year: Period, frequency: Frequency, distances: Distances, yearStart: YearStart): CollectionPeriod[] {
  return periodsEndingIn(year, frequency, yearStart).map((period) => collectionOf(period, distances));
}

/** The distance that gives most of the days; of equals the longest, which moves none of them. */
function distanceOf(rows: readonly CollectionPeriod[], name: CollectionDay, yearStart: YearStart): number | null {
  const said = rows.flatMap((row) => {
    const day = row[name];
    const period = parsePeriod(row.period, yearStart);
    return day === null ? [] : [{ period, day, distance: daysBetween(days(period).to, day) }];
  });
  if (said.length * 2 < rows.length || said.length === 0) return null;
  const tried = [...new Set(said.flatMap(({ distance }) => [distance, distance - 1, distance - 2]))].sort((a, b) => b - a);
  const hits = (distance: number) => said.filter(({ period, day }) => dayAfter(period, distance) === day).length;
  return tried.reduce((best, distance) => (hits(distance) > hits(best) ? distance : best));
}

/**
 * The distances by which rows of one frequency were made, found again from their days; days that were moved by hand are
 * outvoted by the others. Null where there is no row.
 */
export function distancesIn(rows: readonly CollectionPeriod[], yearStart: YearStart): Distances | null {
  const opens = distanceOf(rows, 'opens', yearStart);
  const due = distanceOf(rows, 'due', yearStart);
  if (opens === null || due === null) return null;
  return { opens, due, approveBy: distanceOf(rows, 'approveBy', yearStart), locks: distanceOf(rows, 'locks', yearStart) };
}
