import { raw } from 'hono/html';
import { bars } from '../../charts/bars.ts';
import { dotStrip } from '../../charts/dot-strip.ts';
import { MARK_NAMES, markUse } from '../../charts/marks.ts';
import { multiple, sharedScale } from '../../charts/multiple.ts';
import { pastLine } from '../../charts/past-line.ts';
import { process } from '../../charts/process.ts';
import { PROCESS_ICONS, processIcon } from '../../charts/process-icons.ts';
import { rankedBars } from '../../charts/ranked-bars.ts';
import { shareBar } from '../../charts/share-bar.ts';
import { sparkline } from '../../charts/sparkline.ts';
import { trend } from '../../charts/trend.ts';
import { years } from '../../charts/years.ts';
import { AREA_BARS } from './data/bars.ts';
import { REVIEW_SERIES, series, walk } from './data/series.ts';
import { FIGURES, MANY, STRIP } from './data/strip.ts';
import { LIMITS_CHART, YEARS_CHART } from './data/views.ts';
import type { Examples, GalleryPart } from './example.ts';

function drawings(all: Readonly<Record<string, () => string>>): Examples {
  return Object.fromEntries(Object.entries(all).map(([name, draw]) => [name, () => <p class="drawing">{raw(draw())}</p>]));
}

/** Every drawing of `src/charts` by its file. */
export const CHARTS: Readonly<Record<string, GalleryPart>> = {
  marks: {
    purpose: 'The shapes: more ink, more worry. A word stands beside each wherever it is used.',
    examples: {
      'every shape': () => (
        <ul class="shape-list">
          {MARK_NAMES.map((name) => (
            <li>
              {raw(markUse(name, 'lead'))} {name}
            </li>
          ))}
        </ul>
      ),
    },
  },
  sparkline: {
    purpose: 'A line the size of a word, for a table of sixty: the target dashed, the last figure a dot.',
    examples: drawings({
      'with its target': () => sparkline(series(walk(70, 82, 6), { title: 'Rose to 82.0%', unit: '%', target: ['85'] })),
      'a provisional end and a missing period': () =>
        sparkline(series([4, 5, null, 6, 7, 6], { title: 'Fell to 6.0, provisional', lastState: 'provisional' })),
      'a single figure': () => sparkline(series([12], { title: 'One figure, 12.0' })),
      'as wide as a card': () => sparkline(series(walk(40, 31, 8), { title: 'Fell to 31.0' }), { width: 404, height: 64 }),
    }),
  },
  'dot-strip': {
    purpose: 'Every council as a dot on one scale, ours filled: the median, the top and the bottom quartile, published averages.',
    examples: drawings({
      'eight councils': () => dotStrip(STRIP, { id: 'drawn-strip' }),
      'forty on a phone, lower is better': () => dotStrip(MANY, { id: 'drawn-strip-many', compact: true }),
    }),
  },
  'ranked-bars': {
    purpose: 'A figure of a table as a bar from 0, ours filled; the figure itself stands beside it.',
    examples: drawings({
      'eight councils': () => rankedBars(FIGURES.map(([name, value]) => ({ value, own: name === 'Highmere' }))).join(''),
    }),
  },
  'past-line': {
    purpose: 'The last figures of a return, each above its column of the table below it.',
    examples: drawings({
      'with target and minimum': () =>
        pastLine({
          points: [81, 83, 82, null, 79, 77].map((value, index) => ({ value, hollow: index === 5 })),
          target: { value: 85, text: 'Target 85.0%' },
          minimum: { value: 76, text: 'Minimum 76.0%' },
        }),
    }),
  },
  'process-icons': {
    purpose:
      'What a process does and whether its target is met, in ink: open for the better, solid for the worse. A word stands beside each.',
    examples: {
      'every icon': () => (
        <ul class="shape-list">
          {PROCESS_ICONS.map((name) => (
            <li>
              {raw(processIcon(name))} {name}
            </li>
          ))}
        </ul>
      ),
    },
  },
  process: {
    purpose: 'How a process runs: the band of what is usual, the mean dotted, diamonds on what is more than noise.',
    examples: drawings({
      'three points outside the limits': () => process(LIMITS_CHART, [], { id: 'process-outside' }),
      'on a phone': () => process(LIMITS_CHART, [], { id: 'process-phone', compact: true }),
    }),
  },
  years: {
    purpose: 'This year over the years before it; the further back, the thinner and the more broken.',
    examples: drawings({
      'three years of quarters': () => years(YEARS_CHART, { id: 'years-quarters' }),
      'on a phone': () => years(YEARS_CHART, { id: 'years-phone', compact: true }),
    }),
  },
  bars: {
    purpose: 'Parts of a whole from 0, each with its name and figure, under a line for the whole and a dashed one for the target.',
    examples: drawings({
      'areas with the whole and the target': () => bars(AREA_BARS, { id: 'bars-areas' }),
      'areas on a phone': () => bars(AREA_BARS, { id: 'bars-areas-phone', compact: true }),
    }),
  },
  multiple: {
    purpose: 'One of several small charts on one scale: the same height means the same figure in each.',
    examples: drawings({
      'with the whole behind it': () =>
        multiple(series(walk(60, 64, 12), { title: 'Barry rose to 64.0%', unit: '%', target: ['70'] }), {
          id: 'multiple-whole',
          scale: sharedScale([series([50, 90], { unit: '%' })]),
          beside: series(walk(72, 78, 12)).points,
        }),
      'with gaps': () =>
        multiple(series([70, null, 72, 69, null, 71], { title: 'Two of six months have no figure', unit: '%' }), {
          id: 'multiple-gaps',
          scale: sharedScale([series([50, 90], { unit: '%' })]),
        }),
    }),
  },
  'share-bar': {
    purpose: 'One cell an action, worst first; cells are equal and never stretched.',
    examples: drawings({
      'every state of an action': () =>
        shareBar(
          [
            { state: 'not-started-due', count: 1 },
            { state: 'slipped', count: 3 },
            { state: 'on-track', count: 9 },
            { state: 'completed', count: 4 },
            { state: 'suspended', count: 1 },
          ],
          { id: 'drawn-bar', text: '1 not started but due, 3 slipped, 9 on track, 4 completed, 1 suspended, of 18 actions' },
        ),
    }),
  },
  trend: {
    purpose: 'A series over time with its target, minimum or range, every label at the end of its line.',
    examples: drawings({
      'phased target, minimum, restated, provisional': () => trend(REVIEW_SERIES, { id: 'drawn-trend' }),
    }),
  },
};
