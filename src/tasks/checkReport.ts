import { accountOf, type ClaimsRecord, recordOf } from '../briefing/claims/account.ts';
import { checkClaims } from '../briefing/claims/check.ts';
import { wordsOf } from '../briefing/claims/words.ts';
import { problemText } from '../model/problem.ts';
import { type Answers, parseAnswers } from '../returns/report/answers.ts';
import { readPrintedReport } from '../returns/report/read.ts';
import { printedTextAt } from './printedText.ts';
import { textAt } from './textAt.ts';

/** What a printed report says about itself that its own rows deny. */
export interface CheckedReport {
  readonly record: ClaimsRecord;
  /** the same to be read */
  readonly account: string;
  /** what in it cannot be read and was left unchecked, a line each */
  readonly unread: readonly string[];
}

async function printedAt(path: string, answers: Answers | null) {
  return readPrintedReport(await printedTextAt(path), answers);
}

/**
 * Holds a printed report against itself. Nothing has to be answered for it; answers make it see more, such as which way is
 * better.
 * @param answers path of the file that answers what the report does not say; null for none
 * @param last path of the report before it, by which text that was carried over is known; null for none
 * @throws NotFoundFault for a path without a file; InputFault for what is no such report
 */
export async function checkReport(report: string, answers: string | null, last: string | null): Promise<CheckedReport> {
  const given = answers === null ? null : parseAnswers(await textAt(answers));
  const { report: printed, unread } = await printedAt(report, given);
  const before = last === null ? null : wordsOf((await printedAt(last, given)).report).map(({ text }) => text);
  const checked = checkClaims({ ...printed, last: before }, given?.organisation.yearStarts ?? undefined);
  return { record: recordOf(checked), account: accountOf(checked), unread: unread.map(problemText) };
}
