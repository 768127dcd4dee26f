import { NOT_JUDGED, type Status } from '../model/indicator.ts';
import type { Verdict } from '../model/verdict.ts';
import { bareMark } from './schemeWords.ts';
import type { Tally } from './types.ts';
import { counted, plainText, type Said, type Wording } from './wording.ts';
import { statusWord } from './words.ts';

/** Worst first; not judged after the good and the bad, demand after those (look.md, worst first). */
export const TALLY_ORDER = [
  'red',
  'worse',
  'amber',
  'within',
  'green',
  'better',
  'not-judged',
  'above-range',
  'below-range',
  'as-expected',
] as const satisfies readonly (Status | 'not-judged')[];

export type TallyStatus = (typeof TALLY_ORDER)[number];

/** What is counted: an indicator's verdict. */
export type Judged = Pick<Verdict, 'indicator' | 'status' | 'notJudged'>;

function tallyStatus(verdict: Judged): TallyStatus {
  return verdict.status ?? 'not-judged';
}

/** Codes of the indicators with each status, in the order of a tally; only those that occur. */
export function byTallyStatus(verdicts: readonly Judged[]): { readonly status: TallyStatus; readonly codes: readonly string[] }[] {
  const groups = new Map<TallyStatus, string[]>(TALLY_ORDER.map((status) => [status, []]));
  for (const verdict of verdicts) groups.get(tallyStatus(verdict))?.push(verdict.indicator);
  return [...groups].flatMap(([status, codes]) => (codes.length === 0 ? [] : [{ status, codes }]));
}

/** "3 red", "38 green" */
export function tallyParts(verdicts: readonly Judged[], wording: Wording): Said[] {
  return byTallyStatus(verdicts).map(({ status, codes }) => wording.say(`tally.${status}`, { count: counted(codes) }));
}

export function tallyOf(verdicts: readonly Judged[], wording: Wording): Tally {
  const parts = byTallyStatus(verdicts);
  return {
    all: verdicts.length,
    parts: parts.map(({ status, codes }) => ({ mark: bareMark(status, statusWord(wording, status)), count: codes.length })),
    text: parts.length === 0 ? wording.word('tally.none') : tallyParts(verdicts, wording).map(plainText).join(', '),
  };
}

/** Codes of the indicators without a status, by why; only reasons that occur. */
export function byNotJudged(
  verdicts: readonly Judged[],
): { readonly why: (typeof NOT_JUDGED)[number]; readonly codes: readonly string[] }[] {
  return NOT_JUDGED.flatMap((why) => {
    const codes = verdicts.filter((verdict) => verdict.status === null && verdict.notJudged === why).map((verdict) => verdict.indicator);
    return codes.length === 0 ? [] : [{ why, codes }];
  });
}
