import type { DecimalText } from '../model/decimal.ts';
import type { PeriodText } from '../model/period.ts';
import type { Sentence } from './types.ts';

/** Where a figure may stand in a period that is not over: the middle of the fan, and its edges. */
export interface ForecastPoint {
  readonly period: PeriodText;
  /** "Mar 2014", "2013-14 Q4" */
  readonly name: string;
  /** rounded to the indicator's digits, as low and high are */
  readonly value: DecimalText;
  readonly low: DecimalText;
  readonly high: DecimalText;
  /** "71.2%, between 66.0% and 76.4%" */
  readonly text: string;
}

/** One of the methods that were tried, with how far off it would have been before. */
export interface ForecastMethodLine {
  /** "as in the same period last year" */
  readonly name: string;
  /** the mean of its past errors with the unit, "2.3%"; what it would have missed the year-end figure by on average */
  readonly error: string;
  readonly chosen: boolean;
}

/** What a year is heading for, or why that cannot be said. */
export interface ForecastBriefing {
  /** "Where 2013-14 is heading" */
  readonly title: string;
  /** the remaining periods to the year's end on the scale of the trend chart, oldest first; empty where there is no forecast */
  readonly points: readonly ForecastPoint[];
  /** the same of the total so far, for the chart of the running total; empty where periods are not added up */
  readonly running: readonly ForecastPoint[];
  /** the year's own figure; null where there is no forecast. Not on the trend chart's scale where periods are rolled up */
  readonly yearEnd: ForecastPoint | null;
  /** how many in a hundred of the past errors lie within the range: "80%" */
  readonly confidence: string;
  /** the forecast with its range, the chance of meeting the target, the pace needed, the method; or the one reason why there is none */
  readonly sentences: readonly Sentence[];
  /** best first; empty where there is no forecast */
  readonly methods: readonly ForecastMethodLine[];
}
