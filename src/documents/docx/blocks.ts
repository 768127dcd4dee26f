import type {
  ActionGroup,
  ActionRow,
  CountTable,
  DashboardBriefing,
  DashboardSection,
  IndicatorRow,
  Key,
  KeyEntry,
  Recovery,
  ReportWords,
  Sentence,
  Share,
  ShownFigure,
  StateMark,
  StatusMark,
  Tally,
} from '../../briefing/types.ts';
import type { MarkName } from '../../charts/marks.ts';
import { barPicture, tallyPicture } from '../pictures.ts';
import type { Draft } from './draft.ts';
import { type Cell, line, type Markup, type ParagraphOptions, paragraph, type Row, run, TAB, type TableOptions, table } from './markup.ts';
import { ACROSS, CHARACTER, measureOf, type Page, STYLE, TABLE, UPRIGHT } from './styles.ts';

/** Parts of a report as paragraphs and tables of Word. They set finished texts and add none. */

function strong(text: string): Markup {
  return run(text, CHARACTER.strong);
}

export function runs(sentence: Sentence): Markup {
  return sentence.runs.map(({ text, strong: key }) => (key ? strong(text) : run(text))).join('');
}

/** Sentences as one paragraph; nothing of none. */
export function said(style: string, sentences: readonly Sentence[], options: ParagraphOptions = {}): Markup {
  return sentences.length === 0 ? '' : paragraph(style, sentences.map(runs).join(run(' ')), options);
}

export function narrative(paragraphs: readonly string[]): Markup {
  return paragraphs.map((text) => line(STYLE.sentence, text)).join('');
}

/** Counts above the bar of their cells. */
export function shareBar(draft: Draft, shares: readonly Share[], whole: string): Markup {
  const bar = barPicture(shares);
  if (bar === null) return '';
  const present = shares.filter(({ count }) => count > 0);
  const counts = present.map(({ mark, count, share }) => {
    const aside = share === null ? '' : run(` ${share}`, CHARACTER.aside);
    return `${draft.mark(mark.state, mark.word)}${strong(String(count))}${run(` ${mark.word}`)}${aside}`;
  });
  return paragraph(STYLE.counts, `${counts.join(run('    '))}${TAB}${run(whole, CHARACTER.aside)}`) + draft.picture(bar);
}

/** One shape an indicator, the tally in words below. */
export function tallyRow(draft: Draft, tally: Tally): Markup {
  const row = tallyPicture(tally);
  return row === null ? '' : draft.picture(row) + line(STYLE.note, tally.text);
}

/** Widths of columns in any unit, scaled to the measure. */
export function scaled(columns: readonly number[], page: Page): number[] {
  const whole = columns.reduce((sum, width) => sum + width, 0);
  return columns.map((width) => Math.round((width / whole) * measureOf(page)));
}

export function reportTable(caption: string, columns: readonly number[], page: Page = UPRIGHT): TableOptions {
  return { style: TABLE.report, caption, widths: scaled(columns, page), flush: true };
}

export function head(text: string): Cell {
  return { content: line(STYLE.head, text), bottom: true };
}

function figureHead(text: string): Cell {
  return { content: line(STYLE.headFigure, text), bottom: true };
}

export function cell(...paragraphs: readonly Markup[]): Cell {
  return { content: paragraphs.join('') };
}

/** A figure, a percentage with its sign, and its note below. */
function figure(shown: ShownFigure, style: string, keepNext = false): Markup {
  const sign = shown.value !== null && shown.unit === '%' ? '%' : '';
  return line(style, `${shown.text}${sign}`, { keepNext }) + (shown.note === null ? '' : line(STYLE.noteFigure, shown.note, { keepNext }));
}

/** A table is followed by a paragraph, or Word would join it to the table after it. */
export const GAP = paragraph(STYLE.gap, '');

/** The states that the tables count, in the order of their first mention. */
function statesOf(tables: readonly CountTable[]): StateMark[] {
  const marks = tables.flatMap(({ shares }) => shares.map(({ mark }) => mark));
  return [...new Map(marks.map((mark) => [mark.state, mark])).values()];
}

/** All tables of counts as one: a row a table, a column a state, the share beside its count. */
export function countTable(tables: readonly CountTable[], caption: string, words: ReportWords): Markup {
  if (tables.length === 0) return '';
  const states = statesOf(tables);
  const heads: Row = { head: true, cells: [head(''), figureHead(words.total), ...states.map(({ word }) => figureHead(word))] };
  const rows = tables.map(({ title, total, shares, empty }): Row => {
    const name = cell(line(STYLE.cell, title));
    if (empty !== null) return { cells: [name, { content: line(STYLE.note, empty), columns: states.length + 1 }] };
    const counts = states.map(({ state }) => {
      const share = shares.find(({ mark }) => mark.state === state);
      const aside = share?.share == null ? '' : run(`\u2002${share.share}`, CHARACTER.aside);
      return cell(paragraph(STYLE.figure, share === undefined ? '' : strong(String(share.count)) + aside));
    });
    return { cells: [name, cell(line(STYLE.judged, String(total))), ...counts] };
  });
  return table(reportTable(caption, [38, 14, ...states.map(() => 25)]), [heads, ...rows]) + GAP;
}

export function comment(text: string | null): Markup {
  return text === null ? '' : line(STYLE.comment, text);
}

function titleWithLinks(action: ActionRow): Markup {
  const links = action.links.length === 0 ? '' : run(` (${action.links.join(', ')})`, CHARACTER.aside);
  return paragraph(STYLE.cell, `${strong(action.title)}${links}`);
}

/** One group of actions under its mark, each action whole on one page. */
export function actionGroup(draft: Draft, group: ActionGroup, words: ReportWords): Markup {
  const title = paragraph(STYLE.group, draft.mark(group.mark.state, group.mark.word) + run(group.title));
  const heads: Row = {
    head: true,
    cells: [head(words.reference), head(`${words.title} · ${words.comment}`), figureHead(words.percentComplete)],
  };
  const rows = group.rows.map((action): Row => {
    const warnings = action.warnings.map(({ text }) => line(STYLE.note, text)).join('');
    return {
      cells: [
        cell(line(STYLE.reference, action.ref)),
        cell(titleWithLinks(action), comment(action.comment), warnings),
        cell(line(STYLE.judged, action.percent === null ? words.none : `${action.percent}%`)),
      ],
    };
  });
  return title + table(reportTable(group.title, [24, 130, 24]), [heads, ...rows]) + GAP;
}

/** Actions that are late, with how they are brought back. */
export function recoveryTable(draft: Draft, items: readonly Recovery[], title: string, words: ReportWords): Markup {
  if (items.length === 0) return '';
  const heads: Row = { head: true, cells: [head(words.reference), head(`${words.title} · ${words.comment}`), head(words.status)] };
  const rows = items.map(
    ({ row, text }): Row => ({
      cells: [
        cell(line(STYLE.reference, row.ref)),
        cell(titleWithLinks(row), comment(text)),
        cell(paragraph(STYLE.cell, draft.mark(row.mark.state, row.mark.word) + run(row.mark.word))),
      ],
    }),
  );
  return table(reportTable(title, [24, 118, 36]), [heads, ...rows]) + GAP;
}

export function statusCell(draft: Draft, status: StatusMark, keepNext: boolean): Markup {
  const under = [status.reason, status.override].filter((text) => text !== null);
  const word = paragraph(STYLE.cell, draft.mark(status.status, status.word) + strong(status.word), { keepNext });
  return word + under.map((text) => line(STYLE.note, text, { keepNext })).join('');
}

function directionCell(draft: Draft, { direction }: IndicatorRow, keepNext: boolean): Markup {
  const reason = direction.direction === 'not-comparable' ? direction.reason : null;
  const word = paragraph(STYLE.cell, draft.mark(direction.direction, direction.word) + run(direction.word), { keepNext });
  return word + (reason === null ? '' : line(STYLE.note, reason, { keepNext }));
}

/** Reference, unit and which way is better; a percentage has its sign beside its figures. */
function referenceLine(row: IndicatorRow): string {
  return [row.code, row.unit === '%' ? null : row.unit, row.polarityText].filter((text) => text !== null).join(' · ');
}

function indicatorRows(draft: Draft, row: IndicatorRow): Row[] {
  const keepNext = row.comment !== null;
  const name = line(STYLE.cell, row.title, { keepNext }) + line(STYLE.reference, referenceLine(row), { keepNext });
  const figures = [
    cell(figure(row.actual, STYLE.judged, keepNext)),
    cell(row.range === null ? figure(row.target, STYLE.figure, keepNext) : line(STYLE.figure, row.range, { keepNext })),
    cell(statusCell(draft, row.status, keepNext)),
    cell(directionCell(draft, row, keepNext)),
    cell(figure(row.priorYear, STYLE.figure, keepNext)),
  ];
  if (row.comment === null) return [{ cells: [cell(name), ...figures] }];
  return [
    { cells: [{ content: name, rows: 'first' }, ...figures.map((each) => ({ ...each, joined: 'below' as const }))] },
    {
      cells: [
        { content: paragraph(STYLE.cell, ''), rows: 'next' },
        { content: comment(row.comment), columns: figures.length, joined: 'above' },
      ],
    },
  ];
}

/** Indicators with their judged figure in strong; a comment stands beside its indicator, under its figures. */
export function indicatorTable(draft: Draft, rows: readonly IndicatorRow[], caption: string, words: ReportWords): Markup {
  const heads: Row = {
    head: true,
    cells: [
      head(words.indicator),
      figureHead(words.actual),
      figureHead(words.target),
      head(words.status),
      head(words.direction),
      figureHead(words.priorYear),
    ],
  };
  return table(reportTable(caption, [50, 22, 20, 38, 31, 17]), [heads, ...rows.flatMap((row) => indicatorRows(draft, row))]) + GAP;
}

/** Whether any row has such a figure: a column that no row fills is left out. */
function filled(sections: readonly DashboardSection[], of: (row: IndicatorRow) => ShownFigure): boolean {
  return sections.some(({ rows }) => rows.some((row) => of(row).value !== null));
}

interface DashboardColumn {
  readonly head: Cell;
  readonly width: number;
  readonly cell: (row: IndicatorRow) => Markup;
}

function figureColumn(text: string, of: (row: IndicatorRow) => ShownFigure): DashboardColumn {
  return { head: figureHead(text), width: 21, cell: (row) => figure(of(row), STYLE.figure) };
}

function dashboardColumns(draft: Draft, { sections, words, latestName }: DashboardBriefing): DashboardColumn[] {
  const optional = (text: string, of: (row: IndicatorRow) => ShownFigure) => (filled(sections, of) ? [figureColumn(text, of)] : []);
  return [
    { head: head(words.indicator), width: 74, cell: (row) => line(STYLE.cell, row.title) + line(STYLE.reference, referenceLine(row)) },
    ...optional(latestName, (row) => row.latest),
    { head: figureHead(words.actual), width: 22, cell: (row) => figure(row.actual, STYLE.judged) },
    { head: head(words.columns.basis), width: 15, cell: (row) => line(STYLE.note, row.basis) },
    {
      head: figureHead(words.target),
      width: 24,
      cell: (row) => (row.range === null ? figure(row.target, STYLE.figure) : line(STYLE.figure, row.range)),
    },
    ...optional(words.minimum, (row) => row.minimum),
    { head: head(words.status), width: 42, cell: (row) => statusCell(draft, row.status, false) },
    { head: head(words.direction), width: 33, cell: (row) => directionCell(draft, row, false) },
    ...optional(words.columns.yearEndTarget, (row) => row.yearEndTarget),
    ...optional(words.priorYear, (row) => row.priorYear),
  ];
}

/** A dashboard's indicators across the page, a table a section. */
export function dashboardTables(draft: Draft, briefing: DashboardBriefing): Markup {
  const columns = dashboardColumns(draft, briefing);
  const heads: Row = { head: true, cells: columns.map((column) => column.head) };
  return briefing.sections
    .map((section) => {
      const title = section.title === null ? '' : draft.heading(2, section.title);
      const rows = section.rows.map((row): Row => ({ cells: columns.map((column) => cell(column.cell(row))) }));
      const options = reportTable(
        section.title ?? briefing.title,
        columns.map((column) => column.width),
        ACROSS,
      );
      return title + table(options, [heads, ...rows]) + GAP;
    })
    .join('');
}

/** A line of the key, with its words, by which the lengths of two columns are compared. */
interface KeyLine {
  readonly words: string;
  readonly markup: Markup;
}

function keyLines<Mark extends { readonly word: string }>(
  draft: Draft,
  entries: readonly KeyEntry<Mark>[],
  name: (mark: Mark) => MarkName,
): KeyLine[] {
  return entries.map(({ mark, meaning }) => ({
    words: `${mark.word}: ${meaning}`,
    markup: paragraph(STYLE.keyLine, `${draft.mark(name(mark), mark.word, TAB)}${strong(mark.word)}${run(`: ${meaning}`)}`),
  }));
}

function keyTerms(terms: Key['bases']): KeyLine[] {
  return terms.map(({ word, meaning }) => ({
    words: `${word}: ${meaning}`,
    markup: paragraph(STYLE.keyLine, strong(word) + run(`: ${meaning}`)),
  }));
}

/** About how many letters a line of a column of the key holds, which is enough to balance two columns. */
const LETTERS_A_LINE = 52;

function linesOf({ words }: KeyLine): number {
  return Math.ceil(words.length / LETTERS_A_LINE);
}

/** The entries as two columns of about the same height, in their order. */
function balanced(entries: readonly KeyLine[]): Pick<Row, 'cells'> {
  const whole = entries.reduce((lines, entry) => lines + linesOf(entry), 0);
  let lines = 0;
  const left = entries.filter((entry) => {
    const fits = lines < whole / 2;
    lines += linesOf(entry);
    return fits;
  });
  const column = (part: readonly KeyLine[]) => cell(...part.map(({ markup }) => markup), ...(part.length === 0 ? [GAP] : []));
  return { cells: [column(left), column(entries.slice(left.length))] };
}

/**
 * What each mark means here, how shares are rounded, how references are read, in two columns that may go over a page.
 * @param bases short words for what a figure covers, where the document prints them
 */
export function keyTable(draft: Draft, key: Key, caption: string, page: Page = UPRIGHT, bases: Key['bases'] = []): Markup {
  const marks = [
    ...keyLines(draft, key.statuses, (mark) => mark.status),
    ...keyLines(draft, key.directions, (mark) => mark.direction),
    ...keyLines(draft, key.states, (mark) => mark.state),
  ];
  const terms = [...keyTerms(bases), ...keyTerms(key.references.map(({ example, meaning }) => ({ word: example, meaning })))];
  const rows = [
    { ...balanced([...marks, { words: key.rounding, markup: line(STYLE.note, key.rounding) }]), splits: true },
    ...(terms.length === 0 ? [] : [balanced(terms)]),
  ];
  return table({ style: TABLE.key, caption, widths: scaled([1, 1], page), flush: false }, rows) + GAP;
}
