import {
  briefCalendar,
  briefCalendarPlan,
  briefCalendarRow,
  type CalendarPlanFacts,
  daysToKeep,
  distanceOrderText,
} from '../briefing/calendar.ts';
import type { CalendarBriefing, CalendarPlan, CalendarRowForm } from '../briefing/planningTypes.ts';
import { type CalendarDay, icalendar } from '../documents/icalendar.ts';
import type { CollectionPeriod } from '../model/collection.ts';
import {
  COLLECTION_DAYS,
  type CollectionDay,
  collectionsOf,
  type Distances,
  distancesIn,
  USUAL_DISTANCES,
} from '../model/collectionYear.ts';
import { FREQUENCIES, type Frequency } from '../model/indicator.ts';
import { comparePeriods, type Period, type PeriodText, parsePeriod, periodsEndingIn, yearOf } from '../model/period.ts';
import { dayOf } from '../model/today.ts';
import { DAY, Refusal, startReading, wholeWithin } from '../returns/cells.ts';
import { checkCollection } from '../returns/check-collection.ts';
import { CALENDAR } from '../returns/collection-sheets.ts';
import { instantOf } from '../store/changes.ts';
import { known } from '../store/councils.ts';
import { changeCouncil, RowChangedFault, rowDigest } from './changeCouncil.ts';
import type { Context } from './context.ts';
import { currentFrame } from './councils.ts';
import { fileName, type TakenAway } from './document.ts';
import { periodNamed } from './periodNamed.ts';
import { noSuch, permit } from './permit.ts';
import type { Frame } from './reading.ts';

/** An action's progress is returned every quarter unless it says otherwise. */
const ACTION_FREQUENCY: Frequency = 'quarter';

/** How often something is returned at the council, shortest first. */
function frequenciesIn({ indicators, actions }: Pick<Frame, 'indicators' | 'actions'>): Frequency[] {
  const used = new Set<Frequency>([
    ...indicators.map(({ frequency }) => frequency),
    ...actions.map(({ frequency }) => frequency ?? ACTION_FREQUENCY),
  ]);
  return FREQUENCIES.filter((frequency) => used.has(frequency));
}

interface Opened {
  readonly frame: Frame;
  readonly today: string;
  readonly yearStarts: number;
  readonly year: Period;
}

async function openCalendar(context: Context, organisation: string, year: string | null): Promise<Opened> {
  const frame = await currentFrame(context, organisation).catch(() => {
    throw noSuch(organisation);
  });
  const { yearStarts } = frame.organisation;
  const today = dayOf(context.clock());
  if (year !== null) return { frame, today, yearStarts, year: yearOf(periodNamed(year, yearStarts), yearStarts) };
  const current = yearOf(parsePeriod(today, yearStarts), yearStarts);
  const held = frame.calendar.map(({ period }) => yearOf(parsePeriod(period, yearStarts), yearStarts)).sort((a, b) => comparePeriods(b, a));
  const found = held.find(({ text }) => text === current.text) ?? held[0] ?? current;
  return { frame, today, yearStarts, year: found };
}

function rowsOfYear({ frame, year, yearStarts }: Opened): CollectionPeriod[] {
  return frame.calendar.filter(({ period }) => yearOf(parsePeriod(period, yearStarts), yearStarts).text === year.text);
}

/**
 * The collection calendar of a year; without one, of this year or the last that has any day. Everybody at the council may see it.
 * @throws NotFoundFault, UsageFault for a year that is none
 */
export async function collectionCalendar(context: Context, organisation: string, year: string | null): Promise<CalendarBriefing> {
  permit(context, organisation, 'read');
  const opened = await openCalendar(context, organisation, year);
  const { frame, today, yearStarts } = opened;
  const expected = frequenciesIn(frame).flatMap((frequency) => periodsEndingIn(opened.year, frequency, yearStarts));
  return briefCalendar({ organisation: frame.organisation, year: opened.year, rows: frame.calendar, expected, today });
}

/** The rows of a year's calendar as CSV, in the form of the workbook's sheet. */
export async function calendarCsv(context: Context, organisation: string, year: string | null): Promise<TakenAway> {
  permit(context, organisation, 'read');
  const opened = await openCalendar(context, organisation, year);
  const lines = [CALENDAR.headings, ...rowsOfYear(opened).map((row) => CALENDAR.texts(row))];
  const body = new TextEncoder().encode(`${lines.map((line) => line.join(',')).join('\r\n')}\r\n`);
  return { body, type: 'text/csv; charset=utf-8', name: fileName([opened.frame.organisation.name, 'calendar', opened.year.text], 'csv') };
}

/** The days of a year by which something is asked of people, for a calendar of their own. */
export async function calendarFile(context: Context, organisation: string, year: string | null): Promise<TakenAway> {
  permit(context, organisation, 'read');
  const opened = await openCalendar(context, organisation, year);
  const { name } = opened.frame.organisation;
  const { db } = context.store;
  const { revision } = await known(db, organisation);
  const days = daysToKeep(opened.frame.organisation, rowsOfYear(opened)).map(
    ({ kind, period, ...day }): CalendarDay => ({ ...day, id: `${kind}-${period.replace(/[^A-Za-z0-9]+/g, '-')}@${organisation}` }),
  );
  const body = icalendar({ name, stamp: await instantOf(db, organisation, revision), days });
  return { body, type: 'text/calendar; charset=utf-8', name: fileName([name, 'calendar', opened.year.text], 'ics') };
}

/** What stands in the fields of a form, by name. */
export type CalendarTyped = ReadonlyMap<string, string>;

function fieldName(frequency: Frequency, day: CollectionDay): string {
  return `${frequency}-${day}`;
}

/** Whether the form would take the distances: a period that was collected before it ended is no rule for the next year. */
function isOffered(distances: Distances): boolean {
  return COLLECTION_DAYS.every((day) => {
    const days = distances[day];
    return days === null || (days >= SHORTEST && days <= LONGEST);
  });
}

/** The distances of the newest year before that has rows of the frequency; null where they are none that could be typed. */
function rolled(
  { frame, year, yearStarts }: Opened,
  frequency: Frequency,
): { readonly distances: Distances; readonly from: Period } | null {
  const rows = frame.calendar.filter(({ period }) => parsePeriod(period, yearStarts).kind === frequency);
  const years = rows.map(({ period }) => yearOf(parsePeriod(period, yearStarts), yearStarts)).filter(({ first }) => first <= year.first);
  const [from] = years.sort((a, b) => b.first - a.first);
  if (from === undefined) return null;
  const own = rows.filter(({ period }) => yearOf(parsePeriod(period, yearStarts), yearStarts).text === from.text);
  const distances = distancesIn(own, yearStarts);
  return distances === null || !isOffered(distances) ? null : { distances, from };
}

const [SHORTEST, LONGEST] = [0, 366];
const DISTANCE = wholeWithin(SHORTEST, LONGEST);
const OPTIONAL: ReadonlySet<CollectionDay> = new Set(['approveBy', 'locks']);

interface RuleRead {
  readonly frequency: Frequency;
  readonly fields: readonly { readonly day: CollectionDay; readonly name: string; readonly text: string; readonly error: string | null }[];
  /** null where a field is wrong */
  readonly distances: Distances | null;
}

function readRule(opened: Opened, frequency: Frequency, offered: Distances, typed: CalendarTyped): RuleRead {
  const { organisation } = opened.frame;
  const read = COLLECTION_DAYS.map((day) => {
    const name = fieldName(frequency, day);
    const text = typed.get(name)?.trim() ?? offered[day]?.toString() ?? '';
    const nothing = text === '' && OPTIONAL.has(day);
    const found = nothing ? null : DISTANCE.read(text, startReading(opened.yearStarts));
    return { day, name, text, found };
  });
  let latest: { readonly day: CollectionDay; readonly days: number } | null = null;
  const fields = read.map(({ day, name, text, found }) => {
    if (found instanceof Refusal)
      return { day, name, text, error: `${text === '' ? 'Nothing stands here, but it' : `"${text}"`} ${found.message}` };
    if (found === null) return { day, name, text, error: null };
    const early = latest !== null && found < latest.days ? `"${text}" ${distanceOrderText(organisation, latest.day, latest.days)}` : null;
    latest = { day, days: found };
    return { day, name, text, error: early };
  });
  const value = (wanted: CollectionDay) => {
    const found = read.find(({ day }) => day === wanted)?.found;
    return typeof found === 'number' ? found : null;
  };
  const [opens, due] = [value('opens'), value('due')];
  const sound = fields.every(({ error }) => error === null) && opens !== null && due !== null;
  return { frequency, fields, distances: sound ? { opens, due, approveBy: value('approveBy'), locks: value('locks') } : null };
}

function planOf(opened: Opened, typed: CalendarTyped): CalendarPlanFacts {
  const { frame, year, yearStarts } = opened;
  const offers = frequenciesIn(frame).map((frequency) => ({ frequency, from: rolled(opened, frequency) }));
  const rules = offers.map(({ frequency, from }) => readRule(opened, frequency, from?.distances ?? USUAL_DISTANCES, typed));
  const planned = rules.map(({ frequency, distances }) =>
    distances === null ? null : collectionsOf(year, frequency, distances, yearStarts),
  );
  const whole = planned.flatMap((rows) => (rows === null ? [] : [rows]));
  return {
    organisation: frame.organisation,
    year,
    rules,
    planned: whole.length === planned.length ? whole.flat() : null,
    held: rowsOfYear(opened),
    rolledFrom: offers.find(({ from }) => from !== null)?.from?.from.text ?? null,
  };
}

/**
 * The rows of a year that its calendar lacks, by the distances of the year before.
 * @throws NotFoundFault where she may not run the round
 */
export async function calendarToCome(context: Context, organisation: string, year: string): Promise<readonly CollectionPeriod[]> {
  permit(context, organisation, 'run-round');
  const { planned, held } = planOf(await openCalendar(context, organisation, year), new Map());
  return (planned ?? []).filter(({ period }) => !held.some((row) => row.period === period));
}

/** A year's calendar in the making, with what it was made with. */
export type CalendarPlanOpened = CalendarPlan & { readonly seen: string };
export type CalendarSaved = { readonly saved: number } | { readonly plan: CalendarPlanOpened; readonly conflict: boolean };

function planOpened(facts: CalendarPlanFacts): CalendarPlanOpened {
  return { ...briefCalendarPlan(facts), seen: rowDigest(facts.held.map(rowDigest).sort()) };
}

/**
 * A year's calendar in the making: the distances offered or typed, and what saving would add and change.
 * @throws NotFoundFault where she may not run the round
 */
export async function calendarPlan(
  context: Context,
  organisation: string,
  year: string,
  typed: CalendarTyped,
): Promise<CalendarPlanOpened> {
  permit(context, organisation, 'run-round');
  return planOpened(planOf(await openCalendar(context, organisation, year), typed));
}

/**
 * Saves a year's calendar as one change, or gives the plan back: where a distance cannot be read, and where somebody else has
 * changed a row of the year since. Nothing is then saved.
 * @param seen what the plan was made with
 */
export async function saveCalendar(
  context: Context,
  organisation: string,
  year: string,
  typed: CalendarTyped,
  seen: string,
): Promise<CalendarSaved> {
  permit(context, organisation, 'run-round');
  const facts = planOf(await openCalendar(context, organisation, year), typed);
  const plan = planOpened(facts);
  if (facts.planned === null) return { plan, conflict: false };
  if (plan.seen !== seen) return { plan, conflict: true };
  if (plan.toSave === 0) return { saved: 0 };
  const held = new Map(facts.held.map((row) => [row.period, rowDigest(row)]));
  const before = facts.planned.map(({ period }) => ({ sheet: 'calendar' as const, key: [period], digest: held.get(period) ?? null }));
  const why = `Collection calendar for ${facts.year.text}`;
  try {
    await changeCouncil(context, organisation, { rows: { calendar: facts.planned } }, { why, seen: before });
  } catch (error) {
    if (!(error instanceof RowChangedFault)) throw error;
    return { plan: await calendarPlan(context, organisation, year, typed), conflict: true };
  }
  return { saved: plan.toSave };
}

type RowTexts = Readonly<Record<CollectionDay, string>>;

const NO_TEXTS: RowTexts = { opens: '', due: '', approveBy: '', locks: '' };

function textsOf(row: CollectionPeriod | undefined): RowTexts {
  return row === undefined ? NO_TEXTS : { opens: row.opens, due: row.due, approveBy: row.approveBy ?? '', locks: row.locks ?? '' };
}

async function openRow(context: Context, organisation: string, period: string) {
  permit(context, organisation, 'run-round');
  const opened = await openCalendar(context, organisation, null);
  const { text } = periodNamed(period, opened.yearStarts);
  return { opened, period: text, held: opened.frame.calendar.find((row) => row.period === text) };
}

/**
 * One row of the calendar, to be changed by hand or added.
 * @throws NotFoundFault where she may not run the round; UsageFault for a period that is none
 */
export async function calendarRow(
  context: Context,
  organisation: string,
  period: string,
): Promise<CalendarRowForm & { readonly seen: string }> {
  const { opened, period: text, held } = await openRow(context, organisation, period);
  const form = briefCalendarRow({ ...about(opened, text, held), texts: textsOf(held), errors: new Map() });
  return { ...form, seen: held === undefined ? '' : rowDigest(held) };
}

const HEADINGS: Readonly<Record<string, CollectionDay>> = { opens: 'opens', due: 'due', approve_by: 'approveBy', locks: 'locks' };

function readRow(period: PeriodText, texts: RowTexts, yearStarts: number) {
  const errors = new Map<CollectionDay, string>();
  const day = (name: CollectionDay): string | null => {
    const text = texts[name];
    if (text === '') {
      if (!OPTIONAL.has(name)) errors.set(name, 'Nothing stands here: expected a day such as 2026-07-14');
      return null;
    }
    const found = DAY.read(text, startReading(yearStarts));
    if (typeof found === 'string') return found;
    errors.set(name, `"${text}" ${found.message}`);
    return null;
  };
  const row = { period, opens: day('opens') ?? '', due: day('due') ?? '', approveBy: day('approveBy'), locks: day('locks') };
  if (errors.size === 0) {
    checkCollection(row, (column, value, message) => {
      const name = HEADINGS[column];
      if (name !== undefined) errors.set(name, `"${value ?? ''}" ${message}`);
    });
  }
  return { row, errors };
}

/** What the form of one row is about. */
function about({ frame: { organisation } }: Opened, period: PeriodText, held: CollectionPeriod | undefined) {
  return { organisation, period, held: held !== undefined };
}

/** A form of one row with what it was made with. */
export type CalendarRowOpened = CalendarRowForm & { readonly seen: string };
export type CalendarRowSaved = { readonly saved: PeriodText } | { readonly form: CalendarRowOpened; readonly conflict: boolean };

function typedTexts(typed: CalendarTyped): RowTexts {
  return { ...NO_TEXTS, ...Object.fromEntries(COLLECTION_DAYS.map((day) => [day, typed.get(day)?.trim() ?? ''])) };
}

/** The form again, with what somebody else has made of the row beside what was typed. */
async function conflicting(context: Context, organisation: string, period: string, texts: RowTexts): Promise<CalendarRowSaved> {
  const { opened, period: text, held } = await openRow(context, organisation, period);
  const form = briefCalendarRow({ ...about(opened, text, held), texts, errors: new Map(), meanwhile: held ?? null });
  return { form: { ...form, seen: held === undefined ? '' : rowDigest(held) }, conflict: true };
}

/**
 * Saves one row, or gives its form back: with everything that is wrong with it, or with what somebody else has made of the
 * row since. Nothing is then changed.
 * @param seen what the form was made with
 */
export async function saveCalendarRow(
  context: Context,
  organisation: string,
  period: string,
  typed: CalendarTyped,
  seen: string,
): Promise<CalendarRowSaved> {
  const { opened, period: text, held } = await openRow(context, organisation, period);
  const texts = typedTexts(typed);
  const { row, errors } = readRow(text, texts, opened.yearStarts);
  if (errors.size > 0) {
    return { form: { ...briefCalendarRow({ ...about(opened, text, held), texts, errors }), seen }, conflict: false };
  }
  const before = { sheet: 'calendar' as const, key: [text], digest: seen === '' ? null : seen };
  try {
    await changeCouncil(context, organisation, { rows: { calendar: [row] } }, { why: `Collection of ${text}`, seen: [before] });
  } catch (error) {
    if (error instanceof RowChangedFault) return conflicting(context, organisation, period, texts);
    throw error;
  }
  return { saved: text };
}

/** Takes a period out of the calendar: nothing is collected for it then. Like saving, it does not do so unseen. */
export async function withdrawCalendarRow(
  context: Context,
  organisation: string,
  period: string,
  typed: CalendarTyped,
  seen: string,
): Promise<CalendarRowSaved> {
  const { period: text } = await openRow(context, organisation, period);
  const before = { sheet: 'calendar' as const, key: [text], digest: seen };
  const edit = { rows: { calendar: [] }, withdraw: { calendar: [[text]] } };
  try {
    await changeCouncil(context, organisation, edit, { why: `${text} is not collected`, seen: [before] });
  } catch (error) {
    if (error instanceof RowChangedFault) return conflicting(context, organisation, period, typedTexts(typed));
    throw error;
  }
  return { saved: text };
}
