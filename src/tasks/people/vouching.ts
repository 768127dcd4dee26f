import { EVERYONE } from '../../store/guards.ts';
import { membershipsOf } from '../../store/people/memberships.ts';
import type { Context } from '../context.ts';
import { allows } from '../permit.ts';

/**
 * Whether the one who asks may hold a link that lets its holder be this account: only where everything that the account
 * may do is at councils whose people she manages. An account is the same at every council, and the administrator of one
 * is nobody at another.
 */
export async function mayVouch(context: Context, account: string): Promise<boolean> {
  if (context.actor.kind === 'operator') return true;
  // Within one council the database would show the memberships there alone.
  const held = await context.store.within(EVERYONE, () => membershipsOf(context.store.db, account));
  return held.every(({ organisation }) => allows(context, organisation, 'manage-people'));
}
