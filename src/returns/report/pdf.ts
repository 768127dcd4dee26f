import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/types/src/display/api.js';
import { fileFault } from './file-kind.ts';
import type { ReportText } from './lines.ts';
import { Joiner } from './pdf/joining.ts';
import { positionedLines } from './pdf/positioned.ts';
import { type Run, runsOf } from './pdf/runs.ts';
import { isWellTagged, lettersOf, type TaggedPage, taggedLines, taggedPage } from './pdf/tagged.ts';

/** What one PDF may need at most. */
export const PDF_LIMITS = { pages: 1_500, letters: 20_000_000 } as const;

/** Loaded at the first PDF: it is large, and most commands read none. */
function library() {
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}

function named(error: unknown, name: string): boolean {
  return error instanceof Error && error.name === name;
}

async function opened(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const { getDocument } = await library();
  try {
    // The library takes the bytes for itself, and neither runs what is in them nor fetches anything.
    return await getDocument({ data: bytes.slice(), verbosity: 0, disableFontFace: true, useSystemFonts: false }).promise;
  } catch (error) {
    if (named(error, 'PasswordException')) {
      throw fileFault('the PDF is protected with a password: save it without one and bring it again');
    }
    throw fileFault('the PDF is broken or was cut short: make it again and bring the new file');
  }
}

function pageList(pages: readonly number[]): string {
  const spans: string[] = [];
  for (let from = 0; from < pages.length; ) {
    let to = from;
    while (pages[to + 1] === (pages[to] ?? 0) + 1) to += 1;
    spans.push(to > from ? `${pages[from]} to ${pages[to]}` : String(pages[from]));
    from = to + 1;
  }
  return `${pages.length === 1 ? 'page' : 'pages'} ${spans.join(', ')}`;
}

async function hasPicture(page: PDFPageProxy): Promise<boolean> {
  const { OPS } = await library();
  const { fnArray } = await page.getOperatorList();
  const pictures: readonly number[] = [OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject];
  return fnArray.some((operation) => pictures.includes(operation));
}

interface Pages {
  readonly runs: readonly (readonly Run[])[];
  readonly tagged: readonly TaggedPage[];
  /** pages that are a picture and no text */
  readonly pictures: readonly number[];
}

async function pagesOf(pdf: PDFDocumentProxy): Promise<Pages> {
  const marked = await pdf.getMarkInfo();
  const runs: Run[][] = [];
  const tagged: TaggedPage[] = [];
  const pictures: number[] = [];
  let letters = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const own = await runsOf(page);
    letters += lettersOf(own);
    if (letters > PDF_LIMITS.letters)
      throw fileFault(`the PDF has more than ${PDF_LIMITS.letters} letters, which is more than a report may`);
    runs.push(own);
    if (marked !== null) tagged.push(await taggedPage(page, own));
    if (own.length === 0 && (await hasPicture(page))) pictures.push(number);
    page.cleanup();
  }
  return { runs, tagged, pictures };
}

/**
 * A PDF as lines: by its structure where it is tagged with tables and rows, and otherwise by where the words stand:
 * columns under the heads of tables, rows over the lines that their cells take, without what every page repeats.
 * @throws InputFault for a file that is no PDF, is broken, encrypted, all pictures, or larger than a report may be
 */
export async function linesOfPdf(bytes: Uint8Array): Promise<ReportText> {
  const pdf = await opened(bytes);
  try {
    if (pdf.numPages === 0) throw fileFault('the PDF has no pages');
    if (pdf.numPages > PDF_LIMITS.pages) throw fileFault(`the PDF has ${pdf.numPages} pages; a report has at most ${PDF_LIMITS.pages}`);
    const { runs, tagged, pictures } = await pagesOf(pdf);
    const all = runs.flat();
    if (all.length === 0) {
      if (pictures.length === 0) throw fileFault('the PDF has no text in it');
      throw fileFault(
        `the pages of the PDF are pictures (${pageList(pictures)}): there is no text in them, and it needs text recognition (OCR) first`,
      );
    }
    const joiner = new Joiner(all.map(({ text }) => text));
    const remarks =
      pictures.length === 0
        ? []
        : [
            `There is no text on ${pageList(pictures)} of the PDF, only a picture: what stands there is not read and needs text recognition.`,
          ];
    const lines = isWellTagged(tagged, all) ? taggedLines(tagged, joiner) : positionedLines(runs, joiner);
    return { form: 'pdf', lines, remarks };
  } finally {
    await pdf.loadingTask.destroy();
  }
}
