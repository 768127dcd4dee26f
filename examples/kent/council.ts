import type { Council } from '../../src/model/council.ts';
import { parsePeriod } from '../../src/model/period.ts';
import { historyOf, type Span } from '../history.ts';
import { actions, dashboards, narrative, objectives, organisation, plans, progress } from './business-plan.ts';
import { adultMeasures } from './measures/adults.ts';
import { childMeasures } from './measures/children.ts';
import { cabinetMeasures } from './measures/quarterly.ts';

/** Eighteen months, so that prior year, year to date and rolling twelve months are all there in September 2012. */
const SPAN: Span = { from: parsePeriod('2011-04'), to: parsePeriod('2012-09'), seed: 20_121_109 };

/** The month of the dashboards. */
export const KENT_PERIOD = '2012-09';

/** A county with dashboards shaped as Kent's were in September 2012: its kinds of indicators, none of its figures. */
export function kentCouncil(): Council {
  const histories = [...adultMeasures, ...childMeasures, ...cabinetMeasures].map((story) => historyOf(story, SPAN));
  return {
    organisation,
    plans,
    objectives,
    indicators: histories.map(({ indicator }) => indicator),
    targets: histories.flatMap(({ targets }) => targets),
    observations: histories.flatMap(({ observations }) => observations),
    actions,
    progress,
    schemes: [],
    dashboards,
    narrative,
    calendar: [],
    checks: [],
    benchmarks: [],
    rebases: [],
  };
}
