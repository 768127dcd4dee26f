import { ADDRESSEES, RECORDED, RESPONSES, type Recommendation, type ResponseKind, type Said } from '../../model/scrutiny.ts';
import { instantText } from '../changes.ts';
import { optionalWord, word } from '../columns.ts';
import { keptTexts } from '../kept-text.ts';
import type { Database, Write } from '../tables.ts';
import { keptList, keptSaid, readTexts, saidOf } from './content.ts';
import { nextNumber } from './numbers.ts';
import type { RecommendationsTable } from './tables.ts';

const KIND = word('kind', RECORDED);
const ADDRESSED = word('addressed', ADDRESSEES);
const RESPONSE = optionalWord('response', RESPONSES);

function recommendationOf(row: RecommendationsTable): Recommendation {
  const { number, committee, meeting, item, question, text, addressee, person, name, at, due } = row;
  const kind = RESPONSE.read(row.response);
  const response = saidOf(row.response_text, row.response_person, row.response_name, row.response_at);
  const closed = saidOf(row.closed_text, row.closed_person, row.closed_name, row.closed_at);
  return {
    number,
    kind: KIND.read(row.kind),
    committee,
    meeting,
    item,
    question,
    text,
    to: ADDRESSED.read(row.addressed),
    addressee,
    person,
    name,
    at,
    due,
    response: response === null || kind === null ? null : { ...response, kind },
    actions: readTexts(row.actions),
    closed: closed === null || row.closed_meeting === null ? null : { ...closed, meeting: row.closed_meeting },
  };
}

/** All comments and recommendations of a council, oldest first. */
export async function readRecommendations(db: Database, organisation: string): Promise<Recommendation[]> {
  const rows = await db.selectFrom('recommendations').selectAll().where('organisation', '=', organisation).orderBy('number').execute();
  return rows.map(recommendationOf);
}

/**
 * Adds a comment or recommendation to a council that is locked (store/changes.ts), so that two never have one number.
 * @returns its number
 * @throws InputFault for a text that cannot be kept
 */
export async function addRecommendation(
  write: Write,
  organisation: string,
  made: Omit<Recommendation, 'number' | 'response' | 'actions' | 'closed'>,
): Promise<number> {
  const { to, at, ...said } = made;
  keptTexts({ text: said.text, addressee: said.addressee });
  const number = await nextNumber(write, 'recommendations', organisation);
  await write
    .insertInto('recommendations')
    .values({ organisation, number, ...said, addressed: to, at: instantText(at), actions: '[]' })
    .execute();
  return number;
}

function open(write: Write, organisation: string, number: number) {
  return write
    .updateTable('recommendations')
    .where('organisation', '=', organisation)
    .where('number', '=', number)
    .where('closed_text', 'is', null);
}

/** Keeps the response to a recommendation that is open, in the place of one before. @returns whether it was still open */
export async function respondRow(
  write: Write,
  organisation: string,
  number: number,
  { kind, ...said }: Said & { readonly kind: ResponseKind },
): Promise<boolean> {
  const { numUpdatedRows } = await open(write, organisation, number)
    .set({ response: kind, ...keptSaid('response', said) })
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** The references of the actions that follow from a recommendation. */
export async function setFollowUps(write: Write, organisation: string, number: number, actions: readonly string[]): Promise<void> {
  await write
    .updateTable('recommendations')
    .set({ actions: keptList(actions) })
    .where('organisation', '=', organisation)
    .where('number', '=', number)
    .execute();
}

/** Closes a recommendation at a meeting. @returns whether it was still open */
export async function closeRow(
  write: Write,
  organisation: string,
  number: number,
  { meeting, ...said }: Said & { readonly meeting: number },
): Promise<boolean> {
  const { numUpdatedRows } = await open(write, organisation, number)
    .set({ closed_meeting: meeting, ...keptSaid('closed', said) })
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** An action's new reference, in the recommendations that it follows from. */
export async function renameFollowUps(write: Write, organisation: string, from: string, to: string): Promise<void> {
  for (const { number, actions } of await readRecommendations(write, organisation)) {
    if (!actions.includes(from)) continue;
    await setFollowUps(
      write,
      organisation,
      number,
      actions.map((ref) => (ref === from ? to : ref)),
    );
  }
}
