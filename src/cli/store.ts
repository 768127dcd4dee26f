import type { Context } from '../tasks/context.ts';
import { openContext } from '../tasks/openContext.ts';
import type { StoreSettings } from './settings.ts';

/** Opens the store for one piece of work and closes it again, whatever comes of the work. */
export async function withStore<Result>(settings: StoreSettings, work: (context: Context) => Promise<Result>): Promise<Result> {
  const context = await openContext(settings);
  try {
    return await work(context);
  } finally {
    await context.store.close();
  }
}
