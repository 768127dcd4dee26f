/**
 * References as councils print them (method.md section 1): `SS01/A001`, `SS05/A016b`, `SS03/M008aQ` are plan, number of
 * the objective, Action or Measure, number, letter, and a frequency suffix; `PLAN/CODE` names an objective of a plan.
 */
export interface ObjectiveReference {
  readonly plan: string;
  readonly code: string;
}

const OBJECTIVE = /^([^/;\s]+)\/([^/;]+)$/;

/** The objective that `SS/1` or `CP/CYP6` names; null where the text is no such name. */
export function parseObjectiveReference(text: string): ObjectiveReference | null {
  const [, plan, code] = OBJECTIVE.exec(text.trim()) ?? [];
  return plan === undefined || code === undefined ? null : { plan, code: code.trim() };
}

export function objectiveReference(plan: string, code: string): string {
  return `${plan}/${code}`;
}

export interface PlanReference {
  readonly plan: string;
  /** the objective's number without leading zeros: "1" for SS01 */
  readonly objective: string;
  readonly kind: 'action' | 'measure';
}

const REFERENCE = /^([A-Z]+?)0*(\d+)\/(A|M)\d+[a-z]*[A-Z]?$/;

/** What a plan's own reference says about itself; null for a national code (`SCC013aiiiQ`), which stands alone. */
export function parseReference(text: string): PlanReference | null {
  const [, plan, objective, letter] = REFERENCE.exec(text) ?? [];
  if (plan === undefined || objective === undefined) return null;
  return { plan, objective, kind: letter === 'A' ? 'action' : 'measure' };
}

/** Natural order: SS9 before SS10, A2 before A10. */
export const byReference: (a: string, b: string) => number = new Intl.Collator('en', { numeric: true }).compare;
