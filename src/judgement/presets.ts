import type { Direction } from '../model/indicator.ts';
import type { Band, PresetScheme, Scheme } from '../model/scheme.ts';

const GREEN = { label: 'green', status: 'green' } as const;
const AMBER = { label: 'amber', status: 'amber' } as const;
const RED = { label: 'red', status: 'red' } as const;
const HELD_OR_BETTER: readonly Direction[] = ['improved', 'no-change'];

/** What stands at target 0, where no gap in per cent exists: any miss is the worst band (method.md section 4). */
function anyMissIsWorst(best: Band, worst: Band): readonly Band[] {
  return [
    { label: best.label, status: best.status, when: { gap: { gte: '0' } } },
    { label: worst.label, status: worst.status },
  ];
}

function percentBands(name: string, green: Band, amber: Band): Scheme {
  return { name, needs: 'target', bands: [green, amber, RED], atTargetZero: anyMissIsWorst(green, RED) };
}

/**
 * The schemes every council has by name, all of them plain data. Sources: method.md section 4, which names the council
 * each was read from; survey.md rules 1, 2, 3, 6, 9, 13, 18, 42.
 */
export const PRESETS: Readonly<Record<PresetScheme, Scheme>> = {
  'within-10%': percentBands(
    'within-10%',
    { ...GREEN, when: { gapPercent: { gte: '0' } } },
    { ...AMBER, when: { gapPercent: { gte: '-10' } } },
  ),
  'within-5%': percentBands(
    'within-5%',
    { ...GREEN, when: { gapPercent: { gte: '0' } } },
    { ...AMBER, when: { gapPercent: { gte: '-5' } } },
  ),
  'minimum-standard': {
    name: 'minimum-standard',
    needs: 'minimum',
    bands: [{ ...GREEN, when: { gap: { gte: '0' } } }, { ...AMBER, when: { minimum: 'met' } }, RED],
  },
  'trend-aware': percentBands(
    'trend-aware',
    { ...GREEN, when: { gapPercent: { gte: '-10' } } },
    { ...AMBER, when: { direction: HELD_OR_BETTER, against: 'same-period-last-year' } },
  ),
  '1-and-5': percentBands('1-and-5', { ...GREEN, when: { gapPercent: { gte: '-1' } } }, { ...AMBER, when: { gapPercent: { gt: '-5' } } }),
  'two-sided': {
    name: 'two-sided',
    needs: 'tolerance',
    bands: [
      { label: 'better', status: 'better', when: { gapTolerance: { gt: '1' } } },
      { label: 'within', status: 'within', when: { gapTolerance: { gte: '-1' } } },
      { label: 'worse', status: 'worse' },
    ],
  },
  'on-off': {
    name: 'on-off',
    needs: 'target',
    bands: [
      { label: 'on track', status: 'green', when: { gap: { gte: '0' } } },
      { label: 'off track', status: 'red' },
    ],
  },
  'activity-range': {
    name: 'activity-range',
    needs: 'range',
    bands: [
      { label: 'as-expected', status: 'as-expected', when: { range: 'inside' } },
      { label: 'above-range', status: 'above-range', when: { range: 'above' } },
      { label: 'below-range', status: 'below-range' },
    ],
  },
  quartile: {
    name: 'quartile',
    needs: 'peers',
    bands: [{ ...GREEN, when: { rankShare: { lte: '25' } } }, { ...AMBER, when: { rankShare: { lte: '75' } } }, RED],
  },
};

/** The scheme by a name: a council's own before a preset; within-10% where none is said; null for an unknown name. */
export function schemeNamed(name: string | null, own: ReadonlyMap<string, Scheme>): Scheme | null {
  const wanted = name ?? 'within-10%';
  const found = own.get(wanted);
  if (found) return found;
  return Object.values(PRESETS).find((preset) => preset.name === wanted) ?? null;
}
