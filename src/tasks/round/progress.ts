import { briefRound, briefWaiting } from '../../briefing/round.ts';
import type { RoundBriefing, RoundRow, Waiting } from '../../briefing/roundTypes.ts';
import type { PeriodText } from '../../model/period.ts';
import type { Context } from '../context.ts';
import { accountOf, allows, allowsAnywhere } from '../permit.ts';
import { owedBy, owedRound, waitingForSignOff } from '../returns/owed.ts';
import { dueDay, type Owed, signDay } from '../returns/round.ts';

function rowOf(item: Owed): RoundRow {
  const { key, title, service, owner, owners, approvers, until, stage, late, maySee } = item;
  const names = (people: readonly { readonly name: string }[]) => people.map(({ name }) => name);
  return { key, title, service, owner, owners: names(owners), approvers: names(approvers), due: dueDay(item), until, stage, late, maySee };
}

/**
 * How far a round is and who owes what.
 * @param period null for all that is collected now
 * @throws NotFoundFault for whoever may not see the round
 */
export async function roundProgress(context: Context, organisation: string, period: PeriodText | null): Promise<RoundBriefing> {
  const { owed, frame } = await owedRound(context, organisation, period);
  return briefRound(frame.organisation, owed.map(rowOf), period);
}

/** What waits for the one who asks at a council, the most pressing first; nothing for whoever returns and signs nothing. */
export async function waitingFor(context: Context, organisation: string): Promise<readonly Waiting[]> {
  if (accountOf(context) === '') return [];
  const owes = allowsAnywhere(context, organisation, 'enter-return') ? await owedBy(context, organisation) : null;
  const signs = allowsAnywhere(context, organisation, 'approve-return') ? await waitingForSignOff(context, organisation) : null;
  const runs = allows(context, organisation, 'run-round') ? await owedRound(context, organisation) : null;
  const frame = (owes ?? signs ?? runs)?.frame;
  if (frame === undefined) return [];
  const enters = (owes?.owed ?? [])
    .filter(({ open }) => open)
    .map((item) => ({
      title: item.title,
      due: dueDay(item),
      late: item.late,
      back: item.stage === 'returned' || item.stage === 'reopened',
    }));
  const mine = (signs?.owed ?? []).filter(({ forMe, mayApprove }) => forMe && mayApprove);
  return briefWaiting({
    organisation: frame.organisation,
    enters,
    signs: mine.map((item) => ({ title: item.title, by: signDay(item) })),
    round:
      runs === null
        ? null
        : {
            late: runs.owed.filter(({ late }) => late).map(({ title }) => title),
            nobodys: runs.owed.filter(({ owners, open }) => open && owners.length === 0).map(({ title }) => title),
          },
  });
}
