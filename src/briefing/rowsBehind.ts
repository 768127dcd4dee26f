import type { Council } from '../model/council.ts';
import type { ReportSelection } from '../model/writtenReport.ts';
import { selectedCouncil } from './selection.ts';
import type { ReportBriefing } from './types.ts';

/**
 * The rows of a council that a report is made of: what it selects, what its dashboards show and its own text names besides, and
 * all rules, schemes and plans by which they are judged, so that each of its verdicts can be reached again.
 */
export function rowsBehind(council: Council, selection: ReportSelection, { parts }: Pick<ReportBriefing, 'parts'>): Council {
  const selected = selectedCouncil(council, selection);
  const shown = parts.flatMap((part) =>
    part.kind === 'dashboard' ? part.sections.flatMap(({ rows }) => rows.map(({ code }) => code)) : [],
  );
  const named = [...shown, ...parts.flatMap(({ text }) => text.flatMap(({ evidence }) => evidence.flatMap(({ rows }) => rows)))];
  const codes = new Set([...selected.indicators.map(({ code }) => code), ...named]);
  const refs = new Set([...selected.actions.map(({ ref }) => ref), ...named]);
  const ofIndicators = <Row extends { readonly indicator: string }>(rows: readonly Row[]) => rows.filter((row) => codes.has(row.indicator));
  return {
    ...selected,
    // A node is read with all above it, and what counts elsewhere says where.
    objectives: council.objectives,
    indicators: council.indicators.filter(({ code }) => codes.has(code)),
    targets: ofIndicators(council.targets),
    observations: ofIndicators(council.observations),
    benchmarks: ofIndicators(council.benchmarks),
    rebases: ofIndicators(council.rebases),
    dashboards: ofIndicators(council.dashboards),
    actions: council.actions.filter(({ ref }) => refs.has(ref)),
    progress: council.progress.filter(({ action }) => refs.has(action)),
  };
}
