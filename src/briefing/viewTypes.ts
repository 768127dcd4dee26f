import type { Status } from '../model/indicator.ts';
import type { PeriodText } from '../model/period.ts';
import type { ShownOnDashboard } from '../model/plan.ts';
import type { ChartSeries, IndicatorRow, Sentence, StatusMark, Tally } from './types.ts';

/* The other views of a dashboard's indicators, as data: as it was arranged, on one scale, over time, on a wall. */

/** Where an indicator stands on its dashboard, and as what. */
export interface DashboardPlace {
  readonly section: string | null;
  readonly indicator: string;
  /** null leaves it to the view */
  readonly show: ShownOnDashboard | null;
}

/** Neighbours of a section that are shown as the same. */
export interface ArrangedRun {
  readonly show: ShownOnDashboard;
  readonly rows: readonly IndicatorRow[];
}

export interface ArrangedSection {
  readonly title: string | null;
  readonly runs: readonly ArrangedRun[];
}

/** One indicator as one of several small charts. */
export interface SmallChart {
  readonly section: string | null;
  readonly row: IndicatorRow;
}

/** Small charts that share one scale, because their figures have one unit and one order of size. */
export interface MultiplesGroup {
  /** "Per cent", "Numbers" */
  readonly title: string;
  /** what the one scale must hold: those left out by a filter keep their place on it */
  readonly scaledBy: readonly ChartSeries[];
  /** in the order of the dashboard's sections, worst first in each */
  readonly charts: readonly SmallChart[];
}

/** The small charts of a dashboard. */
export interface MultiplesBriefing {
  readonly groups: readonly MultiplesGroup[];
  /** those whose unit and size no other indicator has: each is on a scale of its own */
  readonly alone: readonly SmallChart[];
  /** "2 indicators have no figure to draw: ..."; null where each has one */
  readonly undrawn: Sentence | null;
}

/** One screen of the wall: so many indicators as can be read from across a room, worst first. */
export interface WallBriefing {
  readonly tiles: readonly WallTile[];
  /** from 1 */
  readonly page: number;
  readonly pages: number;
  /** "1 to 12 of 54, worst first" */
  readonly shown: string;
}

export interface WallTile {
  readonly section: string | null;
  readonly row: IndicatorRow;
  /** what the figure covers: "the year to date", "this quarter, provisional" */
  readonly covers: string;
}

/** What an indicator was in one period. */
export interface CalendarCell {
  /** null where there is nothing to judge: the figure is not due, or missing */
  readonly mark: Status | 'not-judged' | null;
  /** a letter beside the shape, "R", or why there is none, "no data", "not due" */
  readonly shown: string;
  /** the whole of it: "Red, 68.5%", "Not due" */
  readonly text: string;
}

export interface CalendarRow {
  readonly code: string;
  readonly title: string;
  /** a cell for each period, oldest first */
  readonly cells: readonly CalendarCell[];
}

export interface CalendarSection {
  readonly title: string | null;
  /** worst first in the period that is chosen */
  readonly rows: readonly CalendarRow[];
}

/** The indicators of one period, counted. */
export interface PeriodCount {
  readonly period: PeriodText;
  /** "Sep 2012", "2013-14 Q2" */
  readonly name: string;
  readonly tally: Tally;
}

/** A dashboard's indicators over the last periods of one kind: what each was judged as in each. */
export interface StatusCalendarBriefing {
  readonly opening: readonly Sentence[];
  /** oldest first; the last is the one that is chosen */
  readonly periods: readonly PeriodCount[];
  readonly sections: readonly CalendarSection[];
  /** how many had each status, a count for each period; only statuses that occur */
  readonly totals: readonly { readonly mark: StatusMark; readonly counts: readonly string[] }[];
  /** what each letter stands for */
  readonly letters: readonly { readonly mark: Status | 'not-judged'; readonly letter: string; readonly meaning: string }[];
}
