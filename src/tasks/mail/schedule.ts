import { Temporal } from 'temporal-polyfill';
import { dayOf, daysBetween, daysLater } from '../../model/today.ts';

/* When somebody is written to. A day on which nothing can be sent is made up for on the next on which something can. */

/** Days before the due day on which she is reminded; on it; and after it on the first day and then every third. */
const BEFORE = [7, 1, 0] as const;
const EVERY = 3;

/** A missed reminder is made up for within so many days; then the next is near. */
const MADE_UP_DAYS = 4;

/** Whether a day is one on which something that is due on another is reminded of. */
function isReminderDay(day: string, due: string): boolean {
  const ahead = daysBetween(day, due);
  return ahead >= 0 ? BEFORE.some((days) => days === ahead) : (-ahead - 1) % EVERY === 0;
}

/** The instant at which somebody was last written to (null: never), and the day of today. */
export interface Since {
  readonly last: string | null;
  readonly today: string;
}

/** Days since she was last written to, today included, that can still be made up for: newest first. */
function daysSince({ last, today }: Since, madeUp: number): string[] {
  const lastDay = last === null ? null : dayOf(last);
  return Array.from({ length: madeUp + 1 }, (_, back) => daysLater(today, -back)).filter((day) => lastDay === null || day > lastDay);
}

/** Whether a reminder of what is due on a day is to be sent now. */
export function remindsOf(due: string, since: Since): boolean {
  return daysSince(since, MADE_UP_DAYS).some((day) => isReminderDay(day, due));
}

/** Whether something that happened at an instant is news to her: it is told once, on the next day on which she is written to. */
export function isNews(at: string, { last, today }: Since): boolean {
  if (last !== null && Temporal.Instant.compare(at, last) <= 0) return false;
  return daysBetween(dayOf(at), today) <= MADE_UP_DAYS;
}

const MONDAY = 1;

/** A digest that did not go on its Monday goes on Tuesday, or not that week. */
const DIGEST_MADE_UP_DAYS = 1;

/** Whether the digest of the week is still to be sent. */
export function isDigestDue(since: Since): boolean {
  return daysSince(since, DIGEST_MADE_UP_DAYS).some((day) => Temporal.PlainDate.from(day).dayOfWeek === MONDAY);
}
