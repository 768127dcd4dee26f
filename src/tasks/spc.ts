import type { Assurance } from '../judgement/spc/assurance.ts';
import type { PointType } from '../judgement/spc/pointType.ts';
import type { SpecialCause } from '../judgement/spc/specialCause.ts';
import { type ControlChart, controlChart } from '../judgement/spc.ts';
import { readProcessInput } from '../returns/process-input.ts';

/** What `goldthread spc --format json` prints (docs/formats.md, "Commands"). */
export interface SpcDocument {
  readonly points: readonly {
    readonly date: string;
    readonly value: number | null;
    readonly mean: number | null;
    readonly lower: number | null;
    readonly upper: number | null;
    readonly group: number;
    readonly specialCause: SpecialCause | null;
    readonly pointType: PointType;
  }[];
  readonly variation: PointType;
  readonly assurance: Assurance | null;
  readonly warnings: readonly string[];
}

/** Fewer points than this give no verdict (method.md section 9). */
const FEWEST_POINTS = 12;

function shortGroups({ short }: ControlChart, groups: number): string[] {
  return short.map(({ group, count }) => {
    const which = groups === 1 ? 'The series' : `Group ${group}`;
    const points = `${which} has ${count} ${count === 1 ? 'point' : 'points'}`;
    return count < FEWEST_POINTS
      ? `${points}, fewer than ${FEWEST_POINTS}: its limits are trial limits, and no verdict can rest on them.`
      : `${points}: its limits are trial limits, which each further point moves.`;
  });
}

/**
 * Statistical process control of one series as text of JSON.
 * @throws InputFault with everything that is wrong with the text
 */
export function processControl(json: string): SpcDocument {
  const input = readProcessInput(json);
  const chart = controlChart(
    input.points.map(({ value }) => value),
    { ...input, trendHeading: 'next-step' },
  );
  const groups = new Set(chart.points.map(({ group }) => group)).size;
  return {
    points: chart.points.map(({ value, mean, lower, upper, group, cause, type }, index) => ({
      date: input.points[index]?.date ?? '',
      value,
      mean,
      lower,
      upper,
      group,
      specialCause: cause,
      pointType: type,
    })),
    variation: chart.variation,
    assurance: chart.assurance,
    warnings: [...input.warnings, ...shortGroups(chart, groups)],
  };
}
