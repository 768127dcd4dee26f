import type { DecimalText } from '../model/decimal.ts';
import type { Direction, IndicatorKind, NotJudged, ObservationState, Polarity, Status } from '../model/indicator.ts';
import type { PeriodText, YearStart } from '../model/period.ts';
import type { ActionState, PlanKind } from '../model/plan.ts';
import type { ActionWarning, Verdict } from '../model/verdict.ts';
import type { ForecastPoint } from './forecastTypes.ts';
import type { PrintedLook } from './lookTypes.ts';
import type { IssueLine, ReportPart } from './reportPartTypes.ts';
import type { DashboardPlace } from './viewTypes.ts';

/**
 * What reports and pages say, as data, before it has a format. Every text here is finished: in the council's language,
 * with its figures in it. A format only sets it; none of them judges, counts, rounds or words anything.
 */

/** A stretch of a sentence; the key counts are strong. */
export interface Run {
  readonly text: string;
  readonly strong: boolean;
}

/** A figure that a sentence states, and the rows that it follows from. */
export interface Evidence {
  /** as it stands in the sentence: "48", "92%" */
  readonly figure: string;
  /** references of the indicators or actions behind it */
  readonly rows: readonly string[];
}

export interface Sentence {
  readonly runs: readonly Run[];
  readonly evidence: readonly Evidence[];
}

/** A figure to show. `text` is what every format prints ("2,538", "97.87", "–"); `value` is the same figure, exact. */
export interface ShownFigure {
  /** rounded to the digits that are shown; null where there is none */
  readonly value: DecimalText | null;
  readonly text: string;
  /** "%" or another short unit that follows it; null for none */
  readonly unit: string | null;
  /** "year to date", "last 12 months", "provisional", "suppressed" ...; null where there is nothing to add */
  readonly note: string | null;
}

/** A verdict as a mark: the kind chooses shape and colour (charts/marks.ts), the words are finished. */
export interface StatusMark {
  /** `not-judged` where there is no status */
  readonly status: Status | 'not-judged';
  readonly why: NotJudged | null;
  /** "Red", "Not judged" */
  readonly word: string;
  /** "misses by 2.56", "baseline, no target"; null where the word says all */
  readonly reason: string | null;
  /** "stated green, judged amber" where a person overrode it */
  readonly override: string | null;
}

export interface DirectionMark {
  readonly direction: Direction;
  /** "Worsened" */
  readonly word: string;
  /** "since 2013-14 Q1", "as stated", "no earlier value"; null for none */
  readonly reason: string | null;
}

export interface StateMark {
  readonly state: ActionState;
  readonly word: string;
}

/** One share of a whole: "42 on track, 81%". Counts stand before shares. */
export interface Share {
  readonly mark: StateMark;
  readonly count: number;
  /** "81%" by the rounding policy; null of an empty whole */
  readonly share: string | null;
  /** references of the actions counted */
  readonly rows: readonly string[];
}

/** Statuses of a group, worst first; the sum is `all`. */
export interface Tally {
  readonly all: number;
  readonly parts: readonly { readonly mark: StatusMark; readonly count: number }[];
  /** "3 red, 6 amber, 38 green, 7 not judged" */
  readonly text: string;
}

/** A table of counts as councils print them: a row of numbers, a row of shares (all actions, Corporate Plan, ...). */
export interface CountTable {
  readonly title: string;
  /** plan code; null for all actions */
  readonly plan: string | null;
  readonly total: number;
  readonly shares: readonly Share[];
  /** why it is empty; null where it is not */
  readonly empty: string | null;
}

export interface ActionRow {
  readonly ref: string;
  readonly title: string;
  /** "CP/CYP6" */
  readonly links: readonly string[];
  readonly owner: string | null;
  readonly starts: string | null;
  readonly due: string | null;
  /** "50"; null where not returned */
  readonly percent: string | null;
  readonly mark: StateMark;
  readonly comment: string | null;
  readonly warnings: readonly { readonly kind: ActionWarning; readonly text: string }[];
}

export interface ActionGroup {
  readonly mark: StateMark;
  /** "Slipped, 1" */
  readonly title: string;
  readonly rows: readonly ActionRow[];
}

/** Points of a line, oldest first; a null value is a gap. Values are decimals for the axis to scale. */
export interface SeriesPoint {
  readonly period: PeriodText;
  /** "Sep 2012" */
  readonly name: string;
  readonly value: DecimalText | null;
  readonly shown: string;
  readonly state: ObservationState;
  /** the figure before it was restated; null where it never was */
  readonly before: DecimalText | null;
  readonly target: DecimalText | null;
  readonly minimum: DecimalText | null;
  readonly lower: DecimalText | null;
  readonly upper: DecimalText | null;
  readonly note: string | null;
}

export interface ChartSeries {
  /** what happened, as a sentence: "Care plan reviews fell to 68.5%, below the target of 87.0%" */
  readonly title: string;
  /** the same at length, for those who cannot see it */
  readonly description: string;
  readonly unit: string | null;
  readonly decimals: number;
  readonly polarity: Polarity;
  /** first month of the council's year, by which an axis reads and groups the periods of the points */
  readonly yearStarts: YearStart;
  readonly points: readonly SeriesPoint[];
  /** what is read out of each point, one a point; small charts have none */
  readonly readouts?: readonly string[] | undefined;
  /** whether the service said something about the period, one a point */
  readonly commented?: readonly boolean[] | undefined;
  /** where it may stand in the periods to come, each of which is among the points */
  readonly ahead?: readonly ForecastPoint[] | undefined;
}

export interface IndicatorRow {
  readonly code: string;
  readonly title: string;
  readonly kind: IndicatorKind;
  readonly unit: string | null;
  readonly polarity: Polarity;
  /** "lower is better"; null for none */
  readonly polarityText: string | null;
  readonly owner: string | null;
  readonly actual: ShownFigure;
  /** short word for the basis of `actual`: "YTD", "R12", "Qtr", "Month", "Snap" */
  readonly basis: string;
  /** the latest period's own figure where `actual` is a year to date or rolling one */
  readonly latest: ShownFigure;
  readonly target: ShownFigure;
  readonly minimum: ShownFigure;
  /** "18,000–21,000" for a range; null otherwise */
  readonly range: string | null;
  readonly yearEndTarget: ShownFigure;
  readonly priorYear: ShownFigure;
  readonly yearToDate: ShownFigure;
  readonly rolling12: ShownFigure;
  readonly status: StatusMark;
  readonly direction: DirectionMark;
  readonly comment: string | null;
  readonly spark: ChartSeries;
  readonly verdict: Verdict;
}

export interface ObjectiveSection {
  /** "SS/1" */
  readonly reference: string;
  /** "Objective 1" in the council's words for the level */
  readonly level: string;
  readonly title: string;
  /** share line: "Completed Q1: 25% (2)", each with its mark; empty where there are no actions */
  readonly shares: readonly Share[];
  readonly shareLine: Sentence | null;
  readonly actionsTotal: number;
  readonly groups: readonly ActionGroup[];
  /** "Two actions were completed in quarter 1: counted, not listed again"; null where none was */
  readonly earlier: Sentence | null;
  readonly indicators: readonly IndicatorRow[];
  readonly tally: Tally;
  readonly narrative: readonly string[];
}

export interface OutcomeSection {
  readonly reference: string;
  readonly level: string;
  readonly title: string;
  /** the two sentences: about actions, about indicators */
  readonly sentences: readonly Sentence[];
  readonly shares: readonly Share[];
  readonly actionsTotal: number;
  readonly tally: Tally;
  readonly objectives: readonly ObjectiveSection[];
  readonly narrative: readonly string[];
}

export interface KeyEntry<Mark> {
  readonly mark: Mark;
  readonly meaning: string;
}

/** The key: what each colour, arrow and cell means here, how shares are rounded, how references are read. */
export interface Key {
  readonly statuses: readonly KeyEntry<StatusMark>[];
  readonly directions: readonly KeyEntry<DirectionMark>[];
  readonly states: readonly KeyEntry<StateMark>[];
  readonly rounding: string;
  /** the short words for what a figure covers, where spreadsheets and dashboards print them */
  readonly bases: readonly { readonly word: string; readonly meaning: string }[];
  /** how the small charts are read; null where none is drawn */
  readonly charts: string | null;
  /** each part of a reference of this plan: ["SS01/A001", "SS is the plan, ..."] */
  readonly references: readonly { readonly example: string; readonly meaning: string }[];
}

/** An action that slipped or is not started though due, with how it is brought back. */
export interface Recovery {
  readonly row: ActionRow;
  readonly text: string | null;
}

/** The council, plan and period that a page or document is about. */
export interface Subject {
  readonly organisation: string;
  readonly language: string;
  readonly period: PeriodText;
  /** "Quarter 2, 2013-14", "September 2012" */
  readonly periodName: string;
  /** "July to September 2013" */
  readonly span: string;
  /** the instant as which the figures were known, ISO 8601 */
  readonly asKnown: string;
  /** the same in words: "9:00 on 19 October 2026" */
  readonly asKnownText: string;
  /** left out where the council has none of its own */
  readonly look?: PrintedLook;
}

/** The quarterly report as the council prints it. */
export interface ReportBriefing {
  readonly subject: Subject;
  readonly plan: { readonly code: string; readonly title: string; readonly kind: PlanKind; readonly years: string | null };
  /** "Social services: quarter 2, 2013-14" */
  readonly title: string;
  /** the plan itself: its actions, its indicators */
  readonly overview: readonly Sentence[];
  /** what counts towards other plans, a sentence a plan */
  readonly linkedPlans: readonly Sentence[];
  readonly overviewNarrative: readonly string[];
  /** targets that moved after their year began, figures that are not what was first reported, each with why; left out where none is */
  readonly corrections?: { readonly title: string; readonly sentences: readonly Sentence[] } | undefined;
  readonly countTables: readonly CountTable[];
  readonly shares: readonly Share[];
  readonly actionsTotal: number;
  readonly tally: Tally;
  readonly exceptional: { readonly title: string; readonly sentences: readonly Sentence[]; readonly narrative: readonly string[] };
  readonly recovery: {
    readonly title: string;
    readonly sentence: Sentence;
    readonly items: readonly Recovery[];
    readonly narrative: readonly string[];
  };
  readonly key: Key;
  readonly outcomes: readonly OutcomeSection[];
  /** what stands in it after its opening, in order: each points to what is above or carries what it shows */
  readonly parts: readonly ReportPart[];
  /** where it was issued; left out of one that is not */
  readonly issue?: IssueLine | undefined;
  /** fixed words of the report in its language: table heads and section titles */
  readonly words: ReportWords;
}

/** Heads and titles, in the report's language. */
export interface ReportWords {
  readonly contents: string;
  readonly overview: string;
  readonly key: string;
  readonly reference: string;
  readonly title: string;
  readonly percentComplete: string;
  readonly comment: string;
  readonly actions: string;
  readonly indicators: string;
  readonly indicator: string;
  readonly actual: string;
  readonly target: string;
  readonly minimum: string;
  readonly status: string;
  readonly direction: string;
  /** "2012-13", the year of the prior-year column */
  readonly priorYear: string;
  readonly number: string;
  readonly share: string;
  readonly total: string;
  readonly none: string;
  /** "Page {page} of {pages}" split around its numbers: ["Page ", " of ", ""] */
  readonly page: readonly [string, string, string];
  readonly asKnown: string;
  /** further heads of spreadsheets, which have a column for everything */
  readonly columns: ColumnWords;
}

/** Heads of columns that only spreadsheets have. */
export interface ColumnWords {
  readonly outcome: string;
  readonly objective: string;
  readonly links: string;
  readonly owner: string;
  readonly starts: string;
  readonly due: string;
  /** "Reason": why this status or direction */
  readonly reason: string;
  /** "Overridden": what a person stated against the rules */
  readonly override: string;
  readonly warnings: string;
  readonly unit: string;
  /** "Better": which way is better */
  readonly polarity: string;
  readonly basis: string;
  /** "Note": provisional, suppressed */
  readonly note: string;
  readonly latest: string;
  readonly range: string;
  readonly yearEndTarget: string;
  readonly yearToDate: string;
  readonly rolling12: string;
  readonly section: string;
  readonly meaning: string;
  readonly plan: string;
}

export interface DashboardSection {
  readonly title: string | null;
  readonly rows: readonly IndicatorRow[];
}

export interface DashboardBriefing {
  readonly subject: Subject;
  readonly code: string;
  readonly title: string;
  readonly opening: readonly Sentence[];
  readonly tally: Tally;
  readonly sections: readonly DashboardSection[];
  /** in the order of whoever made the dashboard, where the rows of a section stand worst first */
  readonly places: readonly DashboardPlace[];
  readonly key: Key;
  /** head of the latest-period column: "Sep 2012" where all its figures are of one period, else "Last month or quarter" */
  readonly latestName: string;
  readonly words: ReportWords;
}

export type * from './breakdownTypes.ts';
export type * from './forecastTypes.ts';
export type * from './goldenThreadTypes.ts';
export type * from './indicatorViewTypes.ts';
export type * from './pageTypes.ts';
export type * from './processTypes.ts';
export type * from './reportPartTypes.ts';
export type * from './returnTypes.ts';
export type * from './viewTypes.ts';
export type * from './whatChangedTypes.ts';
