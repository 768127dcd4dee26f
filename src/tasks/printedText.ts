import { readFile, stat } from 'node:fs/promises';
import { InputFault, NotFoundFault } from '../model/fault.ts';
import { decodeText } from '../returns/encoding.ts';
import { fileFault, fileKind, isEncryptedOffice } from '../returns/report/file-kind.ts';
import { linesOfText, type ReportText } from '../returns/report/lines.ts';

/** No report that people read is larger. */
export const LARGEST_REPORT = 60_000_000;

const TOO_LARGE = `the file is larger than ${LARGEST_REPORT / 1_000_000} MB, which is more than a report may be`;

/**
 * The lines of a printed report, from a text, a Word document or a PDF; which of them it is, its bytes say.
 * @throws InputFault for any other file, and for one that is broken, encrypted, only pictures, or too large
 */
export async function printedText(bytes: Uint8Array): Promise<ReportText> {
  if (bytes.length > LARGEST_REPORT) throw fileFault(TOO_LARGE);
  const kind = fileKind(bytes);
  switch (kind) {
    // The libraries of both are loaded for a file of their kind: a text needs neither.
    case 'pdf':
      return await (await import('../returns/report/pdf.ts')).linesOfPdf(bytes);
    case 'zip':
      return await (await import('../returns/report/word.ts')).linesOfWord(bytes);
    case 'text':
      return linesOfText(decodeText(bytes));
    case 'compound':
      if (isEncryptedOffice(bytes)) throw fileFault('the file is protected with a password: save it without one and bring it again');
      throw fileFault('the file is an Office file of the old kind (such as .doc): save it as a Word document (.docx)');
    case 'rtf':
      throw fileFault('the file is rich text: save it as a Word document (.docx)');
    case 'picture':
      throw fileFault('the file is a picture: a report is read from text, Word or PDF with text in it');
  }
}

/**
 * The lines of the report at a path.
 * @throws NotFoundFault where nothing can be read there; InputFault as of printedText
 */
export async function printedTextAt(path: string): Promise<ReportText> {
  let bytes: Uint8Array;
  try {
    if ((await stat(path)).size > LARGEST_REPORT) throw fileFault(TOO_LARGE);
    bytes = new Uint8Array(await readFile(path));
  } catch (error) {
    if (error instanceof InputFault) throw error;
    throw new NotFoundFault(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  return await printedText(bytes);
}
