import { COUNCIL_ZONE } from '../../model/today.ts';

const TIME = new Intl.DateTimeFormat('en-GB', { timeZone: COUNCIL_ZONE, hour: 'numeric', minute: '2-digit' });
const DATE = new Intl.DateTimeFormat('en-GB', { timeZone: COUNCIL_ZONE, day: 'numeric', month: 'long', year: 'numeric' });
const DAY = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' });

/** "9:00 on 19 October 2026", of an instant */
export function saidInstant(instant: string): string {
  const at = new Date(instant);
  return `${TIME.format(at)} on ${DATE.format(at)}`;
}

/** "19 October 2026", of an ISO date */
export function saidDay(day: string): string {
  return DAY.format(new Date(`${day}T00:00:00Z`));
}
