import { strToU8, zipSync } from 'fflate';
import type { Draft } from './draft.ts';
import { field, type Markup, paragraph, run, TAB, xml } from './markup.ts';
import { FONT_TABLE, MARGIN, type Page, STYLE, stylesXml } from './styles.ts';

/** What a Word file says about itself. */
export interface Frame {
  readonly title: string;
  /** what it is of: "Social services, Quarter 2, 2013-14" */
  readonly about: string;
  readonly organisation: string;
  /** BCP 47 */
  readonly language: string;
  /** the running head, left and right; what stands at the foot beside the page */
  readonly left: string;
  readonly right: string;
  readonly foot: string;
  /** "Page {page} of {pages}" split around its numbers */
  readonly pageWords: readonly [string, string, string];
  /** ISO instant by which the document is dated */
  readonly at: string;
  readonly page: Page;
}

const PROLOGUE = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  `xmlns:r="${OFFICE}/relationships"`,
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
].join(' ');

const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const CONTENT_TYPES = `${PROLOGUE}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="${WORD_TYPE}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${WORD_TYPE}.styles+xml"/><Override PartName="/word/settings.xml" ContentType="${WORD_TYPE}.settings+xml"/><Override PartName="/word/fontTable.xml" ContentType="${WORD_TYPE}.fontTable+xml"/><Override PartName="/word/header1.xml" ContentType="${WORD_TYPE}.header+xml"/><Override PartName="/word/footer1.xml" ContentType="${WORD_TYPE}.footer+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>`;

function relationships(entries: readonly (readonly [id: string, type: string, target: string])[]): Markup {
  const lines = entries.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`);
  return `${PROLOGUE}<Relationships xmlns="${PACKAGE}/relationships">${lines.join('')}</Relationships>`;
}

const PACKAGE_RELATIONSHIPS = relationships([
  ['rId1', `${OFFICE}/relationships/officeDocument`, 'word/document.xml'],
  ['rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
  ['rId3', `${OFFICE}/relationships/extended-properties`, 'docProps/app.xml'],
]);

function settings(language: string): Markup {
  return `${PROLOGUE}<w:settings ${NAMESPACES}><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="${language}"/></w:settings>`;
}

function header({ left, right }: Frame): Markup {
  return `${PROLOGUE}<w:hdr ${NAMESPACES}>${paragraph(STYLE.header, run(left) + TAB + run(right))}</w:hdr>`;
}

function footer({ foot, pageWords }: Frame): Markup {
  const [before, between, after] = pageWords;
  const page = `${run(before)}${field('PAGE', '1')}${run(between)}${field('NUMPAGES', '1')}${run(after)}`;
  return `${PROLOGUE}<w:ftr ${NAMESPACES}>${paragraph(STYLE.footer, run(foot) + TAB + page)}</w:ftr>`;
}

function core({ title, about, organisation, language, foot, at }: Frame): Markup {
  const created = new Date(at).toISOString();
  const moment = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${created}</dcterms:${name}>`;
  return `${PROLOGUE}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xml(title)}</dc:title><dc:subject>${xml(about)}</dc:subject><dc:creator>${xml(organisation)}</dc:creator><dc:description>${xml(foot)}</dc:description><dc:language>${xml(language)}</dc:language>${moment('created')}${moment('modified')}</cp:coreProperties>`;
}

function app({ organisation }: Frame): Markup {
  return `${PROLOGUE}<Properties xmlns="${OFFICE}/extended-properties"><Application>Goldthread</Application><Company>${xml(organisation)}</Company></Properties>`;
}

function document(body: Markup, { width, height }: Page): Markup {
  const { side, top, bottom, head, foot } = MARGIN;
  const across = width > height ? ' w:orient="landscape"' : '';
  const section = `<w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:footerReference w:type="default" r:id="rId4"/><w:pgSz w:w="${width}" w:h="${height}"${across}/><w:pgMar w:top="${top}" w:right="${side}" w:bottom="${bottom}" w:left="${side}" w:header="${head}" w:footer="${foot}" w:gutter="0"/></w:sectPr>`;
  return `${PROLOGUE}<w:document ${NAMESPACES}><w:body>${body}${section}</w:body></w:document>`;
}

/** The time stamp of every part: equal documents are equal to the byte. */
const NO_TIME = new Date(1980, 0, 1);

/** A whole .docx of a draft and its body: A4, running head, "Page x of y", language, properties, styles, pictures. */
export function wordFile(frame: Frame, draft: Draft, body: Markup): Uint8Array {
  const { media } = draft;
  const { language } = frame;
  const parts: Record<string, Markup> = {
    '[Content_Types].xml': CONTENT_TYPES,
    '_rels/.rels': PACKAGE_RELATIONSHIPS,
    'word/document.xml': document(body, frame.page),
    'word/_rels/document.xml.rels': relationships([
      ['rId1', `${OFFICE}/relationships/styles`, 'styles.xml'],
      ['rId2', `${OFFICE}/relationships/settings`, 'settings.xml'],
      ['rId3', `${OFFICE}/relationships/header`, 'header1.xml'],
      ['rId4', `${OFFICE}/relationships/footer`, 'footer1.xml'],
      ['rId5', `${OFFICE}/relationships/fontTable`, 'fontTable.xml'],
      ...media.map(({ id }) => [id, `${OFFICE}/relationships/image`, `media/${id}.png`] as const),
    ]),
    'word/styles.xml': stylesXml(language, frame.page),
    'word/settings.xml': settings(language),
    'word/fontTable.xml': FONT_TABLE,
    'word/header1.xml': header(frame),
    'word/footer1.xml': footer(frame),
    'docProps/core.xml': core(frame),
    'docProps/app.xml': app(frame),
  };
  const files = Object.entries(parts).map(([name, text]) => [name, strToU8(text)] as const);
  const pictures = media.map(({ id, png }) => [`word/media/${id}.png`, [png, { level: 0 }]] as const);
  return zipSync(Object.fromEntries([...files, ...pictures]), { level: 6, mtime: NO_TIME });
}
