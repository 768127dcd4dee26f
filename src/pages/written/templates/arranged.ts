import type { ArrangedSection } from '../../../components/section-list/arranging.tsx';
import { SECTION_KIND_WORDS, sectionTitle } from '../../../components/section-list/section-words.ts';
import { rowOf, type SentTemplate } from './sent.ts';

/** The sections after an act, what was done in a sentence, and where the focus goes. */
export interface Arranged {
  readonly sections: readonly ArrangedSection[];
  /** '' where nothing needs to be said */
  readonly said: string;
  /** id of a control; null leaves the focus to the browser */
  readonly focus: string | null;
}

const WHOLE = /^\d{1,4}$/;

/** In the order of the numbers that were typed: one that is no number leaves its row where it is. */
function inOrder(sections: readonly ArrangedSection[]): ArrangedSection[] {
  const placed = sections.map((section, at) => {
    const typed = WHOLE.test(section.position) ? Number(section.position) : at + 1;
    // A row that was given another's number goes before it where it came from below, behind it where it came from above.
    return { section, place: typed === at + 1 ? typed : typed < at + 1 ? typed - 0.5 : typed + 0.5 };
  });
  return placed.sort((a, b) => a.place - b.place).map(({ section }) => section);
}

function numbered(sections: readonly ArrangedSection[]): ArrangedSection[] {
  return sections.map((section, at) => ({ ...section, position: String(at + 1) }));
}

/** A name that no other section of the report has: its kind, with a number where there are several. */
function freshId(sections: readonly ArrangedSection[], kind: string): string {
  const held = new Set(sections.map(({ id }) => id));
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? kind : `${kind}-${count}`;
    if (!held.has(id)) return id;
  }
}

/** What the form shows after a button was pressed. */
export function arranged({ sections, act }: Pick<SentTemplate, 'sections' | 'act'>): Arranged {
  const ordered = inOrder(sections);
  switch (act.does) {
    case 'keep':
    case 'save':
      return { sections: numbered(ordered), said: '', focus: null };
    case 'add': {
      const added = { id: freshId(ordered, act.kind), kind: act.kind, title: null, dashboard: null, text: '', contributor: null };
      const all = numbered([...ordered, rowOf(added, ordered.length)]);
      return {
        sections: all,
        said: `Added: ${SECTION_KIND_WORDS[act.kind].title}, number ${all.length}.`,
        focus: `title-${all.length - 1}`,
      };
    }
    case 'up':
    case 'down':
    case 'remove':
      return moved(sections, ordered, act);
  }
}

function moved(
  sections: readonly ArrangedSection[],
  ordered: readonly ArrangedSection[],
  { does, at }: { readonly does: 'up' | 'down' | 'remove'; readonly at: number },
): Arranged {
  const section = sections[at];
  if (section === undefined) return { sections: numbered(ordered), said: '', focus: null };
  const rest = ordered.filter((each) => each !== section);
  const title = sectionTitle(section);
  if (does === 'remove') {
    const next = Math.min(at, rest.length - 1);
    return { sections: numbered(rest), said: `Removed: ${title}.`, focus: next < 0 ? null : `remove-${next}` };
  }
  const place = Math.max(0, Math.min(rest.length, ordered.indexOf(section) + (does === 'up' ? -1 : 1)));
  const all = numbered([...rest.slice(0, place), section, ...rest.slice(place)]);
  // Where the row is at its end, its button is not there any more: the one that leads back has the focus.
  const atEnd = does === 'up' ? place === 0 : place === all.length - 1;
  const back = does === 'up' ? 'down' : 'up';
  return { sections: all, said: `${title} is now number ${place + 1} of ${all.length}.`, focus: `${atEnd ? back : does}-${place}` };
}
