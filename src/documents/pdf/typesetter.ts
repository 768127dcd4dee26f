import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Subject } from '../../briefing/types.ts';
import { MARK_NAMES, markSvg } from '../../charts/marks.ts';
import { fixedPaint, PRINT } from '../../charts/palette.ts';

/** Weights that the templates set; the reason for whole font files is in docs/decisions/003-pdf-fonts.md. */
const FONT_FILES = [
  '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
  '@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
  '@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
];

/** Templates stand beside this file, in src/ and in dist/ alike. */
const TEMPLATES = fileURLToPath(new URL('.', import.meta.url));

export type Template = 'report.typ' | 'dashboard.typ';

const paint = fixedPaint(PRINT);
const MARK_SVGS = Object.fromEntries(MARK_NAMES.map((name) => [name, markSvg(name, paint)]));

let compiler: NodeCompiler | null = null;

function typst(): NodeCompiler {
  compiler ??= NodeCompiler.create({
    workspace: TEMPLATES,
    fontArgs: [{ fontBlobs: FONT_FILES.map((file) => readFileSync(fileURLToPath(import.meta.resolve(file)))) }],
  });
  return compiler;
}

/** Year to second of an instant, in UTC: a document of equal figures is equal to the byte. */
function moment(instant: string): number[] {
  const at = new Date(instant);
  return [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate(), at.getUTCHours(), at.getUTCMinutes(), at.getUTCSeconds()];
}

/**
 * Sets a briefing and its pictures by a template as tagged PDF (PDF/UA-1).
 * @throws Error when the template cannot set it, with what Typst says; that is a defect of ours
 */
export function typeset(
  template: Template,
  data: { readonly briefing: { readonly subject: Subject }; readonly pictures: object },
): Uint8Array {
  const typesetter = typst();
  const { asKnown, language } = data.briefing.subject;
  const [primary = 'en', region = null] = language.split('-');
  const input = { ...data, marks: MARK_SVGS, palette: PRINT, asKnown: moment(asKnown), language: primary, region };
  typesetter.mapShadow(`${TEMPLATES}data.json`, Buffer.from(JSON.stringify(input)));
  const compiled = typesetter.compile({ mainFilePath: `${TEMPLATES}${template}` });
  const document = compiled.result;
  if (document === null) {
    const diagnostics = compiled.takeDiagnostics();
    throw new Error(
      `${template} cannot be set: ${diagnostics === null ? 'no reason given' : JSON.stringify(typesetter.fetchDiagnostics(diagnostics))}`,
    );
  }
  const bytes = typesetter.pdf(document, { pdfStandard: 'ua-1' });
  typesetter.evictCache(CACHE_AGE);
  return bytes;
}

/** Compilations that a memoized part survives without being used. */
const CACHE_AGE = 10;
