import { Temporal } from 'temporal-polyfill';
import { COUNCIL_ZONE } from '../../model/today.ts';

/** The hours of a day in which nobody is written to, by the council's clock: from the first until before the second. */
export interface QuietHours {
  readonly from: number;
  readonly to: number;
}

/** People are written to from 8:00 to 17:59. */
export const OFFICE_HOURS: QuietHours = { from: 18, to: 8 };

const SATURDAY = 6;

/** Whether nothing may be sent at an instant: in the quiet hours, or at a weekend. */
export function isQuiet(instant: string, { from, to }: QuietHours): boolean {
  const { hour, dayOfWeek } = Temporal.Instant.from(instant).toZonedDateTimeISO(COUNCIL_ZONE);
  if (dayOfWeek >= SATURDAY) return true;
  if (from === to) return false;
  return from > to ? hour >= from || hour < to : hour >= from && hour < to;
}
