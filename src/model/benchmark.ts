import type { DecimalText } from './decimal.ts';
import type { PeriodText } from './period.ts';

/** What a benchmark's figure is of: another authority, or an average that somebody published, which is never ranked. */
export const BODY_KINDS = ['authority', 'average'] as const;
export type BodyKind = (typeof BODY_KINDS)[number];

/** What another body reached in an indicator in a period, as it was published. */
export interface Benchmark {
  readonly indicator: string;
  readonly period: PeriodText;
  /** the name of the authority, or of the average ("Wales") */
  readonly body: string;
  readonly kind: BodyKind;
  /** groups that it is compared in: "Family group 1", "Peers"; those of one body may be several */
  readonly groups: readonly string[];
  readonly value: DecimalText | null;
  readonly numerator: DecimalText | null;
  readonly denominator: DecimalText | null;
  /** where the figure was published; null where not said */
  readonly source: string | null;
}
