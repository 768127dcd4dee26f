import type { Context } from 'hono';
import type { Sought } from '../../tasks/dashboards/find.ts';
import type { TypedDashboard } from '../../tasks/dashboards/typed.ts';

/** What is asked of the form besides keeping what was typed. */
export type MakerAct =
  | { readonly does: 'keep' | 'search' | 'add-all' | 'save' | 'look' | 'publish' }
  | { readonly does: 'add'; readonly code: string }
  | { readonly does: 'up' | 'down' | 'section-up' | 'section-down' | 'remove'; readonly at: number };

/** The form as it was sent. */
export interface SentMaker {
  readonly typed: TypedDashboard;
  readonly sought: Sought;
  /** the section into which what is added goes */
  readonly into: string;
  readonly act: MakerAct;
}

const PLAIN = ['keep', 'search', 'add-all', 'save', 'look', 'publish'] as const;
const OF_A_ROW = ['up', 'down', 'section-up', 'section-down', 'remove'] as const;

/** A button's value: "save", "add:SCC006Q", "up:3". One that no button of ours has keeps what was typed. */
export function actIn(value: string): MakerAct {
  const plain = PLAIN.find((word) => word === value);
  if (plain !== undefined) return { does: plain };
  const colon = value.indexOf(':');
  const [word, rest] = [value.slice(0, colon), value.slice(colon + 1)];
  if (word === 'add') return { does: 'add', code: rest };
  const does = OF_A_ROW.find((each) => each === word);
  return does !== undefined && /^\d{1,4}$/.test(rest) ? { does, at: Number(rest) } : { does: 'keep' };
}

/** What was looked for when the page was made: Enter in another word means to look for that. */
export function soughtText({ words, objective }: Sought): string {
  return `${objective} ${words}`;
}

/** The section of a row, by the name that its section was given meanwhile; one that the row was given itself stays. */
function renaming(was: readonly string[], named: readonly string[]): (section: string) => string {
  const names = new Map(was.map((name, index) => [name, named[index] ?? name]));
  return (section) => names.get(section.trim()) ?? section;
}

/** Reads the form. Each row sends one of each of its fields, so that the fields of one row have one place in each list. */
export async function sentMaker(c: Context): Promise<SentMaker> {
  const form = await c.req.formData();
  const all = (name: string) => form.getAll(name).map((value) => (typeof value === 'string' ? value : ''));
  const said = (name: string) => all(name)[0] ?? '';
  const [sections, shows, positions] = [all('section[]'), all('show[]'), all('position[]')];
  const nameNow = renaming(all('was[]'), all('named[]'));
  const places = all('indicator[]').map((indicator, index) => ({
    indicator,
    section: nameNow(sections[index] ?? ''),
    show: shows[index] ?? '',
    position: positions[index] ?? String(index + 1),
  }));
  const sought = { words: said('words'), objective: said('objective') };
  const act = actIn(said('do'));
  const seen = /^\d{1,9}$/.test(said('seen')) ? Number(said('seen')) : 0;
  return {
    typed: { title: said('title'), places, seen, base: said('base') === '' ? null : said('base') },
    sought,
    into: said('into'),
    act: act.does === 'keep' && soughtText(sought) !== said('sought') ? { does: 'search' } : act,
  };
}
