import { type Series, seriesOf } from '../judgement/series.ts';
import type { Council } from '../model/council.ts';
import type { DecimalText } from '../model/decimal.ts';
import type { Indicator } from '../model/indicator.ts';
import { type Period, type PeriodText, parsePeriod, periodAt, shift } from '../model/period.ts';
import { lookOf } from './look.ts';
import { type PeriodNames, periodNamesFor } from './periodName.ts';
import type { TargetFigure } from './planningTypes.ts';
import type { Subject } from './types.ts';
import { type Wording, wordingOf } from './wording.ts';

/** A target that is not what it was when its year began. */
export interface TargetMove {
  readonly period: PeriodText;
  readonly figure: TargetFigure;
  /** as it was when the year began; null where there was none */
  readonly from: DecimalText | null;
  /** null where it was taken away */
  readonly to: DecimalText | null;
  /** why, as whoever moved it said; null where she did not */
  readonly reason: string | null;
  /** on which it was moved last (ISO date) */
  readonly day: string;
}

export interface BriefingOptions {
  /** the instant as which the figures were known, ISO 8601 */
  readonly asKnown: string;
  /** the council's series, made beforehand where several things are briefed; only those of the indicators asked for are needed */
  readonly series?: ReadonlyMap<string, Series>;
  /** the figure of an indicator and period before it was restated, where the store holds one */
  readonly before?: (code: string, period: PeriodText) => DecimalText | null;
  /** the targets of an indicator that were moved after their year had begun, where the store holds what they were */
  readonly moved?: (code: string) => readonly TargetMove[];
}

/** What every part of a briefing is made with: the council, its words, and the period that is spoken of. */
export interface Setting {
  readonly council: Council;
  readonly wording: Wording;
  readonly names: PeriodNames;
  readonly period: Period;
  readonly asKnown: string;
  readonly series: ReadonlyMap<string, Series>;
  readonly before: (code: string, period: PeriodText) => DecimalText | null;
  readonly moved: (code: string) => readonly TargetMove[];
  /** the last so many periods of a frequency, oldest first, up to the period spoken of */
  window(frequency: Indicator['frequency'], count: number): readonly PeriodText[];
}

/**
 * @throws PeriodError for a text that names no period
 */
export function settingFor(council: Council, period: PeriodText, options: BriefingOptions): Setting {
  const wording = wordingOf(council.organisation);
  const yearStart = council.organisation.yearStarts;
  const at = parsePeriod(period, yearStart);
  const windows = new Map<string, readonly PeriodText[]>();
  return {
    council,
    wording,
    names: periodNamesFor(wording, yearStart),
    period: at,
    asKnown: options.asKnown,
    series: options.series ?? seriesOf(council),
    before: options.before ?? (() => null),
    moved: options.moved ?? (() => []),
    window(frequency, count) {
      const key = `${frequency}|${count}`;
      const known = windows.get(key);
      if (known) return known;
      const made = lastPeriods(frequency, at, count, yearStart);
      windows.set(key, made);
      return made;
    },
  };
}

function lastPeriods(frequency: Indicator['frequency'], at: Period, count: number, yearStart: number): PeriodText[] {
  const lastMonth = at.first + at.months - 1;
  const holding = periodAt(frequency, lastMonth, yearStart);
  const last = holding.first + holding.months - 1 === lastMonth ? holding : shift(holding, -1, yearStart);
  return Array.from({ length: count }, (_, index) => shift(last, index + 1 - count, yearStart).text);
}

/** The council, period and time that every page and document names. */
export function subjectOf(setting: Setting): Subject {
  const { council, wording, names, period, asKnown } = setting;
  return {
    organisation: council.organisation.name,
    language: wording.language,
    period: period.text,
    periodName: names.title(period.text),
    span: names.span(period.text),
    asKnown,
    asKnownText: names.instant(asKnown),
    ...lookOf(council.organisation),
  };
}
