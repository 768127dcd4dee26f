import { briefCover, classificationText, draftCover } from '../../briefing/cover.ts';
import { lookOf } from '../../briefing/look.ts';
import type { CoverBriefing } from '../../briefing/packTypes.ts';
import { periodNamesFor } from '../../briefing/periodName.ts';
import { issueTitle } from '../../briefing/scrutiny.ts';
import type { CoverView } from '../../briefing/scrutinyTypes.ts';
import { wordingFor } from '../../briefing/wording.ts';
import type { Contact, CoverReport } from '../../model/coverReport.ts';
import type { AgendaItem, Meeting } from '../../model/scrutiny.ts';
import { saveItemRow } from '../../store/scrutiny/meetings.ts';
import type { Context } from '../context.ts';
import { coverDocument, type TakenAway } from '../document.ts';
import { noSuch } from '../permit.ts';
import { readIssue } from '../reports/issued.ts';
import { type OpenScrutiny, openScrutiny } from './chamber.ts';
import { dayProblems, LONGEST_TITLE, LONGEST_WORDS, overtaken, problems, recorded, saidProblems } from './checks.ts';
import { itemHeld } from './items.ts';
import { itemsSeen, meetingSeen } from './meetings.ts';
import type { Done, FieldProblem, TypedCover } from './typed.ts';

/** Whoever approved and issued a report gives it; whoever issued it is asked about it. */
async function factsOf(context: Context, organisation: string, { staff }: OpenScrutiny, { report, issue }: AgendaItem) {
  if (report === null || issue === null) return { briefing: null, from: [], contacts: [] };
  const read = await readIssue(context, organisation, report, issue);
  const named = (name: string) => staff.people.find((person) => person.name === name);
  const withPost = (name: string) => [name, named(name)?.post ?? ''].filter((part) => part !== '').join(', ');
  const officer = named(read.issue.name);
  const contacts: Contact[] =
    officer === undefined ? [] : [{ name: officer.name, title: officer.post ?? '', phone: '', email: officer.email }];
  return { briefing: read.briefing, from: [withPost(read.issue.approvedBy)], contacts };
}

/** An item's cover as it was saved; otherwise one that is filled from its report. */
export async function coverOf(
  context: Context,
  organisation: string,
  open: OpenScrutiny,
  meeting: Meeting,
  item: AgendaItem,
): Promise<CoverReport> {
  if (item.cover !== null) return item.cover;
  const { chamber } = open;
  return draftCover(chamber.wording, {
    committee: chamber.committee(meeting.committee).title,
    date: meeting.date,
    title: item.title,
    asks: item.asks,
    classification: item.classification,
    ...(await factsOf(context, organisation, open, item)),
  });
}

/** The editor of an item's cover report, filled from what is known until it is saved. @throws NotFoundFault where she may not */
export async function openCover(context: Context, organisation: string, number: number, item: number): Promise<TypedCover> {
  const { open, meeting, held } = await itemHeld(context, organisation, number, item);
  return { cover: await coverOf(context, organisation, open, meeting, held), seen: held.version };
}

function coverProblems({ subject, date, to, classification, sections, from, contacts, background, ...texts }: CoverReport): FieldProblem[] {
  const longest = [...from, ...background, ...contacts.flatMap((contact) => Object.values(contact))].some(
    (text) => text.length > LONGEST_TITLE * 2,
  );
  return [
    ...saidProblems('subject', subject, 'Say what the report is about', LONGEST_TITLE * 2),
    ...saidProblems('to', to, 'Say which committee it goes to', LONGEST_TITLE),
    ...(date === '' ? [{ field: 'date', text: 'Say the day of the meeting' }] : dayProblems('date', date)),
    ...(classification.kind === 'exempt' ? saidProblems('ground', classification.ground ?? '', 'Say on what ground it is exempt') : []),
    ...saidProblems('recommendation', texts.recommendation, 'Say what members are asked to do'),
    ...(texts.summary.length > LONGEST_WORDS ? saidProblems('summary', texts.summary, '') : []),
    ...(longest ? [{ field: 'from', text: `A line has more than ${LONGEST_TITLE * 2} characters` }] : []),
    ...sections.flatMap(({ title, paragraphs }, index) => [
      ...(title.trim() === '' && paragraphs.length > 0 ? [{ field: `section-${index}-title`, text: 'Give the section a heading' }] : []),
      ...(paragraphs.join('').length > LONGEST_WORDS
        ? [{ field: `section-${index}-text`, text: `The section has more than ${LONGEST_WORDS} characters` }]
        : []),
    ]),
  ];
}

/** Saves an item's cover report; its classification is the item's. @throws NotFoundFault where she may not */
export async function saveCover(context: Context, organisation: string, number: number, item: number, typed: TypedCover): Promise<Done> {
  const { held } = await itemHeld(context, organisation, number, item);
  const found = coverProblems(typed.cover);
  if (found.length > 0) return problems(found);
  if (held.version !== typed.seen) return overtaken(held.version);
  const next = { ...held, cover: typed.cover, classification: typed.cover.classification, version: held.version + 1 };
  const saved = await recorded(context, organisation, async (write) => {
    if (!(await saveItemRow(write, organisation, number, next))) return null;
    const detail = { subject: typed.cover.subject, classification: classificationKind(typed.cover) };
    return { result: true, act: 'cover-saved', subject: `meeting ${number}, item ${item}`, detail };
  });
  return saved === null ? overtaken(next.version) : { kind: 'saved' };
}

function classificationKind({ classification: { kind, ground } }: CoverReport): string {
  return ground === null ? kind : `${kind}: ${ground}`;
}

/** The cover as it will be printed, for whoever edits it. */
export function coverView(cover: CoverReport): CoverView {
  const wording = wordingFor('en');
  const isDated = dayProblems('date', cover.date).length === 0 && cover.date !== '';
  return {
    cover,
    dateText: isDated ? periodNamesFor(wording, 4).from(cover.date) : cover.date,
    classificationText: classificationText(wording, cover.classification),
  };
}

/** An item's cover in finished texts, for its file and for the pack. */
export async function coverBriefing(
  context: Context,
  organisation: string,
  open: OpenScrutiny,
  meeting: Meeting,
  item: AgendaItem,
): Promise<CoverBriefing> {
  const { chamber } = open;
  const { wording, names } = chamber;
  const cover = await coverOf(context, organisation, open, meeting, item);
  const { report, issue } = item;
  const appendices = report === null || issue === null ? [] : [{ title: issueTitle(chamber, report, issue), exempt: null }];
  const { organisation: council } = chamber.council;
  return { ...briefCover(cover, { wording, names, organisation: council.name, appendices }), ...lookOf(council) };
}

/**
 * An item's cover report as a file.
 * @throws NotFoundFault where there is none, or it is exempt and she is not entitled to it
 */
export async function coverFile(
  context: Context,
  organisation: string,
  number: number,
  item: number,
  format: 'docx' | 'pdf',
): Promise<TakenAway> {
  const open = await openScrutiny(context, organisation);
  const meeting = meetingSeen(open, organisation, number);
  const held = itemsSeen(open, meeting).find((each) => each.number === item);
  if (held === undefined) throw noSuch(organisation);
  return coverDocument(await coverBriefing(context, organisation, open, meeting, held), format, meeting.date);
}
