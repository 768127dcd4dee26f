import type { ShownFinding, ShownTrouble } from '../../components/section-editor/findings.tsx';
import type { ReportFinding, TokenTrouble } from '../../tasks/reports/reportTypes.ts';
import type { Here } from '../frame/here.ts';

/** A finding with the ways to the rows behind it: an indicator's code or an action's reference. */
export function shownFinding({ reading, links }: Here, finding: ReportFinding): ShownFinding {
  const { key, where, printed, figure, rows, explanation, accepted } = finding;
  const indicators = new Set(reading.frame.indicators.map(({ code }) => code));
  const href = (reference: string) => (indicators.has(reference) ? links.indicator(reference) : links.action(reference));
  return { key, where, printed, figure, explanation, accepted, rows: rows.map((reference) => ({ reference, href: href(reference) })) };
}

/** A live figure that cannot be shown, beside the text that holds it. */
export function shownTrouble({ token, text }: TokenTrouble): ShownTrouble {
  return { token, text, place: null };
}
