import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { MARK_NAMES, markSvg } from '../../charts/marks.ts';
import { PRINT } from '../../charts/palette.ts';
import { PRINT_PAINT } from '../pictures.ts';
import { Coverage } from './coverage.ts';

/** Weights that the templates set; the reason for whole font files is in docs/decisions/003-typefaces-of-the-pdf.md. */
const FONT_FILES = [
  '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
  '@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
  '@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
];

/** Templates stand beside this file, in src/ and in dist/ alike. */
const TEMPLATES = fileURLToPath(new URL('.', import.meta.url));

export type Template = 'report.typ' | 'dashboard.typ' | 'cover.typ' | 'pack.typ' | 'plain.typ';

/** What stands at the head and foot of every page, and what the file says of itself. */
export interface Running {
  readonly organisation: string;
  /** BCP 47 */
  readonly language: string;
  readonly left: string;
  readonly right: string;
  readonly foot: string;
  /** "Page {page} of {pages}" split around its numbers */
  readonly page: readonly [string, string, string];
  /** ISO instant by which the document is dated */
  readonly at: string;
}

interface Typesetter {
  readonly compiler: NodeCompiler;
  readonly coverage: Coverage;
}

let typesetter: Typesetter | null = null;

/** Made at the first use, because its faces are a megabyte and a half. */
function ready(): Typesetter {
  if (typesetter !== null) return typesetter;
  const fonts = FONT_FILES.map((file) => readFileSync(fileURLToPath(import.meta.resolve(file))));
  typesetter = {
    compiler: NodeCompiler.create({ workspace: TEMPLATES, fontArgs: [{ fontBlobs: fonts }] }),
    coverage: new Coverage(fonts),
  };
  return typesetter;
}

const MARKS = Object.fromEntries(MARK_NAMES.map((name) => [name, markSvg(name, PRINT_PAINT)]));

/** Year to second of an instant, in UTC: the document is dated by its figures, not by the clock. */
function moment(instant: string): number[] {
  const at = new Date(instant);
  return [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate(), at.getUTCHours(), at.getUTCMinutes(), at.getUTCSeconds()];
}

/** Parts of a briefing that no template prints; Typst is the slower the more it is given. */
const UNPRINTED: ReadonlySet<string> = new Set(['verdict', 'spark', 'evidence']);

/** Compilations that a memoized part survives without being used. */
const CACHE_AGE = 4;

/**
 * Sets a briefing and its pictures by a template as tagged PDF (PDF/UA-1). Equal data gives equal bytes.
 * @throws Error when the template cannot set it, with what Typst says; that is a defect of ours
 */
export function typeset(template: Template, running: Running, data: { readonly briefing: object; readonly pictures: object }): Uint8Array {
  const { compiler, coverage } = ready();
  const [primary = 'en', region = null] = running.language.split('-');
  const printed = (key: string, value: unknown) =>
    UNPRINTED.has(key) ? undefined : typeof value === 'string' ? coverage.showable(value) : value;
  const input = { ...data, running, marks: MARKS, palette: PRINT, asKnown: moment(running.at), language: primary, region };
  compiler.mapShadow(`${TEMPLATES}data.json`, Buffer.from(JSON.stringify(input, printed)));
  const compiled = compiler.compile({ mainFilePath: `${TEMPLATES}${template}` });
  const document = compiled.result;
  if (document === null) {
    const diagnostics = compiled.takeDiagnostics();
    const reasons = diagnostics === null ? 'no reason given' : JSON.stringify(compiler.fetchDiagnostics(diagnostics));
    throw new Error(`${template} cannot be set: ${reasons}`);
  }
  const bytes = new Uint8Array(compiler.pdf(document, { pdfStandard: 'ua-1' }));
  compiler.evictCache(CACHE_AGE);
  return bytes;
}
