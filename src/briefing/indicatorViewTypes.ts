import type { DecimalText } from '../model/decimal.ts';
import type { ObservationState } from '../model/indicator.ts';
import type { ProcessChart } from './processTypes.ts';
import type { ChartSeries, Sentence } from './types.ts';

/** The one large chart of an indicator's page, which can be switched between four views. As in types.ts, every text is finished. */

export const CHART_VIEWS = ['trend', 'limits', 'years', 'cumulative'] as const;
export type ChartView = (typeof CHART_VIEWS)[number];

/** One year among others. */
export interface YearLine {
  /** "2013-14" */
  readonly year: string;
  /** figures in the order of the chart's periods; null where there is none */
  readonly values: readonly (DecimalText | null)[];
  readonly shown: readonly string[];
  readonly states: readonly ObservationState[];
}

/** This year over the last three. */
export interface YearsChart {
  readonly title: string;
  readonly description: string;
  readonly unit: string | null;
  readonly decimals: number;
  /** the periods of a year: "Apr", "Q1" */
  readonly periods: readonly string[];
  /** newest first: the first is the year that is spoken of */
  readonly years: readonly YearLine[];
  /** what is read out of each period, all its years in one */
  readonly readouts: readonly string[];
}

export type ViewDrawing =
  | { readonly kind: 'line'; readonly series: ChartSeries }
  | { readonly kind: 'process'; readonly chart: ProcessChart; readonly readouts: readonly string[] }
  | { readonly kind: 'years'; readonly chart: YearsChart }
  /** nothing to draw, and why */
  | { readonly kind: 'none'; readonly why: Sentence };

/** The figures of a chart, row by row. */
export interface ViewFigures {
  readonly caption: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** One view of an indicator: the drawing, what it shows in a sentence, how its signs are read, and its figures. */
export interface IndicatorView {
  readonly view: ChartView;
  readonly heading: string;
  readonly drawing: ViewDrawing;
  /** what the picture shows; null where the drawing is none */
  readonly finding: Sentence | null;
  /** only of the signs that are in it: "Hollow: provisional." */
  readonly signs: readonly string[];
  readonly figures: ViewFigures;
}

/** The way to a view. */
export interface ViewName {
  readonly view: ChartView;
  readonly name: string;
}
