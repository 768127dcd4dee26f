import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { processControl } from '../src/tasks/spc.ts';
import { desk } from './terminal.ts';

/*
 * Series with what NHSRplotthedots, the R package of NHS Making Data Count, makes of each point (../shared/cases, not part of the project).
 */

const FILE = resolve(import.meta.dirname, '../../shared/cases/spc-reference.json');
const EXACTLY = { cases: 67, points: 1674 };
const LARGEST_ERROR = 1e-9;
/** R prints 15 digits, so that of a figure of millions fewer than nine stand after the point. */
const PRINTED_DIGITS = 1e-14;

interface ReferencePoint {
  readonly date: string;
  readonly y: number | null;
  readonly rebase_group: number;
  readonly mean: number | null;
  readonly lpl: number | null;
  readonly upl: number | null;
  readonly special_cause_type: string;
  readonly point_type: string;
}

interface ReferenceCase {
  readonly id: string;
  readonly options: {
    readonly improvement_direction: string;
    readonly target: number | null;
    readonly rebase: string | readonly string[] | null;
    readonly fix_after_n_points: number | null;
    readonly screen_outliers: boolean;
  };
  readonly input: { readonly date: unknown; readonly value: unknown };
  readonly warnings: string | readonly string[];
  readonly points: readonly ReferencePoint[];
  readonly variation_type: string;
  readonly assurance_type: string | null;
}

function readCases(): readonly ReferenceCase[] {
  return existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')).cases : [];
}

const cases = readCases();

const CAUSES: readonly (readonly [RegExp, string | null])[] = [
  [/^Common Cause$/, null],
  [/^(Above U|Below L)CL$/, 'outside'],
  [/^7 Point Trend/, 'trend'],
  [/^2 in 3/, 'two-in-three'],
  [/^7 Points/, 'shift'],
];

function inputOf({ input, options }: ReferenceCase): string {
  return JSON.stringify({
    ...input,
    improvement: options.improvement_direction,
    target: options.target,
    rebase: options.rebase,
    fixAfter: options.fix_after_n_points,
    screenOutliers: options.screen_outliers,
  });
}

/** The figure of ours where it is as near as the reference's printed digits let one tell, so that equality can be asked. */
function agreeing(printed: number | null, ours: number | null): number | null {
  if (printed === null || ours === null) return printed;
  return Math.abs(printed - ours) <= LARGEST_ERROR + Math.abs(printed) * PRINTED_DIGITS ? ours : printed;
}

/** What the reference says, in our words. */
function expected(of: ReferenceCase, document: ReturnType<typeof processControl>) {
  return {
    points: of.points.map((point, index) => {
      const ours = document.points[index];
      return {
        date: point.date,
        value: point.y,
        mean: agreeing(point.mean, ours?.mean ?? null),
        lower: agreeing(point.lpl, ours?.lower ?? null),
        upper: agreeing(point.upl, ours?.upper ?? null),
        group: point.rebase_group,
        specialCause: CAUSES.find(([form]) => form.test(point.special_cause_type))?.[1],
        pointType: point.point_type,
      };
    }),
    variation: of.variation_type,
    assurance: of.assurance_type,
    warned: of.warnings.length > 0,
  };
}

function told(document: ReturnType<typeof processControl>) {
  const { warnings, ...rest } = document;
  return { ...rest, warned: warnings.length > 0 };
}

describe.skipIf(cases.length === 0)('statistical process control against the reference', () => {
  const compared = { cases: 0, points: 0 };

  it.each(cases.map((each) => [each.id, each] as const))('agrees with %s, point by point', (_, each) => {
    const document = processControl(inputOf(each));
    expect(told(document)).toEqual(expected(each, document));
    compared.cases += 1;
    compared.points += each.points.length;
  });

  it(`compared ${EXACTLY.points} points of ${EXACTLY.cases} cases, none left out`, () => {
    expect(compared).toEqual(EXACTLY);
  });

  const at = desk();
  afterAll(() => at.clear());

  it('agrees by the command with a case of each kind, 168 points', async () => {
    const ids = [
      'ae_rjz_help_example',
      'ae_england_att_rebase',
      'step_fix12',
      'missing_value',
      'constant',
      'short_8',
      'single_point',
      'shift_below7_last_neutral',
    ];
    const points = await Promise.all(
      cases
        .filter(({ id }) => ids.includes(id))
        .map(async (each) => {
          const { code, out } = await at.piped(inputOf(each), 'spc', '--format', 'json');
          expect(code).toBe(0);
          const document = JSON.parse(out);
          expect(told(document)).toEqual(expected(each, document));
          return document.points.length;
        }),
    );
    expect(points.reduce((sum: number, count: number) => sum + count, 0)).toBe(168);
  });
});
