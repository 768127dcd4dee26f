import { decimalsOf, exact, quotient, rounded } from '../model/decimal.ts';
import { type Frequency, isMissing, type Observation, type Target } from '../model/indicator.ts';
import {
  end,
  MONTHS_OF,
  PERIOD_FORMS,
  PeriodError,
  type PeriodKind,
  type PeriodText,
  parsePeriod,
  periodAt,
  type YearStart,
} from '../model/period.ts';
import type { Action, Progress } from '../model/plan.ts';
import { multipleOf } from '../model/unit.ts';

/** Reports a problem of the row at hand: column, the text that stands there, what is wrong. */
export type Complain = (column: string, value: string | null, message: string) => void;

/** A target says at least one figure, and its range has its ends in order. */
export function checkTarget(target: Target, complain: Complain): void {
  const { lower, upper } = target;
  if (target.target === null && target.minimum === null && lower === null && upper === null) {
    complain('target', null, 'is empty: expected a target, minimum, lower or upper');
  }
  if (lower !== null && upper !== null && exact(lower).gt(exact(upper))) complain('lower', lower, `is above the upper threshold ${upper}`);
}

const MISSING_NAMED = 'not-due, not-collected, not-available or suppressed';

function checkState({ value, numerator, state }: Observation, complain: Complain): void {
  const stated = value ?? numerator;
  if (state === null) {
    if (stated === null) complain('value', null, `is empty: expected a value, or in the column state why there is none (${MISSING_NAMED})`);
  } else if (isMissing(state)) {
    if (stated !== null)
      complain(value === null ? 'numerator' : 'value', stated, `stands beside the state ${state}, which says that there is none`);
  } else if (stated === null) complain('value', null, `is empty although the state is ${state}`);
}

/** The unit of an indicator's values, and what a share is multiplied by to be in it. */
export interface Unit {
  readonly text: string | null;
  readonly multiple: number;
}

export function unitOf(text: string | null): Unit {
  return { text, multiple: multipleOf(text) };
}

/** Well inside one unit of the last place even after binary rounding, so that exact sums are left to the doubtful few. */
const CLEARLY_WITHIN = 0.99;

/** The value agrees with its numerator and denominator to one unit of its last place. */
function checkShare(observation: Observation, unit: Unit, complain: Complain): void {
  const { value, numerator, denominator } = observation;
  if (value === null || numerator === null || denominator === null) return;
  const decimals = decimalsOf(value);
  const near = (Number(numerator) * unit.multiple) / Number(denominator);
  if (Math.abs(Number(value) - near) < CLEARLY_WITHIN * 10 ** -decimals) return;
  const whole = exact(denominator);
  const share = exact(numerator).times(unit.multiple);
  const lastPlace = exact(decimals === 0 ? '1' : `0.${'0'.repeat(decimals - 1)}1`);
  if (exact(value).times(whole).minus(share).abs().lte(whole.abs().times(lastPlace))) return;
  const expected = rounded(quotient(share, whole), decimals);
  const inUnit = unit.text === null ? 'the indicator has no unit' : `in ${unit.text}`;
  complain('value', value, `is not ${numerator} of ${denominator}: expected ${expected} (${inUnit})`);
}

function checkParts(observation: Observation, unit: Unit, complain: Complain): void {
  const { value, numerator, denominator, state } = observation;
  if ((numerator === null && denominator === null) || (state !== null && isMissing(state))) return;
  if (denominator === null) complain('denominator', null, `is empty: expected the denominator of the numerator ${numerator}`);
  else if (Number(denominator) === 0)
    complain('denominator', denominator, 'is zero: a share of nothing has no value; give the state not-available instead');
  else if (numerator === null && value === null)
    complain('numerator', null, `is empty: expected the numerator of the denominator ${denominator}`);
  else checkShare(observation, unit, complain);
}

function checkCarriedForward({ state, reason }: Observation, yearStarts: YearStart, complain: Complain): void {
  if (state !== 'carried-forward') return;
  try {
    if (reason !== null) parsePeriod(reason, yearStarts);
    else complain('reason', null, `is empty: expected the period that the value was carried forward from, such as ${PERIOD_FORMS}`);
  } catch (error) {
    if (!(error instanceof PeriodError)) throw error;
    complain('reason', reason, `is not the period that the value was carried forward from: expected one such as ${PERIOD_FORMS}`);
  }
}

const KIND_WORDS: Readonly<Record<PeriodKind, string>> = {
  month: 'a month',
  quarter: 'a quarter',
  half: 'a half-year',
  year: 'a year',
  'academic-year': 'a school year',
  'calendar-year': 'a calendar year',
  date: 'a day',
};

/**
 * A value for a period that its indicator is not measured by would be kept and never used: shorter than the frequency, or
 * another kind of year. Longer ones stand, a year's figure beside its quarters; a day stands for the period it falls in.
 */
export function checkPeriod(text: PeriodText, frequency: Frequency | undefined, yearStarts: YearStart, complain: Complain): void {
  if (frequency === undefined) return;
  const { kind, first } = parsePeriod(text, yearStarts);
  if (kind === 'date' || kind === frequency || MONTHS_OF[kind] > MONTHS_OF[frequency]) return;
  // Where the council's year begins in January it has the calendar year's name.
  if (periodAt(frequency, first, yearStarts).text === text) return;
  complain(
    'period',
    text,
    `is ${KIND_WORDS[kind]}, but the indicator is measured by ${KIND_WORDS[frequency]}: expected that or a longer period`,
  );
}

/**
 * A value, or a reason why there is none, and not both; a share that its own numerator and denominator give, to one unit
 * of its last place (method.md section 3).
 */
export function checkObservation(observation: Observation, unit: Unit, yearStarts: YearStart, complain: Complain): void {
  checkState(observation, complain);
  checkParts(observation, unit, complain);
  checkCarriedForward(observation, yearStarts, complain);
}

export function checkAction({ starts, due }: Action, yearStarts: YearStart, complain: Complain): void {
  if (starts === null || due === null) return;
  const from = parsePeriod(starts, yearStarts);
  const to = parsePeriod(due, yearStarts);
  const dueEarlier = from.first >= end(to) || (from.first === to.first && from.day !== null && to.day !== null && from.day > to.day);
  if (dueEarlier) complain('due', due, `is before the start, ${starts}`);
}

export function checkProgress({ percent, status, comment, completedIn }: Progress, complain: Complain): void {
  if (percent === null && status === null && comment === null && completedIn === null) {
    complain('percent', null, 'is empty: expected a percentage, a status or a comment');
  }
}
