import type { Council } from '../model/council.ts';
import { end, type PeriodText, parsePeriod, yearOf } from '../model/period.ts';
import { readScheme } from '../returns/scheme.ts';
import { revision } from '../store/changes.ts';
import {
  type AsKnown,
  type Figures,
  type FigureWindow,
  known,
  type ListedOrganisation,
  listOrganisations,
  readAllFigures,
  readFigures,
  readFrame,
  within,
} from '../store/councils.ts';
import { readLook } from '../store/look.ts';
import type { Known } from '../store/versions.ts';
import type { Context } from './context.ts';
import { keeper } from './kept.ts';
import { allows, permit } from './permit.ts';

type Frame = Omit<Council, keyof Figures>;

/** A council's figures are kept in memory up to so many rows; more are read when they are asked for. */
export const KEPT_ROWS = 20_000;
const FIGURES_KEPT = 24;
const few = ({ targets, observations, benchmarks }: Figures): boolean =>
  targets.length + observations.length + benchmarks.length <= KEPT_ROWS;

const keepFrame = keeper<Frame>();
const keepFigures = keeper<Figures>({ most: FIGURES_KEPT, small: few });

async function readWholeFrame(context: Context, at: Known): Promise<Frame> {
  const frame = await readFrame(context.store.db, at);
  const { look, version } = await readLook(context.store.db, at.organisation);
  const organisation = version === 0 ? frame.organisation : { ...frame.organisation, look };
  return { ...frame, organisation, schemes: frame.schemes.map(({ name, rule }) => ({ name, rule, scheme: readScheme(name, rule) })) };
}

/** Asks the store for the revision each time, so that an import by another process is seen at once. */
async function frameNow(context: Context, organisation: string): Promise<{ readonly at: Known; readonly frame: Frame }> {
  permit(context, organisation, 'read');
  const at = await known(context.store.db, organisation);
  return { at, frame: await keepFrame(context.store, organisation, at.revision, () => readWholeFrame(context, at)) };
}

/** The councils that the one who asks may see, by name. */
export async function organisations(context: Context): Promise<ListedOrganisation[]> {
  return (await listOrganisations(context.store.db)).filter(({ id }) => allows(context, id, 'read'));
}

/** The number of the council's newest change: whatever was made from it holds until this moves. 0 for one unknown. */
export async function councilRevision({ store }: Context, organisation: string): Promise<number> {
  return revision(store.db, organisation);
}

/**
 * A council as it is known now, all of it; kept in memory while it does not change and has few figures.
 * @throws NotFoundFault for a council that the store does not know
 */
export async function currentCouncil(context: Context, organisation: string): Promise<Council> {
  const { at, frame } = await frameNow(context, organisation);
  const { store } = context;
  return { ...frame, ...(await keepFigures(store, organisation, at.revision, () => readAllFigures(store.db, at))) };
}

/** The frame of a council as it is known now: everything but targets and observations. */
export async function currentFrame(context: Context, organisation: string): Promise<Frame> {
  return (await frameNow(context, organisation)).frame;
}

/** What a page about some indicators in one period needs. */
export interface FigureRequest {
  readonly indicators: readonly string[];
  /** the period that is judged */
  readonly period: PeriodText;
  /** how far back figures go from the period's end, in months */
  readonly months?: number;
  readonly breakdowns?: boolean;
}

const THREE_YEARS = 36;

/**
 * A council as it is known now, with the indicators asked for alone and their figures of the months up to the period's
 * end, and on to the end of its year, where the year-end target stands. Its cost follows what is asked for, not what
 * the store holds.
 * @throws NotFoundFault for a council that the store does not know; PeriodError for a text that is no period
 */
export async function councilForPeriods(context: Context, organisation: string, request: FigureRequest): Promise<Council> {
  const { indicators, period, months = THREE_YEARS, breakdowns = false } = request;
  const { at, frame } = await frameNow(context, organisation);
  const { store } = context;
  const { yearStarts } = frame.organisation;
  const judged = parsePeriod(period, yearStarts);
  const window: FigureWindow = { indicators, breakdowns, from: end(judged) - months + 1, to: end(yearOf(judged, yearStarts)) };
  const about = JSON.stringify([organisation, window]);
  return within(frame, await keepFigures(store, about, at.revision, () => readFigures(store.db, at, window)), window);
}

/**
 * A council in the order of its sheets, as it is known now or was known at an instant or on a day.
 * @throws NotFoundFault for a council unknown, or unknown by then
 */
export async function exportCouncil(context: Context, organisation: string, asKnown: AsKnown = {}): Promise<Council> {
  permit(context, organisation, 'read');
  const { db } = context.store;
  const at = await known(db, organisation, asKnown);
  return { ...(await readWholeFrame(context, at)), ...(await readAllFigures(db, at)) };
}
