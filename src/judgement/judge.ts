import type { Council } from '../model/council.ts';
import { exact, plain, quotient, rounded } from '../model/decimal.ts';
import type { NotJudged, Observation } from '../model/indicator.ts';
import { isMissing } from '../model/indicator.ts';
import { type Period, type PeriodText, parsePeriod } from '../model/period.ts';
import type { Progress } from '../model/plan.ts';
import type { ActionVerdict, Assessment, Figure, TargetInForce, Verdict } from '../model/verdict.ts';
import { judgeAction } from './action.ts';
import { placeAmongPeers } from './comparison.ts';
import { countByPlace } from './counting.ts';
import { duePeriod, latestPeriod, ownFigure, priorYear, rolling12, yearToDate } from './derived.ts';
import { travel } from './direction.ts';
import { gapOf, gapToMinimum } from './gap.ts';
import { isJudgeable, judgedFigure, samePeriodLastYear } from './judged.ts';
import { type Series, seriesOf } from './series.ts';
import { type Rating, rate } from './status.ts';
import { endsYear, runsUp, targetInForce, yearEndTarget } from './target.ts';

const NO_TARGET: Omit<TargetInForce, 'period'> = { target: null, minimum: null, lower: null, upper: null, tolerance: null, note: null };
const PERCENT_DECIMALS = 2;

/** Why a figure is not judged, in the order in which it is asked; null where nothing stands against it. */
function hindrance(of: Series, due: Period | null, at: Observation | null, figure: Figure | null): NotJudged | null {
  const { judged, kind } = of.indicator;
  if (due === null || at?.state === 'not-due') return 'not-due';
  if (judged === 'year-end' && !endsYear(of, due)) return 'not-due';
  if (kind === 'contextual') return 'information-only';
  if (figure === null || !isJudgeable(of, figure)) return 'no-data';
  return null;
}

function rating(of: Series, period: Period, figure: Figure, target: TargetInForce | null): Rating {
  const { polarity, kind } = of.indicator;
  const goal = target ?? { ...NO_TARGET, period: period.text };
  const demand = kind === 'activity' && of.scheme.needs === 'range';
  if (polarity === 'none' && goal.target !== null && !demand) return { status: null, notJudged: 'information-only', trace: [] };
  return rate(of.scheme, {
    actual: exact(figure.value),
    target: goal,
    polarity,
    direction: (against) => travel(of, period, figure, against).direction,
    rank: placeAmongPeers(of, period, exact(figure.value), target),
  });
}

function percentOf(gap: { readonly gap: ReturnType<typeof exact>; readonly base: ReturnType<typeof exact> } | null): string | null {
  return gap === null || gap.base.eq(0) ? null : rounded(quotient(gap.gap.times(100), gap.base), PERCENT_DECIMALS);
}

/** What the figure's place in the calendar is: its period, its observation, and whether it is due. */
function placeOf(of: Series, asked: Period): { readonly due: Period | null; readonly period: Period; readonly at: Observation | null } {
  const due = duePeriod(of, asked);
  const period = due ?? asked;
  const at = of.observations.get(period.text) ?? of.observations.get(latestPeriod(of, period).text) ?? null;
  return { due, period, at };
}

/** A figure with what it is judged by, and what the rules give. */
interface Rated {
  readonly period: Period;
  readonly at: Observation | null;
  readonly actual: Figure | null;
  readonly target: TargetInForce | null;
  readonly hindered: NotJudged | null;
  readonly rated: Rating | null;
}

function rateIndicator(of: Series, asked: Period): Rated {
  const { due, period, at } = placeOf(of, asked);
  const actual = judgedFigure(of, period);
  const target = targetInForce(of, period);
  const hindered = hindrance(of, due, at, actual);
  const rated = hindered === null && actual ? rating(of, period, actual, target) : null;
  return { period, at, actual, target, hindered, rated };
}

/** The status by the rules alone, whatever a person states, with the figure that it is of: for whoever asks of many figures. */
export function ruledStatus(of: Series, asked: Period): Pick<Verdict, 'status' | 'notJudged' | 'label' | 'actual'> {
  const { actual, hindered, rated } = rateIndicator(of, asked);
  if (rated === null || rated.status === null) return { status: null, notJudged: rated?.notJudged ?? hindered, label: null, actual };
  return { status: rated.status, notJudged: null, label: rated.label, actual };
}

/** The verdict on one indicator in one period, as method.md sections 3 to 6 lay down, a step a line. */
export function judgeIndicator(of: Series, asked: Period): Verdict {
  const { period, at, actual, target, hindered, rated } = rateIndicator(of, asked);
  const gap = actual && target ? gapOf(exact(actual.value), target, of.indicator.polarity) : null;
  const floor = actual && target ? gapToMinimum(exact(actual.value), target, of.indicator.polarity) : null;
  const direction = travel(of, period, actual);
  const stated = at !== null && (at.period === period.text || runsUp(of)) ? at.status : null;
  const computed = rated?.status ?? null;
  return {
    indicator: of.indicator.code,
    period: period.text,
    status: stated ?? computed,
    notJudged: stated !== null || rated?.status != null ? null : (hindered ?? (rated?.status === null ? rated.notJudged : null)),
    label: stated ?? (rated?.status != null ? rated.label : null),
    computed,
    override: stated === null ? null : { stated, reason: at?.reason ?? null },
    scheme: of.scheme.name,
    trace: rated?.trace ?? [],
    actual,
    latest: ownFigure(of, latestPeriod(of, period)),
    state: actual?.state ?? (at?.state != null && isMissing(at.state) ? at.state : null),
    basis: of.indicator.basis,
    target,
    yearEndTarget: yearEndTarget(of, period),
    gap: gap ? plain(gap.gap) : null,
    gapPercent: percentOf(gap),
    gapToMinimum: floor ? plain(floor) : null,
    direction,
    yearToDate: yearToDate(of, period),
    rolling12: rolling12(of, period),
    priorYear: priorYear(of, period),
    samePeriodLastYear: samePeriodLastYear(of, period),
    comment: at?.comment ?? null,
    reason: at?.reason ?? null,
  };
}

/** The verdict on every action of a council, in its order. */
function judgeActions(council: Pick<Council, 'actions' | 'progress' | 'organisation'>, period: Period): ActionVerdict[] {
  const returns = new Map<string, Progress[]>();
  for (const row of council.progress) {
    const rows = returns.get(row.action);
    if (rows) rows.push(row);
    else returns.set(row.action, [row]);
  }
  const { yearStarts } = council.organisation;
  return council.actions.map((action) => judgeAction(action, returns.get(action.ref) ?? [], period, yearStarts));
}

function pairs<Item, Judged>(items: readonly Item[], verdicts: readonly Judged[]): { item: Item; verdict: Judged }[] {
  return items.flatMap((item, index) => {
    const verdict = verdicts[index];
    return verdict === undefined ? [] : [{ item, verdict }];
  });
}

/**
 * A whole council judged for one period.
 * @param text any form of period (method.md section 2)
 * @param series made beforehand where several periods are judged
 * @throws PeriodError for a text that is none
 */
export function assess(council: Council, text: PeriodText, series: ReadonlyMap<string, Series> = seriesOf(council)): Assessment {
  const period = parsePeriod(text, council.organisation.yearStarts);
  const indicators = [...series.values()].map((each) => judgeIndicator(each, period));
  const actions = judgeActions(council, period);
  const places = countByPlace(council.plans, council.objectives, {
    indicators: pairs(council.indicators, indicators),
    actions: pairs(council.actions, actions),
    leftOut: council.organisation.leftOut,
  });
  return { period: period.text, indicators, actions, ...places };
}
