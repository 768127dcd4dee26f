import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { ReportText } from '../../src/returns/report/lines.ts';
import { Joiner } from '../../src/returns/report/pdf/joining.ts';
import { positionedLines } from '../../src/returns/report/pdf/positioned.ts';
import { type Run, runsOf } from '../../src/returns/report/pdf/runs.ts';

/** A tagged PDF read as if it were not: only by where its words stand, running heads and page numbers among them. */
export async function positions(bytes: Uint8Array): Promise<ReportText> {
  const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const pages: Run[][] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const runs = await runsOf(await pdf.getPage(number));
    pages.push(runs.map((run) => ({ ...run, artifact: false })));
  }
  await pdf.loadingTask.destroy();
  const joiner = new Joiner(pages.flat().map(({ text }) => text));
  return { form: 'pdf', lines: positionedLines(pages, joiner), remarks: [] };
}
