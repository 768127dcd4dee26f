import type { Comparison } from '../judgement/comparison.ts';
import type { Peer } from '../judgement/peers.ts';
import type { Series } from '../judgement/series.ts';
import { plain } from '../model/decimal.ts';
import type { Strip, StripLine } from './comparisonTypes.ts';
import { amongText, averageText, bodyText } from './comparisonWords.ts';
import type { Setting } from './setting.ts';

interface Stripped {
  readonly of: Series;
  readonly comparison: Comparison;
  readonly averages: readonly Peer[];
  readonly setting: Setting;
}

function quartileMarks({ comparison: { lines }, setting: { wording } }: Stripped): StripLine[] {
  if (lines === null) return [];
  return [
    { text: wording.word('comparison.strip.best'), value: plain(lines.best) },
    { text: wording.word('comparison.strip.last'), value: plain(lines.last) },
  ];
}

function titleOf({ of, comparison, setting }: Stripped): string {
  const { wording, council } = setting;
  const { own, averages, bodies, group } = comparison;
  const median = averages === null ? '' : averageText(averages.median, of, wording);
  const values = bodies.map(({ value }) => value).sort((a, b) => a.cmp(b));
  const [low, high] = [values[0], values.at(-1)];
  if (own === null) {
    const ends = { low: low ? bodyText(low, of, wording) : '', high: high ? bodyText(high, of, wording) : '' };
    return wording.text('comparison.strip.no-own', { count: bodies.length, median, ...ends });
  }
  const said = { council: council.organisation.name, own: bodyText(own.value, of, wording), median };
  return own.rank === null
    ? wording.text('comparison.strip.unranked', { ...said, count: bodies.length })
    : wording.text('comparison.strip.ranked', { ...said, among: amongText(own.rank, group, wording) });
}

function descriptionOf(stripped: Stripped): string {
  const { of, comparison, averages, setting } = stripped;
  const { wording, names, council } = setting;
  const { bodies, lines } = comparison;
  const ordered = [...bodies].sort((a, b) => a.value.cmp(b.value));
  const [low, high] = [ordered[0], ordered.at(-1)];
  if (low === undefined || high === undefined || comparison.averages === null) return '';
  const nameOf = (name: string | null) => name ?? council.organisation.name;
  const quartiles =
    lines === null
      ? ''
      : wording.text('comparison.strip.quartiles', {
          best: averageText(lines.best, of, wording),
          last: averageText(lines.last, of, wording),
        });
  const published = averages
    .map(({ name, value }) => wording.text('comparison.strip.average', { name, figure: averageText(value, of, wording) }))
    .join('');
  const targets = comparison.wanted
    .map((value) => wording.text('comparison.strip.target.said', { figure: bodyText(value, of, wording) }))
    .join('');
  return wording.text('comparison.strip.description', {
    count: bodies.length,
    period: names.inner(comparison.period),
    low: bodyText(low.value, of, wording),
    lowest: nameOf(low.name),
    high: bodyText(high.value, of, wording),
    highest: nameOf(high.name),
    median: averageText(comparison.averages.median, of, wording),
    quartiles,
    averages: published + targets,
  });
}

/** All bodies of a comparison on one scale, with the lines that are marked on it and both in words. */
export function comparisonStrip(stripped: Stripped): Strip {
  const { of, comparison, averages, setting } = stripped;
  const { wording } = setting;
  const { polarity, unit } = of.indicator;
  return {
    title: titleOf(stripped),
    description: descriptionOf(stripped),
    unit,
    dots: comparison.bodies.map((body) => ({
      text:
        body.name === null
          ? wording.text('comparison.strip.own', { figure: bodyText(body.value, of, wording) })
          : wording.text('comparison.strip.dot', { name: body.name, figure: bodyText(body.value, of, wording) }),
      value: plain(body.value),
      own: body.name === null,
    })),
    median: comparison.averages && {
      text: wording.text('comparison.strip.median', { median: averageText(comparison.averages.median, of, wording) }),
      value: plain(comparison.averages.median),
    },
    quartiles: quartileMarks(stripped),
    averages: [
      ...averages.map((peer) => ({
        text: wording.text('comparison.strip.dot', { name: peer.name, figure: averageText(peer.value, of, wording) }),
        value: plain(peer.value),
      })),
      ...comparison.wanted.map((value) => ({
        text: wording.text('comparison.strip.target', { figure: bodyText(value, of, wording) }),
        value: plain(value),
      })),
    ],
    betterEnd: polarity === 'higher' ? 'right' : polarity === 'lower' ? 'left' : null,
  };
}
