import { may } from '../../model/permission.ts';
import { type Cover, isNamed, type Person, type Place, type ScopeKind } from '../../model/person.ts';

/** Somebody as a list names her. */
export interface NamedPerson {
  readonly id: string;
  readonly name: string;
}

/** The people of a council of whom returns are asked, and who stands in for whom today. */
export interface Staff {
  readonly people: readonly Person[];
  readonly covers: readonly Cover[];
}

/** Those who are there today, and the covers in force. */
export function staffOn(people: readonly Person[], covers: readonly Cover[], today: string): Staff {
  return {
    people: people.filter(({ left }) => left === null),
    covers: covers.filter(({ from, to }) => from <= today && today <= to),
  };
}

/** Narrowest first: whoever is there for an objective is asked before whoever is there for the whole plan. */
const NARROWEST: readonly ScopeKind[] = ['objective', 'service', 'plan', 'council'];

function narrowestWith(staff: Staff, role: 'contributor' | 'approver', place: Place): readonly Person[] {
  for (const kind of NARROWEST) {
    const found = staff.people.filter(({ grants }) =>
      grants.some(
        (grant) =>
          grant.role === role &&
          grant.scope.kind === kind &&
          may([grant], role === 'contributor' ? 'enter-return' : 'approve-return', { ...place, own: false }),
      ),
    );
    if (found.length > 0) return found;
  }
  return [];
}

/**
 * Of whom a return is asked: whoever the plan names by name, post or e-mail address, and may enter it; where it names
 * nobody who is here, the contributors whose scope holds it most narrowly. Empty: nobody here.
 */
export function ownersOf(staff: Staff, owner: string | null, place: Place): readonly Person[] {
  const named = staff.people.filter((person) => isNamed(person, owner) && may(person.grants, 'enter-return', { ...place, own: true }));
  return named.length > 0 ? named : narrowestWith(staff, 'contributor', place);
}

/** Of whom sign-off is asked, by the same rule. */
export function approversOf(staff: Staff, approver: string | null, place: Place): readonly Person[] {
  const named = staff.people.filter((person) => isNamed(person, approver) && may(person.grants, 'approve-return', { ...place, own: true }));
  return named.length > 0 ? named : narrowestWith(staff, 'approver', place);
}

/** Of whom returns are asked, by name: worked out once for each owner and place, of which a council's hundreds of rows have few. */
export function namesIn(
  staff: Staff,
): Readonly<Record<'owners' | 'approvers', (text: string | null, place: Place) => readonly NamedPerson[]>> {
  const once = (find: (staff: Staff, text: string | null, place: Place) => readonly Person[]) => {
    const found = new Map<string, readonly NamedPerson[]>();
    return (text: string | null, place: Place): readonly NamedPerson[] => {
      const key = JSON.stringify([text, place.objectives[0] ?? place.plan, place.service]);
      const known = found.get(key) ?? find(staff, text, place).map(({ id, name }) => ({ id, name }));
      found.set(key, known);
      return known;
    };
  };
  return { owners: once(ownersOf), approvers: once(approversOf) };
}

/** Whether somebody is one of these people, or covers for one of them today. */
export function isOrCovers(staff: Staff, account: string, people: readonly NamedPerson[]): boolean {
  return people.some(({ id }) => id === account || staff.covers.some(({ person, deputy }) => person === id && deputy === account));
}
