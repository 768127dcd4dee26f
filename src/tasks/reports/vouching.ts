import { printedRows } from '../../briefing/printedRows.ts';
import type { ReportBriefing } from '../../briefing/types.ts';
import type { WrittenReport } from '../../model/writtenReport.ts';
import { keptWritten } from '../../store/reports/content.ts';
import { digestOf } from '../../store/reports/issues.ts';
import type { HeldStep, Vouched } from '../../store/reports/steps.ts';
import { writtenOf } from './making.ts';

/* What somebody who checks a report vouches for: its words, and every figure that it then printed. */

/** Counts and live figures follow from more than the rows that are listed: what was completed earlier is counted and not listed again. */
const COUNTS = 'counts';
const SHORT = 24;

function short(content: unknown): string {
  return digestOf(JSON.stringify(content)).slice(0, SHORT);
}

export function vouchedFor(report: WrittenReport, briefing: ReportBriefing): Vouched {
  const rows = printedRows(briefing).map(({ kind, reference, cells }) => [`${kind} ${reference}`, short(cells)] as const);
  const { countTables, overview, linkedPlans, parts } = briefing;
  const texts = parts.map(({ text }) => text);
  return {
    content: digestOf(keptWritten(writtenOf(report))),
    figures: Object.fromEntries([...rows, [COUNTS, short([countTables, overview, linkedPlans, texts])]]),
  };
}

/** What the last check vouched for; null where there was none. */
export function lastVouched(steps: readonly HeldStep[]): Vouched | null {
  return steps.findLast(({ vouched }) => vouched !== null)?.vouched ?? null;
}

/** References of the rows that are not what was vouched for, `counts` for the counts alone; empty where all is as it was. */
export function changedSince(then: Vouched, now: Vouched): readonly string[] {
  const names = [...new Set([...Object.keys(then.figures), ...Object.keys(now.figures)])];
  const changed = names.filter((name) => then.figures[name] !== now.figures[name]);
  const rows = changed.filter((name) => name !== COUNTS).map((name) => name.slice(name.indexOf(' ') + 1));
  return rows.length > 0 ? rows : changed;
}
