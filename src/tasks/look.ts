import { wordingFor } from '../briefing/wording.ts';
import { contrast } from '../charts/contrast.ts';
import { councilColour } from '../charts/council-colour.ts';
import { DARK, LIGHT } from '../charts/palette.ts';
import type { CouncilLogo, CouncilLook, StatusWords } from '../model/councilLook.ts';
import { STATUSES } from '../model/indicator.ts';
import { readLogo } from '../returns/logo.ts';
import { lockCouncil, recordChange } from '../store/changes.ts';
import { readLook, saveLook } from '../store/look.ts';
import type { Context } from './context.ts';
import { accountOf, nameOf, permit } from './permit.ts';

/** The form of a look, with what was typed. */
export interface LookForm {
  readonly colour: string;
  /** what stands for each status; '' is the product's own word */
  readonly words: Readonly<Record<StatusName, string>>;
  readonly logo: CouncilLogo | null;
  /** the product's own words */
  readonly ours: Readonly<Record<StatusName, string>>;
  /** how its colour is shown, and what was changed for it to be read; a sentence each */
  readonly reached: readonly string[];
  /** the version that was opened */
  readonly seen: number;
}

export const STATUS_NAMES = [...STATUSES, 'not-judged'] as const;
export type StatusName = (typeof STATUS_NAMES)[number];

export interface TypedLook {
  readonly colour: string;
  readonly word: (status: StatusName) => string;
  /** a new mark; null where none was chosen */
  readonly logo: Uint8Array<ArrayBuffer> | null;
  readonly withoutLogo: boolean;
  readonly seen: number;
}

export interface LookProblem {
  readonly field: string;
  readonly text: string;
}

export type SavedLook =
  | { readonly kind: 'saved' }
  | { readonly kind: 'again'; readonly form: LookForm; readonly problems: readonly LookProblem[] };

/** Characters: a mark's word stands in a narrow column. */
const LONGEST_WORD = 24;

const paletteName = { light: 'On light pages and paper', dark: 'On dark pages' } as const;

/** "On dark pages it is #c98fb4, 5.1 to 1 on its ground: lightened from #7a1f5c, for text needs 4.5 to 1." */
function reachedBy(colour: string | null): string[] {
  if (colour === null) return [];
  const shown = councilColour(colour);
  return (['light', 'dark'] as const).map((side) => {
    const ratio = Math.floor(contrast(shown[side], side === 'light' ? LIGHT.paper : DARK.paper) * 10) / 10;
    const moved =
      shown[side] === colour ? '' : `, ${side === 'light' ? 'darkened' : 'lightened'} from ${colour}, since text needs 4.5 to 1`;
    return `${paletteName[side]} it is ${shown[side]}, ${ratio} to 1 against the ground${moved}.`;
  });
}

function namesOf(wordOf: (status: StatusName) => string): Record<StatusName, string> {
  return {
    red: wordOf('red'),
    worse: wordOf('worse'),
    amber: wordOf('amber'),
    within: wordOf('within'),
    green: wordOf('green'),
    better: wordOf('better'),
    'above-range': wordOf('above-range'),
    'below-range': wordOf('below-range'),
    'as-expected': wordOf('as-expected'),
    'not-judged': wordOf('not-judged'),
  };
}

function formOf({ colour, logo, words }: CouncilLook, seen: number): LookForm {
  const wording = wordingFor('en');
  return {
    colour: colour ?? '',
    logo,
    seen,
    reached: reachedBy(colour),
    words: namesOf((status) => words[status] ?? ''),
    ours: namesOf((status) => wording.word(`status.${status}`)),
  };
}

/** How a council looks, to be changed. @throws NotFoundFault where she may not */
export async function openLook(context: Context, organisation: string): Promise<LookForm> {
  permit(context, organisation, 'issue-report');
  const { look, version } = await readLook(context.store.db, organisation);
  return formOf(look, version);
}

function colourOf(text: string): { readonly colour: string | null; readonly problems: readonly LookProblem[] } {
  if (text === '') return { colour: null, problems: [] };
  const colour = text.toLowerCase();
  try {
    councilColour(colour);
    return { colour, problems: [] };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { colour: null, problems: [{ field: 'colour', text: `"${text}" is no colour: expected one such as #1a4b54` }] };
  }
}

function wordsOf(typed: TypedLook): { readonly words: StatusWords; readonly problems: readonly LookProblem[] } {
  const said = STATUS_NAMES.map((status) => ({ status, word: typed.word(status) })).filter(({ word }) => word !== '');
  const twice = (word: string) => said.filter((other) => other.word.toLowerCase() === word.toLowerCase()).length > 1;
  const problems = said.flatMap(({ status, word }): LookProblem[] => {
    const field = `word-${status}`;
    if (word.length > LONGEST_WORD) return [{ field, text: `It has ${word.length} characters: expected at most ${LONGEST_WORD}` }];
    if (/[{}<>#'\n]/.test(word)) return [{ field, text: `"${word}" has a sign that no word has: expected letters and spaces` }];
    return twice(word) ? [{ field, text: `"${word}" stands for two statuses: expected a word of its own for each` }] : [];
  });
  return { words: Object.fromEntries(said.map(({ status, word }) => [status, word])), problems };
}

const OVERTAKEN = 'Somebody else saved the look since you opened it. Nothing was saved now. Saving puts what stands here in its place.';

/**
 * Saves how a council's pages and documents look. It is recorded as a change of the council, so that whatever was made with the look before
 * is made anew; what was issued stays as it was issued.
 * @throws NotFoundFault where she may not
 */
export async function changeLook(context: Context, organisation: string, typed: TypedLook): Promise<SavedLook> {
  permit(context, organisation, 'issue-report');
  const { store } = context;
  const held = await readLook(store.db, organisation);
  const { colour, problems: ofColour } = colourOf(typed.colour);
  const { words, problems: ofWords } = wordsOf(typed);
  const read = typed.logo === null ? null : readLogo(typed.logo);
  const ofLogo: LookProblem[] = read?.kind === 'refused' ? [{ field: 'logo', text: read.why }] : [];
  const kept = typed.withoutLogo ? null : held.look.logo;
  const look: CouncilLook = { colour, words, logo: read?.kind === 'logo' ? { type: read.type, body: read.body } : kept };
  const problems = [...ofColour, ...ofLogo, ...ofWords];
  const again = (seen: number, found: readonly LookProblem[]): SavedLook => ({
    kind: 'again',
    form: { ...formOf({ ...look, logo: kept }, seen), colour: typed.colour },
    problems: found,
  });
  if (problems.length > 0) return again(typed.seen, problems);
  const saved = await store.transaction(async (write) => {
    const revision = await lockCouncil(write, organisation);
    if (!(await saveLook(write, organisation, look, typed.seen))) return false;
    const note = {
      at: context.clock(),
      who: nameOf(context),
      account: accountOf(context),
      kind: 'look',
      why: 'The look of pages and documents',
      source: null,
    };
    const beside = { colour: colour ?? '', mark: look.logo?.type ?? '', words: JSON.stringify(words) };
    await recordChange(store, write, { organisation, revision }, { ...note, beside }, []);
    return true;
  });
  if (saved) return { kind: 'saved' };
  return again((await readLook(store.db, organisation)).version, [{ field: 'colour', text: OVERTAKEN }]);
}
