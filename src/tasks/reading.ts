import { periodNamesFor } from '../briefing/periodName.ts';
import { wordingFor } from '../briefing/wording.ts';
import { assess } from '../judgement/judge.ts';
import { type Series, seriesOf } from '../judgement/series.ts';
import type { Council } from '../model/council.ts';
import { NotFoundFault, UsageFault } from '../model/fault.ts';
import { comparePeriods, end, type Period, PeriodError, type PeriodText, parsePeriod, yearOf } from '../model/period.ts';
import type { Assessment } from '../model/verdict.ts';
import { readScheme } from '../returns/scheme.ts';
import { instantOf } from '../store/changes.ts';
import { known, readFigures, readFrame, type StoredFrame, within } from '../store/councils.ts';
import { type HeldPeriod, readPeriods } from '../store/periods.ts';
import type { Known } from '../store/versions.ts';
import type { Context } from './context.ts';
import { memory } from './memory.ts';
import type { Standpoint } from './standpoint.ts';

/** Everything about a council but its figures. */
export type Frame = Omit<Council, 'targets' | 'observations'>;

/** A council opened for reading: from where it is looked at, and what is needed whatever is read of it. */
export interface Reading {
  readonly standpoint: Standpoint;
  readonly at: Known;
  readonly frame: Frame;
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

/** What is kept of a council between requests, for as long as it does not change. */
interface Opened {
  readonly frame: Frame;
  /** newest first */
  readonly periods: readonly Period[];
  readonly latest: Period;
  readonly asKnown: string;
}

const opened = memory<Opened>(24);
const judged = memory<Judged>(12);

function withSchemes(stored: StoredFrame): Frame {
  return { ...stored, schemes: stored.schemes.map(({ name, rule }) => ({ name, rule, scheme: readScheme(name, rule) })) };
}

/**
 * The period that a council's pages open with: the latest that actions were returned for, since a return closes a
 * quarter; without actions the latest of the kind of period that most figures are for.
 */
function latestPeriod(frame: Frame, held: readonly HeldPeriod[], parse: (text: PeriodText) => Period): Period | null {
  const latest = (texts: readonly PeriodText[]) => texts.map(parse).sort(comparePeriods).at(-1) ?? null;
  if (frame.progress.length > 0) return latest(frame.progress.map(({ period }) => period));
  const counts = new Map<Period['kind'], number>();
  for (const { period, indicators } of held) {
    const { kind } = parse(period);
    counts.set(kind, (counts.get(kind) ?? 0) + indicators);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most === undefined ? null : latest(held.map(({ period }) => period).filter((text) => parse(text).kind === most[0]));
}

async function open({ store }: Context, at: Known): Promise<Opened> {
  const frame = withSchemes(await readFrame(store.db, at));
  const { yearStarts } = frame.organisation;
  const parse = (text: PeriodText) => parsePeriod(text, yearStarts);
  const held = await readPeriods(store.db, at);
  const texts = new Set([...held.map(({ period }) => period), ...frame.progress.map(({ period }) => period)]);
  const periods = [...texts].map(parse).sort((a, b) => comparePeriods(b, a));
  const latest = latestPeriod(frame, held, parse) ?? periods[0] ?? parse('2000-01');
  return { frame, periods, latest, asKnown: await instantOf(store.db, at.organisation, at.revision) };
}

function asPeriod(text: string, yearStarts: number): Period {
  try {
    return parsePeriod(text, yearStarts);
  } catch (error) {
    if (error instanceof PeriodError) throw new UsageFault(`"${text}" was given as the period, but ${error.message}`);
    throw error;
  }
}

const keyOf = ({ organisation, revision }: Known): string => `${organisation}@${revision}`;

/**
 * Opens a council for reading.
 * @throws NotFoundFault for a council unknown, or unknown by the date; UsageFault for a period or date that is none
 */
export async function openCouncil(context: Context, { council, period, known: date }: Asked): Promise<Reading> {
  const at = await known(context.store.db, council, date == null ? {} : { asKnownAt: date });
  const { frame, periods, latest, asKnown } = await opened(context.store, keyOf(at), () => open(context, at));
  const { name, language, yearStarts } = frame.organisation;
  const names = periodNamesFor(wordingFor(language), yearStarts);
  const chosen = period == null ? latest : asPeriod(period, yearStarts);
  const offered = periods.some(({ text }) => text === chosen.text) ? periods : [...periods, chosen].sort((a, b) => comparePeriods(b, a));
  return {
    at,
    frame,
    period: chosen,
    standpoint: {
      council,
      name,
      language,
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

/** Far enough back for three years' sparkline of rolling years, and for the comparators that look at several years. */
const MONTHS_BACK = 84;

/** The figures of some indicators that a page about one period can need; the work does not grow with what else is held. */
export async function figuresOf(context: Context, { at, frame, period }: Reading, indicators: readonly string[]): Promise<Council> {
  const window = { indicators, from: end(period) - MONTHS_BACK, to: end(yearOf(period, frame.organisation.yearStarts)), breakdowns: true };
  return within(frame, await readFigures(context.store.db, at, window), window);
}

/** Later than any period, as months are counted, and within what both engines hold as an integer. */
const END_OF_TIME = 1_000_000;

/** All that is known of one indicator. */
export async function wholeIndicator(context: Context, { at, frame }: Reading, code: string): Promise<Council> {
  if (!frame.indicators.some((indicator) => indicator.code === code)) throw new NotFoundFault(`There is no indicator "${code}"`);
  const window = { indicators: [code], from: 0, to: END_OF_TIME, breakdowns: true };
  return within(frame, await readFigures(context.store.db, at, window), window);
}

/** A whole council with its judgement for the period. */
export interface Judged {
  readonly council: Council;
  readonly series: ReadonlyMap<string, Series>;
  readonly assessment: Assessment;
}

/** The council with the figures of all its indicators, judged; kept until it changes. */
export function judgedCouncil(context: Context, reading: Reading): Promise<Judged> {
  return judged(context.store, `${keyOf(reading.at)} ${reading.period.text}`, async () => {
    const council = await figuresOf(
      context,
      reading,
      reading.frame.indicators.map(({ code }) => code),
    );
    const series = seriesOf(council);
    return { council, series, assessment: assess(council, reading.period.text, series) };
  });
}
