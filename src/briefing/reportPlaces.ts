import type { ReportBriefing } from './types.ts';

/** Where something of a report stands: a row by itself, a section by the id of its part, an outcome or objective by its reference. */
export type ReportPlace =
  | { readonly kind: 'row' }
  | { readonly kind: 'part'; readonly id: string }
  | { readonly kind: 'node'; readonly reference: string };

/** What a report calls its sections, outcomes, objectives, indicators and actions, each with where it stands: what a correction can be about. */
export function placesIn({ parts, outcomes }: ReportBriefing): ReadonlyMap<string, ReportPlace> {
  const objectives = outcomes.flatMap((outcome) => outcome.objectives);
  const boards = parts.flatMap((part) => (part.kind === 'dashboard' ? part.sections : []));
  const rows = [
    ...objectives.flatMap(({ indicators, groups }) => [
      ...indicators.map(({ code }) => code),
      ...groups.flatMap(({ rows }) => rows.map(({ ref }) => ref)),
    ]),
    ...boards.flatMap((board) => board.rows.map(({ code }) => code)),
  ];
  const places: readonly (readonly [string, ReportPlace])[] = [
    ...[...outcomes, ...objectives].map(({ title, reference }) => [title, { kind: 'node', reference }] as const),
    ...parts.flatMap(({ id, title }) => (title === '' ? [] : [[title, { kind: 'part', id }] as const])),
    ...rows.map((reference) => [reference, { kind: 'row' }] as const),
  ];
  return new Map(places);
}
