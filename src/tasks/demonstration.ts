import type { CollectionPeriod } from '../model/collection.ts';
import { type Council, emptyCouncil } from '../model/council.ts';
import type { Confirmations, EntryTexts, ItemKey } from '../model/entry.ts';
import type { Indicator } from '../model/indicator.ts';
import { comparePeriods, days, lastYear, next, type Period, parsePeriod } from '../model/period.ts';
import { type Grant, isNamed, type Role, WHOLE_COUNCIL } from '../model/person.ts';
import { dayOf, daysLater } from '../model/today.ts';
import { textsOfObservation } from '../returns/entry.ts';
import { accountById } from '../store/people/accounts.ts';
import { actingAs, type Context } from './context.ts';
import { currentCouncil, organisations } from './councils.ts';
import { playReports } from './demonstrationReports.ts';
import { importCouncil } from './importCouncil.ts';
import { addPerson } from './people/addPerson.ts';
import { listPeople } from './people/people.ts';
import { approveReturns } from './returns/approve.ts';
import { itemText } from './returns/due.ts';
import { owedBy } from './returns/owed.ts';
import { saveReturn } from './returns/save.ts';
import { sendBack } from './returns/signOff.ts';
import { submitReturns } from './returns/submit.ts';
import { actorOf } from './signIn/session.ts';

/*
 * What makes the examples a place to try things in: a made-up person for each role, and a round in the middle of which the
 * visitor arrives. It goes through the same tasks as anybody's work.
 */

interface Player {
  readonly name: string;
  readonly role: Role;
  /** by part of a council's name, the post by which that council's plan names its owners */
  readonly posts?: Readonly<Record<string, string>>;
}

/** The first contributor and the first approver are those whom the made-up county's plan names most often. */
const PLAYERS: readonly Player[] = [
  { name: 'Miriam Castell', role: 'contributor', posts: { vale: 'Head of Adult Services', kent: 'Head of Enablement' } },
  { name: 'Gareth Penfold', role: 'contributor', posts: { vale: "Head of Children's Services", kent: 'Head of Corporate Parenting' } },
  { name: 'Angela Whitcombe', role: 'approver', posts: { vale: 'Director of Social Services', kent: 'Corporate Director' } },
  { name: 'Rhys Calloway', role: 'officer' },
  { name: 'Ade Bankole', role: 'administrator' },
  { name: 'Margaret Thorne', role: 'councillor' },
  { name: 'Jo Lindqvist', role: 'reader' },
];

/** Parts of the names of the councils that are made of real reports. */
const REAL_REPORTS = ['vale', 'kent'] as const;

function addressOf(name: string): string {
  return `${name.toLowerCase().replaceAll(' ', '.')}@example.org`;
}

/**
 * Days from today on which the round of the demonstration opens, is due, is to be signed off, and locks; of a period that
 * is not over, days after its end.
 */
const ROUND_DAYS = { opens: -7, due: 5, approveBy: 12, locks: 26 } as const;
const DAYS_AFTER_END = { due: 14, approveBy: 21, locks: 35 } as const;
const COLLECTED = ['month', 'quarter'] as const;

/** The period after the latest that an indicator of each frequency has a figure for. */
function periodsToCollect({ organisation, indicators, observations }: Council): Period[] {
  const { yearStarts } = organisation;
  return COLLECTED.flatMap((kind) => {
    const codes = new Set(indicators.filter(({ frequency }) => frequency === kind).map(({ code }) => code));
    const held = observations.filter(({ indicator }) => codes.has(indicator)).map(({ period }) => parsePeriod(period, yearStarts));
    const latest = held
      .filter((period) => period.kind === kind)
      .sort(comparePeriods)
      .at(-1);
    return latest === undefined ? [] : [next(latest, yearStarts)];
  });
}

function collectionOn(today: string, period: Period): CollectionPeriod {
  const ends = days(period).to;
  const on = (name: keyof typeof DAYS_AFTER_END) =>
    ends < today ? daysLater(today, ROUND_DAYS[name]) : daysLater(ends, DAYS_AFTER_END[name]);
  const opens = daysLater(today, ROUND_DAYS.opens);
  return { period: period.text, opens, due: on('due'), approveBy: on('approveBy'), locks: on('locks') };
}

/** The texts by which a council's plan names somebody as owner of something that is measured or done, each once. */
function ownersIn({ indicators, actions }: Council): string[] {
  return [...new Set([...indicators, ...actions].flatMap(({ owner }) => (owner === null ? [] : [owner])))];
}

/** The objective that the first thing of an owner serves: what nobody is named for there is then asked of her as well. */
function firstObjective({ indicators, actions }: Council, owner: string): string | null {
  return [...indicators, ...actions].find((row) => row.owner === owner && row.objective !== null)?.objective ?? null;
}

function grantFor(council: Council, role: Role, owner: string): Grant {
  const objective = role === 'contributor' ? firstObjective(council, owner) : null;
  return { role, scope: objective === null ? WHOLE_COUNCIL : { kind: 'objective', name: objective } };
}

/** Adds somebody, and gives the context in which she acts. */
async function actsAs(context: Context, organisation: string, person: Parameters<typeof addPerson>[2]): Promise<Context | null> {
  const account = await accountById(context.store.db, (await addPerson(context, organisation, person)).id);
  return account === null ? null : actingAs(context, await actorOf(context, account));
}

async function addPlayers(context: Context, organisation: string, council: Council): Promise<ReadonlyMap<string, Context>> {
  const contexts = new Map<string, Context>();
  for (const { name, role, posts = {} } of PLAYERS) {
    const post = Object.entries(posts).find(([part]) => organisation.includes(part))?.[1] ?? null;
    const grants = [grantFor(council, role, post ?? name)];
    const added = await actsAs(context, organisation, { email: addressOf(name), name, post, grants, password: null, demonstration: true });
    if (added !== null) contexts.set(name, added);
  }
  return contexts;
}

const FIRST_NAMES = ['Ewan', 'Leila', 'Sian', 'Marcus', 'Nadia', 'Owen', 'Ruth', 'Tom', 'Iris', 'Callum', 'Beth', 'Hari', 'Elin', 'Max'];
const LAST_NAMES = [
  'Ashby',
  'Varma',
  'Pryce',
  'Holt',
  'Okoye',
  'Dunne',
  'Farrow',
  'Lowe',
  'Senior',
  'Wray',
  'Amos',
  'Kerr',
  'Moss',
  'Tate',
];
const IS_POST = /^(head|director|manager|chief|service)\b/i;

/** Everybody else whom the plan names: there, so that the round has an owner for each return, though nobody signs in as her. */
async function addOthers(context: Context, organisation: string, council: Council): Promise<readonly Context[]> {
  const people = await listPeople(context, organisation);
  const others = ownersIn(council).filter((owner) => !people.some((person) => isNamed(person, owner)));
  const contexts: Context[] = [];
  for (const [index, owner] of others.entries()) {
    const made = `${FIRST_NAMES[index % FIRST_NAMES.length]} ${LAST_NAMES[(index * 3) % LAST_NAMES.length]}`;
    const [name, post] = IS_POST.test(owner) ? [made, owner] : [owner, null];
    const email = `${addressOf(name).split('@')[0]}@${organisation.split('-')[0]}.example`;
    const grants = [grantFor(council, 'contributor', owner)];
    const added = await actsAs(context, organisation, { email, name, post, grants, password: null });
    if (added !== null) contexts.push(added);
  }
  return contexts;
}

const SAID = {
  happened: 'The figure follows the usual pattern of the season.',
  doing: 'The team looks at it again at its next monthly meeting.',
} as const;
const CHECKED = 'Checked against the records of the team.';

/** What somebody might return: the figure of the same period a year before, with a word to it. */
function plausible({ organisation, observations }: Council, indicator: Indicator, { period }: ItemKey): EntryTexts | null {
  const before = lastYear(parsePeriod(period, organisation.yearStarts), organisation.yearStarts).text;
  const row = observations.find((each) => each.indicator === indicator.code && each.period === before && each.breakdown === null);
  return row === undefined || row.value === null ? null : { ...textsOfObservation({ ...row, state: 'final' }, indicator), ...SAID };
}

/** Returns of somebody that can be filled with something plausible, at most so many. */
async function fillable(context: Context, organisation: string, council: Council, most: number) {
  const { owed, today } = await owedBy(context, organisation);
  // Nobody has sent what is not over yet.
  const soon = daysLater(today, ROUND_DAYS.due);
  return owed
    .flatMap(({ key, stage, collection }) => {
      const indicator = key.kind === 'indicator' ? council.indicators.find(({ code }) => code === key.reference) : undefined;
      const begun = indicator === undefined || stage !== 'not-started' || collection.due > soon;
      const texts = begun ? null : plausible(council, indicator, key);
      return texts === null ? [] : [{ key, texts }];
    })
    .slice(0, most);
}

/** Sends returns, each warning confirmed as somebody in a hurry would. */
async function sendAll(
  context: Context,
  organisation: string,
  returns: readonly { readonly key: ItemKey; readonly texts: EntryTexts }[],
): Promise<readonly ItemKey[]> {
  const first = await submitReturns(
    context,
    organisation,
    returns.map((each) => ({ ...each, seen: 0, confirmed: {}, lateReason: null })),
  );
  const again = first.refused.flatMap(({ key, warnings, problems }) => {
    const texts = returns.find((each) => each.key === key)?.texts;
    if (texts === undefined || problems.length > 0) return [];
    const confirmed: Confirmations = Object.fromEntries(warnings.map(({ kind }) => [kind, CHECKED]));
    return [{ key, texts, seen: 1, confirmed, lateReason: null }];
  });
  const second = await submitReturns(context, organisation, again);
  return [...first.sent, ...second.sent];
}

/** How many returns each owner in turn has sent, and how many of them are signed off. */
const SENT = [
  { sent: 6, approved: 2 },
  { sent: 4, approved: 4 },
  { sent: 0, approved: 0 },
  { sent: 5, approved: 3 },
] as const;

/** Somebody sends what she has a plausible figure for, and the director signs the first of it off. */
async function sendsSome(
  person: Context,
  director: Context,
  organisation: string,
  council: Council,
  { sent, approved }: (typeof SENT)[number],
): Promise<void> {
  const keys = await sendAll(person, organisation, await fillable(person, organisation, council, sent));
  const { owed } = await owedBy(person, organisation);
  const seen = new Map(owed.flatMap(({ key, entry }) => (entry === null ? [] : [[itemText(key), entry.version]])));
  const approvals = keys.slice(0, approved).map((key) => ({ key, seen: seen.get(itemText(key)) ?? 0 }));
  if (approvals.length > 0) await approveReturns(director, organisation, approvals);
}

/** A round in which some have sent and some of that is signed off; of one owner a return is back with her, and another begun. */
async function playRound(
  people: ReadonlyMap<string, Context>,
  others: readonly Context[],
  organisation: string,
  council: Council,
): Promise<void> {
  const [busy, other, director] = ['Gareth Penfold', 'Miriam Castell', 'Angela Whitcombe'].map((name) => people.get(name));
  if (busy === undefined || other === undefined || director === undefined) return;
  for (const [index, person] of [busy, ...others].entries()) {
    await sendsSome(person, director, organisation, council, SENT[index % SENT.length] ?? SENT[0]);
  }
  const [draft, back] = await fillable(other, organisation, council, 2);
  if (draft !== undefined)
    await saveReturn(other, organisation, draft.key, { seen: 0, texts: { ...draft.texts, doing: '' }, confirmed: {} });
  if (back === undefined) return;
  const [returned] = await sendAll(other, organisation, [back]);
  const item = (await owedBy(other, organisation)).owed.find(({ key }) => key.reference === returned?.reference);
  if (item?.entry == null) return;
  await sendBack(director, organisation, item.key, item.entry.version, 'Please say what is being done for those who wait longest.');
}

/** The made-up council has reports and a committee as well; the two that stand for real reports keep to what those say. */
async function playScrutiny(people: ReadonlyMap<string, Context>, organisation: string, council: Council): Promise<void> {
  const [officer, approver, contributor, councillor] = ['Rhys Calloway', 'Angela Whitcombe', 'Miriam Castell', 'Margaret Thorne'].map(
    (name) => people.get(name),
  );
  if (officer === undefined || approver === undefined || contributor === undefined || councillor === undefined) return;
  if (REAL_REPORTS.some((part) => organisation.includes(part))) return;
  await playReports({ officer, approver, contributor, councillor }, organisation, council);
}

/** Makes the examples a demonstration: people, and a round in the middle of which the visitor arrives. */
export async function demonstrate(context: Context): Promise<void> {
  const today = dayOf(context.clock());
  for (const { id } of await organisations(context)) {
    const council = await currentCouncil(context, id);
    const calendar = periodsToCollect(council).map((period) => collectionOn(today, period));
    await importCouncil(
      context,
      { ...emptyCouncil(council.organisation), calendar },
      { who: 'Goldthread', why: 'A round to try, around today', kind: 'example' },
    );
    const people = await addPlayers(context, id, council);
    const others = await addOthers(context, id, council);
    await playRound(people, others, id, await currentCouncil(context, id));
    await playScrutiny(people, id, council);
  }
}
