import { processControl, type SpcDocument } from '../tasks/spc.ts';
import { type Command, oneOf } from './command.ts';
import { columns, counted } from './table.ts';

const FORMATS = ['text', 'json'] as const;
/** Digits that tell two limits apart and are still read at a glance. */
const SHOWN_DIGITS = 6;

const ASSURANCE = {
  consistent_pass: 'the process meets its target each time',
  consistent_fail: 'the process never meets its target',
  inconsistent: 'the process meets its target or misses it by chance',
} as const;

function figure(value: number | null): string {
  return value === null ? '–' : String(Number(value.toPrecision(SHOWN_DIGITS)));
}

/** "special_cause_neutral_high" → "special cause neutral high" */
function words(kind: string): string {
  return kind.replaceAll('_', ' ');
}

/** The chart as a table for a person: what the last point says first. */
function readable({ points, variation, assurance, warnings }: SpcDocument): string {
  const counts = new Map<string, number>();
  for (const { pointType } of points) counts.set(words(pointType), (counts.get(words(pointType)) ?? 0) + 1);
  const rows = points.map((point) => [
    point.date,
    figure(point.value),
    figure(point.mean),
    figure(point.lower),
    figure(point.upper),
    String(point.group),
    point.specialCause?.replaceAll('-', ' ') ?? '',
    words(point.pointType),
  ]);
  return [
    `${points.length} ${points.length === 1 ? 'point' : 'points'}: ${counted(Object.fromEntries(counts))}`,
    `Variation: ${words(variation)}`,
    `Assurance: ${assurance === null ? 'none, without a target and a better direction' : ASSURANCE[assurance]}`,
    ...warnings.map((warning) => `Note: ${warning}`),
    '',
    ...columns([['Date', 'Value', 'Mean', 'Lower', 'Upper', 'Group', 'Special cause', 'Point'], ...rows], [1, 2, 3, 4, 5]),
    '',
  ].join('\n');
}

export const spcCommand: Command = {
  name: 'spc',
  summary: 'Tell a real change from noise: one series on standard input to points, limits and verdict; no store',
  operands: [],
  options: { format: { value: 'text|json', help: 'of what is printed (text)' } },
  more: [
    'Reads {"date": ["2024-04-01", …], "value": [12, null, …], "improvement": "increase|decrease|neutral",',
    '       "target": null, "rebase": [], "fixAfter": null, "screenOutliers": true} (docs/formats.md).',
    'goldthread spc --format json < series.json',
  ],
  async run(given, terminal) {
    const format = oneOf('format', given.text('format'), FORMATS, 'text');
    const document = processControl(await terminal.input());
    terminal.out(format === 'json' ? `${JSON.stringify(document, null, 2)}\n` : readable(document));
    return 0;
  },
};
