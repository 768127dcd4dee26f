import { judgeIndicator } from '../judgement/judge.ts';
import { type Series, seriesOf } from '../judgement/series.ts';
import type { Council } from '../model/council.ts';
import { NotFoundFault } from '../model/fault.ts';
import { type PeriodText, parsePeriod } from '../model/period.ts';
import type { DashboardEntry } from '../model/plan.ts';
import type { Verdict } from '../model/verdict.ts';
import { bareTitle } from './chartSeries.ts';
import { withUnit } from './figure.ts';
import { loneReason, notJudgedParts } from './indicatorSentences.ts';
import { type JudgedIndicator, judgedIndicator } from './judgedRows.ts';
import { keyOf } from './key.ts';
import { reportWords } from './reportWords.ts';
import { worstFirst } from './row.ts';
import { type BriefingOptions, type Setting, settingFor, subjectOf } from './setting.ts';
import { byTallyStatus, type TallyStatus, tallyOf } from './tally.ts';
import type { DashboardBriefing, DashboardSection, Sentence } from './types.ts';
import { counted, figured, type Said, sentenceOf } from './wording.ts';

const DEMAND: readonly TallyStatus[] = ['above-range', 'below-range', 'as-expected'];

/** The dashboard's entries in their order; rows without a number keep the order of the sheet, after those with one. */
function entriesOf(council: Council, code: string): DashboardEntry[] {
  const entries = council.dashboards.filter((entry) => entry.dashboard === code);
  return entries.sort((a, b) => (a.order ?? Number.MAX_SAFE_INTEGER) - (b.order ?? Number.MAX_SAFE_INTEGER));
}

/** Only the series that the dashboard shows: the rest of the council is not touched. */
function seriesFor(council: Council, codes: ReadonlySet<string>): ReadonlyMap<string, Series> {
  const only = <Row extends { readonly indicator: string }>(rows: readonly Row[]) => rows.filter((row) => codes.has(row.indicator));
  return seriesOf({
    ...council,
    indicators: council.indicators.filter((indicator) => codes.has(indicator.code)),
    targets: only(council.targets),
    observations: only(council.observations),
  });
}

/** "6 of 12 rated indicators are green, 3 are amber and 3 are red." */
function ratedSentence(judged: readonly JudgedIndicator[], { wording }: Setting): Said {
  const verdicts = judged.map(({ verdict }) => verdict);
  const groups = byTallyStatus(verdicts).filter((group) => group.status !== 'not-judged' && !DEMAND.includes(group.status));
  const rated = counted(groups.flatMap((group) => group.codes));
  if (judged.length === 0) return wording.say('dashboard.empty');
  if (rated.count === 0) return wording.say('dashboard.unrated', { all: counted(verdicts.map((verdict) => verdict.indicator)) });
  const green = counted(groups.find((group) => group.status === 'green')?.codes ?? []);
  const others = groups
    .toReversed()
    .flatMap(({ status, codes }) => (status === 'green' ? [] : [wording.say(`tally.${status}`, { count: counted(codes) })]));
  if (others.length === 0 && green.count === rated.count) return wording.say('dashboard.all-green', { rated });
  return wording.say('indicators.overview', {
    green,
    rated,
    others: others.length === 0 ? '' : wording.say('indicators.overview.others', { parts: wording.list(others) }),
  });
}

/** The reasons with their counts; the one reason of all by itself. */
function unjudgedParts(verdicts: readonly Verdict[], setting: Setting): Said | string {
  const unjudged = verdicts.filter((verdict) => verdict.status === null);
  return loneReason(unjudged, setting) ?? setting.wording.list(notJudgedParts(verdicts, setting.series, setting.wording));
}

/** Who is not rated: those that show demand, those without a status and why. */
function unratedSentences(judged: readonly JudgedIndicator[], setting: Setting): Said[] {
  const { wording } = setting;
  const verdicts = judged.map(({ verdict }) => verdict);
  const groups = byTallyStatus(verdicts);
  const demand = groups.filter((group) => DEMAND.includes(group.status));
  const unjudged = groups.find((group) => group.status === 'not-judged')?.codes ?? [];
  return [
    ...(demand.length === 0
      ? []
      : [
          wording.say('dashboard.demand', {
            count: counted(demand.flatMap((group) => group.codes)),
            parts: wording.list(demand.map(({ status, codes }) => wording.say(`tally.${status}`, { count: counted(codes) }))),
          }),
        ]),
    ...(unjudged.length === 0
      ? []
      : [
          wording.say('dashboard.not-judged', {
            count: counted(unjudged),
            parts: unjudgedParts(verdicts, setting),
          }),
        ]),
  ];
}

/** The red indicator that is furthest from its target, with its figures; null where none is red. */
function worstSentence(judged: readonly JudgedIndicator[], { wording }: Setting): Said | null {
  const [worst] = worstFirst(judged.filter(({ verdict }) => verdict.status === 'red' && verdict.gap !== null).map((each) => each.row()));
  if (!worst || worst.target.value === null) return null;
  const figure = (text: string) => figured(withUnit(text, worst.unit), [worst.code]);
  return wording.say('dashboard.worst', {
    title: bareTitle(worst.title),
    actual: figure(worst.actual.text),
    target: figure(worst.target.text),
  });
}

function opening(judged: readonly JudgedIndicator[], setting: Setting): Sentence[] {
  const worst = worstSentence(judged, setting);
  return [ratedSentence(judged, setting), ...(worst === null ? [] : [worst]), ...unratedSentences(judged, setting)].map(sentenceOf);
}

function sectionsOf(entries: readonly DashboardEntry[], judged: ReadonlyMap<string, JudgedIndicator>): DashboardSection[] {
  const titles = [...new Set(entries.map((entry) => entry.section))];
  return titles.map((title) => ({
    title,
    rows: worstFirst(entries.filter((entry) => entry.section === title).flatMap((entry) => judged.get(entry.indicator)?.row() ?? [])),
  }));
}

/**
 * The head of the column of latest figures: the period that all of them are for, or else what they have in common. A
 * month's figure under the name of a quarter would contradict the quarter's own beside it.
 */
function latestName(verdicts: readonly Verdict[], { names, wording, period, council }: Setting): string {
  const periods = new Set(verdicts.flatMap(({ latest }) => latest?.periods.at(-1) ?? []));
  const [only] = periods;
  if (periods.size <= 1) return names.short(only ?? period.text);
  const kinds = new Set([...periods].map((text) => parsePeriod(text, council.organisation.yearStarts).kind));
  const [kind] = kinds;
  if (kinds.size === 1 && (kind === 'month' || kind === 'quarter')) return wording.word(`head.latest.${kind}`);
  const shorter = [...kinds].every((each) => each === 'month' || each === 'quarter');
  return wording.word(shorter ? 'head.latest.month-or-quarter' : 'head.latest');
}

/**
 * One dashboard in one period, as data. Only its own indicators are judged.
 * @throws NotFoundFault for a dashboard that the council does not have
 */
export function briefDashboard(council: Council, period: PeriodText, dashboardCode: string, options: BriefingOptions): DashboardBriefing {
  const entries = entriesOf(council, dashboardCode);
  const [first] = entries;
  if (!first) throw new NotFoundFault(`There is no dashboard ${dashboardCode}`);
  const codes = new Set(entries.map((entry) => entry.indicator));
  const setting = settingFor(council, period, { ...options, series: options.series ?? seriesFor(council, codes) });
  const judged = new Map<string, JudgedIndicator>();
  for (const code of codes) {
    const of = setting.series.get(code);
    if (of) judged.set(code, judgedIndicator(of, judgeIndicator(of, setting.period), setting));
  }
  const all = [...judged.values()];
  const verdicts = all.map(({ verdict }) => verdict);
  const title = entries.find((entry) => entry.title !== null)?.title ?? dashboardCode;
  const { wording, names } = setting;
  return {
    subject: subjectOf(setting),
    code: dashboardCode,
    title: wording.text('dashboard.title', { dashboard: title, period: names.inner(setting.period.text) }),
    opening: opening(all, setting),
    tally: tallyOf(verdicts, wording),
    sections: sectionsOf(entries, judged),
    places: entries.map(({ section, indicator, show }) => ({ section, indicator, show })),
    key: keyOf({ verdicts, actions: [], references: [...codes], links: [], charts: true }, setting),
    latestName: latestName(verdicts, setting),
    words: reportWords(setting),
  };
}
