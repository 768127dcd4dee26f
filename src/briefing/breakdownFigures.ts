import type { Breakdown, NoFigure, PartFigure } from '../judgement/breakdown.ts';
import { foldedName } from '../model/breakdown.ts';
import { type DecimalText, exact } from '../model/decimal.ts';
import type { Indicator } from '../model/indicator.ts';
import { lastYear, previous } from '../model/period.ts';
import type { Figure } from '../model/verdict.ts';
import { figureText, NO_FIGURE, NONE, plainFigure, shownFigure, signed, sizeOf, withUnit } from './figure.ts';
import type { Setting } from './setting.ts';
import type { BarLevel, BarSeries, BreakdownRow, BreakdownWords, ShownFigure } from './types.ts';
import type { Wording } from './wording.ts';

/* Rows and bars of a breakdown, in one order: bands by their numbers, counts by size, all else worst first. */

const NUMBER = /\d+/;
/** "Under 18" comes before "18 to 64". */
const OPEN_BELOW = /^\s*(under|below|less than|up to|<)/i;

/** Where a name stands among bands and numbered teams; null for a name without a number. */
function placeByNumber(name: string): number | null {
  const [digits] = NUMBER.exec(name) ?? [];
  return digits === undefined ? null : Number(digits) - (OPEN_BELOW.test(name) ? 0.5 : 0);
}

/** Whether all parts have a number in their names, which gives them an order of their own. */
export function areNumbered(parts: readonly { readonly name: string }[]): boolean {
  return parts.length > 1 && parts.every(({ name }) => placeByNumber(name) !== null);
}

function byFigure(a: PartFigure, b: PartFigure, lowestFirst: boolean): number {
  if (a.figure === null || b.figure === null) return Number(a.figure === null) - Number(b.figure === null);
  const order = exact(a.figure.value).cmp(exact(b.figure.value));
  return lowestFirst ? order : -order;
}

function byName(a: PartFigure, b: PartFigure): number {
  return foldedName(a.name) < foldedName(b.name) ? -1 : 1;
}

/** The parts in the order in which a page shows them; what has no figure comes last, unless parts are numbered. */
export function ordered({ parts, kind }: Breakdown, { polarity }: Indicator): readonly PartFigure[] {
  const numbered = areNumbered(parts);
  const lowestFirst = kind !== 'count' && polarity === 'higher';
  return [...parts].sort((a, b) => {
    if (numbered) return (placeByNumber(a.name) ?? 0) - (placeByNumber(b.name) ?? 0) || byName(a, b);
    return byFigure(a, b, lowestFirst) || byName(a, b);
  });
}

export function lackText(lacks: NoFigure, wording: Wording): string {
  return lacks === 'secondary' || lacks === 'absent' ? wording.word(`breakdown.lacks.${lacks}`) : wording.word(`missing.${lacks}`);
}

/** A figure with its unit, as a sentence says it. */
export function saidFigure(value: DecimalText, { decimals, unit }: Indicator, wording: Wording): string {
  return withUnit(figureText(value, decimals, wording), unit);
}

function counted(value: DecimalText | null, wording: Wording): ShownFigure {
  return value === null ? NO_FIGURE : { value, text: figureText(value, null, wording), unit: null, note: null };
}

function standingText({ standing, apart }: PartFigure, { decimals }: Indicator, wording: Wording): string {
  if (standing === null || apart === null) return NONE;
  if (standing === 'same') return wording.word('breakdown.standing.same');
  return wording.text(`breakdown.standing.${standing}`, { size: figureText(sizeOf(apart), decimals, wording) });
}

/** How all figures were made, said once at the head of their column; null where each is the period's own. */
function basisText(parts: readonly PartFigure[], wording: Wording): string | null {
  const [basis, ...others] = new Set(parts.flatMap(({ figure }) => (figure === null ? [] : [figure.basis])));
  if (others.length > 0) return null;
  if (basis === 'year-to-date') return wording.word('basis.ytd');
  return basis === 'rolling-12' ? wording.word('basis.r12') : null;
}

/** A figure without the word for its basis, which the column's head has. */
function bareFigure(figure: Figure | null, indicator: Indicator, { wording, names }: Setting): ShownFigure {
  const own = figure === null ? null : { ...figure, basis: 'period' as const };
  return shownFigure(own, indicator, { state: null, reason: null }, wording, names);
}

function partRow(part: PartFigure, indicator: Indicator, setting: Setting): BreakdownRow {
  const { wording } = setting;
  const { figure, lacks, name, share, change, changeOnYear } = part;
  const moved = (by: DecimalText | null) => (by === null ? NONE : signed(by, indicator.decimals, wording));
  return {
    kind: 'part',
    name,
    figure: lacks === null ? bareFigure(figure, indicator, setting) : { ...NO_FIGURE, text: lackText(lacks, wording) },
    numerator: counted(figure?.numerator ?? null, wording),
    denominator: counted(figure?.denominator ?? null, wording),
    share: share === null ? NONE : `${figureText(share, null, wording)}%`,
    standing: standingText(part, indicator, wording),
    change: moved(change),
    changeOnYear: moved(changeOnYear),
  };
}

const EMPTY = { share: NONE, standing: NONE, change: NONE, changeOnYear: NONE } as const;

/** The parts, their total where one is made, and the whole council as it is reported. */
export function breakdownRows(found: Breakdown, parts: readonly PartFigure[], indicator: Indicator, setting: Setting): BreakdownRow[] {
  const { wording } = setting;
  const { total, whole } = found;
  const rows = parts.map((part) => partRow(part, indicator, setting));
  if (typeof total !== 'string') {
    rows.push({
      ...EMPTY,
      kind: 'total',
      name: wording.word('breakdown.row.total'),
      figure: plainFigure(total.value, indicator, wording),
      numerator: counted(total.numerator, wording),
      denominator: counted(total.denominator, wording),
    });
  }
  if (whole !== null) {
    rows.push({
      ...EMPTY,
      kind: 'whole',
      name: wording.word('breakdown.row.whole'),
      figure: bareFigure(whole, indicator, setting),
      numerator: counted(whole.numerator, wording),
      denominator: counted(whole.denominator, wording),
    });
  }
  return rows;
}

export function breakdownWords(
  { kind, period, parts }: Breakdown,
  indicator: Indicator,
  yearStart: number,
  setting: Setting,
): BreakdownWords {
  const { wording, names } = setting;
  const since = (earlier: string) => wording.text('breakdown.head.change', { period: names.shortNear(earlier, period.text) });
  const result = wording.word('word.result');
  const basis = basisText(parts, wording);
  const withParts = parts.some(({ figure }) => figure?.denominator != null);
  return {
    part: wording.word('breakdown.head.part'),
    result: basis === null ? result : wording.text('breakdown.head.result', { result, basis }),
    numerator: withParts ? (indicator.numerator ?? wording.word('indicator.numerator')) : null,
    denominator: withParts ? (indicator.denominator ?? wording.word('indicator.denominator')) : null,
    share: wording.word(kind === 'count' ? 'breakdown.head.share' : 'breakdown.head.share.cases'),
    against: kind === 'count' ? null : wording.word('breakdown.head.against'),
    change: since(previous(period, yearStart).text),
    changeOnYear: since(lastYear(period, yearStart).text),
    table: wording.word('breakdown.heading.table'),
    past: wording.word('breakdown.heading.past'),
    notes: wording.word('breakdown.heading.notes'),
  };
}

const UNSURE: readonly string[] = ['provisional', 'estimated'];

/** The bars with the levels they are held against: of counts none, since the whole is their sum. */
export function barSeries(
  { kind, whole }: Breakdown,
  parts: readonly PartFigure[],
  indicator: Indicator,
  target: DecimalText | null,
  title: string,
  { wording }: Setting,
): BarSeries {
  const level = (name: 'whole' | 'target', value: DecimalText | null): BarLevel | null =>
    value === null || kind === 'count'
      ? null
      : { value, text: wording.text(`breakdown.level.${name}`, { figure: saidFigure(value, indicator, wording) }) };
  const bars = parts.map(({ name, figure, lacks }) => ({
    name,
    value: figure?.value ?? null,
    shown: figure === null ? lackText(lacks ?? 'absent', wording) : saidFigure(figure.value, indicator, wording),
    provisional: figure !== null && UNSURE.includes(figure.state),
  }));
  const levels = { whole: level('whole', whole?.value ?? null), target: level('target', target) };
  const told = bars.map(({ name, shown }) => wording.text('breakdown.bars.part', { name, figure: shown }));
  const lines = [levels.whole, levels.target].flatMap((each) => (each === null ? [] : [each.text]));
  return {
    title,
    description: wording.text('breakdown.bars.description', {
      parts: `${told.join('; ')}.`,
      levels: lines.length === 0 ? '' : ` ${lines.join('; ')}.`,
    }),
    unit: indicator.unit,
    bars,
    ...levels,
  };
}
