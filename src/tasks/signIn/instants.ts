import { Temporal } from 'temporal-polyfill';
import type { World } from '../context.ts';

/** Now, as the store keeps instants: UTC with milliseconds, so that texts sort as times do. */
export function instantNow({ clock }: World): string {
  return Temporal.Instant.from(clock()).toString({ smallestUnit: 'millisecond' });
}

/** The instant so many minutes later, or earlier where they are negative. */
export function minutesLater(instant: string, minutes: number): string {
  return Temporal.Instant.from(instant).add({ minutes }).toString({ smallestUnit: 'millisecond' });
}

/** From one instant to a later one, in seconds, rounded up. */
export function secondsBetween(from: string, to: string): number {
  return Math.ceil((Temporal.Instant.from(to).epochMilliseconds - Temporal.Instant.from(from).epochMilliseconds) / 1000);
}
