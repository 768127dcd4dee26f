import { type Said, SELECTION_ANSWERS, SELECTION_CHANGES, type SelectionAnswer, type SelectionRequest } from '../../model/scrutiny.ts';
import { instantText } from '../changes.ts';
import { optionalWord, word } from '../columns.ts';
import { keptTexts } from '../kept-text.ts';
import type { Database, Write } from '../tables.ts';
import { keptSaid, saidOf } from './content.ts';
import { nextNumber } from './numbers.ts';
import type { SelectionRequestsTable } from './tables.ts';

const CHANGE = word('change', SELECTION_CHANGES);
const ANSWER = optionalWord('answer', SELECTION_ANSWERS);

function requestOf(row: SelectionRequestsTable): SelectionRequest {
  const { number, committee, meeting, indicator, text, person, name, at } = row;
  const kind = ANSWER.read(row.answer);
  const said = saidOf(row.answer_text, row.answer_person, row.answer_name, row.answer_at);
  const answer = said === null || kind === null ? null : { ...said, kind };
  return { number, committee, meeting, change: CHANGE.read(row.change), indicator, text, person, name, at, answer };
}

/** All requests about the selection of indicators, oldest first. */
export async function readRequests(db: Database, organisation: string): Promise<SelectionRequest[]> {
  const rows = await db.selectFrom('selection_requests').selectAll().where('organisation', '=', organisation).orderBy('number').execute();
  return rows.map(requestOf);
}

/**
 * Adds a request to a council that is locked (store/changes.ts), so that two never have one number.
 * @returns its number
 * @throws InputFault for a text that cannot be kept
 */
export async function addRequest(
  write: Write,
  organisation: string,
  request: Omit<SelectionRequest, 'number' | 'answer'>,
): Promise<number> {
  keptTexts({ text: request.text });
  const number = await nextNumber(write, 'selection_requests', organisation);
  await write
    .insertInto('selection_requests')
    .values({ organisation, number, ...request, at: instantText(request.at) })
    .execute();
  return number;
}

/**
 * Keeps the answer to a request that has none.
 * @param indicator code of the one that was added; null leaves it as it is
 * @returns whether it was kept; false where somebody answered in between
 */
export async function answerRequestRow(
  write: Write,
  organisation: string,
  number: number,
  { kind, ...said }: Said & { readonly kind: SelectionAnswer },
  indicator: string | null,
): Promise<boolean> {
  const { numUpdatedRows } = await write
    .updateTable('selection_requests')
    .set({ answer: kind, ...keptSaid('answer', said), ...(indicator === null ? {} : { indicator }) })
    .where('organisation', '=', organisation)
    .where('number', '=', number)
    .where('answer', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** An indicator's new code, in the requests about it. */
export async function renameInRequests(write: Write, organisation: string, from: string, to: string): Promise<void> {
  await write
    .updateTable('selection_requests')
    .set({ indicator: to })
    .where('organisation', '=', organisation)
    .where('indicator', '=', from)
    .execute();
}
