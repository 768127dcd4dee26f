import type { Council } from '../../src/model/council.ts';
import type { Indicator } from '../../src/model/indicator.ts';
import { parsePeriod } from '../../src/model/period.ts';
import { historyOf, type Span } from '../history.ts';
import type { Story } from '../story.ts';
import { benchmarks } from './benchmarks.ts';
import { dashboards } from './dashboards.ts';
import { adults } from './measures/adults.ts';
import { children } from './measures/children.ts';
import { councilItself } from './measures/council.ts';
import { wholeCounty } from './measures/county.ts';
import { publicHealth } from './measures/health.ts';
import { planningAndHousing } from './measures/homes.ts';
import { schools } from './measures/learning.ts';
import { librariesAndClimate } from './measures/places.ts';
import { transport } from './measures/roads.ts';
import { wasteAndStreets } from './measures/streets.ts';
import { narrative } from './narrative.ts';
import { objectives, organisation, plans, serviceOf } from './organisation.ts';
import { actionOf, progressOf, type Work } from './returns.ts';
import { schemes } from './schemes.ts';
import { corporateWork } from './work/corporate.ts';
import { peopleWork } from './work/people.ts';
import { placeWork } from './work/place.ts';

/** Thirty-six months, October 2023 to September 2026; the seed makes the history the same each time. */
const SPAN: Span = { from: parsePeriod('2023-10'), to: parsePeriod('2026-09'), seed: 20_261_109 };

/** The quarter that the example is told at. */
export const COUNTY_PERIOD = '2026-27 Q2';

const stories: readonly Story[] = [
  ...wholeCounty,
  ...councilItself,
  ...adults,
  ...children,
  ...schools,
  ...publicHealth,
  ...transport,
  ...wasteAndStreets,
  ...planningAndHousing,
  ...librariesAndClimate,
];

const works: readonly Work[] = [...corporateWork, ...peopleWork, ...placeWork];

/** Shares of what was planned: less than nothing, or more than all of it, can be so. */
const BEYOND_ALL: readonly string[] = ['CP11/M004', 'CP11/M005'];

/** An indicator with the service of its owner, and for a share the limits between which it lies. */
function answeredFor(indicator: Indicator): Indicator {
  const share = indicator.unit === '%' && !BEYOND_ALL.includes(indicator.code);
  return { ...indicator, service: serviceOf(indicator.owner), ...(share ? { lowest: '0', highest: '100' } : {}) };
}

/** The made-up county council, whole: the same rows in the same order each time it is asked for. */
export function countyCouncil(): Council {
  const histories = stories.map((story) => historyOf(story, SPAN));
  return {
    organisation,
    plans,
    objectives,
    indicators: histories.map(({ indicator }) => answeredFor(indicator)),
    targets: histories.flatMap(({ targets }) => targets),
    observations: histories.flatMap(({ observations }) => observations),
    actions: works.map(actionOf),
    progress: works.flatMap(progressOf),
    schemes,
    dashboards,
    narrative,
    calendar: [],
    checks: [],
    benchmarks,
    rebases: [],
  };
}
