import { periodNamesFor } from '../../briefing/periodName.ts';
import { wordingOf } from '../../briefing/wording.ts';
import { demonstrationAccounts } from '../../store/people/accounts.ts';
import type { Context } from '../context.ts';
import { currentFrame } from '../councils.ts';
import type { Mailer } from '../mailer.ts';
import { goesOut } from '../people/invitePerson.ts';
import { nameOf, permitAnywhere } from '../permit.ts';
import { heldReport } from './making.ts';
import { approversOf, staffOf } from './rights.ts';

/** How many are written to: of more, the council has its own way to say whose turn it is. */
const MOST_TOLD = 10;

/**
 * Tells those who may approve a report that it was checked and waits for them. Nothing is sent to made-up people, nor where the
 * report is not waiting.
 * @param page address of the page on which it is approved
 * @param mailer null where this server sends no e-mail
 * @returns how many were told
 * @throws NotFoundFault where there is no such report, or she may not write reports
 */
export async function tellApprovers(
  context: Context,
  organisation: string,
  code: string,
  page: string,
  mailer: Mailer | null,
): Promise<number> {
  permitAnywhere(context, organisation, 'write-report');
  const report = await heldReport(context, organisation, code);
  if (mailer === null || report.stage !== 'checked') return 0;
  const madeUp = new Set((await demonstrationAccounts(context.store.db)).map(({ id }) => id));
  const approvers = approversOf(report, await staffOf(context, organisation)).filter(({ id }) => !madeUp.has(id));
  const { organisation: council } = await currentFrame(context, organisation);
  const period = periodNamesFor(wordingOf(council), council.yearStarts).inner(report.period);
  const subject = `To approve: ${report.title}, ${period}`;
  const lines = [
    `${nameOf(context)} checked the report "${report.title}", ${period}, of ${council.name}. It waits for you to approve it or send it back:`,
    '',
    page,
    '',
    'Its figures were checked against its words. If either changes, it has to be checked again.',
    '',
  ];
  let told = 0;
  for (const { email } of approvers.slice(0, MOST_TOLD)) {
    if (await goesOut(mailer, { to: email, subject, text: lines.join('\n') })) told += 1;
  }
  return told;
}
