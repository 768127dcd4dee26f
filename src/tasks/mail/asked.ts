import { preparers } from '../../model/entry.ts';
import { may } from '../../model/permission.ts';
import type { Person } from '../../model/person.ts';
import type { Context } from '../context.ts';
import { owedRound } from '../returns/owed.ts';
import { isOrCovers } from '../returns/people.ts';
import { dueDay, type Owed, type Round, signDay } from '../returns/round.ts';

/** What one person is asked for at one council. */
export interface Asked {
  readonly organisation: string;
  readonly councilName: string;
  /** to be entered by her, or by whom she covers for: soonest due first */
  readonly enters: readonly Owed[];
  /** to be signed off by her, or by whom she covers for */
  readonly signs: readonly Owed[];
  /** of what she signs off, what others have not sent yet */
  readonly awaits: readonly Owed[];
}

export interface AskedPerson extends Asked {
  readonly person: Pick<Person, 'id' | 'name' | 'email'>;
}

function isUnsent({ stage }: Owed): boolean {
  return stage === 'not-started' || stage === 'draft' || stage === 'returned' || stage === 'reopened';
}

/** Who is asked for what, of the returns of a round. */
export function askedOf(organisation: string, { owed, staff, frame }: Round): AskedPerson[] {
  const open = owed.filter((item) => item.open && isUnsent(item)).sort((a, b) => (dueDay(a) < dueDay(b) ? -1 : 1));
  const sent = owed.filter(({ stage }) => stage === 'submitted').sort((a, b) => (signDay(a) < signDay(b) ? -1 : 1));
  return staff.people.flatMap(({ id, name, email, grants }): AskedPerson[] => {
    const enters = open.filter(({ owners }) => isOrCovers(staff, id, owners));
    const signs = sent.filter(({ approvers, entry, steps }) => isOrCovers(staff, id, approvers) && !preparers(entry, steps).includes(id));
    const scopes = grants.filter(({ role }) => role === 'approver');
    const awaits = open.filter(({ place }) => may(scopes, 'approve-return', { ...place, own: false }));
    if (enters.length + signs.length + awaits.length === 0) return [];
    return [{ person: { id, name, email }, organisation, councilName: frame.organisation.name, enters, signs, awaits }];
  });
}

/** The same of a council's current round. @throws NotFoundFault for whoever may not see the round */
export async function askedAt(context: Context, organisation: string): Promise<AskedPerson[]> {
  return askedOf(organisation, await owedRound(context, organisation));
}
