import type { ReportBriefing, ReportPart } from './types.ts';

/** What a report without a template has, in the order in which councils print it: the kinds that nothing has to be chosen for. */
export function standardParts(briefing: Omit<ReportBriefing, 'parts'>): readonly ReportPart[] {
  const { words, corrections, exceptional, recovery, outcomes } = briefing;
  const part = (
    kind: 'overview' | 'counts' | 'corrections' | 'exceptional' | 'recovery' | 'key' | 'outcomes',
    title: string,
  ): ReportPart => ({
    id: kind,
    kind,
    title,
    text: [],
  });
  return [
    part('overview', words.overview),
    // Its tables stand right below, without a heading of their own.
    part('counts', ''),
    ...(corrections ? [part('corrections', corrections.title)] : []),
    part('exceptional', exceptional.title),
    part('recovery', recovery.title),
    part('key', words.key),
    ...(outcomes.length > 0 ? [part('outcomes', '')] : []),
  ];
}
