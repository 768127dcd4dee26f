import { briefComparison } from '../briefing/comparison.ts';
import { briefComparisons } from '../briefing/comparisons.ts';
import type { ComparisonBriefing, ComparisonRow, ComparisonsBriefing } from '../briefing/comparisonTypes.ts';
import type { Context } from './context.ts';
import { listDocument, type TakenAway } from './document.ts';
import { judgedCouncil, type Reading, wholeIndicator } from './reading.ts';

/**
 * One indicator beside other councils, in the latest period up to the one asked for of which their figures are held.
 * @param group null for everybody
 * @throws NotFoundFault where the council has no such indicator, and for a group that nobody is in
 */
export async function comparison(context: Context, reading: Reading, code: string, group: string | null): Promise<ComparisonBriefing> {
  const council = await wholeIndicator(context, reading, code);
  return briefComparison(council, reading.period.text, code, group, { asKnown: reading.standpoint.asKnown });
}

/**
 * Every indicator that figures of other councils are held for.
 * @param group null for everybody
 * @throws NotFoundFault for a group that nobody is in
 */
export async function comparisons(context: Context, reading: Reading, group: string | null): Promise<ComparisonsBriefing> {
  const { council, series } = await judgedCouncil(context, reading);
  return briefComparisons(council, reading.period.text, group, { asKnown: reading.standpoint.asKnown, series });
}

/** The table of a comparison as a file: every council with its place, the published averages behind. */
export function comparisonCsv({ subject, code, compared, group, words }: ComparisonBriefing): TakenAway {
  const { rows = [], averages = [] } = compared ?? {};
  const cells = [...rows, ...averages].map(({ name, figure, place, note }) => [compared?.period ?? null, name, figure.value, place, note]);
  const parts = [subject.organisation, code, 'comparison', group, subject.period].filter((part) => part !== null);
  return listDocument(parts, ['Period', words.body, words.figure, words.place, 'Note'], cells);
}

/** The list of comparisons as a file, with what the reader left in it. */
export function comparisonsCsv({ subject, group }: ComparisonsBriefing, rows: readonly ComparisonRow[]): TakenAway {
  const cells = rows.map(({ code, title, periodName, own, median, place, quartile, distance }) => [
    code,
    title,
    periodName,
    own.value,
    median.value,
    place,
    quartile,
    distance,
  ]);
  const parts = [subject.organisation, 'comparison', group, subject.period].filter((part) => part !== null);
  return listDocument(parts, ['Indicator', 'Title', 'Period', 'Own figure', 'Median', 'Place', 'Quartile', 'Distance'], cells);
}
