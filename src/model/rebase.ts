import type { PeriodText } from './period.ts';

/** From this period on an indicator's process is looked at afresh: its limits are worked out anew (method.md section 9). */
export interface Rebase {
  readonly indicator: string;
  readonly period: PeriodText;
  /** what changed, so that the earlier limits say no more what is usual */
  readonly reason: string;
}
