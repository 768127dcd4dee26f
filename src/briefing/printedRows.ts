import type { ActionRow, IndicatorRow, ReportBriefing, ShownFigure } from './types.ts';

/* What a report prints of each indicator and action, cell by cell, so that two reports can be held against each other. */

export interface PrintedCell {
  /** head of its column, in the report's language */
  readonly head: string;
  readonly text: string;
}

export interface PrintedRow {
  readonly kind: 'indicator' | 'action';
  readonly reference: string;
  readonly title: string;
  readonly cells: readonly PrintedCell[];
}

function figureText({ text, unit, note }: ShownFigure): string {
  const figure = unit === null ? text : unit === '%' ? `${text}%` : `${text} ${unit}`;
  return note === null ? figure : `${figure}, ${note}`;
}

function indicatorRow(row: IndicatorRow, { words }: ReportBriefing): PrintedRow {
  const { code, title, actual, range, target, minimum, priorYear, status, direction, comment } = row;
  const cells: PrintedCell[] = [
    { head: words.title, text: title },
    { head: words.actual, text: figureText(actual) },
    { head: words.target, text: range ?? figureText(target) },
    { head: words.minimum, text: figureText(minimum) },
    { head: words.priorYear, text: figureText(priorYear) },
    { head: words.status, text: [status.word, status.reason, status.override].filter((text) => text !== null).join(', ') },
    { head: words.direction, text: direction.word },
    { head: words.comment, text: comment ?? '' },
  ];
  return { kind: 'indicator', reference: code, title, cells };
}

function actionRow(row: ActionRow, { words }: ReportBriefing): PrintedRow {
  const { ref, title, percent, mark, comment, due } = row;
  const cells: PrintedCell[] = [
    { head: words.title, text: title },
    { head: words.percentComplete, text: percent ?? '' },
    { head: words.status, text: mark.word },
    { head: words.columns.due, text: due ?? '' },
    { head: words.comment, text: comment ?? '' },
  ];
  return { kind: 'action', reference: ref, title, cells };
}

/** Every indicator and action that a report lists, each once, in its order. */
export function printedRows(briefing: ReportBriefing): readonly PrintedRow[] {
  const objectives = briefing.outcomes.flatMap((outcome) => outcome.objectives);
  const shown = briefing.parts.flatMap((part) => (part.kind === 'dashboard' ? part.sections.flatMap((section) => section.rows) : []));
  const rows = [
    ...objectives.flatMap(({ indicators, groups }) => [
      ...groups.flatMap((group) => group.rows.map((row) => actionRow(row, briefing))),
      ...indicators.map((row) => indicatorRow(row, briefing)),
    ]),
    ...shown.map((row) => indicatorRow(row, briefing)),
  ];
  return [...new Map(rows.map((row) => [`${row.kind} ${row.reference}`, row])).values()];
}
