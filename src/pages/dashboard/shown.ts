import type { DashboardBriefing, DashboardSection } from '../../briefing/types.ts';
import type { DashboardStanding } from '../../tasks/dashboard.ts';
import { rowsOf, type ShownStatus } from '../status-filter/status-filter.tsx';
import type { DashboardAddress } from './addresses.ts';

/** The same indicators seen in different ways. The first is only there where whoever made the dashboard arranged it. */
export const VIEWS = ['arranged', 'table', 'cards', 'multiples', 'calendar', 'wall'] as const;
export type View = (typeof VIEWS)[number];

export const VIEW_WORDS: Readonly<Record<View, string>> = {
  arranged: 'Arranged',
  table: 'Table',
  cards: 'Cards',
  multiples: 'Charts',
  calendar: 'Calendar',
  wall: 'Wall',
};

/** How an address asks for the working copy that she who looks has of a published dashboard: `copy=mine`. */
export const MINE = 'mine';

/** A dashboard as it is asked for. */
export interface DashboardShown {
  readonly briefing: DashboardBriefing;
  /** who sees it */
  readonly standing: DashboardStanding;
  /** its name, without the period */
  readonly name: string;
  readonly view: View;
  /** whether its maker chose what its indicators are shown as */
  readonly arranged: boolean;
  readonly status: ShownStatus | null;
  /** its sections with the rows that the chosen status leaves, without empty ones */
  readonly left: readonly DashboardSection[];
  readonly address: DashboardAddress;
}

export function leftIn({ sections }: Pick<DashboardBriefing, 'sections'>, status: ShownStatus | null): DashboardSection[] {
  return sections.map(({ title, rows }) => ({ title, rows: rowsOf(rows, status) })).filter(({ rows }) => rows.length > 0);
}
