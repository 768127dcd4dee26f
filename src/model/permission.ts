import type { Grant, Place, Role, Scope } from './person.ts';

/**
 * Who may do what: the one table that every task asks. Read a line as "to read, an administrator needs any grant".
 *
 * - `any`: whoever has the role at the council, whatever its scope
 * - `council`: whoever has it for the whole council
 * - `scope`: whoever has it for a scope that holds the thing
 * - `own`: the same, and also wherever the thing names her: as its owner to return it, as its approver to sign it off
 * - `named`: only where the thing names her, however much of the council she has the role for: as a member of its committee, as
 *   its addressee
 *
 * A role that a line does not name may not. Nobody approves what she prepared (see `mayApprove`).
 */
export const PERMISSIONS = {
  /** see the council's pages, download what they show */
  read: { administrator: 'any', officer: 'any', approver: 'any', contributor: 'any', councillor: 'any', reader: 'any' },
  /** enter a value, a percentage or words, and send them */
  'enter-return': { officer: 'scope', approver: 'own', contributor: 'own' },
  /** approve what was sent, or send it back; see it before it is approved */
  'approve-return': { officer: 'scope', approver: 'own' },
  /** see who owes what */
  'see-round': { administrator: 'any', officer: 'any', approver: 'any' },
  /** put dashboards together from the council's indicators, each for herself */
  'make-dashboard': { administrator: 'any', officer: 'any', approver: 'any', contributor: 'any', councillor: 'any', reader: 'any' },
  /**
   * show a dashboard to everybody at the council, alter or withdraw one: it tells nobody a figure that she could not read, and
   * every state of it stays known, so a director may for her part of the council
   */
  'publish-dashboard': { administrator: 'council', officer: 'any', approver: 'any' },
  /** reports that are being written */
  'see-drafts': { administrator: 'any', officer: 'any', approver: 'any', contributor: 'any' },
  /** begin a report from a template, choose and order its sections, write templates */
  'write-report': { officer: 'any', approver: 'any' },
  /** write in a section: whoever writes reports, and whoever the section names */
  'write-section': { officer: 'any', approver: 'any', contributor: 'named' },
  /** let a checked report go out; nobody approves one that she wrote in */
  'approve-report': { officer: 'council', approver: 'scope' },
  /** issue a report, correct what was issued, give a council its colour, mark and words */
  'issue-report': { officer: 'council' },
  /** committees, meetings, agendas and cover reports; record what was said and recommended */
  'run-meetings': { administrator: 'council', officer: 'council' },
  /** ask about an issued report, and see what others asked before it is answered */
  'ask-question': { officer: 'any', approver: 'any', councillor: 'any' },
  /** answer in writing, or say by when: whoever is asked */
  'answer-question': { officer: 'any', approver: 'own', contributor: 'own' },
  /** answer a recommendation on behalf of its addressee */
  respond: { officer: 'council', approver: 'any', councillor: 'named' },
  /** close a recommendation for the committee that made it: its members, and its clerk at its meeting */
  'close-recommendation': { officer: 'council', councillor: 'named' },
  /** items that are exempt from publication: those who handle them, and the members of the committee */
  'read-exempt': { officer: 'council', approver: 'council', councillor: 'named' },
  /** calendar, exceptions, reopening, reminders */
  'run-round': { officer: 'council' },
  /** plans, indicators, actions, schemes, targets, rollover; bringing a workbook */
  'set-up': { administrator: 'scope', officer: 'scope' },
  /** names and addresses of people, and what each may do */
  'see-people': { administrator: 'council', officer: 'council' },
  /** invite, give and take roles, end */
  'manage-people': { administrator: 'council' },
  /** name a deputy for oneself */
  'name-deputy': { administrator: 'any', officer: 'any', approver: 'any', contributor: 'any' },
  /** who did what, when */
  'see-audit': { administrator: 'council', officer: 'council' },
} as const satisfies Readonly<Record<string, Readonly<Partial<Record<Role, Reach>>>>>;

export type Reach = 'any' | 'council' | 'scope' | 'own' | 'named';
export type Act = keyof typeof PERMISSIONS;

export const ACTS: readonly Act[] = Object.keys(PERMISSIONS).filter((name): name is Act => name in PERMISSIONS);

/** Whether a scope holds a place. */
function holds(scope: Scope, place: Place): boolean {
  switch (scope.kind) {
    case 'council':
      return true;
    case 'plan':
      return scope.name !== null && place.plan === scope.name;
    case 'objective':
      return scope.name !== null && place.objectives.includes(scope.name);
    case 'service':
      return scope.name !== null && place.service === scope.name;
  }
}

function reaches(reach: Reach, scope: Scope, place: Place | null): boolean {
  switch (reach) {
    case 'any':
      return true;
    case 'council':
      return scope.kind === 'council';
    case 'scope':
      return place === null ? scope.kind === 'council' : holds(scope, place);
    case 'own':
      return place !== null && (place.own || holds(scope, place));
    case 'named':
      return place?.own === true;
  }
}

/**
 * Whether somebody with these grants at a council may do something there.
 * @param place where the thing stands; null asks for the whole council
 */
export function may(grants: readonly Grant[], act: Act, place: Place | null = null): boolean {
  const line: Readonly<Partial<Record<Role, Reach>>> = PERMISSIONS[act];
  return grants.some(({ role, scope }) => {
    const reach = line[role];
    return reach !== undefined && reaches(reach, scope, place);
  });
}

/** Whether she may do it for some part of the council: what a page that lists all parts asks. */
export function mayAnywhere(grants: readonly Grant[], act: Act): boolean {
  return grants.some(({ role }) => role in PERMISSIONS[act]);
}

/** Approval needs the right to it and another person than prepared it: whoever entered or sent a return never signs it off. */
export function mayApprove(grants: readonly Grant[], place: Place, approver: string, preparers: readonly string[]): boolean {
  return !preparers.includes(approver) && may(grants, 'approve-return', place);
}
