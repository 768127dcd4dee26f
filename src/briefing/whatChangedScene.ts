import { assess } from '../judgement/judge.ts';
import type { Council } from '../model/council.ts';
import { end, lastYear, type Period, type PeriodText, parsePeriod, previous } from '../model/period.ts';
import { parseObjectiveReference } from '../model/reference.ts';
import type { Assessment, Verdict } from '../model/verdict.ts';
import type { JudgedAction } from './actionSentences.ts';
import type { ActionThen } from './changedActions.ts';
import { type JudgedIndicator, judgedOf } from './judgedRows.ts';
import { type BriefingOptions, type Setting, settingFor } from './setting.ts';
import type { ChangedItem, Since } from './types.ts';

/* A council then and now: what everything that is said of its changes is found in. */

/** An indicator that the council measured then and has withdrawn since. */
export interface Withdrawn {
  readonly code: string;
  readonly title: string;
  readonly owner: string | null;
  readonly service: string | null;
  readonly objective: string | null;
  /** instant of the withdrawal, who did it, and why where she said so */
  readonly at: string;
  readonly who: string;
  readonly why: string | null;
  /** periods for which it had a figure */
  readonly periods: readonly PeriodText[];
}

export interface WhatChangedOptions extends BriefingOptions {
  readonly since: Since;
  readonly withdrawn: readonly Withdrawn[];
}

/** Everything judged then and now. */
export interface Scene {
  readonly setting: Setting;
  readonly earlier: Period;
  readonly indicators: readonly JudgedIndicator[];
  readonly actions: readonly JudgedAction[];
  readonly was: ReadonlyMap<string, Verdict>;
  readonly actionWas: ReadonlyMap<string, ActionThen>;
  /** whether anything was judged, or returned, at the earlier period: else everything would be new */
  readonly judgedThen: boolean;
  readonly measuredThen: boolean;
  readonly returnedThen: boolean;
  planOf(objective: string | null): ChangedItem['plan'];
}

/** Whether any action was returned for a period, or for a part that ends in it. */
function anyReturnFor({ progress, organisation }: Council, at: Period): boolean {
  return progress.some(({ period }) => {
    const until = end(parsePeriod(period, organisation.yearStarts));
    return until > at.first && until <= end(at);
  });
}

/** Actions of which something was returned by the end of a period. */
function returnedBy({ progress, organisation }: Council, at: Period): ReadonlySet<string> {
  return new Set(progress.filter(({ period }) => end(parsePeriod(period, organisation.yearStarts)) <= end(at)).map(({ action }) => action));
}

export function sceneOf(council: Council, assessment: Assessment, options: WhatChangedOptions): Scene {
  const setting = settingFor(council, assessment.period, options);
  const earlier = earlierThan(setting, options.since);
  const before = assess(council, earlier.text, setting.series);
  const [indicators, actions] = judgedOf(assessment, setting);
  const returned = returnedBy(council, earlier);
  const plans = new Map(council.plans.map(({ code, title }) => [code, title]));
  return {
    setting,
    earlier,
    indicators,
    actions,
    was: new Map(before.indicators.map((verdict) => [verdict.indicator, verdict])),
    actionWas: new Map(before.actions.map((verdict) => [verdict.ref, { verdict, returned: returned.has(verdict.ref) }])),
    judgedThen: before.indicators.some(({ status }) => status !== null),
    measuredThen: before.indicators.some(({ actual }) => actual !== null),
    returnedThen: anyReturnFor(council, earlier),
    planOf(objective) {
      const code = objective === null ? null : (parseObjectiveReference(objective)?.plan ?? objective);
      return code === null ? null : { code, title: plans.get(code) ?? code };
    },
  };
}

export function earlierThan({ period, council }: Setting, since: Since): Period {
  const { yearStarts } = council.organisation;
  return since === 'year' ? lastYear(period, yearStarts) : previous(period, yearStarts);
}
