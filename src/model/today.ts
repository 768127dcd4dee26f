import { Temporal } from 'temporal-polyfill';

/** Councils keep the days of their calendar by the clock on their wall. */
export const COUNCIL_ZONE = 'Europe/London';

/** The day (ISO date) on which an instant falls where the council is. */
export function dayOf(instant: string, zone: string = COUNCIL_ZONE): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString();
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a text is a day of the calendar as an ISO date: "2026-02-30" is none. */
export function isDay(text: string): boolean {
  // Of texts in this form only those of the calendar come back the same.
  const time = DAY.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** A day so many days later (earlier where negative), as an ISO date. */
export function daysLater(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** How many days the second day is after the first; negative where it is before. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days;
}
