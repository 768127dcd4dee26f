import { compareIn, groupsOf, latestCompared } from '../judgement/comparison.ts';
import { isSameBody } from '../judgement/peers.ts';
import { type Quartile, rankShare } from '../judgement/rank.ts';
import type { Series } from '../judgement/series.ts';
import type { Council } from '../model/council.ts';
import { NotFoundFault } from '../model/fault.ts';
import type { PeriodText } from '../model/period.ts';
import type { ComparedGroup, ComparisonRow, ComparisonsBriefing } from './comparisonTypes.ts';
import { averageFigure, bodyFigure, distanceOf } from './comparisonWords.ts';
import { NO_FIGURE } from './figure.ts';
import { placeText } from './rankWords.ts';
import { type BriefingOptions, type Setting, settingFor, subjectOf } from './setting.ts';
import { counted, plainText, type Said, sentenceOf } from './wording.ts';

const WORST_FIRST: readonly Quartile[] = [4, 3, 2, 1];
/** Behind the last place of any: what has no place has no better one either. */
const NO_PLACE = 2;

/** Whether a group of that name is in the period that the indicator is compared in. */
function hasGroup(of: Series, setting: Setting, group: string | null): boolean {
  const at = latestCompared(of, setting.period);
  return at !== null && (group === null || groupsOf(of, at).some((each) => isSameBody(each, group)));
}

function rowOf(of: Series, setting: Setting, group: string | null): ComparisonRow[] {
  const at = latestCompared(of, setting.period);
  if (at === null) return [];
  const { wording, names } = setting;
  const { own, averages, quartile, deviation } = compareIn(of, at, group);
  return [
    {
      code: of.indicator.code,
      title: of.indicator.title,
      periodName: names.short(at.text),
      own: own === null ? NO_FIGURE : bodyFigure(own.value, of, wording),
      median: averages === null ? NO_FIGURE : averageFigure(averages.median, of, wording),
      place: own?.rank == null ? null : placeText(own.rank, wording),
      quartile: quartile && wording.word(`quartile.${quartile}`),
      quartileNumber: quartile,
      distance: deviation && plainText(distanceOf(deviation, wording.say('comparison.middle.short'), of, wording)),
      order: own?.rank == null ? NO_PLACE : Number(rankShare(own.rank)) / 100,
    },
  ];
}

/** Worst place first; what has none last. */
function byPlace(a: ComparisonRow, b: ComparisonRow): number {
  const worse = (row: ComparisonRow) => (row.order === NO_PLACE ? -1 : row.order);
  return worse(b) - worse(a) || a.code.localeCompare(b.code, 'en', { numeric: true });
}

/** The groups of all indicators, each with how many indicators can be compared in it. */
function groupsIn(all: readonly Series[], setting: Setting): ComparedGroup[] {
  const groups = new Map<string, string>();
  for (const of of all) {
    const at = latestCompared(of, setting.period);
    for (const group of at === null ? [] : groupsOf(of, at)) if (!groups.has(group.toLowerCase())) groups.set(group.toLowerCase(), group);
  }
  const everybody: ComparedGroup = {
    group: null,
    text: setting.wording.word('comparison.everybody'),
    count: all.filter((of) => hasGroup(of, setting, null)).length,
  };
  const each = [...groups.values()].map((group) => ({
    group,
    text: group,
    count: all.filter((of) => hasGroup(of, setting, group)).length,
  }));
  return [everybody, ...each];
}

function opening(rows: readonly ComparisonRow[], setting: Setting): Said {
  const { wording, names, period } = setting;
  if (rows.length === 0) return wording.say('comparisons.none', { asked: names.inner(period.text) });
  const parts = [...WORST_FIRST, null].flatMap((quartile): Said[] => {
    const codes = rows.filter((row) => row.quartileNumber === quartile).map(({ code }) => code);
    if (codes.length === 0) return [];
    const count = counted(codes);
    return [
      quartile === null
        ? wording.say('comparisons.no-place', { count })
        : wording.say('comparisons.quartile', { count, word: wording.word(`quartile.${quartile}`) }),
    ];
  });
  return wording.say('comparisons.opening', {
    all: counted(rows.map(({ code }) => code)),
    quartiles: wording.say('comparisons.quartiles', { list: wording.list(parts) }),
  });
}

/**
 * Every indicator that figures of other councils are held for up to the period, worst place first.
 * @param group null for everybody
 * @throws NotFoundFault for a group that nobody is in
 */
export function briefComparisons(
  council: Council,
  period: PeriodText,
  group: string | null,
  options: BriefingOptions,
): ComparisonsBriefing {
  const setting = settingFor(council, period, options);
  const { wording } = setting;
  const all = [...setting.series.values()];
  const groups = groupsIn(all, setting);
  const known = group === null ? null : groups.find((each) => each.group !== null && isSameBody(each.group, group))?.group;
  if (known === undefined) throw new NotFoundFault(`Nobody is compared with in a group "${group}" here`);
  const rows = all
    .filter((of) => hasGroup(of, setting, known))
    .flatMap((of) => rowOf(of, setting, known))
    .sort(byPlace);
  return {
    subject: subjectOf(setting),
    opening: [sentenceOf(opening(rows, setting))],
    rows,
    groups,
    group: known,
    quartiles: WORST_FIRST.map((quartile) => ({
      quartile,
      word: wording.word(`quartile.title.${quartile}`),
      count: rows.filter(({ quartileNumber }) => quartileNumber === quartile).length,
    })),
    words: { empty: { title: wording.word('comparison.empty.title'), text: wording.word('comparison.empty.text') } },
  };
}
