import { TARGET_FIGURES, type TargetFigure } from '../../briefing/planningTypes.ts';
import { ownFigure, priorYear, rolling12, yearToDate } from '../../judgement/derived.ts';
import { type Series, seriesOf } from '../../judgement/series.ts';
import type { Council } from '../../model/council.ts';
import type { DecimalText } from '../../model/decimal.ts';
import type { Indicator, Target } from '../../model/indicator.ts';
import { days, lastYear, type Period, type PeriodText, parsePeriod, periodsEndingIn, yearOf } from '../../model/period.ts';
import { dayOf } from '../../model/today.ts';
import { readFigures } from '../../store/councils.ts';
import type { Context } from '../context.ts';
import { councilForPeriods, councilRevision, currentFrame } from '../councils.ts';
import { periodNamed } from '../periodNamed.ts';
import { allows, noSuch, permitAnywhere } from '../permit.ts';
import { placeOfPlan, placesIn } from '../place.ts';
import type { EditedIndicator } from './targetEdits.ts';

/** Which part of the targets is asked for. */
export interface TargetsAsked {
  /** code of a plan; null for every plan */
  readonly plan: string | null;
  /** any period of the year */
  readonly year: string;
}

/** One indicator with everything that its row of the grid rests on. */
export interface SheetRow extends EditedIndicator {
  readonly series: Series;
  /** the periods of its frequency that end in the year, in order; the last of `periods` is the year itself where it is longer */
  readonly parts: readonly Period[];
  /** whether the year has a field of its own beside its periods */
  readonly hasYearEnd: boolean;
  readonly figures: readonly TargetFigure[];
  /** last year's figures of the same periods, and its outturn where it is whole */
  readonly before: { readonly figures: readonly (DecimalText | null)[]; readonly outturn: DecimalText | null };
}

/** The targets of a year that the one who asks may set, with last year's figures. */
export interface TargetSheet {
  readonly council: Council;
  readonly revision: number;
  readonly plan: string | null;
  /** plans under which she may set some */
  readonly plans: Council['plans'];
  readonly year: Period;
  /** the year's first day is over or today */
  readonly begun: boolean;
  readonly rows: readonly SheetRow[];
}

/** The lines that an indicator's targets have: a range, or a target with its minimum; and whatever is set already. */
function figuresFor({ polarity }: Indicator, held: readonly Target[]): TargetFigure[] {
  const range = polarity === 'range' || polarity === 'none';
  const usual: readonly TargetFigure[] = range ? ['lower', 'upper'] : polarity === 'near' ? ['target'] : ['target', 'minimum'];
  return TARGET_FIGURES.filter((figure) => usual.includes(figure) || held.some((row) => row[figure] !== null));
}

/** The figure that is judged by a period's target. */
function judgedFigure(of: Series, period: Period): DecimalText | null {
  const { shownAs } = of.indicator;
  const figure =
    shownAs === 'year-to-date' ? yearToDate(of, period) : shownAs === 'rolling-12' ? rolling12(of, period) : ownFigure(of, period);
  return figure?.whole ? figure.value : null;
}

function sheetRow(series: Series, year: Period, targets: ReadonlyMap<PeriodText, Target>): SheetRow {
  const { indicator, yearStart } = series;
  const parts = periodsEndingIn(year, indicator.frequency, yearStart);
  const hasYearEnd = parts.length > 1;
  const periods = [...parts.map(({ text }) => text), ...(hasYearEnd ? [year.text] : [])];
  const final = parts.at(-1);
  return {
    indicator,
    series,
    parts,
    hasYearEnd,
    periods,
    targets,
    figures: figuresFor(indicator, [...targets.values()]),
    before: {
      figures: parts.map((part) => judgedFigure(series, lastYear(part, yearStart))),
      outturn: final === undefined ? null : (priorYear(series, final)?.value ?? null),
    },
  };
}

/** This year's figures so far, last year's, and the year before, of which rolling years are made. */
const MONTHS_READ = 36;

/**
 * The sheet as it is known now.
 * @throws NotFoundFault where she may set no target there; UsageFault for a year that is none
 */
export async function targetSheet(context: Context, organisation: string, asked: TargetsAsked): Promise<TargetSheet> {
  permitAnywhere(context, organisation, 'set-up');
  const revision = await councilRevision(context, organisation);
  if (revision === 0) throw noSuch(organisation);
  const frame = await currentFrame(context, organisation);
  const { yearStarts } = frame.organisation;
  const year = yearOf(periodNamed(asked.year, yearStarts), yearStarts);
  const placeOf = placesIn(frame);
  const mine = frame.indicators.filter((each) => allows(context, organisation, 'set-up', placeOf(each)));
  const planOf = ({ objective }: Indicator) => objective?.split('/')[0] ?? null;
  const plans = frame.plans.filter(
    ({ code }) => mine.some((each) => planOf(each) === code) || allows(context, organisation, 'set-up', placeOfPlan(code)),
  );
  if (asked.plan !== null && !plans.some(({ code }) => code === asked.plan)) throw noSuch(organisation);
  if (plans.length === 0 && mine.length === 0 && !allows(context, organisation, 'set-up')) throw noSuch(organisation);
  const chosen = mine.filter((each) => asked.plan === null || planOf(each) === asked.plan);
  const codes = chosen.map(({ code }) => code);
  const council = await councilForPeriods(context, organisation, { indicators: codes, period: year.text, months: MONTHS_READ });
  const series = seriesOf(council);
  const rows = chosen.flatMap(({ code }) => {
    const of = series.get(code);
    if (of === undefined) return [];
    const row = sheetRow(of, year, of.targets);
    return row.parts.length === 0 ? [] : [row];
  });
  return {
    council,
    revision,
    plan: asked.plan,
    plans,
    year,
    begun: days(year).from <= dayOf(context.clock()),
    rows,
  };
}

/** The targets of the sheet's indicators and year as they stood at an earlier revision: what somebody saw when she began. */
export async function targetsSeen(
  context: Context,
  organisation: string,
  { rows, year, council }: TargetSheet,
  revision: number,
): Promise<ReadonlyMap<string, ReadonlyMap<PeriodText, Target>>> {
  const indicators = rows.map(({ indicator }) => indicator.code);
  const { yearStarts } = council.organisation;
  const from = year.first + 1;
  const window = { indicators, from, to: year.first + year.months };
  const { targets } = await readFigures(context.store.db, { organisation, revision }, window);
  const seen = new Map<string, Map<PeriodText, Target>>(indicators.map((code) => [code, new Map()]));
  for (const target of targets) seen.get(target.indicator)?.set(parsePeriod(target.period, yearStarts).text, target);
  return seen;
}
