import type { MakerChoices } from '../../tasks/dashboards/find.ts';
import { arranged, type ListAct, type TypedPlace } from '../../tasks/dashboards/typed.ts';
import type { MakerAct, SentMaker } from './sent.ts';

/** The list after an act, what was done in a sentence, and where the focus goes. */
export interface Done {
  readonly places: readonly TypedPlace[];
  /** '' where nothing needs to be said */
  readonly said: string;
  /** id of a control; null leaves the focus to the browser */
  readonly focus: string | null;
}

function listAct({ act, into }: SentMaker, { found }: MakerChoices): ListAct {
  switch (act.does) {
    case 'add':
      return { does: 'add', indicators: [act.code], section: into };
    case 'add-all':
      return { does: 'add', indicators: found.map(({ code }) => code), section: into };
    case 'up':
    case 'down':
    case 'section-up':
    case 'section-down':
    case 'remove':
      return act;
    default:
      return { does: 'keep' };
  }
}

const sectionOf = (place: TypedPlace | undefined): string => place?.section.trim() ?? '';

/** The button of the same act in the same row, or where the row is at its end, the one that leads back. */
function moveFocus(places: readonly TypedPlace[], at: number, does: 'up' | 'down'): string {
  const own = sectionOf(places[at]);
  const isThere = (step: 'up' | 'down') => {
    const next = places[step === 'up' ? at - 1 : at + 1];
    return next !== undefined && sectionOf(next) === own;
  };
  const back = does === 'up' ? 'down' : 'up';
  return isThere(does) ? `${does}-${at}` : isThere(back) ? `${back}-${at}` : `remove-${at}`;
}

function sectionFocus(places: readonly TypedPlace[], section: string, does: 'section-up' | 'section-down'): string {
  const order = [...new Set(places.map(sectionOf))];
  const at = order.indexOf(section);
  const first = places.findIndex((place) => sectionOf(place) === section);
  const isAtEnd = does === 'section-up' ? at === 0 : at === order.length - 1;
  const back = does === 'section-up' ? 'section-down' : 'section-up';
  return `${isAtEnd ? back : does}-${first}`;
}

function counted(count: number): string {
  return count === 1 ? '1 indicator' : `${count} indicators`;
}

function afterAdding(
  before: number,
  places: readonly TypedPlace[],
  { found, indicators }: MakerChoices,
  act: MakerAct,
): Omit<Done, 'places'> {
  const chosen = new Set(places.map(({ indicator }) => indicator));
  // Those that are chosen leave the list that was found: the next one has the place of the one before.
  const fresh = found.filter(({ code }) => !chosen.has(code)).length;
  const at =
    act.does === 'add'
      ? found
          .slice(
            0,
            found.findIndex(({ code }) => code === act.code),
          )
          .filter(({ code }) => !chosen.has(code)).length
      : 0;
  const named = act.does === 'add' ? indicators.get(act.code)?.title : undefined;
  const what = named === undefined ? counted(places.length - before) : named;
  return {
    said: `Added: ${what}. ${counted(places.length)} on the dashboard.`,
    focus: fresh === 0 ? 'found' : `add-${Math.min(at, fresh - 1)}`,
  };
}

/** What the act of a button does to the list that was sent, before anything is saved. */
export function done(sent: SentMaker, choices: MakerChoices): Done {
  const { act, typed } = sent;
  const before = typed.places;
  const places = arranged(before, listAct(sent, choices));
  const nameOf = (place: TypedPlace | undefined) => choices.indicators.get(place?.indicator ?? '')?.title ?? place?.indicator ?? '';
  switch (act.does) {
    case 'add':
    case 'add-all':
      return { places, ...afterAdding(before.length, places, choices, act) };
    case 'search':
      return { places, said: '', focus: 'found' };
    case 'keep':
      return { places, said: before.length === 0 ? '' : 'The list is in the order of its numbers. It is not saved yet.', focus: null };
    case 'up':
    case 'down': {
      const row = before[act.at];
      const at = places.findIndex(({ indicator }) => indicator === row?.indicator);
      return { places, said: `${nameOf(row)} is now number ${at + 1} of ${places.length}.`, focus: moveFocus(places, at, act.does) };
    }
    case 'section-up':
    case 'section-down': {
      const section = sectionOf(before[act.at]);
      const order = [...new Set(places.map(sectionOf))];
      const name = section === '' ? 'What has no section' : section;
      const said = `${name} is now section ${order.indexOf(section) + 1} of ${order.length}.`;
      return { places, said, focus: sectionFocus(places, section, act.does) };
    }
    case 'remove': {
      const removed = nameOf(before[act.at]);
      const focus = places.length === 0 ? 'words' : `remove-${Math.min(act.at, places.length - 1)}`;
      return { places, said: `Removed: ${removed}. ${counted(places.length)} on the dashboard.`, focus };
    }
    default:
      return { places, said: '', focus: null };
  }
}
