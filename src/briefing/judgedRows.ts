import type { Series } from '../judgement/series.ts';
import type { Assessment, Verdict } from '../model/verdict.ts';
import type { JudgedAction } from './actionSentences.ts';
import { actionRow, indicatorRow } from './row.ts';
import type { Setting } from './setting.ts';
import type { IndicatorRow } from './types.ts';

/** One indicator with its verdict. Its row is made when it is first asked for, because a count needs none. */
export interface JudgedIndicator {
  readonly of: Series;
  readonly verdict: Verdict;
  row(): IndicatorRow;
}

export function judgedIndicator(of: Series, verdict: Verdict, setting: Setting): JudgedIndicator {
  let made: IndicatorRow | null = null;
  return {
    of,
    verdict,
    row() {
      made ??= indicatorRow(of, verdict, setting);
      return made;
    },
  };
}

/** Everything judged, ready to be listed and counted: indicators, then actions. */
export function judgedOf(assessment: Assessment, setting: Setting): [JudgedIndicator[], JudgedAction[]] {
  const verdicts = new Map(assessment.actions.map((verdict) => [verdict.ref, verdict]));
  return [
    assessment.indicators.flatMap((verdict) => {
      const of = setting.series.get(verdict.indicator);
      return of ? [judgedIndicator(of, verdict, setting)] : [];
    }),
    setting.council.actions.flatMap((action) => {
      const verdict = verdicts.get(action.ref);
      return verdict ? [{ action, verdict, row: actionRow(action, verdict, setting) }] : [];
    }),
  ];
}

/** Where in a plan's tree the judged stand: under their own objective, and under those that they link to. */
export const PLACES = {
  indicator: ({ of }: JudgedIndicator) => of.indicator,
  action: ({ action }: JudgedAction) => action,
};
