import { lastYear, yearOf } from '../model/period.ts';
import { NONE } from './figure.ts';
import type { Setting } from './setting.ts';
import type { ColumnWords, PageWords, ReportWords } from './types.ts';
import type { Wording } from './wording.ts';

/** Heads and titles of reports and dashboards. */
export function reportWords({ wording, names, period, council, asKnown }: Setting): ReportWords {
  const { yearStarts } = council.organisation;
  const [before = '', between = '', after = ''] = wording.text('head.page', { page: SPLIT, pages: SPLIT }).split(SPLIT);
  return {
    contents: wording.word('head.contents'),
    overview: wording.word('head.overview'),
    key: wording.word('head.key'),
    reference: wording.word('head.reference'),
    title: wording.word('head.title'),
    percentComplete: wording.word('head.percent-complete'),
    comment: wording.word('head.comment'),
    actions: wording.word('head.actions'),
    indicators: wording.word('head.indicators'),
    indicator: wording.word('head.indicator'),
    actual: wording.word('head.actual'),
    target: wording.word('head.target'),
    minimum: wording.word('head.minimum'),
    status: wording.word('head.status'),
    direction: wording.word('head.direction'),
    priorYear: lastYear(yearOf(period, yearStarts), yearStarts).text,
    number: wording.word('head.number'),
    share: wording.word('head.share'),
    total: wording.word('head.total'),
    none: NONE,
    page: [before, between, after],
    asKnown: wording.text('head.as-known', { instant: names.instant(asKnown) }),
    columns: columnWords(wording),
  };
}

function columnWords(wording: Wording): ColumnWords {
  return {
    outcome: wording.word('level.outcome'),
    objective: wording.word('level.objective'),
    links: wording.word('column.links'),
    owner: wording.word('word.owner'),
    starts: wording.word('action.fact.starts'),
    due: wording.word('action.fact.due'),
    reason: wording.word('column.reason'),
    override: wording.word('column.override'),
    warnings: wording.word('column.warnings'),
    unit: wording.word('definition.unit'),
    polarity: wording.word('column.polarity'),
    basis: wording.word('definition.basis'),
    note: wording.word('column.note'),
    latest: wording.word('column.latest'),
    range: wording.word('line.range'),
    yearEndTarget: wording.word('line.year-end'),
    yearToDate: wording.word('column.year-to-date'),
    rolling12: wording.word('column.rolling-12'),
    section: wording.word('column.section'),
    meaning: wording.word('column.meaning'),
    plan: wording.word('kind.other'),
  };
}

const SPLIT = '\u0000';

/** Fixed words of the pages. */
export function pageWords({ wording, names, asKnown }: Setting): PageWords {
  return {
    howJudged: wording.word('word.how-judged'),
    history: wording.word('word.history'),
    definition: wording.word('word.definition'),
    comments: wording.word('word.comments'),
    period: wording.word('word.period'),
    result: wording.word('word.result'),
    target: wording.word('head.target'),
    minimum: wording.word('head.minimum'),
    gap: wording.word('word.gap'),
    status: wording.word('head.status'),
    direction: wording.word('head.direction'),
    state: wording.word('word.state'),
    percentComplete: wording.word('head.percent-complete'),
    comment: wording.word('head.comment'),
    indicators: wording.word('head.indicators'),
    actions: wording.word('head.actions'),
    reference: wording.word('head.reference'),
    title: wording.word('head.title'),
    owner: wording.word('word.owner'),
    gaps: wording.word('word.gaps'),
    otherPlans: wording.word('word.other-plans'),
    key: wording.word('head.key'),
    needsAttention: wording.word('word.needs-attention'),
    outcomesAtAGlance: wording.word('word.outcomes-at-a-glance'),
    worse: wording.word('word.worse'),
    better: wording.word('word.better'),
    measuring: wording.word('word.measuring'),
    none: NONE,
    asKnown: wording.text('head.as-known', { instant: names.instant(asKnown) }),
  };
}
