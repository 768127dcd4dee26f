import { parseAnswers } from '../returns/report/answers.ts';
import { answersTemplate, questionsText } from '../returns/report/questions.ts';
import { readReport } from '../returns/report/read.ts';
import type { ReportReading } from '../returns/report/reading.ts';
import { writeTables, writeTo } from './path.ts';
import { printedTextAt } from './printedText.ts';
import { textAt } from './textAt.ts';

/** What was read, and what it still asks. */
export interface PrintedReport {
  readonly reading: ReportReading;
  /** the open questions in plain text, '' for none */
  readonly questions: string;
  /** the file to answer them in, laid beside the workbook; null where answers were given or nothing is asked */
  readonly answersFile: string | null;
}

function besides(output: string): string {
  return `${output.replace(/\.xlsx$/i, '').replace(/[\\/]+$/, '')}.answers.json`;
}

/**
 * Reads a printed report and writes the workbook that it makes, with `?` in the cells that it leaves open, and beside
 * it a file in which its questions can be answered. A file of answers that somebody gave is never written over.
 * @param answers path of the file that answers its questions; null for none yet
 * @throws NotFoundFault for a path without a file; InputFault for what is no such report, or no file that one is read from
 */
export async function readPrinted(report: string, answers: string | null, output: string): Promise<PrintedReport> {
  const reading = readReport(await printedTextAt(report), answers === null ? null : parseAnswers(await textAt(answers)));
  await writeTables(output, reading.tables);
  const answersFile = answers === null && reading.questions.length > 0 ? besides(output) : null;
  if (answersFile !== null) await writeTo(answersFile, new TextEncoder().encode(answersTemplate(reading)));
  return { reading, questions: questionsText(reading), answersFile };
}
