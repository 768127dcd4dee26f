import type { DashboardBriefing, ReportBriefing, ReportWords, Share, Subject, Tally } from '../briefing/types.ts';
import { type Running, typeset } from './pdf/typesetter.ts';
import { barPicture, tallyPicture } from './pictures.ts';

interface Counted {
  readonly shares: readonly Share[];
  readonly actionsTotal: number;
  readonly tally: Tally;
}

/** A bar of equal cells with the counts that stand above it; null of nothing. */
function barOf({ shares, actionsTotal }: Omit<Counted, 'tally'>, total: string) {
  const bar = barPicture(shares);
  const present = shares.filter(({ count }) => count > 0);
  const legend = present.map(({ mark, count, share }) => ({ mark: mark.state, count: String(count), word: mark.word, share }));
  return bar && { ...bar, legend, of: `${total} ${actionsTotal}` };
}

function picturesOf(counted: Counted, total: string) {
  return { bar: barOf(counted, total), tally: tallyPicture(counted.tally) };
}

/** The pictures of a whole report, where its parts look for them. */
export function reportPictures(briefing: ReportBriefing) {
  const { total } = briefing.words;
  const midYear = briefing.parts.flatMap((part) => {
    if (part.kind !== 'mid-year') return [];
    const { priorities, ...whole } = part.midYear;
    return [[part.id, { bar: barOf(whole, total), priorities: priorities.map((each) => barOf(each, total)) }] as const];
  });
  return {
    ...picturesOf(briefing, total),
    outcomes: briefing.outcomes.map((outcome) => picturesOf(outcome, total)),
    midYear: Object.fromEntries(midYear),
  };
}

function runningOf(subject: Subject, words: ReportWords, about: string, issue?: string): Running {
  return {
    organisation: subject.organisation,
    language: subject.language,
    left: `${subject.organisation} · ${about}`,
    right: issue === undefined ? subject.periodName : `${subject.periodName} · ${issue}`,
    foot: words.asKnown,
    page: words.page,
    at: subject.asKnown,
    look: subject.look,
  };
}

/** The report as tagged PDF (PDF/UA-1) on A4, finished for committee. Equal briefings give equal bytes. */
export async function reportPdf(briefing: ReportBriefing): Promise<Uint8Array> {
  const running = runningOf(briefing.subject, briefing.words, briefing.plan.title, briefing.issue?.text);
  return typeset('report.typ', running, { briefing, pictures: reportPictures(briefing) });
}

/** A dashboard as tagged PDF on A4 across. */
export async function dashboardPdf(briefing: DashboardBriefing): Promise<Uint8Array> {
  const running = runningOf(briefing.subject, briefing.words, briefing.title);
  return typeset('dashboard.typ', running, { briefing, pictures: { tally: tallyPicture(briefing.tally) } });
}
