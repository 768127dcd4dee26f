import { briefMade, isOpen } from '../../briefing/scrutinyMade.ts';
import { briefCommittee, briefListed, byDue, seenMeetings } from '../../briefing/scrutinyMeetings.ts';
import type { CommitteeBriefing, ListedMeeting, MadeBriefing } from '../../briefing/scrutinyTypes.ts';
import { addressName } from '../../model/addressName.ts';
import type { Committee, CommitteeMember } from '../../model/scrutiny.ts';
import { saveCommitteeRow } from '../../store/scrutiny/committees.ts';
import type { Context } from '../context.ts';
import { scopeNames } from '../people/described.ts';
import { noSuch, permit } from '../permit.ts';
import { type OpenScrutiny, openScrutiny } from './chamber.ts';
import { LONGEST_TITLE, overtaken, problems, recorded, saidProblems } from './checks.ts';
import type { CommitteeChoices, FieldProblem, SavedCommittee, TypedCommittee } from './typed.ts';

/** Names in addresses that lead elsewhere. */
const RESERVED = ['new'];

/** A council's committees, by title. */
export async function listCommittees(context: Context, organisation: string): Promise<CommitteeBriefing[]> {
  const { chamber } = await openScrutiny(context, organisation);
  return chamber.committees.map((committee) => briefCommittee(chamber, committee));
}

/** One committee with its meetings, newest first, and what it recommended and is not closed. @throws NotFoundFault where there is none */
export async function readCommittee(
  context: Context,
  organisation: string,
  code: string,
): Promise<{ readonly committee: CommitteeBriefing; readonly meetings: readonly ListedMeeting[]; readonly open: readonly MadeBriefing[] }> {
  const { chamber } = await openScrutiny(context, organisation);
  const held = chamber.committees.find((each) => each.code === code);
  if (held === undefined) throw noSuch(organisation);
  const open = chamber.recommendations.filter((made) => made.committee === code && isOpen(made));
  return {
    committee: briefCommittee(chamber, held),
    meetings: seenMeetings(chamber)
      .filter(({ committee }) => committee === code)
      .map((meeting) => briefListed(chamber, meeting)),
    open: byDue(open.map((made) => briefMade(chamber, made))),
  };
}

const EMPTY: TypedCommittee = { title: '', purpose: '', plans: [], services: [], members: [], others: '', chair: '', seen: 0 };

/** The form of a committee; null for a new one. @throws NotFoundFault where she may not, or there is none */
export async function openCommittee(context: Context, organisation: string, code: string | null): Promise<TypedCommittee> {
  permit(context, organisation, 'run-meetings');
  if (code === null) return EMPTY;
  const { chamber } = await openScrutiny(context, organisation);
  const held = chamber.committees.find((each) => each.code === code);
  if (held === undefined) throw noSuch(organisation);
  const { title, purpose, plans, services, members, version } = held;
  const chair = members.find((member) => member.chair);
  return {
    title,
    purpose,
    plans,
    services,
    members: members.flatMap(({ account }) => account ?? []),
    others: members.flatMap(({ account, name }) => (account === null ? [name] : [])).join('\n'),
    chair: chair?.account ?? chair?.name ?? '',
    seen: version,
  };
}

/** Whoever has the role of a councillor may sit on a committee, and nobody else who signs in. */
function councillors({ staff }: OpenScrutiny) {
  return staff.people.filter(({ grants }) => grants.some(({ role }) => role === 'councillor'));
}

export async function committeeChoices(context: Context, organisation: string): Promise<CommitteeChoices> {
  permit(context, organisation, 'run-meetings');
  const open = await openScrutiny(context, organisation);
  return {
    plans: open.frame.plans.map(({ code, title }) => ({ code, title })),
    services: scopeNames(open.frame).service,
    people: councillors(open).map(({ id, name }) => ({ account: id, name })),
  };
}

const linesOf = (text: string): string[] => text.split('\n').flatMap((line) => line.trim() || []);

function membersOf(open: OpenScrutiny, { members, others, chair }: TypedCommittee): CommitteeMember[] {
  const people = councillors(open).filter(({ id }) => members.includes(id));
  const own = people.map(({ id, name }) => ({ account: id, name, chair: chair === id }));
  return [...own, ...linesOf(others).map((name) => ({ account: null, name, chair: chair === name }))];
}

function committeeProblems(open: OpenScrutiny, typed: TypedCommittee, code: string | null): FieldProblem[] {
  const { frame, chamber } = open;
  const title = typed.title.trim();
  const same = chamber.committees.some((each) => each.code !== code && each.title.toLowerCase() === title.toLowerCase());
  const services = scopeNames(frame).service;
  const sitting = membersOf(open, typed);
  return [
    ...saidProblems('title', title, 'Give the committee its name', LONGEST_TITLE),
    ...(same ? [{ field: 'title', text: `There is a committee called "${title}" already` }] : []),
    ...(typed.purpose.trim() === '' ? [] : saidProblems('purpose', typed.purpose, '')),
    ...typed.plans
      .filter((plan) => !frame.plans.some((each) => each.code === plan))
      .map((plan) => ({ field: 'plans', text: `There is no plan ${plan}` })),
    ...typed.services
      .filter((service) => !services.includes(service))
      .map((service) => ({ field: 'services', text: `There is no service "${service}"` })),
    ...(typed.members.length > sitting.filter(({ account }) => account !== null).length
      ? [{ field: 'members', text: 'One of those chosen is no councillor of this council any more: choose the members again' }]
      : []),
    ...(typed.chair !== '' && !sitting.some((member) => member.chair)
      ? [{ field: 'chair', text: 'The chair is not among the members: choose one of them' }]
      : []),
  ];
}

/**
 * Saves a committee; one that is there already over the version that was seen alone.
 * @param code null for a new one
 * @throws NotFoundFault where she may not run meetings, or there is no such committee
 */
export async function saveCommittee(
  context: Context,
  organisation: string,
  code: string | null,
  typed: TypedCommittee,
): Promise<SavedCommittee> {
  permit(context, organisation, 'run-meetings');
  const open = await openScrutiny(context, organisation);
  const { committees } = open.chamber;
  const held = committees.find((each) => each.code === code);
  if (code !== null && held === undefined) throw noSuch(organisation);
  const found = committeeProblems(open, typed, code);
  if (found.length > 0) return problems(found);
  if (held !== undefined && held.version !== typed.seen) return overtaken(held.version);
  const taken = new Set([...committees.map((each) => each.code), ...RESERVED]);
  const committee: Committee = {
    code: code ?? addressName(typed.title, taken, 'committee'),
    title: typed.title.trim(),
    purpose: typed.purpose.trim(),
    plans: typed.plans,
    services: typed.services,
    members: membersOf(open, typed),
    version: (held?.version ?? 0) + 1,
  };
  const saved = await recorded(context, organisation, async (write) => {
    if (!(await saveCommitteeRow(write, organisation, committee))) return null;
    const detail = { title: committee.title, members: committee.members.map(({ name }) => name).join('; ') };
    return { result: committee.code, act: 'committee-saved', subject: committee.code, detail };
  });
  return saved === null ? overtaken(committee.version) : { kind: 'saved', code: saved };
}
