import { UsageFault } from '../model/fault.ts';
import { parseAnswers } from '../returns/report/answers.ts';
import { readReport } from '../returns/report/read.ts';
import type { ReportReading } from '../returns/report/reading.ts';
import { textAt, writeTables } from './path.ts';

export type { ReportReading } from '../returns/report/reading.ts';

const NOT_TEXT = /\.(docx?|pdf|odt|rtf|xlsx?)$/i;

/**
 * Reads a printed report and writes the workbook that it makes, with `?` in the cells that it leaves open.
 * @param answers path of the file that answers its questions; null for none yet
 * @throws NotFoundFault for a path without a file; InputFault for what is no such report; UsageFault for a file that is not text
 */
export async function readPrinted(report: string, answers: string | null, output: string): Promise<ReportReading> {
  if (NOT_TEXT.test(report)) {
    throw new UsageFault(`${report} is not text: save it as plain text with tabs between the cells of tables, and read that`);
  }
  const reading = readReport(await textAt(report), answers === null ? null : parseAnswers(await textAt(answers)));
  await writeTables(output, reading.tables);
  return reading;
}
