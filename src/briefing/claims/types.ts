import type { PrintedPlace } from '../../model/printedReport.ts';

/** What is wrong with a claim, the gravest first: what a reader would be told wrongly before what is only untidy. */
export const CLAIM_KINDS = [
  'copied-statement',
  'count-in-prose',
  'counts-not-total',
  'counts-not-rows',
  'share-not-of-counts',
  'impossible-share',
  'number-not-row',
  'parts-not-whole',
  'status-against-text',
  'ceiling-worsened',
  'other-period',
  'two-roundings',
  'carried-over',
] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

/** A claim of a report that its own figures deny. */
export interface Finding {
  readonly kind: ClaimKind;
  readonly where: PrintedPlace;
  /** the sentence or cell as it stands */
  readonly printed: string;
  /** what the figures say instead; null where no one figure can be said */
  readonly figure: string | null;
  /** references of the actions and indicators behind it */
  readonly rows: readonly string[];
  /** why, in words */
  readonly explanation: string;
}

/** What looks like a contradiction and is none. */
export interface Consistent extends Omit<Finding, 'kind'> {
  readonly kind: 'earlier-completed';
}

export interface Checked {
  /** the gravest first, then in the order of the report */
  readonly findings: readonly Finding[];
  readonly consistent: readonly Consistent[];
}

/** By which a finding is known again: a person's reason to let it stand holds while its kind, place, words and figure do. */
export function findingKey({ kind, where, printed, figure }: Finding): string {
  return [kind, where.text, printed, figure ?? ''].join('\n');
}
