import type { CollectionPeriod } from '../../model/collection.ts';
import type { Council } from '../../model/council.ts';
import type { Entry, ItemKind } from '../../model/entry.ts';
import type { Observation } from '../../model/indicator.ts';
import type { PeriodText } from '../../model/period.ts';
import type { Progress } from '../../model/plan.ts';
import type { Problem } from '../../model/problem.ts';
import { NOTHING_YET } from '../../store/changes.ts';
import { CALENDAR, OBSERVATIONS, PROGRESS } from '../../store/nouns.ts';
import { readEntries } from '../../store/returns/returns.ts';
import type { Database } from '../../store/tables.ts';
import { columnIn, type Known, readRows } from '../../store/versions.ts';

/* What an import does to figures that are collected by returns: sign-off and the lock hold for a workbook as well (decision 7). */

/** An import with an eye on the calendar that was held before it. */
export interface BesideReturns {
  /** the rows to keep: a figure that was final and is changed once its period is locked is called restated */
  readonly council: Council;
  /** rows whose return is on its way */
  readonly problems: readonly Problem[];
  /** periods that are collected by returns and whose figures it adds, changes or withdraws, in the calendar's order */
  readonly periods: readonly PeriodText[];
}

interface Asked {
  readonly replace: boolean;
  /** ISO date */
  readonly today: string;
  readonly why: string | null;
}

/** A row of the import or, where it withdraws one, of the store, as a return knows it. */
interface Touched {
  readonly kind: ItemKind;
  readonly reference: string;
  readonly period: PeriodText;
}

function same(a: object, b: object): boolean {
  const held = new Map(Object.entries(b));
  return Object.entries(a).every(([name, value]) => value === held.get(name));
}

function isFinal({ value, state }: Observation): boolean {
  return value !== null && (state === null || state === 'final');
}

/** The figure as it is kept in a locked period: what was signed off, by a return or by a workbook, changes only as a restatement. */
function kept(given: Observation, held: Observation | undefined, why: string | null): Observation {
  if (held === undefined || !isFinal(given)) return given;
  const { value, numerator, denominator } = held;
  const sameFigure = given.value === value && given.numerator === numerator && given.denominator === denominator;
  if (sameFigure) return held.state === 'restated' ? { ...given, state: 'restated', reason: given.reason ?? held.reason } : given;
  if (!isFinal(held) && held.state !== 'restated') return given;
  return { ...given, state: 'restated', reason: given.reason ?? why };
}

const BETWEEN = '\u001f';

function nameOf({ kind, reference, period }: Touched): string {
  return [kind, reference, period].join(BETWEEN);
}

function ofFigure({ indicator, period }: Observation): Touched {
  return { kind: 'indicator', reference: indicator, period };
}

function ofProgress({ action, period }: Progress): Touched {
  return { kind: 'action', reference: action, period };
}

/** What is added, changed or withdrawn of rows of one kind. */
function touchedOf<Row extends object>(
  given: readonly Row[],
  held: readonly Row[],
  item: (row: Row) => Touched,
  replace: boolean,
): Touched[] {
  const before = new Map(held.map((row) => [nameOf(item(row)), row]));
  const after = new Set(given.map((row) => nameOf(item(row))));
  const written = given.filter((row) => {
    const partner = before.get(nameOf(item(row)));
    return partner === undefined || !same(row, partner);
  });
  return [...written, ...(replace ? held.filter((row) => !after.has(nameOf(item(row)))) : [])].map(item);
}

/** Working copies of any stage but the approved stand between a workbook and the row that they are to become. */
function onItsWay({ kind, reference, period }: Touched, { stage, name }: Entry): Problem {
  const place = { sheet: kind === 'indicator' ? 'observations' : 'progress', row: null, column: `${kind}, period` };
  const message =
    stage === 'draft'
      ? `has a return on its way (begun by ${name}): have it sent and sign it off first`
      : `has a return on its way (sent by ${name}): take it back or sign it off first`;
  return { ...place, value: `${reference} ${period}`, message };
}

function begun({ opens }: CollectionPeriod, today: string): boolean {
  return opens <= today;
}

/**
 * What an import does beside the returns of a council as it stands at a revision. Rows of a breakdown are returned by
 * nobody, and periods that the calendar does not have, or not yet, are collected by nobody.
 */
export async function besideReturns(db: Database, at: Known, council: Council, { replace, today, why }: Asked): Promise<BesideReturns> {
  const untouched = { council, problems: [], periods: [] };
  if (at.revision === NOTHING_YET) return untouched;
  const calendar = (await readRows(db, CALENDAR, at)).filter((row) => begun(row, today));
  const collected = new Set(calendar.map(({ period }) => period));
  if (collected.size === 0) return untouched;
  const locked = new Set(calendar.filter(({ locks }) => locks !== null && locks <= today).map(({ period }) => period));
  const ofPeriods = [columnIn('period', [...collected])];
  const figures = council.observations.length > 0 || replace ? await readRows(db, OBSERVATIONS, at, ofPeriods) : [];
  const progress = council.progress.length > 0 || replace ? await readRows(db, PROGRESS, at, ofPeriods) : [];

  const whole = ({ breakdown, period }: Observation) => breakdown === null && collected.has(period);
  const held = figures.filter(whole);
  const heldByName = new Map(held.map((row) => [nameOf(ofFigure(row)), row]));
  const observations = council.observations.map((row) =>
    whole(row) && locked.has(row.period) ? kept(row, heldByName.get(nameOf(ofFigure(row))), why) : row,
  );
  const touched = [
    ...touchedOf(observations.filter(whole), held, ofFigure, replace),
    ...touchedOf(
      council.progress.filter(({ period }) => collected.has(period)),
      progress,
      ofProgress,
      replace,
    ),
  ];
  const periods = new Set(touched.map(({ period }) => period));
  const entries = await readEntries(db, at.organisation, { periods: [...periods] });
  const unfinished = new Map(entries.filter(({ stage }) => stage !== 'approved').map((entry) => [nameOf(entry), entry]));
  return {
    council: { ...council, observations },
    problems: touched.flatMap((item) => {
      const entry = unfinished.get(nameOf(item));
      return entry === undefined ? [] : [onItsWay(item, entry)];
    }),
    periods: calendar.map(({ period }) => period).filter((period) => periods.has(period)),
  };
}

/** @param periods those of `besideReturns` */
export function whyProblem(periods: readonly PeriodText[]): Problem {
  return {
    sheet: null,
    row: null,
    column: WHY,
    value: null,
    message: `changes figures of periods that are collected by returns (${periods.join(', ')}): expected why`,
  };
}

/** Where the problem of an import without a reason stands. */
export const WHY = 'why';
