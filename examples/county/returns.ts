import type { Action, ActionState, Progress } from '../../src/model/plan.ts';
import { serviceOf } from './organisation.ts';

/** The last four quarters, for which returns are held. */
export const QUARTERS = ['2025-26 Q3', '2025-26 Q4', '2026-27 Q1', '2026-27 Q2'] as const;

/** An action with what was returned about it, a figure for each of the last four quarters. */
export interface Work {
  readonly ref: string;
  readonly title: string;
  readonly owner: string;
  readonly starts: string;
  readonly due: string;
  readonly links?: readonly string[];
  /** per cent complete in each quarter; null where no return was owed */
  readonly percent: readonly [number | null, number | null, number | null, number | null];
  /** states that do not follow from the figures, by quarter (0 to 3) */
  readonly states?: Readonly<Record<number, ActionState>>;
  /** comments by quarter (0 to 3) */
  readonly comments: Readonly<Record<number, string>>;
}

const REFERENCE = /^([A-Z]+?)0*(\d+)\//;

/** `PEO01/A003` serves `PEO/1`. */
function objectiveOf(ref: string): string | null {
  const [, plan, objective] = REFERENCE.exec(ref) ?? [];
  return plan && objective ? `${plan}/${objective}` : null;
}

export function actionOf({ ref, title, owner, starts, due, links }: Work): Action {
  return {
    ref,
    title,
    objective: objectiveOf(ref),
    links: links ?? [],
    owner,
    starts,
    due,
    approver: null,
    service: serviceOf(owner),
    frequency: null,
  };
}

function stateAt(work: Work, quarter: number, percent: number): ActionState {
  return work.states?.[quarter] ?? (percent === 100 ? 'completed' : percent === 0 ? 'not-due' : 'on-track');
}

/** A return for each quarter in which one was owed. */
export function progressOf(work: Work): Progress[] {
  return QUARTERS.flatMap((period, quarter) => {
    const percent = work.percent[quarter] ?? null;
    if (percent === null) return [];
    const status = stateAt(work, quarter, percent);
    const completedIn = status === 'completed' ? period : null;
    return [{ action: work.ref, period, percent: String(percent), status, completedIn, comment: work.comments[quarter] ?? null }];
  });
}
