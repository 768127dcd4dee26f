import type { Database } from '../tables.ts';

/** Notes an attempt, and gives the instants of those of its subject since another instant that came before it, oldest first. */
export async function noteAttempt(
  db: Database,
  attempt: { readonly id: string; readonly subject: string; readonly at: string },
  after: string,
): Promise<string[]> {
  await db.insertInto('attempts').values(attempt).execute();
  const rows = await db
    .selectFrom('attempts')
    .select(['id', 'at'])
    .where('subject', '=', attempt.subject)
    .where('at', '>', after)
    .orderBy('at')
    .orderBy('id')
    .execute();
  const mine = rows.findIndex(({ id }) => id === attempt.id);
  return rows.slice(0, mine).map(({ at }) => at);
}

/** Takes one attempt back: it was refused unheard, or it was no failure. */
export async function withdrawAttempt(db: Database, id: string): Promise<void> {
  await db.deleteFrom('attempts').where('id', '=', id).execute();
}

export async function forgetAttempts(db: Database, subject: string): Promise<void> {
  await db.deleteFrom('attempts').where('subject', '=', subject).execute();
}

/** Forgets all that happened before an instant, whoever it was. */
export async function forgetAttemptsBefore(db: Database, before: string): Promise<void> {
  await db.deleteFrom('attempts').where('at', '<=', before).execute();
}
