import { judgeIndicator } from '../judgement/judge.ts';
import type { Series } from '../judgement/series.ts';
import { commentParts } from '../model/commentParts.ts';
import type { Council } from '../model/council.ts';
import { NotFoundFault } from '../model/fault.ts';
import type { Indicator } from '../model/indicator.ts';
import { comparePeriods, type Period, type PeriodText, parsePeriod, periodAt, shift } from '../model/period.ts';
import type { Verdict } from '../model/verdict.ts';
import { figureText, NO_FIGURE, NONE, plainFigure, shownFigure, signed } from './figure.ts';
import { briefForecast } from './forecast.ts';
import { indicatorOpening } from './indicatorOpening.ts';
import { indicatorView, viewNames } from './indicatorView.ts';
import type { ChartView } from './indicatorViewTypes.ts';
import { judgementLines } from './judgementLines.ts';
import { briefProcess } from './process.ts';
import { directionOf, explanation, statusMark } from './reasons.ts';
import { pageWords } from './reportWords.ts';
import { indicatorRow } from './row.ts';
import { type BriefingOptions, type Setting, settingFor, subjectOf } from './setting.ts';
import { linksTo, threadTo } from './thread.ts';
import type { Fact, HistoryRow, IndicatorBriefing, PeriodComment, ShownFigure } from './types.ts';
import { heading } from './viewHeading.ts';
import type { Wording } from './wording.ts';
import { observationStateWord } from './words.ts';

/** Points of the chart and rows of the history: three years of months or quarters, ten of anything longer. */
const CHART_POINTS: Readonly<Record<Indicator['frequency'], number>> = {
  month: 36,
  quarter: 12,
  half: 10,
  year: 10,
  'academic-year': 10,
  'calendar-year': 10,
};
const HISTORY_ROWS: Readonly<Record<Indicator['frequency'], number>> = { ...CHART_POINTS, month: 24 };

/** The periods of the history: of the kind asked for where the indicator is collected as often or more, else of its own. */
function historyPeriods(of: Series, asked: Period): Period[] {
  const own = periodAt(of.indicator.frequency, asked.first + asked.months - 1, of.yearStart);
  const latest = asked.kind !== 'date' && asked.months >= own.months ? asked : own;
  const { kind } = latest;
  if (kind === 'date') return [];
  return Array.from({ length: HISTORY_ROWS[kind] }, (_, back) => shift(latest, -back, of.yearStart));
}

/** A count behind a ratio, as it came. */
function countFigure(value: string | null, wording: Wording): ShownFigure {
  return value === null ? NO_FIGURE : { value, text: figureText(value, null, wording), unit: null, note: null };
}

function historyRow(of: Series, verdict: Verdict, setting: Setting): HistoryRow {
  const { wording, names } = setting;
  const { indicator } = of;
  const { actual, gap, state } = verdict;
  return {
    period: verdict.period,
    periodName: names.short(verdict.period),
    numerator: countFigure(actual?.numerator ?? null, wording),
    denominator: countFigure(actual?.denominator ?? null, wording),
    actual: shownFigure(actual, indicator, { state, reason: verdict.reason }, wording, names),
    target: plainFigure(verdict.target?.target ?? null, indicator, wording),
    gap: gap === null ? NONE : signed(gap, indicator.decimals, wording),
    status: statusMark(of, verdict, setting),
    direction: directionOf(verdict, setting),
    state: observationStateWord(wording, state),
  };
}

/** Newest first, down to the earliest period of which anything is known. */
function historyOf(of: Series, setting: Setting): HistoryRow[] {
  const verdicts = historyPeriods(of, setting.period).map((period) => judgeIndicator(of, period));
  const earliest = verdicts.findLastIndex((verdict) => verdict.actual !== null || verdict.state !== null);
  return verdicts
    .slice(0, earliest + 1)
    .map((verdict) => historyRow(of, verdict, { ...setting, period: parsePeriod(verdict.period, of.yearStart) }));
}

function definitionOf(of: Series, { wording, names }: Setting): Fact[] {
  const { indicator } = of;
  const facts: readonly [string, string | null][] = [
    [wording.word('definition.definition'), indicator.definition],
    [wording.word('definition.numerator'), indicator.numerator],
    [wording.word('definition.denominator'), indicator.denominator],
    [wording.word('definition.unit'), indicator.unit],
    [wording.word('definition.polarity'), wording.word(`polarity.${indicator.polarity}`)],
    [wording.word('definition.kind'), wording.word(`indicator-kind.${indicator.kind}`)],
    [wording.word('definition.frequency'), wording.word(`frequency.${indicator.frequency}`)],
    [wording.word('definition.basis'), wording.word(`definition.basis.${indicator.basis}`)],
    [wording.word('definition.roll-up'), wording.word(`definition.roll-up.${indicator.rollUp}`)],
    [wording.word('definition.judged-on'), wording.word(`definition.judged-on.${indicator.shownAs ?? 'period'}`)],
    [wording.word('definition.judged'), indicator.judged === null ? null : wording.word(`definition.judged.${indicator.judged}`)],
    [wording.word('definition.source'), indicator.source],
    [wording.word('definition.owner'), indicator.owner],
    [wording.word('definition.approver'), indicator.approver],
    [
      wording.word('definition.redefined'),
      indicator.redefined.length === 0 ? null : wording.listed(indicator.redefined.map((period) => names.inner(period))),
    ],
  ];
  return facts.flatMap(([label, value]) => (value === null ? [] : [{ label, value }]));
}

function commentsOf(of: Series, { names, period }: Setting): PeriodComment[] {
  return [...of.observations.values()]
    .map((observation) => ({ at: parsePeriod(observation.period, of.yearStart), text: observation.comment }))
    .filter(({ at }) => comparePeriods(at, period) <= 0)
    .sort((a, b) => comparePeriods(b.at, a.at))
    .flatMap(({ at, text }) =>
      text === null ? [] : [{ period: at.text, periodName: names.title(at.text), text, parts: commentParts(text) }],
    );
}

function chartHeading({ frequency, unit }: Indicator, wording: Wording): string {
  return heading(wording.word(`indicator.chart-heading.${frequency}`), unit, wording);
}

/**
 * One indicator in one period: its figure in words, what it was judged by, its past, its definition and where else it
 * counts.
 * @param view how its past is looked at
 * @throws NotFoundFault for an indicator that the council does not have
 */
export function briefIndicator(
  council: Council,
  period: PeriodText,
  code: string,
  options: BriefingOptions,
  view: ChartView = 'trend',
): IndicatorBriefing {
  const setting = settingFor(council, period, options);
  const of = setting.series.get(code);
  if (!of) throw new NotFoundFault(`There is no indicator ${code}`);
  const { wording } = setting;
  const { indicator } = of;
  const verdict = judgeIndicator(of, setting.period);
  const forecast = briefForecast(of, setting);
  const process = briefProcess(of, setting);
  const dashboards = new Map(
    council.dashboards.filter((entry) => entry.indicator === code).map((entry) => [entry.dashboard, entry.title ?? entry.dashboard]),
  );
  return {
    subject: subjectOf(setting),
    row: indicatorRow(of, verdict, setting),
    thread: [
      ...threadTo(council, indicator.objective, wording),
      { level: wording.word('level.indicator'), title: indicator.title, reference: code, kind: 'indicator' },
    ],
    alsoIn: linksTo(council, indicator.links),
    opening: indicatorOpening(of, verdict, setting),
    explanation: explanation(of, verdict, setting),
    views: viewNames(wording),
    view: indicatorView(
      view,
      of,
      { forecast, process, heading: chartHeading(indicator, wording), count: CHART_POINTS[indicator.frequency] },
      setting,
    ),
    forecast,
    process,
    compared: council.benchmarks.some((row) => row.indicator === code),
    brokenDown: council.observations.some((row) => row.indicator === code && row.breakdown !== null),
    numeratorName: indicator.numerator ?? wording.word('indicator.numerator'),
    denominatorName: indicator.denominator ?? wording.word('indicator.denominator'),
    judgement: judgementLines(of, verdict, setting),
    history: historyOf(of, setting),
    definition: definitionOf(of, setting),
    dashboards: [...dashboards].map(([dashboard, title]) => ({ code: dashboard, title })),
    comments: commentsOf(of, setting),
    words: pageWords(setting),
  };
}
