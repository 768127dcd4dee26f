import type { Council } from '../model/council.ts';
import type { PeriodText } from '../model/period.ts';

/** What the council wrote itself about one report in one period, found by section. */
export interface Narratives {
  /** the texts of a section, in the order of the rows; sections match whatever their case and spacing */
  section(name: string): readonly string[];
}

function sectionKey(name: string): string {
  return name.trim().toLowerCase().replace(/\s+/g, ' ');
}

/** The council's words about the plan, and those about the whole council, for a period. */
export function narrativesOf(council: Pick<Council, 'narrative'>, report: string | null, period: PeriodText): Narratives {
  const sections = new Map<string, string[]>();
  for (const row of council.narrative) {
    if (row.period !== period || (row.report !== null && row.report !== report)) continue;
    const key = sectionKey(row.section);
    const texts = sections.get(key);
    if (texts) texts.push(row.text);
    else sections.set(key, [row.text]);
  }
  return { section: (name) => sections.get(sectionKey(name)) ?? [] };
}
