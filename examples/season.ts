/** What is added to a level by the month of the year, January first, as a share of the level: 0.2 is a fifth above it. */
export type Season = readonly number[];

/** Cosines of twelfths of a circle, written out so that every engine has the same digits. */
const WAVE = [1, 0.866, 0.5, 0, -0.5, -0.866, -1, -0.866, -0.5, 0, 0.5, 0.866] as const;

/** A yearly swing that is highest in the given month (1 to 12) and lowest six months later. */
export function peak(month: number, size: number): Season {
  return WAVE.map((_, index) => (WAVE[(index - (month - 1) + 12) % 12] ?? 0) * size);
}

export const NO_SEASON: Season = WAVE.map(() => 0);

/** The mean of the months that a period covers; `first` counts months as model/period.ts does. */
export function seasonOver(season: Season, first: number, months: number): number {
  let total = 0;
  for (let month = first; month < first + months; month += 1) total += season[month % 12] ?? 0;
  return total / months;
}
