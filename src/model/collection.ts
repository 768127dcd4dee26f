import type { DecimalText } from './decimal.ts';
import type { PeriodText } from './period.ts';

/** When the returns of one period are collected: a row of the council's calendar. All days are ISO dates, both ends included. */
export interface CollectionPeriod {
  readonly period: PeriodText;
  /** the first day on which returns may be sent */
  readonly opens: string;
  /** the last day on which a return is in time */
  readonly due: string;
  /** the last day for sign-off; null where none is set */
  readonly approveBy: string | null;
  /** the first day on which figures change no more but by a restatement; null: they stay open */
  readonly locks: string | null;
}

/** A rule between indicators of one period: the parts add to the total, give or take a tolerance. */
export interface SumRule {
  readonly name: string;
  /** code of the indicator that is the sum */
  readonly total: string;
  /** codes of the indicators that are its parts */
  readonly parts: readonly string[];
  /** in the indicators' own unit; null: exactly */
  readonly tolerance: DecimalText | null;
}

/** When a council asks for commentary, of what it may ask. */
export const COMMENT_WHEN = ['red', 'amber', 'worsened', 'overridden'] as const;
export type CommentWhen = (typeof COMMENT_WHEN)[number];

/** Where a council says nothing, whoever reports red, worse, or another status than the rules' says why. */
export const COMMENT_BY_DEFAULT: readonly CommentWhen[] = ['red', 'worsened', 'overridden'];
