import type { Database, Write } from '../tables.ts';

/** Somebody's browser that is signed in. */
export interface Session {
  readonly id: string;
  readonly account: string;
  readonly created: string;
  readonly seen: string;
  readonly expires: string;
  readonly browser: string;
}

const SHOWN = ['id', 'account', 'created', 'seen', 'expires', 'browser'] as const;

/** @param token hash of the token */
export async function addSession(write: Write, token: string, session: Session): Promise<void> {
  await write
    .insertInto('sessions')
    .values({ token, ...session })
    .execute();
}

export async function sessionByToken(db: Database, token: string): Promise<Session | null> {
  return (await db.selectFrom('sessions').select(SHOWN).where('token', '=', token).executeTakeFirst()) ?? null;
}

export async function touchSession(db: Database, token: string, seen: string): Promise<void> {
  await db.updateTable('sessions').set({ seen }).where('token', '=', token).execute();
}

/** Somebody's sessions that have not run out, the one used last first. */
export async function sessionsOf(
  db: Database,
  account: string,
  live: { readonly now: string; readonly seenAfter: string },
): Promise<Session[]> {
  return db
    .selectFrom('sessions')
    .select(SHOWN)
    .where('account', '=', account)
    .where('expires', '>', live.now)
    .where('seen', '>', live.seenAfter)
    .orderBy('seen', 'desc')
    .orderBy('id')
    .execute();
}

/** @returns the session that ended; null where there was none */
export async function endSession(write: Write, token: string): Promise<Session | null> {
  return (await write.deleteFrom('sessions').where('token', '=', token).returning(SHOWN).executeTakeFirst()) ?? null;
}

/** Ends one of somebody's sessions. */
export async function endSessionNamed(write: Write, account: string, id: string): Promise<Session | null> {
  const ended = write.deleteFrom('sessions').where('account', '=', account).where('id', '=', id).returning(SHOWN);
  return (await ended.executeTakeFirst()) ?? null;
}

/** Ends all of somebody's sessions, or all but the one named; says how many. */
export async function endSessions(write: Write, account: string, but: string | null): Promise<number> {
  let ending = write.deleteFrom('sessions').where('account', '=', account);
  if (but !== null) ending = ending.where('id', '!=', but);
  return (await ending.returning('id').execute()).length;
}

/** Forgets sessions that have run out. */
export async function forgetSessions(write: Write, live: { readonly now: string; readonly seenAfter: string }): Promise<void> {
  await write
    .deleteFrom('sessions')
    .where(({ or, eb }) => or([eb('expires', '<=', live.now), eb('seen', '<=', live.seenAfter)]))
    .execute();
}
