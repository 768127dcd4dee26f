import type { TargetFigure } from '../../briefing/planningTypes.ts';
import { cellName } from '../../briefing/targets.ts';
import { byProfile, evenSteps, type Phasing, phasedAs, yearEndOf } from '../../judgement/phasing.ts';
import { type DecimalText, isDecimal } from '../../model/decimal.ts';
import type { Typed } from './targetEdits.ts';
import type { SheetRow } from './targetSheet.ts';

/** How a row is filled besides by hand. */
export const FILLS = ['even', 'profile', 'alike'] as const;
export type Fill = (typeof FILLS)[number];

/** What stands in the way of filling a row. */
export type Unfilled = 'no-year-end' | 'no-outturn' | 'no-profile' | 'no-figure';

interface Line {
  /** what stands in the fields of the periods, and of the year's end */
  readonly parts: readonly (DecimalText | null)[];
  readonly yearEnd: DecimalText | null;
}

function figureAt(row: SheetRow, typed: Typed, figure: TargetFigure, period: string): DecimalText | null {
  const text = typed.get(cellName(figure, period, row.indicator.code))?.trim() ?? row.targets.get(period)?.[figure] ?? '';
  return isDecimal(text) ? text : null;
}

function lineOf(row: SheetRow, typed: Typed, figure: TargetFigure, year: string): Line {
  return {
    parts: row.parts.map(({ text }) => figureAt(row, typed, figure, text)),
    yearEnd: row.hasYearEnd ? figureAt(row, typed, figure, year) : null,
  };
}

/** Where the year is to end: as said for the year, else as its periods say. */
function endOf(row: SheetRow, { parts, yearEnd }: Line): DecimalText | null {
  if (yearEnd !== null) return yearEnd;
  const as = phasedAs(row.indicator);
  return as === 'parts' ? yearEndOf(as, parts) : (parts.at(-1) ?? null);
}

function phasingOf(row: SheetRow, yearEnd: DecimalText): Phasing {
  const { indicator, parts } = row;
  return { as: phasedAs(indicator), yearEnd, periods: parts.length, decimals: indicator.decimals };
}

/** A minimum (or an end of a range) for every period: the same level, or the year's in the shape of the targets. */
function alongside(row: SheetRow, line: Line, targets: Line): DecimalText[] | null {
  const first = line.parts.find((text) => text !== null) ?? null;
  const yearEnd = line.yearEnd ?? (phasedAs(row.indicator) === 'level' ? first : endOf(row, line));
  if (yearEnd === null) return null;
  const phasing = phasingOf(row, yearEnd);
  if (phasing.as === 'level') return row.parts.map(() => yearEnd);
  return byProfile(phasing, targets.parts) ?? evenSteps(phasing, null);
}

/**
 * The fields of a row, filled: the targets by even steps or in last year's shape, or the minimum standard (or range)
 * alike over the year. What is not filled stays as it was typed.
 */
export function filled(
  row: SheetRow,
  typed: Typed,
  year: string,
  fill: Fill,
): { readonly typed: Typed; readonly unfilled: Unfilled | null } {
  const result = new Map(typed);
  const put = (figure: TargetFigure, texts: readonly DecimalText[]) => {
    for (const [index, { text }] of row.parts.entries()) result.set(cellName(figure, text, row.indicator.code), texts[index] ?? '');
  };
  const targets = lineOf(row, typed, 'target', year);
  if (fill === 'alike') {
    const others = row.figures.filter((figure) => figure !== 'target');
    const lines = others.map((figure) => ({ figure, texts: alongside(row, lineOf(row, typed, figure, year), targets) }));
    for (const { figure, texts } of lines) if (texts !== null) put(figure, texts);
    return { typed: result, unfilled: lines.every(({ texts }) => texts === null) ? 'no-figure' : null };
  }
  const yearEnd = endOf(row, targets);
  if (yearEnd === null) return { typed, unfilled: 'no-year-end' };
  const phasing = phasingOf(row, yearEnd);
  const texts = fill === 'even' ? evenSteps(phasing, row.before.outturn) : byProfile(phasing, row.before.figures);
  if (texts === null) return { typed, unfilled: fill === 'even' ? 'no-outturn' : 'no-profile' };
  put('target', texts);
  return { typed: result, unfilled: null };
}
