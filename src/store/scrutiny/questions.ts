import { PINNED_TO, type Question, type Said } from '../../model/scrutiny.ts';
import { instantText } from '../changes.ts';
import { word } from '../columns.ts';
import { keptTexts } from '../kept-text.ts';
import type { Database, Write } from '../tables.ts';
import { keptSaid, saidOf } from './content.ts';
import { nextNumber } from './numbers.ts';
import type { QuestionsTable } from './tables.ts';

const PINNED = word('pinned', PINNED_TO);

function questionOf(row: QuestionsTable): Question {
  const { number, report, issue, subject, about, committee, meeting, text, person, name, at, due, owner, follows } = row;
  const pin = { report, issue, kind: PINNED.read(row.pinned), subject };
  const answer = saidOf(row.answer_text, row.answer_person, row.answer_name, row.answer_at);
  return { number, pin, about, committee, meeting, text, person, name, at, due, firstDue: row.first_due, owner, answer, follows };
}

/** All questions of a council, oldest first. */
export async function readQuestions(db: Database, organisation: string): Promise<Question[]> {
  const rows = await db.selectFrom('questions').selectAll().where('organisation', '=', organisation).orderBy('number').execute();
  return rows.map(questionOf);
}

/**
 * Adds a question to a council that is locked (store/changes.ts), so that two never have one number.
 * @returns its number
 * @throws InputFault for a text that cannot be kept
 */
export async function addQuestion(
  write: Write,
  organisation: string,
  question: Omit<Question, 'number' | 'answer' | 'firstDue'>,
): Promise<number> {
  const { pin, at, ...said } = question;
  keptTexts({ text: said.text, subject: pin.subject, owner: said.owner ?? '' });
  const number = await nextNumber(write, 'questions', organisation);
  const pinned = { report: pin.report, issue: pin.issue, pinned: pin.kind, subject: pin.subject };
  await write
    .insertInto('questions')
    .values({ organisation, number, ...pinned, ...said, first_due: said.due, at: instantText(at) })
    .execute();
  return number;
}

/** Keeps an answer to a question that has none. @returns whether it was kept; false where somebody answered in between */
export async function answerRow(write: Write, organisation: string, number: number, answer: Said): Promise<boolean> {
  const { numUpdatedRows } = await write
    .updateTable('questions')
    .set(keptSaid('answer', answer))
    .where('organisation', '=', organisation)
    .where('number', '=', number)
    .where('answer_text', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** By when a question that waits is answered, and by whom; the first day that was set stays known. */
export async function promiseRow(
  write: Write,
  organisation: string,
  number: number,
  { due, owner }: Pick<Question, 'due' | 'owner'>,
): Promise<boolean> {
  keptTexts({ owner: owner ?? '' });
  const { numUpdatedRows } = await write
    .updateTable('questions')
    .set({ due, owner })
    .where('organisation', '=', organisation)
    .where('number', '=', number)
    .where('answer_text', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** A new code or reference, in the questions about what has it. */
export async function renameInQuestions(write: Write, organisation: string, from: string, to: string): Promise<void> {
  await write
    .updateTable('questions')
    .set({ about: to })
    .where('organisation', '=', organisation)
    .where('pinned', '<>', 'sentence')
    .where('about', '=', from)
    .execute();
}
