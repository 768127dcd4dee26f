import { sql } from 'kysely';
import type { Council } from '../model/council.ts';
import { NotFoundFault } from '../model/fault.ts';
import type { Organisation } from '../model/plan.ts';
import { NOTHING_YET, revision, revisionAt } from './changes.ts';
import { PERIOD_END } from './noun.ts';
import {
  ACTIONS,
  BENCHMARKS,
  CALENDAR,
  CHECKS,
  DASHBOARDS,
  INDICATORS,
  NARRATIVE,
  OBJECTIVES,
  OBSERVATIONS,
  ORGANISATION,
  PLANS,
  PROGRESS,
  REBASES,
  SCHEMES,
  type SchemeRule,
  TARGETS,
} from './nouns.ts';
import type { Database } from './tables.ts';
import { columnIn, columnIs, endsWithin, type Known, readRows } from './versions.ts';

/** A council as it is stored: all of it, but its schemes as rules that nobody has read yet (returns/ reads them). */
export interface StoredCouncil extends Omit<Council, 'schemes'> {
  readonly schemes: readonly SchemeRule[];
}

/** A council without its figures: small even where the figures are a million, and worth keeping at hand. */
export type StoredFrame = Omit<StoredCouncil, keyof Figures>;
export type Figures = Pick<Council, 'targets' | 'observations' | 'benchmarks'>;

/** Which figures: of these indicators, for periods whose end (model/period.ts) lies from `from` to `to`, both included. */
export interface FigureWindow {
  readonly indicators: readonly string[];
  readonly from: number;
  readonly to: number;
  /** also those of areas, age bands, teams; without them only the whole council's */
  readonly breakdowns?: boolean;
}

export interface AsKnown {
  /** ISO instant or day; left out: as it is known now */
  readonly asKnownAt?: string;
}

const SEPARATORS = /[^\p{Letter}\p{Number}]+/gu;
const MARKS = /\p{Mark}/gu;

/**
 * What a council is called in addresses and tables: "Vale of Glamorgan Council" is `vale-of-glamorgan-council`. Names
 * that differ only in capitals, accents and punctuation name one council. Empty for a name without letter or digit.
 */
export function organisationId(name: string): string {
  return name.normalize('NFKD').replace(MARKS, '').toLowerCase().replace(SEPARATORS, ' ').trim().replaceAll(' ', '-');
}

export interface ListedOrganisation extends Organisation {
  readonly id: string;
  readonly revision: number;
}

/** The councils that the store knows, by name. */
export async function listOrganisations(db: Database): Promise<ListedOrganisation[]> {
  const { rows } = await sql<Record<string, string | number | null> & { organisation: string; revision: number }>`
    select held.*, revisions.revision from organisation as held
    join revisions on revisions.organisation = held.organisation where held.known_to is null`.execute(db);
  return rows
    .map((row) => ({ ...ORGANISATION.read(row), id: row.organisation, revision: row.revision }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1));
}

/**
 * The state of a council that a reader is to see: today's, or that after the last change made by an instant.
 * @throws NotFoundFault for a council unknown, or unknown by then
 */
export async function known(db: Database, organisation: string, { asKnownAt }: AsKnown = {}): Promise<Known> {
  const found = asKnownAt === undefined ? await revision(db, organisation) : await revisionAt(db, organisation, asKnownAt);
  if (found !== NOTHING_YET) return { organisation, revision: found };
  throw new NotFoundFault(
    asKnownAt === undefined ? `There is no council "${organisation}"` : `Nothing was known of a council "${organisation}" by ${asKnownAt}`,
  );
}

export async function readFrame(db: Database, at: Known): Promise<StoredFrame> {
  const [organisation] = await readRows(db, ORGANISATION, at);
  if (!organisation) throw new NotFoundFault(`There is no council "${at.organisation}"`);
  return {
    organisation,
    plans: await readRows(db, PLANS, at),
    objectives: await readRows(db, OBJECTIVES, at),
    indicators: await readRows(db, INDICATORS, at),
    actions: await readRows(db, ACTIONS, at),
    progress: await readRows(db, PROGRESS, at),
    schemes: await readRows(db, SCHEMES, at),
    dashboards: await readRows(db, DASHBOARDS, at),
    narrative: await readRows(db, NARRATIVE, at),
    calendar: await readRows(db, CALENDAR, at),
    checks: await readRows(db, CHECKS, at),
    rebases: await readRows(db, REBASES, at),
  };
}

export async function readAllFigures(db: Database, at: Known): Promise<Figures> {
  return {
    targets: await readRows(db, TARGETS, at),
    observations: await readRows(db, OBSERVATIONS, at),
    benchmarks: await readRows(db, BENCHMARKS, at),
  };
}

/** The figures of one window; the work grows with the window and not with what else the store holds. */
export async function readFigures(db: Database, at: Known, { indicators, from, to, breakdowns }: FigureWindow): Promise<Figures> {
  const asked = [columnIn('indicator', indicators), endsWithin(PERIOD_END, from, to)];
  const whole = breakdowns ? [] : [columnIs('breakdown', '')];
  return {
    targets: await readRows(db, TARGETS, at, asked),
    observations: await readRows(db, OBSERVATIONS, at, [...asked, ...whole]),
    benchmarks: await readRows(db, BENCHMARKS, at, asked),
  };
}

/** A frame with some figures: its indicators are those of the window. */
export function within<Frame extends Pick<Council, 'indicators'>>(
  frame: Frame,
  figures: Figures,
  { indicators }: FigureWindow,
): Frame & Figures {
  const asked = new Set(indicators);
  return { ...frame, ...figures, indicators: frame.indicators.filter(({ code }) => asked.has(code)) };
}
