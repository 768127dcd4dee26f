import type { Indicator, Observation, Target } from '../model/indicator.ts';
import { type Change, listChanges } from '../store/changes.ts';
import { type Event, type HistoryWindow, historyOf } from '../store/history.ts';
import { INDICATORS, OBSERVATIONS, TARGETS } from '../store/nouns.ts';
import type { Context } from './context.ts';
import { permit } from './permit.ts';

/** What was done to the council, newest first: who, when, why, and from which file. */
export async function changesOf(context: Context, organisation: string, limit?: number): Promise<Change[]> {
  permit(context, organisation, 'read');
  return listChanges(context.store.db, organisation, limit);
}

/** What was done to the measuring: definitions, targets and figures, each newest first, with old and new. */
export interface MeasuringHistory {
  readonly indicators: readonly Event<Indicator>[];
  readonly targets: readonly Event<Target>[];
  readonly observations: readonly Event<Observation>[];
}

export interface MeasuringRequest extends HistoryWindow {
  /** code of one indicator; left out: all of them */
  readonly indicator?: string;
}

/**
 * Definitions that were redrawn, targets that moved, figures that were restated (method.md section 12): for the page of
 * one indicator, or for a report's list of what changed since the last.
 */
export async function measuringHistory(context: Context, organisation: string, request: MeasuringRequest): Promise<MeasuringHistory> {
  permit(context, organisation, 'read');
  const { db } = context.store;
  const { indicator, ...window } = request;
  const of = indicator === undefined ? {} : { indicator };
  return {
    indicators: await historyOf(db, organisation, INDICATORS, indicator === undefined ? {} : { code: indicator }, window),
    targets: await historyOf(db, organisation, TARGETS, of, window),
    observations: await historyOf(db, organisation, OBSERVATIONS, of, window),
  };
}
