import { Temporal } from 'temporal-polyfill';
import { EnvironmentFault } from '../../model/fault.ts';
import { dayOf, daysLater } from '../../model/today.ts';
import { claimMail, forgetMail, lastMailed, mailWent, releaseMail } from '../../store/mail.ts';
import { demonstrationAccounts } from '../../store/people/accounts.ts';
import { actingAs, type Context, type World } from '../context.ts';
import { organisations } from '../councils.ts';
import type { Mailer } from '../mailer.ts';
import { permit } from '../permit.ts';
import { dueDay, signDay } from '../returns/round.ts';
import { type Asked, type AskedPerson, askedAt } from './asked.ts';
import { letterTo } from './letter.ts';
import { isQuiet, type QuietHours } from './quiet.ts';
import { isDigestDue, isNews, remindsOf, type Since } from './schedule.ts';

/** How reminders leave this server. */
export interface Post {
  readonly mailer: Mailer;
  /** what stands before the path of links */
  readonly address: string;
  readonly quiet: QuietHours;
}

/** What became of one run. */
export interface Reminded {
  readonly sent: number;
  /** those who were written to today already, or by another server just now */
  readonly already: number;
  /** those whom the mail server did not take; they are tried again at the next run */
  readonly failed: number;
  /** nothing was sent, for it is night or weekend */
  readonly quiet: boolean;
}

/** A claim without a mail is another server's for so long; then that server is taken to be gone. */
const CLAIM_MINUTES = 10;
/** After so many failures in a row the mail server is taken to be down until the next run. */
const MOST_FAILURES = 3;
/** What was sent to whom is kept for so many days. */
const KEPT_DAYS = 60;

/** One person with all that she is asked for. */
interface Addressed {
  readonly person: AskedPerson['person'];
  readonly asked: readonly Asked[];
}

function byPerson(asked: readonly AskedPerson[]): Addressed[] {
  return [...Map.groupBy(asked, ({ person }) => person.id).values()].flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : [{ person: first.person, asked: group }];
  });
}

/** What there is to write to her about today; null for nothing. */
function occasion({ asked }: Addressed, since: Since): { readonly kind: string; readonly digest: boolean } | null {
  const enters = asked.flatMap((each) => each.enters);
  const signs = asked.flatMap((each) => each.signs);
  const steps = enters.flatMap((item) => item.steps.slice(-1)).filter(({ step }) => step === 'returned' || step === 'reopened');
  const reminder =
    enters.some((item) => remindsOf(dueDay(item), since)) ||
    signs.some((item) => remindsOf(signDay(item), since)) ||
    steps.some(({ at }) => isNews(at, since));
  const digest = asked.some(({ awaits }) => awaits.length > 0) && isDigestDue(since);
  const kind = [...(reminder ? ['reminder'] : []), ...(digest ? ['digest'] : [])].join('+');
  return kind === '' ? null : { kind, digest };
}

/** Sends one letter, where nobody else does; what was claimed and did not go is given back. */
async function send(
  { store, clock }: World,
  { mailer, address }: Post,
  to: Addressed,
  day: string,
  about: { readonly kind: string; readonly digest: boolean },
): Promise<'sent' | 'already' | 'failed'> {
  const { id, email } = to.person;
  const now = Temporal.Instant.from(clock());
  const at = now.toString({ smallestUnit: 'millisecond' });
  const staleBefore = now.subtract({ minutes: CLAIM_MINUTES }).toString({ smallestUnit: 'millisecond' });
  const claimed = await store.transaction((write) => claimMail(write, { account: id, day, kind: about.kind, at, staleBefore }));
  if (!claimed) return 'already';
  try {
    await mailer.send({ to: email, ...letterTo(to.asked, about.digest, address) });
  } catch (error) {
    await releaseMail(store.db, id, day);
    if (error instanceof EnvironmentFault) return 'failed';
    throw error;
  }
  await mailWent(store.db, id, day, at);
  return 'sent';
}

async function sendAll(
  world: World,
  post: Post,
  people: readonly Addressed[],
  today: string,
  about: (to: Addressed, last: string | null) => ReturnType<typeof occasion>,
  failed: (error: string) => void,
): Promise<Reminded> {
  const { store } = world;
  const last = await lastMailed(store.db);
  const demonstration = new Set((await demonstrationAccounts(store.db)).map(({ id }) => id));
  const count = { sent: 0, already: 0, failed: 0 };
  let inARow = 0;
  for (const to of people.filter(({ person }) => !demonstration.has(person.id))) {
    const mailed = last.get(to.person.id) ?? null;
    const what = about(to, mailed);
    if (what === null) continue;
    if (mailed !== null && dayOf(mailed) === today) {
      count.already += 1;
      continue;
    }
    const outcome = await send(world, post, to, today, what);
    count[outcome] += 1;
    inARow = outcome === 'failed' ? inARow + 1 : 0;
    if (inARow === MOST_FAILURES) break;
  }
  if (count.failed > 0) failed(`${count.failed} reminders could not be handed to the mail server; they are tried again at the next run`);
  return { ...count, quiet: false };
}

const QUIET: Reminded = { sent: 0, already: 0, failed: 0, quiet: true };

/**
 * Writes to everybody who is to be reminded today and was not yet: one e-mail a person, of all councils and all that
 * she owes. Sends nothing in quiet hours. What fails is tried at the next run; what runs twice at once sends once.
 * @param failed is told how many did not go, without names or addresses
 */
export async function sendDueReminders(world: World, post: Post, failed: (error: string) => void = () => undefined): Promise<Reminded> {
  const now = world.clock();
  if (isQuiet(now, post.quiet)) return QUIET;
  const today = dayOf(now);
  const context = actingAs(world, { kind: 'operator', name: 'Reminders' });
  await forgetMail(world.store.db, daysLater(today, -KEPT_DAYS));
  const asked: AskedPerson[] = [];
  for (const { id } of await organisations(context)) asked.push(...(await askedAt(context, id)));
  return sendAll(world, post, byPerson(asked), today, (to, last) => occasion(to, { last, today }), failed);
}

/**
 * Reminds everybody who owes something at a council now, whatever day it is for them: at most one e-mail a person a day
 * all the same, and none in quiet hours.
 * @throws NotFoundFault for whoever does not run the round
 */
export async function remindNow(
  context: Context,
  organisation: string,
  post: Post,
  failed: (error: string) => void = () => undefined,
): Promise<Reminded> {
  permit(context, organisation, 'run-round');
  const now = context.clock();
  if (isQuiet(now, post.quiet)) return QUIET;
  const asked = (await askedAt(context, organisation)).filter(({ enters, signs }) => enters.length + signs.length > 0);
  return sendAll(context, post, byPerson(asked), dayOf(now), () => ({ kind: 'reminder', digest: false }), failed);
}
