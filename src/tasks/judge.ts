import { assess } from '../judgement/judge.ts';
import type { Council } from '../model/council.ts';
import type { Direction, NotJudged, Status } from '../model/indicator.ts';
import type { ActionState } from '../model/plan.ts';
import type { ActionCounts, Assessment, Counts, IndicatorCounts, Verdict } from '../model/verdict.ts';
import { periodNamed } from './periodNamed.ts';

/** One indicator as `goldthread judge --format json` prints it. Figures are decimal texts, as exact as they came. */
export interface JudgedIndicatorDocument {
  readonly code: string;
  /** null: not judged, for the reason */
  readonly status: Status | null;
  readonly reason: NotJudged | null;
  readonly actual: string | null;
  readonly target: string | null;
  readonly minimum: string | null;
  readonly gap: string | null;
  readonly gapPercent: string | null;
  readonly direction: Direction;
  readonly directionReason: string;
  readonly yearToDate: string | null;
  readonly rolling12: string | null;
  readonly priorYear: string | null;
}

type StatusCounts = { readonly all: number; readonly notJudged: Readonly<Record<NotJudged, number>> } & Readonly<
  Record<'green' | 'amber' | 'red', number>
> &
  Readonly<Partial<Record<Status, number>>>;
type StateCounts = { readonly all: number } & Readonly<Partial<Record<ActionState, number>>>;

export interface CountsDocument {
  readonly indicators: StatusCounts;
  readonly actions: StateCounts;
}

/** What `goldthread judge --format json` prints (formats.md, "Commands"). */
export interface JudgeDocument {
  readonly period: string;
  readonly indicators: readonly JudgedIndicatorDocument[];
  readonly actions: readonly { readonly ref: string; readonly status: ActionState; readonly percent: number | null }[];
  readonly counts: CountsDocument;
  readonly byObjective: Readonly<Record<string, CountsDocument>>;
  readonly byOutcome: Readonly<Record<string, CountsDocument>>;
  readonly byLinkedPlan: Readonly<Record<string, CountsDocument>>;
}

/** The three colours always, other statuses where a scheme gave one. */
function statusCounts({ all, byStatus, notJudged }: IndicatorCounts): StatusCounts {
  const { green, amber, red, ...others } = byStatus;
  return { all, green, amber, red, ...given(others), notJudged };
}

/** The five ordinary states always, suspended, deferred and deleted where an action has one. */
function stateCounts({ all, byState }: ActionCounts): StateCounts {
  const { suspended, deferred, deleted, ...ordinary } = byState;
  const { completed, 'on-track': onTrack, slipped, 'not-started-due': notStarted, 'not-due': notDue } = ordinary;
  return {
    all,
    completed,
    'on-track': onTrack,
    slipped,
    'not-started-due': notStarted,
    'not-due': notDue,
    ...given({ suspended, deferred, deleted }),
  };
}

function given<Key extends string>(counts: Readonly<Record<Key, number>>): Partial<Record<Key, number>> {
  const result: Partial<Record<Key, number>> = {};
  for (const key in counts) if (counts[key] > 0) result[key] = counts[key];
  return result;
}

function counts({ indicators, actions }: Counts): CountsDocument {
  return { indicators: statusCounts(indicators), actions: stateCounts(actions) };
}

function countsBy(places: Readonly<Record<string, Counts>>): Record<string, CountsDocument> {
  return Object.fromEntries(Object.entries(places).map(([place, each]) => [place, counts(each)]));
}

function judgedIndicator(verdict: Verdict): JudgedIndicatorDocument {
  return {
    code: verdict.indicator,
    status: verdict.status,
    reason: verdict.notJudged,
    actual: verdict.actual?.value ?? null,
    target: verdict.target?.target ?? null,
    minimum: verdict.target?.minimum ?? null,
    gap: verdict.gap,
    gapPercent: verdict.gapPercent,
    direction: verdict.direction.direction,
    directionReason: verdict.direction.reason.replaceAll('-', ' '),
    yearToDate: verdict.yearToDate?.value ?? null,
    rolling12: verdict.rolling12?.value ?? null,
    priorYear: verdict.priorYear?.value ?? null,
  };
}

/** An assessment as other programs read it. */
function judgeDocument(assessment: Assessment): JudgeDocument {
  return {
    period: assessment.period,
    indicators: assessment.indicators.map(judgedIndicator),
    actions: assessment.actions.map(({ ref, state, percent }) => ({
      ref,
      status: state,
      percent: percent === null ? null : Number(percent),
    })),
    counts: counts(assessment.counts),
    byObjective: countsBy(assessment.byObjective),
    byOutcome: countsBy(assessment.byOutcome),
    byLinkedPlan: countsBy(assessment.byLinkedPlan),
  };
}

/**
 * Judges a council for a period, without any store.
 * @throws UsageFault for a period that is none
 */
export function judge(council: Council, period: string): JudgeDocument {
  return judgeDocument(assess(council, periodNamed(period, council.organisation.yearStarts).text));
}
