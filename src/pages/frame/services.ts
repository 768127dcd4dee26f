import type { World } from '../../tasks/context.ts';
import type { Inbox } from '../../tasks/inbox.ts';
import type { QuietHours } from '../../tasks/mail/quiet.ts';
import type { Mailer } from '../../tasks/mailer.ts';
import type { SignInSettings } from '../../tasks/signIn/settings.ts';

/** What the pages are given to work with. */
export interface Services {
  /** on nobody's behalf: what is asked for in a request is asked through that request's own context */
  readonly world: World;
  readonly inbox: Inbox;
  readonly signIn: SignInSettings;
  /** null where this server sends no mail */
  readonly mailer: Mailer | null;
  /** the hours in which reminders wait */
  readonly quiet: QuietHours;
  /** whether examples are still on their way into the store */
  readonly arriving: () => boolean;
}
