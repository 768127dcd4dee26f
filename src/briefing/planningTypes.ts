import type { PeriodText } from '../model/period.ts';
import type { Sentence } from './types.ts';

/* What the pages of planning a year say: targets, the collection calendar, the rollover. Finished texts, as everywhere in briefing/. */

/** The figures of a target that a grid has a line for. */
export const TARGET_FIGURES = ['target', 'minimum', 'lower', 'upper'] as const;
export type TargetFigure = (typeof TARGET_FIGURES)[number];

export interface TargetCell {
  /** of the field in the form */
  readonly name: string;
  readonly period: PeriodText;
  /** what the field is called when read aloud: "Target, quarter 1, 2026-27, Packages of care reviewed" */
  readonly label: string;
  /** as typed, or as held where nothing was typed */
  readonly text: string;
  /** what is held, where something else was typed; null otherwise */
  readonly heldText: string | null;
  readonly error: string | null;
}

export interface TargetLine {
  readonly figure: TargetFigure;
  /** "Target", "Minimum" */
  readonly word: string;
  readonly cells: readonly TargetCell[];
  /** null where the year is the only period */
  readonly yearEnd: TargetCell | null;
}

/** One indicator of a grid. */
export interface TargetRow {
  readonly code: string;
  readonly title: string;
  /** "%, higher is better, owner Head of Adult Services" */
  readonly about: string;
  /** what its periods' targets are to the year's: "each quarter's are a part of the year's total" */
  readonly phasedText: string;
  readonly lines: readonly TargetLine[];
  /** last year's figures of the same periods, and its outturn: "97.4", "–" */
  readonly lastYear: { readonly texts: readonly string[]; readonly outturn: string };
  /** what can fill it besides the hand */
  readonly fills: { readonly even: boolean; readonly profile: boolean; readonly alike: boolean };
  /** what is said about the row: why it could not be filled, or what was filled */
  readonly note: string | null;
}

/** The indicators of one frequency: they share their columns. */
export interface TargetTable {
  /** "Each quarter" */
  readonly title: string;
  readonly columns: readonly { readonly period: PeriodText; readonly name: string }[];
  /** head of the year's own column; null where the year is the only period */
  readonly yearEndName: string | null;
  readonly rows: readonly TargetRow[];
}

/** A target that would change. */
export interface TargetEdit {
  readonly code: string;
  readonly title: string;
  readonly periodName: string;
  /** "Target" */
  readonly word: string;
  /** null for none */
  readonly before: string | null;
  readonly after: string | null;
  /** what somebody else made it meanwhile, where she did */
  readonly meanwhile: string | null;
}

/** Something that stands in the way of saving, with the field where it is mended. */
export interface PlanningError {
  readonly text: string;
  readonly field: string;
}

/** A reason that is asked for. */
export interface ReasonAsked {
  /** of the field */
  readonly name: string;
  readonly label: string;
  readonly text: string;
  readonly error: string | null;
}

export interface TargetPreview {
  readonly opening: Sentence;
  readonly edits: readonly TargetEdit[];
  /** one for each indicator of which a target changes after its year began */
  readonly reasons: readonly ReasonAsked[];
}

export interface PlanChoice {
  /** null: all plans */
  readonly code: string | null;
  readonly title: string;
}

/** The targets of one year as a grid. */
export interface TargetGrid {
  readonly title: string;
  readonly opening: readonly Sentence[];
  /** code; null for all plans */
  readonly plan: string | null;
  readonly plans: readonly PlanChoice[];
  readonly year: PeriodText;
  readonly yearBefore: PeriodText;
  readonly yearAfter: PeriodText;
  /** changes of what is held need a reason */
  readonly begun: boolean;
  /** the council's revision that the form was made with */
  readonly seen: number;
  /** the council's revision now */
  readonly current: number;
  readonly tables: readonly TargetTable[];
  readonly errors: readonly PlanningError[];
}

/** A day of the collection calendar. */
export interface CalendarDayText {
  /** "Tue 14 Jul 2026"; "–" where none is set */
  readonly text: string;
  /** ISO date; null where none is set */
  readonly day: string | null;
}

/** How far a period's collection has come. */
export type CollectionStage = 'ahead' | 'open' | 'over' | 'locked';

export interface CalendarRow {
  readonly period: PeriodText;
  /** "Quarter 1, 2026-27" */
  readonly periodName: string;
  /** "Quarterly" */
  readonly frequencyText: string;
  readonly opens: CalendarDayText;
  readonly due: CalendarDayText;
  readonly approveBy: CalendarDayText;
  readonly locks: CalendarDayText;
  readonly stage: CollectionStage;
  /** "open, due in 5 days" */
  readonly stageText: string;
}

/** The collection calendar of one year. */
export interface CalendarBriefing {
  readonly title: string;
  readonly opening: readonly Sentence[];
  readonly year: PeriodText;
  /** years that have rows, newest first, and the chosen one */
  readonly years: readonly PeriodText[];
  /** the year after the last that has rows: what is made next */
  readonly yearAfter: PeriodText;
  readonly rows: readonly CalendarRow[];
  /** periods of which something is to be returned and that no row is for */
  readonly missing: readonly { readonly period: PeriodText; readonly periodName: string }[];
}

/** What stands in one field of a form about the calendar. */
export interface PlanningField {
  readonly name: string;
  readonly label: string;
  readonly text: string;
  readonly error: string | null;
}

/** The distances of one frequency. */
export interface CalendarRule {
  /** "Each quarter" */
  readonly title: string;
  readonly fields: readonly PlanningField[];
}

/** A row that making a year's calendar would add or change. */
export interface CalendarChange extends Omit<CalendarRow, 'stage' | 'stageText'> {
  readonly what: 'added' | 'changed' | 'same';
  /** "new", "was due Mon 13 Jul 2026", "as it is" */
  readonly whatText: string;
}

/** A year's calendar in the making. */
export interface CalendarPlan {
  readonly title: string;
  readonly opening: readonly Sentence[];
  readonly year: PeriodText;
  readonly rules: readonly CalendarRule[];
  /** null until the distances can be read */
  readonly changes: readonly CalendarChange[] | null;
  /** rows that would be added or changed */
  readonly toSave: number;
}

/** One row of the calendar in a form. */
export interface CalendarRowForm {
  readonly period: PeriodText;
  readonly title: string;
  /** a row is held for the period */
  readonly held: boolean;
  /** the days as somebody else has set them since the form was opened; null where nobody has */
  readonly meanwhile: string | null;
  readonly fields: readonly PlanningField[];
}
