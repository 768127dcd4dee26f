import type { Council } from '../model/council.ts';
import type { Objective } from '../model/plan.ts';
import { objectiveReference, parseObjectiveReference } from '../model/reference.ts';
import type { ReportSelection } from '../model/writtenReport.ts';

/* Which rows of a council a report is about. */

/** Everything of one plan: what a report without a template selects. */
export function wholePlan(plan: string): ReportSelection {
  return { plan, objectives: [], services: [], kinds: [], indicators: [] };
}

/** The nodes of the plan that are chosen, each with all under it. A loop of parents ends where it began. */
function chosenNodes(nodes: readonly Objective[], chosen: readonly string[]): readonly Objective[] {
  if (chosen.length === 0) return nodes;
  const found = new Set(nodes.filter(({ plan, code }) => chosen.includes(objectiveReference(plan, code))).map(({ code }) => code));
  for (let before = -1; before < found.size; ) {
    before = found.size;
    for (const { code, parent } of nodes) if (parent !== null && found.has(parent)) found.add(code);
  }
  return nodes.filter(({ code }) => found.has(code));
}

interface Placed {
  readonly objective: string | null;
  readonly links: readonly string[];
  readonly service: string | null;
}

/** Whether an indicator or action counts under the plan, at a node that is chosen, in a service that is chosen. */
function belongs(selection: ReportSelection, nodes: readonly Objective[]): (row: Placed) => boolean {
  const references = new Set(nodes.map(({ plan, code }) => objectiveReference(plan, code)));
  return ({ objective, links, service }) => {
    const places = objective === null ? links : [objective, ...links];
    const placed =
      selection.objectives.length > 0
        ? places.some((place) => references.has(place))
        : places.some((place) => parseObjectiveReference(place)?.plan === selection.plan);
    return placed && (selection.services.length === 0 || (service !== null && selection.services.includes(service)));
  };
}

/** Whether a place of the plan may hold more than a report shows of it: what it lacks there is then left out, not missing. */
export function isNarrowed({ services, kinds, indicators }: ReportSelection): boolean {
  return services.length + kinds.length + indicators.length > 0;
}

/** Whether a report lists its indicators and says nothing by which actions could be chosen. */
function isOfIndicatorsAlone({ indicators, objectives, services }: ReportSelection): boolean {
  return indicators.length > 0 && objectives.length === 0 && services.length === 0;
}

/**
 * The council with nothing of its indicators and actions but what a report is about, and with the rows that belong to
 * them. Plan, objectives and services choose indicators and actions; kinds and listed indicators choose indicators. A report
 * for which only indicators are listed, such as a subset for Cabinet, is of them alone and has no actions; where
 * objectives or services are chosen beside them, the actions of those are in it. What is chosen and not there leaves
 * nothing (`unknownInSelection` names it). Other plans, schemes and the council itself stay as they are.
 */
export function selectedCouncil(council: Council, selection: ReportSelection): Council {
  const own = council.objectives.filter(({ plan }) => plan === selection.plan);
  const nodes = chosenNodes(own, selection.objectives);
  const inReport = belongs(selection, nodes);
  const { kinds, indicators: listed } = selection;
  const indicators = council.indicators.filter(
    (row) => inReport(row) && (kinds.length === 0 || kinds.includes(row.kind)) && (listed.length === 0 || listed.includes(row.code)),
  );
  const actions = isOfIndicatorsAlone(selection) ? [] : council.actions.filter(inReport);
  const codes = new Set(indicators.map(({ code }) => code));
  const refs = new Set(actions.map(({ ref }) => ref));
  const ofIndicators = <Row extends { readonly indicator: string }>(rows: readonly Row[]) => rows.filter((row) => codes.has(row.indicator));
  return {
    ...council,
    objectives: council.objectives.filter((node) => node.plan !== selection.plan || nodes.includes(node)),
    indicators,
    targets: ofIndicators(council.targets),
    observations: ofIndicators(council.observations),
    benchmarks: ofIndicators(council.benchmarks),
    rebases: ofIndicators(council.rebases),
    dashboards: ofIndicators(council.dashboards),
    checks: council.checks.filter(({ total, parts }) => codes.has(total) && parts.every((part) => codes.has(part))),
    actions,
    progress: council.progress.filter(({ action }) => refs.has(action)),
    narrative: council.narrative.filter(({ report }) => report === null || report === selection.plan),
  };
}

/** What a selection names and the council does not have, by field. */
export function unknownInSelection(
  council: Council,
  selection: ReportSelection,
): { readonly field: keyof ReportSelection; readonly value: string }[] {
  const nodes = new Set(council.objectives.map(({ plan, code }) => objectiveReference(plan, code)));
  const services = new Set([...council.indicators, ...council.actions].map(({ service }) => service));
  const codes = new Set(council.indicators.map(({ code }) => code));
  const missing = (field: keyof ReportSelection, values: readonly string[], known: (value: string) => boolean) =>
    values.filter((value) => !known(value)).map((value) => ({ field, value }));
  return [
    ...missing('plan', [selection.plan], (value) => council.plans.some(({ code }) => code === value)),
    ...missing('objectives', selection.objectives, (value) => nodes.has(value) && parseObjectiveReference(value)?.plan === selection.plan),
    ...missing('services', selection.services, (value) => services.has(value)),
    ...missing('indicators', selection.indicators, (value) => codes.has(value)),
  ];
}
