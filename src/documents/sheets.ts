import type {
  ActionRow,
  DashboardBriefing,
  IndicatorRow,
  Key,
  ReportBriefing,
  ReportPart,
  ReportWords,
  Sentence,
  Share,
  ShownFigure,
  Tally,
} from '../briefing/types.ts';
import { sentenceText } from '../briefing/wording.ts';

/**
 * A report or dashboard as flat tables, one row a thing: what spreadsheets and CSV hold. Figures stay figures, everything
 * else is words.
 */

/** A figure with what is shown for it, for a format that keeps numbers as numbers. */
export interface FigureCell {
  readonly kind: 'figure';
  /** exact decimal; null where there is none */
  readonly value: string | null;
  readonly text: string;
  /** "%" or null; longer units stand in a column of their own */
  readonly unit: '%' | null;
}

export type Cell = string | null | FigureCell;

export interface Column {
  readonly head: string;
  /** in characters */
  readonly width: number;
}

export interface Sheet {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

function shown(figure: ShownFigure): FigureCell {
  return { kind: 'figure', value: figure.value, text: figure.text, unit: figure.unit === '%' ? '%' : null };
}

/** "81%" as the number 81 with its sign, null as no share. */
export function shareCell(text: string | null): Cell {
  if (text === null) return null;
  return { kind: 'figure', value: text.endsWith('%') ? text.slice(0, -1) : null, text, unit: '%' };
}

export function countCell(value: number): FigureCell {
  return { kind: 'figure', value: String(value), text: String(value), unit: null };
}

function percent(text: string | null, none: string): FigureCell {
  return { kind: 'figure', value: text, text: text ?? none, unit: null };
}

/** A column with the cell that it shows of a row. */
export interface Field<Row> extends Column {
  readonly cell: (row: Row) => Cell;
}

export function sheet<Row>(name: string, fields: readonly Field<Row>[], rows: readonly Row[]): Sheet {
  return {
    name,
    columns: fields.map(({ head, width }) => ({ head, width })),
    rows: rows.map((row) => fields.map((field) => field.cell(row))),
  };
}

interface Placed {
  readonly outcome: string | null;
  readonly objective: string | null;
}

interface PlacedIndicator extends Placed {
  readonly indicator: IndicatorRow;
}

interface PlacedAction extends Placed {
  readonly action: ActionRow;
}

function indicatorFields(words: ReportWords): readonly Field<IndicatorRow>[] {
  const { columns } = words;
  return [
    { head: words.reference, width: 14, cell: (row) => row.code },
    { head: words.indicator, width: 44, cell: (row) => row.title },
    { head: columns.unit, width: 12, cell: (row) => row.unit },
    { head: columns.polarity, width: 16, cell: (row) => row.polarityText },
    { head: words.actual, width: 10, cell: (row) => shown(row.actual) },
    { head: columns.basis, width: 8, cell: (row) => row.basis },
    { head: columns.note, width: 14, cell: (row) => row.actual.note },
    { head: words.target, width: 10, cell: (row) => shown(row.target) },
    { head: words.minimum, width: 10, cell: (row) => shown(row.minimum) },
    { head: columns.range, width: 14, cell: (row) => row.range },
    { head: words.status, width: 14, cell: (row) => row.status.word },
    { head: `${words.status}: ${columns.reason}`, width: 22, cell: (row) => row.status.reason },
    { head: columns.override, width: 20, cell: (row) => row.status.override },
    { head: words.direction, width: 20, cell: (row) => row.direction.word },
    { head: `${words.direction}: ${columns.reason}`, width: 20, cell: (row) => row.direction.reason },
    { head: words.priorYear, width: 10, cell: (row) => shown(row.priorYear) },
    { head: columns.latest, width: 10, cell: (row) => shown(row.latest) },
    { head: columns.yearToDate, width: 12, cell: (row) => shown(row.yearToDate) },
    { head: columns.rolling12, width: 12, cell: (row) => shown(row.rolling12) },
    { head: columns.yearEndTarget, width: 12, cell: (row) => shown(row.yearEndTarget) },
    { head: columns.owner, width: 18, cell: (row) => row.owner },
    { head: words.comment, width: 60, cell: (row) => row.comment },
  ];
}

function placedFields(words: ReportWords): readonly Field<Placed>[] {
  return [
    { head: words.columns.outcome, width: 12, cell: (row) => row.outcome },
    { head: words.columns.objective, width: 12, cell: (row) => row.objective },
  ];
}

function placedIndicators(briefing: ReportBriefing): PlacedIndicator[] {
  return briefing.outcomes.flatMap((outcome) =>
    outcome.objectives.flatMap((objective) =>
      objective.indicators.map((indicator) => ({ outcome: outcome.level, objective: objective.level, indicator })),
    ),
  );
}

/** Every indicator of a report, with where it stands in the plan. */
export function indicatorSheet(briefing: ReportBriefing): Sheet {
  const { words } = briefing;
  const own = indicatorFields(words).map((field) => ({ ...field, cell: (row: PlacedIndicator) => field.cell(row.indicator) }));
  return sheet(words.indicators, [...placedFields(words), ...own], placedIndicators(briefing));
}

/** Every listed action of a report, in the order of the report. */
export function actionSheet(briefing: ReportBriefing): Sheet {
  const { words } = briefing;
  const { columns } = words;
  const rows = briefing.outcomes.flatMap((outcome) =>
    outcome.objectives.flatMap((objective) =>
      objective.groups.flatMap((group) => group.rows.map((action) => ({ outcome: outcome.level, objective: objective.level, action }))),
    ),
  );
  const fields: readonly Field<PlacedAction>[] = [
    ...placedFields(words),
    { head: words.reference, width: 14, cell: (row) => row.action.ref },
    { head: words.title, width: 44, cell: (row) => row.action.title },
    { head: columns.links, width: 13, cell: (row) => row.action.links.join('; ') || null },
    { head: words.status, width: 18, cell: (row) => row.action.mark.word },
    { head: words.percentComplete, width: 11, cell: (row) => percent(row.action.percent, words.none) },
    { head: columns.owner, width: 18, cell: (row) => row.action.owner },
    { head: columns.starts, width: 13, cell: (row) => row.action.starts },
    { head: columns.due, width: 13, cell: (row) => row.action.due },
    { head: columns.warnings, width: 24, cell: (row) => row.action.warnings.map((warning) => warning.text).join('; ') || null },
    { head: words.comment, width: 60, cell: (row) => row.action.comment },
  ];
  return sheet(words.actions, fields, rows);
}

/** One count: of what, in which state or status. */
interface CountRow {
  readonly section: string;
  readonly what: string;
  readonly word: string;
  readonly count: number;
  readonly share: string | null;
}

function shareRows(section: string, shares: readonly Share[], total: number, words: ReportWords): CountRow[] {
  const parts = shares.map((part) => ({ section, what: words.actions, word: part.mark.word, count: part.count, share: part.share }));
  return [{ section, what: words.actions, word: words.total, count: total, share: null }, ...parts];
}

function tallyRows(section: string, tally: Tally, words: ReportWords): CountRow[] {
  const parts = tally.parts.map(({ mark, count: of }) => ({ section, what: words.indicators, word: mark.word, count: of, share: null }));
  return [{ section, what: words.indicators, word: words.total, count: tally.all, share: null }, ...parts];
}

/** Every count of a report, one a row: of the whole, the count tables, then each outcome and objective. */
export function countSheet(briefing: ReportBriefing): Sheet {
  const { words } = briefing;
  const rows = [
    ...shareRows(briefing.title, briefing.shares, briefing.actionsTotal, words),
    ...tallyRows(briefing.title, briefing.tally, words),
    ...briefing.countTables
      .filter(({ empty }) => empty === null)
      .flatMap((table) => shareRows(table.title, table.shares, table.total, words)),
    ...briefing.outcomes.flatMap((outcome) => [
      ...shareRows(outcome.level, outcome.shares, outcome.actionsTotal, words),
      ...tallyRows(outcome.level, outcome.tally, words),
      ...outcome.objectives.flatMap((objective) => [
        ...shareRows(objective.level, objective.shares, objective.actionsTotal, words),
        ...tallyRows(objective.level, objective.tally, words),
      ]),
    ]),
  ];
  return sheet<CountRow>(
    words.number,
    [
      { head: words.columns.section, width: 34, cell: (row) => row.section },
      { head: `${words.actions}, ${words.indicators}`, width: 20, cell: (row) => row.what },
      { head: words.status, width: 26, cell: (row) => row.word },
      { head: words.number, width: 10, cell: (row) => countCell(row.count) },
      { head: words.share, width: 10, cell: (row) => shareCell(row.share) },
    ],
    rows,
  );
}

/** Late actions with how they are brought back. */
export function recoverySheet(briefing: ReportBriefing): Sheet {
  const { words, recovery } = briefing;
  return sheet(
    recovery.title,
    [
      { head: words.reference, width: 14, cell: (item) => item.row.ref },
      { head: words.title, width: 60, cell: (item) => item.row.title },
      { head: words.status, width: 20, cell: (item) => item.row.mark.word },
      { head: words.comment, width: 80, cell: (item) => item.text },
    ],
    recovery.items,
  );
}

/** What the words of the other sheets mean. */
export function keySheet(key: Key, words: ReportWords): Sheet {
  const marks = [...key.statuses, ...key.directions, ...key.states].map(({ mark, meaning }) => ({ word: mark.word, meaning }));
  const bases = key.bases.map(({ word, meaning }) => ({ word: `${words.columns.basis}: ${word}`, meaning }));
  const references = key.references.map(({ example, meaning }) => ({ word: example, meaning }));
  return sheet(
    words.key,
    [
      { head: words.key, width: 28, cell: (row) => row.word },
      { head: words.columns.meaning, width: 90, cell: (row) => row.meaning },
    ],
    [...marks, { word: words.share, meaning: key.rounding }, ...bases, ...references],
  );
}

interface Line {
  readonly section: string;
  readonly text: string;
}

function summary(words: ReportWords, lines: readonly Line[]): Sheet {
  return sheet(
    words.overview,
    [
      { head: words.columns.section, width: 34, cell: (line) => line.section },
      { head: words.comment, width: 110, cell: (line) => line.text },
    ],
    lines,
  );
}

function about({ subject, title, words }: ReportBriefing | DashboardBriefing): Line[] {
  return [
    { section: words.title, text: title },
    { section: words.title, text: `${subject.organisation} · ${subject.periodName} · ${subject.span}` },
    { section: words.columns.note, text: words.asKnown },
  ];
}

function lines(section: string, sentences: readonly Sentence[], paragraphs: readonly string[]): Line[] {
  return [...sentences.map(sentenceText), ...paragraphs].map((text) => ({ section, text }));
}

/** The sentences of a report, section by section. */
export function summarySheet(briefing: ReportBriefing, told: (part: ReportPart) => readonly string[]): Sheet {
  const { words, exceptional, recovery } = briefing;
  return summary(words, [
    ...about(briefing),
    ...(briefing.issue
      ? lines(
          words.overview,
          [],
          [
            briefing.issue.text,
            ...briefing.issue.notes,
            ...(briefing.issue.open ? [`${briefing.issue.open.title}:`, ...briefing.issue.open.items] : []),
          ],
        )
      : []),
    ...lines(words.overview, [...briefing.overview, ...briefing.linkedPlans], briefing.overviewNarrative),
    ...briefing.countTables.flatMap((table) => (table.empty === null ? [] : [{ section: table.title, text: table.empty }])),
    ...(briefing.corrections ? lines(briefing.corrections.title, briefing.corrections.sentences, []) : []),
    ...lines(exceptional.title, exceptional.sentences, exceptional.narrative),
    ...lines(recovery.title, [recovery.sentence], recovery.narrative),
    ...briefing.parts.flatMap((part) => told(part).map((text) => ({ section: part.title === '' ? words.overview : part.title, text }))),
    ...briefing.outcomes.flatMap((outcome) => [
      { section: outcome.level, text: outcome.title },
      ...lines(outcome.level, outcome.sentences, outcome.narrative),
      ...outcome.objectives.flatMap((objective) => [
        { section: objective.level, text: objective.title },
        ...lines(
          objective.level,
          [objective.shareLine, objective.earlier].filter((said) => said !== null),
          objective.narrative,
        ),
      ]),
    ]),
  ]);
}

/** Every indicator of a dashboard, with its section. */
export function dashboardIndicatorSheet(briefing: DashboardBriefing): Sheet {
  const { words } = briefing;
  const own = indicatorFields({ ...words, columns: { ...words.columns, latest: briefing.latestName } });
  const rows = briefing.sections.flatMap((section) => section.rows.map((indicator) => ({ section: section.title, indicator })));
  return sheet(
    words.indicators,
    [
      { head: words.columns.section, width: 24, cell: (row) => row.section },
      ...own.map((field) => ({ ...field, cell: (row: { readonly indicator: IndicatorRow }) => field.cell(row.indicator) })),
    ],
    rows,
  );
}

/** The sheets of a dashboard's workbook. */
export function dashboardSheets(briefing: DashboardBriefing): Sheet[] {
  const { words } = briefing;
  const sentences = lines(words.overview, briefing.opening, [briefing.tally.text]);
  return [summary(words, [...about(briefing), ...sentences]), dashboardIndicatorSheet(briefing), keySheet(briefing.key, words)];
}
