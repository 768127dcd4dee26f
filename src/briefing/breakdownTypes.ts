import type { DecimalText } from '../model/decimal.ts';
import type { ChartSeries, Sentence, SeriesPoint, ShownFigure, Subject, ThreadStep } from './types.ts';

/** One indicator by area, team or age band, as a page says it. As in types.ts, every text is finished. */

/** A bar from 0. */
export interface Bar {
  readonly name: string;
  /** null where there is none */
  readonly value: DecimalText | null;
  /** "61.2%", "suppressed", "no figure" */
  readonly shown: string;
  /** provisional or estimated: the bar is hollow */
  readonly provisional: boolean;
}

/** A level that all bars are held against. */
export interface BarLevel {
  readonly value: DecimalText;
  /** "Whole council 68.5%" */
  readonly text: string;
}

export interface BarSeries {
  /** what the bars show, as a sentence */
  readonly title: string;
  /** every bar in words */
  readonly description: string;
  /** percentages that lie between 0 and 100 have the whole hundred as their axis */
  readonly unit: string | null;
  readonly bars: readonly Bar[];
  readonly whole: BarLevel | null;
  readonly target: BarLevel | null;
}

/** A part over time. */
export interface PartChart {
  readonly name: string;
  readonly series: ChartSeries;
}

/** A line of the table: a part, the total of the parts, or the whole council. */
export interface BreakdownRow {
  readonly kind: 'part' | 'total' | 'whole';
  readonly name: string;
  readonly figure: ShownFigure;
  readonly numerator: ShownFigure;
  readonly denominator: ShownFigure;
  /** "44.9%"; a dash where it cannot be said */
  readonly share: string;
  /** "Worse by 7.3" */
  readonly standing: string;
  /** "+5.0" */
  readonly change: string;
  readonly changeOnYear: string;
}

/** The figures behind the small charts. */
export interface PartPast {
  /** "Sep 2012", oldest first */
  readonly periods: readonly string[];
  readonly rows: readonly { readonly name: string; readonly figures: readonly string[] }[];
}

/** A way in which the indicator can be broken down, to choose. */
export interface BreakdownChoice {
  /** what an address names it by: "area", "age; area" */
  readonly by: string;
  /** "By area" */
  readonly text: string;
  readonly parts: number;
  readonly current: boolean;
}

export interface BreakdownBriefing {
  readonly subject: Subject;
  readonly code: string;
  /** "Care plans reviewed, by area" */
  readonly title: string;
  readonly thread: readonly ThreadStep[];
  /** empty where no figure is held for a part */
  readonly choices: readonly BreakdownChoice[];
  readonly opening: readonly Sentence[];
  readonly bars: { readonly heading: string; readonly series: BarSeries } | null;
  readonly multiples: {
    readonly heading: string;
    readonly charts: readonly PartChart[];
    /** the whole council over the same periods; null for counts, which it would flatten */
    readonly whole: readonly SeriesPoint[] | null;
    readonly note: string;
    readonly past: PartPast;
  } | null;
  readonly rows: readonly BreakdownRow[];
  /** how it was made and what is withheld, a sentence each */
  readonly notes: readonly string[];
  readonly words: BreakdownWords;
}

/** Heads of the table and of the page's sections. */
export interface BreakdownWords {
  readonly part: string;
  readonly result: string;
  /** null where no numerators and denominators are held */
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly share: string;
  /** null for counts, which are not held against the whole */
  readonly against: string | null;
  /** "Since 2013-14 Q1" */
  readonly change: string;
  readonly changeOnYear: string;
  readonly table: string;
  readonly past: string;
  readonly notes: string;
}
