import type { ChartSeries, DashboardBriefing, DashboardSection, IndicatorRow, MultiplesGroup } from './types.ts';
import { type Wording, wordingFor } from './wording.ts';

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

/** The end of a scale in one digit and noughts, at or above the largest figure: 437 is up to 500. */
function roundEnd(largest: number): number {
  if (largest <= 0) return 1;
  const step = 10 ** Math.floor(Math.log10(largest));
  return Math.ceil(largest / step) * step;
}

function titleOf(unit: string, rows: readonly IndicatorRow[], several: boolean, wording: Wording): string {
  if (unit === '%') return wording.word('multiples.percent');
  const [first] = rows;
  const own = first?.unit ?? wording.word('multiples.number');
  const name = own.charAt(0).toLocaleUpperCase(wording.locale) + own.slice(1);
  if (!several) return name;
  return wording.text('multiples.up-to', {
    unit: name,
    high: wording.number(roundEnd(Math.max(...rows.map(({ spark }) => sizeOf(spark))))),
  });
}

function isDrawn({ spark }: IndicatorRow): boolean {
  return spark.points.some(({ value, target }) => value !== null || target !== null);
}

/**
 * The indicators of a dashboard as groups of small charts, each group on a scale of its own: percentages together, every
 * other unit by itself, and counts of very different size apart. An indicator without any figure is in none.
 * @param left of the dashboard's sections, the rows that the reader has left in them
 */
export function multiplesOf(
  { subject, sections }: Pick<DashboardBriefing, 'subject' | 'sections'>,
  left: readonly DashboardSection[] = sections,
): MultiplesGroup[] {
  const wording = wordingFor(subject.language);
  const rows = [...new Map(sections.flatMap((section) => section.rows).map((row) => [row.code, row])).values()].filter(isDrawn);
  const units = [...new Set(rows.map(({ unit }) => unitKey(unit)))].sort((a, b) => Number(b === '%') - Number(a === '%'));
  return units
    .flatMap((unit) => {
      const groups = ofOneOrder(
        rows.filter((row) => unitKey(row.unit) === unit),
        unit,
      );
      return groups.map((group) => {
        const codes = new Set(group.map(({ code }) => code));
        const shown = left.map(({ title, rows: all }) => ({ title, rows: all.filter(({ code }) => codes.has(code)) }));
        return {
          title: titleOf(unit, group, groups.length > 1, wording),
          scaledBy: group.map(({ spark }) => spark),
          sections: shown.filter((section) => section.rows.length > 0),
        };
      });
    })
    .filter((group) => group.sections.length > 0);
}
