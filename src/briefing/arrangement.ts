import type { ShownOnDashboard } from '../model/plan.ts';
import type { ArrangedRun, ArrangedSection, DashboardBriefing, IndicatorRow } from './types.ts';

type Arrangeable = Pick<DashboardBriefing, 'places' | 'sections'>;

/** What an entry is shown as where its maker left it to the view. */
const UNCHOSEN: ShownOnDashboard = 'row';

/** Whether whoever made the dashboard chose for some indicator what it is shown as. */
export function isArranged({ places }: Pick<Arrangeable, 'places'>): boolean {
  return places.some(({ show }) => show !== null);
}

/** Neighbours of one kind together, so that rows become one table and cards one grid. */
function runsOf(placed: readonly { readonly show: ShownOnDashboard; readonly row: IndicatorRow }[]): ArrangedRun[] {
  const runs: { show: ShownOnDashboard; rows: IndicatorRow[] }[] = [];
  for (const { show, row } of placed) {
    const last = runs.at(-1);
    if (last?.show === show) last.rows.push(row);
    else runs.push({ show, rows: [row] });
  }
  return runs;
}

/** The dashboard as it was made: its sections and their indicators in the order chosen, each as a card, a row or a chart. */
export function arrangement({ places, sections }: Arrangeable): ArrangedSection[] {
  return sections.map(({ title, rows }) => {
    const held = new Map(rows.map((row) => [row.code, row]));
    const placed = places
      .filter(({ section }) => section === title)
      .flatMap(({ indicator, show }) => {
        const row = held.get(indicator);
        return row ? [{ show: show ?? UNCHOSEN, row }] : [];
      });
    return { title, runs: runsOf(placed) };
  });
}
