import type { CommentWhen } from './collection.ts';
import type { CouncilLook } from './councilLook.ts';
import type { Frequency } from './indicator.ts';
import type { PeriodText, YearStart } from './period.ts';

/** A council, the tenant to which everything belongs. */
export interface Organisation {
  readonly name: string;
  /** first month of its year, 1 to 12 */
  readonly yearStarts: YearStart;
  /** BCP 47 language of its texts, "en" unless said */
  readonly language: string;
  /** how shares are rounded for show (method.md section 8) */
  readonly rounding: RoundingPolicy;
  /** action states that leave the total, of suspended, deferred and deleted */
  readonly leftOut: readonly SetAside[];
  /** when a return must say why: where it is red, where performance worsened, where a status is stated against the rules */
  readonly commentWhen: readonly CommentWhen[];
  /** its colour, mark and words for statuses; left out where it has none of its own. No part of its workbook. */
  readonly look?: CouncilLook;
}

/** Each share half up by itself, or by largest remainder so that they add to 100 (method.md section 8). */
export const ROUNDING_POLICIES = ['independent', 'sums-to-100'] as const;
export type RoundingPolicy = (typeof ROUNDING_POLICIES)[number];

export const PLAN_KINDS = ['service', 'corporate', 'improvement', 'outcome-agreement', 'equality', 'other'] as const;
export type PlanKind = (typeof PLAN_KINDS)[number];

export interface Plan {
  readonly code: string;
  readonly title: string;
  readonly kind: PlanKind;
  /** the years as the council writes them, "2013-14" or "2013-17"; null where not said */
  readonly years: string | null;
}

/** A node of a plan's tree at any level: outcome, objective, or the council's own word. */
export interface Objective {
  readonly plan: string;
  readonly code: string;
  readonly title: string;
  readonly level: string;
  /** code of the node above in the same plan; null at the top */
  readonly parent: string | null;
}

/** States that take an action out of the ordinary run, each with approval. */
export const SET_ASIDE = ['suspended', 'deferred', 'deleted'] as const;
export type SetAside = (typeof SET_ASIDE)[number];

/** Where a council says nothing, a deleted action leaves the total and the other two stay in it (survey rules 26 to 28). */
export const LEFT_OUT_BY_DEFAULT: readonly SetAside[] = ['deleted'];

/** Action states, worst first as lists are printed (look.md: worst first, from the left). */
export const ACTION_STATES = ['not-started-due', 'slipped', 'on-track', 'completed', 'not-due', ...SET_ASIDE] as const;
export type ActionState = (typeof ACTION_STATES)[number];

export interface Action {
  readonly ref: string;
  readonly title: string;
  /** `PLAN/CODE`; null for an action under no objective */
  readonly objective: string | null;
  /** objectives of other plans that it also counts under, `PLAN/CODE` */
  readonly links: readonly string[];
  readonly owner: string | null;
  /** a date or any period: it starts with the period's first day */
  readonly starts: PeriodText | null;
  /** a date or any period: it is due by the period's last day */
  readonly due: PeriodText | null;
  readonly approver: string | null;
  /** the part of the council that does it, by which roles are given and returns listed */
  readonly service: string | null;
  /** how often its progress is returned; null means every quarter */
  readonly frequency: Frequency | null;
}

/** What was returned about one action for one period. */
export interface Progress {
  readonly action: string;
  readonly period: PeriodText;
  /** per cent complete, 0 to 100, as decimal text */
  readonly percent: string | null;
  readonly status: ActionState | null;
  readonly completedIn: PeriodText | null;
  readonly comment: string | null;
}

/** Words of the council about one section of one report in one period. */
export interface Narrative {
  /** the plan's code; null for the whole council */
  readonly report: string | null;
  readonly period: PeriodText;
  readonly section: string;
  readonly text: string;
}

/** How an indicator stands on a dashboard: a card, a row of a table, or a chart of its own. */
export const SHOWN_ON_DASHBOARD = ['card', 'row', 'chart'] as const;
export type ShownOnDashboard = (typeof SHOWN_ON_DASHBOARD)[number];

/** One indicator's place on one dashboard. */
export interface DashboardEntry {
  readonly dashboard: string;
  readonly title: string | null;
  readonly section: string | null;
  readonly indicator: string;
  /** position, smallest first; null keeps the order of the rows */
  readonly order: number | null;
  /** null leaves it to the view */
  readonly show: ShownOnDashboard | null;
}
