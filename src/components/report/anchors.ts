import type { ReportBriefing } from '../../briefing/types.ts';
import type { ContentsEntry } from '../thread/contents.tsx';

/** The id of a section of a report: "SS/1" stands at "section-ss-1". */
export function anchor(reference: string): string {
  return `section-${reference.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`;
}

/** What the contents list, in the order of the parts: each that has a title, and each outcome where they stand. */
export function contentsOf({ parts, outcomes }: ReportBriefing): readonly ContentsEntry[] {
  return parts.flatMap(({ id, kind, title }) => [
    ...(title === '' ? [] : [{ text: title, href: `#${id}` }]),
    ...(kind === 'outcomes'
      ? outcomes.map((outcome) => ({ number: outcome.level, text: outcome.title, href: `#${anchor(outcome.reference)}` }))
      : []),
  ]);
}
