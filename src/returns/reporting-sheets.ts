import { type Benchmark, BODY_KINDS } from '../model/benchmark.ts';
import { type DashboardEntry, type Narrative, SHOWN_ON_DASHBOARD } from '../model/plan.ts';
import type { Rebase } from '../model/rebase.ts';
import { CODE, defaulted, FIGURE, optional, PERIOD, PLAN_CODE, PROSE, required, several, TEXT, wholeWithin, wordOf } from './cells.ts';
import { sheet } from './sheet.ts';

/* The sheets that say what is shown beside the figures, and where. */

export const DASHBOARDS = sheet(
  'dashboards',
  'Which indicators stand on which dashboard',
  {
    dashboard: required(CODE, 'The code of the dashboard'),
    title: optional(TEXT, 'Its title'),
    section: optional(TEXT, 'The section of the dashboard'),
    indicator: required(CODE, 'The code of the indicator'),
    order: optional(wholeWithin(-1_000_000, 1_000_000), 'The position, smallest first; empty keeps the order of the rows'),
    show: optional(wordOf(SHOWN_ON_DASHBOARD, 'card'), 'How it is shown there (card, row, chart); empty leaves it to the view'),
  },
  (at, c): DashboardEntry => ({
    dashboard: at(c.dashboard),
    title: at(c.title),
    section: at(c.section),
    indicator: at(c.indicator),
    order: at(c.order),
    show: at(c.show),
  }),
);

export const NARRATIVE = sheet(
  'narrative',
  "The council's own words about sections of its reports",
  {
    report: optional(PLAN_CODE, 'The code of the plan that the report is about; empty for the whole council'),
    period: required(PERIOD, 'The period of the report'),
    section: required(CODE, 'The section'),
    text: required(PROSE, 'The words'),
  },
  (at, c): Narrative => ({ report: at(c.report), period: at(c.period), section: at(c.section), text: at(c.text) }),
);

export const BENCHMARKS = sheet(
  'benchmarks',
  'What other bodies reached, to compare with',
  {
    indicator: required(CODE, 'The code of the indicator'),
    period: required(PERIOD, 'The period'),
    body: required(TEXT, 'The name of the authority, or of the average'),
    kind: defaulted(
      wordOf(BODY_KINDS, 'authority'),
      'authority',
      'Whether it is one authority or an average that was published (authority, average); empty means authority',
    ),
    groups: several(CODE, 'The groups that it is compared in, such as Peers, separated by semicolons'),
    value: optional(FIGURE, 'The figure; empty where it follows from numerator and denominator'),
    numerator: optional(FIGURE, 'The count above the line'),
    denominator: optional(FIGURE, 'The count below the line'),
    source: optional(TEXT, 'Where it was published'),
  },
  (at, c): Benchmark => ({
    indicator: at(c.indicator),
    period: at(c.period),
    body: at(c.body),
    kind: at(c.kind),
    groups: at(c.groups),
    value: at(c.value),
    numerator: at(c.numerator),
    denominator: at(c.denominator),
    source: at(c.source),
  }),
);

export const REBASES = sheet(
  'rebases',
  'From when the process limits of an indicator are worked out anew, and why',
  {
    indicator: required(CODE, 'The code of the indicator'),
    period: required(PERIOD, 'The first period of the new limits'),
    reason: required(TEXT, 'What changed'),
  },
  (at, c): Rebase => ({ indicator: at(c.indicator), period: at(c.period), reason: at(c.reason) }),
);
