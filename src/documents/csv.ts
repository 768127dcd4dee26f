import Papa from 'papaparse';
import type { DashboardBriefing, IndicatorBriefing, ReportBriefing, ShownFigure } from '../briefing/types.ts';
import { disarmed } from '../model/formula.ts';
import { actionSheet, type Cell, dashboardIndicatorSheet, indicatorSheet, type Sheet } from './sheets.ts';

/** A negative figure that comes as a text: a number runs nothing. */
const NEGATIVE = /^-\d+(\.\d+)?$/;

/** Text is kept a text; a figure is written bare and exact. */
function field(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return NEGATIVE.test(cell) ? cell : disarmed(cell);
  return cell.value ?? '';
}

function encoded({ columns, rows }: { readonly columns: readonly { readonly head: string }[]; readonly rows: Sheet['rows'] }): Uint8Array {
  const lines = [columns.map((column) => disarmed(column.head)), ...rows.map((row) => row.map(field))];
  return new TextEncoder().encode(`${Papa.unparse(lines, { newline: '\r\n' })}\r\n`);
}

/** Any list of a page as CSV: its heads and a row of texts for each line; null is an empty field. */
export function listCsv(heads: readonly string[], rows: readonly (readonly (string | null)[])[]): Uint8Array {
  return encoded({ columns: heads.map((head) => ({ head })), rows });
}

/** A dashboard's indicators as CSV: RFC 4180, UTF-8, a head, one row an indicator. A missing figure is an empty field. */
export function dashboardCsv(briefing: DashboardBriefing): Uint8Array {
  return encoded(dashboardIndicatorSheet(briefing));
}

/** A report's indicators as CSV. */
export function reportIndicatorsCsv(briefing: ReportBriefing): Uint8Array {
  return encoded(indicatorSheet(briefing));
}

/** A report's listed actions as CSV. */
export function reportActionsCsv(briefing: ReportBriefing): Uint8Array {
  return encoded(actionSheet(briefing));
}

function figure({ value, text }: ShownFigure): Cell {
  return { kind: 'figure', value, text, unit: null };
}

/** An indicator's past as CSV, newest first: one row a period. */
export function historyCsv({ history, words, numeratorName, denominatorName }: IndicatorBriefing): Uint8Array {
  const heads = [words.period, numeratorName, denominatorName, words.result, words.target, words.status, words.direction, words.state];
  const rows = history.map((row) => [
    row.period,
    figure(row.numerator),
    figure(row.denominator),
    figure(row.actual),
    figure(row.target),
    row.status.word,
    row.direction.word,
    row.state,
  ]);
  return encoded({ columns: heads.map((head) => ({ head })), rows });
}
