import type { Context } from '../../tasks/context.ts';
import type { Inbox } from '../../tasks/inbox.ts';

/** What the pages are given to work with. */
export interface Services {
  readonly context: Context;
  readonly inbox: Inbox;
  /** whether examples are still on their way into the store */
  readonly arriving: () => boolean;
}
