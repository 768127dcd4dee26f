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
