import type { ShownStage } from '../model/entry.ts';
import type { PeriodText } from '../model/period.ts';
import type { Organisation } from '../model/plan.ts';
import { periodNamesFor } from './periodName.ts';
import type { RoundBriefing, RoundCount, RoundRow, Waiting } from './roundTypes.ts';
import { counted, sentenceOf, type Wording, wordingOf } from './wording.ts';

/** Furthest behind first. */
export const ROUND_STAGES: readonly ShownStage[] = ['not-started', 'draft', 'returned', 'reopened', 'submitted', 'approved', 'locked'];

const NONE: Readonly<Record<ShownStage, number>> = {
  'not-started': 0,
  draft: 0,
  returned: 0,
  reopened: 0,
  submitted: 0,
  approved: 0,
  locked: 0,
};

function countOf(name: string, rows: readonly RoundRow[]): RoundCount {
  const stages = { ...NONE };
  for (const { stage } of rows) stages[stage] += 1;
  return { name, all: rows.length, stages, late: rows.filter(({ late }) => late).length };
}

/** Counts of each group, the most late and then the most still to be sent first. */
function groupsBy(rows: readonly RoundRow[], nameOf: (row: RoundRow) => string): RoundCount[] {
  const open = ({ stages }: RoundCount) => stages['not-started'] + stages.draft + stages.returned + stages.reopened;
  return [...Map.groupBy(rows, nameOf)]
    .map(([name, group]) => countOf(name, group))
    .sort((a, b) => b.late - a.late || open(b) - open(a) || a.name.localeCompare(b.name, 'en'));
}

/** Names of whom a return is asked, as one text. */
function ownersText({ owners }: Pick<RoundRow, 'owners'>, nobody: string): string {
  return owners.length === 0 ? nobody : owners.join(', ');
}

function opening(wording: Wording, rows: readonly RoundRow[]) {
  if (rows.length === 0) return [wording.sentence('round.none')];
  const references = (some: readonly RoundRow[]) => counted(some.map(({ key }) => key.reference));
  const parts = ROUND_STAGES.toReversed().flatMap((stage) => {
    const some = rows.filter((row) => row.stage === stage);
    return some.length === 0 ? [] : [wording.say(`round.part.${stage}`, { count: references(some) })];
  });
  const late = references(rows.filter((row) => row.late));
  return [sentenceOf(wording.say('round.opening', { all: references(rows), parts: wording.list(parts), late }))];
}

/** How far the returns of a period are, or of all periods that are collected now (null). */
export function briefRound(organisation: Organisation, rows: readonly RoundRow[], period: PeriodText | null): RoundBriefing {
  const wording = wordingOf(organisation);
  const title =
    period === null
      ? wording.word('round.title.current')
      : wording.text('round.title', { period: periodNamesFor(wording, organisation.yearStarts).inner(period) });
  const { stages } = countOf('', rows);
  return {
    title,
    opening: opening(wording, rows),
    stages: ROUND_STAGES.map((stage) => ({ stage, word: wording.word(`round.stage.${stage}`), count: stages[stage] })).filter(
      ({ count }) => count > 0,
    ),
    byService: groupsBy(rows, ({ service }) => service ?? wording.word('round.no-service')),
    byOwner: groupsBy(rows, (row) => ownersText(row, wording.word('round.nobody'))),
    rows,
    nobodys: rows.filter(({ owners }) => owners.length === 0),
  };
}

/** What waits for one person, by what she does about it; days are ISO days. */
export interface WaitingFacts {
  readonly organisation: Organisation;
  /** asked of her and not sent */
  readonly enters: readonly { readonly title: string; readonly due: string; readonly late: boolean; readonly back: boolean }[];
  readonly signs: readonly { readonly title: string; readonly by: string }[];
  /** of the whole round, where she runs it; null where she does not */
  readonly round: { readonly late: readonly string[]; readonly nobodys: readonly string[] } | null;
}

const MOST_NAMED = 3;

/** Each thing that waits for somebody as a verb and a date, the most pressing first. */
export function briefWaiting({ organisation, enters, signs, round }: WaitingFacts): Waiting[] {
  const wording = wordingOf(organisation);
  const names = periodNamesFor(wording, organisation.yearStarts);
  const dayOf = (day: string) => names.weekday(day);
  const named = (titles: readonly string[]) => {
    const more = titles.length - MOST_NAMED;
    return more > 0 ? `${titles.slice(0, MOST_NAMED).join('; ')} +${wording.number(more)}` : titles.join('; ');
  };
  const first = (days: readonly string[]) => days.toSorted()[0];
  const say = (kind: Waiting['kind'], titles: readonly string[], day?: string): Waiting[] => {
    if (titles.length === 0) return [];
    const count = titles.length;
    const text =
      day === undefined
        ? wording.text(`round.waiting.${kind}`, { count })
        : wording.text(`round.waiting.${kind}`, { count, day: dayOf(day) });
    return [{ kind, text, detail: named(titles) }];
  };
  const late = enters.filter((item) => item.late && !item.back);
  const back = enters.filter((item) => item.back);
  const open = enters.filter((item) => !item.late && !item.back);
  const titles = (items: readonly { readonly title: string }[]) => items.map(({ title }) => title);
  return [
    ...say('late', titles(late)),
    ...say('back', titles(back)),
    ...say('enter', titles(open), first(open.map(({ due }) => due))),
    ...say('sign', titles(signs), first(signs.map(({ by }) => by))),
    ...say('round-late', round?.late ?? []),
    ...say('nobody', round?.nobodys ?? []),
  ];
}
