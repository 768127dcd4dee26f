import type { Period } from '../../model/period.ts';
import type { Plan } from '../../model/plan.ts';
import type { PlanChoice } from './rollingChoices.ts';

/* What the rollover offers for a plan before anybody has chosen: plain data in and out. */

const YEARS = /\b(\d{4})([-–/])(\d{4}|\d{2})\b/;

/** The year after the last that a text of years names: 2017 for "2013-17" and "2016/17"; null where it names none. */
function lastYearIn(years: string | null): number | null {
  const [, from, , to] = YEARS.exec(years ?? '') ?? [];
  if (from === undefined || to === undefined) return null;
  const year = Number(to.length === 4 ? to : from.slice(0, 2) + to);
  return year < Number(from) ? year + 100 : year;
}

/** A title or a text of years with the year's name replaced: "Service plan 2026-27" → "Service plan 2027-28". */
function withYear(text: string, year: Period, next: Period): string {
  const slashed = (of: Period) => of.text.replace('-', '/');
  return text.replaceAll(year.text, next.text).replaceAll(slashed(year), slashed(next));
}

/** "SS26" → "SS27" where the code says the year; else the code with the two digits of the year that comes. */
function codeAfter(code: string, year: Period, next: Period, taken: ReadonlySet<string>): string {
  const digits = (of: Period) => String(Math.floor(of.first / 12) % 100).padStart(2, '0');
  const stem = code.endsWith(digits(year)) ? code.slice(0, -2) : code;
  const offered = stem + digits(next);
  if (!taken.has(offered)) return offered;
  for (let letter = 'b'.charCodeAt(0); letter <= 'z'.charCodeAt(0); letter += 1) {
    const other = offered + String.fromCharCode(letter);
    if (!taken.has(other)) return other;
  }
  return '';
}

/**
 * A plan whose years run on goes on; one of which they are over is replaced; where it says none it is left alone until
 * somebody says more.
 */
export function offeredPlan(plan: Plan, year: Period, next: Period, taken: ReadonlySet<string>): PlanChoice {
  const ends = lastYearIn(plan.years);
  const nextEnds = Math.floor((next.first + next.months - 1) / 12);
  const goesOn = ends !== null && ends >= nextEnds;
  return {
    fate: ends === null ? 'leave' : goesOn ? 'carry' : 'new',
    code: codeAfter(plan.code, year, next, taken),
    title: withYear(plan.title, year, next),
    years: goesOn || plan.years === null ? plan.years : next.text,
  };
}
