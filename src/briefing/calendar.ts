import type { CollectionPeriod } from '../model/collection.ts';
import { COLLECTION_DAYS, type CollectionDay } from '../model/collectionYear.ts';
import type { Frequency } from '../model/indicator.ts';
import { comparePeriods, next, type Period, type PeriodText, parsePeriod, yearOf } from '../model/period.ts';
import type { Organisation } from '../model/plan.ts';
import { daysBetween } from '../model/today.ts';
import { NONE } from './figure.ts';
import { periodNamesFor } from './periodName.ts';
import type {
  CalendarBriefing,
  CalendarChange,
  CalendarDayText,
  CalendarPlan,
  CalendarRow,
  CalendarRowForm,
  CalendarRule,
  CollectionStage,
} from './planningTypes.ts';
import { counted, type Wording, wordingFor } from './wording.ts';

const weekdays = new Map<string, Intl.DateTimeFormat>();

/** "Tue 14 Jul 2026": in a calendar the day of the week is looked for first. */
function dayWithWeekday(day: string, locale: string): string {
  const known = weekdays.get(locale);
  const format =
    known ?? new Intl.DateTimeFormat(locale, { timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
  weekdays.set(locale, format);
  return format
    .format(new Date(`${day}T00:00:00Z`))
    .replace(',', '')
    .replace(' Sept ', ' Sep ');
}

function dayText(day: string | null, wording: Wording): CalendarDayText {
  return { day, text: day === null ? NONE : dayWithWeekday(day, wording.locale) };
}

function stageOf({ opens, due, locks }: CollectionPeriod, today: string): CollectionStage {
  if (today < opens) return 'ahead';
  if (locks !== null && today >= locks) return 'locked';
  return today <= due ? 'open' : 'over';
}

function stageText(row: CollectionPeriod, today: string, wording: Wording): string {
  const stage = stageOf(row, today);
  if (stage === 'ahead') return wording.text('calendar.stage.ahead', { count: daysBetween(today, row.opens) });
  if (stage === 'open') return wording.text('calendar.stage.open', { count: daysBetween(today, row.due) });
  return wording.word(`calendar.stage.${stage}`);
}

/** The words of one council. */
function wordsOf({ language, yearStarts }: Organisation) {
  const wording = wordingFor(language);
  return { wording, names: periodNamesFor(wording, yearStarts), parse: (text: PeriodText) => parsePeriod(text, yearStarts) };
}

function daysOf(row: CollectionPeriod, organisation: Organisation): Omit<CalendarRow, 'stage' | 'stageText'> {
  const { wording, names, parse } = wordsOf(organisation);
  const { kind } = parse(row.period);
  return {
    period: row.period,
    periodName: names.title(row.period),
    frequencyText: kind === 'date' ? '' : wording.word(`targets.each.${kind}`),
    opens: dayText(row.opens, wording),
    due: dayText(row.due, wording),
    approveBy: dayText(row.approveBy, wording),
    locks: dayText(row.locks, wording),
  };
}

export interface CalendarFacts {
  readonly organisation: Organisation;
  readonly year: Period;
  /** every row of the council */
  readonly rows: readonly CollectionPeriod[];
  /** the year's periods of which something is returned */
  readonly expected: readonly Period[];
  readonly today: string;
}

/** Rows by the day on which they are due, then by length. */
function inOrder(rows: readonly CollectionPeriod[], parse: (text: PeriodText) => Period): CollectionPeriod[] {
  return rows.toSorted((a, b) => comparePeriods(parse(a.period), parse(b.period)));
}

/** The calendar of one year, and how far each period's collection has come. */
export function briefCalendar({ organisation, year, rows, expected, today }: CalendarFacts): CalendarBriefing {
  const { wording, names, parse } = wordsOf(organisation);
  const { yearStarts } = organisation;
  const yearNamed = (text: PeriodText) => yearOf(parse(text), yearStarts);
  const own = inOrder(
    rows.filter(({ period }) => yearNamed(period).text === year.text),
    parse,
  );
  const held = [...new Map([year, ...rows.map(({ period }) => yearNamed(period))].map((each) => [each.text, each])).values()];
  const years = held.sort((a, b) => comparePeriods(b, a));
  const last = rows.map(({ period }) => yearNamed(period)).reduce((latest, each) => (each.first > latest.first ? each : latest), year);
  const open = own.filter((row) => ['open', 'over'].includes(stageOf(row, today)));
  const following = own.filter(({ due }) => due >= today).sort((a, b) => (a.due < b.due ? -1 : 1))[0];
  const missing = expected.filter(({ text }) => !own.some(({ period }) => period === text));
  return {
    title: wording.text('calendar.title', { year: year.text }),
    opening: [
      own.length === 0
        ? wording.sentence('calendar.opening.none', { year: year.text })
        : wording.sentence('calendar.opening', { rows: counted(own.map(({ period }) => period)), year: year.text }),
      ...(open.length === 0
        ? []
        : [
            wording.sentence('calendar.open', {
              open: counted(open.map(({ period }) => period)),
              periods: wording.listed(open.map(({ period }) => names.inner(period))),
            }),
          ]),
      ...(following === undefined
        ? []
        : [
            wording.sentence('calendar.next', {
              day: dayWithWeekday(following.due, wording.locale),
              period: names.inner(following.period),
            }),
          ]),
      ...(own.length === 0 || missing.length === 0
        ? []
        : [wording.sentence('calendar.missing', { missing: counted(missing.map(({ text }) => text)) })]),
    ],
    year: year.text,
    years: years.map(({ text }) => text),
    yearAfter: own.length === 0 ? year.text : next(last, yearStarts).text,
    rows: own.map((row) => ({ ...daysOf(row, organisation), stage: stageOf(row, today), stageText: stageText(row, today, wording) })),
    missing: missing.map(({ text }) => ({ period: text, periodName: names.title(text) })),
  };
}

export interface CalendarPlanFacts {
  readonly organisation: Organisation;
  readonly year: Period;
  /** what stands in the fields, with what is wrong */
  readonly rules: readonly {
    readonly frequency: Frequency;
    readonly fields: readonly {
      readonly day: CollectionDay;
      readonly name: string;
      readonly text: string;
      readonly error: string | null;
    }[];
  }[];
  /** null until the distances can be read */
  readonly planned: readonly CollectionPeriod[] | null;
  readonly held: readonly CollectionPeriod[];
  /** the year whose distances are offered; null for the usual ones */
  readonly rolledFrom: PeriodText | null;
}

function changeOf(row: CollectionPeriod, held: CollectionPeriod | undefined, organisation: Organisation): CalendarChange {
  const { wording } = wordsOf(organisation);
  const shown = daysOf(row, organisation);
  if (held === undefined) return { ...shown, what: 'added', whatText: wording.word('calendar.change.added') };
  const moved = COLLECTION_DAYS.filter((day) => held[day] !== row[day]);
  if (moved.length === 0) return { ...shown, what: 'same', whatText: wording.word('calendar.change.same') };
  const was = moved.map((day) =>
    wording.text('calendar.change.was', {
      day: wording.word(`calendar.day.${day}`).toLowerCase(),
      was: held[day] === null ? NONE : dayWithWeekday(held[day], wording.locale),
    }),
  );
  return { ...shown, what: 'changed', whatText: wording.text('calendar.change.changed', { was: wording.listed(was) }) };
}

/** What making a year's calendar asks and what it would change. */
export function briefCalendarPlan({ organisation, year, rules, planned, held, rolledFrom }: CalendarPlanFacts): CalendarPlan {
  const { wording, parse } = wordsOf(organisation);
  const before = new Map(held.map((row) => [row.period, row]));
  const changes = planned === null ? null : inOrder(planned, parse).map((row) => changeOf(row, before.get(row.period), organisation));
  return {
    title: wording.text('calendar.plan.title', { year: year.text }),
    opening: [
      wording.sentence('calendar.plan.opening'),
      rolledFrom === null ? wording.sentence('calendar.plan.usual') : wording.sentence('calendar.plan.rolled', { year: rolledFrom }),
    ],
    year: year.text,
    rules: rules.map(
      ({ frequency, fields }): CalendarRule => ({
        title: wording.word(`targets.each.${frequency}`),
        fields: fields.map(({ day, name, text, error }) => ({ name, label: wording.word(`calendar.day.${day}`), text, error })),
      }),
    ),
    changes,
    toSave: changes?.filter(({ what }) => what !== 'same').length ?? 0,
  };
}

/** One row as a form: what was typed, what is wrong with it, and what somebody else made of it meanwhile. */
export interface CalendarRowFacts {
  readonly organisation: Organisation;
  readonly period: PeriodText;
  readonly held: boolean;
  readonly texts: Readonly<Record<CollectionDay, string>>;
  readonly errors: ReadonlyMap<CollectionDay, string>;
  /** null where it was taken out; left out where nobody changed it */
  readonly meanwhile?: CollectionPeriod | null;
}

function meanwhileText(row: CollectionPeriod | null, { wording }: ReturnType<typeof wordsOf>): string {
  if (row === null) return wording.word('calendar.meanwhile.gone');
  const day = (name: CollectionDay) => dayText(row[name], wording).text;
  return wording.text('calendar.meanwhile', { opens: day('opens'), due: day('due'), approveBy: day('approveBy'), locks: day('locks') });
}

export function briefCalendarRow({ organisation, period, held, texts, errors, meanwhile }: CalendarRowFacts): CalendarRowForm {
  const words = wordsOf(organisation);
  return {
    period,
    title: words.names.title(period),
    held,
    meanwhile: meanwhile === undefined ? null : meanwhileText(meanwhile, words),
    fields: COLLECTION_DAYS.map((day) => ({
      name: day,
      label: words.wording.word(`calendar.day.${day}`),
      text: texts[day],
      error: errors.get(day) ?? null,
    })),
  };
}

/** A day to put into somebody's own calendar. */
export interface DayToKeep {
  readonly kind: 'due' | 'approve';
  readonly period: PeriodText;
  readonly day: string;
  readonly summary: string;
  readonly description: string;
}

/** The days by which something is asked of people: returns due, sign-off due. */
export function daysToKeep(organisation: Organisation, rows: readonly CollectionPeriod[]): DayToKeep[] {
  const { wording, names, parse } = wordsOf(organisation);
  return inOrder(rows, parse).flatMap(({ period, opens, due, approveBy }) => {
    const values = { period: names.inner(period), opens: dayWithWeekday(opens, wording.locale) };
    const day = (kind: 'due' | 'approve', on: string): DayToKeep => ({
      kind,
      period,
      day: on,
      summary: wording.text(`calendar.${kind}.summary`, values),
      description: wording.text(`calendar.${kind}.description`, values),
    });
    return [day('due', due), ...(approveBy === null ? [] : [day('approve', approveBy)])];
  });
}

/** The distance that is wrong because it comes before another day. */
export function distanceOrderText(organisation: Organisation, before: CollectionDay, days: number): string {
  const { wording } = wordsOf(organisation);
  return wording.text('calendar.distance.order', { day: wording.word(`calendar.day.${before}`).toLowerCase(), before: days });
}
