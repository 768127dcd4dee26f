import { pinText } from '../../briefing/scrutiny.ts';
import { demonstrationAccounts } from '../../store/people/accounts.ts';
import type { Context } from '../context.ts';
import type { Mailer } from '../mailer.ts';
import { goesOut } from '../people/invitePerson.ts';
import { accountOf, noSuch } from '../permit.ts';
import { askedOf, openScrutiny } from './chamber.ts';

/* Letters about questions: to those who are asked, and to whoever asked. */

/**
 * Tells those of whom a question is asked that it is, or whoever asked that it is answered. Nothing is sent to made-up people, nor
 * to the one who just wrote.
 * @param page address of the question's page
 * @param mailer null where this server sends no e-mail
 * @returns how many were told
 * @throws NotFoundFault where she sees no such question
 */
export async function tellOfQuestion(
  context: Context,
  organisation: string,
  number: number,
  page: string,
  mailer: Mailer | null,
): Promise<number> {
  const { chamber, frame, staff } = await openScrutiny(context, organisation);
  const question = chamber.questions.find((each) => each.number === number);
  if (question === undefined) throw noSuch(organisation);
  if (mailer === null) return 0;
  const { answer, name, text, due, person } = question;
  const asked = new Set(answer === null ? askedOf(frame, staff)(question).people.map(({ id }) => id) : [person]);
  const madeUp = new Set((await demonstrationAccounts(context.store.db)).map(({ id }) => id));
  const told = staff.people.filter(({ id }) => asked.has(id) && !madeUp.has(id) && id !== accountOf(context));
  const on = pinText(chamber, question);
  const lines =
    answer === null
      ? [`${name} asks about "${on}":`, '', text, '', due === null ? 'Answer here:' : `Answer by ${chamber.day(due)}, or say by when:`]
      : [`${answer.name} answered your question about "${on}":`, '', answer.text, '', 'Ask further here:'];
  const subject = answer === null ? `To answer: question ${number}` : `Answered: question ${number}`;
  let sent = 0;
  for (const { email } of told) {
    if (await goesOut(mailer, { to: email, subject, text: [...lines, '', page, ''].join('\n') })) sent += 1;
  }
  return sent;
}
