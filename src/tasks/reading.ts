import { periodNamesFor } from '../briefing/periodName.ts';
import { wordingFor, wordingOf } from '../briefing/wording.ts';
import { monthsCompared } from '../judgement/direction.ts';
import { assess } from '../judgement/judge.ts';
import { schemeNamed } from '../judgement/presets.ts';
import { type Series, schemesOf, seriesOf } from '../judgement/series.ts';
import type { Council } from '../model/council.ts';
import { NotFoundFault, NotKnownThenFault } from '../model/fault.ts';
import { comparePeriods, type Period, type PeriodText, parsePeriod } from '../model/period.ts';
import { dayOf } from '../model/today.ts';
import type { Assessment } from '../model/verdict.ts';
import { instantOf, revisionAt } from '../store/changes.ts';
import { type Figures, known } from '../store/councils.ts';
import { readPeriods } from '../store/periods.ts';
import type { Known } from '../store/versions.ts';
import type { Context } from './context.ts';
import { councilForPeriods, currentFrame, exportCouncil } from './councils.ts';
import { keeper } from './kept.ts';
import { periodNamed } from './periodNamed.ts';
import { permit } from './permit.ts';
import type { Standpoint } from './standpoint.ts';

/** Everything about a council but its figures. */
export type Frame = Omit<Council, keyof Figures>;

/** A council opened for reading: from where it is looked at, and what is needed whatever is read of it. */
export interface Reading {
  readonly standpoint: Standpoint;
  readonly at: Known;
  readonly frame: Frame;
  /** the whole council as it was known on the date asked for; null where it is read as it is known now */
  readonly past: Council | null;
  readonly period: Period;
}

/** What a reader asks for; what is left out is the latest. */
export interface Asked {
  readonly council: string;
  /** any form of method.md section 2 */
  readonly period?: string | null;
  /** ISO day or instant */
  readonly known?: string | null;
}

/** What is worked out of a council's frame, for as long as it does not change. */
interface Calendar {
  /** newest first */
  readonly periods: readonly Period[];
  readonly latest: Period;
  readonly asKnown: string;
}

const calendars = keeper<Calendar>();
/** Targets and observations of all councils that are kept whole, or judged: some hundred megabytes at most. */
const ROOM = 400_000;
const rowsOf = ({ targets, observations, benchmarks }: Council): number => targets.length + observations.length + benchmarks.length;
const pasts = keeper<Council>({ size: rowsOf, room: ROOM });
const judgements = keeper<Judged>({ size: ({ council }) => rowsOf(council), room: ROOM });

/** How many indicators and actions are returned for each kind of period. */
function returnedBy({ indicators, progress }: Frame, parse: (text: PeriodText) => Period): ReadonlyMap<Period['kind'], number> {
  const actions = new Map(progress.map(({ action, period }) => [`${action} ${parse(period).kind}`, parse(period).kind]));
  const counts = new Map<Period['kind'], number>();
  for (const kind of [...indicators.map(({ frequency }) => frequency), ...actions.values()]) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

/** Periods whose returns are still coming in: the first figure of a quarter does not yet make it the council's latest. */
function stillCollected({ calendar }: Frame, today: string): ReadonlySet<PeriodText> {
  return new Set(calendar.filter(({ due, approveBy, locks }) => today < (locks ?? approveBy ?? due)).map(({ period }) => period));
}

/**
 * The period that a council's pages open with: the latest of the kind that most of its indicators and actions are returned
 * for, of those that are no longer being collected.
 */
function latestPeriod(frame: Frame, newestFirst: readonly Period[], parse: (text: PeriodText) => Period, today: string): Period | null {
  const collected = stillCollected(frame, today);
  const over = newestFirst.filter(({ text }) => !collected.has(text));
  const kinds = [...returnedBy(frame, parse)].sort(([, a], [, b]) => b - a).map(([kind]) => kind);
  for (const kind of kinds) {
    const latest = over.find((period) => period.kind === kind);
    if (latest) return latest;
  }
  return over[0] ?? newestFirst[0] ?? null;
}

/** Shown where a council has no figure yet, so that its pages can say so. */
const NO_PERIOD = '2000-01';

async function calendarOf({ store: { db } }: Context, at: Known, frame: Frame, today: string): Promise<Calendar> {
  const parse = (text: PeriodText) => parsePeriod(text, frame.organisation.yearStarts);
  const held = await readPeriods(db, at);
  const texts = new Set([...held.map(({ period }) => period), ...frame.progress.map(({ period }) => period)]);
  const periods = [...texts].map(parse).sort((a, b) => comparePeriods(b, a));
  const latest = latestPeriod(frame, periods, parse, today) ?? parse(NO_PERIOD);
  return { periods, latest, asKnown: await instantOf(db, at.organisation, at.revision) };
}

const FIRST_CHANGE = 1;

/** What the store held of a council by the end of a day; where it held nothing yet, since when it does. */
async function knownBy(context: Context, council: string, date: string): Promise<Known> {
  const { db } = context.store;
  const { organisation } = await currentFrame(context, council);
  if ((await revisionAt(db, council, date)) > 0) return known(db, council, { asKnownAt: date });
  const first = periodNamesFor(wordingOf(organisation), organisation.yearStarts).instant(await instantOf(db, council, FIRST_CHANGE));
  throw new NotKnownThenFault(`Nothing was known of ${organisation.name} by ${date}: its first rows were brought at ${first}`);
}

/**
 * Opens a council for reading.
 * @throws NotFoundFault for a council unknown to the one who asks; NotKnownThenFault for one unknown by the date; UsageFault for a period or date
 *   that is none
 */
export async function openCouncil(context: Context, { council, period, known: date }: Asked): Promise<Reading> {
  permit(context, council, 'read');
  const { store } = context;
  const at = date == null ? await known(store.db, council) : await knownBy(context, council, date);
  const past = date == null ? null : await pasts(store, council, at.revision, () => exportCouncil(context, council, { asKnownAt: date }));
  const frame = past ?? (await currentFrame(context, council));
  const today = dayOf(context.clock());
  const key = `${council} ${today}${past === null ? '' : ' as known'}`;
  const { periods, latest, asKnown } = await calendars(store, key, at.revision, () => calendarOf(context, at, frame, today));
  const { name, language, yearStarts } = frame.organisation;
  const wording = wordingFor(language);
  const names = periodNamesFor(wording, yearStarts);
  const chosen = period == null ? latest : periodNamed(period, yearStarts);
  const offered = periods.some(({ text }) => text === chosen.text) ? periods : [...periods, chosen].sort((a, b) => comparePeriods(b, a));
  return {
    at,
    frame,
    past,
    period: chosen,
    standpoint: {
      council,
      name,
      language: wording.language,
      period: chosen.text,
      periodName: names.title(chosen.text),
      kind: chosen.kind,
      periods: offered.map(({ text, kind }) => ({ text, kind, name: names.title(text) })),
      asKnown,
      asKnownText: names.instant(asKnown),
      known: date ?? null,
    },
  };
}

/** Far enough back for three years' sparkline of rolling years; comparators that look further back are asked. */
const MONTHS_BACK = 84;
/** Longer than any council has counted. */
const ALL_MONTHS = 12_000;

async function figuresOver(context: Context, reading: Reading, indicators: readonly string[], months: number): Promise<Council> {
  const { past, at, period } = reading;
  if (past === null) return councilForPeriods(context, at.organisation, { indicators, period: period.text, months, breakdowns: true });
  const asked = new Set(indicators);
  return { ...past, indicators: past.indicators.filter(({ code }) => asked.has(code)) };
}

/** The figures of some indicators that a page about one period can need; the work does not grow with what else is held. */
export function figuresOf(context: Context, reading: Reading, indicators: readonly string[]): Promise<Council> {
  const { frame, period } = reading;
  const own = schemesOf(frame);
  const asked = new Set(indicators);
  const months = frame.indicators
    .filter(({ code }) => asked.has(code))
    .reduce((most, each) => Math.max(most, monthsCompared(each, schemeNamed(each.scheme, own), period)), MONTHS_BACK);
  return figuresOver(context, reading, indicators, months);
}

/** All figures of every indicator up to the period: what is found in a series must not follow from how much of it was read. */
export function wholeCouncil(context: Context, reading: Reading): Promise<Council> {
  const codes = reading.frame.indicators.map(({ code }) => code);
  return figuresOver(context, reading, codes, ALL_MONTHS);
}

/**
 * All figures of one indicator up to the period.
 * @throws NotFoundFault where the council has no such indicator
 */
export async function wholeIndicator(context: Context, reading: Reading, code: string): Promise<Council> {
  if (reading.frame.indicators.some((indicator) => indicator.code === code)) return figuresOver(context, reading, [code], ALL_MONTHS);
  throw new NotFoundFault(`${reading.standpoint.name} has no indicator "${code}"`);
}

/** A whole council with its judgement for the period. */
export interface Judged {
  readonly council: Council;
  readonly series: ReadonlyMap<string, Series>;
  readonly assessment: Assessment;
}

/** The council with the figures of all its indicators, judged; kept until it changes. */
export function judgedCouncil(context: Context, reading: Reading): Promise<Judged> {
  const { at, past, period, frame } = reading;
  const key = [at.organisation, period.text, past === null ? '' : 'as known'].join(' ');
  return judgements(context.store, key, at.revision, async () => {
    const codes = frame.indicators.map(({ code }) => code);
    const council = await figuresOf(context, reading, codes);
    const series = seriesOf(council);
    return { council, series, assessment: assess(council, period.text, series) };
  });
}
