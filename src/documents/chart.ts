import { fileURLToPath } from 'node:url';
import { renderAsync } from '@resvg/resvg-js';
import type { IndicatorBriefing } from '../briefing/types.ts';
import { HATCH_OPACITY } from '../charts/palette.ts';
import { escapeText, wrapped } from '../charts/svg-text.ts';
import { viewSvg } from '../charts/view.ts';
import { PRINT_PAINT } from './pictures.ts';

/* An indicator's large chart as a file that stands alone: with its title, whose it is, and as when it was known. */

const FACE = 'Source Sans 3';
/** The drawing's own units; a chart of the page has the same width. */
const WIDTH = 900;
const CHART = { width: 836, height: 390 } as const;
const MARGIN = 32;
/** At most so many lines: nobody writes a longer title for a chart, and a picture of one would be as high as the text is long. */
const TITLE = { size: 22, line: 28, letters: 78, most: 6 } as const;
const NOTE = { size: 14, line: 20, letters: 128, most: 12 } as const;
/** Pixels a unit: sharp when it is printed across a page. */
const SCALE = 2;
const FONT_FILES = [
  '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
].map((file) => fileURLToPath(import.meta.resolve(file)));

/** Words longer than a line are cut: of one without end the picture would be as large. */
function linesOf(text: string, { letters, most }: typeof TITLE | typeof NOTE): string[] {
  return wrapped(
    text.replace(/\S+/g, (word) => word.slice(0, letters)),
    letters,
    most,
  );
}

function lines(texts: readonly string[], top: number, { size, line }: typeof TITLE | typeof NOTE, more: string): string {
  return texts
    .map((text, index) => `<text x="${MARGIN}" y="${top + index * line}" font-size="${size}"${more}>${escapeText(text)}</text>`)
    .join('');
}

/** The chart with its title above and its notes below as SVG with its colours written in; null where there is none. */
export function chartSvg({ view, row, subject }: IndicatorBriefing): string | null {
  const { drawing } = view;
  const chart = viewSvg(drawing, {
    id: 'chart',
    paint: PRINT_PAINT,
    fontFamily: FACE,
    hatchOpacity: `${HATCH_OPACITY.light}`,
    ...CHART,
  });
  if (chart === null || drawing.kind === 'none') return null;
  const said = drawing.kind === 'line' ? drawing.series : drawing.chart;
  const title = linesOf(said.title, TITLE);
  const source = `${row.code} · ${subject.organisation} · ${subject.periodName} · ${subject.asKnownText}`;
  const notes = linesOf([...view.signs, source].join(' '), NOTE);
  const chartTop = MARGIN + title.length * TITLE.line;
  const noteTop = chartTop + CHART.height + NOTE.line + 8;
  const height = noteTop + notes.length * NOTE.line + 4;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="${FACE}, sans-serif">`,
    `<rect width="${WIDTH}" height="${height}" fill="${PRINT_PAINT('paper')}"/>`,
    lines(title, MARGIN + 8, TITLE, ` font-weight="600" fill="${PRINT_PAINT('ink')}"`),
    `<g transform="translate(${MARGIN} ${chartTop})">${chart}</g>`,
    lines(notes, noteTop, NOTE, ` fill="${PRINT_PAINT('ink-2')}"`),
    '</svg>',
  ].join('');
}

/** The same as a picture of points, twice as many as its units. */
export async function chartPng(briefing: IndicatorBriefing): Promise<Buffer | null> {
  const svg = chartSvg(briefing);
  if (svg === null) return null;
  const font = { fontFiles: FONT_FILES, loadSystemFonts: false, defaultFontFamily: FACE };
  // In a thread of its own: the tenth of a second that it takes would hold up everybody else's pages.
  return (await renderAsync(svg, { fitTo: { mode: 'width', value: WIDTH * SCALE }, font })).asPng();
}
