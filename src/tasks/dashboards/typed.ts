import { byPlace, type DraftEntry, movedRow, movedSection } from '../../model/dashboardDraft.ts';
import { type DashboardEntry, SHOWN_ON_DASHBOARD, type ShownOnDashboard } from '../../model/plan.ts';
import { entriesOf } from './published.ts';

/** One line of the form in which a dashboard is made, as it was typed. */
export interface TypedPlace {
  readonly indicator: string;
  readonly section: string;
  /** a word of SHOWN_ON_DASHBOARD; '' leaves it to the view */
  readonly show: string;
  /** its number in the whole list, from 1 */
  readonly position: string;
}

/** The form as it was typed. */
export interface TypedDashboard {
  readonly title: string;
  readonly places: readonly TypedPlace[];
  /** the version of her draft that she saw; 0 where none was saved */
  readonly seen: number;
  /** digest of the published rows that she saw; null for none */
  readonly base: string | null;
}

/** What was typed for a dashboard that is there no more, as that of a new one. */
export function asNew(typed: TypedDashboard): TypedDashboard {
  return { ...typed, seen: 0, base: null };
}

/** What somebody does to the list. `at` counts from 0, in the list as it was sent. */
export type ListAct =
  /** nothing but what she typed beside the rows */
  | { readonly does: 'keep' }
  | { readonly does: 'add'; readonly indicators: readonly string[]; readonly section: string }
  | { readonly does: 'up' | 'down' | 'section-up' | 'section-down' | 'remove'; readonly at: number };

const WHOLE = /^\d{1,6}$/;

/** The number that was typed beside a row; null for what is none. */
export function positionIn({ position }: TypedPlace): number | null {
  const text = position.trim();
  return WHOLE.test(text) ? Number(text) : null;
}

/** What is added stands in the order in which its maker puts it until she says otherwise. */
const ADDED_AS: ShownOnDashboard = 'row';

function added(places: readonly TypedPlace[], indicators: readonly string[], section: string): TypedPlace[] {
  const held = new Set(places.map(({ indicator }) => indicator));
  const fresh = [...new Set(indicators)].filter((indicator) => !held.has(indicator));
  return [...places, ...fresh.map((indicator) => ({ indicator, section, show: ADDED_AS, position: String(places.length + 1) }))];
}

/** Each row with its number in the list; what was typed there and is no number stays. */
function numbered(places: readonly TypedPlace[]): TypedPlace[] {
  return places.map((place, index) => ({ ...place, position: positionIn(place) === null ? place.position : String(index + 1) }));
}

/** The list after an act: put in the order of its numbers first, rows of one section together, then the act. */
export function arranged(places: readonly TypedPlace[], act: ListAct): readonly TypedPlace[] {
  const ordered = byPlace(places, positionIn);
  if (act.does === 'keep') return numbered(ordered);
  if (act.does === 'add') return numbered(byPlace(added(numbered(ordered), act.indicators, act.section), () => null));
  const row = places[act.at];
  if (row === undefined) return numbered(ordered);
  switch (act.does) {
    case 'up':
      return numbered(movedRow(ordered, row, -1));
    case 'down':
      return numbered(movedRow(ordered, row, 1));
    case 'section-up':
      return numbered(movedSection(ordered, row, -1));
    case 'section-down':
      return numbered(movedSection(ordered, row, 1));
    case 'remove':
      return numbered(ordered.filter((each) => each !== row));
  }
}

/** What was typed as entries: texts without the space around them, in the order of their numbers. */
export function entriesTyped(places: readonly TypedPlace[]): DraftEntry[] {
  return byPlace(places, positionIn).map(({ indicator, section, show }) => ({
    indicator,
    section: section.trim() === '' ? null : section.trim(),
    show: SHOWN_ON_DASHBOARD.find((word) => word === show) ?? null,
  }));
}

/** Entries as the form begins with them. */
export function placesOf(entries: readonly DraftEntry[]): TypedPlace[] {
  return entries.map(({ indicator, section, show }, index) => ({
    indicator,
    section: section ?? '',
    show: show ?? '',
    position: String(index + 1),
  }));
}

/** The places of a published dashboard as the form begins with them. */
export function placesPublished(rows: readonly DashboardEntry[]): TypedPlace[] {
  return placesOf(entriesOf(rows));
}
