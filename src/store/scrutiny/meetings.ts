import { type AgendaItem, MEETING_STAGES, type Meeting, type MeetingStage } from '../../model/scrutiny.ts';
import { word } from '../columns.ts';
import { keptTexts } from '../kept-text.ts';
import type { Database, Write } from '../tables.ts';
import { classificationOf, keptCover, keptList, readAsks, readCover } from './content.ts';
import { nextNumber } from './numbers.ts';
import type { AgendaItemsTable, MeetingsTable } from './tables.ts';

const STAGE = word('stage', MEETING_STAGES);

function itemOf({ number, title, report, issue, asks, classification, ground, cover, version }: AgendaItemsTable): AgendaItem {
  return {
    number,
    title,
    report,
    issue,
    asks: readAsks(asks),
    classification: classificationOf(classification, ground),
    cover: cover === null ? null : readCover(cover),
    version,
  };
}

function meetingOf({ number, committee, date, time, place, stage, version }: MeetingsTable, items: readonly AgendaItem[]): Meeting {
  return { number, committee, date, time, place, stage: STAGE.read(stage), items, version };
}

/** A council's meetings with their agendas, newest first. */
export async function readMeetings(db: Database, organisation: string): Promise<Meeting[]> {
  const rows = await db
    .selectFrom('meetings')
    .selectAll()
    .where('organisation', '=', organisation)
    .orderBy('date', 'desc')
    .orderBy('number', 'desc')
    .execute();
  const items = await db.selectFrom('agenda_items').selectAll().where('organisation', '=', organisation).orderBy('number').execute();
  return rows.map((row) =>
    meetingOf(
      row,
      items.filter(({ meeting }) => meeting === row.number).map((item) => itemOf(item)),
    ),
  );
}

export async function readMeetingRow(db: Database, organisation: string, number: number): Promise<Meeting | null> {
  const row = await db
    .selectFrom('meetings')
    .selectAll()
    .where('organisation', '=', organisation)
    .where('number', '=', number)
    .executeTakeFirst();
  if (row === undefined) return null;
  const items = await db
    .selectFrom('agenda_items')
    .selectAll()
    .where('organisation', '=', organisation)
    .where('meeting', '=', number)
    .orderBy('number')
    .execute();
  return meetingOf(row, items.map(itemOf));
}

function contentOf({ committee, date, time, place, stage }: Meeting) {
  keptTexts({ time, place });
  return { committee, date, time, place, stage };
}

/**
 * Adds a meeting to a council that is locked (store/changes.ts), so that two never have one number.
 * @returns its number
 * @throws InputFault for a text that cannot be kept
 */
export async function addMeeting(
  write: Write,
  organisation: string,
  meeting: Omit<Meeting, 'number' | 'items' | 'version'>,
): Promise<number> {
  const number = await nextNumber(write, 'meetings', organisation);
  const content = contentOf({ ...meeting, number, items: [], version: 1 });
  await write
    .insertInto('meetings')
    .values({ organisation, number, version: 1, ...content })
    .execute();
  return number;
}

/** Saves a meeting over the version before its own; false where somebody saved it in between. */
export async function alterMeeting(write: Write, organisation: string, meeting: Meeting): Promise<boolean> {
  const { numUpdatedRows } = await write
    .updateTable('meetings')
    .set({ ...contentOf(meeting), version: meeting.version })
    .where('organisation', '=', organisation)
    .where('number', '=', meeting.number)
    .where('version', '=', meeting.version - 1)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Takes a meeting on to a stage from the one that it has. @returns false where somebody took it on in between */
export async function setMeetingStage(write: Write, organisation: string, from: Meeting, stage: MeetingStage): Promise<boolean> {
  const { numUpdatedRows } = await write
    .updateTable('meetings')
    .set(({ eb }) => ({ stage, version: eb('version', '+', 1) }))
    .where('organisation', '=', organisation)
    .where('number', '=', from.number)
    .where('stage', '=', from.stage)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

function itemContent({ title, report, issue, asks, classification, cover }: AgendaItem) {
  keptTexts({ title, ground: classification.ground ?? '' });
  return {
    title,
    report,
    issue,
    asks: keptList(asks),
    classification: classification.kind,
    ground: classification.ground,
    cover: cover === null ? null : keptCover(cover),
  };
}

/**
 * Saves an item of an agenda with its cover, over the version before its own: 1 is a new one.
 * @returns whether it was saved; where it was not, somebody saved or removed it in between
 */
export async function saveItemRow(write: Write, organisation: string, meeting: number, item: AgendaItem): Promise<boolean> {
  const { number, version } = item;
  const content = itemContent(item);
  if (version === 1) {
    const { numInsertedOrUpdatedRows } = await write
      .insertInto('agenda_items')
      .values({ organisation, meeting, number, version, ...content })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return numInsertedOrUpdatedRows === 1n;
  }
  const { numUpdatedRows } = await write
    .updateTable('agenda_items')
    .set({ ...content, version })
    .where('organisation', '=', organisation)
    .where('meeting', '=', meeting)
    .where('number', '=', number)
    .where('version', '=', version - 1)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/**
 * Makes the agenda of a meeting of a council that is locked these items, in this order. Each counts as saved, so that nobody who
 * has one open saves it over another that has its number now.
 * @param seen the meeting as it was when the order was made
 * @returns false where the agenda is another by now; nothing is written then
 */
export async function arrangeAgenda(write: Write, organisation: string, seen: Meeting, agenda: readonly AgendaItem[]): Promise<boolean> {
  const saved = (meeting: Meeting | null) => meeting?.items.map(({ number, version }) => `${number} ${version}`).join();
  if (saved(await readMeetingRow(write, organisation, seen.number)) !== saved(seen)) return false;
  const version = Math.max(0, ...seen.items.map((item) => item.version)) + 1;
  const of = { organisation, meeting: seen.number };
  await write.deleteFrom('agenda_items').where('organisation', '=', organisation).where('meeting', '=', seen.number).execute();
  const rows = agenda.map((item, index) => ({ ...of, number: index + 1, version, ...itemContent(item) }));
  if (rows.length > 0) await write.insertInto('agenda_items').values(rows).execute();
  return true;
}

/** Takes an item off an agenda; those after it keep their numbers, which recommendations may name. */
export async function deleteItemRow(write: Write, organisation: string, meeting: number, number: number): Promise<void> {
  await write
    .deleteFrom('agenda_items')
    .where('organisation', '=', organisation)
    .where('meeting', '=', meeting)
    .where('number', '=', number)
    .execute();
}
