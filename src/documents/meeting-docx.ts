import type { CoverBriefing } from '../briefing/packTypes.ts';
import type { PlainDocument, PlainSection } from '../briefing/plainTypes.ts';
import type { Run } from '../briefing/types.ts';
import { cell, GAP, head, reportTable } from './docx/blocks.ts';
import { Draft } from './docx/draft.ts';
import { type Frame, wordFile } from './docx/file.ts';
import { line, type Markup, paragraph, type Row, run, TAB, table } from './docx/markup.ts';
import { ACROSS, CHARACTER, STYLE, UPRIGHT } from './docx/styles.ts';
import { markPicture } from './pictures.ts';

/* What goes to a meeting, as Word documents that an officer finishes: everything in them is set by styles. */

const runsOf = (runs: readonly Run[]): Markup => runs.map(({ text, strong }) => run(text, strong ? CHARACTER.strong : null)).join('');

const label = (text: string): Markup => run(text, CHARACTER.strong);

/** A label and what it says beside it, a line each. */
function labelled(name: string, lines: readonly Markup[]): Markup {
  return lines.map((text, index) => paragraph(STYLE.labelled, `${index === 0 ? label(name) : ''}${TAB}${text}`)).join('');
}

/** @param date of the meeting, ISO */
export function coverDocx(cover: CoverBriefing, date: string): Uint8Array {
  const draft = new Draft();
  const { facts, summary, recommendation, sections, contacts, background, appendices, exempt } = cover;
  const { labels } = contacts;
  const people = contacts.people.map(({ name, title, phone, email }) => {
    const lines = [
      [labels.name, name],
      [labels.title, title],
      [labels.phone, phone],
      [labels.email, email],
    ] as const;
    return lines.map(([word, text]) => (text === '' ? '' : labelled(word, [run(text)]))).join('') + GAP;
  });
  const body = [
    cover.look?.logo == null ? '' : draft.picture(markPicture(cover.look.logo, cover.organisation)),
    line(STYLE.title, cover.subject),
    ...facts.map(({ label: name, lines }) =>
      labelled(
        name,
        lines.map((text) => run(text)),
      ),
    ),
    GAP,
    ...(summary.runs.some(({ text }) => text !== '') ? [labelled(summary.label, [runsOf(summary.runs)]), GAP] : []),
    labelled(recommendation.label, [runsOf(recommendation.runs)]),
    ...sections.flatMap(({ title, paragraphs }) => [
      draft.heading(1, title),
      ...paragraphs.map(({ number, runs }) => paragraph(STYLE.numbered, `${run(`${number}.`)}${TAB}${runsOf(runs)}`)),
    ]),
    ...(people.length === 0 ? [] : [draft.heading(1, contacts.title), ...people]),
    draft.heading(1, background.title),
    ...background.items.map((text) => line(STYLE.cell, text)),
    ...(appendices.items.length === 0
      ? []
      : [draft.heading(1, appendices.title), ...appendices.items.map((text) => line(STYLE.cell, text))]),
  ];
  const frame: Frame = {
    title: cover.subject,
    about: cover.subject,
    organisation: cover.organisation,
    language: cover.language,
    left: cover.organisation,
    right: exempt ?? '',
    foot: cover.subject,
    pageWords: cover.page,
    at: `${date}T12:00:00Z`,
    page: UPRIGHT,
  };
  return wordFile(frame, draft, body.join(''));
}

/** Letters that a column is given at least and at most, whatever its longest text. */
const [NARROWEST, WIDEST] = [10, 40];

/** Room for its longest word in whatever typeface stands in, so that no name and no date is broken; words of more letters may be. */
const LONGEST_WORD = 16;
const ROOM_FOR_A_WORD = 2;

/** How wide a column is beside others, by what stands in it: what is long wraps, and gets the most room. */
function columnWidth(texts: readonly string[]): number {
  const words = texts.flatMap((text) => text.split(/\s+/)).map(({ length }) => Math.min(length, LONGEST_WORD) * ROOM_FOR_A_WORD);
  return Math.max(NARROWEST, ...words, ...texts.map(({ length }) => Math.min(length, WIDEST)));
}

function plainTable({ heads, rows }: NonNullable<PlainSection['table']>, caption: string, across: boolean): Markup {
  const widths = heads.map((text, at) => columnWidth([...text.split(/\s+/), ...rows.map((row) => row[at] ?? '')]));
  const lines: Row[] = [
    { head: true, cells: heads.map((text) => head(text)) },
    ...rows.map((row) => ({ cells: row.map((text) => cell(line(STYLE.cell, text))) })),
  ];
  return table(reportTable(caption, widths, across ? ACROSS : UPRIGHT), lines) + GAP;
}

/** Columns from which a table needs the page across. */
const MANY_COLUMNS = 6;

export function plainDocx(plain: PlainDocument): Uint8Array {
  const draft = new Draft();
  const across = plain.sections.some((section) => (section.table?.heads.length ?? 0) >= MANY_COLUMNS);
  const sections = plain.sections.map(({ title, paragraphs, table: rows }) =>
    [
      title === '' ? '' : draft.heading(1, title),
      ...paragraphs.map((text) => line(STYLE.sentence, text)),
      rows === undefined ? '' : plainTable(rows, title === '' ? plain.title : title, across),
    ].join(''),
  );
  const frame: Frame = {
    title: plain.title,
    about: plain.title,
    organisation: plain.organisation,
    language: plain.language,
    left: plain.organisation,
    right: '',
    foot: plain.title,
    pageWords: plain.page,
    at: `${plain.date}T12:00:00Z`,
    page: across ? ACROSS : UPRIGHT,
  };
  return wordFile(frame, draft, [line(STYLE.title, plain.title), line(STYLE.subtitle, plain.subtitle), ...sections].join(''));
}
