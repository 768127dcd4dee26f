import type { Series } from '../judgement/series.ts';
import type { DecimalText } from '../model/decimal.ts';
import { figureText, rangeText, withUnit } from './figure.ts';
import type { Setting } from './setting.ts';
import type { ForecastPoint, ProcessChart, SeriesPoint } from './types.ts';
import { observationStateWord } from './words.ts';

/* What is read out of a point of a large chart, all that the drawing shows of it in one line. */

function shown(value: DecimalText, of: Series, { wording }: Setting): string {
  return withUnit(figureText(value, of.indicator.decimals, wording), of.indicator.unit);
}

function levels(point: SeriesPoint, of: Series, setting: Setting): string {
  const { wording } = setting;
  const { target, minimum, lower, upper } = point;
  const range = rangeText(lower, upper, of.indicator.decimals, wording);
  return [
    target === null ? '' : wording.text('readout.target', { target: shown(target, of, setting) }),
    minimum === null ? '' : wording.text('readout.minimum', { minimum: shown(minimum, of, setting) }),
    range === null ? '' : wording.text('readout.range', { range: withUnit(range, of.indicator.unit) }),
  ].join('');
}

function toCome(point: SeriesPoint, ahead: ForecastPoint | undefined, of: Series, setting: Setting): string {
  const { wording } = setting;
  if (ahead !== undefined) return wording.text('readout.ahead', { period: point.name, text: ahead.text }) + levels(point, of, setting);
  if (point.target === null) return wording.text('readout.to-come', { period: point.name });
  return wording.text('readout.ahead.target', { period: point.name, target: shown(point.target, of, setting) });
}

/** One line a point: its figure with its state, what it was before, what it is held against, and whether it was commented. */
export function pointReadouts(
  points: readonly SeriesPoint[],
  {
    ahead,
    commented,
    future,
  }: { readonly ahead: readonly ForecastPoint[]; readonly commented: readonly boolean[]; readonly future: number },
  of: Series,
  setting: Setting,
): string[] {
  const { wording } = setting;
  const expected = new Map(ahead.map((point) => [point.period, point]));
  return points.map((point, index) => {
    if (index >= points.length - future) return toCome(point, expected.get(point.period), of, setting);
    const { value, name, state, before } = point;
    if (value === null)
      return wording.text('readout.point', { period: name, actual: observationStateWord(wording, state) }) + levels(point, of, setting);
    return [
      wording.text('readout.point', { period: name, actual: withUnit(point.shown, of.indicator.unit) }),
      levels(point, of, setting),
      before === null ? '' : wording.text('readout.before', { before: shown(before, of, setting) }),
      state === 'final' ? '' : wording.text('readout.state', { state: observationStateWord(wording, state) }),
      commented[index] === true ? wording.word('readout.said') : '',
    ].join('');
  });
}

export function processReadouts({ points, groups }: ProcessChart, of: Series, setting: Setting): string[] {
  const { wording } = setting;
  return points.map(({ name, value, shown: text, state, group, causeWord }) => {
    if (value === null) return wording.text('readout.point', { period: name, actual: observationStateWord(wording, state) });
    const held = groups[group]?.limits;
    const limits =
      held == null ? '' : wording.text('readout.limits', { lower: held.lowerShown, upper: held.upperShown, mean: held.meanShown });
    return [
      wording.text('readout.point', { period: name, actual: withUnit(text, of.indicator.unit) }),
      limits,
      causeWord === null ? '' : wording.text('readout.cause', { cause: causeWord }),
      state === 'final' ? '' : wording.text('readout.state', { state: observationStateWord(wording, state) }),
    ].join('');
  });
}
