import { contains, end, type Period, parsePeriod } from '../model/period.ts';
import type { Verdict } from '../model/verdict.ts';
import type { JudgedIndicator } from './judgedRows.ts';
import type { Setting } from './setting.ts';
import { figured, type Said } from './wording.ts';

/** A period that is asked for before it is over: how much of it is in, so that no figure of a part passes for the whole. */

/** "Only 6 of the 12 months are in."; null where the figure is whole, or where there is none. */
export function unfinishedFigure({ actual, indicator }: Verdict, { wording, council }: Setting): Said | null {
  if (actual === null || actual.whole) return null;
  const have = actual.periods.length;
  const all = have + actual.missing.length;
  const [part] = [...actual.periods, ...actual.missing];
  const kind = part === undefined ? 'month' : parsePeriod(part, council.organisation.yearStarts).kind;
  return wording.say('unfinished.figure', {
    parts: figured(wording.text('unfinished.parts', { have, all }), [indicator]),
    have,
    all,
    kind,
  });
}

/** Months of the period up to the last figure for a part of it; null where there is none. */
function monthsIn(period: Period, { council }: Setting): number | null {
  const { yearStarts } = council.organisation;
  const held = new Set(council.observations.flatMap((row) => (row.value === null ? [] : [row.period])));
  const ends = [...held]
    .map((text) => parsePeriod(text, yearStarts))
    .filter((part) => part.kind !== 'date' && part.months < period.months && contains(period, part))
    .map(end);
  return ends.length === 0 ? null : Math.max(...ends) - period.first;
}

/** "So far 6 of the 12 months are in."; null for a period that is in to its end, or of which no part is held. */
export function unfinishedPeriod(indicators: readonly JudgedIndicator[], setting: Setting): Said | null {
  const { wording, period } = setting;
  const have = monthsIn(period, setting);
  if (have === null || have >= period.months) return null;
  const rows = indicators.flatMap(({ verdict }) => (verdict.actual === null ? [] : [verdict.indicator]));
  return wording.say('unfinished.period', {
    parts: figured(wording.text('unfinished.parts', { have, all: period.months }), rows),
    have,
    all: period.months,
  });
}
