import { issueText } from '../../briefing/scrutiny.ts';
import { UNRESTRICTED } from '../../model/coverReport.ts';
import { type AgendaItem, ASKED_OF_COMMITTEE, type Meeting } from '../../model/scrutiny.ts';
import { arrangeAgenda, deleteItemRow, saveItemRow } from '../../store/scrutiny/meetings.ts';
import { readRecommendations } from '../../store/scrutiny/recommendations.ts';
import type { Write } from '../../store/tables.ts';
import type { Context } from '../context.ts';
import { noSuch, permit } from '../permit.ts';
import { type OpenScrutiny, openScrutiny } from './chamber.ts';
import { LONGEST_TITLE, overtaken, problems, recorded, saidProblems } from './checks.ts';
import { itemsSeen, meetingSeen } from './meetings.ts';
import type { Done, FieldProblem, ItemChoices, TypedItem } from './typed.ts';

/** Grounds on which an item is exempt in England; councils elsewhere type their own (Local Government Act 1972, Schedule 12A, Part 1). */
const GROUNDS = [
  'paragraph 1: information relating to any individual',
  'paragraph 2: information which is likely to reveal the identity of an individual',
  'paragraph 3: information relating to the financial or business affairs of any person',
  'paragraph 4: consultations or negotiations in connection with labour relations',
  'paragraph 5: information in respect of which legal professional privilege could be maintained',
  'paragraph 6: notices, orders or directions that the authority proposes to give or make',
  'paragraph 7: action in connection with the prevention, investigation or prosecution of crime',
] as const;

function reportValue({ report, issue }: Pick<AgendaItem, 'report' | 'issue'>): string {
  return report === null || issue === null ? '' : `${report} ${issue}`;
}

/** @throws NotFoundFault where she may not run meetings */
export async function itemChoices(context: Context, organisation: string): Promise<ItemChoices> {
  permit(context, organisation, 'run-meetings');
  const { chamber } = await openScrutiny(context, organisation);
  return {
    reports: chamber.issues.map(({ report, number }) => ({
      value: reportValue({ report, issue: number }),
      text: issueText(chamber, report, number),
    })),
    grounds: GROUNDS,
  };
}

/** An item of a meeting that the one who asks runs. @throws NotFoundFault for another, and for one that is exempt for her */
export async function itemHeld(
  context: Context,
  organisation: string,
  number: number,
  item: number,
): Promise<{ readonly open: OpenScrutiny; readonly meeting: Meeting; readonly held: AgendaItem }> {
  permit(context, organisation, 'run-meetings');
  const open = await openScrutiny(context, organisation);
  const meeting = meetingSeen(open, organisation, number);
  const held = itemsSeen(open, meeting).find((each) => each.number === item);
  if (held === undefined) throw noSuch(organisation);
  return { open, meeting, held };
}

/** The form of an item; null for a new one, which is asked to be reviewed. */
export async function openItem(context: Context, organisation: string, number: number, item: number | null): Promise<TypedItem> {
  if (item === null) {
    permit(context, organisation, 'run-meetings');
    meetingSeen(await openScrutiny(context, organisation), organisation, number);
    return { title: '', report: '', asks: ['review'], classification: 'unrestricted', ground: '', place: '', seen: 0 };
  }
  const { held } = await itemHeld(context, organisation, number, item);
  const { title, asks, classification, version } = held;
  const { kind, ground } = classification;
  return { title, report: reportValue(held), asks, classification: kind, ground: ground ?? '', place: String(item), seen: version };
}

function itemProblems({ chamber }: OpenScrutiny, typed: TypedItem): FieldProblem[] {
  const issued = chamber.issues.some(({ report, number }) => reportValue({ report, issue: number }) === typed.report);
  const exempt = typed.classification === 'exempt';
  return [
    // An item that carries a report is called as the report is, unless somebody says otherwise.
    ...(typed.title.trim() === '' && typed.report !== '' ? [] : saidProblems('title', typed.title, 'Give the item a title', LONGEST_TITLE)),
    ...(typed.report === '' || issued ? [] : [{ field: 'report', text: `"${typed.report}" was never issued: choose a report that was` }]),
    ...typed.asks
      .filter((ask) => !ASKED_OF_COMMITTEE.some((each) => each === ask))
      .map((ask) => ({ field: 'asks', text: `"${ask}" is nothing that a committee is asked: expected ${ASKED_OF_COMMITTEE.join(', ')}` })),
    ...(exempt || typed.classification === 'unrestricted'
      ? []
      : [{ field: 'classification', text: 'Say whether the item is unrestricted or exempt' }]),
    ...(exempt ? saidProblems('ground', typed.ground, 'Say on what ground the item is exempt', LONGEST_TITLE) : []),
    ...(typed.place === '' || /^[1-9]\d?$/.test(typed.place.trim())
      ? []
      : [{ field: 'place', text: `"${typed.place}" is no place on the agenda: expected a number such as 2` }]),
  ];
}

/** The agenda with an item at its place, counted from 1, the others around it in their order. */
function arranged({ items }: Meeting, item: AgendaItem, place: number): AgendaItem[] {
  return items.filter(({ number }) => number !== item.number).toSpliced(place - 1, 0, item);
}

/** Asked of the store under the lock: somebody may record while another arranges, at an item that is exempt for her. */
async function isRecordedAt(
  write: Write,
  organisation: string,
  meeting: number,
  items: (item: number | null) => boolean,
): Promise<boolean> {
  return (await readRecommendations(write, organisation)).some((each) => each.meeting === meeting && items(each.item));
}

/**
 * Puts an item on an agenda, alters or moves it. Once anything was recorded at the meeting, items keep their numbers, for what
 * was recorded names them.
 * @param item null for a new one
 */
export async function saveItem(
  context: Context,
  organisation: string,
  number: number,
  item: number | null,
  typed: TypedItem,
): Promise<Done> {
  permit(context, organisation, 'run-meetings');
  const open = await openScrutiny(context, organisation);
  const meeting = meetingSeen(open, organisation, number);
  const held = itemsSeen(open, meeting).find((each) => each.number === item);
  if (item !== null && held === undefined) throw noSuch(organisation);
  const next = Math.max(0, ...meeting.items.map((each) => each.number)) + 1;
  const found = itemProblems(open, typed);
  const fixed = open.chamber.recommendations.some((each) => each.meeting === number && each.item !== null);
  const moves = typed.place !== '' && Number(typed.place) !== (item ?? next);
  if (meeting.stage === 'held') found.push({ field: 'main', text: 'The meeting was held: its agenda stays as it was' });
  if (fixed && moves) {
    found.push({ field: 'place', text: 'Something was recorded at this meeting: its items keep their places' });
  }
  if (found.length > 0) return problems(found);
  if (held !== undefined && held.version !== typed.seen) return overtaken(held.version);
  const [report = null, issue] = typed.report === '' ? [] : typed.report.split(/ (?=\d+$)/);
  const carried = open.chamber.issues.find((each) => each.report === report && each.number === Number(issue));
  const { kind, ground } = typed.classification === 'exempt' ? { kind: 'exempt' as const, ground: typed.ground.trim() } : UNRESTRICTED;
  const made: AgendaItem = {
    number: item ?? next,
    title: typed.title.trim() === '' ? (carried?.title ?? '') : typed.title.trim(),
    report: carried?.report ?? null,
    issue: carried?.number ?? null,
    asks: ASKED_OF_COMMITTEE.filter((ask) => typed.asks.includes(ask)),
    classification: { kind, ground },
    // The cover says the same of its classification as the agenda does.
    cover: held?.cover == null ? null : { ...held.cover, classification: { kind, ground } },
    version: (held?.version ?? 0) + 1,
  };
  const saved = await recorded(context, organisation, async (write) => {
    const detail = { title: made.title, report: typed.report, asks: made.asks.join(', '), classification: kind, ground };
    if (moves && (await isRecordedAt(write, organisation, number, (each) => each !== null))) return null;
    const done = moves
      ? await arrangeAgenda(write, organisation, meeting, arranged(meeting, made, Number(typed.place)))
      : await saveItemRow(write, organisation, number, made);
    if (!done) return null;
    return { result: true, act: 'agenda-item-saved', subject: `meeting ${number}, item ${made.number}`, detail };
  });
  return saved === null ? overtaken(made.version) : { kind: 'saved' };
}

/** Takes an item off an agenda at which nothing was recorded at it. @throws NotFoundFault where she may not, or there is none */
export async function removeItem(context: Context, organisation: string, number: number, item: number): Promise<Done> {
  const { held } = await itemHeld(context, organisation, number, item);
  const done = await recorded(context, organisation, async (write) => {
    if (await isRecordedAt(write, organisation, number, (each) => each === item)) return null;
    await deleteItemRow(write, organisation, number, item);
    return { result: true, act: 'agenda-item-removed', subject: `meeting ${number}, item ${item}`, detail: { title: held.title } };
  });
  if (done !== null) return { kind: 'saved' };
  return problems([{ field: 'main', text: 'Something was recorded at this item: it stays on the agenda' }]);
}
