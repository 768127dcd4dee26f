import { type DashboardDraft, LONGEST_DASHBOARD_TITLE, LONGEST_SECTION, MOST_ON_DASHBOARD } from '../../model/dashboardDraft.ts';
import type { DashboardEntry } from '../../model/plan.ts';
import type { Frame } from '../reading.ts';
import { publishedCodes, publishedRows, publishedTitle } from './published.ts';
import { positionIn, type TypedDashboard, type TypedPlace } from './typed.ts';

/** Something wrong with what was typed, in words for whoever typed it. */
export interface MakerProblem {
  /** `title`, `words` (nothing was added), or `indicator`, `section` or `position` with the row's number from 0: `section-3` */
  readonly field: string;
  readonly text: string;
}

function titlesOf(dashboards: readonly DashboardEntry[], except: string | null): string[] {
  return [...publishedCodes(dashboards)]
    .filter((code) => code !== except)
    .map((code) => publishedTitle(publishedRows(dashboards, code), code));
}

const plain = (title: string): string => title.trim().toLowerCase();

function titleProblem(title: string, published: readonly string[], own: readonly string[]): string | null {
  if (title.trim() === '') return 'Give the dashboard a title';
  if (title.trim().length > LONGEST_DASHBOARD_TITLE) {
    return `The title has ${title.trim().length} characters: expected at most ${LONGEST_DASHBOARD_TITLE}`;
  }
  const same = (other: string) => plain(other) === plain(title);
  if (published.some(same)) return 'A published dashboard is called this already: choose another title';
  return own.some(same) ? 'Another dashboard of yours is called this already: choose another title' : null;
}

function placeProblems(place: TypedPlace, index: number, first: number, frame: Frame): MakerProblem[] {
  const { indicator, section, position } = place;
  const problems: MakerProblem[] = [];
  const add = (field: string, text: string) => problems.push({ field: `${field}-${index}`, text });
  if (!frame.indicators.some(({ code }) => code === indicator)) add('indicator', `The council has no indicator ${indicator}: remove it`);
  else if (first !== index) add('indicator', `${indicator} stands here twice: remove one`);
  const { length } = section.trim();
  if (length > LONGEST_SECTION) add('section', `The section of ${indicator} has ${length} characters: expected at most ${LONGEST_SECTION}`);
  if (positionIn(place) === null) add('position', `The position of ${indicator} is "${position}": expected a whole number from 1`);
  return problems;
}

/**
 * Everything that is wrong with a dashboard as it was typed; none where it can be saved.
 * @param code of the dashboard that she changes; null for a new one
 */
export function makerProblems(
  { title, places, base }: TypedDashboard,
  code: string | null,
  frame: Frame,
  drafts: readonly DashboardDraft[],
): readonly MakerProblem[] {
  const others = drafts.filter((draft) => draft.code !== code).map((draft) => draft.title);
  // Hers and another that was published under the same code since are two.
  const wrong = titleProblem(title, titlesOf(frame.dashboards, base === null ? null : code), others);
  const firsts = new Map<string, number>();
  for (const [index, { indicator }] of places.entries()) if (!firsts.has(indicator)) firsts.set(indicator, index);
  const count = places.length;
  return [
    ...(wrong === null ? [] : [{ field: 'title', text: wrong }]),
    ...(count === 0 ? [{ field: 'words', text: 'Add at least one indicator: search for it, then choose Add' }] : []),
    ...(count > MOST_ON_DASHBOARD
      ? [{ field: 'words', text: `${count} indicators are too many: expected at most ${MOST_ON_DASHBOARD}` }]
      : []),
    ...places.flatMap((place, index) => placeProblems(place, index, firsts.get(place.indicator) ?? index, frame)),
  ];
}
