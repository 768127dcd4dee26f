import { TARGET_FIGURES, type TargetFigure } from '../../briefing/planningTypes.ts';
import { cellName } from '../../briefing/targets.ts';
import { type DecimalText, exact } from '../../model/decimal.ts';
import type { Indicator, Target } from '../../model/indicator.ts';
import type { PeriodText, YearStart } from '../../model/period.ts';
import { FIGURE, Refusal, startReading } from '../../returns/cells.ts';
import { checkTarget } from '../../returns/check-row.ts';

/* From the fields of a grid to the rows of the sheet: plain data in and out. */

/** What stands in the fields, by name; a field that was not sent says nothing. */
export type Typed = ReadonlyMap<string, string>;

export interface Edit {
  readonly figure: TargetFigure;
  readonly period: PeriodText;
  readonly indicator: Indicator;
  readonly before: DecimalText | null;
  readonly after: DecimalText | null;
}

export interface EditError {
  readonly name: string;
  readonly code: string;
  readonly message: string;
}

/** One indicator with the periods that its grid row has fields for, and its targets by period. */
export interface EditedIndicator {
  readonly indicator: Indicator;
  readonly periods: readonly PeriodText[];
  readonly targets: ReadonlyMap<PeriodText, Target>;
}

/** A target that says nothing. */
function noTarget(indicator: string, period: PeriodText): Target {
  return { indicator, period, target: null, minimum: null, lower: null, upper: null, tolerance: null, note: null };
}

function typedFigure(text: string, { lowest, highest }: Indicator, yearStarts: YearStart): DecimalText | null | Refusal {
  if (text === '') return null;
  const figure = FIGURE.read(text, startReading(yearStarts));
  if (figure instanceof Refusal) return figure;
  if (lowest !== null && exact(figure).lt(exact(lowest))) return new Refusal(`is below ${lowest}, the least that this indicator can be`);
  if (highest !== null && exact(figure).gt(exact(highest))) return new Refusal(`is above ${highest}, the most that this indicator can be`);
  return figure;
}

/** A minimum standard is where red begins: on the worse side of the target. */
function checkMinimum({ target, minimum }: Target, { polarity }: Indicator, complain: (message: string) => void): void {
  if (target === null || minimum === null) return;
  if (polarity === 'higher' && exact(minimum).gt(exact(target)))
    complain(`"${minimum}" is above the target ${target}: expected at most that`);
  if (polarity === 'lower' && exact(minimum).lt(exact(target)))
    complain(`"${minimum}" is below the target ${target}: expected at least that`);
}

/** What was typed differently from what was seen, and what cannot be taken, all at once. */
export function editsIn(
  rows: readonly EditedIndicator[],
  typed: Typed,
  yearStarts: YearStart,
): { readonly edits: readonly Edit[]; readonly errors: readonly EditError[] } {
  const edits: Edit[] = [];
  const errors: EditError[] = [];
  for (const { indicator, periods, targets } of rows) {
    for (const period of periods) {
      const held = targets.get(period) ?? noTarget(indicator.code, period);
      const changed = new Map<TargetFigure, DecimalText | null>();
      for (const figure of TARGET_FIGURES) {
        const name = cellName(figure, period, indicator.code);
        const text = typed.get(name)?.trim();
        if (text === undefined || text === (held[figure] ?? '')) continue;
        const after = typedFigure(text, indicator, yearStarts);
        if (after instanceof Refusal) errors.push({ name, code: indicator.code, message: `"${text}" ${after.message}` });
        else {
          changed.set(figure, after);
          edits.push({ figure, period, indicator, before: held[figure], after });
        }
      }
      if (changed.size === 0) continue;
      const row = { ...held, ...Object.fromEntries(changed) };
      const complain = (figure: TargetFigure, message: string) =>
        errors.push({ name: cellName(figure, period, indicator.code), code: indicator.code, message });
      checkMinimum(row, indicator, (message) => complain('minimum', message));
      checkTarget(row, (column, value, message) => {
        if (column === 'lower' && value !== null) complain('lower', `"${value}" ${message}`);
      });
    }
  }
  return { edits, errors };
}

/** Whether a row says nothing that its sheet asks for, so that it is withdrawn. */
export function saysNothing(row: Target): boolean {
  return TARGET_FIGURES.every((figure) => row[figure] === null);
}

/**
 * The rows as they are to stand: what is held now, with the edits made to it.
 * @param notes why the targets of an indicator move, by its code; kept with each of its rows that is edited
 */
export function editedRows(
  edits: readonly Edit[],
  heldNow: (code: string, period: PeriodText) => Target | undefined,
  notes: ReadonlyMap<string, string>,
): Target[] {
  const rows = new Map<string, Target>();
  for (const { figure, period, indicator, after } of edits) {
    const key = `${period}|${indicator.code}`;
    const row = rows.get(key) ?? heldNow(indicator.code, period) ?? noTarget(indicator.code, period);
    rows.set(key, { ...row, [figure]: after, note: notes.get(indicator.code) ?? row.note });
  }
  return [...rows.values()];
}
