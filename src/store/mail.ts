import type { Database, Write } from './tables.ts';

/** One e-mail of one day to one person, claimed before it is sent. */
export interface MailSentTable {
  /** '': a mail is about all councils of a person */
  organisation: string;
  account: string;
  /** ISO date, as the council's clock has it */
  day: string;
  /** what it was about: "reminder", "digest", or both joined by "+" */
  kind: string;
  /** instant of the claim, ISO */
  claimed: string;
  /** instant at which the mail server had taken it; null while it has not */
  sent: string | null;
}

const OF_ALL = '';

/** The instant at which each account was last written to. */
export async function lastMailed(db: Database): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('mail_sent')
    .select(({ fn }) => ['account', fn.max('sent').as('sent')])
    .where('organisation', '=', OF_ALL)
    .groupBy('account')
    .execute();
  return new Map(rows.flatMap(({ account, sent }) => (sent === null ? [] : [[account, sent]])));
}

export interface Claim {
  readonly account: string;
  readonly day: string;
  readonly kind: string;
  /** ISO instant with milliseconds, so that texts sort as times do */
  readonly at: string;
  /** a claim from before this instant whose mail never went is nobody's: its server is gone */
  readonly staleBefore: string;
}

/**
 * Takes the right to send somebody the one e-mail of a day. Of several that ask at once one gets it.
 * @returns false where it was sent already, or another is sending it
 */
export async function claimMail(write: Write, { account, day, kind, at, staleBefore }: Claim): Promise<boolean> {
  const claimed = await write
    .insertInto('mail_sent')
    .values({ organisation: OF_ALL, account, day, kind, claimed: at, sent: null })
    .onConflict((conflict) =>
      conflict
        .columns(['organisation', 'account', 'day'])
        .doUpdateSet({ kind, claimed: at })
        .where('mail_sent.sent', 'is', null)
        .where('mail_sent.claimed', '<', staleBefore),
    )
    .returning('account')
    .executeTakeFirst();
  return claimed !== undefined;
}

/** The mail server has taken it. */
export async function mailWent(db: Database, account: string, day: string, at: string): Promise<void> {
  await db
    .updateTable('mail_sent')
    .set({ sent: at })
    .where('organisation', '=', OF_ALL)
    .where('account', '=', account)
    .where('day', '=', day)
    .execute();
}

/** It did not go: whoever runs next may try again. */
export async function releaseMail(db: Database, account: string, day: string): Promise<void> {
  await db
    .deleteFrom('mail_sent')
    .where('organisation', '=', OF_ALL)
    .where('account', '=', account)
    .where('day', '=', day)
    .where('sent', 'is', null)
    .execute();
}

/** Days before this one are forgotten: what was sent to whom is kept no longer than it is needed. */
export async function forgetMail(db: Database, before: string): Promise<void> {
  await db.deleteFrom('mail_sent').where('organisation', '=', OF_ALL).where('day', '<', before).execute();
}
