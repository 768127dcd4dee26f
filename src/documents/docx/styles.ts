import { PRINT, type Role } from '../../charts/palette.ts';
import type { Markup } from './markup.ts';

/** Size of a page, in twips. */
export interface Page {
  readonly width: number;
  readonly height: number;
}

export const UPRIGHT: Page = { width: 11906, height: 16838 };
export const ACROSS: Page = { width: 16838, height: 11906 };

/** Margins in twips: 16 mm at the sides; running head and foot stand inside those at top and bottom. */
export const MARGIN = { side: 907, top: 1420, bottom: 1250, head: 680, foot: 620 } as const;

/** Width of the text, in twips. */
export function measureOf(page: Page): number {
  return page.width - 2 * MARGIN.side;
}

/** Faces that every Word has; the product's own come to the web and the PDF only. */
const SANS = 'Calibri';
const SERIF = 'Cambria';

/** The part word/fontTable.xml: which faces may stand in where an office program has neither. */
export const FONT_TABLE: Markup = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
  '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
  `<w:font w:name="${SANS}"><w:altName w:val="Carlito"/><w:panose1 w:val="020F0502020204030204"/><w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>`,
  `<w:font w:name="${SERIF}"><w:altName w:val="Caladea"/><w:panose1 w:val="02040503050406030204"/><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>`,
  '</w:fonts>',
].join('');

/** Ids of the paragraph styles, Word's own first. Names are in PARAGRAPH_STYLES below. */
export const STYLE = {
  title: 'Title',
  subtitle: 'Subtitle',
  heading1: 'Heading1',
  heading2: 'Heading2',
  heading3: 'Heading3',
  header: 'Header',
  footer: 'Footer',
  contents: 'TOCHeading',
  contents1: 'TOC1',
  contents2: 'TOC2',
  opening: 'Opening',
  sentence: 'Sentence',
  comment: 'Comment',
  group: 'Group',
  tableTitle: 'TableTitle',
  head: 'TableHead',
  headFigure: 'TableHeadFigure',
  cell: 'TableText',
  figure: 'TableFigure',
  judged: 'JudgedFigure',
  note: 'Note',
  shareLine: 'ShareLine',
  keyLine: 'KeyLine',
  noteFigure: 'NoteFigure',
  reference: 'Reference',
  counts: 'Counts',
  picture: 'Picture',
  gap: 'Gap',
  labelled: 'Labelled',
  numbered: 'Numbered',
} as const;

export const CHARACTER = { strong: 'Strong', level: 'LevelName', aside: 'Aside' } as const;

export const TABLE = { report: 'ReportTable', key: 'KeyTable' } as const;

interface Look {
  readonly font?: typeof SANS | typeof SERIF;
  readonly bold?: boolean;
  /** in points */
  readonly size?: number;
  readonly role?: Role;
}

interface Setting {
  readonly name: string;
  readonly basedOn?: string;
  readonly next?: string;
  readonly look?: Look;
  /** in points, before and after */
  readonly space?: readonly [number, number];
  /** in 240ths of a line */
  readonly leading?: number;
  readonly keepNext?: boolean;
  readonly right?: boolean;
  readonly indent?: number;
  /** in points, from the second line on */
  readonly hanging?: number;
  /** a tab at the right margin */
  readonly tab?: boolean;
  readonly rule?: { readonly side: 'top' | 'bottom'; readonly role: Role; readonly eighths: number; readonly space: number };
  readonly outline?: 0 | 1 | 2;
}

const HEAD: Look = { size: 9, bold: true, role: 'ink-2' };

/** Sizes and spaces follow the A4 page of the look: body 10, comments 10.4, heads and references 9. */
const PARAGRAPH_STYLES: Readonly<Record<(typeof STYLE)[keyof typeof STYLE], Setting>> = {
  Title: { name: 'Title', next: 'Subtitle', look: { font: SERIF, size: 23, bold: true }, space: [0, 2], keepNext: true },
  Subtitle: { name: 'Subtitle', look: { size: 10.5, role: 'ink-2' }, space: [0, 10] },
  Heading1: {
    name: 'heading 1',
    next: 'Opening',
    look: { font: SERIF, size: 16, bold: true },
    space: [26, 8],
    keepNext: true,
    rule: { side: 'top', role: 'ink', eighths: 6, space: 7 },
    outline: 0,
  },
  Heading2: { name: 'heading 2', look: { font: SERIF, size: 12.5, bold: true }, space: [18, 5], keepNext: true, outline: 1 },
  Heading3: { name: 'heading 3', look: { size: 11, bold: true }, space: [13, 3], keepNext: true, outline: 2 },
  Header: {
    name: 'header',
    look: { size: 9, role: 'ink-2' },
    tab: true,
    rule: { side: 'bottom', role: 'rule-2', eighths: 4, space: 4 },
  },
  Footer: { name: 'footer', look: { size: 9, role: 'ink-2' }, tab: true, rule: { side: 'top', role: 'rule-2', eighths: 4, space: 4 } },
  TOCHeading: { name: 'TOC Heading', look: { size: 11, bold: true }, space: [16, 3], keepNext: true },
  TOC1: { name: 'toc 1', look: { bold: true }, space: [4, 0], tab: true },
  TOC2: { name: 'toc 2', look: { size: 9.5 }, space: [1, 0], indent: 12, tab: true },
  Opening: { name: 'Opening', look: { font: SERIF, size: 13 }, space: [3, 6], leading: 262 },
  Sentence: { name: 'Sentence', look: { font: SERIF, size: 11 }, space: [2, 6], leading: 262 },
  Comment: { name: 'Comment', look: { font: SERIF, size: 10.5 }, space: [2, 0], leading: 256 },
  Group: { name: 'Group', look: { bold: true }, space: [9, 2], keepNext: true },
  TableTitle: { name: 'Table title', look: { bold: true }, space: [12, 1], keepNext: true },
  TableHead: { name: 'Table head', look: HEAD, keepNext: true },
  TableHeadFigure: { name: 'Table head figure', basedOn: 'TableHead', right: true },
  TableText: { name: 'Table text' },
  TableFigure: { name: 'Table figure', basedOn: 'TableText', right: true },
  JudgedFigure: { name: 'Judged figure', basedOn: 'TableFigure', look: { size: 10.5, bold: true } },
  Note: { name: 'Note', look: { size: 9, role: 'ink-2' } },
  ShareLine: { name: 'Share line', basedOn: 'Note', keepNext: true },
  KeyLine: { name: 'Key line', basedOn: 'Note', space: [0, 2], hanging: 13 },
  NoteFigure: { name: 'Note figure', basedOn: 'Note', right: true },
  Reference: { name: 'Reference', look: { size: 9, role: 'ink-3' } },
  Counts: { name: 'Counts', space: [4, 3], keepNext: true, tab: true },
  Picture: { name: 'Picture', space: [0, 6], keepNext: true },
  Gap: { name: 'Gap', look: { size: 2 } },
  Labelled: { name: 'Labelled', look: { size: 10.5 }, space: [2, 3], hanging: 110 },
  Numbered: { name: 'Numbered paragraph', look: { font: SERIF, size: 11 }, space: [3, 6], leading: 262, hanging: 26 },
};

const CHARACTER_STYLES: Readonly<Record<(typeof CHARACTER)[keyof typeof CHARACTER], { readonly name: string; readonly look: Look }>> = {
  Strong: { name: 'Strong', look: { bold: true } },
  LevelName: { name: 'Level name', look: { bold: false, role: 'thread-ink' } },
  Aside: { name: 'Aside', look: { bold: false, role: 'ink-2' } },
};

function colour(role: Role): string {
  return PRINT[role].slice(1);
}

function twips(points: number): number {
  return Math.round(points * 20);
}

function runProperties({ font, bold, size, role }: Look): Markup {
  const parts = [
    font === undefined ? '' : `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:cs="${font}"/>`,
    bold === undefined ? '' : bold ? '<w:b/><w:bCs/>' : '<w:b w:val="0"/><w:bCs w:val="0"/>',
    role === undefined ? '' : `<w:color w:val="${colour(role)}"/>`,
    size === undefined ? '' : `<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/>`,
  ];
  return `<w:rPr>${parts.join('')}</w:rPr>`;
}

function spacing({ space, leading }: Setting): Markup {
  if (space === undefined && leading === undefined) return '';
  const around = space === undefined ? '' : ` w:before="${twips(space[0])}" w:after="${twips(space[1])}"`;
  return `<w:spacing${around}${leading === undefined ? '' : ` w:line="${leading}" w:lineRule="auto"`}/>`;
}

function paragraphProperties(setting: Setting, measure: number): Markup {
  const { keepNext, rule, tab, indent, hanging, right, outline } = setting;
  const parts = [
    keepNext ? '<w:keepNext/><w:keepLines/>' : '',
    rule === undefined
      ? ''
      : `<w:pBdr><w:${rule.side} w:val="single" w:sz="${rule.eighths}" w:space="${rule.space}" w:color="${colour(rule.role)}"/></w:pBdr>`,
    tab ? `<w:tabs><w:tab w:val="right" w:pos="${measure}"/></w:tabs>` : '',
    spacing(setting),
    indent === undefined ? '' : `<w:ind w:left="${twips(indent)}" w:right="${twips(24)}"/>`,
    hanging === undefined ? '' : `<w:ind w:left="${twips(hanging)}" w:hanging="${twips(hanging)}"/>`,
    right ? '<w:jc w:val="right"/>' : '',
    outline === undefined ? '' : `<w:outlineLvl w:val="${outline}"/>`,
  ];
  return `<w:pPr>${parts.join('')}</w:pPr>`;
}

function paragraphStyle(id: string, setting: Setting, measure: number): Markup {
  const { name, basedOn = 'Normal', next, look = {} } = setting;
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${basedOn}"/>${next === undefined ? '' : `<w:next w:val="${next}"/>`}<w:qFormat/>${paragraphProperties(setting, measure)}${runProperties(look)}</w:style>`;
}

function characterStyle([id, { name, look }]: readonly [string, { readonly name: string; readonly look: Look }]): Markup {
  return `<w:style w:type="character" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/>${runProperties(look)}</w:style>`;
}

function edge(side: string, role: Role): Markup {
  return `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="${colour(role)}"/>`;
}

function tableStyle(id: string, name: string, edges: Markup, inside: readonly [number, number], headRule: Markup): Markup {
  const [x, y] = inside.map(twips);
  return `<w:style w:type="table" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${edges}</w:tblBorders><w:tblCellMar><w:top w:w="${y}" w:type="dxa"/><w:left w:w="${x}" w:type="dxa"/><w:bottom w:w="${y}" w:type="dxa"/><w:right w:w="170" w:type="dxa"/></w:tblCellMar></w:tblPr>${headRule}</w:style>`;
}

const HEAD_RULE = `<w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr><w:tcBorders>${edge('bottom', 'ink')}</w:tcBorders></w:tcPr></w:tblStylePr>`;

/** The part word/styles.xml; `language` is a BCP 47 tag for spelling and for readers. */
export function stylesXml(language: string, page: Page): Markup {
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
    `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${SANS}" w:hAnsi="${SANS}" w:eastAsia="${SANS}" w:cs="${SANS}"/><w:color w:val="${colour('ink')}"/><w:sz w:val="20"/><w:szCs w:val="20"/><w:lang w:val="${language}" w:eastAsia="${language}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" w:line="247" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>`,
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
    ...Object.entries(PARAGRAPH_STYLES).map(([id, setting]) => paragraphStyle(id, setting, measureOf(page))),
    ...Object.entries(CHARACTER_STYLES).map(characterStyle),
    tableStyle(TABLE.report, 'Report table', edge('bottom', 'rule-2') + edge('insideH', 'rule-2'), [0, 3.5], HEAD_RULE),
    tableStyle(
      TABLE.key,
      'Key table',
      edge('top', 'rule-2') + edge('left', 'rule-2') + edge('bottom', 'rule-2') + edge('right', 'rule-2'),
      [7, 5],
      '',
    ),
    '</w:styles>',
  ].join('');
}
