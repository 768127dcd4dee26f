import type { DashboardEntry, Narrative } from '../model/plan.ts';
import { CODE, optional, PERIOD, PLAN_CODE, PROSE, required, TEXT, wholeWithin } from './cells.ts';
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
  },
  (at, c): DashboardEntry => ({
    dashboard: at(c.dashboard),
    title: at(c.title),
    section: at(c.section),
    indicator: at(c.indicator),
    order: at(c.order),
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
