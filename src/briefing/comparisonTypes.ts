import type { DecimalText } from '../model/decimal.ts';
import type { PeriodText } from '../model/period.ts';
import type { JudgementLine, ThreadStep } from './pageTypes.ts';
import type { Sentence, ShownFigure, Subject } from './types.ts';

/* What pages say of a council beside others. As in types.ts, every text is finished. */

/** One body's dot on a strip. */
export interface StripDot {
  /** read out where it is pointed at: "Highmere 63%" */
  readonly text: string;
  readonly value: DecimalText;
  readonly own: boolean;
}

/** A value that a strip marks with a line and a label: the median, where a quartile ends, a published average. */
export interface StripLine {
  readonly text: string;
  readonly value: DecimalText;
}

/** All bodies on one scale, for a drawing. */
export interface Strip {
  /** what it shows, as a sentence: "Highmere is 7th of 11 councils: 63%, the median is 65%" */
  readonly title: string;
  readonly description: string;
  /** "%", "days"; null for a bare count */
  readonly unit: string | null;
  readonly dots: readonly StripDot[];
  readonly median: StripLine | null;
  /** the ends of the best and of the last quartile; none where no line on the scale parts them */
  readonly quartiles: readonly StripLine[];
  /** averages that were published, and our target where it is to be hit */
  readonly averages: readonly StripLine[];
  /** which end is the better one; null where neither is */
  readonly betterEnd: 'left' | 'right' | null;
}

/** One body in the table. */
export interface ComparedRow {
  readonly name: string;
  readonly own: boolean;
  readonly figure: ShownFigure;
  /** "3rd", "joint 1st"; null where there is no place */
  readonly place: string | null;
  /** what its published counts give where that is another figure; null where they agree */
  readonly note: string | null;
}

/** A group that the council can be compared in. */
export interface ComparedGroup {
  /** null for everybody */
  readonly group: string | null;
  readonly text: string;
  /** bodies in it, the council included where it has a figure */
  readonly count: number;
}

/** One indicator beside others in one period. */
export interface ComparisonBriefing {
  readonly subject: Subject;
  readonly code: string;
  readonly title: string;
  /** the same with what the page is of, for its head */
  readonly heading: string;
  readonly thread: readonly ThreadStep[];
  readonly opening: readonly Sentence[];
  readonly groups: readonly ComparedGroup[];
  readonly group: string | null;
  /** null where nobody else's figure is held up to the period */
  readonly compared: Compared | null;
  readonly words: ComparisonWords;
}

/** What there is where figures of others are held. */
export interface Compared {
  readonly period: PeriodText;
  readonly strip: Strip;
  /** places, averages and distances, each with its method */
  readonly lines: readonly JudgementLine[];
  /** best first */
  readonly rows: readonly ComparedRow[];
  /** published averages, which are not ranked */
  readonly averages: readonly ComparedRow[];
  /** what must be known of the figures: another one published of the council, counts that disagree */
  readonly notes: readonly string[];
  /** where they were published */
  readonly source: string | null;
}

export interface ComparisonWords {
  readonly lines: string;
  readonly table: string;
  readonly body: string;
  readonly figure: string;
  readonly place: string;
  readonly groups: string;
  readonly own: string;
  readonly averages: string;
  /** where nothing is held: what would stand here, and how it comes */
  readonly empty: { readonly title: string; readonly text: string };
}

/** A place in the list of all that is compared. */
export interface ComparisonRow {
  readonly code: string;
  readonly title: string;
  /** "2024-25": of the figures that are compared */
  readonly periodName: string;
  readonly own: ShownFigure;
  readonly median: ShownFigure;
  /** "7th of 11"; null where there is none */
  readonly place: string | null;
  /** "last quartile"; null where there is none */
  readonly quartile: string | null;
  /** 1 the best to 4; null where there is none */
  readonly quartileNumber: 1 | 2 | 3 | 4 | null;
  /** "slightly worse than the median" */
  readonly distance: string | null;
  /** the place as a share of those ranked, from 0, the best, to 1; above it where there is no place: by it the worst come first */
  readonly order: number;
}

/** Every indicator that others' figures are held for. */
export interface ComparisonsBriefing {
  readonly subject: Subject;
  readonly opening: readonly Sentence[];
  readonly rows: readonly ComparisonRow[];
  readonly groups: readonly ComparedGroup[];
  readonly group: string | null;
  /** how many are in each quartile, the worst first, with its word */
  readonly quartiles: readonly { readonly quartile: 1 | 2 | 3 | 4; readonly word: string; readonly count: number }[];
  readonly words: { readonly empty: { readonly title: string; readonly text: string } };
}
