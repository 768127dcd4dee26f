import type { ReportBriefing } from '../../briefing/types.ts';
import type { ContentsEntry } from '../thread/contents.tsx';

/** The id of a section of a report: "SS/1" stands at "section-ss-1". */
export function anchor(reference: string): string {
  return `section-${reference.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`;
}

/** What the contents list: the parts before the outcomes, then each outcome. */
export function contentsOf(briefing: ReportBriefing): readonly ContentsEntry[] {
  return [
    { text: briefing.words.overview, href: '#overview' },
    ...(briefing.corrections ? [{ text: briefing.corrections.title, href: '#corrections' }] : []),
    { text: briefing.exceptional.title, href: '#exceptional' },
    { text: briefing.recovery.title, href: '#recovery' },
    { text: briefing.words.key, href: '#key' },
    ...briefing.outcomes.map((outcome) => ({ number: outcome.level, text: outcome.title, href: `#${anchor(outcome.reference)}` })),
  ];
}
