import type { DecimalText } from '../model/decimal.ts';
import type { Indicator, Target } from '../model/indicator.ts';
import type { Period, PeriodText } from '../model/period.ts';
import type { Action, ActionState, Organisation, Plan } from '../model/plan.ts';
import { plainFigure } from './figure.ts';
import type { PeriodNames } from './periodName.ts';
import type { RolloverStep } from './rolloverTypes.ts';
import type { Wording } from './wording.ts';

/* What the rollover's pages are made of, and the few texts that both its pages and its list say. */

/** What was chosen of one plan, with what it holds. */
export interface PlanFacts {
  readonly plan: Plan;
  readonly fate: 'leave' | 'carry' | 'new';
  readonly fates: readonly ('leave' | 'carry' | 'new')[];
  readonly code: string;
  readonly title: string;
  readonly years: string | null;
  readonly objectives: number;
  readonly actions: readonly string[];
  readonly open: readonly string[];
  readonly indicators: readonly string[];
}

export interface ActionFacts {
  readonly action: Action;
  readonly state: ActionState;
  readonly percent: string | null;
  readonly completedIn: PeriodText | null;
  /** it goes no further by itself */
  readonly over: boolean;
  readonly carried: boolean;
  readonly due: PeriodText | null;
  readonly reason: string;
}

export interface IndicatorFacts {
  readonly indicator: Indicator;
  readonly carried: boolean;
  readonly reason: string;
  /** "" for as all */
  readonly rule: string;
  readonly already: boolean;
  readonly outturn: DecimalText | null;
  /** the last target of this year, and of the next as it would be */
  readonly now: Target | null;
  readonly next: Target | null;
  /** how many targets it would get */
  readonly targets: number;
}

export interface RolloverFacts {
  readonly organisation: Organisation;
  readonly year: Period;
  readonly next: Period;
  readonly step: RolloverStep;
  /** texts of fields, by name, where something was typed */
  readonly typed: ReadonlyMap<string, string>;
  readonly errors: ReadonlyMap<string, string>;
  readonly plans: readonly PlanFacts[];
  readonly actions: readonly ActionFacts[];
  readonly indicators: readonly IndicatorFacts[];
  readonly rule: string;
  readonly percentText: string;
  readonly rules: readonly string[];
  /** the year's periods of which the collection is not closed, in order */
  readonly open: readonly { readonly period: PeriodText; readonly begun: boolean }[];
  /** rows that the calendar lacks; null where she may not make it */
  readonly calendar: { readonly periods: readonly PeriodText[]; readonly rolled: boolean } | null;
}

/** The words of one rollover. */
export interface RolloverWords {
  readonly wording: Wording;
  readonly names: PeriodNames;
}

/** "90.0, minimum 80.0"; a range as "10–20" */
export function targetText(target: Target | null, indicator: Indicator, wording: Wording): string {
  const shown = (text: DecimalText | null) => plainFigure(text, indicator, wording).text;
  if (target === null) return shown(null);
  if (target.target === null && (target.lower !== null || target.upper !== null)) return `${shown(target.lower)}–${shown(target.upper)}`;
  if (target.minimum === null) return shown(target.target);
  return wording.text('rollover.target', { target: shown(target.target), minimum: shown(target.minimum) });
}

/** Why an action goes no further. */
export function endedText({ state, completedIn }: ActionFacts, { wording, names }: RolloverWords): string {
  if (state === 'deleted') return wording.word('rollover.ended.deleted');
  return completedIn === null
    ? wording.word('rollover.ended.completed.unknown')
    : wording.text('rollover.ended.completed', { period: names.inner(completedIn) });
}
