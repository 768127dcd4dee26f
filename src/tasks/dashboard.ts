import { briefDashboard } from '../briefing/dashboard.ts';
import type { DashboardBriefing } from '../briefing/types.ts';
import { NotFoundFault } from '../model/fault.ts';
import type { Context } from './context.ts';
import { figuresOf, type Reading } from './reading.ts';

/** A dashboard in a list of dashboards. */
export interface ListedDashboard {
  readonly code: string;
  readonly title: string;
  readonly indicators: number;
}

/** The dashboards of a council, in its order. */
export function dashboards({ frame }: Reading): readonly ListedDashboard[] {
  const listed = new Map<string, ListedDashboard>();
  for (const { dashboard: code, title } of frame.dashboards) {
    const known = listed.get(code);
    listed.set(code, {
      code,
      title: known && known.title !== code ? known.title : (title ?? code),
      indicators: (known?.indicators ?? 0) + 1,
    });
  }
  return [...listed.values()];
}

/**
 * One dashboard, judged for the period. Reads the figures of its own indicators and no others.
 * @throws NotFoundFault where the council has no such dashboard
 */
export async function dashboard(context: Context, reading: Reading, code: string): Promise<DashboardBriefing> {
  const { frame, period, standpoint } = reading;
  const indicators = frame.dashboards.filter((entry) => entry.dashboard === code).map((entry) => entry.indicator);
  if (indicators.length === 0) throw new NotFoundFault(`${standpoint.name} has no dashboard "${code}"`);
  const council = await figuresOf(context, reading, indicators);
  return briefDashboard(council, period.text, code, { asKnown: standpoint.asKnown });
}

/** Every dashboard of a council, judged for the period. */
export function allDashboards(context: Context, reading: Reading): Promise<readonly DashboardBriefing[]> {
  return Promise.all(dashboards(reading).map(({ code }) => dashboard(context, reading, code)));
}
