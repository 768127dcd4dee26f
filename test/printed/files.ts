import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { Document, Packer, Paragraph, Table, TableCell, TableRow, WidthType } from 'docx';

/** A printed text as Word file and as PDF, as another program than ours would make them: plain paragraphs and plain tables. */

type Part = { readonly kind: 'words'; readonly text: string } | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

/** Rows of cells belong to one table until words stand between them; bold marks of the text are no words of it. */
export function partsOf(text: string): Part[] {
  const parts: { kind: 'words' | 'table'; text: string; rows: string[][] }[] = [];
  for (const line of text.split(/\r?\n|\f/)) {
    const cells = line.split('\t').map((cell) => cell.trim());
    const last = parts.at(-1);
    if (line.trim() === '') continue;
    if (cells.length === 1) parts.push({ kind: 'words', text: line.replaceAll('**', '').trim(), rows: [] });
    else if (last?.kind === 'table' && last.rows[0]?.length === cells.length) last.rows.push(cells);
    else parts.push({ kind: 'table', text: '', rows: [cells] });
  }
  return parts;
}

/** Shares of the width, by what the widest cell of a column needs. */
function widths(rows: readonly (readonly string[])[]): number[] {
  const columns = rows[0]?.length ?? 0;
  return Array.from({ length: columns }, (_, column) => {
    const longest = Math.max(...rows.map((row) => row[column]?.length ?? 0));
    return Math.min(60, Math.max(13, longest));
  });
}

const PAGE_WIDTH = 15_000;

function wordTable(rows: readonly (readonly string[])[]): Table {
  const shares = widths(rows);
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const columnWidths = shares.map((share) => Math.round((share / whole) * PAGE_WIDTH));
  return new Table({
    columnWidths,
    rows: rows.map(
      (cells, index) =>
        new TableRow({
          tableHeader: index === 0,
          children: cells.map(
            (text, column) =>
              new TableCell({ width: { size: columnWidths[column] ?? 1, type: WidthType.DXA }, children: [new Paragraph(text)] }),
          ),
        }),
    ),
  });
}

export async function wordOf(text: string): Promise<Uint8Array> {
  const children = partsOf(text).map((part) => (part.kind === 'words' ? new Paragraph(part.text) : wordTable(part.rows)));
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

const FACES = ['SourceSans3_400Regular.ttf', 'SourceSans3_600SemiBold.ttf'].map((file) => {
  const weight = file.includes('600') ? '600SemiBold' : '400Regular';
  return readFileSync(fileURLToPath(import.meta.resolve(`@expo-google-fonts/source-sans-3/${weight}/${file}`)));
});

let compiler: NodeCompiler | null = null;

/** A page as Typst sets it, with a running head and a page number on each. */
export function typesetPdf(source: string, tagged: boolean): Uint8Array {
  compiler ??= NodeCompiler.create({ fontArgs: [{ fontBlobs: FACES }] });
  const page =
    '#set page(width: 297mm, height: 210mm, margin: 15mm, header: [Quarterly report], footer: context [Page #counter(page).display() of #counter(page).final().at(0)])';
  const bytes = compiler.pdf({ mainFileContent: `${page}\n#set text(font: "Source Sans 3", size: 9pt)\n${source}` }, { pdfTags: tagged });
  return new Uint8Array(bytes);
}

function quoted(text: string): string {
  return JSON.stringify(text);
}

export function typstTable(rows: readonly (readonly string[])[]): string {
  const columns = widths(rows).map((share) => `${share}fr`);
  const [head = '', ...others] = rows.map((cells) => cells.map(quoted).join(', '));
  const repeat = (rows[0] ?? []).filter((cell) => cell !== '').length > 1;
  return `#table(columns: (${columns.join(', ')},), stroke: 0.5pt, table.header(repeat: ${repeat}, ${head}), ${others.join(', ')})`;
}

export function pdfOf(text: string, tagged: boolean): Uint8Array {
  const source = partsOf(text).map((part) => (part.kind === 'words' ? `#par(${quoted(part.text)})` : typstTable(part.rows)));
  return typesetPdf(source.join('\n\n'), tagged);
}
