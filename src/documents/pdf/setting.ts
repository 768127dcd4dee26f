import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parentPort } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { councilColour } from '../../charts/council-colour.ts';
import { MARK_NAMES, markSvg } from '../../charts/marks.ts';
import { fixedPaint, PRINT } from '../../charts/palette.ts';
import { Coverage } from './coverage.ts';
import type { Job, Running, SetJob } from './typesetter.ts';

/* What runs in the typesetter's thread: a template, its data, and the PDF that they make. */

/** Weights that the templates set; the reason for whole font files is in docs/decisions/003-typefaces-of-the-pdf.md. */
const FONT_FILES = [
  '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
  '@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
  '@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
];

/** Templates stand beside this file, in src/ and in dist/ alike. */
const TEMPLATES = fileURLToPath(new URL('.', import.meta.url));

const fonts = FONT_FILES.map((file) => readFileSync(fileURLToPath(import.meta.resolve(file))));
const compiler = NodeCompiler.create({ workspace: TEMPLATES, fontArgs: [{ fontBlobs: fonts }] });
const coverage = new Coverage(fonts);

const paint = fixedPaint(PRINT);
const MARKS = Object.fromEntries(MARK_NAMES.map((name) => [name, markSvg(name, paint)]));

/** Year to second of an instant, in UTC: the document is dated by its figures, not by the clock. */
function moment(instant: string): number[] {
  const at = new Date(instant);
  return [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate(), at.getUTCHours(), at.getUTCMinutes(), at.getUTCSeconds()];
}

/** Parts of a briefing that no template prints; Typst is the slower the more it is given. */
const UNPRINTED: ReadonlySet<string> = new Set(['verdict', 'spark', 'evidence']);

/** Compilations that a memoized part survives without being used. */
const CACHE_AGE = 4;

/** Bytes of data from which nothing is kept: a pack of 300 pages is set once, and what it leaves is hundreds of megabytes. */
const LARGE = 1_500_000;

/** The council's own colour, as dark as it must be to be read on paper. */
function colourOf({ look }: Running): string {
  return look?.colour == null ? PRINT.council : councilColour(look.colour).light;
}

/** @throws Error when the template cannot set it, with what Typst says; that is a defect of ours */
function set({ template, running, data }: Job): Uint8Array<ArrayBuffer> {
  const [primary = 'en', region = null] = running.language.split('-');
  const printed = (key: string, value: unknown) =>
    UNPRINTED.has(key) ? undefined : typeof value === 'string' ? coverage.showable(value) : value;
  const input = {
    ...data,
    running,
    marks: MARKS,
    palette: { ...PRINT, council: colourOf(running), 'council-rule': running.look?.colour == null ? PRINT.ink : colourOf(running) },
    asKnown: moment(running.at),
    language: primary,
    region,
  };
  const bytes = Buffer.from(JSON.stringify(input, printed));
  const age = bytes.length < LARGE ? CACHE_AGE : 0;
  compiler.mapShadow(`${TEMPLATES}data.json`, bytes);
  const compiled = compiler.compile({ mainFilePath: `${TEMPLATES}${template}` });
  const document = compiled.result;
  if (document === null) {
    const diagnostics = compiled.takeDiagnostics();
    const reasons = diagnostics === null ? 'no reason given' : JSON.stringify(compiler.fetchDiagnostics(diagnostics));
    throw new Error(`${template} cannot be set: ${reasons}`);
  }
  // What was kept while it was laid out is not needed to write it, and is most of what a large one takes.
  compiler.evictCache(age);
  const pdf = new Uint8Array(compiler.pdf(document, { pdfStandard: 'ua-1' }));
  compiler.evictCache(age);
  return pdf;
}

const port = parentPort;
port?.on('message', (job: Job) => {
  let done: SetJob;
  try {
    done = { id: job.id, pdf: set(job) };
  } catch (error) {
    done = { id: job.id, reason: error instanceof Error ? error.message : String(error) };
  }
  port.postMessage(done, 'pdf' in done ? [done.pdf.buffer] : []);
});
