import { bareTitle } from './chartSeries.ts';
import type { ChartSeries, DashboardBriefing, DashboardSection, IndicatorRow, MultiplesBriefing, Sentence, SmallChart } from './types.ts';
import { counted, type Wording, wordingFor } from './wording.ts';

/** On one scale a figure this many times smaller than another is a flat line: counts of another order have their own. */
const ORDER = 10;

/** Names of one unit as councils write it: "%", "% of cases" and "per cent" are one. */
function unitKey(unit: string | null): string {
  if (unit === null) return '';
  return /^\s*(%|per ?cent)/i.test(unit) ? '%' : unit.trim().toLowerCase();
}

function sizeOf({ points }: ChartSeries): number {
  const figures = points.flatMap(({ value, target }) => [value, target]).filter((text) => text !== null);
  return figures.reduce((most, text) => Math.max(most, Math.abs(Number(text))), 0);
}

/** Rows of one unit in groups of one order of size, largest first; percentages are all of one. */
function ofOneOrder(rows: readonly IndicatorRow[], unit: string): IndicatorRow[][] {
  if (unit === '%') return [[...rows]];
  const groups: { largest: number; rows: IndicatorRow[] }[] = [];
  for (const row of [...rows].sort((a, b) => sizeOf(b.spark) - sizeOf(a.spark))) {
    const last = groups.at(-1);
    const size = sizeOf(row.spark);
    if (last !== undefined && size * ORDER > last.largest) last.rows.push(row);
    else groups.push({ largest: size, rows: [row] });
  }
  return groups.map((group) => group.rows);
}

function titleOf(unit: string, [first]: readonly IndicatorRow[], wording: Wording): string {
  if (unit === '%') return wording.word('multiples.percent');
  const own = first?.unit ?? wording.word('multiples.number');
  return own.charAt(0).toLocaleUpperCase(wording.locale) + own.slice(1);
}

function isDrawn({ spark }: IndicatorRow): boolean {
  return spark.points.some(({ value, target }) => value !== null || target !== null);
}

function chartsOf(sections: readonly DashboardSection[], codes: ReadonlySet<string>): SmallChart[] {
  return sections.flatMap(({ title, rows }) => rows.filter(({ code }) => codes.has(code)).map((row) => ({ section: title, row })));
}

function undrawnSentence(rows: readonly IndicatorRow[], wording: Wording): Sentence | null {
  if (rows.length === 0) return null;
  const titles = wording.listed(rows.map(({ title }) => bareTitle(title)));
  return wording.sentence('multiples.undrawn', { count: counted(rows.map(({ code }) => code)), titles });
}

/**
 * The indicators of a dashboard as groups of small charts, each group on a scale of its own: percentages together, every
 * other unit by itself, and counts of very different size apart.
 * @param left of the dashboard's sections, the rows that the reader has left in them
 */
export function multiplesOf(
  { subject, sections }: Pick<DashboardBriefing, 'subject' | 'sections'>,
  left: readonly DashboardSection[] = sections,
): MultiplesBriefing {
  const wording = wordingFor(subject.language);
  const each = (of: readonly DashboardSection[]) => [...new Map(of.flatMap(({ rows }) => rows).map((row) => [row.code, row])).values()];
  const rows = each(sections).filter(isDrawn);
  const units = [...new Set(rows.map(({ unit }) => unitKey(unit)))].sort((a, b) => Number(b === '%') - Number(a === '%'));
  const orders = units.flatMap((unit) => {
    const ofUnit = rows.filter((row) => unitKey(row.unit) === unit);
    return ofOneOrder(ofUnit, unit).map((order) => ({ title: titleOf(unit, order, wording), order }));
  });
  const groups = orders
    .filter(({ order }) => order.length > 1)
    .map(({ title, order }) => ({
      title,
      scaledBy: order.map(({ spark }) => spark),
      charts: chartsOf(left, new Set(order.map(({ code }) => code))),
    }));
  const lone = orders.filter(({ order }) => order.length === 1).flatMap(({ order }) => order.map(({ code }) => code));
  return {
    groups: groups.filter(({ charts }) => charts.length > 0),
    alone: chartsOf(left, new Set(lone)),
    undrawn: undrawnSentence(
      each(left).filter((row) => !isDrawn(row)),
      wording,
    ),
  };
}
