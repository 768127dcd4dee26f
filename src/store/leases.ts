import type { Database } from './tables.ts';

/** Which of several servers runs a job, until when. */
export interface LeasesTable {
  /** '': jobs are for all councils */
  organisation: string;
  job: string;
  holder: string;
  /** ISO instant with milliseconds, so that texts sort as times do */
  until: string;
}

const OF_ALL = '';

/**
 * Takes or keeps the right to run a job until an instant.
 * @returns false while another server has it
 */
export async function takeLease(
  db: Database,
  { job, holder, now, until }: { readonly job: string; readonly holder: string; readonly now: string; readonly until: string },
): Promise<boolean> {
  const taken = await db
    .insertInto('leases')
    .values({ organisation: OF_ALL, job, holder, until })
    .onConflict((conflict) =>
      conflict
        .columns(['organisation', 'job'])
        .doUpdateSet({ holder, until })
        .where((where) => where.or([where('leases.until', '<=', now), where('leases.holder', '=', holder)])),
    )
    .returning('job')
    .executeTakeFirst();
  return taken !== undefined;
}

/** Gives the right back, so that the next need not wait for its end. */
export async function endLease(db: Database, job: string, holder: string): Promise<void> {
  await db.deleteFrom('leases').where('organisation', '=', OF_ALL).where('job', '=', job).where('holder', '=', holder).execute();
}
