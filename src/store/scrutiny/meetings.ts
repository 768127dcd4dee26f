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

/** Takes a meeting on to a stage that it has come to. */
export async function setMeetingStage(write: Write, organisation: string, number: number, stage: MeetingStage): Promise<void> {
  await write
    .updateTable('meetings')
    .set(({ eb }) => ({ stage, version: eb('version', '+', 1) }))
    .where('organisation', '=', organisation)
    .where('number', '=', number)
    .execute();
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

/** Takes an item off an agenda; those after it keep their numbers, which recommendations may name. */
export async function deleteItemRow(write: Write, organisation: string, meeting: number, number: number): Promise<void> {
  await write
    .deleteFrom('agenda_items')
    .where('organisation', '=', organisation)
    .where('meeting', '=', meeting)
    .where('number', '=', number)
    .execute();
}
