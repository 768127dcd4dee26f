import { briefDashboard } from '../dashboard.ts';
import type { ReportScene } from '../reportScene.ts';
import type { DashboardSection, Sentence } from '../types.ts';

export interface ShownDashboard {
  readonly title: string;
  readonly opening: readonly Sentence[];
  readonly sections: readonly DashboardSection[];
}

/**
 * A dashboard of the council's as a section of a report: all of it, in the report's period, whatever else the report selects,
 * because the dashboard itself was chosen. One that is not held any more says so in place of its figures.
 */
export function dashboardOf(code: string | null, { council, setting }: ReportScene): ShownDashboard {
  const { wording, period, asKnown, series, before, moved } = setting;
  const without = (sentence: Sentence): ShownDashboard => ({ title: wording.word('part.dashboard'), opening: [sentence], sections: [] });
  if (code === null) return without(wording.sentence('part.dashboard.unchosen'));
  if (!council.dashboards.some(({ dashboard }) => dashboard === code)) return without(wording.sentence('part.dashboard.gone', { code }));
  const { title, opening, sections } = briefDashboard(council, period.text, code, { asKnown, series, before, moved });
  return { title, opening, sections };
}
