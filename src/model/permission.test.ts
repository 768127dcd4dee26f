import { describe, expect, it } from 'vitest';
import { ACTS, type Act, may, mayAnywhere, mayApprove } from './permission.ts';
import { type Grant, type Place, ROLES, type Role, type ScopeKind } from './person.ts';

const HERE: Place = { plan: 'SS', objectives: ['SS/1', 'SS/O1'], service: 'Adult care', own: false };

function grant(role: Role, kind: ScopeKind = 'council', name: string | null = null): Grant {
  return { role, scope: { kind, name } };
}

/** The acts that a role may do somewhere in the council at all. */
function actsOf(role: Role): Act[] {
  return ACTS.filter((act) => mayAnywhere([grant(role)], act));
}

describe('the table of permissions', () => {
  it('says what each role may do', () => {
    expect(Object.fromEntries(ROLES.map((role) => [role, actsOf(role)]))).toEqual({
      administrator: [
        'read',
        'see-round',
        'make-dashboard',
        'publish-dashboard',
        'see-drafts',
        'run-meetings',
        'set-up',
        'see-people',
        'manage-people',
        'name-deputy',
        'see-audit',
      ],
      officer: [
        'read',
        'enter-return',
        'approve-return',
        'see-round',
        'make-dashboard',
        'publish-dashboard',
        'see-drafts',
        'write-report',
        'write-section',
        'approve-report',
        'issue-report',
        'run-meetings',
        'ask-question',
        'answer-question',
        'respond',
        'close-recommendation',
        'read-exempt',
        'run-round',
        'set-up',
        'see-people',
        'name-deputy',
        'see-audit',
      ],
      approver: [
        'read',
        'enter-return',
        'approve-return',
        'see-round',
        'make-dashboard',
        'publish-dashboard',
        'see-drafts',
        'write-report',
        'write-section',
        'approve-report',
        'ask-question',
        'answer-question',
        'respond',
        'read-exempt',
        'name-deputy',
      ],
      contributor: ['read', 'enter-return', 'make-dashboard', 'see-drafts', 'write-section', 'answer-question', 'name-deputy'],
      councillor: ['read', 'make-dashboard', 'ask-question', 'respond', 'close-recommendation', 'read-exempt'],
      reader: ['read', 'make-dashboard'],
    });
  });

  it('lets nobody without a grant do anything', () => {
    expect(ACTS.filter((act) => may([], act, HERE) || may([], act) || mayAnywhere([], act))).toEqual([]);
  });
});

describe('what names somebody', () => {
  it('lets a councillor of the whole council read, close and answer where it names her, and nowhere else', () => {
    const councillor = [grant('councillor')];
    const acts = ['read-exempt', 'close-recommendation', 'respond'] as const;
    expect(acts.map((act) => [may(councillor, act, HERE), may(councillor, act), may(councillor, act, { ...HERE, own: true })])).toEqual(
      acts.map(() => [false, false, true]),
    );
  });
});

describe('whom a thing names', () => {
  it('may do what is for her alone, and no other with the same role for the whole council may', () => {
    const councillor = [grant('councillor')];
    expect(may(councillor, 'close-recommendation', { ...HERE, own: true })).toBe(true);
    expect(may(councillor, 'close-recommendation', HERE)).toBe(false);
    expect(may(councillor, 'read-exempt')).toBe(false);
  });
});

describe('a scope', () => {
  const enters = (kind: ScopeKind, name: string | null, place: Place = HERE) =>
    may([grant('contributor', kind, name)], 'enter-return', place);

  it('holds what stands in the plan, under the objective or any above it, or in the service', () => {
    expect([
      enters('council', null),
      enters('plan', 'SS'),
      enters('objective', 'SS/1'),
      enters('objective', 'SS/O1'),
      enters('service', 'Adult care'),
    ]).toEqual([true, true, true, true, true]);
  });

  it('holds nothing else', () => {
    expect([enters('plan', 'CP'), enters('objective', 'SS/2'), enters('service', 'Highways'), enters('plan', null)]).toEqual([
      false,
      false,
      false,
      false,
    ]);
    expect(enters('service', 'Adult care', { ...HERE, service: null })).toBe(false);
  });

  it('is no bound for what names her', () => {
    expect(enters('plan', 'CP', { ...HERE, own: true })).toBe(true);
  });

  it('of a part does not reach what asks for the whole council', () => {
    expect(may([grant('officer', 'plan', 'SS')], 'run-round')).toBe(false);
    expect(may([grant('officer', 'plan', 'SS')], 'set-up')).toBe(false);
    expect(may([grant('officer', 'plan', 'SS')], 'set-up', HERE)).toBe(true);
    expect(may([grant('administrator', 'plan', 'SS')], 'manage-people')).toBe(false);
  });
});

describe('sign-off', () => {
  const director = [grant('approver')];

  it('is refused to whoever prepared it, and given to whoever did not', () => {
    expect(mayApprove(director, HERE, 'anna', ['anna', 'ben'])).toBe(false);
    expect(mayApprove(director, HERE, 'anna', ['ben'])).toBe(true);
  });

  it('is refused where the role or its scope does not hold', () => {
    expect(mayApprove([grant('contributor')], { ...HERE, own: true }, 'anna', [])).toBe(false);
    expect(mayApprove([grant('approver', 'plan', 'CP')], HERE, 'anna', [])).toBe(false);
    expect(mayApprove([grant('approver', 'plan', 'CP')], { ...HERE, own: true }, 'anna', [])).toBe(true);
  });
});
