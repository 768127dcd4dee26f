import type { AssuranceKind, VariationKind } from '../briefing/types.ts';
import { type Paint, pagePaint } from './palette.ts';

/** What an icon is of: what the latest figure says, or whether the target is met. */
export type ProcessIcon = VariationKind | `target-${AssuranceKind}`;

export const PROCESS_ICONS = [
  'common-cause',
  'improvement-high',
  'improvement-low',
  'concern-high',
  'concern-low',
  'neutral-high',
  'neutral-low',
  'target-pass',
  'target-fail',
  'target-hit-and-miss',
  'target-none',
] as const satisfies readonly ProcessIcon[];

const BOX = { width: 44, height: 28 } as const;
const UPPER = 8.5;
const LOWER = 19.5;

/** The process between its limits, as it swings by itself. */
const LIMITS = `M2 ${UPPER}H42M2 ${LOWER}H42`;
const SWINGING = 'M4 15l6-3 6 4.5 6-5 6 4.5 6-4 6 3';
/** The same, left upwards or downwards by its last figure. */
const LEAVING = { high: 'M4 15l6-3 6 4.5 6-5 6 3.5L35.5 5', low: 'M4 13l6 3 6-4.5 6 5 6-3.5L35.5 23' } as const;
const TIP = { high: 5, low: 23 } as const;
const TIP_X = 35.5;

/** The target is dashed, as in every chart. A process that meets it runs above, whichever way is better: the icon shows performance. */
const TARGET = { pass: 20.5, fail: 7.5, 'hit-and-miss': 14 } as const;
const RUNNING = {
  pass: 'M3 10.5l5-3.5 5 4.5 5-4.5 5 3.5 5-2.5',
  fail: 'M3 18l5-3 5 4.5 5-4.5 5 3.5 5-2.5',
  'hit-and-miss': 'M3 18l5-9 5 10 5-10 5 9 5-9 5 9 5-7',
} as const;
const SIGN = { pass: 'M32.5 9.5l3 3 6-6.5', fail: 'M33.5 15l6.5 6.5M40 15l-6.5 6.5' } as const;

function stroke(d: string, paint: string, width: number, dash = ''): string {
  const dashed = dash === '' ? '' : ` stroke-dasharray="${dash}"`;
  return `<path d="${d}" fill="none" stroke="${paint}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"${dashed}/>`;
}

function diamond(y: number, fill: string, edge: string): string {
  return `<path d="M${TIP_X} ${y - 4.4}l4.4 4.4-4.4 4.4-4.4-4.4Z" fill="${fill}" stroke="${edge}" stroke-width="1.7" stroke-linejoin="round"/>`;
}

/** The diamond of a special cause: more ink, more worry. Open for the better, solid for the worse, a dot where neither is better. */
function tip(kind: 'improvement' | 'concern' | 'neutral', y: number, paint: Paint): string {
  if (kind === 'neutral') return `<circle cx="${TIP_X}" cy="${y}" r="3.1" fill="${paint('ink')}"/>`;
  return diamond(y, paint(kind === 'concern' ? 'ink' : 'paper'), paint('ink'));
}

function variation(kind: Exclude<VariationKind, 'common-cause'>, paint: Paint): string {
  const [worth, way] = WAYS[kind];
  return stroke(LIMITS, paint('ink-3'), 1.2) + stroke(LEAVING[way], paint('ink'), 1.9) + tip(worth, TIP[way], paint);
}

const WAYS = {
  'improvement-high': ['improvement', 'high'],
  'improvement-low': ['improvement', 'low'],
  'concern-high': ['concern', 'high'],
  'concern-low': ['concern', 'low'],
  'neutral-high': ['neutral', 'high'],
  'neutral-low': ['neutral', 'low'],
} as const satisfies Record<Exclude<VariationKind, 'common-cause'>, readonly ['improvement' | 'concern' | 'neutral', 'high' | 'low']>;

function assurance(kind: Exclude<AssuranceKind, 'none'>, paint: Paint): string {
  const width = kind === 'hit-and-miss' ? 41 : 29;
  const line = stroke(RUNNING[kind], paint('ink'), 1.9);
  const level = stroke(`M2 ${TARGET[kind]}H${width}`, paint('ink-2'), 1.6, '4 3.4');
  return level + line + (kind === 'hit-and-miss' ? '' : stroke(SIGN[kind], paint('ink'), 2.1));
}

function parts(icon: ProcessIcon, paint: Paint): string {
  switch (icon) {
    case 'common-cause':
      return stroke(LIMITS, paint('ink-3'), 1.2) + stroke(SWINGING, paint('ink'), 1.9);
    case 'target-none':
      return stroke('M15 14H29', paint('ink-3'), 2.4);
    case 'target-pass':
      return assurance('pass', paint);
    case 'target-fail':
      return assurance('fail', paint);
    case 'target-hit-and-miss':
      return assurance('hit-and-miss', paint);
    default:
      return variation(icon, paint);
  }
}

/**
 * A line drawing of what a process does, in ink alone: it stands beside the status and takes none of its colours. Hidden from readers, since
 * its word always stands beside it.
 */
export function processIcon(icon: ProcessIcon, paint: Paint = pagePaint): string {
  return `<svg class="process-icon" viewBox="0 0 ${BOX.width} ${BOX.height}" width="${BOX.width}" height="${BOX.height}" aria-hidden="true" focusable="false">${parts(icon, paint)}</svg>`;
}
