import type { Benchmark } from './benchmark.ts';
import type { CollectionPeriod, SumRule } from './collection.ts';
import type { Indicator, Observation, Target } from './indicator.ts';
import type { Action, DashboardEntry, Narrative, Objective, Organisation, Plan, Progress } from './plan.ts';
import type { Rebase } from './rebase.ts';
import type { Scheme } from './scheme.ts';

/** A scheme of a council's own, with the rule as the council wrote it (JSON), so that export gives it back unchanged. */
export interface CouncilScheme {
  readonly name: string;
  readonly rule: string;
  readonly scheme: Scheme;
}

/** Everything that one workbook says about one council (formats.md): a property per sheet, rows in the sheet's order. */
export interface Council {
  readonly organisation: Organisation;
  readonly plans: readonly Plan[];
  readonly objectives: readonly Objective[];
  readonly indicators: readonly Indicator[];
  readonly targets: readonly Target[];
  readonly observations: readonly Observation[];
  readonly actions: readonly Action[];
  readonly progress: readonly Progress[];
  readonly schemes: readonly CouncilScheme[];
  readonly dashboards: readonly DashboardEntry[];
  readonly narrative: readonly Narrative[];
  readonly calendar: readonly CollectionPeriod[];
  readonly checks: readonly SumRule[];
  readonly benchmarks: readonly Benchmark[];
  readonly rebases: readonly Rebase[];
}

/** A council of which nothing is known but itself. */
export function emptyCouncil(organisation: Organisation): Council {
  return {
    organisation,
    plans: [],
    objectives: [],
    indicators: [],
    targets: [],
    observations: [],
    actions: [],
    progress: [],
    schemes: [],
    dashboards: [],
    narrative: [],
    calendar: [],
    checks: [],
    benchmarks: [],
    rebases: [],
  };
}
