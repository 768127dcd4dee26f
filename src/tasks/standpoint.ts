import type { PeriodKind, PeriodText } from '../model/period.ts';

/** A period that a council has figures for, with its name for people: "2013-14 Q2", "Quarter 2, 2013-14". */
export interface NamedPeriod {
  readonly text: PeriodText;
  readonly name: string;
  readonly kind: PeriodKind;
}

/** From where a council is looked at: which council, which period, as it was known when. */
export interface Standpoint {
  /** the council's name in addresses */
  readonly council: string;
  readonly name: string;
  /** of the words that pages are made of, which is the council's where the product has words in it */
  readonly language: string;
  readonly period: PeriodText;
  readonly periodName: string;
  readonly kind: PeriodKind;
  /** periods with figures, newest first */
  readonly periods: readonly NamedPeriod[];
  /** the instant as which the figures are known: that of the last change, or the one asked for */
  readonly asKnown: string;
  readonly asKnownText: string;
  /** the date asked for; null for "as known now" */
  readonly known: string | null;
}
