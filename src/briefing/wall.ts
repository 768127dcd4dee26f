import { worstFirst } from './row.ts';
import type { DashboardBriefing, DashboardSection, WallBriefing } from './types.ts';
import { wordingFor } from './wording.ts';

/** As many as are read from across a room on a screen of 1920 by 1080. */
const MOST_TILES = 12;

/**
 * One screen of a dashboard for the wall of a meeting room, worst first whatever the section. An indicator that stands in
 * several sections is shown once.
 * @param left of the dashboard's sections, the rows that the reader has left in them
 * @param page from 1; beyond the last it is the last
 */
export function wallOf(
  { subject, key }: Pick<DashboardBriefing, 'subject' | 'key'>,
  left: readonly DashboardSection[],
  page: number,
): WallBriefing {
  const wording = wordingFor(subject.language);
  const sections = new Map(left.flatMap(({ title, rows }) => rows.map((row) => [row.code, title])));
  const rows = worstFirst([...new Map(left.flatMap((section) => section.rows).map((row) => [row.code, row])).values()]);
  const pages = Math.max(1, Math.ceil(rows.length / MOST_TILES));
  // No screen is left with a single one: 13 are 7 and 6.
  const size = Math.ceil(rows.length / pages);
  const at = Math.min(Math.max(page, 1), pages);
  const shown = rows.slice((at - 1) * size, at * size);
  const first = (at - 1) * size + 1;
  const counts = { first: wording.number(first), last: wording.number(first + shown.length - 1), all: wording.number(rows.length) };
  return {
    tiles: shown.map((row) => ({
      section: sections.get(row.code) ?? null,
      row,
      covers: row.actual.note ?? key.bases.find(({ word }) => word === row.basis)?.meaning ?? row.basis,
    })),
    page: at,
    pages,
    shown: wording.text(pages === 1 ? 'wall.shown.all' : 'wall.shown', counts),
  };
}
