/**
 * The colours of the product by role, in three grounds: a light screen, a dark screen, and paper. Colour belongs to
 * status; everything else is ink on paper, one colour of the council's own, and the thread. Every text colour reaches
 * 4.5 to 1 on its ground and every mark 3 to 1, which palette.test.ts measures.
 */
export const ROLES = [
  'paper',
  'surface',
  'sunk',
  'ink',
  'ink-2',
  'ink-3',
  'rule',
  'rule-2',
  'edge',
  'link',
  'council',
  'on-council',
  'thread',
  'thread-ink',
  'green',
  'amber',
  'amber-shape',
  'red',
  'on-red',
  'not-judged',
  'on-track',
  'wash',
] as const;
export type Role = (typeof ROLES)[number];

export type Palette = Readonly<Record<Role, string>>;

export const LIGHT: Palette = {
  paper: '#fbfaf7',
  surface: '#ffffff',
  sunk: '#f4f1ea',
  ink: '#17212b',
  'ink-2': '#45515c',
  'ink-3': '#5f6973',
  rule: '#e6e1d8',
  'rule-2': '#cdc6b9',
  edge: '#767f87',
  link: '#0d5c70',
  council: '#1a4b54',
  'on-council': '#ffffff',
  thread: '#a8781a',
  'thread-ink': '#77530c',
  green: '#04755f',
  amber: '#93480a',
  'amber-shape': '#d26f0a',
  red: '#a5122b',
  'on-red': '#ffffff',
  'not-judged': '#5b6670',
  'on-track': '#a9cfc6',
  wash: '#fdeedd',
};

export const DARK: Palette = {
  paper: '#11171c',
  surface: '#182027',
  sunk: '#0c1115',
  ink: '#ebe7df',
  'ink-2': '#b9c1c8',
  'ink-3': '#98a2ab',
  rule: '#283139',
  'rule-2': '#3a454e',
  edge: '#7b8791',
  link: '#84c7d9',
  council: '#8fc3cc',
  'on-council': '#0c1115',
  thread: '#d3a449',
  'thread-ink': '#e0b968',
  green: '#6bd6c0',
  amber: '#ffb35c',
  'amber-shape': '#ffb35c',
  red: '#ff7f78',
  'on-red': '#1c0808',
  'not-judged': '#a6b0b8',
  'on-track': '#2f6f63',
  wash: '#35260f',
};

/** Paper takes the light colours on a white ground; only shapes and cells are coloured there. */
export const PRINT: Palette = { ...LIGHT, paper: '#ffffff', sunk: '#ffffff' };

/** Opacity of hatching on the wrong side of a minimum standard. */
export const HATCH_OPACITY = { light: 0.34, dark: 0.62 } as const;

/** The yellow of keyboard focus, and of nothing else; an ink line stands inside it. */
export const FOCUS = '#ffce3a';

/** How a drawing names its colours: by custom property on a page, or outright in a file that stands alone. */
export type Paint = (role: Role) => string;

/** Colours that follow the page (dark, print, forced colours), with the light ones where no style sheet is. */
export const pagePaint: Paint = (role) => `var(--${role},${LIGHT[role]})`;

/** Colours written into the drawing itself, for a Word, PDF or SVG file. */
export function fixedPaint(palette: Palette): Paint {
  return (role) => palette[role];
}
