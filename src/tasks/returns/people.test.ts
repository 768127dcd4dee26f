import { describe, expect, it } from 'vitest';
import type { Grant, Person, Place, Role, ScopeKind } from '../../model/person.ts';
import { approversOf, isOrCovers, ownersOf, staffOn } from './people.ts';

const PLACE: Place = { plan: 'SS', objectives: ['SS/1', 'SS/O1'], service: 'Adult care', own: false };

function grant(role: Role, kind: ScopeKind = 'council', name: string | null = null): Grant {
  return { role, scope: { kind, name } };
}

function person(id: string, said: Partial<Person> = {}): Person {
  return { id, name: `Name ${id}`, email: `${id}@council.example`, post: null, grants: [grant('contributor')], left: null, ...said };
}

function ids(people: readonly Person[]): string[] {
  return people.map(({ id }) => id);
}

const TODAY = '2026-10-10';

describe('of whom a return is asked', () => {
  const named = person('a', { post: 'Head of Adult Services', grants: [grant('contributor', 'plan', 'CP')] });
  const wide = person('b');
  const ofPlan = person('c', { grants: [grant('contributor', 'plan', 'SS')] });
  const ofObjective = person('d', { grants: [grant('contributor', 'objective', 'SS/O1')] });
  const ofService = person('e', { grants: [grant('contributor', 'service', 'Adult care')] });
  const reader = person('f', { name: 'R. Eader', grants: [grant('reader')] });
  const all = [wide, ofPlan, ofObjective, ofService, named, reader];

  it('is whoever the plan names, by post, name or address, whatever her scope', () => {
    const staff = staffOn(all, [], TODAY);
    expect(ids(ownersOf(staff, 'head of  adult services', PLACE))).toEqual(['a']);
    expect(ids(ownersOf(staff, 'Name b', PLACE))).toEqual(['b']);
    expect(ids(ownersOf(staff, 'C@council.example', PLACE))).toEqual(['c']);
  });

  it('is the contributors of the narrowest scope where it names nobody who is here or may', () => {
    expect(ids(ownersOf(staffOn(all, [], TODAY), 'Somebody Else', PLACE))).toEqual(['d']);
    expect(ids(ownersOf(staffOn(all, [], TODAY), 'R. Eader', PLACE))).toEqual(['d']);
    expect(ids(ownersOf(staffOn([wide, ofPlan, ofService], [], TODAY), null, PLACE))).toEqual(['e']);
    expect(ids(ownersOf(staffOn([wide, ofPlan], [], TODAY), null, PLACE))).toEqual(['c']);
    expect(ids(ownersOf(staffOn([wide], [], TODAY), null, PLACE))).toEqual(['b']);
  });

  it('is nobody where nobody holds the place', () => {
    expect(ids(ownersOf(staffOn([named, reader], [], TODAY), null, PLACE))).toEqual([]);
  });

  it('is nobody who has left', () => {
    expect(
      ids(ownersOf(staffOn([{ ...named, left: '2026-10-01T00:00:00.000Z' }, wide], [], TODAY), 'Head of Adult Services', PLACE)),
    ).toEqual(['b']);
  });
});

describe('of whom sign-off is asked', () => {
  it('is the approver who is named, else those of the narrowest scope, and never a contributor', () => {
    const director = person('x', { grants: [grant('approver', 'plan', 'CP')] });
    const head = person('y', { grants: [grant('approver', 'plan', 'SS')] });
    const staff = staffOn([director, head, person('z')], [], TODAY);
    expect(ids(approversOf(staff, 'Name x', PLACE))).toEqual(['x']);
    expect(ids(approversOf(staff, 'Name z', PLACE))).toEqual(['y']);
  });
});

describe('a deputy', () => {
  const cover = { person: 'a', deputy: 'b', from: '2026-10-05', to: '2026-10-10' };

  it('stands in on the first and the last day, and not outside them', () => {
    const stands = (today: string) => isOrCovers(staffOn([], [cover], today), 'b', [{ id: 'a', name: 'A' }]);
    expect(['2026-10-04', '2026-10-05', '2026-10-10', '2026-10-11'].map(stands)).toEqual([false, true, true, false]);
  });

  it('stands in for nobody else', () => {
    expect(isOrCovers(staffOn([], [cover], TODAY), 'b', [{ id: 'c', name: 'C' }])).toBe(false);
    expect(isOrCovers(staffOn([], [cover], TODAY), 'a', [{ id: 'b', name: 'B' }])).toBe(false);
  });
});
