import type { ChartSeries } from '../briefing/types.ts';
import { aheadLabels, aheadPart } from './ahead.ts';
import { type ChartOptions, drawn, frameOf, gutterFor, periodsPart, readoutPart, sizeOf, uprightPart } from './plot.ts';
import { shownNumber } from './shown-number.ts';
import { uprightAxis } from './trend-axes.ts';
import { endLabels, figurePart, isInside, labelsPart, notesPart } from './trend-labels.ts';
import { minimumPart, rangePart, targetPart } from './trend-levels.ts';
import { commentedPart, dotsPart, linePart, missingPart, placesOf, restatedPart } from './trend-line.ts';
import { type Frame, TREND_WORDS, type TrendWords } from './trend-plot.ts';

/** Labels that a level, a figure or a forecast may have at the right. */
function labelsOf(series: ChartSeries, high: number, words: TrendWords): readonly string[] {
  const figure = shownNumber(`${Math.round(high)}`, series.decimals);
  const levels = [words.target, words.minimum, words.upper, words.lower].map((word) => `${word} ${figure}`);
  return (series.ahead ?? []).length === 0 ? levels : [...levels, words.toward(figure, figure)];
}

function plotOf(series: ChartSeries, options: ChartOptions) {
  const axis = uprightAxis(series);
  const frame: Frame = frameOf(
    {
      count: series.points.length,
      axis,
      last: series.points.findLastIndex((point) => point.value !== null),
      noted: series.points.some((point) => point.note !== null && point.value !== null),
      gutter: gutterFor(labelsOf(series, axis.high, options.words ?? TREND_WORDS), sizeOf(options).width),
    },
    options,
  );
  return { axis, frame };
}

/**
 * A series as a line with its target (dashed, stepped by period, to the year end), its minimum standard (solid, hatched
 * on the wrong side) or its range (a band), with every label at the end of its line and no legend. Missing periods break
 * the line; provisional figures are hollow; a restated one keeps a cross where it was; where the year is heading is dotted
 * with a fan. One image with a title that says what happened and a description. A series without any figure still shows
 * its target and its gaps.
 */
export function trend(series: ChartSeries, options: ChartOptions): string {
  const { axis, frame } = plotOf(series, options);
  const places = placesOf(series, frame);
  const last = places[frame.last] ?? undefined;
  const missing = missingPart(series, frame);
  return drawn(series, options, [
    rangePart(series, frame),
    minimumPart(series, frame, options.hatchOpacity ?? 'var(--hatch,.34)'),
    uprightPart(axis.ticks, series.unit, frame),
    periodsPart(series.points, series.yearStarts, frame),
    targetPart(series, frame),
    restatedPart(places, frame),
    notesPart(places, frame),
    aheadPart(series, frame, last),
    linePart(places, frame),
    dotsPart(places, frame),
    commentedPart(series, places, frame),
    missing.drawn,
    labelsPart([...endLabels(series, frame, last, missing.words), ...aheadLabels(series, frame)], frame),
    last !== undefined && isInside(last, frame) ? figurePart(last, frame) : '',
    readoutPart(series.readouts ?? [], frame),
  ]);
}
