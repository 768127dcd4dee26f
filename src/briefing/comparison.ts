import { type Comparison, compareIn, groupsOf, latestCompared } from '../judgement/comparison.ts';
import { FEWEST_COMPARED, isSameBody, type Peer, type Peers } from '../judgement/peers.ts';
import { rankShare } from '../judgement/rank.ts';
import type { Series } from '../judgement/series.ts';
import type { Council } from '../model/council.ts';
import { rounded } from '../model/decimal.ts';
import { NotFoundFault } from '../model/fault.ts';
import { end, type Period, type PeriodText, parsePeriod, periodAt, previous } from '../model/period.ts';
import { comparisonStrip } from './comparisonStrip.ts';
import type { Compared, ComparedGroup, ComparedRow, ComparisonBriefing, ComparisonWords } from './comparisonTypes.ts';
import {
  amongText,
  averageFigure,
  averageText,
  bareText,
  bodyFigure,
  bodyText,
  distanceOf,
  middleOf,
  sizeText,
} from './comparisonWords.ts';
import { figureText, grouped, sizeOf, withUnit } from './figure.ts';
import { type BriefingOptions, type Setting, settingFor, subjectOf } from './setting.ts';
import { threadTo } from './thread.ts';
import type { JudgementLine, Sentence } from './types.ts';
import { counted, figured, type Said, sentenceOf, type Wording } from './wording.ts';

interface Held {
  readonly of: Series;
  readonly comparison: Comparison;
  readonly peers: Peers;
  readonly setting: Setting;
}

const HOW_FAR_DECIMALS = 2;

function line(label: string, value: string, source: string | null = null): JudgementLine {
  return { label, value, source, status: null, direction: null };
}

/** The others, without the council itself. */
function namesOf(bodies: Comparison['bodies']): string[] {
  return bodies.flatMap(({ name }) => name ?? []);
}

/** What is said first where the council has a figure. */
function ownSentence({ of, comparison, setting }: Held): Said | null {
  const { wording, names, council } = setting;
  const { own, group, quartile, deviation, averages, bodies, enough } = comparison;
  if (own === null || averages === null) return null;
  const strong = (text: string) => figured(text, [of.indicator.code]);
  const said = {
    own: strong(bodyText(own.value, of, wording)),
    period: names.inner(comparison.period),
    council: council.organisation.name,
    median: strong(averageText(averages.median, of, wording)),
  };
  const count = strong(`${bodies.length}`);
  if (!enough) return wording.say('comparison.opening.few', { ...said, others: counted(namesOf(bodies)), fewest: FEWEST_COMPARED - 1 });
  const distance = deviation && distanceOf(deviation, middleOf(comparison, of, wording), of, wording);
  if (own.rank === null || quartile === null) {
    return wording.say('comparison.opening.unranked', {
      ...said,
      count,
      distance: distance ?? wording.say('comparison.size.similar', { middle: middleOf(comparison, of, wording) }),
    });
  }
  const ranked = { ...said, among: strong(amongText(own.rank, group, wording)), quartile: wording.word(`quartile.${quartile}`) };
  return distance === null
    ? wording.say('comparison.opening.level', ranked)
    : wording.say('comparison.opening.ranked', { ...ranked, distance });
}

/** What is said first where it has none. */
function otherSentence({ of, comparison, setting: { wording, names, council } }: Held): Said | null {
  if (comparison.averages === null) return null;
  return wording.say('comparison.opening.no-own', {
    council: council.organisation.name,
    period: names.inner(comparison.period),
    others: counted(namesOf(comparison.bodies)),
    median: figured(averageText(comparison.averages.median, of, wording), [of.indicator.code]),
  });
}

/** A distance at which a mistake is as likely as a difference is a person's to look at. */
function lookSentence({ of, comparison: { deviation }, setting: { wording } }: Held): Said | null {
  if (deviation === null || !deviation.word.startsWith('extremely')) return null;
  const times = figureText(sizeOf(rounded(deviation.times, 1)), null, wording);
  return wording.say('comparison.opening.look', { times: figured(times, [of.indicator.code]) });
}

/** Whether the council owes a later figure by the period asked for than the one that is compared. */
function isOlder({ of, comparison, setting: { period } }: Held): boolean {
  const own = periodAt(of.indicator.frequency, end(period) - 1, of.yearStart);
  const latest = end(own) === end(period) ? own : previous(own, of.yearStart);
  return end(parsePeriod(comparison.period, of.yearStart)) < end(latest);
}

function openingOf(held: Held): Sentence[] {
  const { wording, names, period } = held.setting;
  const older = isOlder(held) ? wording.say('comparison.opening.older', { asked: names.inner(period.text) }) : null;
  return [ownSentence(held) ?? otherSentence(held), lookSentence(held), older].filter((said) => said !== null).map(sentenceOf);
}

function placeLines({ of, comparison: { own, quartile }, setting: { wording } }: Held): JudgementLine[] {
  if (own?.rank == null || quartile === null) return [];
  const { polarity } = of.indicator;
  const order = polarity === 'higher' || polarity === 'lower' ? polarity : 'target';
  const percent = `${figureText(rounded(rankShare(own.rank), 1), null, wording)}%`;
  return [
    line(wording.word('comparison.line.place'), amongText(own.rank, null, wording), wording.word(`comparison.line.place.source.${order}`)),
    line(
      wording.word('comparison.line.quartile'),
      wording.word(`quartile.${quartile}`),
      wording.text('comparison.line.quartile.source', { percent, of: own.rank.of }),
    ),
  ];
}

function averageLines({ of, comparison: { averages, bodies }, setting: { wording } }: Held): JudgementLine[] {
  if (averages === null) return [];
  const { median, meanOfValues, ratioOfSums } = averages;
  return [
    line(
      wording.word('comparison.line.median'),
      averageText(median, of, wording),
      wording.text('comparison.line.median.source', { count: bodies.length }),
    ),
    line(wording.word('comparison.line.mean'), averageText(meanOfValues, of, wording), wording.word('comparison.line.mean.source')),
    ...(ratioOfSums === null
      ? []
      : [line(wording.word('comparison.line.ratio'), averageText(ratioOfSums, of, wording), wording.word('comparison.line.ratio.source'))]),
  ];
}

function distanceLines({ of, comparison: { deviation, wanted }, setting: { wording } }: Held): JudgementLine[] {
  if (deviation === null) return [];
  const { times, size } = deviation;
  const good = of.indicator.polarity !== 'none';
  const toTarget = wanted.length > 0;
  const side = times.eq(0) ? null : times.gt(0) ? (good ? 'better' : 'above') : good ? 'worse' : 'below';
  const text = figureText(sizeOf(rounded(times, HOW_FAR_DECIMALS)), null, wording);
  const value =
    side === null
      ? text
      : wording.text('comparison.line.distance.value', { times: text, side: wording.word(`comparison.line.distance.${side}`) });
  return [
    line(
      wording.word('comparison.line.distance'),
      value,
      wording.text(toTarget ? 'comparison.line.distance.source.target' : 'comparison.line.distance.source', {
        size: sizeText(size, of, wording),
      }),
    ),
  ];
}

function ownLines({ of, comparison: { own }, setting: { wording } }: Held): JudgementLine[] {
  if (own === null) return [];
  const source = own.from === 'published' ? wording.word('comparison.line.own.published') : null;
  return [line(wording.word('comparison.line.own'), bodyText(own.value, of, wording), source)];
}

function rowsOf({ of, comparison, setting: { wording, council } }: Held): ComparedRow[] {
  return comparison.bodies.map(({ name, value, rank, countsGive }) => ({
    name: name ?? council.organisation.name,
    own: name === null,
    figure: bodyFigure(value, of, wording),
    place: rank && bareText(rank, wording),
    note:
      countsGive &&
      wording.text('comparison.note.counts.row', { figure: withUnit(grouped(countsGive, wording.locale), of.indicator.unit) }),
  }));
}

function publishedRow(peer: Peer, of: Series, wording: Wording): ComparedRow {
  return { name: peer.name, own: false, figure: averageFigure(peer.value, of, wording), place: null, note: null };
}

function notesOf({ of, comparison, setting: { wording, names, council } }: Held): string[] {
  const { own, bodies } = comparison;
  const doubted = bodies.filter(({ countsGive }) => countsGive !== null).length;
  const other =
    own?.publishedAs == null
      ? []
      : [
          wording.text('comparison.note.own', {
            council: council.organisation.name,
            period: names.inner(comparison.period),
            published: withUnit(grouped(own.publishedAs, wording.locale), of.indicator.unit),
            held: bodyText(own.value, of, wording),
          }),
        ];
  return [...other, ...(doubted === 0 ? [] : [wording.text('comparison.note.counts', { count: doubted })])];
}

function sourceOf({ peers, setting: { wording } }: Held): string | null {
  const sources = new Set([...peers.authorities, ...peers.averages].flatMap(({ source }) => source ?? []));
  return sources.size === 0 ? null : wording.text('comparison.source', { source: wording.listed([...sources]) });
}

function compared(held: Held): Compared {
  const { of, comparison, peers, setting } = held;
  return {
    period: comparison.period,
    strip: comparisonStrip({ of, comparison, averages: peers.averages, setting }),
    lines: [...ownLines(held), ...placeLines(held), ...averageLines(held), ...distanceLines(held)],
    rows: rowsOf(held),
    averages: peers.averages.map((peer) => publishedRow(peer, of, setting.wording)),
    notes: notesOf(held),
    source: sourceOf(held),
  };
}

/** Everybody, and each group with how many are in it. */
export function offeredGroups(of: Series, period: Period, wording: Wording): ComparedGroup[] {
  return [null, ...groupsOf(of, period)].map((group) => ({
    group,
    text: group ?? wording.word('comparison.everybody'),
    count: compareIn(of, period, group).bodies.length,
  }));
}

function wordsOf(wording: Wording): ComparisonWords {
  return {
    lines: wording.word('comparison.lines'),
    table: wording.word('comparison.table'),
    body: wording.word('comparison.body'),
    figure: wording.word('comparison.figure'),
    place: wording.word('comparison.place'),
    groups: wording.word('comparison.groups'),
    own: wording.word('comparison.own'),
    averages: wording.word('comparison.averages'),
    empty: { title: wording.word('comparison.empty.title'), text: wording.word('comparison.empty.text') },
  };
}

/**
 * One indicator beside other councils: of the latest period up to the one asked for of which figures of others are held.
 * @param group null for everybody
 * @throws NotFoundFault for an indicator that the council does not have, and for a group that nobody is in
 */
export function briefComparison(
  council: Council,
  period: PeriodText,
  code: string,
  group: string | null,
  options: BriefingOptions,
): ComparisonBriefing {
  const setting = settingFor(council, period, options);
  const of = setting.series.get(code);
  if (!of) throw new NotFoundFault(`There is no indicator ${code}`);
  const { wording, names } = setting;
  const { indicator } = of;
  const at = latestCompared(of, setting.period);
  const peers = at && of.peers.get(at.text);
  const groups = at === null ? [] : offeredGroups(of, at, wording);
  const known = group === null ? null : groups.find((each) => each.group !== null && isSameBody(each.group, group))?.group;
  if (known === undefined) throw new NotFoundFault(`Nobody is compared with in a group "${group}" here`);
  const held = at && peers ? { of, comparison: compareIn(of, at, known), peers, setting } : null;
  return {
    subject: subjectOf(setting),
    code,
    title: indicator.title,
    heading: wording.text('comparison.heading', { title: indicator.title }),
    thread: [
      ...threadTo(council, indicator.objective, wording),
      { level: wording.word('level.indicator'), title: indicator.title, reference: code, kind: 'indicator' },
    ],
    opening: held ? openingOf(held) : [wording.sentence('comparison.opening.none', { asked: names.inner(setting.period.text) })],
    groups,
    group: known,
    compared: held && compared(held),
    words: wordsOf(wording),
  };
}
