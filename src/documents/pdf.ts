import type { DashboardBriefing, ReportBriefing, Share, Tally } from '../briefing/types.ts';
import { typeset } from './pdf/typesetter.ts';
import { barPicture, tallyPicture } from './pictures.ts';

interface Counted {
  readonly shares: readonly Share[];
  readonly actionsTotal: number;
  readonly tally: Tally;
}

/** The pictures of one part of a report, with the counts that stand above its bar. */
function picturesOf({ shares, actionsTotal, tally }: Counted, total: string) {
  const bar = barPicture(shares);
  const present = shares.filter(({ count }) => count > 0);
  const legend = present.map(({ mark, count, share }) => ({ mark: mark.state, count: String(count), word: mark.word, share }));
  return { bar: bar && { ...bar, legend, of: `${total} ${actionsTotal}` }, tally: tallyPicture(tally) };
}

/** The report as tagged PDF (PDF/UA-1) on A4, finished for committee. Equal briefings give equal bytes. */
export async function reportPdf(briefing: ReportBriefing): Promise<Uint8Array> {
  const { total } = briefing.words;
  const pictures = { ...picturesOf(briefing, total), outcomes: briefing.outcomes.map((outcome) => picturesOf(outcome, total)) };
  return typeset('report.typ', { briefing, pictures });
}

/** A dashboard as tagged PDF on A4 across. */
export async function dashboardPdf(briefing: DashboardBriefing): Promise<Uint8Array> {
  return typeset('dashboard.typ', { briefing, pictures: { tally: tallyPicture(briefing.tally) } });
}
