import { sql } from 'kysely';
import type { World } from './context.ts';

/** Asks the store for an answer. @throws whatever the store does where it has none */
export async function answers({ store }: World): Promise<void> {
  await sql`select 1`.execute(store.db);
}
