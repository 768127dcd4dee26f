import type { Council } from '../../model/council.ts';
import type { Problem } from '../../model/problem.ts';
import { objectiveReference } from '../../model/reference.ts';
import { PRESET_SCHEMES } from '../../model/scheme.ts';
import type { StoredFrame } from '../../store/councils.ts';

/** What rows refer to by name: the workbook's own rows, and those of the store that stay beside them. */
type Nameable = Pick<StoredFrame, 'plans' | 'objectives' | 'indicators' | 'actions' | 'schemes'>;

interface Reference {
  readonly sheet: keyof Council;
  readonly column: string;
  /** the thing named: "indicator" */
  readonly noun: string;
  readonly names: ReadonlySet<string>;
  /** what each row of the sheet names; null for rows that name none */
  readonly named: readonly (string | null)[];
}

function referencesOf(council: Council, beside: Nameable): Reference[] {
  const set = <Row>(rows: (from: Nameable) => readonly Row[], name: (row: Row) => string): ReadonlySet<string> =>
    new Set([...rows(council), ...rows(beside)].map(name));
  const plan = {
    noun: 'plan',
    names: set(
      ({ plans }) => plans,
      ({ code }) => code,
    ),
  };
  const objective = {
    noun: 'objective',
    names: set(
      ({ objectives }) => objectives,
      ({ plan: of, code }) => objectiveReference(of, code),
    ),
  };
  const indicator = {
    noun: 'indicator',
    names: set(
      ({ indicators }) => indicators,
      ({ code }) => code,
    ),
  };
  const action = {
    noun: 'action',
    names: set(
      ({ actions }) => actions,
      ({ ref }) => ref,
    ),
  };
  const own = set(
    ({ schemes }) => schemes,
    ({ name }) => name,
  );
  const scheme = { noun: 'scheme', names: new Set([...PRESET_SCHEMES, ...own]) };
  return [
    { sheet: 'objectives', column: 'plan', ...plan, named: council.objectives.map((row) => row.plan) },
    {
      sheet: 'objectives',
      column: 'parent',
      ...objective,
      named: council.objectives.map((row) => row.parent && objectiveReference(row.plan, row.parent)),
    },
    { sheet: 'indicators', column: 'objective', ...objective, named: council.indicators.map((row) => row.objective) },
    { sheet: 'indicators', column: 'scheme', ...scheme, named: council.indicators.map((row) => row.scheme) },
    { sheet: 'targets', column: 'indicator', ...indicator, named: council.targets.map((row) => row.indicator) },
    { sheet: 'observations', column: 'indicator', ...indicator, named: council.observations.map((row) => row.indicator) },
    { sheet: 'actions', column: 'objective', ...objective, named: council.actions.map((row) => row.objective) },
    { sheet: 'progress', column: 'action', ...action, named: council.progress.map((row) => row.action) },
    { sheet: 'dashboards', column: 'indicator', ...indicator, named: council.dashboards.map((row) => row.indicator) },
    { sheet: 'checks', column: 'total', ...indicator, named: council.checks.map((row) => row.total) },
    { sheet: 'checks', column: 'parts', ...indicator, named: council.checks.flatMap((row) => row.parts) },
    { sheet: 'narrative', column: 'report', ...plan, named: council.narrative.map((row) => row.report) },
  ];
}

/** One problem for each name that nothing has, however many rows use it. */
function unresolved({ sheet, column, noun, names, named }: Reference): Problem[] {
  const missing = new Map<string, number>();
  for (const name of named) if (name !== null && !names.has(name)) missing.set(name, (missing.get(name) ?? 0) + 1);
  return [...missing].map(([value, rows]) => {
    const where = rows === 1 ? '' : `, in ${rows} rows`;
    return { sheet, row: null, column, value, message: `is the name of no ${noun} that is imported or stays in the store${where}` };
  });
}

/** Objectives that, going from parent to parent, come back to themselves: a plan's tree has a top. */
function circular(council: Council, beside: Nameable): Problem[] {
  const parents = new Map<string, string | null>();
  for (const { plan, code, parent } of [...beside.objectives, ...council.objectives]) {
    parents.set(objectiveReference(plan, code), parent && objectiveReference(plan, parent));
  }
  const returnsTo = (start: string): boolean => {
    const passed = new Set<string>();
    for (let at = parents.get(start) ?? null; at !== null && !passed.has(at); at = parents.get(at) ?? null) {
      if (at === start) return true;
      passed.add(at);
    }
    return false;
  };
  return council.objectives
    .filter(({ plan, code }) => returnsTo(objectiveReference(plan, code)))
    .map(({ parent }) => ({ sheet: 'objectives', row: null, column: 'parent', value: parent, message: 'lies below itself in the plan' }));
}

/**
 * What rows of an import name that neither they nor the rows that stay beside them in the store have. Links to other
 * plans are not asked for: a council may count under a plan that is kept elsewhere.
 */
export function referenceProblems(council: Council, beside: Nameable): Problem[] {
  return [...referencesOf(council, beside).flatMap(unresolved), ...circular(council, beside)];
}
