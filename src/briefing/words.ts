import { type Direction, isMissing, type NotJudged, type ObservationState, type Polarity, type Status } from '../model/indicator.ts';
import type { ActionState, PlanKind } from '../model/plan.ts';
import type { DirectionMark, StateMark } from './types.ts';
import type { Wording } from './wording.ts';

/** Words of the field that stand by themselves, chosen by the verdict and never by a label. */

export function statusWord(wording: Wording, status: Status | 'not-judged'): string {
  return wording.word(`status.${status}`);
}

export function stateMark(wording: Wording, state: ActionState): StateMark {
  return { state, word: wording.word(`action.${state}`) };
}

export function directionMark(wording: Wording, direction: Direction, reason: string | null): DirectionMark {
  return { direction, word: wording.word(`direction.${direction}`), reason };
}

/** "lower is better"; null for an indicator of which neither way is better */
export function polarityText(wording: Wording, polarity: Polarity): string | null {
  return polarity === 'none' ? null : wording.word(`polarity.${polarity}`);
}

export function planKindWord(wording: Wording, kind: PlanKind): string {
  return wording.word(`kind.${kind}`);
}

const INITIAL_AND_NUMBER = /^([A-Za-z])0*(\d+)$/;

/** "Outcome 1": the council's word for a level with its code, without an initial that only repeats the word ("O1"). */
export function levelWord(wording: Wording, level: string, code: string): string {
  const [, initial = '', number] = INITIAL_AND_NUMBER.exec(code) ?? [];
  const repeats = number !== undefined && initial.toLowerCase() === level.charAt(0).toLowerCase();
  return wording.text('level.numbered', { level: levelName(wording, level), code: repeats ? number : code });
}

/** The level by itself; the two levels that the product knows by name are worded, any other is the council's own. */
function levelName(wording: Wording, level: string): string {
  const plain = level.trim().toLowerCase();
  if (plain === 'outcome' || plain === 'objective') return wording.word(`level.${plain}`);
  return level.charAt(0).toUpperCase() + level.slice(1);
}

/** "provisional", "suppressed"; the word for none where nothing is known of a period. */
export function observationStateWord(wording: Wording, state: ObservationState | null): string {
  if (state === null) return wording.word('state.none');
  return isMissing(state) ? wording.word(`missing.${state}`) : wording.word(`state.${state}`);
}

export function notJudgedWord(wording: Wording, why: NotJudged): string {
  return wording.word(`not-judged.${why}`);
}

/** A text with a small first letter, for inside a sentence; words in capitals and names with figures stay. */
export function inner(text: string, locale: string): string {
  const [first = '', second = ''] = text;
  return second === second.toLocaleLowerCase(locale) ? first.toLocaleLowerCase(locale) + text.slice(1) : text;
}
