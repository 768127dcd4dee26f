import { randomUUID } from 'node:crypto';
import { Cron } from 'croner';
import { Temporal } from 'temporal-polyfill';
import { endLease, takeLease } from '../store/leases.ts';
import type { World } from './context.ts';

/** Something that the server does of its own accord, again and again. It knows no timer: whoever runs it says when. */
export interface Job {
  readonly name: string;
  /** minutes of the hour, as cron writes them */
  readonly pattern: string;
  run(): Promise<void>;
}

/** A server that dies while it runs a job keeps it from the others for so long. */
const LEASE_MINUTES = 9;

/**
 * Runs a job, unless another server that shares the store does so just now.
 * @returns whether it ran here
 */
export async function runOnce({ store, clock }: World, job: Pick<Job, 'name' | 'run'>, holder: string = randomUUID()): Promise<boolean> {
  const now = Temporal.Instant.from(clock());
  const text = (instant: Temporal.Instant) => instant.toString({ smallestUnit: 'millisecond' });
  const lease = { job: job.name, holder, now: text(now), until: text(now.add({ minutes: LEASE_MINUTES })) };
  if (!(await takeLease(store.db, lease))) return false;
  try {
    await job.run();
  } finally {
    await endLease(store.db, job.name, holder);
  }
  return true;
}

/**
 * Runs jobs at their times until it is told to stop, each one run at a time.
 * @param failed is told what a job threw; the job runs again at its next time
 */
export function startJobs(world: World, jobs: readonly Job[], failed: (job: string, error: unknown) => void): { stop(): Promise<void> } {
  const running = new Set<Promise<unknown>>();
  const timers = jobs.map(
    (job) =>
      new Cron(job.pattern, { timezone: 'Europe/London', protect: true }, async () => {
        // What the server does of its own accord is for all councils.
        const run = world.store
          .within('*', () => runOnce(world, job))
          .catch((error: unknown) => failed(job.name, error))
          .finally(() => running.delete(run));
        running.add(run);
        await run;
      }),
  );
  return {
    async stop() {
      for (const timer of timers) timer.stop();
      await Promise.all(running);
    },
  };
}
