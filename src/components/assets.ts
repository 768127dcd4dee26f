import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { councilColour } from '../charts/council-colour.ts';
import { DARK, FOCUS, HATCH_OPACITY, LIGHT, type Palette, PRINT } from '../charts/palette.ts';
import { markPicture } from './layout/council-mark.ts';
import { FACES, faceFile, faceRule } from './typefaces.ts';

/** A file that pages refer to. Its address carries a hash of its content, so it may be cached for ever. */
export interface Asset {
  readonly url: string;
  readonly contentType: string;
  readonly body: () => Uint8Array<ArrayBuffer>;
}

const PREFIX = '/assets/';

/**
 * The style sheet of every page, in the order of the cascade: the ground, the frame, each part beside its component, the
 * media. A part that only some pages have stands in a sheet of its own below, so that nobody waits for it elsewhere.
 */
const STYLES = [
  'styles/base',
  'layout/frame',
  'layout/page-head',
  'sentence/sentence',
  'prose/prose',
  'terms/terms',
  'thread/breadcrumb',
  'thread/contents',
  'marks/marks',
  'tally/tally',
  'figure/figure',
  'table/table',
  'indicators/dashboard',
  'indicators/cards',
  'period-chooser/period-chooser',
  'filters/filters',
  'judged/how-judged',
  'side-list/side-list',
  'changes/changes',
  'key/key',
  'shares/shares',
  'actions/actions',
  'report/report',
  'trend/trend',
  'empty/empty',
  'downloads/downloads',
  'forms/forms',
  'styles/forced-colours',
  'styles/print',
] as const;

/** Sheets that a page links to by name after that of every page; no file that stands alone has them. */
export const FURTHER_SHEETS = [
  'outcomes',
  'comparison',
  'editing',
  'views',
  'gallery',
  'changes',
  'breakdown',
  'process',
  'golden',
  'scrutiny',
  'writing',
] as const;
export type FurtherSheet = (typeof FURTHER_SHEETS)[number];

const FURTHER_STYLES: Readonly<Record<FurtherSheet, readonly string[]>> = {
  /** of a council's outcomes: the plan as a tree, all of them at a glance, what needs attention */
  outcomes: ['thread/tree', 'attention/attention', 'glance/outcomes'],
  /** of an indicator beside other councils */
  comparison: ['comparison/comparison'],
  /** with which figures are brought, entered and signed off, and councils set up; and what was done to them */
  editing: [
    'problems/problems',
    'import-preview/import-preview',
    'account/account',
    'return/return',
    'return/verdict',
    'steps/steps',
    'sign-off/sign-off',
    'round/round',
    'target-grid/target-grid',
    'row-form/row-form',
    'rule/rule',
    'versions/versions',
    'dashboard-maker/dashboard-maker',
  ],
  gallery: ['gallery/gallery'],
  /** of the thread across plans */
  golden: ['golden-thread/golden-thread'],
  /** of the parts of a council, besides the small charts of a dashboard */
  breakdown: ['breakdown/breakdown'],
  changes: ['changed/changed'],
  /** of meetings and of what is asked and recommended at them */
  scrutiny: ['pinned-question/pinned-question', 'scrutiny/scrutiny'],
  /** of an indicator's process limits */
  process: ['process/process'],
  /** with which reports are written, checked and issued */
  writing: ['section-list/section-list', 'section-editor/section-editor'],
  /** of a dashboard, besides table and cards */
  views: ['indicators/arranged', 'multiples/multiples', 'status-calendar/status-calendar', 'wall/wall'],
};

function hash(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 10);
}

function own(path: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(new URL(path, import.meta.url)));
}

function ownText(script: string): string {
  return Buffer.from(own(`./${script}.js`)).toString('utf8');
}

function addressed(name: string, contentType: string, body: () => Uint8Array<ArrayBuffer>): Asset {
  const [stem, ending] = name.split(/\.(?=[^.]+$)/);
  return { url: `${PREFIX}${stem}-${hash(body())}.${ending}`, contentType, body };
}

const faceAssets = FACES.map((face) => ({ face, ...addressed(face.file, 'font/woff2', () => faceFile(face)) }));

function properties(palette: Palette, hatch: number): string {
  const roles = Object.entries(palette).map(([role, colour]) => `--${role}:${colour}`);
  return [...roles, `--hatch:${hatch}`].join(';');
}

/** The roles as custom properties: light, dark by the system or by the person's choice, and paper. */
function tokens(): string {
  const dark = `color-scheme:dark;${properties(DARK, HATCH_OPACITY.dark)}`;
  return [
    `:root{color-scheme:light;--focus:${FOCUS};${properties(LIGHT, HATCH_OPACITY.light)}}`,
    `@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){${dark}}}`,
    `@media screen{:root[data-theme=dark]{${dark}}}`,
    `@media print{:root{${properties(PRINT, HATCH_OPACITY.light)}}}`,
  ].join('\n');
}

/** The rules without comments and the space between them: half the size, and nothing else changes. */
function compact(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};]) ?/g, '$1')
    .replace(/;}/g, '}')
    .trim();
}

export interface StyleSheetOptions {
  /** `served` from the assets, `embedded` in the text for a file that stands alone (English and Welsh only), or `none` */
  readonly fonts: 'served' | 'embedded' | 'none';
}

function rules(names: readonly string[]): string[] {
  return names.map((name) => compact(Buffer.from(own(`./${name}.css`)).toString('utf8')));
}

/** The style sheet of every page as text; a file that stands alone needs no other. */
export function styleSheet({ fonts }: StyleSheetOptions): string {
  const faces = faceAssets.map(({ face, url, body }) => {
    if (fonts === 'served') return faceRule(face, url);
    if (fonts === 'none' || face.part === 'extended') return '';
    return faceRule(face, `data:font/woff2;base64,${Buffer.from(body()).toString('base64')}`);
  });
  return [...faces, tokens(), ...rules(STYLES)].filter((text) => text !== '').join('\n');
}

/** A further sheet as text. */
export function furtherSheet(name: FurtherSheet): string {
  return rules(FURTHER_STYLES[name]).join('\n');
}

/**
 * The few rules that give a council its own colour, for the application to serve after the style sheet.
 * @throws RangeError for a text that is not a colour such as #1a4b54
 */
export function councilStyle(colour: string): string {
  const { light, dark } = councilColour(colour);
  return [
    `:root{--council:${light}}`,
    `@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){--council:${dark}}}`,
    `@media screen{:root[data-theme=dark]{--council:${dark}}}`,
  ].join('\n');
}

function text(content: string): () => Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(Buffer.from(content, 'utf8'));
  return () => bytes;
}

const CSS = 'text/css; charset=utf-8';
const styles = addressed('goldthread.css', CSS, text(styleSheet({ fonts: 'served' })));
const further = new Map(FURTHER_SHEETS.map((name) => [name, addressed(`${name}.css`, CSS, text(furtherSheet(name)))]));
const script = addressed('goldthread.js', 'text/javascript; charset=utf-8', () => own('./page-script.js'));
/** Only the page of a person's returns asks for it. */
const returnScript = addressed(
  'returns.js',
  'text/javascript; charset=utf-8',
  text(['return-script', 'return-keys'].map(ownText).join('\n')),
);

/** Only the grid of targets asks for it. */
const gridScript = addressed('grid.js', 'text/javascript; charset=utf-8', () => own('./grid-script.js'));

/** Only the editor of a report's section asks for it. */
const sectionScript = addressed('section.js', 'text/javascript; charset=utf-8', () => own('./section-script.js'));

/** Only pages with a large chart ask for it. */
const chartScript = addressed('chart.js', 'text/javascript; charset=utf-8', () => own('./chart-script.js'));

const icon = addressed('icon.svg', 'image/svg+xml', text(markPicture(LIGHT.council, LIGHT['on-council'])));

export const STYLESHEET_URL: string = styles.url;
/** The faces that every page has letters of, to be asked for before the style sheet has been read. */
export const CORE_FACE_URLS: readonly string[] = faceAssets.filter(({ face }) => face.part === 'core').map(({ url }) => url);
export const SCRIPT_URL: string = script.url;
export const RETURN_SCRIPT_URL: string = returnScript.url;
export const GRID_SCRIPT_URL: string = gridScript.url;
export const SECTION_SCRIPT_URL: string = sectionScript.url;
export const CHART_SCRIPT_URL: string = chartScript.url;
export const ICON_URL: string = icon.url;

/** Where a further sheet is. */
export function sheetUrl(name: FurtherSheet): string {
  return further.get(name)?.url ?? '';
}

/** Everything that the web application serves for pages to look as they do. */
export const ASSETS: readonly Asset[] = [
  styles,
  ...further.values(),
  script,
  returnScript,
  gridScript,
  sectionScript,
  chartScript,
  icon,
  ...faceAssets,
];
