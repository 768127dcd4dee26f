import { randomUUID } from 'node:crypto';
import { forgetAttempts, forgetAttemptsBefore, noteAttempt, withdrawAttempt } from '../../store/people/attempts.ts';
import type { World } from '../context.ts';
import { instantNow, minutesLater, secondsBetween } from './instants.ts';
import { blinded } from './key.ts';
import type { SignInSettings } from './settings.ts';

/** Minutes over which attempts are counted. */
export const WINDOW_MINUTES = 15;

/**
 * Attempts within the window, by what they are counted for: an account by its e-mail address, a code by its account, a
 * network address, behind which a whole office may sit.
 */
export const LIMITS = { email: 10, code: 5, address: 60, 'reset-email': 3, 'reset-address': 30 } as const;
export type Limited = keyof typeof LIMITS;

type Settings = Pick<SignInSettings, 'key'>;
type Subject = readonly [kind: Limited, of: string];

/** Attempts that were noted; taken back where they turn out to be no guesses. */
export interface Allowed {
  readonly waits: null;
  withdraw(): Promise<void>;
}

export interface Refused {
  /** seconds until one more attempt is heard */
  readonly waits: number;
}

function key({ key: secret }: Settings, [kind, of]: Subject): string {
  return blinded(secret, `${kind} ${of}`);
}

/** Tells apart, in their order, attempts of one millisecond that this server heard. */
const order = { next: 0 };

/**
 * Notes an attempt for each subject before it is heard, so that of many at once only the first are. Kept in the
 * store, under hashes, for the window: every server that shares it counts together.
 */
export async function allowAttempt(world: World, settings: Settings, subjects: readonly Subject[]): Promise<Allowed | Refused> {
  const { db } = world.store;
  const at = instantNow(world);
  const after = minutesLater(at, -WINDOW_MINUTES);
  await forgetAttemptsBefore(db, after);
  const noted: string[] = [];
  const withdraw = async () => {
    for (const id of noted) await withdrawAttempt(db, id);
  };
  for (const subject of subjects) {
    const id = `${String(order.next++).padStart(12, '0')} ${randomUUID()}`;
    noted.push(id);
    const before = await noteAttempt(db, { id, subject: key(settings, subject), at }, after);
    const limit = LIMITS[subject[0]];
    if (before.length >= limit) {
      // What is refused unheard counts for nothing, or whoever keeps trying would never be heard again.
      await withdraw();
      const oldest = before.at(-limit) ?? at;
      return { waits: Math.max(1, secondsBetween(at, minutesLater(oldest, WINDOW_MINUTES))) };
    }
  }
  return { waits: null, withdraw };
}

/** Forgets what was counted for a subject: she has shown that she is who she says. */
export async function forgetCounted(world: World, settings: Settings, subject: Subject): Promise<void> {
  await forgetAttempts(world.store.db, key(settings, subject));
}

/** "12 minutes", for whoever has to wait. */
export function waitText(seconds: number): string {
  const minutes = Math.ceil(seconds / 60);
  return minutes <= 1 ? 'one minute' : `${minutes} minutes`;
}
