import type { Series } from '../judgement/series.ts';
import { STATUSES } from '../model/indicator.ts';
import { parsePeriod } from '../model/period.ts';
import { ACTION_STATES, type Action } from '../model/plan.ts';
import { byReference } from '../model/reference.ts';
import type { ActionVerdict, Verdict } from '../model/verdict.ts';
import { chartSeries, SPARK_POINTS } from './chartSeries.ts';
import { atDigits, plainFigure, rangeText, shownFigure } from './figure.ts';
import { directionOf, statusMark } from './reasons.ts';
import type { Setting } from './setting.ts';
import type { ActionRow, IndicatorRow } from './types.ts';
import type { Wording } from './wording.ts';
import { polarityText, stateMark } from './words.ts';

/** What a judged figure covers, in the order in which a key explains it. */
export const BASIS_KINDS = ['month', 'quarter', 'half', 'year', 'ytd', 'r12', 'snap'] as const;
export type BasisKind = (typeof BASIS_KINDS)[number];

export function basisKind(of: Series, verdict: Verdict): BasisKind {
  const basis = verdict.actual?.basis;
  const { indicator } = of;
  if (basis === 'year-to-date' || (basis === undefined && indicator.shownAs === 'year-to-date')) return 'ytd';
  if (basis === 'rolling-12' || (basis === undefined && indicator.shownAs === 'rolling-12')) return 'r12';
  if (basis === 'year') return 'year';
  if (indicator.basis === 'cumulative') return 'ytd';
  if (indicator.basis === 'rolling-12') return 'r12';
  if (indicator.basis === 'snapshot') return 'snap';
  const { kind } = parsePeriod(verdict.period, of.yearStart);
  if (kind === 'month' || kind === 'quarter' || kind === 'half') return kind;
  return kind === 'date' ? 'snap' : 'year';
}

export function basisText(of: Series, verdict: Verdict, wording: Wording): string {
  return wording.word(`basis.${basisKind(of, verdict)}`);
}

/** One indicator as every table, card and document shows it. */
export function indicatorRow(of: Series, verdict: Verdict, setting: Setting): IndicatorRow {
  const { wording, names } = setting;
  const { indicator } = of;
  const missing = { state: verdict.state, reason: verdict.reason };
  const figure = (each: Verdict['actual'], absent = NOTHING) => shownFigure(each, indicator, absent, wording, names);
  return {
    code: indicator.code,
    title: indicator.title,
    kind: indicator.kind,
    unit: indicator.unit,
    polarity: indicator.polarity,
    polarityText: polarityText(wording, indicator.polarity),
    owner: indicator.owner,
    actual: figure(verdict.actual, missing),
    basis: wording.word(`basis.short.${basisKind(of, verdict)}`),
    latest: figure(verdict.latest, missing),
    target: plainFigure(verdict.target?.target ?? null, indicator, wording),
    minimum: plainFigure(verdict.target?.minimum ?? null, indicator, wording),
    range: rangeText(verdict.target?.lower ?? null, verdict.target?.upper ?? null, indicator.decimals, wording),
    yearEndTarget: plainFigure(verdict.yearEndTarget, indicator, wording),
    priorYear: plainFigure(verdict.priorYear?.value ?? null, indicator, wording),
    yearToDate: figure(verdict.yearToDate),
    rolling12: figure(verdict.rolling12),
    status: statusMark(of, verdict, setting),
    direction: directionOf(verdict, setting),
    comment: verdict.comment,
    spark: chartSeries(of, setting, SPARK_POINTS),
    verdict,
  };
}

const NOTHING: { readonly state: Verdict['state']; readonly reason: string | null } = { state: null, reason: null };

const RANK = new Map<string, number>([...STATUSES.slice(0, 6), 'not-judged', ...STATUSES.slice(6)].map((status, index) => [status, index]));

function rank(row: IndicatorRow): number {
  return RANK.get(row.status.status) ?? RANK.size;
}

/** How far a verdict is off its target, in per cent of it: the more negative, the worse; 0 where that is not known. */
export function shortfall({ gapPercent }: Verdict): number {
  return gapPercent === null ? 0 : Number(gapPercent);
}

/** Worst first: by status, then by how far from target, then by reference (look.md, worst first). */
export function worstFirst(rows: readonly IndicatorRow[]): IndicatorRow[] {
  return [...rows].sort((a, b) => rank(a) - rank(b) || shortfall(a.verdict) - shortfall(b.verdict) || byReference(a.code, b.code));
}

/** One action as every table and document shows it. */
export function actionRow(action: Action, verdict: ActionVerdict, setting: Setting): ActionRow {
  const { wording, names } = setting;
  return {
    ref: action.ref,
    title: action.title,
    links: action.links,
    owner: action.owner,
    starts: action.starts === null ? null : names.from(action.starts),
    due: action.due === null ? null : names.dueBy(action.due),
    percent: verdict.percent === null ? null : atDigits(verdict.percent, null),
    mark: stateMark(wording, verdict.state),
    comment: verdict.comment,
    warnings: verdict.warnings.map((kind) => ({ kind, text: wording.word(`warning.${kind}`) })),
  };
}

/** Worst first by state, then by reference. */
export function worstActionsFirst(rows: readonly ActionRow[]): ActionRow[] {
  const order = (row: ActionRow) => ACTION_STATES.indexOf(row.mark.state);
  return [...rows].sort((a, b) => order(a) - order(b) || byReference(a.ref, b.ref));
}
