import { assess } from '../../judgement/judge.ts';
import { type Series, seriesOf } from '../../judgement/series.ts';
import type { Council } from '../../model/council.ts';
import { end, type Period, parsePeriod } from '../../model/period.ts';
import type { ActionVerdict, Verdict } from '../../model/verdict.ts';
import type { ReportScene, ReportSection } from '../reportScene.ts';
import type { IndicatorRow, ReportBriefing } from '../types.ts';

/* A report as it was issued, and as it is now: the two sides between which it changed. */

export interface ReportSide {
  readonly period: Period;
  /** with nothing of its indicators and actions but what the report has */
  readonly council: Council;
  readonly series: ReadonlyMap<string, Series>;
  readonly verdicts: ReadonlyMap<string, Verdict>;
  readonly actions: ReadonlyMap<string, ActionVerdict>;
  /** actions of which anything was returned by the end of the period: the state of another is only a guess from its dates */
  readonly returned: ReadonlySet<string>;
  /** codes and references that the council holds, whether the report has them or not */
  readonly held: ReadonlySet<string>;
}

function only(council: Council, codes: ReadonlySet<string>, refs: ReadonlySet<string>): Council {
  return {
    ...council,
    indicators: council.indicators.filter(({ code }) => codes.has(code)),
    actions: council.actions.filter(({ ref }) => refs.has(ref)),
  };
}

function heldBy({ indicators, actions }: Council): ReadonlySet<string> {
  return new Set([...indicators.map(({ code }) => code), ...actions.map(({ ref }) => ref)]);
}

function returnedBy({ progress, organisation }: Council, period: Period): ReadonlySet<string> {
  return new Set(
    progress.filter((row) => end(parsePeriod(row.period, organisation.yearStarts)) <= end(period)).map(({ action }) => action),
  );
}

function rowsOf({ outcomes, parts }: ReportBriefing): IndicatorRow[] {
  const shown = parts.flatMap((part) => (part.kind === 'dashboard' ? part.sections.flatMap(({ rows }) => rows) : []));
  return [...outcomes.flatMap(({ objectives }) => objectives.flatMap(({ indicators }) => indicators)), ...shown];
}

/** The actions of a report: those that it lists, and those that it only counts. */
function actionRefs({ outcomes, shares }: ReportBriefing): ReadonlySet<string> {
  const listed = outcomes.flatMap(({ objectives }) =>
    objectives.flatMap(({ groups }) => groups.flatMap(({ rows }) => rows.map(({ ref }) => ref))),
  );
  return new Set([...listed, ...shares.flatMap(({ rows }) => rows)]);
}

/**
 * A report as it was issued: its ratings as they were printed, whatever the rules would make of its rows today.
 * @param council the rows that it was made of
 */
export function issuedSide(briefing: ReportBriefing, council: Council): ReportSide {
  const printed = new Map(rowsOf(briefing).map(({ code, verdict }) => [code, verdict]));
  const own = only(council, new Set(printed.keys()), actionRefs(briefing));
  const series = seriesOf(own);
  const judged = assess(own, briefing.subject.period, series);
  const period = parsePeriod(judged.period, council.organisation.yearStarts);
  return {
    period,
    council: own,
    series,
    verdicts: new Map(judged.indicators.map((verdict) => [verdict.indicator, printed.get(verdict.indicator) ?? verdict])),
    actions: new Map(judged.actions.map((verdict) => [verdict.ref, verdict])),
    returned: returnedBy(council, period),
    held: heldBy(council),
  };
}

/**
 * A report as it is now.
 * @param sections those that it has: dashboards among them show indicators besides what it selects
 */
export function presentSide({ setting, tree, everything, council }: ReportScene, sections: readonly ReportSection[] = []): ReportSide {
  const dashboards = new Set(sections.flatMap(({ kind, dashboard }) => (kind === 'dashboard' ? (dashboard ?? []) : [])));
  const shown = new Set(council.dashboards.filter(({ dashboard }) => dashboards.has(dashboard)).map(({ indicator }) => indicator));
  const besides = everything.indicators.filter(({ verdict }) => shown.has(verdict.indicator));
  const indicators = [...new Set([...tree.indicators, ...besides])];
  const codes = new Set(indicators.map(({ verdict }) => verdict.indicator));
  const refs = new Set(tree.actions.map(({ action }) => action.ref));
  return {
    period: setting.period,
    council: only(council, codes, refs),
    series: setting.series,
    verdicts: new Map(indicators.map(({ verdict }) => [verdict.indicator, verdict])),
    actions: new Map(tree.actions.map(({ verdict }) => [verdict.ref, verdict])),
    returned: returnedBy(council, setting.period),
    held: heldBy(council),
  };
}
