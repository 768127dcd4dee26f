import { movedBy, phasedAs, within } from '../../judgement/phasing.ts';
import { type DecimalText, decimalsOf, exact, rounded } from '../../model/decimal.ts';
import type { Indicator, Target } from '../../model/indicator.ts';
import { type Period, type PeriodText, parsePeriod, shift } from '../../model/period.ts';

/* Next year's targets out of this year's: plain data in and out. */

/** How next year's targets follow: the same, better by some per cent, where this year came out, or none yet. */
export const TARGET_RULES = ['same', 'better', 'outturn', 'none'] as const;
export type TargetRule = (typeof TARGET_RULES)[number];

export interface TargetsRolled {
  readonly indicator: Indicator;
  /** this year's targets, by period */
  readonly held: ReadonlyMap<PeriodText, Target>;
  /** next year's that are set already: they stay */
  readonly already: ReadonlyMap<PeriodText, Target>;
  /** the periods of this year */
  readonly parts: readonly Period[];
  /** this year's figures of the same periods, and how it came out; null where it is not whole */
  readonly figures: readonly (DecimalText | null)[];
  readonly outturn: DecimalText | null;
  readonly yearStart: number;
}

const MONTHS_A_YEAR = 12;

function yearLater(text: PeriodText, yearStart: number): PeriodText {
  const period = parsePeriod(text, yearStart);
  return shift(period, period.kind === 'date' ? MONTHS_A_YEAR : MONTHS_A_YEAR / period.months, yearStart).text;
}

const FIGURES = ['target', 'minimum', 'lower', 'upper'] as const;

/** A share cannot be better than all or none, where the indicator does not say what it can be. */
function bounds({ unit, lowest, highest }: Indicator, text: DecimalText) {
  const percent = unit?.trim().startsWith('%') === true;
  const most = percent && exact(text).lte(exact('100')) ? '100' : null;
  return { lowest: lowest ?? (percent ? '0' : null), highest: highest ?? most };
}

/** Towards better: up where higher is better, down where lower is; a range has no such way, and stays. */
function better(indicator: Indicator, text: DecimalText, percent: DecimalText): DecimalText {
  const { polarity } = indicator;
  if (polarity !== 'higher' && polarity !== 'lower') return text;
  const limit = bounds(indicator, text);
  const moved = within(movedBy(text, polarity === 'higher' ? percent : `-${percent}`), limit.lowest, limit.highest);
  return rounded(exact(moved), decimalsOf(text));
}

const DIGITS_WITHOUT = 2;

function asShown({ decimals }: Indicator, text: DecimalText): DecimalText {
  return rounded(exact(text), decimals ?? Math.min(decimalsOf(text), DIGITS_WITHOUT));
}

/** The minimum standard as far from the new target as it was from the old one. */
function minimumBeside(target: DecimalText, held: Target | undefined): DecimalText | null {
  if (held === undefined || held.target === null || held.minimum === null) return null;
  const moved = exact(target).minus(exact(held.target).minus(exact(held.minimum)));
  return rounded(moved, Math.max(decimalsOf(target), decimalsOf(held.minimum)));
}

function fromOutturn({ indicator, held, parts, figures, outturn, yearStart }: TargetsRolled): Target[] {
  if (outturn === null) return [];
  const level = phasedAs(indicator) === 'level';
  return parts.flatMap(({ text }, index) => {
    const figure = level ? outturn : (figures[index] ?? null);
    if (figure === null) return [];
    const target = asShown(indicator, figure);
    const before = held.get(text);
    const minimum = minimumBeside(target, before);
    const period = yearLater(text, yearStart);
    const tolerance = before?.tolerance ?? null;
    return [{ indicator: indicator.code, period, target, minimum, lower: null, upper: null, tolerance, note: null }];
  });
}

/**
 * The targets that a rule gives next year. An indicator that has some for next year already keeps those and gets no others.
 * @param percent by how much better, above 0; only `better` asks it
 */
export function rolledTargets(rolled: TargetsRolled, rule: TargetRule, percent: DecimalText): Target[] {
  const { indicator, held, already, yearStart } = rolled;
  if (rule === 'none' || already.size > 0) return [];
  if (rule === 'outturn') return fromOutturn(rolled);
  return [...held.values()].map((row): Target => {
    const period = yearLater(row.period, yearStart);
    if (rule === 'same') return { ...row, period, note: null };
    const moved = FIGURES.map((figure) => [figure, row[figure] === null ? null : better(indicator, row[figure], percent)]);
    return { ...row, ...Object.fromEntries(moved), period, note: null };
  });
}
